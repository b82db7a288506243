import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import { arabicGivenNames } from '../lexicon/arabic-given-names.ts';
import { readArabicWord } from './dictionary.ts';
import { isFunctionWord } from './function-words.ts';

const given = new Set(arabicGivenNames.map(foldedWord));
const introducers = new Set(
  ['يدعى', 'تدعى', 'ويدعى', 'وتدعى', 'المدعو', 'المدعوة', 'اسمه', 'اسمها', 'يسمى', 'باسم', 'وهو', 'وهي'].map(
    foldedWord,
  ),
);
const nameParts = new Set(['ابو', 'ام', 'بن', 'ابن', 'ال', 'عبد', 'ابي']);
const enders = new Set(
  (
    'من في على إلى جراء إثر نتيجة متأثرا متأثرة البالغ البالغة عمره عمرها الملقب الملقبة بجروح وهو وهي أثناء خلال بعد والذي الذي ' +
    'التي برصاص بقصف بانفجار إصابة مقتل قائد قيادي مسؤول عضو أحد مواليد ابن ابنة زوجة زوج والد والدة عن مع كان كانت لدى تحت'
  )
    .split(' ')
    .map(foldedWord),
);
const mostParts = 5;

/** True where a word begins a personal name by itself. */
export function isGivenName(word: string): boolean {
  return given.has(word);
}

/**
 * The personal name at a token, in the words of the text; null where none is. `certain` says that a name must stand
 * there (after "the young man", "named"), so that its first word need not be a known name.
 */
export function readArabicName(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  certain: boolean,
): { name: string; to: number } | null {
  let at = from;
  if (introducers.has(tokens[at]?.text ?? '')) {
    at++;
    if (tokens[at]?.text === ':' || tokens[at]?.text === '،') at++;
    return nameAt(text, tokens, at, to, tokens[from]?.text !== 'وهو' && tokens[from]?.text !== 'وهي');
  }
  return nameAt(text, tokens, at, to, certain);
}

function nameAt(text: string, tokens: readonly Token[], from: number, to: number, certain: boolean) {
  const quoted = tokens[from]?.text === '"';
  const start = quoted ? from + 1 : from;
  let at = start;
  while (at < to && at - start < mostParts) {
    const token = tokens[at] as Token;
    if (token.script !== 'arabic' || enders.has(token.text)) break;
    if (isFunctionWord(token.text) && !given.has(token.text)) break;
    // بـ and لـ begin a phrase unless the word is a name: بشار, لؤي.
    if (/^[بل]ال/.test(token.text) || (at > start && token.text.startsWith('ب') && !given.has(token.text)))
      break;
    const isHarm = readArabicWord(token.text).some(({ sense }) => sense.kind !== 'other');
    if (isHarm && !given.has(token.text)) break;
    at++;
  }
  const first = tokens[start]?.text ?? '';
  if (at === start || !(certain || quoted || given.has(first) || nameParts.has(first))) return null;
  if (quoted && tokens[at]?.text !== '"' && !given.has(first)) return null;
  const name = text.slice((tokens[start] as Token).start, (tokens[at - 1] as Token).end);
  return { name, to: quoted && tokens[at]?.text === '"' ? at + 1 : at };
}
