import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { runImport } from '#casework/import';
import { undoImport } from '#casework/import-undo';
import { tally } from '#casework/tally';
import { ZipArchive } from '#intake/spreadsheet/zip-archive';
import { parseImportMap } from '#intake/table/import-map';
import { proposeMap } from '#intake/table/propose';
import { tableReader } from '#intake/table/reader';
import type { Draft, Reading, ReadingFinding } from '#record/reading';
import { freshRegister } from '../register.ts';
import { workingContext } from '../working-context.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const now = () => new Date('2026-12-01T00:00:00Z');
const options = { conflict: null, complete: null };
const silent = { acknowledged: () => {} };

beforeEach(({ skip }) => {
  if (!existsSync(data)) skip('skipped: no shared data');
});

const pathOf = (name: string) => fileURLToPath(new URL(name, data));
const csv = (name: string) => {
  const bytes = readFileSync(pathOf(name));
  const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return parse(text, { columns: true }) as Record<string, string>[];
};

/** The drafted mapping of a file, with changes such as a person makes. */
async function drafted(name: string, change: object = {}) {
  const { map } = await proposeMap(pathOf(name), null);
  return { ...map, ...change } as Record<string, unknown>;
}

async function read(path: string, map: object) {
  const drafts = new Map<string, Draft[]>();
  const findings: ReadingFinding[] = [];
  for await (const reading of tableReader(path, parseImportMap(JSON.stringify(map)), {
    now,
  }).read() as AsyncIterable<Reading>) {
    if (reading.type === 'draft') {
      const list = drafts.get(reading.kind) ?? [];
      list.push(reading);
      drafts.set(reading.kind, list);
    }
    if (reading.type === 'finding') findings.push(reading);
  }
  const byRule = Object.fromEntries(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, list]) => [rule, list.length] as const),
  );
  return { of: (kind: string) => drafts.get(kind) ?? [], findings, byRule };
}

/** Sums of numeric columns of a sheet, by their headings, taken from its XML by another way. */
function sheetSums(name: string, sheet: number): Map<string, number> {
  const archive = new ZipArchive(readFileSync(pathOf(name)), name, 1e9);
  const xml = (path: string) => archive.file(path)?.toString('utf8') ?? '';
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...(item as string).matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  );
  const headings = new Map<string, string>();
  const sums = new Map<string, number>();
  for (const [, column, row, attributes, inner] of xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(
    /<c r="([A-Z]+)(\d+)"((?:[^>/]|\/(?!>))*)>(.*?)<\/c>/gs,
  )) {
    const value = /<v>([^<]*)</.exec(inner as string)?.[1];
    if (value === undefined) continue;
    const isText = /t="s"/.test(attributes as string);
    if (row === '1')
      headings.set(column as string, (strings[Number(value)] ?? '').replace(/\s+/g, ' ').trim());
    else if (!/t="/.test(attributes as string) || !isText) {
      const heading = headings.get(column as string) ?? '';
      sums.set(heading, (sums.get(heading) ?? 0) + Number(value));
    }
  }
  return sums;
}

const claimed = (drafts: readonly Draft[], measure: string, who: string, bound: 'min' | 'max') =>
  drafts
    .filter(({ body }) => body.measure === measure && (body.category === who || body.groupText === who))
    .reduce((sum, { body }) => sum + ((body.range as Record<string, number | null>)[bound] ?? 0), 0);

