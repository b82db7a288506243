import { readSheet } from 'read-excel-file/node';
import { SijillError } from '#record/sijill-error';
import { storedZip } from './stored-zip.ts';
import type { Workbook, Worksheet } from './workbook.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * The cells of one sheet as texts, row by row; '' where a cell is blank. Formulas give the value that was saved with them,
 * dates read '2017-03-05' or '2017-03-05T14:05:00', times alone '14:05'. The sheet is handed on in an archive of its own,
 * so that nothing is unpacked that was not measured. Throws `invalid` where it cannot be read.
 */
export async function sheetValues(
  workbook: Workbook,
  sheet: Worksheet,
  content: Buffer,
): Promise<string[][]> {
  const parts = new Map([
    ['xl/workbook.xml', Buffer.from(workbookXml(workbook.is1904))],
    ['xl/_rels/workbook.xml.rels', Buffer.from(relationsXml)],
    ['xl/sheet.xml', content],
  ]);
  for (const [path, name] of [
    ['xl/styles.xml', workbook.styles],
    ['xl/sharedStrings.xml', workbook.sharedStrings],
  ] as const) {
    const part = name === null ? null : workbook.part(name);
    if (part !== null) parts.set(path, part);
  }
  try {
    const rows = (await readSheet(storedZip(parts), 1, { trim: false })) ?? [];
    return rows.map((row) => row.map(cellText));
  } catch (cause) {
    throw new SijillError(
      'invalid',
      `${workbook.file}: the sheet '${sheet.name}' cannot be read (${(cause as Error).message.slice(0, 200)}). ` +
        'Save it anew in a spreadsheet program, or as CSV.',
      { file: workbook.file },
      { cause },
    );
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** Days have no time of their own; what lies before 1900 is a time without a day. */
function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  if (!Number.isFinite(seconds)) return '';
  const [day, time] = new Date(seconds * 1000).toISOString().slice(0, 19).split('T') as [string, string];
  if (day < '1900-01-01') return time.endsWith(':00') ? time.slice(0, 5) : time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function workbookXml(is1904: boolean): string {
  return (
    `<workbook xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/>` +
    '<sheets><sheet name="Sheet" sheetId="1" r:id="sheet"/></sheets></workbook>'
  );
}

const relationsXml =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="sheet" Type="${office}/worksheet" Target="sheet.xml"/>` +
  `<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/>` +
  `<Relationship Id="strings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` +
  '</Relationships>';
