import { describe, expect, test } from 'vitest';
import { idOf, smallRecord } from '../../test/small-record.ts';
import { compareTotals } from './compare.ts';
import { createRecord } from './record.ts';
import { runningCount } from './running-count.ts';
import { createScope } from './scope.ts';
import { addStatedTotal, findStatedTotal, listStatedTotals, type StatedTotal } from './stated-total.ts';

const summer = { type: 'date_range', from: '2017-06-01', to: '2017-07-31', approximate: false } as const;
const coalition = idOf('party', 'coalition');
const monitor = idOf('party', 'monitor');

const stated = (min: number | null, max: number | null, more: Partial<StatedTotal> = {}) => ({
  claimant: monitor,
  attributedTo: [coalition],
  measure: 'killed' as const,
  category: 'civilians' as const,
  range: { min, max },
  scope: { period: summer, countries: ['SY'] },
  source: idOf('source', 'post'),
  asOf: '2017-12-31',
  ...more,
});

const reason = 'Read in a report';

async function recordWithTotals() {
  const small = await smallRecord();
  const { context, conflict } = small;
  const many = await addStatedTotal(context, conflict.id, stated(100, null), { reason });
  const few = await addStatedTotal(context, conflict.id, stated(12, 12, { claimant: coalition }), { reason });
  return { ...small, many, few };
}

