import { addDays } from '#record/calendar-day';
import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import { suffixRuns } from '#record/rules/archive-link';
import { captureDraft, captureId } from '../capture-draft.ts';
import type { SourceFile } from '../file/source-file.ts';
import type { Row, Table } from '../file/table.ts';
import { findingAt, refusalAt, ruleFindingAt } from '../finding.ts';
import { RowCells } from '../row-cells.ts';
import { airwarsFiles } from './files.ts';
import { type IncidentParts, incidentDrafts } from './incident-drafts.ts';
import { PartyBook } from './parties.ts';
import { type Grouped, groupRows, openAirwarsTable, unknownColumns } from './rows-by-incident.ts';
import { type Citation, Sources } from './sources.ts';
import { type AirwarsTable, airwarsTableNames, childTables } from './tables.ts';

const dataset = 'airwars';

/**
 * Reads a folder of Airwars' tables. Incidents are known by `airwars_id`, their children by that and their order, or
 * their party and its occurrence number; sources by the normal form of their address. Throws where the folder has no
 * incidents or a file is damaged, before anything is given.
 */
export function airwarsReader(dir: string, effects: { readonly now: () => Date }): Reader {
  const reading = new AirwarsReading(dir, effects.now());
  return {
    dataset,
    location: dir,
    conflict: {
      slug: 'syria',
      title: [
        { lang: 'en', value: 'Syria' },
        { lang: 'ar', value: 'سوريا' },
      ],
      countries: ['SY'],
      namePolicy: 'all',
    },
    completeFor: () =>
      reading.isWhole ? ['incident', 'victim', 'belligerent_row', 'source', 'claim'] : null,
    expectedRecords: () => reading.expected,
    read: () => reading.read(),
  };
}

class AirwarsReading {
  isWhole = false;
  expected: number | null = null;
  readonly #dir: string;
  readonly #readAt: string;
  readonly #out: Reading[] = [];
  readonly #report = (finding: Reading) => void this.#out.push(finding);

  constructor(dir: string, now: Date) {
    this.#dir = dir;
    this.#readAt = now.toISOString();
  }

