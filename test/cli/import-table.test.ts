import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFile } from '../workbook.ts';
import { sijill } from './sijill.ts';

const table = [
  'ID,Date,Location,Civilians killed,Civilians injured,Perpetrator,Remarks',
  'DR-1,25/03/2017,Darmuna,3-5,0,Meridian Coalition,seen from afar',
  'DR-2,26/03/2017,Tarfuna,0,0,Army of Tarfuna,',
  'DR-3,27/03/2017,Darmuna,,some,Meridian Coalition,',
  ',,,,,,"Source: invented, all of it"',
].join('\n');

async function files(content = table): Promise<{ file: string; map: string; dir: string }> {
  const file = await testFile('raids.csv', content);
  const dir = dirname(file);
  return { file, map: join(dir, 'map.json'), dir };
}

describe('sijill import table', () => {
  it('drafts a mapping that --map takes, imports by it, and changes nothing the second time', async () => {
    const run = await sijill();
    const { file, map } = await files();
    const draft = await run(['import', 'table', file, '--propose']);
    expect(draft.exitCode).toBe(0);
    expect(draft.json.columns).toEqual({
      ID: 'codes',
      Date: { to: 'date', format: 'DD/MM/YYYY' },
      Location: 'locationName',
      'Civilians killed': 'casualties.civilians.killed',
      Perpetrator: 'parties',
    });
    expect(draft.err).toContain('Mapped 5');
    await writeFile(map, draft.out);
    const { exitCode, json } = await run(['import', 'table', file, '--map', map, '--json']);
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({
      dataset: 'raids',
      conflict: 'raids',
      read: { raids: 4 },
      changed: 0,
      refused: 1,
    });
    expect(json.findings.map((found: { rule: string; row: number }) => [found.rule, found.row])).toEqual([
      ['party_unmapped', 1],
      ['party_unmapped', 2],
      ['party_unmapped', 3],
      ['row_not_record', 4],
      ['column_unknown', null],
      ['column_unknown', null],
    ]);
    const again = await run(['import', 'table', file, '--map', map, '--json']);
    expect([again.json.made, again.json.changed]).toEqual([0, 0]);
  });

  it('counts in tallies what the mapping publishes, and means the parties that are there', async () => {
    const run = await sijill();
    const { file, map } = await files(table.split('\n').slice(0, 4).join('\n'));
    await run([
      'conflict',
      'add',
      'river',
      '--title',
      'River',
      '--title-ar',
      'النهر',
      '--names',
      'none',
      '--reason',
      'A test',
    ]);
    await run([
      ...['party', 'add', '--conflict', 'river', '--name', 'Meridian Coalition', '--kind', 'coalition'],
      ...['--alias', 'MC', '--reason', 'A test'],
    ]);
    const mapping = {
      format: 'sijill-import-map/1',
      dataset: 'raids',
      key: ['ID'],
      recorder: { names: { en: 'Harm Monitor' } },
      unknown: ['some'],
      constants: { workflow: 'published', harmReported: 'from-casualties' },
      columns: {
        ID: 'codes',
        Date: { to: 'date', format: 'DD/MM/YYYY' },
        'Civilians killed': 'casualties.civilians.killed',
        'Civilians injured': 'casualties.civilians.injured',
        Perpetrator: 'parties',
      },
    };
    await writeFile(map, JSON.stringify(mapping));
    const needed = await run(['import', 'table', file, '--map', map]);
    expect([needed.exitCode, needed.err]).toEqual([2, expect.stringContaining('Say into which conflict')]);
    const { exitCode, out } = await run(['import', 'table', file, '--map', map, '--conflict', 'river']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/party_unmapped +1 /);
    const { json } = await run(['tally', '--belligerent', 'MC', '--json']);
    // The third raid says nothing of civilians; the second says that none was harmed.
    expect(json.rows[0]).toMatchObject({ incidents: 1, killed: { min: 3, max: 5 } });
  });

  it('says what is wrong with the call, the mapping or the file', async () => {
    const run = await sijill();
    const { file, map, dir } = await files();
    await writeFile(
      map,
      '{"format":"sijill-import-map/1","dataset":"x","key":["No"],"columns":{"No":"codes"}}',
    );
    await writeFile(join(dir, 'bad.json'), '{"format":"sijill-import-map/1"}');
    const calls: [string[], number, string][] = [
      [[], 2, 'Name one file'],
      [[file], 2, 'Give the mapping with --map'],
      [[file, '--map', map, '--propose'], 2, 'not both'],
      [[file, '--map', map, '--sheet', 'x', '--conflict', 'c'], 2, 'file.sheet'],
      [[file, '--map', join(dir, 'none.json')], 1, 'no such file'],
      [[file, '--map', join(dir, 'bad.json')], 1, 'The mapping cannot be used. dataset:'],
      [[join(dir, 'none.csv'), '--propose'], 1, 'no such file'],
    ];
    for (const [line, exitCode, message] of calls) {
      const said = await run(['import', 'table', ...line]);
      expect([said.exitCode, said.err], line.join(' ')).toEqual([exitCode, expect.stringContaining(message)]);
    }
    await run([
      'conflict',
      'add',
      'c',
      '--title',
      'C',
      '--title-ar',
      'ج',
      '--names',
      'none',
      '--reason',
      'A test',
    ]);
    const missing = await run(['import', 'table', file, '--map', map, '--conflict', 'c']);
    expect([missing.exitCode, missing.err]).toEqual([1, expect.stringContaining("has no column 'No'")]);
    const { json } = await run(['import', 'list', '--json']);
    expect(json.imports).toEqual([]);
  });
});

