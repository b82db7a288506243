import type { Severity, Wording } from './finding.ts';

/** One kind of import finding: an error refuses the row, a warning keeps it. */
export interface ImportFindingKind {
  readonly severity: Severity;
  readonly title: Wording;
  readonly explanation: Wording;
}
