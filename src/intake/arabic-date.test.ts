import { expect, it } from 'vitest';
import { arabicProseDay } from './arabic-date.ts';

it.each([
  ['2 مارس 2026', '2026-03-02'],
  ['٣ كانون الأول ٢٠٢٠', '2020-12-03'],
  ['28 شباط 2017', '2017-02-28'],
  ['1 أيلول، 2014', '2014-09-01'],
])('%s is %s', (text, day) => expect(arabicProseDay(text)).toBe(day));

it.each(['30 فبراير 2017', 'مارس 2026', '2026-03-02', 'أمس', ''])('“%s” is no day', (text) =>
  expect(arabicProseDay(text)).toBeNull(),
);
