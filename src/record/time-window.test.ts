import { expect, test } from 'vitest';
import { localTimeFields, timeWindow, timeWindowSchema, unknownTime } from './time-window.ts';

const none = { type: null, time: null, start: null, end: null, timeOfDay: null };

test('the fields that are there say how the hour is known', () => {
  expect(timeWindow({ ...none, time: '14:05:00' })).toEqual({ type: 'exact', time: '14:05' });
  expect(timeWindow({ ...none, start: '23:00', end: '01:00' })).toEqual({
    type: 'window',
    start: '23:00',
    end: '01:00',
  });
  expect(timeWindow({ ...none, timeOfDay: 'around_dawn' })).toEqual({
    type: 'time_of_day',
    part: 'around_dawn',
  });
  expect(timeWindow(none)).toEqual(unknownTime);
});

test('a stated type needs its own field', () => {
  expect(timeWindow({ ...none, type: 'window', start: '10:00' })).toBeNull();
  expect(timeWindow({ ...none, type: 'exact', timeOfDay: 'morning' })).toBeNull();
  expect(timeWindow({ ...none, type: 'first_reported' })).toEqual({ type: 'first_reported', time: null });
});

test('there is no 24:00 and no 9:5', () => {
  for (const time of ['24:00', '9:5', '12:60', 'noon']) {
    expect(timeWindowSchema.safeParse({ type: 'exact', time }).success).toBe(false);
  }
});

test('a window gives back the fields it came from', () => {
  const window = { type: 'approximate', time: '02:30' } as const;
  expect(timeWindow(localTimeFields(window))).toEqual(window);
  expect(localTimeFields({ type: 'time_of_day', part: 'evening' }).timeOfDay).toBe('evening');
});
