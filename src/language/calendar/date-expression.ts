import { prefixSplits } from '../arabic-prefix.ts';
import type { Token } from '../token.ts';
import { readArabicDate } from './arabic-date.ts';
import type { DatePiece } from './date-piece.ts';
import { readEnglishDate, readYear } from './english-date.ts';

/** What the words around one or two dates make of them. */
export type DateShape = 'on' | 'since' | 'until' | 'between' | 'both';

/** A date as a text words it, with its preposition where that changes it; positions are token indexes. */
export interface DateExpression {
  readonly from: number;
  readonly to: number;
  readonly shape: DateShape;
  /** Null for "since the war began", which names no date. */
  readonly first: DatePiece | null;
  readonly second: DatePiece | null;
}

export type Language = 'ar' | 'en';

const since = { ar: new Set(['منذ', 'مذ']), en: new Set(['since']) };
const until = { ar: new Set(['حتي', 'لغايه', 'الي']), en: new Set(['until', 'till', 'through', 'to']) };
const between = { ar: new Set(['بين']), en: new Set(['between', 'from']) };
const both = { en: 'and', ar: 'و' };
/** Words by which "since …" tells a time rather than a reason. */
const sinceEvents = {
  en: new Set(
    'began begin begun start started starting outbreak broke beginning launch launched erupted onset war conflict revolution uprising invasion campaign ceasefire'.split(
      ' ',
    ),
  ),
  ar: new Set(
    'بدايه بدء بدات بدا اندلاع اندلعت انطلاق انطلاقه انطلقت الحرب الثوره بدايته بدايتها سقوط دخول اعلان سيطره تدخل'.split(
      ' ',
    ),
  ),
};
const longestClause = 14;

/** The date expression that begins at a token; null where none does. */
export function readDateExpression(
  tokens: readonly Token[],
  from: number,
  lang: Language,
): DateExpression | null {
  const word = tokens[from]?.text ?? '';
  const stem = lang === 'ar' && word.length > 3 ? word.replace(/^[وف](?=منذ|بين|حتي)/, '') : word;
  const read = lang === 'ar' ? readArabicDate : readEnglishDate;
  if (since[lang].has(stem)) return readSince(tokens, from, lang);
  if (between[lang].has(stem) || (stem === 'ما' && tokens[from + 1]?.text === 'بين')) {
    const start = stem === 'ما' ? from + 2 : from + 1;
    const first = read(tokens, start) ?? yearAlone(tokens, start, lang);
    const second = first ? readSecond(tokens, first.to, lang) : null;
    if (first && second) return { from, to: second.to, shape: 'between', first, second };
  }
  if (lang === 'en' && (word === 'in' || word === 'during') && tokens[from + 1]) {
    const year = readYear(tokens, from + 1);
    if (year && tokens[from + 2]?.kind !== 'word')
      return { from, to: year.to, shape: 'on', first: year, second: null };
    if (year) return { from, to: year.to, shape: 'on', first: year, second: null };
    const month = read(tokens, from + 1);
    if (
      month &&
      month.day === undefined &&
      month.weekday === undefined &&
      month.month !== undefined &&
      word === 'in'
    ) {
      return { from, to: month.to, shape: 'on', first: month, second: null };
    }
  }
  const first = read(tokens, from);
  if (!first) return null;
  const link = tokens[first.to]?.text ?? '';
  if (until[lang].has(link)) {
    const second = read(tokens, first.to + 1) ?? yearAlone(tokens, first.to + 1, lang);
    if (second) return { from, to: second.to, shape: 'between', first, second };
  }
  if (first.weekday !== undefined) {
    const second = readBoth(tokens, first.to, lang);
    if (second?.weekday !== undefined) return { from, to: second.to, shape: 'both', first, second };
  }
  return { from, to: first.to, shape: 'on', first, second: null };
}

function readSince(tokens: readonly Token[], from: number, lang: Language): DateExpression | null {
  const read = lang === 'ar' ? readArabicDate : readEnglishDate;
  const first = read(tokens, from + 1) ?? yearAlone(tokens, from + 1, lang);
  if (first) {
    const second = until[lang].has(tokens[first.to]?.text ?? '') ? read(tokens, first.to + 1) : null;
    return { from, to: second?.to ?? first.to, shape: second ? 'between' : 'since', first, second };
  }
  let at = from + 1;
  let told = false;
  for (; at < tokens.length && at - from <= longestClause; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'sign' || token.kind === 'break') break;
    told ||= sinceEvents[lang].has(token.text);
    const date = told ? (read(tokens, at) ?? yearAlone(tokens, at, lang)) : null;
    if (date) return { from, to: date.to, shape: 'since', first: date, second: null };
  }
  if (!told) return null;
  // An Arabic clause has no comma to end it: keep the event and the noun after it.
  const end = lang === 'ar' ? Math.min(at, from + 4) : at;
  return { from, to: end, shape: 'since', first: null, second: null };
}

function readSecond(tokens: readonly Token[], at: number, lang: Language): DatePiece | null {
  const link = tokens[at]?.text ?? '';
  const read = lang === 'ar' ? readArabicDate : readEnglishDate;
  if (lang === 'en' ? link === 'and' || link === 'to' : link === 'الي' || link === 'حتي') {
    return read(tokens, at + 1) ?? yearAlone(tokens, at + 1, lang);
  }
  // و17: a letter written onto digits is a word of its own.
  if (lang === 'ar' && link === 'و' && tokens[at + 1]?.glued) return read(tokens, at + 1);
  return lang === 'ar' && link.startsWith('و') ? read(tokens, at) : null;
}

function readBoth(tokens: readonly Token[], at: number, lang: Language): DatePiece | null {
  if (lang === 'en') return tokens[at]?.text === both.en ? readEnglishDate(tokens, at + 1) : null;
  const word = tokens[at]?.text ?? '';
  return word.startsWith(both.ar) && prefixSplits(word).length > 1 ? readArabicDate(tokens, at) : null;
}

function yearAlone(tokens: readonly Token[], at: number, lang: Language): DatePiece | null {
  if (lang === 'ar') return null;
  return readYear(tokens, at);
}
