import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { undoImport } from '#casework/import-undo';
import { airwarsReader } from '#intake/airwars/reader';
import { type AirwarsTable, airwarsTables } from '#intake/airwars/tables';
import type { Kind } from '#record/entity/index';
import { derivedId, newId } from '#record/identifier';
import type { Current } from '#record/register';
import { everything } from '#record/tally';
import { openRegister, type Register } from '#store/register';
import { freshDatabase } from '../database.ts';
import { csv } from '../import-files.ts';
import { operator } from '../working-context.ts';

const folder = fileURLToPath(new URL('../../../shared/data/airwars_syria', import.meta.url));
const skipped = existsSync(folder) ? false : 'skipped: no shared data';
if (skipped) console.log(skipped);

type Cells = Record<string, string>;
const now = () => new Date();

/** The rows of a table as another reader of CSV has them. */
function rowsOf(table: string): Cells[] {
  return parse(gunzipSync(readFileSync(join(folder, `${table}.csv.gz`))), {
    columns: true,
    relaxColumnCount: false,
  });
}

describe.skipIf(skipped)('the tables of Airwars', () => {
  let register: Register;
  let context: Context;
  const temporary: string[] = [];

  const run = (dir = folder) =>
    runImport(
      context,
      airwarsReader(dir, { now }),
      { conflict: null, complete: null },
      { acknowledged() {} },
    );

  async function* records(kind: Kind): AsyncGenerator<Current> {
    yield* register.all({ conflict: null, kind });
  }

  /** A copy of the folder in which one table has other rows. */
  function changedFolder(table: AirwarsTable, change: (rows: Cells[]) => Cells[]): string {
    const dir = mkdtempSync(join(tmpdir(), 'sijill-airwars-'));
    temporary.push(dir);
    cpSync(folder, dir, { recursive: true, filter: (path) => !path.endsWith(`${table}.csv.gz`) });
    writeFileSync(join(dir, `${table}.csv`), csv(airwarsTables[table], change(rowsOf(table))));
    return dir;
  }

  beforeAll(async () => {
    register = await openRegister({ connectionString: await freshDatabase() }, { now });
    context = { store: register, actor: operator, policy, now, newId: () => newId(Date.now, randomBytes) };
    const report = await run();
    expect(report).toMatchObject({ changed: 0, unchanged: 0, refused: 0, removed: 0 });
    expect(report.read).toEqual({
      ...{ incidents: 8114, victims: 20045, sources: 50326, belligerent_assessments: 11757 },
      ...{ official_civcas_statements: 1103, partner_strike_reports: 1170, previous_codes: 11270 },
    });
  }, 300_000);

  afterAll(async () => {
    for (const dir of temporary) rmSync(dir, { recursive: true, force: true });
    await register?.close();
  });

  test('every incident has the ranges of its row: nothing unknown is zero, nothing is swapped', async () => {
    const rows = new Map(
      rowsOf('incidents').map((row) => [derivedId('airwars', 'incident', row.airwars_id as string), row]),
    );
    const groups = {
      civilians: 'civ',
      children: 'children',
      women: 'women',
      men: 'men',
      belligerents: 'mil',
    } as const;
    let incidents = 0;
    for await (const { id, body } of records('incident')) {
      const row = rows.get(id) as Cells;
      incidents += 1;
      const casualties = (body.casualties ?? []) as { category: string; killed?: object; injured?: object }[];
      for (const [category, prefix] of Object.entries(groups)) {
        const counted = casualties.find((entry) => entry.category === category);
        for (const outcome of ['killed', 'injured'] as const) {
          const [min, max] = ['min', 'max'].map((bound) => row[`${prefix}_${outcome}_${bound}`]);
          const expected = min === '' && max === '' ? undefined : { min: number(min), max: number(max) };
          expect(counted?.[outcome], `${row.code} ${category} ${outcome}`).toEqual(expected);
        }
      }
    }
    expect(incidents).toBe(8114);
  });

  test('every incident has the words of its row, in the record’s own', async () => {
    const rows = new Map(
      rowsOf('incidents').map((row) => [derivedId('airwars', 'incident', row.airwars_id as string), row]),
    );
    for await (const { id, body } of records('incident')) {
      const row = rows.get(id) as Cells;
      expect(body).toMatchObject({
        codes: (row.code as string).split(' '),
        country: 'SY',
        workflow: 'published',
        recorderStatus: row.incident_status,
        harmReported: row.civ_harm_reported === '' ? 'unknown' : row.civ_harm_reported?.toLowerCase(),
        publishedAt: row.published,
      });
      const grade =
        row.grading === 'Contested, Discounted' ? undefined : row.grading?.toLowerCase() || undefined;
      expect(body.grading).toBe(grade);
      const day =
        (body.date as { date?: string; from?: string }).date ?? (body.date as { from?: string }).from ?? '';
      expect(day).toBe(row.date);
    }
  });

  test('nothing of a row is lost: what has no field is in the import notes', async () => {
    let modified = 0;
    const prose = new Set<unknown>();
    for await (const { body } of records('incident')) {
      const notes = body.importNotes as Cells;
      if (notes.modified !== undefined) modified += 1;
      if (notes.other_victim_groups !== undefined) prose.add(notes.other_victim_groups);
    }
    const rows = rowsOf('incidents');
    expect(modified).toBe(8114);
    expect(prose).toEqual(new Set(rows.map((row) => row.other_victim_groups).filter((text) => text !== '')));
  });

  test('there is a record for each row that is one, and for each thing that many rows speak of', async () => {
    const counts: Partial<Record<Kind, number>> = {};
    for (const kind of ['victim', 'belligerent_row', 'capture', 'party', 'conflict'] as const) {
      let count = 0;
      for await (const _record of records(kind)) count += 1;
      counts[kind] = count;
    }
    // 15 statements and strike reports speak for a party that has no row on their incident.
    expect(counts).toEqual({
      victim: 20045,
      belligerent_row: 11757 + 15,
      capture: 7,
      party: 20,
      conflict: 1,
    });
  });

  test('every citation of a source is there, and every address leads to one record', async () => {
    const rows = rowsOf('sources');
    const addresses = new Map<string, string>();
    for await (const { id, body } of records('source')) addresses.set(id, body.url as string);
    let citations = 0;
    for await (const { body } of records('incident')) {
      const cited = (body.sources ?? []) as { source: string }[];
      citations += cited.length;
      for (const { source } of cited) expect(addresses.has(source)).toBe(true);
    }
    expect(citations).toBe(50326);
    const distinct = new Set(rows.map((row) => row.url));
    expect(addresses.size).toBeLessThanOrEqual(distinct.size);
    expect(addresses.size).toBeGreaterThan(distinct.size * 0.99);
    for (const url of addresses.values()) expect(distinct.has(url)).toBe(true);
  });

  test('every statement and strike report is with a row of its incident', async () => {
    let statements = 0;
    let reports = 0;
    for await (const { body } of records('belligerent_row')) {
      statements += ((body.statements ?? []) as object[]).length;
      reports += ((body.strikeReports ?? []) as object[]).filter((report) => 'partner' in report).length;
    }
    expect([statements, reports]).toEqual([1103, 1170]);
  });

  test('named victims are those with a name in either script', async () => {
    const named = rowsOf('victims').filter((row) => row.name_ar !== '' || row.name_en !== '').length;
    const yes = new Set(
      rowsOf('incidents')
        .filter((row) => row.civ_harm_reported === 'Yes')
        .map((row) => row.airwars_id),
    );
    const counted = rowsOf('victims').filter(
      (row) => yes.has(row.airwars_id as string) && (row.name_ar !== '' || row.name_en !== ''),
    ).length;
    const [all] = await register.tally(everything);
    expect(named).toBe(20012);
    expect(all?.namedVictims).toBe(counted);
  });

  test('the same files again change nothing', async () => {
    const sequence = await register.lastSequence();
    const report = await run();
    expect(report).toMatchObject({ made: 0, changed: 0, removed: 0, refused: 0 });
    expect(report.unchanged).toBeGreaterThan(100_000);
    expect(await register.lastSequence()).toBe(sequence + 2);
  }, 120_000);

  test('a changed file makes revisions of just what changed in it, and undoing it gives the old figures', async () => {
    const before = await register.tally({ ...everything, by: 'grade' });
    const dir = changedFolder('incidents', (rows) => {
      const changed = rows.map((row) => (row.code === 'CS1996' ? { ...row, civ_killed_max: '77' } : row));
      // A new row before all others: the rows after it are only in other places.
      return [{ airwars_id: '999999001', code: 'CS9999' }, ...changed];
    });
    const report = await run(dir);
    // The incident and its claim; the new incident and the capture of the new file.
    expect(report).toMatchObject({ changed: 2, made: 2, removed: 0, refused: 0 });
    expect(await register.tally({ ...everything, by: 'grade' })).not.toEqual(before);
    const undone = await undoImport(context, report.import, 'A test');
    expect(undone).toMatchObject({ undone: 4, left: [] });
    expect(await register.tally({ ...everything, by: 'grade' })).toEqual(before);
    expect(await run()).toMatchObject({ made: 0, changed: 0, removed: 0 });
  }, 240_000);

  test('a victim taken out of the files is removed, and nothing else', async () => {
    const dir = changedFolder('victims', (rows) => rows.slice(0, -1));
    const report = await run(dir);
    expect(report).toMatchObject({ made: 1, changed: 0, removed: 1, unchanged: expect.any(Number) });
    await undoImport(context, report.import, 'A test');
    expect(await run()).toMatchObject({ made: 0, changed: 0, removed: 0 });
  }, 240_000);
});

function number(text: string | undefined): number | null {
  return text === '' || text === undefined ? null : Number(text);
}
