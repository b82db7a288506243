import { SijillError } from '#record/sijill-error';
import type { SourceFile } from '../file/source-file.ts';
import { openTable, type Row, type Table } from '../file/table.ts';
import { findingAt, type Report, refusalAt } from '../finding.ts';
import { type AirwarsTable, airwarsTables } from './tables.ts';

/** A table read whole, its rows by the incident that they belong to. */
export interface Grouped {
  readonly table: Table;
  readonly byIncident: ReadonlyMap<string, readonly Row[]>;
}

/** Opens a table and reports columns that are absent or unknown. Throws `invalid` where the key column is absent. */
export async function openAirwarsTable(name: AirwarsTable, file: SourceFile, report: Report): Promise<Table> {
  const table = await openTable(file, { report });
  const known: readonly string[] = airwarsTables[name];
  if (table.column('airwars_id') < 0) {
    throw new SijillError('invalid', `${file.name} has no column airwars_id, by which its rows are known.`, {
      file: file.name,
    });
  }
  const at = { file: file.name, row: null };
  for (const column of known)
    if (table.column(column) < 0) report(findingAt(at, column, null, 'column_absent'));
  for (const column of unknownColumns(name, table)) report(findingAt(at, column, null, 'column_unknown'));
  return table;
}

/** Columns that the reader has no field for. */
export function unknownColumns(name: AirwarsTable, table: Table): string[] {
  const known = new Set<string>(airwarsTables[name]);
  return [...new Set(table.header)].filter((column) => column !== '' && !known.has(column));
}

/** Reads a child table; rows without an incident are refused. `hasIncident` is asked once per row. */
export async function groupRows(
  name: AirwarsTable,
  file: SourceFile,
  hasIncident: (id: string) => boolean,
  report: Report,
): Promise<Grouped> {
  const table = await openAirwarsTable(name, file, report);
  const key = table.column('airwars_id');
  const byIncident = new Map<string, Row[]>();
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const id = (row.values[key] as string).trim();
      if (!hasIncident(id)) {
        report(refusalAt(row, 'airwars_id', id, id === '' ? 'key_missing' : 'row_orphan'));
        continue;
      }
      const list = byIncident.get(id);
      if (list) list.push(row);
      else byIncident.set(id, [row]);
    }
  }
  return { table, byIncident };
}
