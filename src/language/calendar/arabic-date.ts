import { prefixSplits } from '../arabic-prefix.ts';
import { firstWords } from '../first-words.ts';
import { readArabicNumber } from '../number/arabic-number.ts';
import { type PhraseMatch, PhraseTable } from '../phrase-table.ts';
import type { Token } from '../token.ts';
import {
  arabicDayParts,
  arabicEdges,
  arabicRelativeDays,
  arabicShifts,
  arabicSpanUnits,
  arabicWeekdays,
  type SpanUnit,
} from './calendar-words.ts';
import { type DatePiece, isDayOfMonth, isYear } from './date-piece.ts';
import { arabicMonthNames } from './month-names.ts';
import { readNumericDate } from './numeric-date.ts';

const months = new PhraseTable(
  arabicMonthNames.flatMap((names, index) => names.map((name) => [name, index + 1])),
);
const weekdays = new PhraseTable(
  arabicWeekdays.flatMap((names, index) => names.map((name) => [name, index])),
);
const relativeDays = new PhraseTable(
  arabicRelativeDays.flatMap(([days, words]) => words.map((word) => [word, days])),
);
const dayParts = new PhraseTable(
  arabicDayParts.flatMap((word) => [[word, true] as const, [`ال${word}`, true] as const]),
);
const edges = new PhraseTable(arabicEdges.flatMap(([edge, words]) => words.map((word) => [word, edge])));
const units = new PhraseTable<SpanUnit>(
  arabicSpanUnits.flatMap(([unit, words]) => words.map((word) => [word, unit])),
);
const shifts = new PhraseTable(arabicShifts.flatMap(([shift, words]) => words.map((word) => [word, shift])));
const years = new Set(['عام', 'سنه', 'العام', 'السنه', 'عامي']);
const dualUnits = new Set(['يومين', 'ساعتين', 'اسبوعين', 'شهرين', 'عامين']);
const clock = new Set(['الساعه', 'ساعات', 'وقت']);

/** The Arabic date that begins at a token; its first word may carry و ب ل. Null where none begins there. */
export function readArabicDate(tokens: readonly Token[], from: number): DatePiece | null {
  const token = tokens[from];
  if (token === undefined || (token.kind !== 'number' && token.script !== 'arabic')) return null;
  if (token.kind !== 'number' && !mayBegin(token.text)) return null;
  return (
    readNumericDate(tokens, from) ??
    readAgo(tokens, from) ??
    readEdge(tokens, from) ??
    readSpan(tokens, from) ??
    readSameDay(tokens, from) ??
    readDay(tokens, from) ??
    (isLedYear(tokens, from) ? readYear(tokens, from) : null)
  );
}

const articles = new Set(['ال', 'لل', 'بال']);
/** Most words begin no date: asked first. */
const mayBegin = firstWords(
  (word) =>
    [months, weekdays, relativeDays, dayParts, edges, units, shifts, sameDay].some((table) =>
      table.begins(word),
    ) ||
    years.has(word) ||
    articles.has(word) ||
    ['يوم', 'شهر', 'قبل'].includes(word),
);

/** Four digits are a year after عام, في, منذ; before a noun they may count people. */
function isLedYear(tokens: readonly Token[], from: number): boolean {
  return years.has(bare(tokens, from)) || yearLeads.has(text(tokens, from - 1));
}

const yearLeads = new Set(['في', 'خلال', 'منذ', 'حتي', 'بين']);
const sameDay = new PhraseTable(
  ['ذلك اليوم', 'نفس اليوم', 'اليوم نفسه', 'اليوم ذاته', 'تلك الليلة', 'الفترة نفسها', 'الفترة ذاتها'].map(
    (words) => [words, true] as const,
  ),
);

/** ذلك اليوم: points at another date of the text. */
function readSameDay(tokens: readonly Token[], from: number): DatePiece | null {
  const match = find(sameDay, tokens, from);
  return match ? { from, to: match.to, sameDay: true } : null;
}

