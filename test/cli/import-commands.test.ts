import { describe, expect, it } from 'vitest';
import { airwarsFiles, airwarsFolder, incident } from '../airwars-folder.ts';
import { folderWith } from '../import-files.ts';
import { sijill } from './sijill.ts';

const id = { airwars_id: '9001', incident_code: 'CS9001' };
const person = { ...id, order: '1', name_en: 'Rafid al-Nuri', status: 'killed' };

describe('sijill import airwars', () => {
  it('prints one document with the counts by file and every finding', async () => {
    const run = await sijill();
    const dir = await airwarsFolder({
      incidents: [incident],
      victims: [person, { ...person, airwars_id: '7' }],
    });
    const { exitCode, json } = await run(['import', 'airwars', dir, '--json']);
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({
      dataset: 'airwars',
      conflict: 'syria',
      read: { incidents: 1, victims: 2, sources: 0, belligerent_assessments: 0, previous_codes: 0 },
      changed: 0,
      unchanged: 0,
      refused: 1,
      removed: 0,
      findings: [
        {
          file: 'victims.csv',
          row: 2,
          field: 'airwars_id',
          value: '7',
          rule: 'row_orphan',
          severity: 'error',
        },
      ],
    });
    // The conflict, the files, two parties, the incident, its claim, the victim.
    expect(json.made).toBeGreaterThan(6);
    const again = await run(['import', 'airwars', dir, '--json']);
    expect([again.exitCode, again.json.made, again.json.changed]).toEqual([1, 0, 0]);
  });

  it('exits with 0 where nothing was refused, and says to people what it found', async () => {
    const run = await sijill();
    const dir = await airwarsFolder({ incidents: [{ ...incident, lon: '4239.004', civ_killed_max: '2' }] });
    const { exitCode, out, err } = await run(['import', 'airwars', dir]);
    expect(exitCode).toBe(0);
    expect(out).toContain('Rows read: incidents 1, victims 0');
    expect(out).toMatch(
      /coordinate_out_of_range +1 +Coordinate out of range +incidents\.csv, row 1, lat, lon: 35\.95/,
    );
    expect(out).toMatch(/R1 +1 +The minimum is not above the maximum/);
    expect(err).toContain('Import: ');
  });

  it('answers a tally at once, and an undone import no more', async () => {
    const run = await sijill();
    const dir = await airwarsFolder({ incidents: [incident], victims: [person] });
    const { json: report } = await run(['import', 'airwars', dir, '--json']);
    const tally = ['tally', '--belligerent', 'US-led coalition', '--grade', 'fair,confirmed', '--json'];
    expect((await run(tally)).json.rows).toMatchObject([
      { incidents: 1, killed: { min: 3, max: 5 }, namedVictims: 1 },
    ]);

    const listed = await run(['import', 'list']);
    expect(listed.out).toMatch(
      new RegExp(`${report.import} +airwars +syria +cli:tester .* done +${report.made}`),
    );
    const kept = await run(['import', 'report', report.import, '--json']);
    expect(kept.json).toMatchObject({ read: report.read, made: report.made, findings: report.findings });

    expect((await run(['import', 'undo', report.import])).exitCode).toBe(2);
    const undone = await run(['import', 'undo', report.import, '--reason', 'The wrong folder', '--json']);
    expect(undone.json).toEqual({ import: report.import, undone: report.made - 1, left: [] });
    expect((await run(['tally', '--json'])).json.rows).toMatchObject([
      { incidents: 0, killed: { min: 0, max: 0 } },
    ]);
    expect((await run(['import', 'list', '--json'])).json.imports).toMatchObject([
      { undoneAt: expect.any(String) },
    ]);
    expect((await run(['import', 'undo', report.import, '--reason', 'Again'])).exitCode).toBe(1);
  });

  it('takes only a part for a part', async () => {
    const run = await sijill();
    const second = { ...incident, airwars_id: '9002', code: 'CS9002' };
    await run(['import', 'airwars', await airwarsFolder({ incidents: [incident, second] })]);
    const one = await airwarsFolder({ incidents: [incident] });
    expect((await run(['import', 'airwars', one, '--partial', '--json'])).json.removed).toBe(0);
    expect((await run(['import', 'airwars', one, '--json'])).json.removed).toBe(1);
  });

  it.each([
    [['import', 'airwars'], 2, /Name one DIR/],
    [['import', 'airwars', '/nowhere/at/all'], 1, /not a folder/],
    [['import', 'airwars', '.', '--conflict', 'elsewhere'], 1, /not a folder|no conflict/],
    [['import', 'ucdp', '/nowhere.csv'], 1, /no such file/],
    [['import', 'report', '01J00000000000000000000000'], 1, /no import/],
    [['import', 'report'], 2, /one import by its id/],
  ])('%o fails with words', async (line, code, words) => {
    const run = await sijill();
    const { exitCode, err, out } = await run(line as string[]);
    expect([exitCode, out]).toEqual([code, '']);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/at .*\.ts:\d+/);
  });
});

describe('sijill import ibc and ucdp', () => {
  it('go into conflicts of their own and count under undetermined', async () => {
    const run = await sijill();
    const dir = await folderWith({
      'ibc.csv': 'Code,Start,Min,Max\nk1,1-Jan-05,3,4\n',
      'ged.csv':
        'id,year,month,day,type_of_violence,low_death,best_death,high_death\n5,2017,1,2,One-sided violence,1,2,3\n',
    });
    expect((await run(['import', 'ibc', `${dir}/ibc.csv`, '--json'])).json).toMatchObject({
      conflict: 'iraq-body-count',
      read: { ibc: 1 },
    });
    expect((await run(['import', 'ucdp', `${dir}/ged.csv`, '--json'])).json).toMatchObject({
      conflict: 'ucdp-ged',
    });
    const { json } = await run(['tally', '--conflict', 'ucdp-ged', '--category', 'undetermined', '--json']);
    expect(json.rows).toMatchObject([{ incidents: 1, killed: { min: 1, max: 3 } }]);
    const civilians = await run(['tally', '--conflict', 'ucdp-ged', '--json']);
    expect(civilians.json.rows).toMatchObject([{ incidents: 1, killed: { min: 0, max: 0, unknownMin: 1 } }]);
  });

  it('may go into a conflict that is there', async () => {
    const run = await sijill();
    const airwars = await folderWith(airwarsFiles({ incidents: [incident] }));
    await run(['import', 'airwars', airwars]);
    const dir = await folderWith({ 'ged.csv': 'id,low_death,high_death\n5,1,3\n' });
    const { json } = await run(['import', 'ucdp', `${dir}/ged.csv`, '--conflict', 'syria', '--json']);
    expect(json).toMatchObject({ conflict: 'syria', removed: 0 });
  });
});
