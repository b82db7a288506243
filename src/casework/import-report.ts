import type { ReadingFinding } from '#record/reading';
import type { RecordBody } from '#record/register';

/** A finding as reports print and keep it. */
export type ReportedFinding = Omit<ReadingFinding, 'type'>;

/** What an import did, counted over records of every kind. */
export interface ImportReport {
  /** The id of the import, by which it is shown again or undone. */
  readonly import: string;
  readonly dataset: string;
  readonly edition: string | null;
  /** The short name of the conflict it went into. */
  readonly conflict: string;
  /** Rows read, by table. */
  readonly read: Readonly<Record<string, number>>;
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that were not taken. */
  readonly refused: number;
  /** Records withdrawn or removed since the dataset no longer holds them. */
  readonly removed: number;
  readonly findings: readonly ReportedFinding[];
}

/** Findings kept with an import; the rest are printed once and counted. */
export const findingsKept = 20_000;

/** Counts and findings of an import while it runs. */
export class Tallying {
  readonly read: Record<string, number> = Object.create(null);
  readonly findings: ReportedFinding[] = [];
  made = 0;
  changed = 0;
  unchanged = 0;
  refused = 0;
  removed = 0;

  rows(table: string, count: number): void {
    this.read[table] = (this.read[table] ?? 0) + count;
  }

  found({ type: _type, ...finding }: ReadingFinding): void {
    this.findings.push(finding);
    if (finding.refused) this.refused += 1;
  }

  /** What is kept in the record of the import. */
  kept(): RecordBody {
    const { read, made, changed, unchanged, refused, removed, findings } = this;
    const kept = findings
      .slice(0, findingsKept)
      .map(({ file, row, field, value, rule, severity, refused }) => ({
        file,
        ...(row === null ? {} : { row }),
        ...(field === null ? {} : { field }),
        ...(value === null ? {} : { value }),
        rule,
        severity,
        ...(refused ? { refused } : {}),
      }));
    return {
      read: { ...read },
      made,
      changed,
      unchanged,
      refused,
      removed,
      findings: kept,
      findingsTotal: findings.length,
    };
  }
}
