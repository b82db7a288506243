import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Said, sijill } from './sijill.ts';

type Run = (line: readonly string[]) => Promise<Said>;

let run: Run;
let example: Said;
let folder: string;

beforeAll(async () => {
  run = await sijill();
  folder = mkdtempSync(join(tmpdir(), 'sijill-figures-'));
  example = await run(['example', '--no-serve', '--quiet', '--data', folder]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const training = ['--conflict', 'training'];
const real = ['--conflict', 'published-totals-2019'];
const range = {
  min: expect.any(Number),
  max: expect.any(Number),
  unknownMin: expect.any(Number),
  unknownMax: expect.any(Number),
};

describe('sijill example', () => {
  it('says that it is invented, corrects a record with a reason, explains a figure, compares totals', () => {
    expect(example.exitCode, example.err).toBe(0);
    for (const said of [
      'An invented record for training',
      'ZTF005: killed 11–14 becomes 13–14',
      'Public reason: Two more of the dead were identified',
      'Not additive',
      'before the correction, it was and stays 98–120',
      'sha256 ',
      '≥ 8.8×',
      '111 reports were still open',
      'Release 1 in ',
    ]) {
      expect(example.out).toContain(said);
    }
  });

  it('changes nothing when it runs again', async () => {
    const before = await run(['tally', ...training, '--by', 'month', '--json']);
    const again = await run(['example', '--no-serve', '--quiet', '--data', folder]);
    expect(again.out).toContain('ZTF005: killed 11–14 becomes 13–14, revision 5');
    expect(again.out).toContain('is current: nothing has changed since');
    expect((await run(['tally', ...training, '--by', 'month', '--json'])).json).toEqual(before.json);
  });

  it('holds all grades, strike statuses and positions, unknown tolls, spans and months', async () => {
    const keys = async (by: string) =>
      (await run(['tally', ...training, '--by', by, '--json'])).json.rows
        .map((row: { key: string }) => row.key)
        .sort();
    expect(await keys('grade')).toEqual(['confirmed', 'contested', 'discounted', 'fair', 'unknown', 'weak']);
    expect(await keys('strike_status')).toEqual([
      'contested',
      'declared',
      'likely',
      'single_source_claim',
      'unknown',
    ]);
    expect(await keys('month')).toContain('unknown');
    expect(await keys('country')).toEqual(['unknown']);
  });
});

describe('sijill tally', () => {
  it('prints the document of the contract, and nothing else on stdout', async () => {
    const { json, err, exitCode } = await run([
      'tally',
      ...training,
      '--by',
      'belligerent',
      '--grade',
      'fair,confirmed',
      '--json',
    ]);
    expect([exitCode, err]).toEqual([0, '']);
    expect(json.query).toMatchObject({
      conflict: 'training',
      by: 'belligerent',
      grades: ['fair', 'confirmed'],
    });
    expect(json.rows[0]).toEqual({
      key: 'Meridian Coalition',
      label: { en: 'Meridian Coalition', ar: 'تحالف ميريديان' },
      incidents: 12,
      killed: range,
      injured: range,
      conceded: { rows: 5, killed: { min: 19, max: 19, unknownMin: 1, unknownMax: 1 }, injured: range },
      namedVictims: expect.any(Number),
      additive: false,
    });
    const [all] = (await run(['tally', ...training, '--json'])).json.rows;
    expect(all.key).toBe('all');
  });

  it('keeps a conceded zero apart from a concession without a number', async () => {
    const conceded = async (from: string, to: string) =>
      (await run(['tally', ...training, '--from', from, '--to', to, '--json'])).json.rows[0].conceded;
    expect(await conceded('2021-04-21', '2021-04-21')).toMatchObject({
      rows: 1,
      killed: { min: 0, unknownMin: 0 },
    });
    expect(await conceded('2022-06-14', '2022-06-14')).toMatchObject({
      rows: 1,
      killed: { min: 0, unknownMin: 1 },
    });
  });

  it('prints a table with its notes, in Arabic too', async () => {
    const english = await run(['tally', ...training, '--by', 'belligerent']);
    expect(english.out).toMatch(/belligerent +incidents +killed +injured +conceded +named/);
    expect(english.out).toContain(
      'Not additive: an incident of two belligerents stands in full in both rows.',
    );
    expect(english.out).toContain('without a known minimum');
    const arabic = await run(['tally', ...training, '--by', 'grade', '--lang', 'ar']);
    for (const said of ['الدرجة', 'معقول', '٦٧–٨٠', 'مجهول']) expect(arabic.out).toContain(said);
  });

  it('explains a row down to characters and hashes', async () => {
    const line = ['tally', ...training, '--by', 'grade', '--explain', '--key', 'discounted'];
    const { explain } = (await run([...line, '--json'])).json;
    expect(explain).toHaveLength(1);
    const [incident] = explain[0].incidents;
    expect(incident).toMatchObject({ codes: ['ZMC012'], killed: { min: 0, max: 3 } });
    expect(incident.overrideReason.en).toContain('Most likely fighters');
    const [claim] = incident.claims;
    expect(claim.locator.end).toBeGreaterThan(claim.locator.start);
    expect(claim.capture.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const text = (await run(line)).out;
    expect(text).toContain('ZMC012');
    expect(text).toContain(`sha256 ${claim.capture.files[0].sha256}`);
    const conceded = await run(['tally', ...training, '--explain', '--of', 'conceded', '--json']);
    expect(conceded.json.explain[0].total).toBe(6);
  });

  it('needs a choice between training and real records, and says which there are', async () => {
    const { exitCode, err } = await run(['tally', '--json']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('published-totals-2019, training')]);
  });

  it.each([
    [['tally', ...training, 'belligerent'], 'This command takes options only'],
    [['tally', ...training, '--lang', 'fr'], 'neither en nor ar'],
    [['tally', ...training, '--explain', '--limit', 'ten'], '--limit'],
    [['tally', ...training, '--explain', '--of', 'everything'], 'neither counted nor conceded'],
    [['count', ...training], 'since which day'],
    [['scope', 'show'], 'Name one scope'],
    [['scope', 'add', 'x', ...training, '--title', 'X', '--area', '1,2,3'], 'south,west,north,east'],
    [['total', 'add', ...training, '--min', '3'], 'Say who states it'],
    [['total', 'add', ...training, '--claimant', 'ZHM', '--min', 'three', '--source-title', 'X'], '--min'],
  ])('%j is a bad call', async (line, said) => {
    const { exitCode, err, out } = await run(line);
    expect([exitCode, err, out]).toEqual([2, expect.stringContaining(said), '']);
  });
});

describe('sijill compare', () => {
  it('gives Raqqa 2017 as at least 8.8 times, and the rest with what differs', async () => {
    const { json } = await run(['compare', ...real, '--scope', 'raqqa-2017', '--json']);
    const byId = new Map(json.totals.map((total: { id: string }) => [total.id, total]));
    const pair = json.pairs.find((candidate: { left: string; right: string }) => {
      const [left, right] = [byId.get(candidate.left), byId.get(candidate.right)] as {
        range: { min: number };
      }[];
      return left?.range.min === 1600 && right?.range.min === 180;
    });
    expect(pair.ratio).toEqual({ min: 8.8, max: null });
    expect(pair.differences.map((difference: { code: string }) => difference.code)).toEqual(['as_of']);
    expect(
      json.totals.some((total: { period: { en: string } }) => total.period.en.includes('2019-04-30')),
    ).toBe(false);
  });

  it('holds every published figure of the article, each with a source', async () => {
    const { totals } = (await run(['total', 'list', ...real, '--json'])).json;
    const figures = totals.map(
      ({ total }: { total: { measure: string; range: { min: number; max: number | null } } }) =>
        [total.measure, total.range.min, total.range.max].join(' '),
    );
    expect(figures.sort()).toEqual(
      [
        ...['strikes 34502 34502', 'killed 1100 1100', 'killed 1302 ', 'reports_open 111 111'],
        ...['reports_carried_over 122 122', 'reports_received 7 7', 'killed 13000 13000', 'named 3500 '],
        ...['killed 1600 ', 'killed 180 180', 'sites 200 200', 'identified 1000 1000', 'killed 948 948'],
        ...['killed 288 288', 'killed 67 67', 'killed 370000 ', 'killed 3270 4767', 'killed 406 744'],
      ].sort(),
    );
    expect(totals.every(({ total }: { total: { source?: string } }) => total.source)).toBe(true);
  });

  it('sets the invented claimants beside the sums of this register', async () => {
    const { out } = await run(['compare', ...training, '--scope', 'darmuna-spring-2022', '--lang', 'ar']);
    for (const said of ['هذا السجل', 'مرصد زلميرا للأضرار', 'تحالف ميريديان', '٨٫٣×'])
      expect(out).toContain(said);
  });
});

describe('sijill count', () => {
  it('counts civilians, children, women and fighters of each side since a day', async () => {
    const { json } = await run(['count', ...training, '--since', '2022-03-01', '--json']);
    expect(json.civilians.killed).toMatchObject({ min: 55, max: 63 });
    expect(
      json.fighters.sides.map((side: { party: { label: { en: string } } }) => side.party.label.en).sort(),
    ).toEqual(['Front of Nine Rivers', 'Tarfuna Armed Forces']);
    expect(
      json.stated.map(({ total }: { total: { range: { min: number } } }) => total.range.min).sort(),
    ).toEqual([14, 66, 85]);
    const one = await run([
      'count',
      ...training,
      '--since',
      '2022-03-01',
      '--party',
      'جبهة الانهار التسعه',
      '--json',
    ]);
    expect(one.json.civilians.incidents).toBe(1);
    expect((await run(['count', ...training, '--since', '2022-03-01', '--lang', 'ar'])).out).toContain(
      'منهم أطفال',
    );
  });
});

describe('sijill scope and total', () => {
  it('saves a scope, changes it with a reason, and keeps the version of then', async () => {
    const named = ['--title', 'Winter', '--title-ar', 'الشتاء', '--from', '2021-12-01', '--to', '2022-02-28'];
    const added = await run(['scope', 'add', 'winter', ...training, ...named, '--json']);
    expect(added.json).toMatchObject({ revision: 1, scope: { slug: 'winter', from: '2021-12-01' } });
    const counted = async (...more: string[]) =>
      (await run(['tally', ...training, '--scope', 'winter', ...more, '--json'])).json.rows[0].incidents;
    const before = new Date().toISOString();
    const winter = await counted();
    const set = ['scope', 'set', 'winter', ...training, '--without', 'to', '--party', 'the Coalition'];
    expect((await run(set)).err).toContain('Say why it changes');
    expect((await run([...set, '--reason', 'It goes on', '--json'])).json.revision).toBe(2);
    expect(await counted()).toBeGreaterThan(winter);
    expect(await counted('--as-of', before)).toBe(winter);
    const shown = await run(['scope', 'show', 'winter', ...training]);
    expect(shown.out).toMatch(/parties +Meridian Coalition/);
    expect((await run(['scope', 'list', ...training])).out).toContain('winter');
    expect((await run(['scope', 'add', 'winter', ...training, '--title', 'Again'])).exitCode).toBe(1);
  });

  it('records a total by options and by file, once', async () => {
    const words = [
      '--claimant',
      'ZHM',
      '--by',
      'Tarfuna',
      '--min',
      '30',
      '--category',
      'civilians',
      '--from',
      '2021-02-01',
      '--since',
    ];
    const added = await run([
      'total',
      'add',
      ...training,
      ...words,
      '--source-title',
      'A letter',
      '--as-of',
      '2022-01-31',
      '--json',
    ]);
    expect(added.json).toMatchObject({
      made: 2,
      changed: 0,
      totals: [{ total: { range: { min: 30, max: null } } }],
    });
    const shown = await run(['total', 'show', added.json.totals[0].id]);
    expect(shown.out).toContain('30 or more');
    const file = join(folder, 'totals.json');
    const source = { key: 'letter', title: { ar: 'رسالة' } };
    const total = {
      key: 'one',
      claimant: 'صوت زلميرا',
      attributedTo: ['Nine Rivers'],
      min: 4,
      max: 6,
      source: 'letter',
    };
    writeFileSync(file, JSON.stringify({ sources: [source], totals: [total] }));
    const load = ['total', 'add', ...training, '--file', file, '--json'];
    expect((await run(load)).json).toMatchObject({ made: 2, changed: 0, unchanged: 0 });
    expect((await run(load)).json).toMatchObject({ made: 0, changed: 0, unchanged: 2 });
    writeFileSync(file, JSON.stringify({ sources: [source], totals: [{ ...total, max: 7 }] }));
    expect((await run(load)).json).toMatchObject({ made: 0, changed: 1, unchanged: 1 });
  });

  it('names what is wrong with a file of totals', async () => {
    const file = join(folder, 'bad.json');
    const said = async (content: string) => {
      writeFileSync(file, content);
      const { exitCode, err } = await run(['total', 'add', ...training, '--file', file]);
      return `${exitCode} ${err}`;
    };
    expect(await said('{"totals": [')).toContain('1 sijill: ');
    expect(await said('{"totals": [{"min": -1, "source": "x"}]}')).toContain('totals.0.min');
    expect(await said('{"totals": [{"claimant": "ZHM", "min": 1, "sorce": "x"}]}')).toContain('sorce');
    expect(await said('{"totals": [{"claimant": "Nobody", "min": 1, "source": "x"}]}')).toContain(
      "no party called 'Nobody'",
    );
    expect(await said('{"totals": [{"claimant": "ZHM", "min": 1, "source": "x"}]}')).toContain(
      'There is no source x',
    );
  });
});

describe('the handbook on figures', () => {
  it.each(['readers/figures.md', 'ar/figures.md'])(
    'docs/%s gives commands that work on the example',
    async (page) => {
      const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
      const lines = [...text.matchAll(/^ {4}npx sijill (.+)$/gm)].map(([, line]) => line as string);
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) {
        const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
          ([, quoted, bare]) => (quoted ?? bare) as string,
        );
        const { exitCode, err, out } = await run(words);
        expect([line, exitCode, err]).toEqual([line, 0, '']);
        expect(out).not.toBe('');
      }
    },
  );
});
