import { daysOfMonth, isDay, isMonth } from '#record/calendar-day';
import { SijillError } from '#record/sijill-error';
import type { UncertainDate } from '#record/uncertain-date';
import { arabicMonth } from '../arabic-date.ts';
import { westernDigits } from '../cell-value.ts';
import { excelDay } from './excel-day.ts';

/** What a cell says of a day. `hasMore` where it says more, such as an hour, that a date has no room for. */
export interface ReadDate {
  readonly date: UncertainDate;
  readonly hasMore: boolean;
}

/** Reads the text of a cell as a date; undefined where it is none. Blank text is not asked for. */
export type DateReader = (text: string) => ReadDate | undefined;

/** What every format understands besides itself: it can mean nothing else. */
const isoFormat = 'YYYY-MM-DD';

/**
 * Makes a reader of the formats, tried in their order: 'DD/MM/YYYY', 'D MMMM YYYY', 'MM/YYYY', 'YYYY', 'excel' and
 * 'excel-1904' for serial numbers. D, M, YYYY and YY are numbers in any digits, MMM and MMMM names of months in English or
 * Arabic; `century` is that of YY. Two days joined by a dash with blanks, 'to' or 'إلى' are a span. Throws `invalid` for
 * a format that cannot be read, and for two that would take one text for different days.
 */
export function dateReader(formats: readonly string[], century = 2000): DateReader {
  const readers = [isoFormat, ...formats].map((format) => oneFormat(format, century));
  const byPattern = new Map<string, string>();
  for (const format of formats.filter((name) => !name.startsWith('excel'))) {
    const { pattern, tokens } = compiled(format);
    const order = byPattern.get(pattern.source) ?? tokens.join();
    if (order !== tokens.join()) throw badFormat(format, 'reads the same text as another, with other days');
    byPattern.set(pattern.source, order);
  }
  const whole: DateReader = (text) => {
    for (const read of readers) {
      const found = read(text);
      if (found) return found;
    }
    return undefined;
  };
  return (text) => {
    const plain = westernDigits(text).replace(/\s+/g, ' ').trim();
    const about = /^(?:about|around|circa|ca?\.|~|حوالي|نحو)\s*(.+)$/iu.exec(plain);
    const found = about ? whole(about[1] as string) : (whole(plain) ?? span(plain, whole));
    if (!about || !found || found.date.type === 'unknown') return found;
    return { ...found, date: { ...found.date, approximate: true } };
  };
}

function span(text: string, read: DateReader): ReadDate | undefined {
  const parts = /^(.+?)(?: [-\u2013\u2014] | to | until | إلى | الى | حتى )(.+)$/iu.exec(text);
  const from = parts ? read(parts[1] as string)?.date : undefined;
  const to = parts ? read(parts[2] as string)?.date : undefined;
  if (from?.type !== 'date' || to?.type !== 'date' || from.date > to.date) return undefined;
  return {
    date: { type: 'date_range', from: from.date, to: to.date, approximate: false },
    hasMore: false,
  };
}

function oneFormat(format: string, century: number): DateReader {
  if (format === 'excel' || format === 'excel-1904') {
    const epoch = format === 'excel' ? 1900 : 1904;
    return (text) => {
      const day = /^\d{1,7}(\.\d+)?$/.test(text) ? excelDay(Number(text), epoch) : null;
      return day === null ? undefined : { date: onDay(day), hasMore: !/^\d+(\.0+)?$/.test(text) };
    };
  }
  const { pattern, tokens } = compiled(format);
  return (text) => {
    const values = pattern.exec(text);
    if (!values) return undefined;
    const parts = new Map(tokens.map((token, index) => [token, values[index + 1] as string]));
    const date = dateOf(parts, century);
    return date ? { date, hasMore: /[1-9]/.test(values.at(-1) ?? '') } : undefined;
  };
}

type Token = 'YYYY' | 'YY' | 'MMMM' | 'MM' | 'DD';