describe('stated totals', () => {
  test('are kept apart from the register’s own sums and found again', async () => {
    const { context, conflict, many } = await recordWithTotals();
    expect(await findStatedTotal(context, conflict.id, many.id)).toEqual(many);
    expect(
      (await listStatedTotals(context.public, conflict.id)).map(({ total }) => total.range.min).sort(),
    ).toEqual([100, 12]);
    await expect(findStatedTotal(context, conflict.id, idOf('claim', 'first'))).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test.each([
    [stated(null, null), 'range'],
    [stated(5, 3), 'range'],
    [stated(1, 1, { claimant: undefined }), 'claimant'],
    [stated(1, 1, { source: undefined }), 'source'],
  ])('%# needs a number, a claimant and a source', async (total, field) => {
    const { context, conflict } = await smallRecord();
    await expect(addStatedTotal(context, conflict.id, total, { reason })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(`${field}:`),
    });
  });

  test('nobody without a name records one', async () => {
    const { context, conflict } = await smallRecord();
    await expect(addStatedTotal(context.public, conflict.id, stated(1, 1), { reason })).rejects.toMatchObject(
      {
        code: 'unauthenticated',
      },
    );
  });
});

describe('compareTotals', () => {
  test('sets claimants and the register side by side, with honest ratios and what differs', async () => {
    const { context, many, few } = await recordWithTotals();
    const { totals, pairs } = await compareTotals(context.public, {});
    const own = totals.filter((total) => total.kind === 'register');
    expect(own.map((total) => [total.sum?.grades, total.range, total.sum?.incidents])).toEqual([
      [['fair', 'confirmed'], { min: 3, max: 5 }, 1],
      [null, { min: 13, max: 25 }, 2],
    ]);
    const pair = pairs.find(({ left, right }) => left === many.id && right === few.id);
    expect(pair).toEqual({
      left: many.id,
      right: few.id,
      ratio: { min: 8.3, max: null },
      approximate: false,
      differences: [],
    });
    const beside = pairs.find(({ left, right }) => left === own[1]?.id && right === few.id);
    expect(beside?.ratio).toEqual({ min: 1, max: 2.1 });
    expect(beside?.differences.map(({ code, left, right }) => [code, left.en, right.en])).toEqual([
      ['as_of', '2020-01-01', '2017-12-31'],
    ]);
  });

  test('a sum that lacks the maximum of an incident is no upper end', async () => {
    const { context, conflict } = await recordWithTotals();
    const army = idOf('party', 'army');
    const all = stated(50, 50, { claimant: army, attributedTo: [army], scope: {} });
    await addStatedTotal(context, conflict.id, all, { reason });
    const { totals } = await compareTotals(context, {});
    const own = totals.find(
      (total) => total.kind === 'register' && total.parties.en === 'Army of Tarfuna' && !total.sum?.grades,
    );
    expect(own?.sum?.range).toEqual({ min: 10, max: 20, unknownMin: 1, unknownMax: 1 });
    expect(own?.range).toEqual({ min: 10, max: null });
  });

  test('within a scope only what overlaps with it is compared, the register’s sum being that of the scope', async () => {
    const { context, conflict } = await recordWithTotals();
    const title = [{ lang: 'en', value: 'June in Darmuna' }];
    const limits = {
      countries: ['SY'],
      places: ['Darmuna'],
      from: '2017-06-01',
      to: '2017-06-30',
      parties: [coalition],
    };
    const june = await createScope(context, conflict, { slug: 'june', title, ...limits }, reason);
    const inJune = stated(4, 4, { scope: { namedScope: june.id } });
    const added = await addStatedTotal(context, conflict.id, inJune, { reason });
    const later = stated(9, 9, { scope: { period: { ...summer, from: '2018-01-01', to: '2018-12-31' } } });
    await addStatedTotal(context, conflict.id, later, { reason });
    const { totals, pairs, scope } = await compareTotals(context, { scope: 'june' });
    expect(scope).toMatchObject({ slug: 'june', revision: 1 });
    expect(totals.some((total) => total.range.min === 9)).toBe(false);
    const own = totals.filter((total) => total.kind === 'register').map((total) => total.id);
    expect(own).toHaveLength(2);
    const alike = pairs.find(({ left, right }) => left === added.id && own.includes(right));
    expect(alike?.ratio).toEqual({ min: 0.8, max: 1.4 });
    expect(alike?.differences.map(({ code }) => code)).toEqual(['as_of']);
  });

  test('one party recorded in two conflicts is one party in a comparison of both', async () => {
    const { context } = await recordWithTotals();
    const other = idOf('conflict', 'other');
    const put = (kind: 'conflict' | 'party' | 'source', name: string, body: object) =>
      createRecord(context, {
        conflict: other,
        kind,
        id: idOf(kind, `other ${name}`),
        body: { ...body },
        reason,
      });
    const title = [{ lang: 'en', value: 'Other' }];
    await createRecord(context, {
      ...{ conflict: other, kind: 'conflict', id: other, reason },
      body: { slug: 'other', title, namePolicy: 'all' },
    });
    await put('party', 'coalition', { names: [{ lang: 'ar', value: 'تحالف ميريديان' }], kind: 'coalition' });
    await put('party', 'paper', { names: [{ lang: 'en', value: 'A newspaper' }], kind: 'media' });
    await put('source', 'page', { title });
    const paper = {
      claimant: idOf('party', 'other paper'),
      attributedTo: [idOf('party', 'other coalition')],
    };
    const from = { source: idOf('source', 'other page') };
    const total = await addStatedTotal(context, other, stated(60, 60, { ...paper, ...from }), { reason });
    const { pairs, totals } = await compareTotals(context, {});
    const own = totals.filter((one) => one.kind === 'register').map((one) => one.id);
    expect(pairs.some(({ left, right }) => left === total.id && own.includes(right))).toBe(true);
  });
});

describe('runningCount', () => {
  test('gives civilians, children and women, fighters of each side, and all of them', async () => {
    const { context, conflict, put } = await smallRecord();
    const army = idOf('party', 'army');
    await put('incident', 'fight', {
      ...{
        workflow: 'published',
        date: { type: 'date', date: '2017-08-01' },
        harmReported: 'yes',
        parties: [coalition],
      },
      casualties: [
        { category: 'civilians', killed: { min: 4, max: 6 } },
        { category: 'children', killed: { min: 1, max: 1 } },
        { category: 'belligerents', killed: { min: 10, max: 12 }, affiliation: army },
        { category: 'belligerents', killed: { min: 3, max: null }, affiliation: coalition },
        { category: 'belligerents', killed: { min: 1, max: 1 } },
      ],
    });
    const running = { scope: { period: { ...summer, to: null }, periodOpen: true } };
    await addStatedTotal(context, conflict.id, stated(40, 40, running), { reason });
    const count = await runningCount(context.public, { since: '2017-06-01' });
    expect(count.civilians).toMatchObject({ incidents: 3, killed: { min: 17, max: 31, unknownMax: 0 } });
    expect(count.children).toMatchObject({ incidents: 1, killed: { min: 1, max: 1 } });
    expect(count.women).toMatchObject({ incidents: 0, killed: { min: 0, max: 0 } });
    expect(count.fighters).toMatchObject({ incidents: 1, killed: { min: 14, max: 0, unknownMax: 1 } });
    expect(count.fighters.sides.map((side) => [side.party?.label.en ?? null, side.killed])).toEqual([
      ['Army of Tarfuna', { min: 10, max: 12, unknownMin: 0, unknownMax: 0 }],
      [null, { min: 1, max: 1, unknownMin: 0, unknownMax: 0 }],
      ['Meridian Coalition', { min: 3, max: 0, unknownMin: 0, unknownMax: 1 }],
    ]);
    expect(count.inAll.killed).toEqual({ min: 31, max: 31, unknownMin: 0, unknownMax: 1 });
    expect(count.byParty.map((row) => [row.key, row.killed.min])).toEqual([
      ['Meridian Coalition', 17],
      ['Army of Tarfuna', 10],
    ]);
    expect(count.stated.map(({ total }) => total.range.min)).toEqual([40]);
  });

  test('by party counts only what is tagged with it', async () => {
    const { context } = await smallRecord();
    const count = await runningCount(context, { since: '2017-06-07', belligerents: ['army of tarfuna'] });
    expect(count.civilians).toMatchObject({ incidents: 1, killed: { min: 10, max: 20 } });
    await expect(runningCount(context, { since: '' })).rejects.toMatchObject({ code: 'bad_call' });
  });
});