/** صباح اليوم الأربعاء 15 آب/أغسطس 2018 and every shorter form of it. */
function readDay(tokens: readonly Token[], from: number): DatePiece | null {
  let at = from;
  let piece: Omit<DatePiece, 'from' | 'to'> = {};
  let said = false;
  const part = find(dayParts, tokens, at);
  if (part) at = part.to;
  if (text(tokens, at) === 'يوم' || (at === from && bare(tokens, at) === 'يوم')) at++;
  const relative = find(relativeDays, tokens, at);
  if (relative) {
    piece = { ...piece, relativeDay: relative.value };
    at = relative.to;
    said = true;
  }
  if (tokens[at]?.text === '،' || tokens[at]?.text === ',') {
    if (said && (find(weekdays, tokens, at + 1) || readMonthDay(tokens, at + 1))) at++;
  }
  const weekday = find(weekdays, tokens, at);
  if (weekday) {
    piece = { ...piece, weekday: weekday.value };
    at = weekday.to;
    said = true;
    const after = find(dayParts, tokens, at);
    if (after && tokens[at]?.text.startsWith('ال')) at = after.to;
  }
  // The date proper may follow a comma or "الموافق".
  let dateAt = at;
  const link = tokens[dateAt]?.text;
  if (
    said &&
    (link === '،' ||
      link === ',' ||
      link === '-' ||
      link === '(' ||
      link === 'الموافق' ||
      link === 'الموافق ل')
  ) {
    dateAt++;
  }
  const date = readMonthDay(tokens, dateAt) ?? (said ? readNumericDate(tokens, dateAt) : null);
  if (date && (date.day !== undefined || !said)) {
    const close = link === '(' && tokens[date.to]?.text === ')' ? 1 : 0;
    const { from: _from, to, ...rest } = date;
    return { ...piece, ...rest, from, to: to + close };
  }
  if (!said && part && tokens[at]?.script === 'arabic') {
    const shift = find(shifts, tokens, at);
    if (shift) return { from, to: shift.to, relativeDay: shift.value };
  }
  return said ? { ...piece, from, to: at } : null;
}

const monthLeads = new Set([
  'في',
  'شهر',
  'منذ',
  'خلال',
  'من',
  'حتي',
  'الي',
  'اواخر',
  'اوايل',
  'مطلع',
  'نهايه',
  'بدايه',
  'منتصف',
]);

/** 22 أيلول/سبتمبر 2017, الـ 20 من أيلول, شهر آب, آب 2018. */
function readMonthDay(tokens: readonly Token[], from: number): DatePiece | null {
  let at = from;
  if (bare(tokens, at) === 'شهر') at++;
  // الـ20: the article stands alone before digits.
  else if (['ال', 'لل', 'بال'].includes(text(tokens, at)) && tokens[at + 1]?.kind === 'number') at++;
  const number = tokens[at];
  let day: number | undefined;
  if (number?.kind === 'number') {
    day = Number(number.text);
    if (!isDayOfMonth(day)) return null;
    at++;
    if (text(tokens, at) === 'من') at++;
    if (text(tokens, at) === 'شهر') at++;
    if (tokens[at]?.text === '-' || tokens[at]?.text === '/') at++;
  }
  const month = find(months, tokens, at);
  if (!month) {
    if (day === undefined || text(tokens, at - 1) !== 'شهر') return null;
    const shift = find(shifts, tokens, at);
    return shift ? { from, to: shift.to, day, span: { unit: 'month', shift: shift.value } } : null;
  }
  // أب without a day is mostly a father, and آب is written alike here.
  if (day === undefined && text(tokens, at) === 'اب' && !monthLeads.has(text(tokens, from - 1))) return null;
  at = month.to;
  // The other tradition's name of the same month: أيلول/سبتمبر, سبتمبر (أيلول).
  const sign = tokens[at]?.text;
  if (sign === '/' || sign === '(' || sign === '-' || sign === '\\') {
    const twin = find(months, tokens, at + 1);
    if (twin) at = twin.to + (tokens[twin.to]?.text === ')' ? 1 : 0);
  }
  const piece: DatePiece = { from, to: at, month: month.value, ...(day === undefined ? {} : { day }) };
  if (['،', ',', '-', '/'].includes(tokens[at]?.text ?? '')) {
    const year = readYear(tokens, at + 1);
    if (year) return { ...piece, year: year.year as number, to: year.to };
  }
  const year = readYear(tokens, text(tokens, at) === 'من' ? at + 1 : at);
  if (year)
    return {
      ...piece,
      to: year.to,
      ...(year.year === undefined ? { span: year.span as never } : { year: year.year }),
    };
  const shift = find(shifts, tokens, at);
  return shift ? { ...piece, to: shift.to } : piece;
}

