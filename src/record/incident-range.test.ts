import { describe, expect, test } from 'vitest';
import { rangeFromClaims } from './incident-range.ts';

const exact = (n: number) => ({ range: { min: n, max: n }, quantifier: 'exact' as const });

describe('rangeFromClaims', () => {
  test('covers what the sources say: the lowest minimum, the highest maximum', () => {
    expect(rangeFromClaims([exact(3), exact(5)])).toEqual({ min: 3, max: 5 });
    expect(rangeFromClaims([exact(3), { range: { min: null, max: null }, quantifier: 'plural' }])).toEqual({
      min: 2,
      max: 3,
    });
  });

  test('"at least" reaches up to the highest other figure', () => {
    const atLeast = { range: { min: 4, max: null }, quantifier: 'at_least' as const };
    expect(rangeFromClaims([atLeast])).toEqual({ min: 4, max: 4 });
    expect(rangeFromClaims([atLeast, exact(9)])).toEqual({ min: 4, max: 9 });
  });

  test('"up to" begins at none, "perhaps one" too', () => {
    expect(rangeFromClaims([{ range: { min: null, max: 7 }, quantifier: 'up_to' }])).toEqual({
      min: 0,
      max: 7,
    });
    expect(rangeFromClaims([{ range: { min: null, max: 1 }, quantifier: 'maybe_one' }])).toEqual({
      min: 0,
      max: 1,
    });
  });

  test('persons named raise the minimum, and the maximum where it is below', () => {
    expect(rangeFromClaims([exact(3), exact(5)], 4)).toEqual({ min: 4, max: 5 });
    expect(rangeFromClaims([exact(3)], 4)).toEqual({ min: 4, max: 4 });
    expect(rangeFromClaims([], 2)).toEqual({ min: 2, max: 2 });
  });

  test('one uncorroborated figure raises the maximum only', () => {
    expect(rangeFromClaims([exact(3), { ...exact(8), uncorroborated: true }])).toEqual({ min: 3, max: 8 });
    expect(rangeFromClaims([{ ...exact(1), uncorroborated: true }])).toEqual({ min: null, max: 1 });
  });

  test('nothing claimed, or only "hundreds", is unknown and never zero', () => {
    expect(rangeFromClaims([])).toEqual({ min: null, max: null });
    expect(rangeFromClaims([{ range: { min: null, max: null }, quantifier: 'unquantified_large' }])).toEqual({
      min: null,
      max: null,
    });
    expect(rangeFromClaims([exact(0)])).toEqual({ min: 0, max: 0 });
  });
});
