import { isImplausible } from '#record/rules/plausible-date';
import { localTimeFields, type TimeWindow, timeWindow } from '#record/time-window';
import { type UncertainDate, unknownDate } from '#record/uncertain-date';
import { fromAirwars } from '#record/vocabulary';
import type { RowCells } from '../row-cells.ts';

/** The date of an incident from date_type, date and date_end; what contradicts itself is reported and never mended. */
export function incidentDate(cells: RowCells, today: string): UncertainDate {
  const date = readDate(cells);
  if (isImplausible(date, today)) cells.found('date', 'date_implausible');
  return date;
}

function readDate(cells: RowCells): UncertainDate {
  const from = cells.day('date');
  const to = cells.day('date_end');
  const typeText = cells.given('date_type');
  const type = typeText === undefined ? null : fromAirwars('date_type', typeText);
  if (typeText !== undefined && type === null) cells.found('date_type', 'value_unmapped');
  if (from === null && to === null) return unknownDate;
  const isSpan = type === 'date_range' || (type === null && to !== null && to !== from);
  if (!isSpan || from === null) {
    if (to !== null && to !== from) cells.found('date_end', 'date_end_unused');
    if (from !== null) return { type: 'date', date: from, approximate: false };
    return isSpan ? { type: 'date_range', from, to, approximate: false } : unknownDate;
  }
  if (to === null) {
    if (cells.given('date_end') === undefined) cells.found('date_end', 'date_end_missing');
  } else if (to < from) {
    cells.note('date');
    cells.found('date_end', 'date_inverted', `${from} to ${to}`);
    return { type: 'date_range', from, to: null, approximate: false };
  }
  return { type: 'date_range', from, to, approximate: false };
}

/**
 * The local time: a window where both ends are given, else the time or part of the day. What the window does not say is
 * kept in the import notes, as are seconds.
 */
export function incidentTime(cells: RowCells): TimeWindow | undefined {
  const local = cells.given('time_local');
  const start = cells.given('time_start') ?? null;
  const end = cells.given('time_end') ?? null;
  const timeOfDay = local === undefined ? null : fromAirwars('time_of_day', local);
  const time = timeOfDay === null ? (local ?? null) : null;
  if (local === undefined && start === null && end === null) return undefined;
  const window = timeWindow({ type: null, time, start, end, timeOfDay });
  if (window === null || window.type === 'unknown') {
    for (const column of ['time_local', 'time_start', 'time_end']) {
      if (cells.given(column) !== undefined) cells.found(column, 'time_invalid');
    }
    return undefined;
  }
  const kept = localTimeFields(window);
  const isSaid =
    local === undefined || local === kept.timeOfDay || local === `${kept.time}:00` || local === kept.time;
  if (!isSaid) cells.note('time_local');
  if (window.type !== 'window') for (const column of ['time_start', 'time_end']) cells.note(column);
  return window;
}
