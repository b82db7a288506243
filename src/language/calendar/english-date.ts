import { readEnglishNumber } from '../number/english-number.ts';
import { PhraseTable } from '../phrase-table.ts';
import type { Token } from '../token.ts';
import {
  englishDayOpeners,
  englishDayParts,
  englishEdges,
  englishRelativeDays,
  englishShifts,
  englishSpanUnits,
  englishWeekdays,
} from './calendar-words.ts';
import { type DatePiece, isDayOfMonth, isYear } from './date-piece.ts';
import { englishMonthNames } from './month-names.ts';
import { readNumericDate } from './numeric-date.ts';

const months = new Map(
  englishMonthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const weekdays = new Map(
  englishWeekdays.flatMap((names, index) => names.map((name) => [name, index] as const)),
);
const relativeDays = new PhraseTable(
  englishRelativeDays.flatMap(([days, words]) => words.map((word) => [word, days])),
);
const openers = new PhraseTable(englishDayOpeners.map((words) => [words, true] as const));
const dayParts = new Set(englishDayParts);
const edges = new PhraseTable(englishEdges.flatMap(([edge, words]) => words.map((word) => [word, edge])));
const shifts = new PhraseTable(englishShifts.flatMap(([shift, words]) => words.map((word) => [word, shift])));
const units = new Map(
  englishSpanUnits.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
);
const sameDay = new PhraseTable<number | null>([
  ['the same day', null],
  ['that same day', null],
  ['that day', null],
  ['the following day', 1],
  ['the next day', 1],
  ['the day before', -1],
  ['the previous day', -1],
  ['a day earlier', -1],
  ['a day later', 1],
  ['the day after', 1],
  ['that night', null],
  ['the same night', null],
  ['that morning', null],
  ['that evening', null],
  ['the same period', null],
  ['that period', null],
]);
const daySuffixes = new Set(['st', 'nd', 'rd', 'th']);
const afterCount = new Set(['ago', 'earlier', 'later', 'before', 'after']);
/** Words that let a bare "May" or "March" be a month. */
const monthLeads = new Set(
  'in since of until by through during last this early mid late from between and'.split(' '),
);

/** The English date that begins at a token; null where none does. */
export function readEnglishDate(tokens: readonly Token[], from: number): DatePiece | null {
  return (
    readNumericDate(tokens, from) ??
    readSame(tokens, from) ??
    readSpan(tokens, from) ??
    readAgo(tokens, from) ??
    readEdge(tokens, from) ??
    readDay(tokens, from)
  );
}

/** "The same day", "the following day". */
function readSame(tokens: readonly Token[], from: number): DatePiece | null {
  const match = sameDay.match(tokens, from);
  return match ? { from, to: match.to, sameDay: true } : null;
}

/** "Last month", "the past 24 hours", "this year". */
function readSpan(tokens: readonly Token[], from: number): DatePiece | null {
  const shift = shifts.match(tokens, from);
  if (!shift) return null;
  let at = shift.to;
  const number = readEnglishNumber(tokens, at);
  if (number) at = number.to;
  else if (tokens[at]?.text === 'few' || tokens[at]?.text === 'couple')
    at += tokens[at + 1]?.text === 'of' ? 2 : 1;
  const unit = units.get(tokens[at]?.text ?? '');
  if (unit === undefined || (tokens[from]?.text === 'the' && shift.to === from + 1)) return null;
  const span = { unit, shift: shift.value, ...(number ? { count: number.value } : {}) };
  return { from, to: at + 1, span };
}

/** "Two days earlier", "eight months ago", "a week ago". */
function readAgo(tokens: readonly Token[], from: number): DatePiece | null {
  const number = readEnglishNumber(tokens, from);
  const single = tokens[from]?.text === 'a' || tokens[from]?.text === 'an';
  const at = number ? number.to : from + 1;
  if (!number && !single) return null;
  const unit = units.get(tokens[at]?.text ?? '');
  const word = tokens[at + 1]?.text ?? '';
  if (unit === undefined || !afterCount.has(word)) return null;
  const sign = word === 'later' || word === 'after' ? -1 : 1;
  return { from, to: at + 2, ago: { count: sign * (number?.value ?? 1), unit } };
}

/** "Late March", "mid-2017", "the start of the year", "the end of 2016". */
function readEdge(tokens: readonly Token[], from: number): DatePiece | null {
  const edge = edges.match(tokens, from);
  if (!edge) return null;
  const inner = readMonth(tokens, edge.to, true) ?? readYear(tokens, edge.to) ?? readSpan(tokens, edge.to);
  if (inner) return inner.day === undefined ? { ...inner, from, edge: edge.value } : null;
  const unit = tokens[edge.to]?.text === 'the' ? units.get(tokens[edge.to + 1]?.text ?? '') : undefined;
  if (unit !== 'month' && unit !== 'year') return null;
  return { from, to: edge.to + 2, edge: edge.value, span: { unit, shift: 0 } };
}

/** A day, with words before and after that say when in it: "the early hours of Wednesday morning, 3 May 2017". */
function readDay(tokens: readonly Token[], from: number): DatePiece | null {
  const relative = relativeDays.match(tokens, from);
  if (relative) return { from, to: relative.to, relativeDay: relative.value };
  const opener = openers.match(tokens, from);
  const start = opener ? opener.to : from;
  if (opener && tokens[start]?.text === 'today') return { from, to: start + 1, relativeDay: 0 };
  let piece = readWeekday(tokens, start);
  if (piece) {
    let at = piece.to;
    while (dayParts.has(tokens[at]?.text ?? '')) at++;
    piece = { ...piece, to: at };
    const comma = [',', '('].includes(tokens[at]?.text ?? '') ? 1 : 0;
    const date = readMonth(tokens, at + comma, false) ?? readNumericDate(tokens, at + comma);
    if (date?.day !== undefined) {
      const close = tokens[at]?.text === '(' && tokens[date.to]?.text === ')' ? 1 : 0;
      piece = {
        ...date,
        ...(piece.weekday === undefined ? {} : { weekday: piece.weekday }),
        to: date.to + close,
      };
    }
  } else {
    piece = readMonth(tokens, start, opener !== null);
  }
  return piece ? { ...piece, from } : null;
}

function readWeekday(tokens: readonly Token[], from: number): DatePiece | null {
  const token = tokens[from];
  const weekday = token?.capital ? weekdays.get(token.text) : undefined;
  if (token === undefined || weekday === undefined) return null;
  if (token.text.length > 5) return { from, to: from + 1, weekday };
  const next = tokens[from + 1];
  if (next?.text === '.') return { from, to: from + 2, weekday };
  return next?.kind === 'number' || next?.text === ',' ? { from, to: from + 1, weekday } : null;
}

/** "May 9, 2019", "9 May 2019", "the 9th of May", "October 2017", "October". */
function readMonth(tokens: readonly Token[], from: number, led: boolean): DatePiece | null {
  const start = tokens[from]?.text === 'the' ? from + 1 : from;
  const first = tokens[start];
  if (first?.kind === 'number') {
    const day = Number(first.text);
    let at = start + 1;
    if (daySuffixes.has(tokens[at]?.text ?? '') && tokens[at]?.glued) at++;
    if (tokens[at]?.text === 'of') at++;
    const month = monthAt(tokens, at);
    if (!month || !isDayOfMonth(day)) return null;
    return withYear(tokens, { from, to: month.to, month: month.value, day });
  }
  const month = start === from ? monthAt(tokens, start) : null;
  if (!month) return null;
  const next = tokens[month.to];
  if (next?.kind === 'number' && next.joiner === '' && isDayOfMonth(Number(next.text))) {
    let at = month.to + 1;
    if (daySuffixes.has(tokens[at]?.text ?? '') && tokens[at]?.glued) at++;
    return withYear(tokens, { from, to: at, month: month.value, day: Number(next.text) });
  }
  const piece = withYear(tokens, { from, to: month.to, month: month.value });
  if (piece.year === undefined && (first?.text.length ?? 0) <= 5) {
    if (!led && !monthLeads.has(tokens[from - 1]?.text ?? '')) return null;
  }
  return piece;
}

function monthAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  const value = token?.capital ? months.get(token.text) : undefined;
  if (value === undefined) return null;
  const dotted = (token?.text.length ?? 9) <= 4 && tokens[at + 1]?.text === '.';
  if (
    (token?.text.length ?? 9) === 3 &&
    token?.text !== 'may' &&
    !dotted &&
    tokens[at + 1]?.kind !== 'number'
  ) {
    if (tokens[at - 1]?.kind !== 'number') return null;
  }
  return { value, to: at + (dotted ? 2 : 1) };
}

function withYear(tokens: readonly Token[], piece: DatePiece): DatePiece {
  const at = piece.to + (tokens[piece.to]?.text === ',' ? 1 : 0);
  const year = readYear(tokens, at);
  return year ? { ...piece, to: year.to, year: year.year as number } : piece;
}

/** Four digits that can be a year. */
export function readYear(tokens: readonly Token[], from: number): DatePiece | null {
  const token = tokens[from];
  if (token?.kind !== 'number' || token.text.length !== 4 || !isYear(Number(token.text))) return null;
  return { from, to: from + 1, year: Number(token.text) };
}
