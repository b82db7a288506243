import { describe, expect, test } from 'vitest';
import { between, exactly, unknownRange } from '../range.ts';
import { countsInHeadline, headlineOf } from './headline.ts';
import { rules } from './index.ts';
import { concededTotal } from './totals.ts';

const published = { workflow: 'published', harmReported: 'yes' } as const;

describe('R8 the headline', () => {
  const incidents = [
    { id: 'a', ...published, grading: 'fair', killed: between(3, 5) },
    { id: 'b', ...published, grading: 'confirmed', killed: unknownRange },
    { id: 'c', ...published, grading: 'weak', killed: exactly(9) },
    { id: 'a', ...published, grading: 'fair', killed: between(3, 5) },
  ] as const;

  test('counts published fair and confirmed incidents with reported harm', () => {
    expect(countsInHeadline({ ...published, grading: 'fair' })).toBe(true);
    expect(countsInHeadline({ ...published, grading: null })).toBe(false);
    expect(countsInHeadline({ ...published, harmReported: 'unknown', grading: 'fair' })).toBe(false);
    expect(countsInHeadline({ ...published, workflow: 'reviewed', grading: 'fair' })).toBe(false);
  });

  test('counts each incident once, and what is unknown as unknown', () => {
    expect(headlineOf(incidents)).toEqual({
      incidents: 2,
      killed: { min: 3, max: 5, unknownMin: 1, unknownMax: 1 },
    });
  });

  test('is checked against the plain sum', () => {
    const check = (figure: { incidents: number; min: number; max: number }) =>
      rules.R8.check({ entity: 'home page', figure, incidents }).map((finding) => finding.field);
    expect(check({ incidents: 2, min: 3, max: 5 })).toEqual([]);
    expect(check({ incidents: 3, min: 6, max: 10 })).toEqual(['incidents', 'killed.min', 'killed.max']);
  });
});

describe('R9 totals over belligerents', () => {
  const check = (input: Partial<Parameters<typeof rules.R9.check>[0]>) =>
    rules.R9.check({
      entity: 'tally',
      groupedBy: null,
      labelledAdditive: true,
      added: ['a', 'b'],
      ...input,
    }).map((finding) => finding.field);

  test('count an incident of two belligerents once', () => {
    expect(check({})).toEqual([]);
    expect(check({ added: ['a', 'b', 'a'] })).toEqual(['incidents']);
  });

  test('and rows by belligerent say that they do not add up', () => {
    const rows = { groupedBy: 'belligerent', added: ['a', 'b', 'a'] };
    expect(check(rows)).toEqual(['additive']);
    expect(check({ ...rows, labelledAdditive: false })).toEqual([]);
  });
});

describe('R10 what a belligerent concedes', () => {
  const rows = [
    { position: 'credible', deathsConceded: exactly(2), injuriesConceded: exactly(0) },
    { position: 'credible', deathsConceded: between(3, null), injuriesConceded: unknownRange },
    { position: 'non_credible', deathsConceded: exactly(9), injuriesConceded: exactly(9) },
  ] as const;

  test('is the sum of its credible rows: zero is kept, a missing maximum is the minimum', () => {
    expect(concededTotal(rows)).toEqual({
      rows: 2,
      killed: { min: 5, max: 5, unknownMin: 0, unknownMax: 0 },
      injured: { min: 0, max: 0, unknownMin: 1, unknownMax: 1 },
    });
  });

  test('a maximum below the minimum is raised to it', () => {
    const row = {
      position: 'credible',
      deathsConceded: { min: 4, max: 1 },
      injuriesConceded: unknownRange,
    } as const;
    expect(concededTotal([row]).killed).toMatchObject({ min: 4, max: 4 });
  });

  test('a figure set by hand is found out', () => {
    const figure = { rows: 2, killed: between(5, 7), injured: exactly(0) };
    expect(rules.R10.check({ entity: 'Coalition', rows, figure })).toMatchObject([
      { rule: 'R10', severity: 'error', field: 'conceded.killed.max', value: 7 },
    ]);
  });
});

test('R21 a figure of an earlier day computes as it was published', () => {
  const published = { incidents: 2, min: 3, max: 5 };
  const check = (recomputed: typeof published) =>
    rules.R21.check({ entity: 'headline', asOf: '2026-01-01T00:00:00Z', published, recomputed });
  expect(check(published)).toEqual([]);
  expect(check({ ...published, max: 6 })).toMatchObject([{ rule: 'R21', field: 'max', value: 6 }]);
});
