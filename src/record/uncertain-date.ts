/**
 * When an incident happened, as exactly as it is known (vocabulary `date_type`): one day, a span, a month, unknown.
 * EDTF in and out is in edtf.ts, the hour in time-window.ts.
 */
import { z } from 'zod';
import { dayNumber, daySchema, daysOfMonth, monthSchema } from './calendar-day.ts';

export { type TimeWindow, timeWindowSchema } from './time-window.ts';

/** True where the source says "about" that date (EDTF `~`, `?`, `%`). */
const approximate = z.boolean().default(false);

const spanSchema = z
  .object({
    type: z.literal('date_range'),
    /** First day; null where the span is open or its begin unknown. */
    from: daySchema.nullable(),
    /** Last day, included; null where the span is open or its end unknown. */
    to: daySchema.nullable(),
    approximate,
  })
  .readonly();

export const uncertainDateSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('date'), date: daySchema, approximate }).readonly(),
    spanSchema,
    z.object({ type: z.literal('month'), month: monthSchema, approximate }).readonly(),
    z.object({ type: z.literal('unknown') }).readonly(),
  ])
  .refine((date) => date.type !== 'date_range' || date.from !== null || date.to !== null, {
    message: 'A span needs its first or its last day; use the type unknown where neither is known.',
  })
  .refine((date) => date.type !== 'date_range' || !date.from || !date.to || date.from <= date.to, {
    message: 'The span ends before it begins. Swap the two days.',
  });

/** A date with its uncertainty; days are ISO 8601 text in the calendar of the place. */
export type UncertainDate = z.infer<typeof uncertainDateSchema>;

export const unknownDate: UncertainDate = Object.freeze({ type: 'unknown' });

/** One known day. Throws ZodError where the calendar has no such day. */
export function onDay(date: string): UncertainDate {
  return uncertainDateSchema.parse({ type: 'date', date });
}

/** A span of days, both included; null leaves an end open. Throws ZodError where it ends before it begins. */
export function betweenDays(from: string | null, to: string | null): UncertainDate {
  return uncertainDateSchema.parse({ type: 'date_range', from, to });
}

/** Some day of a month. Throws ZodError where it is not a month such as 2017-03. */
export function inMonth(month: string): UncertainDate {
  return uncertainDateSchema.parse({ type: 'month', month });
}

/** The first day on which it may have happened; null where that is open or unknown. */
export function earliest(date: UncertainDate): string | null {
  switch (date.type) {
    case 'date':
      return date.date;
    case 'date_range':
      return date.from;
    case 'month':
      return daysOfMonth(date.month).first;
    case 'unknown':
      return null;
  }
}

/** The last day on which it may have happened; null where that is open or unknown. */
export function latest(date: UncertainDate): string | null {
  switch (date.type) {
    case 'date':
      return date.date;
    case 'date_range':
      return date.to;
    case 'month':
      return daysOfMonth(date.month).last;
    case 'unknown':
      return null;
  }
}

/** The month `2017-03` in which it counts: that of its first day; null where that day is not known. */
export function startMonth(date: UncertainDate): string | null {
  return earliest(date)?.slice(0, 7) ?? null;
}

/** True where some day fits both. An open end reaches without limit; an unknown date fits nothing. */
export function overlaps(left: UncertainDate, right: UncertainDate): boolean {
  return dayGap(left, right) === 0;
}

/** Days between the nearest days of the two, 0 where they share one; null where either is unknown. */
export function dayGap(left: UncertainDate, right: UncertainDate): number | null {
  if (left.type === 'unknown' || right.type === 'unknown') return null;
  const [leftFrom, leftTo, rightFrom, rightTo] = [
    earliest(left),
    latest(left),
    earliest(right),
    latest(right),
  ];
  if (leftTo !== null && rightFrom !== null && leftTo < rightFrom) {
    return dayNumber(rightFrom) - dayNumber(leftTo);
  }
  if (rightTo !== null && leftFrom !== null && rightTo < leftFrom) {
    return dayNumber(leftFrom) - dayNumber(rightTo);
  }
  return 0;
}
