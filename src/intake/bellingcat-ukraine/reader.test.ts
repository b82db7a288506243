import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Draft, Reading } from '#record/reading';
import { bellingcatReader } from './reader.ts';
import { findSnapshots } from './snapshot.ts';

const now = () => new Date('2024-01-01T00:00:00Z');
const event = {
  id: 'CIV9001',
  description: 'A bakery is hit; two people are carried out.',
  date: '3/9/2022',
  time: '00:00',
  location: 'Vydumane',
  latitude: '49.1',
  longitude: '32.2',
  sources: ['src_1'],
  associations: [],
  graphic: 'TRUE',
};

async function folder(files: Record<string, string | Buffer>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sijill-snapshots-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return dir;
}

async function readings(content: unknown): Promise<Reading[]> {
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  const dir = await folder({ 'snapshot_2023-01-01.json': text });
  const { snapshots } = await findSnapshots(dir);
  const read: Reading[] = [];
  for (const snapshot of snapshots)
    for await (const reading of bellingcatReader(snapshot, { now }).read()) read.push(reading);
  return read;
}

async function incidents(events: unknown): Promise<Draft[]> {
  const read = await readings(events);
  return read.filter((reading): reading is Draft => reading.type === 'draft' && reading.kind === 'incident');
}

async function findings(events: unknown) {
  const read = await readings(events);
  return read.flatMap((reading) =>
    reading.type === 'finding'
      ? [{ rule: reading.rule, row: reading.row, field: reading.field, refused: reading.refused }]
      : [],
  );
}

describe('an event of a snapshot', () => {
  it('becomes a published incident whose figures are unknown, with what has no field in its notes', async () => {
    const [incident] = await incidents([event]);
    expect(incident?.body).toEqual({
      codes: ['CIV9001'],
      date: { type: 'date', date: '2022-03-09', approximate: false },
      country: 'UA',
      locationName: [{ lang: 'en', value: 'Vydumane' }],
      place: {
        point: { lat: 49.1, lon: 32.2 },
        precision: null,
        gazetteerId: null,
        mgrs: null,
        mgrsPrecisionM: null,
        origin: null,
      },
      harmReported: 'yes',
      gradingNullReason: 'not_yet_assessed',
      narrative: [{ lang: 'en', value: 'A bakery is hit; two people are carried out.' }],
      workflow: 'published',
      importNotes: { time: '00:00', sources: '["src_1"]', graphic: 'TRUE' },
    });
    expect(await findings([event])).toEqual([]);
  });

  it('has the time it gives unless that is 00:00', async () => {
    const [incident] = await incidents([{ ...event, time: '14:05' }]);
    expect(incident?.body.time).toEqual({ type: 'exact', time: '14:05' });
    const [without] = await incidents([event]);
    expect(without?.body).not.toHaveProperty('time');
  });

  it.each([
    ['Vydumane', '49.1', '32.2', 'UA'],
    ['Selo, Russia', '50.5', '36.6', 'RU'],
    ['Wieś (Poland)', '50.5', '23.9', 'PL'],
    ['Somewhere at the border', '50.42', '36.9', undefined],
    ['Vydumane', '', '', undefined],
  ])('at %s (%s, %s) has the country %s', async (location, latitude, longitude, country) => {
    const [incident] = await incidents([{ ...event, location, latitude, longitude }]);
    expect(incident?.body.country).toBe(country);
  });

  it('keeps what it cannot read in the notes and reports it', async () => {
    const odd = { ...event, date: '31/12/2022', latitude: '4239.004', time: 'noon' };
    const [incident] = await incidents([odd]);
    expect(incident?.body.date).toEqual({ type: 'unknown' });
    expect(incident?.body).not.toHaveProperty('place');
    expect(incident?.body.importNotes).toMatchObject({
      date: '31/12/2022',
      latitude: '4239.004',
      longitude: '32.2',
      time: 'noon',
    });
    expect((await findings([odd])).map(({ rule }) => rule).sort()).toEqual([
      'coordinate_out_of_range',
      'date_invalid',
      'time_invalid',
    ]);
  });

  it('is refused without an id, and where it is no object', async () => {
    expect(await findings([{ ...event, id: ' ' }, 'text', null])).toEqual([
      { rule: 'key_missing', row: 1, field: 'id', refused: true },
      { rule: 'row_malformed', row: 2, field: null, refused: true },
      { rule: 'row_malformed', row: 3, field: null, refused: true },
    ]);
  });

  it('is kept beside another of the same id', async () => {
    const [first, second] = await incidents([event, { ...event, description: 'Another' }]);
    expect(first?.id).not.toBe(second?.id);
    expect(await findings([event, event])).toEqual([
      { rule: 'code_duplicate', row: 2, field: 'id', refused: false },
    ]);
  });

  it('shows characters that cannot be stored and says what they were', async () => {
    const bytes = Buffer.from(JSON.stringify([{ ...event, location: 'Vyd#mane' }]));
    bytes[bytes.indexOf('#')] = 0xff;
    const [incident] = await incidents(bytes);
    expect(incident?.body.locationName).toEqual([{ lang: 'en', value: 'Vyd\ufffdmane' }]);
    expect(incident?.body.importNotes).toMatchObject({ location: 'Vyd\\xffmane' });
    expect((await findings(bytes)).map(({ rule }) => rule)).toEqual(['bytes_invalid']);
    expect((await findings([{ ...event, ['__proto__']: { polluted: true } }])).length).toBe(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a folder of snapshots', () => {
  it('is read in the order of the days in its names; other files are named', async () => {
    const dir = await folder({
      'b_2022-01-01.json': '[]',
      'a_2023-01-01.json.gz': gzipSync('[]'),
      'notes.txt': '',
      'undated.json': '[]',
    });
    const { snapshots, findings: ignored } = await findSnapshots(dir);
    expect(snapshots.map(({ day }) => day)).toEqual(['2022-01-01', '2023-01-01']);
    expect(ignored.map(({ file, rule }) => [file, rule])).toEqual([
      ['notes.txt', 'file_ignored'],
      ['undated.json', 'file_ignored'],
    ]);
  });

  it('is refused where two are of one day, or none is dated', async () => {
    const twice = await folder({ 'a_2022-01-01.json': '[]', 'b_2022-01-01.json': '[]' });
    await expect(findSnapshots(twice)).rejects.toThrow('two snapshots of 2022-01-01');
    await expect(findSnapshots(await folder({ 'a.json': '[]' }))).rejects.toThrow('holds no file');
    await expect(findSnapshots(join(await folder({ 'a.json': '[]' }), 'a.json'))).rejects.toThrow(
      'does not say of which day',
    );
    await expect(findSnapshots('/nowhere-at-all')).rejects.toThrow('no such file');
  });

  it('is refused where a file is not a list of events', async () => {
    await expect(readings('{"id": "CIV1"}')).rejects.toThrow('does not hold a list');
    await expect(readings('[{"id": "CIV1"')).rejects.toThrow('is not JSON');
    await expect(readings(gzipSync('[]').subarray(0, 10))).rejects.toThrow('cut off');
  });
});
