import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSurelyLarger, ratioOf, roundedRatio } from './ratio.ts';

describe('ratioOf', () => {
  test('Raqqa 2017: 1,600 or more against 180 is at least 8.8 times, without an upper end', () => {
    const ratio = ratioOf({ min: 1600, max: null }, { min: 180, max: 180 });
    expect(ratio.min).toBeCloseTo(8.888, 2);
    expect(ratio.max).toBeNull();
    expect(roundedRatio(ratio)).toEqual({ min: 8.8, max: null });
    expect(isSurelyLarger(ratio)).toBe(true);
  });

  test('a total of "at least 1,302" gives the ratio an upper end only', () => {
    expect(roundedRatio(ratioOf({ min: 13000, max: 13000 }, { min: 1302, max: null }))).toEqual({
      min: null,
      max: 10,
    });
  });

  test('two open totals say nothing of their ratio', () => {
    expect(ratioOf({ min: 1600, max: null }, { min: 1302, max: null })).toEqual({ min: null, max: null });
  });

  test('zero admits any ratio over it, and unknown is not zero', () => {
    expect(ratioOf({ min: 3, max: 5 }, { min: 0, max: 2 })).toEqual({ min: 1.5, max: null });
    expect(ratioOf({ min: 0, max: 0 }, { min: 2, max: 2 })).toEqual({ min: 0, max: 0 });
    expect(ratioOf({ min: null, max: 5 }, { min: 5, max: 5 })).toEqual({ min: null, max: 1 });
  });
});

describe('roundedRatio', () => {
  test('never claims more than the exact ratio, and at most one step less', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        const exact = ratioOf({ min: numerator, max: numerator }, { min: denominator, max: denominator });
        const printed = roundedRatio(exact);
        const step = (exact.min as number) < 100 ? 0.1 : 1;
        const tolerance = 1e-8 * (exact.min as number) + 1e-9;
        expect(printed.min).toBeLessThanOrEqual((exact.min as number) + tolerance);
        expect(printed.max).toBeGreaterThanOrEqual((exact.max as number) - tolerance);
        expect((printed.max as number) - (printed.min as number)).toBeLessThanOrEqual(step + tolerance);
      }),
    );
  });

  test('a quotient that is a whole step stays there', () => {
    expect(roundedRatio({ min: 1.1, max: 1.1 })).toEqual({ min: 1.1, max: 1.1 });
    expect(roundedRatio({ min: 250, max: 250.5 })).toEqual({ min: 250, max: 251 });
  });
});
