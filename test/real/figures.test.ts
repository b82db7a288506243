import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '#access/policy';
import { compareTotals } from '#casework/compare';
import { requireConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { loadTotals } from '#casework/load-totals';
import { setFields } from '#casework/record';
import { createScope } from '#casework/scope';
import { tally } from '#casework/tally';
import { explainTally } from '#casework/tally-explain';
import { resolveQuery, type TallyOptions } from '#casework/tally-query';
import { airwarsReader } from '#intake/airwars/reader';
import { anonymous } from '#record/actor';
import type { Incident } from '#record/entity/incident';
import { newId } from '#record/identifier';
import { openRegister, type Register } from '#store/register';
import { freshDatabase } from '../database.ts';
import { operator } from '../working-context.ts';

const folder = new URL('../../../shared/data/airwars_syria', import.meta.url).pathname;
const skipped = existsSync(folder) ? false : 'skipped: no shared data';
if (skipped) console.log(skipped);

/** The figures at the foot of the data's README, each by the party that it is given for. */
const known = [
  ['U.S.-led Coalition', 'fair,confirmed', 5642, 9548, 1207],
  ['U.S.-led Coalition', 'weak', 703, 830, 274],
  ['U.S.-led Coalition', 'contested', 2878, 4952, 505],
  ['U.S.-led Coalition', 'discounted', 184, 433, 123],
  ['Russian Military', 'fair,confirmed', 4431, 6522, 1381],
  ['Russian Military', 'contested', 10327, 17438, 3085],
  ['Turkish Military', 'fair,confirmed', 893, 1325, 632],
] as const;

describe.skipIf(skipped)('the figures of the Airwars archive', () => {
  let register: Register;
  let context: Context;
  let imported: string;

  beforeAll(async () => {
    register = await openRegister({ connectionString: await freshDatabase() }, { now: () => new Date() });
    const fresh = () => newId(Date.now, randomBytes);
    context = { store: register, actor: operator, policy, now: () => new Date(), newId: fresh };
    const reader = airwarsReader(folder, { now: () => new Date() });
    await runImport(context, reader, { conflict: null, complete: null }, { acknowledged() {} });
    imported = new Date().toISOString();
  }, 300_000);

  afterAll(() => register?.close());

  const sum = async (options: TallyOptions) => (await tally(context, options)).rows[0];

  test.each(known)(
    '%s, %s: %i–%i civilians killed in %i incidents',
    async (party, grades, min, max, incidents) => {
      const row = await sum({ belligerents: [party], grades: grades.split(',') });
      expect(row).toMatchObject({ incidents, killed: { min, max } });
    },
  );

  test('the Coalition concedes 675–677 deaths and 215 injuries in 195 rows, whatever grade is asked for (R10)', async () => {
    const conceded = { rows: 195, killed: { min: 675, max: 677 }, injured: { min: 215, max: 215 } };
    for (const grades of [undefined, ['fair', 'confirmed'], ['discounted']]) {
      const row = await sum({ belligerents: ['coalition'], ...(grades ? { grades } : {}) });
      expect(row?.conceded).toMatchObject(conceded);
    }
  });

  test('every alias gives the same figure: display names of incidents, slugs of assessments, Arabic', async () => {
    for (const [name, ...aliases] of [
      ['U.S.-led Coalition', 'coalition', 'US-led coalition', 'التحالف الدولي'],
      ['Russian Military', 'russian_forces', 'russia', 'روسيا'],
      ['Turkish Military', 'turkey', 'تركيا'],
    ] as const) {
      const expected = await sum({ belligerents: [name], grades: ['fair', 'confirmed'] });
      expect(expected?.incidents).toBeGreaterThan(100);
      for (const alias of aliases) {
        expect(await sum({ belligerents: [alias], grades: ['fair', 'confirmed'] }), alias).toEqual(expected);
      }
    }
  });

  test('rows by belligerent are those of each party, and say that they do not add up (R9)', async () => {
    const { rows, additive } = await tally(context, { by: 'belligerent', grades: ['fair', 'confirmed'] });
    for (const [party, grades, min, max, incidents] of known.filter(
      ([, asked]) => asked === 'fair,confirmed',
    )) {
      const row = rows.find((candidate) => candidate.key === party);
      expect(row, `${party} ${grades}`).toMatchObject({ incidents, killed: { min, max }, additive: false });
    }
    expect(additive).toBe(false);
    const all = await sum({ grades: ['fair', 'confirmed'] });
    const added = rows.reduce((total, row) => total + row.incidents, 0);
    expect(added).toBeGreaterThan(all?.incidents as number);
  });

  test('rows by anything else add up to the whole', async () => {
    const all = await sum({});
    for (const by of ['country', 'place', 'month', 'grade', 'strike_status']) {
      const { rows } = await tally(context, { by });
      const total = (figure: (row: (typeof rows)[number]) => number) =>
        rows.reduce((n, row) => n + figure(row), 0);
      expect([
        total((row) => row.incidents),
        total((row) => row.killed.min),
        total((row) => row.killed.max),
        total((row) => row.killed.unknownMax),
        total((row) => row.namedVictims),
        total((row) => row.conceded.rows),
      ]).toEqual([
        ...[all?.incidents, all?.killed.min, all?.killed.max, all?.killed.unknownMax],
        ...[all?.namedVictims, all?.conceded.rows],
      ]);
    }
  });

  test('anybody reads the same figures as the team', async () => {
    const reader = { ...context, actor: anonymous };
    const asked = { by: 'belligerent', grades: ['fair', 'confirmed'] };
    expect((await tally(reader, asked)).rows).toEqual((await tally(context, asked)).rows);
  });

  test('the headline is walked down to rows of the imported files, whose hash is kept', async () => {
    const resolved = await resolveQuery(context, {
      belligerents: ['coalition'],
      grades: ['fair', 'confirmed'],
    });
    const first = await explainTally(context, resolved, { limit: 40 });
    expect(first.total).toBe(1207);
    const claims = first.incidents.flatMap((incident) => incident.claims);
    expect(first.incidents.every((incident) => incident.claims.length > 0)).toBe(true);
    for (const claim of claims) {
      expect(claim.locator?.row).toBeGreaterThan(0);
      expect(claim.capture?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('the incidents behind a figure add up to it', async () => {
    const resolved = await resolveQuery(context, { belligerents: ['turkey'], grades: ['fair', 'confirmed'] });
    const { query } = resolved;
    const { incidents } = await register.listIncidents({
      ...{ conflict: query.conflict, query, publishedOnly: true, limit: 1000, offset: 0 },
    });
    const civilians = incidents.map(({ body }) =>
      (body as Incident).casualties?.find((c) => c.category === 'civilians'),
    );
    expect(incidents).toHaveLength(632);
    expect(civilians.reduce((total, counted) => total + (counted?.killed?.min ?? 0), 0)).toBe(893);
    expect(civilians.reduce((total, counted) => total + (counted?.killed?.max ?? 0), 0)).toBe(1325);
  });

  test('after changes the old headline is still had exactly, as of its day (R21)', async () => {
    const resolved = await resolveQuery(context, { belligerents: ['coalition'], grades: ['confirmed'] });
    const { query } = resolved;
    const { incidents } = await register.listIncidents({
      ...{ conflict: query.conflict, query, publishedOnly: true, limit: 5, offset: 0 },
    });
    for (const { conflict, id, revision, body } of incidents) {
      const casualties = ((body as Incident).casualties ?? []).map((counted) => ({
        ...counted,
        ...(counted.category === 'civilians' ? { killed: { min: 1000, max: 1000 } } : {}),
      }));
      const change = {
        conflict,
        id,
        from: revision,
        fields: { casualties },
        reason: 'A test of old figures',
      };
      await setFields(context, change);
    }
    const asked = { belligerents: ['coalition'], grades: ['fair', 'confirmed'] };
    expect((await sum(asked))?.killed.min).toBeGreaterThan(9000);
    expect(await sum({ ...asked, asOf: imported })).toMatchObject({
      incidents: 1207,
      killed: { min: 5642, max: 9548 },
      conceded: { rows: 195, killed: { min: 675, max: 677 } },
    });
  });

  test('the totals of May 2019 stand beside the register’s own sums, party by party', async () => {
    const conflict = await requireConflict(context, null);
    const file = JSON.parse(
      readFileSync(new URL('../../example/published-totals-2019.json', import.meta.url), 'utf8'),
    );
    const loaded = await loadTotals(context, conflict, file, 'Published totals');
    expect(loaded.totals).toHaveLength(18);
    expect(await loadTotals(context, conflict, file, 'Again')).toMatchObject({ made: 0, changed: 0 });
    const { totals, pairs } = await compareTotals(context, { asOf: new Date().toISOString() });
    const own = totals.filter((total) => total.kind === 'register' && total.sum?.grades);
    const parties = new Set(own.map((total) => total.parties.en));
    expect([...parties].sort()).toEqual(
      expect.arrayContaining(['Russian Military', 'Turkish Military', 'U.S.-led Coalition']),
    );
    const raqqa = pairs.find(({ left, right }) => {
      const ranges = [left, right].map((id) => totals.find((total) => total.id === id)?.range.min);
      return ranges[0] === 1600 && ranges[1] === 180;
    });
    expect(raqqa?.ratio).toEqual({ min: 8.8, max: null });
  });

  test('a saved scope narrows to place and time, as of any version', async () => {
    const conflict = await requireConflict(context, null);
    const title = [{ lang: 'en', value: 'Raqqa, June to October 2017' }];
    const box = { south: 35.85, west: 38.9, north: 36.05, east: 39.15 };
    const scope = { slug: 'raqqa-box', title, area: box, from: '2017-06-06', to: '2017-10-17' };
    await createScope(context, conflict, scope, 'For the test');
    const row = await sum({ scope: 'raqqa-box', belligerents: ['coalition'] });
    const wide = await sum({ belligerents: ['coalition'], from: '2017-06-06', to: '2017-10-17' });
    expect(row?.incidents).toBeGreaterThan(50);
    expect(row?.incidents).toBeLessThan(wide?.incidents as number);
  });
});
