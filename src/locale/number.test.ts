import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatBytes, formatCount, formatNumber, formatRange, rangeText } from './number.ts';
import { sortedBy } from './sort.ts';

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

it('a range stands in the digits of its language', () => {
  expect(plain(formatRange({ min: 5642, max: 9548 }, 'en'))).toBe('5,642–9,548');
  expect(plain(formatRange({ min: 5642, max: 9548 }, 'ar'))).toBe('٥٬٦٤٢–٩٬٥٤٨');
  expect(plain(formatRange({ min: 12, max: 12 }, 'en'))).toBe('12');
});

it('a range keeps its order in text of the other direction', () => {
  expect(formatRange({ min: 1, max: 2 }, 'en')).toMatch(/^\u2066.*\u2069$/);
  expect(formatRange({ min: 1, max: 2 }, 'ar')).toMatch(/^\u2067.*\u2069$/);
});

it('what is unknown is said, and zero is zero', () => {
  expect(formatRange({ min: null, max: null }, 'en')).toBe('Unknown');
  expect(formatRange({ min: null, max: null }, 'ar')).toBe('غير معروف');
  expect(formatCount(null, 'en')).toBe('Unknown');
  expect(formatCount(0, 'en')).toBe('0');
  expect(formatCount(0, 'ar')).toBe('٠');
  expect(rangeText({ min: 0, max: 3 }, 'en')).toBe('0–3');
  expect(rangeText({ min: 3, max: null }, 'en')).toBe('3 or more');
  expect(rangeText({ min: null, max: 3 }, 'en')).toContain('minimum unknown');
  fc.assert(
    fc.property(fc.option(fc.nat()), fc.option(fc.nat()), (min, max) => {
      const text = rangeText({ min, max }, 'en');
      expect(text === '0').toBe(min === 0 && max === 0);
      expect(text.toLowerCase().includes('unknown')).toBe(min === null);
    }),
  );
});

it('decimals and sizes', () => {
  expect(formatNumber(7.25, 'ar', 1)).toMatch(/^٧٫[٢٣]$/);
  expect(formatBytes(7_053_376, 'en')).toBe('7.1 MB');
});

it('texts are sorted as readers of the language expect', () => {
  const text = (word: string) => word;
  expect(sortedBy(['MC20', 'MC3', 'mc1'], text, 'en')).toEqual(['mc1', 'MC3', 'MC20']);
  expect(sortedBy(['يافا', 'بيروت', 'أربيل'], text, 'ar')).toEqual(['أربيل', 'بيروت', 'يافا']);
});
