import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, dayOfNumber, isDay } from '#record/calendar-day';
import { parseEdtf, toEdtf } from '#record/edtf';
import {
  dayGap,
  earliest,
  latest,
  overlaps,
  type UncertainDate,
  uncertainDateSchema,
} from '#record/uncertain-date';

const [first, last] = [dayNumber('1900-01-01'), dayNumber('2100-12-31')];
const dayNumbers = fc.integer({ min: first, max: last });
const day = dayNumbers.map(dayOfNumber);
const approximate = fc.boolean();

const date: fc.Arbitrary<UncertainDate> = fc.oneof(
  fc.record({ type: fc.constant('date' as const), date: day, approximate }),
  fc.record({ type: fc.constant('month' as const), month: day.map((each) => each.slice(0, 7)), approximate }),
  fc.tuple(dayNumbers, dayNumbers, fc.constantFrom('closed', 'from', 'to'), approximate).map(
    ([a, b, ends, about]): UncertainDate => ({
      type: 'date_range',
      from: ends === 'to' ? null : dayOfNumber(Math.min(a, b)),
      to: ends === 'from' ? null : dayOfNumber(Math.max(a, b)),
      approximate: about,
    }),
  ),
  fc.constant<UncertainDate>({ type: 'unknown' }),
);

test('EDTF text reads back as the date that was written', () => {
  fc.assert(
    fc.property(date, (written) => {
      expect(parseEdtf(toEdtf(written))).toEqual({ ok: true, date: written });
    }),
  );
});

test('the text that is written is EDTF to another reader, which finds the same first and last day', () => {
  fc.assert(
    fc.property(date, (written) => {
      const theirs = edtf(toEdtf(written)) as { min: number; max: number };
      const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
      const [from, to] = [earliest(written), latest(written)];
      if (from !== null) expect(iso(theirs.min)).toBe(from);
      if (to !== null) expect(iso(theirs.max)).toBe(to);
    }),
  );
});

test('no text breaks the reader: it gives a valid date or a reason', () => {
  const nearly = fc.string({ unit: fc.constantFrom(...'0123456789-/~?%.XuT') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const result = parseEdtf(text);
      if (result.ok) expect(uncertainDateSchema.parse(result.date)).toEqual(result.date);
      else expect(result.why).not.toBe('');
    }),
  );
});

test('the first day is never after the last', () => {
  fc.assert(
    fc.property(date, (each) => {
      const [from, to] = [earliest(each), latest(each)];
      if (from !== null && to !== null) expect(from <= to).toBe(true);
    }),
  );
});

test('gap and overlap are the same from both sides, and shifting a day away by the gap makes them meet', () => {
  fc.assert(
    fc.property(date, date, (left, right) => {
      expect(dayGap(left, right)).toBe(dayGap(right, left));
      expect(overlaps(left, right)).toBe(dayGap(left, right) === 0);
    }),
  );
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const on = (each: string): UncertainDate => ({ type: 'date', date: each, approximate: false });
      expect(dayGap(on(start), on(addDays(start, days)))).toBe(Math.abs(days));
    }),
  );
});

test('days and their numbers belong together', () => {
  fc.assert(fc.property(day, (each) => isDay(each) && dayOfNumber(dayNumber(each)) === each));
});
