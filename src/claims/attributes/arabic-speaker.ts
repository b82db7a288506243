import { verbForms } from '#language/arabic-inflection';
import { prefixSplits } from '#language/arabic-prefix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import {
  arabicSourcePhrases,
  arabicSpeakerEnds,
  arabicSpeechLookalikes,
  arabicSpeechVerbs,
} from '../lexicon/arabic-speech-words.ts';
import type { Sentence } from '../sentence.ts';
import { inside, type Phrase, type Speaker } from './phrase.ts';

const lookalikes = new Set(arabicSpeechLookalikes.map(foldedWord));
const verbs = new Set(arabicSpeechVerbs.flatMap((verb) => verbForms(verb).map(({ form }) => form)));
const sources = new PhraseTable(arabicSourcePhrases.map((phrase) => [phrase, true] as const));
const ends = new Set(arabicSpeakerEnds.map(foldedWord));
const clauseStarts = new Set(['ان', 'انه', 'انها', 'فيما', 'بينما', 'كما', 'حيث', 'الي', 'لكن', 'ثم']);
const transmitters = new Set(['نقل', 'نقلت', 'ينقل', 'تنقل']);
const mostWords = 9;

/** Who speaks in an Arabic sentence. */
export function arabicSpeakers(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateExpression[],
): Speaker[] {
  const speakers: Speaker[] = [];
  const { from, to } = sentence;
  const prefix = prefixed(tokens, from, to);
  if (prefix) speakers.push({ ...prefix, coversFrom: from, coversTo: to, pointsBack: false, goesOn: false });
  for (let at = from; at < to; at++) {
    const source = sourceAt(tokens, at);
    if (source) {
      const phrase = nounAfter(tokens, source, to, dates);
      if (phrase) {
        speakers.push({
          ...phrase,
          coversFrom: from,
          coversTo: to,
          pointsBack: isPronoun(tokens, phrase),
          goesOn: false,
        });
        at = phrase.to - 1;
        continue;
      }
    }
    const verb = verbAt(tokens, at);
    if (!verb || inside(dates, at)) continue;
    const next = tokens[at + 1]?.text ?? '';
    if (lookalikes.has(verb) && !isName(tokens[at + 1])) continue;
    let phrase = nounAfter(tokens, at + 1, to, dates);
    if (transmitters.has(verb) && phrase) phrase = afterFrom(tokens, phrase.to, to, dates) ?? phrase;
    if (phrase) {
      const isBack = isPronoun(tokens, phrase);
      speakers.push({ ...phrase, coversFrom: at, coversTo: to, pointsBack: isBack, goesOn: false });
      at = phrase.to - 1;
      continue;
    }
    const before = subjectBefore(tokens, at, from, dates);
    if (before)
      speakers.push({ ...before, coversFrom: before.from, coversTo: to, pointsBack: false, goesOn: false });
    else if (ends.has(next) || next.startsWith('ب') || next === '"' || next === ':' || next === '،') {
      speakers.push({ from: at, to: at + 1, coversFrom: at, coversTo: to, pointsBack: true, goesOn: false });
    }
  }
  return speakers;
}

/** المرصد السوري: 3 قتلى. */
function prefixed(tokens: readonly Token[], from: number, to: number): Phrase | null {
  for (let at = from + 1; at < Math.min(to, from + 6); at++) {
    const token = tokens[at] as Token;
    if (token.text === ':') {
      if (tokens[from]?.script !== 'arabic' || tokens[at + 1]?.text === ':') return null;
      const words = tokens.slice(from, at);
      const plain = words.every(
        ({ kind, text }) => kind === 'word' && readArabicWord(text).length === 0 && !notSpeakers.has(text),
      );
      return plain && !verbAt(tokens, from) && !ends.has(tokens[at - 1]?.text ?? '')
        ? { from, to: at }
        : null;
    }
    if (token.kind !== 'word' && token.text !== '"') return null;
  }
  return null;
}

const notSpeakers = new Set(
  [
    'عاجل',
    'التفاصيل',
    'محافظة',
    'ريف',
    'متابعة',
    'توثيق',
    'تحديث',
    'حلب',
    'إدلب',
    'حماة',
    'درعا',
    'الرقة',
    'ادلب',
    'دمشق',
    'حمص',
    'الحسكة',
    'بالفيديو',
    'بالصور',
    'مدينة',
    'بلدة',
    'قرية',
    'التاريخ',
    'المكان',
    'المصدر',
    'كتب',
    'نشر',
  ].map(foldedWord),
);

function sourceAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.text ?? '';
  const match =
    sources.match(tokens, at) ?? (word.startsWith('و') ? sources.match(tokens, at, word.slice(1)) : null);
  return match ? match.to : null;
}

/** The verb of speech at a token without و or ف; null where there is none. */
function verbAt(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.text ?? '';
  if (word.length < 3) return null;
  if (verbs.has(word)) return word;
  for (const { prefix, stem } of prefixSplits(word)) {
    if (!prefix.definite && prefix.preposition === '' && stem !== word && verbs.has(stem)) return stem;
  }
  return null;
}

function nounAfter(
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
    if (token.kind !== 'word' || ends.has(token.text)) break;
    if (readArabicWord(token.text).some(({ sense }) => sense.kind === 'event' || sense.kind === 'verb'))
      break;
    if (at > start && verbAt(tokens, at)) break;
    at++;
  }
  return at > start ? { from: start, to: at } : null;
}

/** نقل مراسلنا عن الطبيب: the doctor speaks. */
function afterFrom(
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

/** مصادر محلية قالت: the noun before the verb, back to the start of the clause. */
function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let end = verb;
  for (;;) {
    const date = dates.find((candidate) => candidate.to === end);
    if (date) end = date.from;
    else if (end > from && (tokens[end - 1]?.text === '،' || tokens[end - 1]?.text === 'قد')) end--;
    else break;
  }
  let start = end;
  while (start > from && end - start < mostWords) {
    const token = tokens[start - 1] as Token;
    if (token.kind !== 'word' || clauseStarts.has(token.text)) break;
    if (readArabicWord(token.text).some(({ sense }) => sense.kind === 'event' || sense.kind === 'verb'))
      return null;
    start--;
  }
  const atStart = start === from || tokens[start - 1]?.kind === 'sign';
  return end > start && atStart ? { from: start, to: end } : null;
}

function isName(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.script === 'arabic' &&
    !ends.has(token.text) &&
    !/^(في|من|الى|عن|كل)$/.test(token.text)
  );
}

const backNouns = new Set([
  'المصدر',
  'المصادر',
  'البيان',
  'المرصد',
  'الوكاله',
  'الشبكه',
  'المنظمه',
  'المراسل',
  'المتحدث',
  'التقرير',
  'ذاته',
  'نفسه',
]);

/** المصدر, المصادر: whoever spoke before. */
function isPronoun(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return to - from === 1 && backNouns.has(tokens[from]?.text ?? '');
}
