import { verbForms } from '#language/arabic-inflection';
import { prefixSplits } from '#language/arabic-prefix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicPlaceNames } from '../lexicon/arabic-place-words.ts';
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
const placeNames = new Set(arabicPlaceNames.map(foldedWord));
const ends = new Set(arabicSpeakerEnds.map(foldedWord));
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
/** Who issues a table or a report speaks in the lines that follow. */
const issuers = new Set(['اصدر', 'اصدرت', 'نشر', 'نشرت', 'اورد', 'اوردت']);
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

const mostOfName = 3;
/** Bodies that a name may be "in": مركز الطوارئ في وزارة الصحة. */
const bodies = new Set(
  ['وزارة', 'مديرية', 'إدارة', 'مجلس', 'مكتب', 'مستشفى', 'مشفى', 'منظمة', 'هيئة', 'الدفاع', 'جامعة'].map(
    foldedWord,
  ),
);

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
const noSpeakers = new Set(
  ['حصيلة', 'الحصيلة', 'أنباء', 'الأنباء', 'معلومات', 'المعلومات', 'ما', 'المعطيات'].map(foldedWord),
);

function bareWord(word: string): string {
  return word.replace(/^[ول](?=....)/, '');
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
const longestAside = 40;

/** Where an aside between dashes or brackets that ends at a token begins. */
function openerOf(tokens: readonly Token[], close: number, from: number): number {
  const opener = tokens[close]?.text === ')' ? '(' : '-';
  for (let at = close - 1; at >= Math.max(from, close - longestAside); at--)
    if (tokens[at]?.text === opener) return at;
  return from;
}

function subjectBefore(
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
