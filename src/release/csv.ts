import type { Cell, Column, Table } from './tables/table.ts';

/** A byte order mark: some spreadsheets take a file without it for another encoding than UTF-8. */
export const byteOrderMark = '\ufeff';

/** Characters at the start of a cell that make a spreadsheet take it for a formula (OWASP ASVS 1.2.10). */
const formulaStart = /^[=+\-@\t\r\0]/;

/**
 * One cell of a text column. Where the text would be read as a formula, an apostrophe goes before it; numbers are never
 * touched, and JSON and Parquet hold the text as it is.
 */
export function guardedText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** A line of CSV (RFC 4180, but lines end with LF). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const guarded = guardedText(cell);
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The head of a table: names of columns. */
export function csvHead<Row>(table: Table<Row>): string {
  return csvLine(table.columns.map((column) => column.name));
}

/** The second line of a file tagged in the Humanitarian Exchange Language. */
export function hxlTags<Row>(table: Table<Row>): string {
  return `${table.columns.map((column: Column<Row>) => column.hxl).join(',')}\n`;
}
