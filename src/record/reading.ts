/** What a reader of other people's data gives: drafts of records, findings, counts of rows. Readers write nothing. */
import type { Kind } from './entity/index.ts';
import type { RecordBody } from './register.ts';
import type { Severity } from './rules/finding.ts';
import type { FindingRule } from './rules/finding-rule.ts';
import type { Text } from './text.ts';

/** A record as a dataset has it. Its id comes from the dataset's own key, so that a later reading finds it again. */
export interface Draft {
  readonly type: 'draft';
  readonly kind: Kind;
  readonly id: string;
  readonly parent: string | null;
  /** What the dataset says. A later reading that says the same leaves the record alone. */
  readonly body: RecordBody;
  /** Fields on which this reading says nothing, since a file is not there: they stay as they are. */
  readonly silentOn?: readonly string[];
  /** Where and when it was read, such as row and capture: written with a new or changed body, no change by itself. */
  readonly provenance?: RecordBody;
  readonly file: string;
  /** The first data row being 1; null for what comes from no one row. */
  readonly row: number | null;
}

/** Something in the data that a person should know of. What was read is kept as it was, or is unknown; never mended. */
export interface ReadingFinding {
  readonly type: 'finding';
  readonly file: string;
  readonly row: number | null;
  /** The column. */
  readonly field: string | null;
  /** The value as read, shortened where it is long. */
  readonly value: string | null;
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** True where the row was not taken. */
  readonly refused: boolean;
}

/** Rows read, by table; several of one table add up. */
export interface RowCount {
  readonly type: 'rows';
  readonly table: string;
  readonly count: number;
}

export type Reading = Draft | ReadingFinding | RowCount;

/** The conflict that a dataset is imported into when nobody chooses another, made when it is not there yet. */
export interface ConflictDraft {
  readonly slug: string;
  readonly title: Text;
  readonly countries?: readonly string[];
  readonly namePolicy: 'all' | 'adults' | 'none';
}

/** Reads one dataset. Reading it twice gives the same drafts. */
export interface Reader {
  /** Short name, part of every id: 'airwars'. */
  readonly dataset: string;
  /** What was given to read, as called. */
  readonly location: string;
  /** Says which edition this is, for the reason of each revision: 'snapshot of 2023-02-10'. */
  readonly edition?: string;
  readonly conflict: ConflictDraft;
  /**
   * Kinds of which the dataset holds every record it has, so that one it no longer holds was taken out of it; null
   * where it says nothing about what it lacks. Known once all is read.
   */
  completeFor(): readonly Kind[] | null;
  /** Records to expect, for a progress bar; null as long as nobody knows. */
  expectedRecords(): number | null;
  read(): AsyncIterable<Reading>;
}
