/**
 * The hour of an incident in the local time of the place, as exactly as it is known (vocabularies `local_time_type`
 * and `time_of_day`).
 */
import { z } from 'zod';
import { type Value, vocabularyEnum } from './vocabulary.ts';

/** Hour and minute, 00:00 to 23:59. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  message: 'A time of the day is written 14:05, from 00:00 to 23:59.',
});

export const timeWindowSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('exact'), time: clockTimeSchema }).readonly(),
    z.object({ type: z.literal('approximate'), time: clockTimeSchema }).readonly(),
    /** Between two hours; an end before the start is after midnight. */
    z.object({ type: z.literal('window'), start: clockTimeSchema, end: clockTimeSchema }).readonly(),
    z.object({ type: z.literal('time_of_day'), part: vocabularyEnum('time_of_day') }).readonly(),
    /** The hour of the first report, which the incident precedes. */
    z.object({ type: z.literal('first_reported'), time: clockTimeSchema.nullable() }).readonly(),
    z.object({ type: z.literal('unknown') }).readonly(),
  ])
  .describe('The hour in the local time of the place');

export type TimeWindow = z.infer<typeof timeWindowSchema>;

export const unknownTime: TimeWindow = Object.freeze({ type: 'unknown' });

/** The flat fields of domain.md 5, as imports and forms have them. Times may carry seconds, which are dropped. */
export interface LocalTimeFields {
  readonly type: Value<'local_time_type'> | null;
  readonly time: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly timeOfDay: Value<'time_of_day'> | null;
}

/** The window that the fields give; null where a field that their type needs is missing or no time of the day. */
export function timeWindow(fields: LocalTimeFields): TimeWindow | null {
  const result = timeWindowSchema.safeParse({
    type: fields.type ?? typeOf(fields),
    time: minutes(fields.time),
    start: minutes(fields.start),
    end: minutes(fields.end),
    part: fields.timeOfDay,
  });
  return result.success ? result.data : null;
}

/** The flat fields of a window: the inverse of `timeWindow`. */
export function localTimeFields(window: TimeWindow): LocalTimeFields {
  return {
    type: window.type,
    time: 'time' in window ? window.time : null,
    start: 'start' in window ? window.start : null,
    end: 'end' in window ? window.end : null,
    timeOfDay: 'part' in window ? window.part : null,
  };
}

function typeOf(fields: LocalTimeFields): Value<'local_time_type'> {
  if (fields.start !== null && fields.end !== null) return 'window';
  if (fields.time !== null) return 'exact';
  return fields.timeOfDay === null ? 'unknown' : 'time_of_day';
}

function minutes(time: string | null): string | null {
  return time?.replace(/^(\d{2}:\d{2}):\d{2}$/, '$1') ?? null;
}
