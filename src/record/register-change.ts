import type { Kind } from './entity/index.ts';
import type { RecordBody } from './register.ts';
import type { TallyQuery } from './tally.ts';

/** One change of one record. `body` null removes it. A change is refused when the record has moved on from `from`. */
export interface Change {
  readonly conflict: string;
  readonly kind: Kind;
  readonly id: string;
  readonly parent: string | null;
  /** The revision this change was made from; 0 for a new record. */
  readonly from: number;
  readonly body: RecordBody | null;
  /** The canonical JSON of the body, where whoever makes the change has it already. */
  readonly text?: string;
  readonly reason: string;
  /** Set by imports: the dataset, and the hash of what it gave. */
  readonly origin?: { readonly dataset: string; readonly sha256: string };
  /** Set when an import is undone: which earlier revision the dataset is now taken to have written last; null for none. */
  readonly importRevision?: number | null;
}

/** Who writes, and under which command. */
export interface Authorship {
  readonly author: string;
  readonly batch: string | null;
}

/** Which records to read. */
export interface Selection {
  readonly conflict: string | null;
  readonly kind: Kind;
  /** Only records that belong to this one; null: only those that belong to none, such as totals among claims. */
  readonly parent?: string | null;
  /** The register as it stood at this journal sequence. */
  readonly asOf?: number;
  /** Only records after this id, in a conflict that is named; for lists in pages. */
  readonly after?: string;
  /** How many at most. */
  readonly limit?: number;
}

/** Filters of a list of incidents. */
export interface IncidentSelection {
  readonly conflict: string | null;
  readonly query: TallyQuery;
  readonly publishedOnly: boolean;
  /** Token of a code that the incident carries today, current or previous, compared whole and without case. */
  readonly code?: string;
  /** Only the incidents behind this row of the tally grouped by `query.by`, as `TallyRow.key` has it. */
  readonly key?: string;
  /** Those whose conceded figures the tally sums, whatever their grade (R10), rather than those it counts. */
  readonly conceded?: boolean;
  /** By the day it happened; latest first where left out. Incidents without a day come last. */
  readonly order?: 'latest' | 'earliest';
  readonly limit: number;
  readonly offset: number;
}
