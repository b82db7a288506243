import { addDays, dayNumber, isDay, lengthOfMonth } from '#record/calendar-day';
import {
  betweenDays,
  earliest,
  inMonth,
  latest,
  onDay,
  type UncertainDate,
  unknownDate,
} from '#record/uncertain-date';
import type { SpanUnit } from './calendar-words.ts';
import type { DateExpression } from './date-expression.ts';
import type { DatePiece } from './date-piece.ts';

/**
 * The day or days that a date expression means, seen from the day of publication. What that day is needed for
 * ("yesterday", "Wednesday", a day without a year) is unknown without it. A weekday is the last one on or before
 * publication; a day without a year the last such day.
 */
export function resolveDate(expression: DateExpression, published: string | null): UncertainDate {
  const second = expression.second ? resolvePiece(expression.second, published) : unknownDate;
  // "From 28 December to 3 January": what comes first is seen from where the range ends.
  const seenFrom = (expression.shape === 'between' && latest(second)) || published;
  const first = expression.first ? resolvePiece(expression.first, seenFrom) : unknownDate;
  switch (expression.shape) {
    case 'on':
      return first;
    case 'since':
      return span(earliest(first), null);
    case 'until':
      return span(null, latest(first));
    case 'both':
    case 'between':
      return span(earliest(first), latest(second));
  }
}

function resolvePiece(piece: DatePiece, published: string | null): UncertainDate {
  if (piece.sameDay) return unknownDate;
  if (piece.month !== undefined) return withMonth(piece, piece.month, published);
  if (piece.relativeDay !== undefined && published) return onDay(addDays(published, piece.relativeDay));
  if (piece.weekday !== undefined && published) return onDay(lastWeekday(piece.weekday, published));
  if (piece.ago && published) return backFrom(published, piece.ago.count, piece.ago.unit);
  if (piece.span && published) return resolveSpan(piece, piece.span, published);
  if (piece.year !== undefined) return edgeOf(piece, `${piece.year}-01-01`, `${piece.year}-12-31`);
  return unknownDate;
}

function withMonth(piece: DatePiece, month: number, published: string | null): UncertainDate {
  const day = piece.day;
  const year = piece.year ?? lastYearWith(month, day ?? 1, published);
  if (year === null) return unknownDate;
  if (day !== undefined) {
    const text = iso(year, month, day);
    return isDay(text) ? onDay(text) : unknownDate;
  }
  if (!piece.edge) return inMonth(iso(year, month, 1).slice(0, 7));
  return edgeOf(piece, iso(year, month, 1), iso(year, month, lengthOfMonth(year, month)));
}

/** The year of the last such day on or before publication. */
function lastYearWith(month: number, day: number, published: string | null): number | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  return iso(year, month, day) <= published ? year : year - 1;
}

function lastWeekday(weekday: number, published: string): string {
  // 1970-01-01, day 0, was a Thursday.
  const today = (((dayNumber(published) + 4) % 7) + 7) % 7;
  return addDays(published, -((today - weekday + 7) % 7));
}

function backFrom(published: string, count: number, unit: SpanUnit): UncertainDate {
  if (unit === 'hour') return span(addDays(published, -Math.ceil(count / 24)), published);
  if (unit === 'day') return onDay(addDays(published, -count));
  if (unit === 'week') return onDay(addDays(published, -7 * count));
  const [year, month] = published.split('-').map(Number) as [number, number];
  const months = year * 12 + (month - 1) - (unit === 'month' ? count : 12 * count);
  if (!Number.isInteger(months) || months < 12_000) return unknownDate;
  return inMonth(iso(Math.floor(months / 12), (months % 12) + 1, 1).slice(0, 7));
}

function resolveSpan(
  piece: DatePiece,
  { unit, shift, count }: NonNullable<DatePiece['span']>,
  published: string,
) {
  const [year, month] = published.split('-').map(Number) as [number, number];
  if (count !== undefined || unit === 'hour' || unit === 'day' || unit === 'week') {
    const days = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }[unit] * (count ?? 1);
    return span(addDays(published, -Math.max(1, Math.ceil(days))), published);
  }
  if (unit === 'year') return edgeOf(piece, `${year + shift}-01-01`, `${year + shift}-12-31`);
  const index = year * 12 + (month - 1) + shift;
  const [ofYear, ofMonth] = [Math.floor(index / 12), (index % 12) + 1];
  if (piece.day !== undefined) {
    const text = iso(ofYear, ofMonth, piece.day);
    return isDay(text) ? onDay(text) : unknownDate;
  }
  if (!piece.edge) return inMonth(iso(ofYear, ofMonth, 1).slice(0, 7));
  return edgeOf(piece, iso(ofYear, ofMonth, 1), iso(ofYear, ofMonth, lengthOfMonth(ofYear, ofMonth)));
}

/** A third of the span at its start, middle or end; the whole where no edge is named. */
function edgeOf(piece: DatePiece, from: string, to: string): UncertainDate {
  if (!piece.edge) return span(from, to);
  const third = Math.floor((dayNumber(to) - dayNumber(from) + 1) / 3);
  if (piece.edge === 'start') return span(from, addDays(from, third));
  if (piece.edge === 'end') return span(addDays(to, -third), to);
  return span(addDays(from, third), addDays(to, -third));
}

function span(from: string | null, to: string | null): UncertainDate {
  if (from === null && to === null) return unknownDate;
  if (from !== null && to !== null && from > to) return betweenDays(to, from);
  return betweenDays(from, to);
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
