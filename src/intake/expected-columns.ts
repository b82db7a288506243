import { SijillError } from '#record/sijill-error';
import type { Table } from './file/table.ts';
import { findingAt, type Report } from './finding.ts';

/**
 * Reports columns that are absent or unknown and returns the unknown ones. Throws `invalid` where a column is absent
 * without which the table cannot be read.
 */
export function expectColumns(
  table: Table,
  needed: readonly string[],
  others: readonly string[],
  report: Report,
): string[] {
  const missing = needed.filter((column) => table.column(column) < 0);
  if (missing.length > 0) {
    throw new SijillError(
      'invalid',
      `${table.file} has no column ${missing.join(', ')}. Its columns are: ${table.header.slice(0, 40).join(', ')}.`,
      { file: table.file, missing },
    );
  }
  const at = { file: table.file, row: null };
  for (const column of others)
    if (table.column(column) < 0) report(findingAt(at, column, null, 'column_absent'));
  const known = new Set([...needed, ...others]);
  const unknown = [...new Set(table.header)].filter((column) => column !== '' && !known.has(column));
  for (const column of unknown) report(findingAt(at, column, null, 'column_unknown'));
  return unknown;
}
