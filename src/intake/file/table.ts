import { SijillError } from '#record/sijill-error';
import { findingAt, type Report, refusalAt } from '../finding.ts';
import { bytesOf } from './bytes.ts';
import { cleanedText } from './cell-text.ts';
import { CsvParser, type CsvRow } from './csv.ts';
import { Decoder, type Encoding, type Suspect } from './decode.ts';
import { fileLimit, type SourceFile } from './source-file.ts';

/** One data row of a table. */
export interface Row {
  readonly file: string;
  /** The first data row being 1. */
  readonly row: number;
  /** One value per column of the header; '' where the cell is blank. */
  readonly values: readonly string[];
  /** Cells that could not be stored as they came, in escapes, by column; null where all could. */
  readonly damaged: Readonly<Record<string, string>> | null;
}

export interface TableOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** Lines before the heading, such as a title. */
  readonly skipRows?: number;
  readonly report: Report;
}

/** A table with its header; rows come in batches as the file is read. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  /** Where a column stands; -1 where the table has none of that name. */
  column(name: string): number;
  rows(): AsyncGenerator<Row[]>;
  /** Data rows met so far, refused ones among them. */
  rowsRead(): number;
}

/** Opens a file of separated values and reads its header. Throws `invalid` where there is none. */
export async function openTable(source: SourceFile, options: TableOptions): Promise<Table> {
  const { report } = options;
  const decoder = new Decoder(options.encoding ?? 'utf-8');
  const batches = csvRows(source, decoder, options.delimiter ?? ',');
  const skipRows = options.skipRows ?? 0;
  const first = await firstRows(batches, skipRows + 1);
  first.splice(0, skipRows);
  const header = first.shift()?.fields.map((name) => (cleanedText(name)?.text ?? name).trim());
  if (!header || header.every((name) => name === '')) {
    throw new SijillError('invalid', `${source.name} is empty: its first line must name the columns.`, {
      file: source.name,
    });
  }
  const file = source.name;
  const columns = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    if (!columns.has(name)) columns.set(name, index);
    else if (name !== '') report(findingAt({ file, row: null }, name, null, 'column_duplicate'));
  }
  let number = 0;
  return {
    file,
    header,
    column: (name) => columns.get(name) ?? -1,
    rowsRead: () => number,
    async *rows() {
      const guarded = new Map<number, number>();
      const take = (batch: readonly CsvRow[]): Row[] => {
        const rows: Row[] = [];
        for (const csv of batch) {
          number += 1;
          const row = checked(csv, { file, row: number }, header, decoder, report);
          if (!row) continue;
          takeGuardsOff(csv.fields, guarded);
          rows.push(row);
        }
        return rows;
      };
      yield take(first);
      for await (const batch of batches) yield take(batch);
      for (const [index, count] of guarded) {
        report(findingAt({ file, row: null }, header[index] as string, `${count} cells`, 'formula_guard'));
      }
    },
  };
}

const problems = {
  quote_unclosed: 'a quotation mark that does not close',
  columns_too_many: 'more than 2,000 fields',
} as const;

/** The first rows, at least so many where there are. */
async function firstRows(batches: AsyncGenerator<CsvRow[]>, least: number): Promise<CsvRow[]> {
  let rows: CsvRow[] = [];
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    rows = rows.length === 0 ? next.value : rows.concat(next.value);
    if (rows.length >= least) break;
  }
  return rows;
}

async function* csvRows(source: SourceFile, decoder: Decoder, delimiter: string): AsyncGenerator<CsvRow[]> {
  const parser = new CsvParser(delimiter);
  for await (const chunk of bytesOf(source.path, fileLimit)) {
    yield parser.push(decoder.decode(chunk, false), false);
  }
  yield parser.push(decoder.decode(Buffer.alloc(0), true), true);
}

function checked(
  csv: CsvRow,
  at: { file: string; row: number },
  header: readonly string[],
  decoder: Decoder,
  report: Report,
): Row | null {
  if (csv.problem !== null) {
    const start = csv.fields[0] ?? '';
    if (csv.problem === 'field_too_large') report(refusalAt(at, null, start, 'field_too_large'));
    else report(refusalAt(at, null, `${problems[csv.problem]}: ${start}`, 'row_malformed'));
    return null;
  }
  const { fields } = csv;
  // Blank fields beyond the header hold nothing that could be lost.
  while (fields.length > header.length && fields.at(-1) === '') fields.pop();
  if (fields.length !== header.length) {
    const value = `${fields.length} fields, the header has ${header.length}`;
    report(refusalAt(at, null, value, 'row_malformed'));
    return null;
  }
  if (csv.hasStrayText) report(findingAt(at, null, null, 'quote_stray'));
  for (const suspect of decoder.suspects) reportCells(fields, at, header, suspect, report);
  const damaged = decoder.hasMarks ? cleaned(fields, at, header, report) : null;
  return { ...at, values: fields, damaged };
}

/** Spreadsheets and careful exporters write '=1 or '@name for a text that a formula could begin with. */
function takeGuardsOff(fields: string[], guarded: Map<number, number>): void {
  for (let index = 0; index < fields.length; index++) {
    const value = fields[index] as string;
    if (value.charCodeAt(0) !== 0x27 || !/^'[=+\-@\t\r]/.test(value)) continue;
    fields[index] = value.slice(1);
    guarded.set(index, (guarded.get(index) ?? 0) + 1);
  }
}

function reportCells(
  fields: readonly string[],
  at: { file: string; row: number },
  header: readonly string[],
  { pattern, rule }: Suspect,
  report: Report,
): void {
  for (const [index, value] of fields.entries()) {
    if (pattern.test(value)) report(findingAt(at, header[index] as string, value, rule));
  }
}

function cleaned(
  fields: string[],
  at: { file: string; row: number },
  header: readonly string[],
  report: Report,
): Record<string, string> | null {
  const damaged: Record<string, string> = {};
  for (const [index, value] of fields.entries()) {
    const clean = cleanedText(value);
    if (clean === null) continue;
    const column = header[index] as string;
    fields[index] = clean.text;
    damaged[column] = clean.escaped;
    report(findingAt(at, column, clean.escaped, clean.rule));
  }
  return Object.keys(damaged).length > 0 ? damaged : null;
}
