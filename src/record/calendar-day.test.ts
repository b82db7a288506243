import { expect, test } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysOfMonth,
  isDay,
  isMonth,
  lengthOfMonth,
} from './calendar-day.ts';

test('a day must exist in the calendar', () => {
  for (const day of ['2016-02-29', '2000-02-29', '1970-01-01', '2017-12-31']) expect(isDay(day)).toBe(true);
  for (const day of ['2017-02-29', '1900-02-29', '2017-04-31', '2017-13-01', '2017-00-10', '2017-1-1', '']) {
    expect(isDay(day)).toBe(false);
  }
});

test('months know their days', () => {
  expect(daysOfMonth('2016-02')).toEqual({ first: '2016-02-01', last: '2016-02-29' });
  expect(isMonth('2017-13')).toBe(false);
  expect(lengthOfMonth(2017, 13)).toBe(0);
});

test('days are counted from 1970-01-01, before it too', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1969-12-31')).toBe(-1);
  expect(dayOfNumber(dayNumber('2017-03-17'))).toBe('2017-03-17');
  expect(addDays('2016-02-28', 2)).toBe('2016-03-01');
  expect(() => dayNumber('2017-02-29')).toThrow('not a day of the calendar');
});
