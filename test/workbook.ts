import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedZip } from '#intake/spreadsheet/stored-zip';

/** A cell of a sheet: text, number, a day as a date cell, a formula with or without its value, or an error. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string };

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** 'A1:C1'. */
  readonly merged?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly comments?: Readonly<Record<string, string>>;
  readonly isHidden?: boolean;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an XLSX file, so that a test may spoil some. */
export function workbookParts(sheets: readonly TestSheet[], is1904 = false): Map<string, Buffer> {
  const parts = new Map<string, string>();
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name ?? `Sheet ${index + 1}`)}" sheetId="${index + 1}" r:id="s${index}"${isHidden ? ' state="hidden"' : ''}/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => [`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
    ]),
  );
  parts.set(
    'xl/styles.xml',
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
  );
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts.set(path, sheetXml(sheet));
    const links = Object.values(sheet.links ?? {}).map((url, at) => [`l${at}`, 'hyperlink', url] as const);
    const comments = sheet.comments ? [['c', 'comments', `../comments${index + 1}.xml`] as const] : [];
    parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations([...links, ...comments]));
    if (sheet.comments) parts.set(`xl/comments${index + 1}.xml`, commentsXml(sheet.comments));
  }
  return new Map([...parts].map(([path, text]) => [path, Buffer.from(text)]));
}

/** An XLSX file of these sheets. */
export function workbook(...sheets: readonly TestSheet[]): Buffer {
  return storedZip(workbookParts(sheets));
}

/** Writes a file into a folder of its own and gives its path. */
export async function testFile(name: string, content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sijill-table-')), name);
  await writeFile(path, content);
  return path;
}

function sheetXml({ rows, merged = [], links = {} }: TestSheet): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const linked = Object.keys(links).map((ref, at) => `<hyperlink ref="${ref}" r:id="l${at}"/>`);
  return (
    `<worksheet xmlns:r="${office}"><sheetData>${lines.join('')}</sheetData>` +
    (areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`) +
    (linked.length === 0 ? '' : `<hyperlinks>${linked.join('')}</hyperlinks>`) +
    '</worksheet>'
  );
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f>${value}</c>`;
}

function commentsXml(comments: Readonly<Record<string, string>>): string {
  const list = Object.entries(comments).map(
    ([ref, text]) =>
      `<comment ref="${ref}" authorId="0"><text><r><t>${escaped(text)}</t></r></text></comment>`,
  );
  return `<comments><authors><author/></authors><commentList>${list.join('')}</commentList></comments>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = list.map(([id, type, target]) => {
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${escaped(target)}"${mode}/>`;
  });
  return `<Relationships>${lines.join('')}</Relationships>`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