/** عام 2017, 2017, 2017م. */
function readYear(tokens: readonly Token[], from: number): DatePiece | null {
  const word = bare(tokens, from);
  const at = years.has(word) ? from + 1 : from;
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4 || !isYear(Number(token.text))) return null;
  if (tokens[at + 1]?.text === 'م' && tokens[at + 1]?.glued)
    return { from, to: at + 2, year: Number(token.text) };
  return { from, to: at + 1, year: Number(token.text) };
}

/** الشهر الماضي, هذا العام, الساعات الماضية, الـ24 ساعة الماضية. */
function readSpan(tokens: readonly Token[], from: number): DatePiece | null {
  const before = find(shifts, tokens, from);
  if (before && before.value === 0) {
    const unit = find(units, tokens, before.to);
    if (unit) return { from, to: unit.to, span: { unit: unit.value, shift: 0 } };
  }
  let at = from;
  if (['ال', 'لل', 'بال'].includes(text(tokens, at)) && tokens[at + 1]?.kind === 'number') at++;
  const number = tokens[at]?.kind === 'number' ? readArabicNumber(tokens, at) : null;
  if (number) at = number.to;
  const unit = find(units, tokens, at);
  if (!unit) return null;
  let end = unit.to;
  const inside = readArabicNumber(tokens, end);
  if (inside) end = inside.to;
  const shift = find(shifts, tokens, end);
  if (!shift) return null;
  const count = (number ?? inside)?.value;
  return { from, to: shift.to, span: { unit: unit.value, shift: shift.value, ...(count ? { count } : {}) } };
}

/** قبل ثمانية أشهر, قبل يومين, قبل أيام. */
function readAgo(tokens: readonly Token[], from: number): DatePiece | null {
  if (bare(tokens, from) !== 'قبل') return null;
  const number = readArabicNumber(tokens, from + 1);
  const at = number ? number.to : from + 1;
  const unit = find(units, tokens, at);
  if (!unit || tokens[at]?.text.startsWith('ال')) return null;
  const count = number?.value ?? (dualUnits.has(tokens[at]?.text ?? '') ? 2 : 1);
  return { from, to: unit.to, ago: { count, unit: unit.value } };
}

/** بداية العام الحالي, أواخر أبريل/نيسان, منتصف 2016. */
function readEdge(tokens: readonly Token[], from: number): DatePiece | null {
  const edge = find(edges, tokens, from);
  if (!edge || (edge.to === from + 1 && clock.has(text(tokens, edge.to)))) return null;
  const inner = readSpan(tokens, edge.to) ?? readMonthDay(tokens, edge.to) ?? readYear(tokens, edge.to);
  if (inner) return inner.day === undefined ? { ...inner, from, edge: edge.value } : null;
  const unit = find(units, tokens, edge.to);
  if (!unit || !tokens[edge.to]?.text.startsWith('ال')) return null;
  if (unit.value !== 'month' && unit.value !== 'year') return null;
  return { from, to: unit.to, edge: edge.value, span: { unit: unit.value, shift: 0 } };
}

function text(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** A word without و ف ب ل. */
function bare(tokens: readonly Token[], at: number): string {
  return text(tokens, at).replace(/^[وف]?[بل]?(?=شهر|عام|سنه|يوم|قبل)/, '');
}

function find<Value>(
  table: PhraseTable<Value>,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<Value> | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const whole = table.match(tokens, at);
  if (whole || !/^[وفبل]/.test(token.text)) return whole;
  for (const { prefix, stem } of prefixSplits(token.text)) {
    if (stem === token.text) continue;
    // للأربعاء is ل + ال + أربعاء.
    const match = table.match(tokens, at, prefix.definite ? `ال${stem}` : stem);
    if (match) return match;
  }
  return null;
}
