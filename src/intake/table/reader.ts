import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import { SijillError } from '#record/sijill-error';
import { captureDrafts, captureId } from '../capture-draft.ts';
import { inspectFile, type SourceFile } from '../file/source-file.ts';
import type { Row } from '../file/table.ts';
import { findingAt, type Report, refusalAt } from '../finding.ts';
import { RowCells } from '../row-cells.ts';
import type { ImportMap } from './import-map.ts';
import { MappedRow } from './mapped-row.ts';
import { type AnyTable, openAnyTable } from './open-table.ts';
import { PartyTable, type RegisteredParty } from './party-table.ts';
import { type Plan, planOf } from './plan.ts';
import { isNoRecord } from './row-shape.ts';
import { SourceTable } from './source-table.ts';
import { type KeyedRow, TableDrafts } from './table-drafts.ts';

export interface TableEffects {
  readonly now: () => Date;
  /** Parties of the conflict that it is imported into. */
  readonly parties?: readonly RegisteredParty[];
}

/**
 * Reads a CSV or XLSX file by a mapping (spec/import-map.md). A row is known by the cells of its key columns. Throws
 * `invalid` where the mapping is wrong or names columns that the table has not, before anything is given.
 */
export function tableReader(path: string, map: ImportMap, effects: TableEffects): Reader {
  const plan = planOf(map);
  let expected: number | null = null;
  const kinds = {
    incidents: ['incident', 'claim', 'victim'],
    victims: ['incident', 'claim', 'victim'],
    totals: ['claim'],
  } as const;
  return {
    dataset: map.dataset,
    location: path,
    conflict: map.conflict ?? {
      slug: map.dataset,
      title: [{ lang: 'en', value: map.dataset }],
      namePolicy: 'none',
    },
    completeFor: () => (map.complete ? kinds[map.records] : null),
    expectedRecords: () => expected,
    async *read() {
      const file = await inspectFile(path);
      const findings: Reading[] = [];
      const report: Report = (finding) => void findings.push(finding);
      const table = await openAnyTable(file, map.file, report);
      checkColumns(table, map);
      const figures = new Set(
        plan.entries.flatMap(({ target }) =>
          target.counted ? [target.path.replace(/\.(min|max)$/, '')] : [],
        ),
      );
      expected = table.sheet === null ? Math.max(1, file.lines - 1) * (1 + figures.size) : null;
      yield* beginning(file, map, effects);
      yield* findings.splice(0);
      yield* new TableReading(plan, file, table, effects).read(findings);
    },
  };
}

/** Every column that the mapping names must be there: else all its values would be unknown without a word. */
function checkColumns(table: AnyTable, map: ImportMap): void {
  const named = [...Object.keys(map.columns), ...map.key, ...(map.victimKey ?? [])];
  const missing = [...new Set(named)].filter((column) => table.column(column) < 0);
  if (missing.length === 0) return;
  const there = table.header.slice(0, 60).map((name) => `'${name}'`);
  const more = table.header.length > there.length ? [`and ${table.header.length - there.length} more`] : [];
  throw new SijillError(
    'invalid',
    `${table.file} has no column ${missing.map((name) => `'${name}'`).join(', ')}. Its columns are ${[...there, ...more].join(', ')}.`,
    { file: table.file, missing },
  );
}

/** The file as it came, and where it was found. */
function* beginning(file: SourceFile, map: ImportMap, effects: TableEffects): Generator<Draft> {
  const source = tableSource(map);
  const { title, url } = map.source ?? { title: [{ lang: 'und', value: file.name }], url: undefined };
  const at = { type: 'draft', parent: null, file: file.name, row: null } as const;
  if (map.source !== undefined || map.records === 'totals')
    yield { ...at, kind: 'source', id: source, body: { title, ...(url === undefined ? {} : { url }) } };
  for (const draft of captureDrafts(map.dataset, [file], effects.now().toISOString())) {
    yield { ...draft, body: { ...draft.body, tool: 'sijill import table' } };
  }
}

