import { describe, expect, test } from 'vitest';
import {
  between,
  containsCount,
  containsRange,
  cover,
  exactly,
  isInverted,
  isUnknown,
  rangeSchema,
  strictRangeSchema,
  sumKnown,
  unknownRange,
} from './range.ts';

describe('a range', () => {
  test('keeps unknown and zero apart', () => {
    expect(isUnknown(unknownRange)).toBe(true);
    expect(isUnknown(exactly(0))).toBe(false);
    expect(rangeSchema.parse({ min: 0, max: null })).toEqual({ min: 0, max: null });
  });

  test('holds whole numbers of people only', () => {
    for (const min of [-1, 1.5, Number.NaN, '3', undefined]) {
      expect(rangeSchema.safeParse({ min, max: null }).success).toBe(false);
    }
    expect(() => exactly(-1)).toThrow(RangeError);
  });

  test('is kept as found on import, and refused on new work, where min is above max', () => {
    const found = { min: 5, max: 3 };
    expect(isInverted(rangeSchema.parse(found))).toBe(true);
    expect(strictRangeSchema.safeParse(found).success).toBe(false);
    expect(strictRangeSchema.safeParse({ min: 5, max: null }).success).toBe(true);
    expect(() => between(5, 3)).toThrow('The minimum 5 is above the maximum 3.');
  });
});

describe('sums', () => {
  test('add what is known and count what is not', () => {
    expect(sumKnown([exactly(3), between(2, null), unknownRange, exactly(0)])).toEqual({
      min: 5,
      max: 3,
      unknownMin: 1,
      unknownMax: 2,
    });
  });

  test('of nothing are zero, not unknown', () => {
    expect(sumKnown([])).toEqual({ min: 0, max: 0, unknownMin: 0, unknownMax: 0 });
  });
});

describe('comparing', () => {
  test('an unknown bound excludes no count', () => {
    expect(containsCount(between(2, null), 1000)).toBe(true);
    expect(containsCount(between(2, null), 1)).toBe(false);
    expect(containsRange(unknownRange, exactly(7))).toBe(true);
    expect(containsRange(between(2, 10), between(3, null))).toBe(false);
  });

  test('a plural beside dozens is 2 to 24 (domain.md 1.5.5)', () => {
    expect(cover(between(2, 2), between(12, 24))).toEqual({ min: 2, max: 24 });
    expect(cover(unknownRange, exactly(4))).toEqual({ min: 4, max: 4 });
  });
});
