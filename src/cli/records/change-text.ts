import { isSame } from '#casework/revert-change';
import { canonicalJson } from '#record/canonical';
import type { RecordBody } from '#record/register';
import type { Finding } from '#record/rules/finding';

/** One field that a change wrote, before and after; null where it was or is not known. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The fields in which two bodies differ. */
export function changesBetween(before: RecordBody, after: RecordBody): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter(
      (name) => name !== 'changeLog' && name !== 'updatedPublicAt' && !isSame(before[name], after[name]),
    )
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));
}

/** One line per changed field: 'grading: "weak" → "fair"'; of a new record only what it says. */
export function changeLines(changes: readonly FieldChange[], isNew = false): string[] {
  return changes.map(({ field, from, to }) => `  ${field}: ${isNew ? '' : `${shown(from)} → `}${shown(to)}`);
}

/** One line per finding: 'warning R5 sources: Graded fair with …'. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(
    (found) => `  ${found.severity} ${found.rule}${found.field ? ` ${found.field}` : ''}: ${found.message}`,
  );
}

/** A value as people read it on a terminal: JSON, cut where it is long. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  const text = canonicalJson(value);
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