describe('sijill import bellingcat-ukraine', () => {
  const event = (id: string, more: object = {}) => ({
    id,
    description: 'A bakery is hit.',
    date: '3/9/2022',
    time: '00:00',
    location: 'Vydumane',
    latitude: '49.1',
    longitude: '32.2',
    sources: [],
    associations: [],
    ...more,
  });

  it('says for each snapshot what it added, changed, took out and brought back', async () => {
    const run = await sijill();
    const dir = join(dirname(await testFile('readme.txt', '')), 'snapshots');
    await mkdir(dir);
    const write = (day: string, events: object[]) =>
      writeFile(join(dir, `events_${day}.json`), JSON.stringify(events));
    await write('2022-04-01', [event('CIV1'), event('CIV2')]);
    await write('2022-05-01', [event('CIV1', { date: '3/10/2022' }), event('CIV3')]);
    await write('2022-06-01', [event('CIV1', { date: '3/10/2022' }), event('CIV2'), event('CIV3')]);
    const { exitCode, json } = await run(['import', 'bellingcat-ukraine', dir, '--json']);
    expect(exitCode).toBe(0);
    expect(json.editions.map(({ incidents }: { incidents: object }) => incidents)).toEqual([
      { added: 2, changed: 0, removed: 0, restored: 0 },
      { added: 1, changed: 1, removed: 1, restored: 0 },
      { added: 0, changed: 0, removed: 0, restored: 1 },
    ]);
    expect(json.read).toEqual({ 'events_2022-04-01': 2, 'events_2022-05-01': 2, 'events_2022-06-01': 3 });
    expect([json.removed, json.refused, json.findings]).toEqual([1, 0, []]);
    const again = await run(['import', 'bellingcat-ukraine', dir, '--json']);
    expect([again.json.made, again.json.changed, again.json.removed]).toEqual([0, 0, 0]);
    const older = await run(['import', 'bellingcat-ukraine', join(dir, 'events_2022-04-01.json')]);
    expect(older.out).toContain('snapshot of 2022-04-01: left alone, since the snapshot of 2022-06-01');
  });

  it('keeps what a person changed, also where a snapshot no longer has the incident', async () => {
    const run = await sijill();
    const dir = join(dirname(await testFile('readme.txt', '')), 'snapshots');
    await mkdir(dir);
    await writeFile(join(dir, 'a_2022-04-01.json'), JSON.stringify([event('CIV1'), event('CIV2')]));
    await run(['import', 'bellingcat-ukraine', dir]);
    const set = await run([
      'incident',
      'set',
      'CIV2',
      '--field',
      'admin1=North',
      '--reason',
      'Seen on a map',
    ]);
    expect(set.exitCode).toBe(0);
    await writeFile(join(dir, 'b_2022-05-01.json'), JSON.stringify([event('CIV1')]));
    const { json } = await run(['import', 'bellingcat-ukraine', dir, '--json']);
    expect(json.removed).toBe(0);
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['absent_kept']);
  });
});
