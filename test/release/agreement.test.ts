import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, expect, it } from 'vitest';
import { everything, headlineGrades } from '#record/tally';
import { tables } from '#release/tables/index';
import { type InventedRegister, inventedRegister } from '../invented-register.ts';
import { filesIn, release, scratch } from './release.ts';

type Row = Record<string, unknown>;

let files: Map<string, Buffer>;
let invented: InventedRegister;

beforeAll(async () => {
  invented = await inventedRegister({ more: 60 });
  let clean = () => {};
  const out = join(
    scratch((done) => (clean = done)),
    'release',
  );
  await release(invented.register, out);
  files = filesIn(out);
  return clean;
});

const csv = (name: string): Row[] => parse(files.get(`data/${name}`) as Buffer, { columns: true });

it.each(tables.map((table) => table.name))(
  'the table %s says the same as CSV, with HXL tags and as Parquet',
  async (name) => {
    const rows = csv(`${name}.csv`);
    const [tags, ...tagged] = csv(`${name}.hxl.csv`);
    expect(Object.values(tags as Row).every((tag) => /^#[a-z0-9]+(\+[a-z0-9]+)*$/.test(String(tag)))).toBe(
      true,
    );
    expect(tagged).toEqual(rows);
    const bytes = files.get(`data/${name}.parquet`) as Buffer;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const stored = (await parquetReadObjects({ file })) as Row[];
    const asText = (row: Row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)]),
      );
    expect(stored.map(asText)).toEqual(
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, String(value).replace(/^'(?=[=+\-@\t\r])/, '')]),
        ),
      ),
    );
  },
);

it('JSON has the records of the tables, GeoJSON the incidents with a point', () => {
  const json = (name: string) => JSON.parse((files.get(`data/${name}`) as Buffer).toString());
  for (const name of [
    'incidents',
    'victims',
    'belligerents',
    'claims',
    'sources',
    'stated-totals',
    'parties',
  ]) {
    expect(
      json(`${name}.json`).map((record: Row) => record.id),
      name,
    ).toEqual(csv(`${name}.csv`).map((row) => row.id));
  }
  const points = json('incidents.geojson').features;
  const located = csv('incidents.csv').filter((row) => row.latitude !== '');
  expect(points.map((point: Row) => point.id)).toEqual(located.map((row) => row.id));
  expect(points[0].geometry.coordinates).toEqual([
    Number(located[0]?.longitude),
    Number(located[0]?.latitude),
  ]);
});

it('an empty cell is unknown, 0 is zero', () => {
  const rows = new Map(csv('incidents.csv').map((row) => [row.codes, row]));
  expect(rows.get('MC001 AT014')).toMatchObject({
    civilians_killed_min: '12',
    children_injured_min: '',
    belligerents_killed_min: '0',
  });
  expect(rows.get('AT020 XX000')).toMatchObject({
    civilians_killed_min: '',
    civilians_killed_max: '',
    date: 'XXXX',
  });
  const conceded = csv('belligerents.csv').find((row) => row.position === 'credible');
  expect(conceded).toMatchObject({ deaths_conceded_min: '4', injuries_conceded_min: '0' });
  expect(csv('belligerents.csv').find((row) => row.position === 'denied')).toMatchObject({
    deaths_conceded_min: '',
  });
});

it('best is always empty, low and high are the bounds', () => {
  for (const row of csv('events.csv')) expect(row.best).toBe('');
  expect(csv('events.csv').find((row) => row.relid === 'MC001 AT014')).toMatchObject({
    low: '12',
    high: '17',
    date_prec: '1',
    where_prec: '1',
  });
});

it('page, table and query give one headline', async () => {
  const query = { ...everything, conflict: invented.conflict, grades: headlineGrades };
  const [row] = await invented.register.tally(query);
  const { killed, incidents } = row!;
  const headline = csv('tallies.csv').find(
    (line) => line.by === '' && line.grades !== '' && line.category === 'civilians',
  );
  expect(headline).toMatchObject({
    incidents: String(incidents),
    killed_min: String(killed.min),
    killed_max: String(killed.max),
  });
  for (const page of ['en/index.html', 'en/tallies/index.html']) {
    const text = (files.get(page) as Buffer).toString();
    expect(text).toContain(`>${killed.min}–${killed.max}</bdi>`);
    expect(text).toContain(`${incidents} incidents graded Fair or Confirmed`);
  }
});

it('every column is in the dictionary', () => {
  const known = new Set(csv('data-dictionary.csv').map((row) => `${row.file} ${row.column}`));
  for (const table of tables) {
    const [head] = (files.get(`data/${table.name}.csv`) as Buffer).toString().split('\n');
    expect(head).toBe(table.columns.map((column) => column.name).join(','));
    for (const { name, doc } of table.columns) {
      expect(known).toContain(`${table.name}.csv ${name}`);
      expect(doc.en.length * doc.ar.length, name).toBeGreaterThan(0);
    }
  }
});
