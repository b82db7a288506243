import type { ReadingFinding } from '#record/reading';
import type { Finding } from '#record/rules/finding';
import type { FindingRule } from '#record/rules/finding-rule';
import { type ImportFindingCode, importFindings } from '#record/rules/import-findings';

/** Takes findings as they are met. */
export type Report = (finding: ReadingFinding) => void;

/** A place in a file: the first data row is 1, null is the whole file. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
}

/** Characters of a value that a finding quotes. */
const quoted = 200;

/** A finding at one cell of a table. */
export function findingAt(
  at: Place,
  field: string | null,
  value: string | null,
  rule: ImportFindingCode,
): ReadingFinding {
  return made(at, field, value, rule, importFindings[rule].severity, false);
}

/** A finding for which the row was not taken. */
export function refusalAt(
  at: Place,
  field: string | null,
  value: string | null,
  rule: ImportFindingCode,
): ReadingFinding {
  return made(at, field, value, rule, 'error', true);
}

/** What a rule of the record found, at the row that the record was read from. */
export function ruleFindingAt(at: Place, found: Finding): ReadingFinding {
  const value = found.value === null ? null : String(found.value);
  return made(at, found.field, value, found.rule as FindingRule, found.severity, false);
}

function made(
  { file, row }: Place,
  field: string | null,
  value: string | null,
  rule: FindingRule,
  severity: ReadingFinding['severity'],
  refused: boolean,
): ReadingFinding {
  const text = value !== null && value.length > quoted ? `${value.slice(0, quoted).toWellFormed()}…` : value;
  return { type: 'finding', file, row, field, value: text, rule, severity, refused };
}
