import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { bareWord, mostWords, noSpeakers } from './arabic-speaker-name.ts';
import type { Phrase } from './phrase.ts';

const clauseStarts = new Set([
  'فان',
  'فانه',
  'ان',
  'انه',
  'انها',
  'فيما',
  'بينما',
  'كما',
  'حيث',
  'الي',
  'لكن',
  'ثم',
]);

const longestAside = 40;

/** Where an aside between dashes or brackets that ends at a token begins. */
function openerOf(tokens: readonly Token[], close: number, from: number): number {
  const opener = tokens[close]?.text === ')' ? '(' : '-';
  for (let at = close - 1; at >= Math.max(from, close - longestAside); at--)
    if (tokens[at]?.text === opener) return at;
  return from;
}

/** مصادر محلية قالت: the noun before the verb, back to the start of the clause. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let end = verb;
  for (;;) {
    const date = dates.find((candidate) => candidate.to === end);
    const word = tokens[end - 1]?.text ?? '';
    if (date) end = date.from;
    else if (end > from && ['،', '؛', 'قد', ','].includes(word)) end--;
    else if (end > from && (word === '-' || word === ')')) end = openerOf(tokens, end - 1, from);
    else break;
    if (end <= from) return null;
  }
  // A name in brackets belongs to it: منظمة الحروب الجوية (Airwars).
  let start = end;
  while (start > from && end - start < mostWords) {
    const token = tokens[start - 1] as Token;
    if (token.kind !== 'word' || clauseStarts.has(token.text)) break;
    if (readArabicWord(token.text).some(({ sense }) => sense.kind === 'event' || sense.kind === 'verb'))
      return null;
    start--;
  }
  while (start < end && ['وكان', 'وكانت', 'كان', 'كانت'].includes(tokens[start]?.text ?? '')) start++;
  const atStart =
    start === from ||
    ['وكان', 'وكانت', 'كان', 'كانت'].includes(tokens[start - 1]?.text ?? '') ||
    clauseStarts.has(tokens[start - 1]?.text ?? '') ||
    tokens[start - 1]?.kind === 'sign';
  if (noSpeakers.has(bareWord(tokens[start]?.text ?? ''))) return null;
  return end > start && atStart ? { from: start, to: end } : null;
}
