import { derivedId } from '#record/identifier';
import type { Reader, Reading } from '#record/reading';
import { captureDrafts, captureId } from '../capture-draft.ts';
import { type PackedRow, packRow, unpackRow } from '../file/packed-row.ts';
import type { SourceFile } from '../file/source-file.ts';
import type { Table } from '../file/table.ts';
import { findingAt, refusalAt } from '../finding.ts';
import { RowCells } from '../row-cells.ts';
import { Children } from './children.ts';
import { airwarsFiles } from './files.ts';
import { incidentDrafts } from './incident-drafts.ts';
import { PartyBook } from './parties.ts';
import { openAirwarsTable, unknownColumns } from './rows-by-incident.ts';
import { type AirwarsTable, airwarsTableNames } from './tables.ts';

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
    completeFor: () => (reading.isWhole ? ['incident', 'victim', 'belligerent_row', 'claim'] : null),
    expectedRecords: () => reading.expected,
    read: () => reading.read(),
  };
}

class AirwarsReading {
  /** Every table is there. */
  isWhole = false;
  expected: number | null = null;
  readonly #dir: string;
  readonly #readAt: string;
  readonly #out: Reading[] = [];
  readonly #give = (reading: Reading) => void this.#out.push(reading);

  constructor(dir: string, now: Date) {
    this.#dir = dir;
    this.#readAt = now.toISOString();
  }

  async *read(): AsyncGenerator<Reading> {
    const files = await airwarsFiles(this.#dir, this.#give);
    this.isWhole = airwarsTableNames.every((name) => files.has(name));
    this.#out.push(...captureDrafts(dataset, files.values(), this.#readAt));
    const file = files.get('incidents') as SourceFile;
    const { table, rows } = await this.#incidents(file);
    const children = new Children(dataset, this.#give);
    await children.read(files, (id) => rows.has(id));
    // An incident, and three ranges of it on average, each of which is a claim.
    this.expected = rows.size * 4 + children.sources.size + this.#childRecords(files);
    yield* this.#out.splice(0);
    for (const { id, body, file, row } of children.sources.drafts()) {
      yield { type: 'draft', kind: 'source', id, parent: null, body, file, row };
    }

    const parties = new PartyBook(dataset, this.#give);
    const silentOn = silentFields(files);
    const extra = unknownColumns('incidents', table);
    const assessments = files.get('belligerent_assessments');
    for (const [airwarsId, row] of rows) {
      const cells = new RowCells(table, unpackRow(row, table.file), this.#give);
      for (const column of extra) cells.note(column);
      const drafts = incidentDrafts(
        dataset,
        {
          airwarsId,
          incident: derivedId(dataset, 'incident', airwarsId),
          cells,
          previousCodes: children.previousCodes(airwarsId),
          citations: children.citations(airwarsId),
          child: (name) => children.take(name, airwarsId),
          today: this.#readAt.slice(0, 10),
          silentOn,
          capture: captureId(dataset, file),
          assessmentCapture: assessments ? captureId(dataset, assessments) : null,
        },
        parties,
        this.#give,
      );
      yield* this.#out.splice(0);
      yield* drafts;
    }
  }

  /** Every row of the table of incidents by its key; a second row of one key is refused. */
  async #incidents(file: SourceFile): Promise<{ table: Table; rows: Map<string, PackedRow> }> {
    const table = await openAirwarsTable('incidents', file, this.#give);
    const key = table.column('airwars_id');
    const code = table.column('code');
    const rows = new Map<string, PackedRow>();
    const codes = new Set<string>();
    for await (const batch of table.rows()) {
      for (const row of batch) {
        const id = (row.values[key] as string).trim();
        if (id === '') this.#give(refusalAt(row, 'airwars_id', null, 'key_missing'));
        else if (rows.has(id)) this.#give(refusalAt(row, 'airwars_id', id, 'key_duplicate'));
        else {
          rows.set(id, packRow(row));
          for (const token of new Set((row.values[code] ?? '').split(/\s+/))) {
            if (token !== '' && codes.has(token)) this.#give(findingAt(row, 'code', token, 'code_duplicate'));
            codes.add(token);
          }
        }
      }
    }
    this.#out.push({ type: 'rows', table: 'incidents', count: table.rowsRead() });
    return { table, rows };
  }

  /** Rows that each become a record of their own. */
  #childRecords(files: ReadonlyMap<AirwarsTable, SourceFile>): number {
    const names = ['victims', 'belligerent_assessments'] as const;
    return names.reduce((sum, name) => sum + Math.max(0, (files.get(name)?.lines ?? 1) - 1), 0);
  }
}

/** Fields of an incident that only absent tables could give. */
function silentFields(files: ReadonlyMap<AirwarsTable, SourceFile>): string[] {
  return [
    ...(files.has('previous_codes') ? [] : ['previousCodes']),
    ...(files.has('sources') ? [] : ['sources']),
  ];
}
