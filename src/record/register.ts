import type { Kind } from './entity/index.ts';

/** The body of any record: JSON without undefined, as the entity's schema gives it. */
export type RecordBody = Record<string, unknown>;

/** One revision of a record. A body of null says that the record was removed; its earlier revisions stay. */
export interface Revision {
  readonly conflict: string;
  readonly id: string;
  readonly revision: number;
  readonly kind: Kind;
  readonly parent: string | null;
  readonly body: RecordBody | null;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
  readonly schemaVersion: number;
  /** Position of this revision in the journal of the register. */
  readonly sequence: number;
  /** The import or other command that made it together with others. */
  readonly batch: string | null;
}

/** A record as it stands now or stood at some time: its latest revision there, with a body. */
export type Current = Revision & { readonly body: RecordBody };

/** Where a record stands, without its body. */
export interface Head {
  readonly conflict: string;
  readonly id: string;
  readonly kind: Kind;
  readonly revision: number;
  readonly removed: boolean;
  readonly dataset: string | null;
  /** The revision that the dataset last wrote: what a later import compares with, whatever people changed since. */
  readonly importRevision: number | null;
  /** SHA-256 of the body that the dataset last gave, hexadecimal. */
  readonly importSha: string | null;
}

/** One line of the journal: a commitment to a revision, chained to the line before. */
export interface JournalEntry {
  readonly sequence: number;
  readonly at: string;
  readonly conflict: string;
  readonly kind: Kind;
  readonly id: string;
  readonly revision: number;
  /** SHA-256 of the revision's salt and canonical body, hexadecimal. */
  readonly commitment: string;
  /** SHA-256 of the previous hash and this line, hexadecimal. */
  readonly hash: string;
}

/** An incident that was public once and is not now: merged, divided, withdrawn, held back or removed. */
export interface NoLongerPublic {
  readonly conflict: string;
  readonly id: string;
  /** When it ceased to be public, UTC. */
  readonly at: string;
}