const tokenPatterns: Readonly<Record<Token, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMMM: "([\\p{L}\\p{M}.' ]{2,24}?)",
  MM: '(\\d{1,2})',
  DD: '(\\d{1,2})',
};

/** A time of the day after a date, which a date has no room for. */
const time = '(?:[T ,]+(\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d+)?(?: ?[AaPp][Mm])?)(?:Z|[+-]\\d\\d:?\\d\\d)?)?';

function compiled(format: string): { pattern: RegExp; tokens: Token[] } {
  const pieces = format.slice(0, 40).match(/YYYY|YY|M{1,4}|D{1,2}|[^YMD]/gu) ?? [];
  const tokens = pieces.map(tokenOf).filter((token) => token !== null);
  const kinds = tokens.map((token) => token[0]);
  if (
    pieces.join('') !== format ||
    !kinds.includes('Y') ||
    new Set(kinds).size !== kinds.length ||
    pieces.some((piece) => tokenOf(piece) === null && /\p{L}/u.test(piece))
  ) {
    throw badFormat(
      pieces.join(''),
      'is no format of dates such as DD/MM/YYYY, D MMMM YYYY, YYYY-MM, YYYY or excel',
    );
  }
  const pattern = pieces.map((piece, index) => {
    const token = tokenOf(piece);
    if (token === null) return /\s/.test(piece) ? ' ?' : RegExp.escape(piece);
    // Next to other digits a number has both of its own: 20170305.
    const isJoined = [pieces[index - 1], pieces[index + 1]].some((other) => tokenOf(other ?? '') !== null);
    return isJoined && (token === 'MM' || token === 'DD') ? '(\\d{2})' : tokenPatterns[token];
  });
  return { pattern: new RegExp(`^${pattern.join('')}${time}$`, 'u'), tokens };
}

function tokenOf(piece: string): Token | null {
  if (piece === 'YYYY' || piece === 'YY') return piece;
  if (/^M+$/.test(piece)) return piece.length > 2 ? 'MMMM' : 'MM';
  return /^D+$/.test(piece) ? 'DD' : null;
}

function dateOf(parts: ReadonlyMap<Token, string>, century: number): UncertainDate | null {
  const short = parts.get('YY');
  const year = parts.get('YYYY') ?? String(century + Number(short)).padStart(4, '0');
  const named = parts.get('MMMM');
  const monthText = named === undefined ? parts.get('MM') : String(monthNumber(named) ?? 0);
  return dateOfParts(year, monthText, parts.get('DD'));
}

/** A day, a month, or the days of a year; null where the calendar has no such day. */
export function dateOfParts(
  year: string,
  month: string | undefined,
  day: string | undefined,
): UncertainDate | null {
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) {
    return day === undefined
      ? { type: 'date_range', from: `${year}-01-01`, to: daysOfMonth(`${year}-12`).last, approximate: false }
      : null;
  }
  const iso = `${year}-${month.padStart(2, '0')}`;
  if (!isMonth(iso)) return null;
  if (day === undefined) return { type: 'month', month: iso, approximate: false };
  const whole = `${iso}-${day.padStart(2, '0')}`;
  return isDay(whole) ? onDay(whole) : null;
}

function onDay(date: string): UncertainDate {
  return { type: 'date', date, approximate: false };
}

const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The number of a month by its name in English, whole or its first three letters, or in Arabic; null for others. */
export function monthNumber(name: string): number | null {
  const text = name.trim().replace(/\.$/, '').toLowerCase();
  if (text.length >= 3) {
    const index = english.findIndex(
      (month) => month === text || month.slice(0, 3) === text || (text === 'sept' && month === 'september'),
    );
    if (index >= 0) return index + 1;
  }
  return arabicMonth(text);
}

function badFormat(format: string, why: string): SijillError {
  return new SijillError('invalid', `The date format ${format} ${why}.`, { format });
}