  async *read(): AsyncGenerator<Reading> {
    const files = await airwarsFiles(this.#dir, this.#report);
    this.isWhole = airwarsTableNames.every((name) => files.has(name));
    for (const file of files.values()) this.#out.push(captureDraft(dataset, file, this.#readAt));
    yield* this.#out.splice(0);

    const incidentsFile = files.get('incidents') as SourceFile;
    const { table, rows } = await this.#incidents(incidentsFile);
    const parts = await this.#children(files, (id) => rows.has(id));
    yield* this.#out.splice(0);
    this.expected =
      rows.size * 4 +
      parts.sources.size +
      childTables.reduce((sum, name) => sum + (parts.grouped.get(name)?.rows ?? 0), 0);

    const parties = new PartyBook(dataset, (draft) => void this.#out.push(draft));
    for (const { id, body, file, row } of parts.sources.drafts()) {
      yield { type: 'draft', kind: 'source', id, parent: null, body, file, row };
    }
    const silentOn = [
      ...(files.has('previous_codes') ? [] : ['previousCodes']),
      ...(files.has('sources') ? [] : ['sources']),
    ];
    const extra = unknownColumns('incidents', table);
    for (const [airwarsId, row] of rows) {
      const cells = new RowCells(table, row, this.#report);
      for (const column of extra) cells.note(column);
      const given: IncidentParts = {
        airwarsId,
        incident: derivedId(dataset, 'incident', airwarsId),
        cells,
        previousCodes: parts.previousCodes.get(airwarsId) ?? [],
        citations: parts.citations.get(airwarsId) ?? [],
        child: (name) => parts.cells(name, airwarsId),
        today: this.#readAt.slice(0, 10),
        silentOn,
        capture: captureId(dataset, incidentsFile),
        assessmentCapture: files.has('belligerent_assessments')
          ? captureId(dataset, files.get('belligerent_assessments') as SourceFile)
          : null,
      };
      this.#out.push(...incidentDrafts(dataset, given, parties, this.#report));
      yield* this.#out.splice(0);
    }
  }

  /** Every row of the table of incidents by its key; a second row of one key is refused. */
  async #incidents(file: SourceFile): Promise<{ table: Table; rows: Map<string, Row> }> {
    const table = await openAirwarsTable('incidents', file, this.#report);
    const key = table.column('airwars_id');
    const rows = new Map<string, Row>();
    const codes = new Map<string, number>();
    const code = table.column('code');
    for await (const batch of table.rows()) {
      for (const row of batch) {
        const id = (row.values[key] as string).trim();
        if (id === '') this.#report(refusalAt(row, 'airwars_id', null, 'key_missing'));
        else if (rows.has(id)) this.#report(refusalAt(row, 'airwars_id', id, 'key_duplicate'));
        else {
          rows.set(id, row);
          for (const token of (row.values[code] ?? '').split(/\s+/)) {
            if (token === '') continue;
            if (codes.has(token)) this.#report(findingAt(row, 'code', token, 'code_duplicate'));
            codes.set(token, row.row);
          }
        }
      }
    }
    this.#out.push({ type: 'rows', table: 'incidents', count: table.rowsRead() });
    return { table, rows };
  }

  /** Everything that belongs to incidents, read whole. */
  async #children(files: ReadonlyMap<AirwarsTable, SourceFile>, hasIncident: (id: string) => boolean) {
    const sources = new Sources(dataset);
    const citations = new Map<string, Citation[]>();
    const previousCodes = new Map<string, string[]>();
    const grouped = new Map<
      AirwarsTable,
      Grouped & { readonly rows: number; readonly extra: readonly string[] }
    >();
    for (const name of childTables) {
      const file = files.get(name);
      if (!file) continue;
      const found = await groupRows(name, file, hasIncident, this.#report);
      const rows = found.table.rowsRead();
      this.#out.push({ type: 'rows', table: name, count: rows });
      const extra = unknownColumns(name, found.table);
      if (name === 'sources') {
        for (const [id, list] of found.byIncident) {
          citations.set(
            id,
            list.map((row) => sources.add(id, this.#cells(found.table, row, extra))),
          );
        }
        this.#reportRuns(found, 'archive_url');
      } else if (name === 'previous_codes') {
        const code = found.table.column('previous_code');
        for (const [id, list] of found.byIncident)
          previousCodes.set(
            id,
            list.map((row) => row.values[code] ?? ''),
          );
      } else {
        if (name === 'official_civcas_statements') this.#reportRuns(found, 'url');
        grouped.set(name, { ...found, rows, extra });
      }
    }
    const cells = (name: AirwarsTable, id: string): RowCells[] => {
      const found = grouped.get(name);
      return (found?.byIncident.get(id) ?? []).map((row) =>
        this.#cells((found as Grouped).table, row, found?.extra ?? []),
      );
    };
    return { sources, citations, previousCodes, grouped, cells };
  }

  #cells(table: Table, row: Row, extra: readonly string[]): RowCells {
    const cells = new RowCells(table, row, this.#report);
    for (const column of extra) cells.note(column);
    return cells;
  }

  /** Archive links that count upwards, as a spreadsheet makes them when a cell is filled down (rule R19). */
  #reportRuns({ table, byIncident }: Grouped, column: string): void {
    const at = table.column(column);
    if (at < 0) return;
    const rows = [...byIncident.values()]
      .flat()
      .filter((row) => /\/\/(www\.)?archive\./i.test(row.values[at] as string));
    for (const run of suffixRuns(rows.map((row) => row.values[at] as string))) {
      for (const position of run.positions) {
        const row = rows[position] as Row;
        const value = row.values[at] as string;
        this.#report(
          ruleFindingAt(row, {
            rule: 'R19',
            severity: 'warning',
            entity: null,
            field: column,
            value,
            message: '',
            messageAr: '',
          }),
        );
      }
    }
  }
}
