import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicSourcePhrases, arabicSpeechLookalikes } from '../lexicon/arabic-speech-words.ts';
import type { Sentence } from '../sentence.ts';
import { afterFrom, ends, nounAfter, verbAt } from './arabic-speaker-name.ts';
import { subjectBefore } from './arabic-speaker-subject.ts';
import { inside, type Phrase, type Speaker } from './phrase.ts';

const lookalikes = new Set(arabicSpeechLookalikes.map(foldedWord));

const sources = new PhraseTable(arabicSourcePhrases.map((phrase) => [phrase, true] as const));

/** Who issues a table or a report speaks in the lines that follow. */
const issuers = new Set(['اصدر', 'اصدرت', 'نشر', 'نشرت', 'اورد', 'اوردت']);

const transmitters = new Set(['نقل', 'نقلت', 'ينقل', 'تنقل']);

/** Who speaks in an Arabic sentence. */
export function arabicSpeakers(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateExpression[],
): Speaker[] {
  const speakers: Speaker[] = [];
  const { from, to } = sentence;
  const prefix = prefixed(tokens, from, to);
  if (prefix) speakers.push({ ...prefix, coversFrom: from, coversTo: to, pointsBack: null, goesOn: false });
  for (let at = from; at < to; at++) {
    const source = sourceAt(tokens, at);
    const named = source === null ? null : nounAfter(tokens, source, to, dates);
    if (named) {
      const pointsBack = isBack(tokens, named);
      // In the middle, with فإن after it, it opens a new statement.
      const opens = at > from && /^ف?ان/.test(tokens[named.to]?.text ?? '');
      speakers.push({ ...named, coversFrom: opens ? at : from, coversTo: to, pointsBack, goesOn: false });
      at = named.to - 1;
      continue;
    }
    const speaker = inside(dates, at) ? null : byVerb(tokens, at, sentence, dates);
    if (!speaker) continue;
    speakers.push(speaker);
    at = Math.max(at, speaker.to - 1);
  }
  return speakers;
}

/** قالت مصادر محلية, مصادر محلية قالت, وأضاف أن. */
function byVerb(
  tokens: readonly Token[],
  at: number,
  { from, to }: Sentence,
  dates: readonly DateExpression[],
): Speaker | null {
  const verb = verbAt(tokens, at);
  if (!verb || (lookalikes.has(verb) && !isName(tokens[at + 1]))) return null;
  // الذي يتحدث باسم الوزارة tells who someone is.
  if (['الذي', 'التي'].includes(tokens[at - 1]?.text ?? '') || tokens[at + 1]?.text === 'باسم') return null;
  const next = tokens[at + 1]?.text ?? '';
  let phrase = nounAfter(tokens, at + 1, to, dates);
  if (transmitters.has(verb) && phrase) phrase = afterFrom(tokens, phrase.to, to, dates) ?? phrase;
  const goesOn = issuers.has(verb);
  if (phrase) return { ...phrase, coversFrom: at, coversTo: to, pointsBack: isBack(tokens, phrase), goesOn };
  // وقالت goes on with whoever was told before.
  const goesOnFrom = (tokens[at]?.text ?? '') !== verb;
  const before = goesOnFrom ? null : subjectBefore(tokens, at, from, dates);
  if (before) return { ...before, coversFrom: before.from, coversTo: to, pointsBack: null, goesOn: false };
  const goesBack = ends.has(next) || next.startsWith('ب') || ['"', ':', '،'].includes(next);
  if (!goesBack) return null;
  return { from: at, to: at + 1, coversFrom: at, coversTo: to, pointsBack: 'pronoun', goesOn: false };
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
  if (!match) return null;
  // وفق ما ذكرت قوى الأمن, حسبما أفاد مراسل.
  const verb = tokens[match.to]?.text === 'ما' ? match.to + 1 : match.to;
  return verbAt(tokens, verb) ? verb + 1 : match.to;
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
  'الجدول',
  'القايمه',
  'ذاته',
  'نفسه',
]);

/** المصدر, المصادر: whoever spoke before. */
function isBack(tokens: readonly Token[], { from, to }: Phrase): Speaker['pointsBack'] {
  return to - from === 1 && backNouns.has(tokens[from]?.text ?? '') ? 'noun' : null;
}
