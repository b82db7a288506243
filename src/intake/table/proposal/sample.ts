import { isUtf8 } from 'node:buffer';
import { SijillError } from '#record/sijill-error';
import { bytesOf } from '../../file/bytes.ts';
import { CsvParser } from '../../file/csv.ts';
import { Decoder, type Encoding } from '../../file/decode.ts';
import { fileLimit, inspectFile, type SourceFile } from '../../file/source-file.ts';
import { sheetMarks } from '../../spreadsheet/sheet-marks.ts';
import { openWorkbook, sheetContent, type Workbook, type Worksheet } from '../../spreadsheet/workbook.ts';
import { type ImportMap, importMapSchema } from '../import-map.ts';
import { type AnyTable, isWorkbook, openAnyTable } from '../open-table.ts';

/** The beginning of a table, with what a mapping must say to find it. */
export interface TableSample {
  readonly stem: string;
  readonly file: Partial<ImportMap['file']>;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Addresses that cells link to, by column. */
  readonly linked: ReadonlySet<string>;
  readonly notes: readonly string[];
}

const mostRows = 5_000;

/** Looks at a file as a table: which sheet, where its heading stands, in which encoding, by what it is separated. */
export async function sampleTable(path: string, sheet: string | null): Promise<TableSample> {
  const source = await inspectFile(path);
  const notes: string[] = [];
  const isBook = await isWorkbook(source);
  if (!isBook && sheet !== null)
    throw new SijillError('bad_call', `${source.name} is no workbook and has no sheets.`);
  const file = isBook ? await sheetOf(source, sheet, notes) : await separationOf(source, notes);
  const settings = importMapSchema.shape.file.parse(file);
  const table = await openAnyTable(source, settings, () => {});
  const { rows, linked } = await beginningOf(table);
  return { stem: source.stem, file, headings: table.header, rows, linked, notes };
}

async function beginningOf(table: AnyTable) {
  const rows: (readonly string[])[] = [];
  const linked = new Set<string>();
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if (rows.length >= mostRows) return { rows, linked };
      if (row.values.some((value) => value.trim() !== '')) rows.push(row.values);
      for (const [column, url] of table.links(row)) if (/^https?:/i.test(url)) linked.add(column);
    }
  }
  return { rows, linked };
}

/** The sheet asked for, else the longest that is shown, and the row of its heading. */
async function sheetOf(
  source: SourceFile,
  wanted: string | null,
  notes: string[],
): Promise<Partial<ImportMap['file']>> {
  const workbook = await openWorkbook(source.path, source.name);
  const shown = workbook.worksheets.filter((sheet) => !sheet.isHidden);
  const sheets =
    wanted === null ? shown : workbook.worksheets.filter((sheet) => sheet.name.trim() === wanted.trim());
  const measured = sheets.map((sheet) => ({ sheet, cells: filledCells(workbook, sheet) }));
  const [longest] = measured.sort((a, b) => b.cells - a.cells);
  if (!longest) {
    const names = workbook.worksheets.map((sheet) => `'${sheet.name}'`).join(', ');
    throw new SijillError('not_found', `${source.name} has no sheet ${wanted ?? ''}. It has: ${names}.`);
  }
  if (measured.length > 1) {
    const others = measured.slice(1).map(({ sheet, cells }) => `'${sheet.name}' (${cells})`);
    notes.push(
      `The sheet '${longest.sheet.name}' has the most cells, ${longest.cells}. Others: ${others.join(', ')}.`,
    );
  }
  const file = { sheet: longest.sheet.name };
  const first = await openAnyTable(
    source,
    importMapSchema.shape.file.parse({ ...file, headingRow: 1 }),
    () => {},
  ).catch(() => null);
  const rows = first === null ? [] : [first.header.map((name) => (/^#\d+$/.test(name) ? '' : name))];
  for await (const batch of first?.rows() ?? []) {
    for (const row of batch) {
      while (rows.length < row.row) rows.push([]);
      if (rows.length < 30) rows.push([...row.values]);
    }
    break;
  }
  return { ...file, headingRow: headingRow(rows) };
}

function filledCells(workbook: Workbook, sheet: Worksheet): number {
  return sheetMarks(sheetContent(workbook, sheet).toString('utf8'), workbook.file).filled;
}

/** The row, from 1, that has the most texts that are no numbers, all different, of the first ones. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  let best = 1;
  let most = 1;
  for (const [index, row] of rows.slice(0, 20).entries()) {
    const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const isNumber = (text: string) => /^[\d٠-٩.,/:\s-]+$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text);
    const score = new Set(texts).size - 2 * texts.filter(isNumber).length;
    if (score > most) {
      best = index + 1;
      most = score;
    }
    // What follows a good heading is data, whose texts are not all different.
    if (most > 2 && index + 1 > best + 3) break;
  }
  return best;
}

/** Encoding, separator and heading of a file of separated values. */
async function separationOf(source: SourceFile, notes: string[]): Promise<Partial<ImportMap['file']>> {
  const start = await startOf(source);
  const encoding = encodingOf(start.bytes, start.isWhole);
  if (encoding !== 'utf-8') notes.push(`The file is not UTF-8; it looks like ${encoding}.`);
  const text = new Decoder(encoding).decode(start.bytes, true);
  const separators = [',', ';', '\t', '|'] as const;
  const widths = separators.map((separator) => {
    const rows = new CsvParser(separator).push(text, true).slice(0, 50);
    if (!start.isWhole) rows.pop();
    return { separator, rows: rows.map((row) => row.fields) };
  });
  const fields = (rows: readonly string[][]) =>
    rows.reduce((sum, row) => sum + row.length, 0) / Math.max(1, rows.length);
  const [best] = widths.sort((a, b) => fields(b.rows) - fields(a.rows));
  const rows = best?.rows ?? [];
  const file: Partial<ImportMap['file']> = {};
  if (encoding !== 'utf-8') file.encoding = encoding;
  if (best && best.separator !== ',' && fields(rows) > 1) file.delimiter = best.separator;
  const usual = Math.max(...rows.map((row) => row.length), 1);
  // Lines of a title have fewer fields than the table.
  const first = rows.findIndex(
    (row) => row.length === usual && row.filter((cell) => cell.trim() !== '').length > usual / 2,
  );
  if (first > 0) file.headingRow = first + 1;
  return file;
}

const startLength = 256 * 1024;

async function startOf(source: SourceFile): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytesOf(source.path, fileLimit)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= startLength) return { bytes: Buffer.concat(chunks), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

/** UTF-8 where the bytes are that. Else the Windows encoding of Arabic where most bytes beyond ASCII are words in it. */
export function encodingOf(bytes: Buffer, isWhole: boolean): Encoding {
  // A character at the end may be cut.
  const whole = isWhole ? bytes : bytes.subarray(0, bytes.length - 4);
  if (isUtf8(whole) || isUtf8(bytes.subarray(0, whole.length - 1)) || isUtf16(bytes)) return 'utf-8';
  const text = new TextDecoder('windows-1256').decode(bytes);
  const high = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const arabic = text.match(/[\u0621-\u064a]{3,}/g)?.join('').length ?? 0;
  return arabic > 0.6 * high ? 'windows-1256' : 'windows-1252';
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}
