import { open } from 'node:fs/promises';
import { SijillError } from '#record/sijill-error';
import type { SourceFile } from '../file/source-file.ts';
import { openTable, type Row, type Table } from '../file/table.ts';
import { findingAt, type Report } from '../finding.ts';
import { openSheet } from '../spreadsheet/sheet-table.ts';
import { isArchive, isCompoundFile } from '../spreadsheet/workbook.ts';
import { uniqueHeadings } from './headings.ts';
import type { ImportMap } from './import-map.ts';

/** A table of any kind of file, every column with a name of its own. */
export interface AnyTable extends Table {
  /** The sheet of a workbook that it stands in. */
  readonly sheet: string | null;
  /** Addresses that cells of a row link to, by column. */
  links(row: Row): ReadonlyMap<string, string>;
}

/** True for a workbook, by its first bytes. Throws `invalid` for old and for protected ones. */
export async function isWorkbook(source: Pick<SourceFile, 'path' | 'name'>): Promise<boolean> {
  const file = await open(source.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead);
    if (!isCompoundFile(start)) return isArchive(start);
  } finally {
    await file.close();
  }
  throw new SijillError(
    'invalid',
    `${source.name} is an .xls file of before 2007, or protected by a password. Save it as .xlsx without a password.`,
    { file: source.name },
  );
}

/** Opens the table that the mapping describes: a sheet of an XLSX file, or a file of separated values. */
export async function openAnyTable(
  source: SourceFile,
  file: ImportMap['file'],
  report: Report,
): Promise<AnyTable> {
  if (await isWorkbook(source)) {
    const table = await openSheet(source, {
      sheet: file.sheet ?? null,
      headingRow: file.headingRow,
      headingRows: file.headingRows,
      lastRow: file.lastRow ?? null,
      fillsMerged: file.merged === 'fill',
      report,
    });
    const links = (row: Row) =>
      new Map([...table.links(row.row)].map(([index, url]) => [table.header[index] as string, url]));
    return { ...table, links };
  }
  if (file.headingRows > 1 || file.sheet !== undefined) {
    throw new SijillError(
      'invalid',
      `${source.name} is no workbook: its mapping cannot name a sheet or several rows of headings.`,
      { file: source.name },
    );
  }
  return separatedTable(source, file, report);
}

async function separatedTable(
  source: SourceFile,
  { encoding, delimiter, headingRow, lastRow }: ImportMap['file'],
  report: Report,
): Promise<AnyTable> {
  const table = await openTable(source, { encoding, delimiter, skipRows: headingRow - 1, report });
  const header = uniqueHeadings(table.header);
  const columns = new Map(header.map((name, index) => [name, index]));
  const last = lastRow === undefined ? Number.POSITIVE_INFINITY : lastRow - headingRow;
  let outside = 0;
  return {
    file: table.file,
    sheet: null,
    header,
    column: (name) => columns.get(name) ?? -1,
    rowsRead: () => table.rowsRead() - outside,
    links: () => new Map(),
    async *rows() {
      for await (const batch of table.rows()) {
        outside += batch.filter((row) => row.row > last).length;
        yield batch.filter((row) => row.row <= last);
      }
      if (outside > 0) {
        const value = `${outside} rows after line ${lastRow}`;
        report(findingAt({ file: table.file, row: null }, null, value, 'rows_outside'));
      }
    },
  };
}
