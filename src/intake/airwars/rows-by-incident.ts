import { SijillError } from '#record/sijill-error';
import { type PackedRow, packRow, unpackRow } from '../file/packed-row.ts';
import type { SourceFile } from '../file/source-file.ts';
import { openTable, type Row, type Table } from '../file/table.ts';
import { findingAt, type Report, refusalAt } from '../finding.ts';
import { type AirwarsTable, airwarsTables } from './tables.ts';

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

/** The rows of a child table, each with the key of its incident; rows without an incident are refused. */
export async function* childRows(
  table: Table,
  hasIncident: (id: string) => boolean,
  report: Report,
): AsyncGenerator<{ id: string; row: Row }[]> {
  const key = table.column('airwars_id');
  for await (const batch of table.rows()) {
    const rows: { id: string; row: Row }[] = [];
    for (const row of batch) {
      const id = (row.values[key] as string).trim();
      if (hasIncident(id)) rows.push({ id, row });
      else report(refusalAt(row, 'airwars_id', id, id === '' ? 'key_missing' : 'row_orphan'));
    }
    yield rows;
  }
}

/** A child table read whole, its rows packed, by the incident that they belong to. */
export class RowsByIncident {
  readonly table: Table;
  readonly #rows = new Map<string, PackedRow[]>();

  constructor(table: Table) {
    this.table = table;
  }

  add(id: string, row: Row): void {
    const list = this.#rows.get(id);
    if (list) list.push(packRow(row));
    else this.#rows.set(id, [packRow(row)]);
  }

  /** The rows of one incident, in the order of the file. They are let go. */
  take(id: string): Row[] {
    const rows = this.#rows.get(id)?.map((row) => unpackRow(row, this.table.file)) ?? [];
    this.#rows.delete(id);
    return rows;
  }
}
