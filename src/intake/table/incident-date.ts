import { isImplausible } from '#record/rules/plausible-date';
import { type TimeWindow, timeWindow } from '#record/time-window';
import { earliest, latest, type UncertainDate } from '#record/uncertain-date';
import { westernDigits } from '../cell-value.ts';
import { dateOfParts, monthNumber } from './date-format.ts';
import type { EntriesByPath } from './incident.ts';
import type { MappedRow } from './mapped-row.ts';
import type { Entry } from './plan.ts';

/** The date of an incident from one column, from its first and last day, or from year, month and day. */
export function incidentDate(row: MappedRow, entries: EntriesByPath, today: string): UncertainDate {
  const [whole] = entries.get('date') ?? [];
  const [from] = entries.get('date.from') ?? [];
  const [to] = entries.get('date.to') ?? [];
  const [year] = entries.get('date.year') ?? [];
  const date =
    whole !== undefined
      ? row.date(whole)
      : year !== undefined
        ? dateInParts(row, entries, year)
        : spanOf(row, from, to);
  const known: UncertainDate = date ?? { type: 'unknown' };
  const entry = whole ?? from ?? to ?? year;
  if (entry !== undefined && isImplausible(known, today)) row.found(entry, 'date_implausible');
  return known;
}

/** A span from the days of two columns; what contradicts itself is reported and never mended. */
export function spanOf(
  row: MappedRow,
  fromEntry: Entry | undefined,
  toEntry: Entry | undefined,
): UncertainDate | null {
  const first = fromEntry === undefined ? null : row.date(fromEntry);
  const last = toEntry === undefined ? null : row.date(toEntry);
  if (last === null) return first;
  if (first === null) {
    const to = latest(last);
    return to === null ? null : { type: 'date_range', from: null, to, approximate: false };
  }
  const from = earliest(first);
  const to = latest(last);
  if (from === null || to === null) return first;
  if (from === to) return { type: 'date', date: from, approximate: false };
  if (from < to) return { type: 'date_range', from, to, approximate: false };
  if (fromEntry !== undefined) row.note(fromEntry);
  if (toEntry !== undefined) row.found(toEntry, 'date_inverted', `${from} to ${to}`);
  return { type: 'date_range', from, to: null, approximate: false };
}

function dateInParts(row: MappedRow, entries: EntriesByPath, yearEntry: Entry): UncertainDate | null {
  const [monthEntry] = entries.get('date.month') ?? [];
  const [dayEntry] = entries.get('date.day') ?? [];
  const text = (entry: Entry | undefined) =>
    entry === undefined ? '' : westernDigits(row.text(entry)).replace(/\.0+$/, '');
  const [year, month, day] = [yearEntry, monthEntry, dayEntry].map(text) as [string, string, string];
  const parts = [yearEntry, monthEntry, dayEntry].filter((entry) => entry !== undefined);
  if (year === '') {
    // A month without its year is no date, but it is kept.
    for (const entry of parts) row.note(entry);
    return null;
  }
  const number = /^\d+$/.test(month) || month === '' ? month : String(monthNumber(month) ?? month);
  const known = dateOfParts(
    year,
    number === '' || number === '0' ? undefined : number,
    day === '' || day === '0' ? undefined : day,
  );
  if (known !== null) return known;
  row.found(yearEntry, 'date_invalid', [year, month, day].filter((part) => part !== '').join('-'));
  for (const entry of parts) row.note(entry);
  return null;
}

/** The local time: a window where both ends are given, else the time of the clock, else the part of the day. */
export function incidentTime(row: MappedRow, entries: EntriesByPath): TimeWindow | undefined {
  const [start] = entries.get('time.start') ?? [];
  const [end] = entries.get('time.end') ?? [];
  const [clock] = entries.get('time') ?? [];
  const [part] = entries.get('time.part') ?? [];
  const from = start === undefined ? null : clockTime(row, start);
  const to = end === undefined ? null : clockTime(row, end);
  const time = clock === undefined ? null : clockTime(row, clock);
  const timeOfDay = part === undefined ? undefined : row.value<'time_of_day'>(part);
  if (from !== null && to !== null) {
    for (const entry of [clock, part]) if (entry !== undefined) row.note(entry);
    return timeWindow({ type: 'window', time: null, start: from, end: to, timeOfDay: null }) ?? undefined;
  }
  for (const entry of [start, end]) if (entry !== undefined) row.note(entry);
  if (time !== null) {
    if (part !== undefined) row.note(part);
    return { type: clock?.isHour && /:00$/.test(time) ? 'approximate' : 'exact', time };
  }
  return timeOfDay === undefined ? undefined : { type: 'time_of_day', part: timeOfDay };
}

/** '14:05', '٢:٠٥', '2:05 pm', '14:05:30', and '14' where hours stand alone. */
function clockTime(row: MappedRow, entry: Entry): string | null {
  const text = westernDigits(row.text(entry)).toLowerCase();
  if (text === '') return null;
  const parts =
    /^(?:\d{4}-\d{2}-\d{2}t)?(\d{1,2})(?::(\d{2})(?::\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.|ص|م)?$/.exec(text);
  const hasMinutes = parts?.[2] !== undefined;
  const half = parts?.[3]?.replaceAll('.', '');
  let hour = Number(parts?.[1]);
  const isTwelve = half !== undefined;
  if (isTwelve && hour >= 1 && hour <= 12) hour = (hour % 12) + (half === 'pm' || half === 'م' ? 12 : 0);
  if (!parts || hour > 23 || Number(parts[2] ?? 0) > 59 || (!hasMinutes && !entry.isHour && !isTwelve)) {
    row.found(entry, 'time_invalid');
    return null;
  }
  return `${String(hour).padStart(2, '0')}:${parts[2] ?? '00'}`;
}
