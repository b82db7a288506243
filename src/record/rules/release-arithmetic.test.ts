import { describe, expect, test } from 'vitest';
import { rules } from './index.ts';
import { checkReleaseArithmetic, type ReleaseFigures } from './release-arithmetic.ts';

const nothing: ReleaseFigures = {
  carriedOver: null,
  received: null,
  completed: null,
  credible: null,
  nonCredible: null,
  duplicate: null,
  openEnd: null,
  reopened: null,
  killed: null,
  cumulativeKilled: null,
  cumulativeEngagements: null,
  cumulativeReports: null,
  cumulativeCredible: null,
  pctReports: null,
  pctCredible: null,
};

/** The checks of a release, as 'check ok reading'. */
const read = (
  figures: Partial<ReleaseFigures>,
  previous: Parameters<typeof checkReleaseArithmetic>[1] = null,
) =>
  checkReleaseArithmetic({ ...nothing, ...figures }, previous).map(
    (check) => `${check.check} ${check.ok} ${check.reading}`,
  );

const earlierRelease = (openEnd: number | null, cumulativeKilled: number | null, adjacent = true) => ({
  figures: { openEnd, cumulativeKilled },
  adjacent,
});

// The figures are those of CJTF-OIR's releases, as domain.md 2.3 gives them.
describe('R17 flow', () => {
  test('March 2017: 43 + 27 − 28 = 42', () => {
    expect(read({ carriedOver: 43, received: 27, completed: 28, openEnd: 42 })).toEqual(['flow true plain']);
  });

  test('April 2019: the 3 reopened are inside the carried-over figure', () => {
    expect(read({ carriedOver: 122, received: 7, completed: 18, openEnd: 111, reopened: 3 })).toEqual([
      'flow true reopened_included',
    ]);
  });

  test('July 2021: the one reopened comes on top', () => {
    expect(read({ carriedOver: 106, received: 0, completed: 2, openEnd: 105, reopened: 1 })).toEqual([
      'flow true reopened_added',
    ]);
  });

  test('no reading fits', () => {
    expect(read({ carriedOver: 106, received: 0, completed: 2, openEnd: 107, reopened: 1 })).toEqual([
      'flow false no_reading_fits',
    ]);
  });

  test('what is not stated is not checked', () => {
    expect(read({ carriedOver: 43, received: 27, completed: 28 })).toEqual([]);
  });
});

describe('R17 outcomes', () => {
  test('September 2017: 16 + 105 + 6 = 127', () => {
    expect(read({ completed: 127, credible: 16, nonCredible: 105, duplicate: 6 })).toEqual([
      'outcomes true plain',
    ]);
  });

  test('without stated duplicates the rest is undecided, an excess is wrong', () => {
    expect(read({ completed: 19, credible: 9, nonCredible: 10 })).toEqual(['outcomes true plain']);
    expect(read({ completed: 21, credible: 9, nonCredible: 10 })).toEqual([
      'outcomes null duplicates_not_stated',
    ]);
    expect(read({ completed: 18, credible: 9, nonCredible: 10 })).toEqual(['outcomes false no_reading_fits']);
  });
});

describe('R17 cumulative deaths and chain', () => {
  test('352 + 132 = 484', () => {
    expect(read({ killed: 132, cumulativeKilled: 484 }, earlierRelease(null, 352))).toEqual([
      'cumulative true plain',
    ]);
  });

  test('April 2019: 1,291 + 5 = 1,296, but 1,302 stated', () => {
    expect(read({ killed: 5, cumulativeKilled: 1302 }, earlierRelease(null, 1291))).toEqual([
      'cumulative false earlier_cases_added',
    ]);
  });

  test('August 2019: 1,335 with 22 new, after 1,321 two months before: revised downward in between', () => {
    expect(read({ killed: 22, cumulativeKilled: 1335 }, earlierRelease(null, 1321, false))).toEqual([
      'cumulative false revised_down',
    ]);
  });

  test('across a gap a rise says nothing, and nothing is carried over', () => {
    expect(
      read({ killed: 22, cumulativeKilled: 1400, carriedOver: 79 }, earlierRelease(111, 1321, false)),
    ).toEqual(['cumulative true plain']);
  });

  test('August 2017 left 350 open, September carries 344', () => {
    expect(read({ carriedOver: 344 }, earlierRelease(350, null))).toEqual(['chain false recounted']);
    expect(read({ carriedOver: 350 }, earlierRelease(350, null))).toEqual(['chain true plain']);
  });
});

describe('R17 percentages', () => {
  const engagements = { cumulativeEngagements: 42_089, cumulativeReports: 396, cumulativeCredible: 102 };

  test('396 / 42,089 = 0.94 %, 102 / 42,089 = 0.24 %', () => {
    expect(read({ ...engagements, pctReports: 0.94, pctCredible: 0.24 })).toEqual([
      'pct_reports true plain',
      'pct_credible true plain',
    ]);
  });

  test('0.01 off is rounding, 0.02 is not', () => {
    expect(read({ ...engagements, pctReports: 0.95 })).toEqual(['pct_reports true plain']);
    expect(read({ ...engagements, pctReports: 0.96 })).toEqual(['pct_reports false no_reading_fits']);
  });
});

test('findings give what was expected and found; what may change is a warning', () => {
  const findings = rules.R17.check({
    entity: '20190530-01',
    figures: { ...nothing, completed: 18, credible: 9, nonCredible: 10, killed: 5, cumulativeKilled: 1302 },
    previous: earlierRelease(null, 1291),
  });
  expect(findings).toMatchObject([
    { rule: 'R17', severity: 'error', field: 'outcomes', expected: 19, found: 18 },
    {
      rule: 'R17',
      severity: 'warning',
      field: 'cumulative',
      expected: 1296,
      found: 1302,
      reading: 'earlier_cases_added',
    },
  ]);
});