function tableSource({ dataset }: ImportMap): string {
  return derivedId(dataset, 'source', 'table');
}

class TableReading {
  readonly #plan: Plan;
  readonly #table: AnyTable;
  readonly #file: SourceFile;
  readonly #today: string;
  readonly #parties: readonly RegisteredParty[];

  constructor(plan: Plan, file: SourceFile, table: AnyTable, effects: TableEffects) {
    this.#plan = plan;
    this.#file = file;
    this.#table = table;
    this.#today = effects.now().toISOString().slice(0, 10);
    this.#parties = effects.parties ?? [];
  }

  async *read(found: Reading[]): AsyncGenerator<Reading> {
    const { map } = this.#plan;
    const give = (reading: Reading) => void found.push(reading);
    const { recorder } = map;
    const named =
      recorder === undefined ? map.parties : [...map.parties, { ...recorder, kind: 'recorder' as const }];
    const parties = new PartyTable(map.dataset, named, this.#parties, give);
    const name = recorder?.names[0]?.value ?? '';
    const drafts = new TableDrafts(
      this.#plan,
      {
        parties,
        sources: new SourceTable(map.dataset, give),
        recorder: parties.resolve(name, this.#file.name)?.id ?? null,
        source: tableSource(map),
        capture: captureId(map.dataset, this.#file),
        today: this.#today,
      },
      give,
    );
    const unmapped = this.#unmapped();
    const met = new Set<string>();
    for await (const batch of this.#table.rows()) {
      for (const row of batch) {
        const keyed = this.#keyed(row, unmapped, met, give);
        if (keyed !== null) drafts.take(keyed);
      }
      yield* found.splice(0);
    }
    drafts.end();
    for (const column of unmapped.filter((name) => met.has(name))) {
      give(findingAt({ file: this.#table.file, row: null }, column, null, 'column_unknown'));
    }
    yield { type: 'rows', table: this.#file.stem, count: this.#table.rowsRead() };
    yield* found.splice(0);
  }

  /** Columns that the mapping does not name: kept in the import notes, and reported where they hold anything. */
  #unmapped(): string[] {
    const { columns, key, victimKey = [] } = this.#plan.map;
    const named = new Set([...Object.keys(columns), ...key, ...victimKey]);
    return this.#table.header.filter((column) => !named.has(column));
  }

  #keyed(row: Row, unmapped: readonly string[], met: Set<string>, give: Report): KeyedRow | null {
    if (row.values.every((value) => value.trim() === '') && row.damaged === null) return null;
    const text = isNoRecord(row, this.#table.header, this.#plan.map);
    if (text !== null) {
      give(refusalAt(row, null, text, 'row_not_record'));
      return null;
    }
    const cells = new RowCells(this.#table, row, give);
    const key = this.#plan.map.key.map((column) => cells.text(column).trim());
    if (key.every((part) => part === '')) {
      give(refusalAt(row, this.#plan.map.key.join(', '), null, 'key_missing'));
      return null;
    }
    for (const column of unmapped) {
      if (cells.given(column) === undefined) continue;
      met.add(column);
      cells.note(column);
    }
    for (const { target, column } of this.#plan.entries)
      if (target.reading === 'notes' && column !== null) cells.note(column);
    this.#noteKey(cells);
    const links = this.#table.links(row);
    const mapped = this.#plan.map.columns;
    for (const [column, url] of links)
      if (!Object.hasOwn(mapped, column)) cells.note(`${column} (link)`, url);
    return { row: new MappedRow(cells, this.#plan, links, give), key };
  }

  /** A key that no field takes is kept like any other column, but is no unknown one. */
  #noteKey(cells: RowCells): void {
    const { columns, key, victimKey = [] } = this.#plan.map;
    for (const column of [...key, ...victimKey]) if (!Object.hasOwn(columns, column)) cells.note(column);
  }
}
