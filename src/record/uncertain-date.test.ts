import { describe, expect, test } from 'vitest';
import {
  betweenDays,
  dayGap,
  earliest,
  inMonth,
  latest,
  onDay,
  overlaps,
  startMonth,
  uncertainDateSchema,
  unknownDate,
} from './uncertain-date.ts';

describe('an uncertain date', () => {
  test('has a first and a last day, as far as they are known', () => {
    const bounds = [
      onDay('2017-03-17'),
      betweenDays('2017-03-01', null),
      inMonth('2016-02'),
      unknownDate,
    ].map((date) => [earliest(date), latest(date)]);
    expect(bounds).toEqual([
      ['2017-03-17', '2017-03-17'],
      ['2017-03-01', null],
      ['2016-02-01', '2016-02-29'],
      [null, null],
    ]);
  });

  test('counts in the month in which it starts', () => {
    expect(startMonth(betweenDays('2017-03-30', '2017-04-02'))).toBe('2017-03');
    expect(startMonth(inMonth('2017-03'))).toBe('2017-03');
    expect(startMonth(betweenDays(null, '2017-04-02'))).toBeNull();
    expect(startMonth(unknownDate)).toBeNull();
  });

  test('is refused where the calendar has no such day, or where it ends before it begins', () => {
    expect(() => onDay('2017-02-29')).toThrow('must exist in the calendar');
    expect(() => betweenDays('2017-03-20', '2017-03-01')).toThrow('ends before it begins');
    expect(() => betweenDays(null, null)).toThrow('use the type unknown');
    expect(uncertainDateSchema.safeParse({ type: 'month', month: '2017-3' }).success).toBe(false);
  });
});

describe('comparing dates', () => {
  test('a month overlaps a day within it, an open span everything after its start', () => {
    expect(overlaps(inMonth('2017-03'), onDay('2017-03-31'))).toBe(true);
    expect(overlaps(inMonth('2017-03'), onDay('2017-04-01'))).toBe(false);
    expect(overlaps(betweenDays('2017-03-01', null), onDay('2030-01-01'))).toBe(true);
  });

  test('an unknown date overlaps nothing and has no distance', () => {
    expect(overlaps(unknownDate, onDay('2017-03-31'))).toBe(false);
    expect(dayGap(unknownDate, unknownDate)).toBeNull();
  });

  test('the gap is counted between the nearest days', () => {
    expect(dayGap(onDay('2017-02-28'), betweenDays('2017-03-02', '2017-03-20'))).toBe(2);
    expect(dayGap(betweenDays('2017-03-02', '2017-03-20'), onDay('2017-02-28'))).toBe(2);
  });
});
