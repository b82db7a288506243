import { prefixSplits, stemIn } from '#language/arabic-prefix';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { arabicPlaceHeads, arabicPlaceNames } from '../lexicon/arabic-place-words.ts';

const heads: ReadonlySet<string> = new Set(arabicPlaceHeads.map(foldedWord));
const names = new PhraseTable(arabicPlaceNames.map((name) => [name, true] as const));
/** Words of place that speak of a side in a conflict: أطراف النزاع. */
const notPlaceAfterHead = new Set(
  ['النزاع', 'الصراع', 'القتال', 'متحاربه', 'المتحاربه', 'الخلاف'].map(foldedWord),
);

/** A noun of place, with its prefixes: بريف, مدينة. */
export function isPlaceHead(word: string): boolean {
  return stemIn(heads, word) !== null;
}

/** True where a noun of place or the name of one stands at a token. */
export function beginsPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.script !== 'arabic') return false;
  if (isPlaceHead(token.text)) return !notPlaceAfterHead.has(tokens[at + 1]?.text ?? '');
  return placeNameEnd(tokens, at) > at;
}

/** Where a known place name that begins at a token ends; the token itself where none does. */
export function placeNameEnd(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  const whole = names.match(tokens, at);
  if (whole) return whole.to;
  for (const { prefix, stem } of prefixSplits(word)) {
    const match = names.match(tokens, at, prefix.definite ? `ال${stem}` : stem);
    if (match) return match.to;
  }
  return at;
}
