import { describe, expect, test } from 'vitest';
import type { ComparableTotal } from './comparable-total.ts';
import { differencesOf, overlappingPairs } from './comparison.ts';
import { roundedRatio } from './ratio.ts';

const total = (id: string, more: Partial<ComparableTotal>): ComparableTotal => ({
  id,
  claimant: id,
  measure: 'killed',
  category: 'civilians',
  range: { min: 1, max: 1 },
  approximate: false,
  parties: [['coalition']],
  countries: ['SY'],
  places: [],
  scope: null,
  from: '2014-08-08',
  to: '2019-04-30',
  runsOn: true,
  asOf: '2019-05-31',
  partOf: null,
  grades: null,
  ...more,
});

const raqqa = { places: ['raqqa', 'الرقة'], from: '2017-06-06', to: '2017-10-17', runsOn: false };
const amnesty = total('amnesty', { ...raqqa, range: { min: 1600, max: null }, asOf: '2019-04-25' });
const coalition = total('coalition', { ...raqqa, range: { min: 180, max: 180 }, asOf: '2019-04-25' });

describe('overlappingPairs', () => {
  test('the same place and period by two claimants: one pair, larger first, its ratio and no difference', () => {
    const [pair, ...others] = overlappingPairs([coalition, amnesty]);
    expect(others).toEqual([]);
    expect([pair?.left.id, pair?.right.id]).toEqual(['amnesty', 'coalition']);
    expect(roundedRatio(pair!.ratio)).toEqual({ min: 8.8, max: null });
    expect(pair?.differences).toEqual([]);
  });

  test('a total for the whole country and whole war covers more, and that is said', () => {
    const whole = total('airwars', {
      countries: ['IQ', 'SY'],
      range: { min: 13000, max: 13000 },
      approximate: true,
    });
    const [pair] = overlappingPairs([whole, coalition]);
    expect(pair?.differences).toEqual([
      { code: 'place', width: 'left_wider' },
      { code: 'period', width: 'left_wider' },
      { code: 'as_of', width: 'differs' },
      { code: 'approximate', width: 'differs' },
    ]);
  });

  test('named persons are set beside persons killed; strikes and open reports are not', () => {
    const named = total('named', { measure: 'named', range: { min: 3500, max: null } });
    const strikes = total('strikes', {
      measure: 'strikes',
      category: null,
      range: { min: 34502, max: 34502 },
    });
    const open = total('open', { measure: 'reports_open', category: null, range: { min: 111, max: 111 } });
    const pairs = overlappingPairs([
      named,
      strikes,
      open,
      total('killed', { range: { min: 1302, max: null } }),
    ]);
    expect(pairs.map((pair) => [pair.left.id, pair.right.id])).toEqual([['named', 'killed']]);
    expect(pairs[0]?.differences).toEqual([{ code: 'measure', width: 'right_wider' }]);
  });

  test('a part is not set against the whole that it is a part of, however far down', () => {
    const all = total('sohr-all', { category: null, range: { min: 948, max: 948 } });
    const civilians = total('sohr-civilians', { partOf: 'sohr-all', range: { min: 288, max: 288 } });
    const children = total('sohr-children', {
      category: 'children',
      partOf: 'sohr-civilians',
      range: { min: 67, max: 67 },
    });
    expect(overlappingPairs([children, all, civilians])).toEqual([]);
  });

  test('a claimant is set against itself only where it states the same figure anew', () => {
    const earlier = total('earlier', {
      claimant: 'coalition',
      asOf: '2018-09-30',
      range: { min: 1100, max: 1100 },
    });
    const later = total('later', { claimant: 'coalition', range: { min: 1302, max: null } });
    expect(overlappingPairs([earlier, later, coalition])).toHaveLength(1);
    expect(overlappingPairs([earlier, later])[0]?.differences).toEqual([{ code: 'as_of', width: 'differs' }]);
  });

  test('the pairs that differ least come first', () => {
    const whole = total('airwars', { countries: ['IQ', 'SY'] });
    const pairs = overlappingPairs([whole, coalition, amnesty]);
    expect(pairs.map((pair) => pair.differences.length)).toEqual([0, 3, 3]);
  });
});

describe('differencesOf', () => {
  const of = (left: Partial<ComparableTotal>, right: Partial<ComparableTotal>) =>
    differencesOf(total('a', left), total('b', right));

  test('no overlap of countries, places, periods, parties or classes of persons: nothing to compare', () => {
    expect(of({ countries: ['YE'] }, {})).toBeNull();
    expect(of({ places: ['raqqa'] }, { places: ['idlib'] })).toBeNull();
    expect(of({ to: '2016-12-31' }, { from: '2017-01-01' })).toBeNull();
    expect(of({ parties: [['russia']] }, {})).toBeNull();
    expect(of({ category: 'children' }, { category: 'women' })).toBeNull();
  });

  test('a member of a coalition lies within the coalition', () => {
    expect(of({}, { parties: [['united-states', 'coalition']] })).toEqual([
      { code: 'party', width: 'left_wider' },
    ]);
  });

  test('two parties of which one is shared overlap without either covering the other', () => {
    const syriaAndRussia = { parties: [['syria'], ['russia']] };
    expect(of(syriaAndRussia, { parties: [['russia']] })).toEqual([{ code: 'party', width: 'left_wider' }]);
    expect(of(syriaAndRussia, { parties: [['russia'], ['iran']] })).toEqual([
      { code: 'party', width: 'differs' },
    ]);
  });

  test('everybody killed covers civilians; what the source does not say is said to be unsaid', () => {
    expect(of({ category: null }, { category: 'children' })).toEqual([
      { code: 'group', width: 'left_wider' },
    ]);
    expect(of({ countries: [] }, {})).toEqual([{ code: 'place', width: 'not_said' }]);
    expect(of({ from: null, to: null }, {})).toEqual([{ code: 'period', width: 'not_said' }]);
    expect(of({ parties: [] }, {})).toEqual([{ code: 'party', width: 'left_wider' }]);
  });

  test('the same saved scope is the same place and period, however worded', () => {
    expect(of({ scope: 'raqqa', places: ['raqqa city'] }, { scope: 'raqqa', ...raqqa })).toEqual([]);
  });

  test('two periods that run on from one day differ only in the day of the statement', () => {
    expect(of({ asOf: '2019-04-25', to: '2019-04-25' }, {})).toEqual([{ code: 'as_of', width: 'differs' }]);
  });
});