describe('the spreadsheets of strikes', () => {
  test.each([
    {
      name: 'strikes/us-pakistan-strikes-from-2004.xlsx',
      rows: 430,
      sources: 9,
      rules: { R3: 1, column_unknown: 1 },
      killed: ['Minimum total people killed', 'Maximum total people killed'],
      civilians: ['Minimum civilians reported killed', 'Maximum civilians reported killed'],
      comments: 1,
    },
    {
      name: 'strikes/us-somalia-strikes-from-2007.xlsx',
      rows: 190,
      sources: 1,
      rules: { R3: 1, column_unknown: 4 },
      killed: ['Minimum people killed', 'Maximum people killed'],
      civilians: ['Minimum civilians killed', 'Maximum civilians killed'],
      comments: 6,
    },
    {
      name: 'strikes/us-yemen-strikes-from-2007.xlsx',
      rows: 324,
      sources: 0,
      rules: { url_malformed: 178, column_unknown: 5 },
      killed: ['Minimum people killed', 'Maximum people killed'],
      civilians: ['Minimum civilians reported killed', 'Maximum civilians reported killed'],
      comments: 3,
    },
  ])('$name: each row an incident, every figure a claim, sums as in the sheet', async (expected) => {
    const { of, byRule } = await read(pathOf(expected.name), await drafted(expected.name));
    const incidents = of('incident');
    expect(incidents.length).toBe(expected.rows);
    expect(incidents.every(({ body }) => (body.date as { type: string }).type === 'date')).toBe(true);
    expect(byRule).toMatchObject(expected.rules);
    const sums = sheetSums(expected.name, 3);
    const claims = of('claim');
    for (const [who, columns] of [
      ['all persons', expected.killed],
      ['civilians', expected.civilians],
    ] as const) {
      expect(claimed(claims, 'killed', who, 'min')).toBe(sums.get(columns[0] as string));
      expect(claimed(claims, 'killed', who, 'max')).toBe(sums.get(columns[1] as string));
    }
    const notes = incidents.flatMap(({ body }) =>
      Object.keys((body.importNotes as object | undefined) ?? {}),
    );
    expect(notes.filter((column) => column.endsWith('(comment)')).length).toBe(expected.comments);
  });

  test('a sheet of yearly sums is refused row by row where a row is a sum, and errors of formulas are unknown', async () => {
    const name = 'strikes/us-pakistan-strikes-from-2004.xlsx';
    const { map } = await proposeMap(pathOf(name), 'Summary tables and casualty rat');
    const { byRule } = await read(pathOf(name), map);
    expect(byRule.formula_no_value).toBe(33);
    expect(byRule.row_not_record).toBeGreaterThan(0);
  });
});

describe('the CSV files of strikes', () => {
  test('raids: all rows, the number of raids with open ranges, and what is unknown as unknown', async () => {
    const name = 'strikes/yemen_air_raids.csv.gz';
    const rows = csv(name);
    const { of, byRule } = await read(pathOf(name), await drafted(name));
    expect(of('incident').length).toBe(rows.length);
    const raids = rows.map((row) => row['Air Raids'] ?? '');
    const closed = raids.filter((text) => /^\d+$/.test(text)).map(Number);
    const open = raids.filter((text) => /^\d+\+$/.test(text)).map((text) => Number.parseInt(text, 10));
    const total = (list: readonly number[]) => list.reduce((sum, count) => sum + count, 0);
    const claims = of('claim');
    expect(claims.length).toBe(closed.length + open.length);
    expect(claimed(claims, 'strikes', 'strikes', 'min')).toBe(total(closed) + total(open));
    expect(claimed(claims, 'strikes', 'strikes', 'max')).toBe(total(closed));
    const [day, month, year] = (rows[0]?.Date ?? '').split('/');
    expect(of('incident')[0]?.body.date).toMatchObject({ date: `${year}-${month}-${day}` });
    const withPoint = rows.filter((row) => row.lat !== '' && row.lon !== '').length;
    expect(of('incident').filter(({ body }) => body.place !== undefined).length).toBe(withPoint);
    // '24' is no hour of the clock, and '2,2' no count.
    expect(byRule).toEqual({
      time_invalid: rows.filter((row) => row.Time === '24').length,
      count_not_a_number: 1,
      column_unknown: 4,
    });
  });

  test('strike lines without a number of their own: each is kept', async () => {
    const name = 'strikes/centcom_isil_edited.csv.gz';
    const { of, byRule } = await read(pathOf(name), await drafted(name));
    expect(of('incident').length).toBe(csv(name).length);
    expect(new Set(of('incident').map(({ id }) => id)).size).toBe(csv(name).length);
    expect(byRule).toEqual({ row_repeated: 10, country_unmapped: 1, column_unknown: 2 });
  });
});

