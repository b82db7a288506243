import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '#claims/claim';
import { extractClaims } from '#claims/extract';

const article = new URL('../../../shared/data/articles/000_e742aecb65dd7c99.txt', import.meta.url);
let text = '';
let claims: readonly Claim[] = [];

beforeEach(({ skip }) => {
  if (!existsSync(article)) skip('skipped: no shared data');
  text ||= readFileSync(article, 'utf8');
  claims = extractClaims(text);
});

const withRange = (min: number, max: number | null) =>
  claims.filter((claim) => claim.min === min && claim.max === max);

describe('an Arabic article on the totals of a war', () => {
  it.each([
    ['killed by a coalition, as it says itself', 1100, 1100, { outcome: 'killed', group: 'civilian' }],
    ['expected by a recorder', 13_000, 13_000, { outcome: 'killed', group: 'civilian', approx: true }],
    ['known by name', 3500, null, { outcome: 'killed', group: 'civilian', approx: false }],
    ['killed in one city in one year', 1600, null, { outcome: 'killed', group: 'civilian' }],
    ['conceded', 180, 180, { outcome: 'killed' }],
    ['identified by two organisations', 1000, 1000, {}],
    ['since a day, by two armies', 288, 288, { outcome: 'killed', group: 'civilian', scope: 'cumulative' }],
    ['of these, children', 67, 67, { outcome: 'killed', group: 'child', scope: 'cumulative' }],
    ['with fighters of both sides', 948, 948, { outcome: 'killed', scope: 'cumulative' }],
    ['in the whole war', 370_000, null, { outcome: 'killed', scope: 'cumulative' }],
    ['between two numbers', 3270, 4767, { outcome: 'killed', group: 'civilian' }],
    ['between two others', 406, 744, { outcome: 'killed' }],
  ] as const)('has the claim of those %s', (_what, min, max, told) => {
    expect(withRange(min, max)).toHaveLength(1);
    expect(withRange(min, max)[0]).toMatchObject(told);
  });

  it.each([34_502, 34.502, 111, 122, 7, 200, 10])('takes %d for no number of people', (number) => {
    expect(claims.filter(({ min, max }) => min === number || max === number)).toEqual([]);
  });

  it('has its parts, its doers and its speakers', () => {
    const [named, children] = [withRange(3500, null)[0], withRange(67, 67)[0]];
    expect(claims[(named?.partOf ?? 0) - 1]?.min).toBe(13_000);
    expect(claims[(children?.partOf ?? 0) - 1]?.min).toBe(288);
    for (const [min, max] of [
      [1100, 1100],
      [1600, null],
      [288, 288],
      [3270, 4767],
      [406, 744],
    ] as const) {
      expect(withRange(min, max)[0]?.perpetrator).not.toBeNull();
    }
    for (const min of [1100, 13_000, 1000, 288, 3270, 406]) {
      expect(claims.find((claim) => claim.min === min)?.claimant).not.toBeNull();
    }
    expect(withRange(370_000, null)[0]?.perpetrator).toBeNull();
  });

  it('gives every claim its characters', () => {
    for (const { start, end, span } of claims) expect(text.slice(start, end)).toBe(span);
  });
});
