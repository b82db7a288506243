import { SijillError } from '#record/sijill-error';
import { cleanedText } from '../file/cell-text.ts';
import { csvLimits } from '../file/csv.ts';
import type { SourceFile } from '../file/source-file.ts';
import type { Row, Table } from '../file/table.ts';
import { findingAt, type Report, refusalAt } from '../finding.ts';
import { uniqueHeadings } from '../table/headings.ts';
import { type CellArea, cellAddress, cellKey } from './cell-address.ts';
import { type SheetMarks, sheetMarks } from './sheet-marks.ts';
import { sheetValues } from './sheet-values.ts';
import { chooseWorksheet, openWorkbook, sheetComments, sheetContent } from './workbook.ts';

/** Where the table stands in its sheet, in the rows that spreadsheet programs number. */
export interface SheetOptions {
  readonly sheet: string | number | null;
  /** The last row of the heading. */
  readonly headingRow: number;
  /** Rows of the heading, joined by blanks. */
  readonly headingRows: number;
  /** The last row of the table; null for that of the sheet. */
  readonly lastRow: number | null;
  /** True: every cell of a merged area has its value. False: only the first one. */
  readonly fillsMerged: boolean;
  readonly report: Report;
}

/** A table from a sheet, with the addresses that its cells link to. */
export interface SheetTable extends Table {
  readonly sheet: string;
  /** Addresses linked to from cells of a data row, by column. */
  links(row: number): ReadonlyMap<number, string>;
}

/**
 * Opens one sheet of an XLSX file. Rows are numbered from the heading on, blank ones among them, which are passed over.
 * Comments on cells, formulas without a value and errors stand in the row's damaged cells, by column, and are thus kept.
 */
export async function openSheet(source: SourceFile, options: SheetOptions): Promise<SheetTable> {
  const workbook = await openWorkbook(source.path, source.name);
  const sheet = chooseWorksheet(workbook, options.sheet);
  const content = sheetContent(workbook, sheet);
  const marks = sheetMarks(content.toString('utf8'), source.name);
  const values = await sheetValues(workbook, sheet, content);
  const comments = sheetComments(workbook, sheet);
  const relations = marks.links.size > 0 ? workbook.relations(sheet.path) : new Map();
  const { headingRow, headingRows } = options;
  for (const area of marks.merged) {
    const isHeading = area.to.row <= headingRow;
    if (options.fillsMerged || isHeading) fill(values, area);
  }
  const headings = headingOf(values.slice(headingRow - headingRows, headingRow));
  if (headings.every((name) => name === '')) {
    throw new SijillError(
      'invalid',
      `${source.name}: row ${headingRow} of the sheet '${sheet.name}' names no columns. Say which row does: headingRow.`,
      { file: source.name },
    );
  }
  const header = uniqueHeadings(headings);
  const table = new SheetRows(source.name, header, values, marks, comments, options);
  const columns = new Map(header.map((name, index) => [name, index]));
  return {
    file: source.name,
    sheet: sheet.name,
    header,
    column: (name) => columns.get(name) ?? -1,
    rows: () => table.rows(),
    rowsRead: () => table.count,
    links(row) {
      const found = new Map<number, string>();
      if (marks.links.size === 0) return found;
      for (let column = 1; column <= header.length; column++) {
        const id = marks.links.get(cellKey(headingRow + row, column));
        const target = id === undefined ? undefined : relations.get(id)?.target;
        if (target !== undefined) found.set(column - 1, target);
      }
      return found;
    },
  };
}

function fill(values: string[][], { from, to }: CellArea): void {
  const value = values[from.row - 1]?.[from.column - 1] ?? '';
  for (let row = from.row; row <= Math.min(to.row, values.length); row++) {
    const cells = values[row - 1] as string[];
    for (let column = from.column; column <= Math.min(to.column, cells.length); column++) {
      if (cells[column - 1] === '') cells[column - 1] = value;
    }
  }
}