test('totals of wars: a stated total for each row that has a number, and none is made up', async () => {
  const name = 'totals/casualty_claim_totals.csv';
  const rows = csv(name);
  const { of, byRule } = await read(
    pathOf(name),
    await drafted(name, { recorder: { names: { en: 'A compiler of totals' } } }),
  );
  const stated = rows.filter((row) => row.low !== '' || row.high !== '');
  expect(of('claim').map(({ body }) => body.range)).toEqual(
    stated.map(({ low, high }) => ({
      min: low === '' ? null : Number(low),
      max: high === '' ? null : Number(high),
    })),
  );
  expect(of('claim').every(({ body, parent }) => body.extent === 'aggregate' && parent === null)).toBe(true);
  expect(byRule.total_without_number).toBe(rows.length - stated.length);
});

test('the incidents of Airwars by a mapping give the figures that its own reader gives', async () => {
  const party = (en: string, kind = 'state') => ({ names: { en }, kind });
  const bound = (who: string, column: string) => ({
    [`${column}_min`]: `casualties.${who}.min`,
    [`${column}_max`]: `casualties.${who}.max`,
  });
  const map = {
    format: 'sijill-import-map/1',
    dataset: 'airwars-by-table',
    conflict: { slug: 'syria-by-table', title: { en: 'Syria' }, namePolicy: 'none' },
    recorder: { names: { en: 'Airwars' } },
    key: ['airwars_id'],
    parties: [
      party('U.S.-led Coalition', 'coalition'),
      party('Russian Military'),
      party('Turkish Military'),
      party('Israeli Military'),
      party('Syrian Regime'),
    ],
    constants: { workflow: 'published' },
    columns: {
      code: 'codes',
      date: 'date',
      country: 'country',
      location_en: { to: 'locationName', lang: 'en' },
      lat: 'place.lat',
      lon: 'place.lon',
      belligerent: { to: 'parties', split: ',' },
      grading: 'grading',
      strike_status: 'strikeStatus',
      civ_harm_reported: 'harmReported',
      ...bound('civilians.killed', 'civ_killed'),
      ...bound('civilians.injured', 'civ_injured'),
      ...bound('children.killed', 'children_killed'),
    },
  };
  const store = await freshRegister();
  const context = workingContext(() => store);
  const path = pathOf('airwars_syria/incidents.csv.gz');
  const run = (file = path) =>
    runImport(context, tableReader(file, parseImportMap(JSON.stringify(map)), { now }), options, silent);
  const report = await run();
  expect(report.refused).toBe(0);
  const by = async (name: string, ...grades: string[]) => {
    const { rows } = await tally(context, { belligerents: [name], grades });
    return [rows[0]?.incidents, rows[0]?.killed.min, rows[0]?.killed.max];
  };
  expect(await by('U.S.-led Coalition', 'fair', 'confirmed')).toEqual([1207, 5642, 9548]);
  expect(await by('U.S.-led Coalition', 'contested')).toEqual([505, 2878, 4952]);
  expect(await by('Russian Military', 'fair', 'confirmed')).toEqual([1381, 4431, 6522]);
  expect(await by('Turkish Military', 'fair', 'confirmed')).toEqual([632, 893, 1325]);

  const again = await run();
  expect([again.made, again.changed, again.refused]).toEqual([0, 0, 0]);

  // One cell changes: one incident and one claim change with it, and undoing takes them back.
  const lines = gunzipSync(readFileSync(path)).toString('utf8');
  const column = lines.slice(0, lines.indexOf('\n')).split(',').indexOf('civ_killed_max');
  const records = parse(lines) as string[][];
  const changed = records.find((cells, index) => index > 0 && cells[column] === '7') as string[];
  changed[column] = '8';
  const edited = join(await mkdtemp(join(tmpdir(), 'sijill-table-')), 'incidents.csv');
  writeFileSync(
    edited,
    records.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
  );
  const revised = await run(edited);
  // The file itself is new: one capture is made.
  expect([revised.made, revised.changed, revised.refused]).toEqual([1, 2, 0]);
  const undone = await undoImport(context, revised.import, 'a test');
  expect([undone.undone, undone.left]).toEqual([3, []]);
  expect(await by('U.S.-led Coalition', 'fair', 'confirmed')).toEqual([1207, 5642, 9548]);
}, 120_000);
