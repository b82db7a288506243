import type { Reading } from '#record/reading';
import { suffixRuns } from '#record/rules/archive-link';
import type { SourceFile } from '../file/source-file.ts';
import type { Row, Table } from '../file/table.ts';
import { ruleFindingAt } from '../finding.ts';
import { RowCells } from '../row-cells.ts';
import { childRows, openAirwarsTable, RowsByIncident, unknownColumns } from './rows-by-incident.ts';
import { type Citation, Sources } from './sources.ts';
import { type AirwarsTable, childTables } from './tables.ts';

/** Everything that belongs to incidents, from the tables beside theirs. */
export class Children {
  readonly sources: Sources;
  readonly #citations = new Map<string, Citation[]>();
  readonly #previousCodes = new Map<string, string[]>();
  readonly #tables = new Map<AirwarsTable, { rows: RowsByIncident; extra: readonly string[] }>();
  readonly #give: (reading: Reading) => void;

  constructor(dataset: string, give: (reading: Reading) => void) {
    this.sources = new Sources(dataset);
    this.#give = give;
  }

  /** Reads the tables that are there, whole; rows whose incident is not there are refused. */
  async read(
    files: ReadonlyMap<AirwarsTable, SourceFile>,
    hasIncident: (id: string) => boolean,
  ): Promise<void> {
    for (const name of childTables) {
      const file = files.get(name);
      if (!file) continue;
      const table = await openAirwarsTable(name, file, this.#give);
      const extra = unknownColumns(name, table);
      const rows = new RowsByIncident(table);
      const links = new ArchiveLinks(table.column(name === 'sources' ? 'archive_url' : 'url'));
      const code = table.column('previous_code');
      for await (const batch of childRows(table, hasIncident, this.#give)) {
        for (const { id, row } of batch) {
          if (name === 'sources')
            append(this.#citations, id, this.sources.add(id, this.#cells(table, row, extra)));
          else if (name === 'previous_codes') append(this.#previousCodes, id, row.values[code] ?? '');
          else rows.add(id, row);
          if (name === 'sources' || name === 'official_civcas_statements') links.add(row);
        }
      }
      links.report(name === 'sources' ? 'archive_url' : 'url', this.#give);
      this.#tables.set(name, { rows, extra });
      this.#give({ type: 'rows', table: name, count: table.rowsRead() });
    }
  }

  citations(id: string): readonly Citation[] {
    const found = this.#citations.get(id) ?? [];
    this.#citations.delete(id);
    return found;
  }

  previousCodes(id: string): readonly string[] {
    return this.#previousCodes.get(id) ?? [];
  }

  /** The rows of an incident in one table; they can be asked for once. */
  take(name: AirwarsTable, id: string): RowCells[] {
    const found = this.#tables.get(name);
    return found?.rows.take(id).map((row) => this.#cells(found.rows.table, row, found.extra)) ?? [];
  }

  #cells(table: Table, row: Row, extra: readonly string[]): RowCells {
    const cells = new RowCells(table, row, this.#give);
    for (const column of extra) cells.note(column);
    return cells;
  }
}

/** Archive links that count upwards, as a spreadsheet makes them when a cell is filled down (rule R19). */
class ArchiveLinks {
  readonly #column: number;
  readonly #links: { file: string; row: number; url: string }[] = [];

  constructor(column: number) {
    this.#column = column;
  }

  add({ file, row, values }: Row): void {
    const url = this.#column < 0 ? '' : (values[this.#column] as string);
    // A run ends in digits; short names only, so that nothing longer is held.
    if (/^https?:\/\/(?:www\.)?archive\.\S{1,40}\d$/i.test(url)) this.#links.push({ file, row, url });
  }

  report(field: string, give: (reading: Reading) => void): void {
    for (const run of suffixRuns(this.#links.map((link) => link.url))) {
      for (const position of run.positions) {
        const link = this.#links[position] as { file: string; row: number; url: string };
        const found = { rule: 'R19', severity: 'warning', entity: null, message: '', messageAr: '' } as const;
        give(ruleFindingAt(link, { ...found, field, value: link.url }));
      }
    }
  }
}

function append<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