/** The headings of several rows joined: 'Killed' above 'Minimum' is 'Killed Minimum'. */
function headingOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => headingText(row[column] ?? ''))
      .filter((text, index, texts) => text !== '' && text !== texts[index - 1])
      .join(' '),
  );
}

function headingText(text: string): string {
  return (cleanedText(text)?.text ?? text).replace(/\s+/g, ' ').trim();
}

class SheetRows {
  count = 0;
  readonly #file: string;
  readonly #header: readonly string[];
  readonly #values: string[][];
  readonly #marks: SheetMarks;
  readonly #comments = new Map<number, [column: number, text: string][]>();
  readonly #options: SheetOptions;

  constructor(
    file: string,
    header: readonly string[],
    values: string[][],
    marks: SheetMarks,
    comments: ReadonlyMap<string, string>,
    options: SheetOptions,
  ) {
    this.#file = file;
    this.#header = header;
    this.#values = values;
    this.#marks = marks;
    this.#options = options;
    for (const [address, text] of comments) {
      const at = cellAddress(address);
      if (at === null) continue;
      const listed = this.#comments.get(at.row) ?? [];
      listed.push([at.column, text]);
      this.#comments.set(at.row, listed);
    }
  }

  async *rows(): AsyncGenerator<Row[]> {
    const { headingRow, lastRow, report } = this.#options;
    const last = Math.min(lastRow ?? this.#values.length, this.#values.length);
    this.#reportMerged(last);
    for (let from = headingRow + 1; from <= last; from += batch) {
      const rows: Row[] = [];
      for (let number = from; number < from + batch && number <= last; number++) {
        const row = this.#row(number);
        if (row !== null) rows.push(row);
      }
      yield rows;
    }
    const beyond = this.#values.slice(last).filter((cells) => cells.some((cell) => cell !== '')).length;
    if (beyond > 0) {
      const value = `${beyond} rows after row ${last} of the sheet`;
      report(findingAt({ file: this.#file, row: null }, null, value, 'rows_outside'));
    }
  }

  #row(number: number): Row | null {
    const { headingRow, report } = this.#options;
    const given = this.#values[number - 1] as string[];
    // A row once given is let go: the table as a whole may be large.
    this.#values[number - 1] = [];
    const at = { file: this.#file, row: number - headingRow };
    const values = Array.from(this.#header, (_, column) => given[column] ?? '');
    const damaged: Record<string, string> = {};
    for (const [column, value] of values.entries()) {
      const name = this.#header[column] as string;
      if (value.length > csvLimits.field) {
        this.count += 1;
        report(refusalAt(at, name, value, 'field_too_large'));
        return null;
      }
      const clean = cleanedText(value);
      if (clean !== null) {
        values[column] = clean.text;
        damaged[name] = clean.escaped;
        report(findingAt(at, name, clean.escaped, clean.rule));
      }
      const missing = this.#marks.withoutValue.get(cellKey(number, column + 1));
      if (missing === undefined) continue;
      damaged[name] = missing;
      report(findingAt(at, name, missing, 'formula_no_value'));
    }
    for (const [column, text] of this.#comments.get(number) ?? []) {
      const clean = cleanedText(text)?.text ?? text;
      if (clean.trim() !== '') damaged[`${this.#header[column - 1] ?? `column ${column}`} (comment)`] = clean;
    }
    const isBlank = values.every((value) => value.trim() === '') && Object.keys(damaged).length === 0;
    if (isBlank) return null;
    this.count += 1;
    return { ...at, values, damaged: Object.keys(damaged).length > 0 ? damaged : null };
  }

  #reportMerged(last: number): void {
    const { headingRow, report } = this.#options;
    for (const { from, to } of this.#marks.merged) {
      if (to.row <= headingRow || from.row > last) continue;
      const column = this.#header[from.column - 1] ?? null;
      const value = `${to.row - from.row + 1} rows, ${to.column - from.column + 1} columns`;
      const at = { file: this.#file, row: Math.max(1, from.row - headingRow) };
      report(findingAt(at, column, value, 'cells_merged'));
    }
  }
}

const batch = 1_000;
