import { verbForms } from '#language/arabic-inflection';
import { prefixSplits } from '#language/arabic-prefix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicPlaceNames } from '../lexicon/arabic-place-words.ts';
import { arabicSpeakerEnds, arabicSpeechVerbs } from '../lexicon/arabic-speech-words.ts';
import { inside, type Phrase } from './phrase.ts';

const verbs = new Set(arabicSpeechVerbs.flatMap((verb) => verbForms(verb).map(({ form }) => form)));

export const ends = new Set(arabicSpeakerEnds.map(foldedWord));

export const mostWords = 9;

/** The verb of speech at a token without و or ف; null where there is none. */
export function verbAt(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.text ?? '';
  if (word.length < 3) return null;
  if (verbs.has(word)) return word;
  for (const { prefix, stem } of prefixSplits(word)) {
    if (!prefix.definite && prefix.preposition === '' && stem !== word && verbs.has(stem)) return stem;
  }
  return null;
}

const mostOfName = 3;

/** Bodies that a name may be "in": مركز الطوارئ في وزارة الصحة. */
const bodies = new Set(
  ['وزارة', 'مديرية', 'إدارة', 'مجلس', 'مكتب', 'مستشفى', 'مشفى', 'منظمة', 'هيئة', 'الدفاع', 'جامعة'].map(
    foldedWord,
  ),
);

const placeNames = new Set(arabicPlaceNames.map(foldedWord));

/** وزارة الصحة في غزة: the place belongs to the name. */
function placeOfName(tokens: readonly Token[], start: number, at: number): boolean {
  if (tokens[at]?.text !== 'في' || at <= start) return false;
  const next = tokens[at + 1]?.text ?? '';
  return bodies.has(next) || (at - start <= mostOfName && placeNames.has(next));
}

/** ببيروت: where it is said. */
function isInPlace(word: string): boolean {
  return word.startsWith('ب') && placeNames.has(word.slice(1));
}

/** Words of what is said, not of who says it. */
const endsName = /^(ب?استهداف|قصف|غاره|اكثر|نحو|تعرض|وقوع|سقوط|حصيله|ارتفاع|حوالي|عدد|نزوح|مجزره)$/;

const fillers = new Set(['به', 'بها', 'عنه', 'عنها', 'له', 'لها']);

export function nounAfter(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let at = start;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (inside(dates, at)) break;
    if (token.kind === 'sign') {
      // A quoted name: شبكة "الخابور".
      if (token.text === '"' && at - start > 0 && tokens[at - 1]?.kind === 'word' && at - start < 4) {
        const close = [1, 2, 3].find((step) => tokens[at + step]?.text === '"');
        if (close) {
          at += close + 1;
          continue;
        }
      }
      if (token.text === '"' && at === start && tokens[at + 2]?.text === '"') {
        at += 3;
        continue;
      }
      break;
    }
    if (placeOfName(tokens, start, at)) {
      at += 2;
      continue;
    }
    if (token.kind !== 'word' || ends.has(token.text) || (at > start && isInPlace(token.text))) break;
    if (readArabicWord(token.text).some(({ sense }) => sense.kind === 'event' || sense.kind === 'verb'))
      break;
    if (at > start && (verbAt(tokens, at) || endsName.test(token.text))) break;
    if (at === start && fillers.has(token.text)) return nounAfter(tokens, start + 1, to, dates);
    at++;
  }
  return at > start && !noSpeakers.has(bareWord(tokens[start]?.text ?? '')) ? { from: start, to: at } : null;
}

/** News and counts speak for nobody: وفق حصيلة أولية. */
export const noSpeakers = new Set(
  [
    'حصيلة',
    'الحصيلة',
    'أنباء',
    'الأنباء',
    'معلومات',
    'المعلومات',
    'ما',
    'المعطيات',
    'سابقا',
    'لاحقا',
    'مؤخرا',
    'أيضا',
    'رسميا',
    'حينها',
  ].map(foldedWord),
);

export function bareWord(word: string): string {
  return word.replace(/^[ول](?=....)/, '');
}

/** نقل مراسلنا عن الطبيب: the doctor speaks. */
export function afterFrom(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
): Phrase | null {
  for (let at = start; at < Math.min(to, start + 6); at++) {
    if (tokens[at]?.text === 'عن') return nounAfter(tokens, at + 1, to, dates);
    if (tokens[at]?.kind === 'sign') return null;
  }
  return null;
}
