import { expect, it } from 'vitest';
import { ageOf } from './age.ts';

it.each([
  ['32', 32, 32],
  ['٣٢', 32, 32],
  ['.5', 0.5, 0.5],
  ['6 months', 0.5, 0.5],
  ['3 months old', 0.25, 0.25],
  ['20 days', 0.055, 0.055],
  ['1 year, 3 months', 1.25, 1.25],
  ['1 year and 3 months old', 1.25, 1.25],
  ['2 and a half', 2.5, 2.5],
  ['a year and a half', 1.5, 1.5],
  ['one and half years', 1.5, 1.5],
  ['four-years-old', 4, 4],
  ['17-18', 17, 18],
  ['7-9 months', 0.583, 0.75],
  ['13 or 14 years old', 13, 14],
  ['40/45/54', 40, 54],
  ['16 (also reported as 30)', 16, 30],
  ['40s', 40, 49],
  ['early 30s', 30, 33],
  ['mid-late 20s', 24, 29],
  ['over 80', 80, null],
  ['70+', 70, null],
  ['60 or older', 60, null],
  ['Under 1 year old', 0, 1],
])('%s is %s to %s years', (text, min, max) => expect(ageOf(text)).toEqual({ min, max }));

it.each(['adult', 'a baby', 'old', '', 'constructor', '3 4', '12-'])('“%s” is no age', (text) =>
  expect(ageOf(text)).toBeNull(),
);
