/**
 * Uncertain dates as EDTF text (ISO 8601-2:2019), in the part of it that incident dates use:
 *
 *   2017-03-05   2017-03-05~   2017-03   2017-03-XX   2017   2017-XX   201X   XXXX
 *   2017-03-01/2017-03-20   2017-03/2017-04   ../2017   2017-03-01/..   2017-03-01/
 *
 * `?`, `~` and `%` all mean approximate. `uu` and `u` of the 2012 draft, `unknown` and `open` are read too.
 * A year, a decade or an open end has no type of its own in the record: it becomes the span of its days.
 */
import { daysOfMonth, isDay, isMonth } from './calendar-day.ts';
import { earliest, latest, type UncertainDate, uncertainDateSchema, unknownDate } from './uncertain-date.ts';

export type EdtfResult =
  | { readonly ok: true; readonly date: UncertainDate }
  | { readonly ok: false; readonly why: string };

/** Reads EDTF text; says why where it is not a date of the part above, or a day that the calendar lacks. */
export function parseEdtf(text: string): EdtfResult {
  const trimmed = text.trim();
  const parts = trimmed.split('/');
  if (parts.length === 1) {
    const point = parsePoint(trimmed);
    if (point !== null) return { ok: true, date: point };
    return {
      ok: false,
      why: `"${text}" is not a date of the calendar in EDTF, such as 2017-03-05 or 2017-03.`,
    };
  }
  if (parts.length > 2) return { ok: false, why: `"${text}" has more than one slash; a span has two dates.` };
  const [start, end] = parts.map(parseEnd);
  if (!start || !end) return { ok: false, why: `"${text}" is a span of which one end is not a date.` };
  const from = earliest(start);
  const to = latest(end);
  if (from === null && to === null) return { ok: true, date: unknownDate };
  if (from !== null && to !== null && from > to) {
    return { ok: false, why: `"${text}" ends before it begins.` };
  }
  const approximate = isApproximate(start) || isApproximate(end);
  return { ok: true, date: uncertainDateSchema.parse({ type: 'date_range', from, to, approximate }) };
}

/** The EDTF text of a date; reading it again gives the same date. */
export function toEdtf(date: UncertainDate): string {
  const mark = isApproximate(date) ? '~' : '';
  switch (date.type) {
    case 'date':
      return date.date + mark;
    case 'month':
      return date.month + mark;
    case 'date_range':
      return `${date.from === null ? '..' : date.from + mark}/${date.to === null ? '..' : date.to + mark}`;
    case 'unknown':
      return 'XXXX';
  }
}

function isApproximate(date: UncertainDate): boolean {
  return date.type !== 'unknown' && date.approximate;
}

function parseEnd(text: string): UncertainDate | null {
  return ['', '..', 'open', 'unknown'].includes(text) ? unknownDate : parsePoint(text);
}

/** A date without a slash; null where it is none. */
function parsePoint(text: string): UncertainDate | null {
  if (text === '' || /^unknown$/i.test(text)) return text === '' ? null : unknownDate;
  const approximate = /[?~%]$/.test(text);
  const plain = text
    .replace(/[?~%]$/, '')
    .replaceAll('u', 'X')
    .replace(/(-XX)+$/, '');
  if (/^X{4}$/.test(plain)) return unknownDate;
  if (isDay(plain)) return { type: 'date', date: plain, approximate };
  if (isMonth(plain)) return { type: 'month', month: plain, approximate };
  const years = /^(\d{1,4})(X{0,3})$/.exec(plain);
  if (!years || plain.length !== 4) return null;
  const first = plain.replaceAll('X', '0');
  const last = plain.replaceAll('X', '9');
  return { type: 'date_range', from: `${first}-01-01`, to: daysOfMonth(`${last}-12`).last, approximate };
}
