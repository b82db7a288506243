import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import {
  arabicAllPhrases,
  arabicAmongPhrases,
  arabicMostPhrases,
  arabicNegators,
  arabicOnePhrases,
  arabicPartPhrases,
  arabicSomePhrases,
} from '../lexicon/arabic-cue-words.ts';
import {
  arabicSeriousWords,
  arabicTrappedPhrases,
  arabicUndividedPhrases,
} from '../lexicon/arabic-harm-words.ts';

/** How the people that follow relate to people before. */
export type CueKind =
  | 'part'
  | 'most'
  | 'all'
  | 'one'
  | 'some'
  | 'undivided'
  | 'serious'
  | 'denial'
  | 'trapped';

export interface Cue {
  readonly kind: CueKind;
  /** "Among the dead" says what happened to the total. */
  readonly outcome: Outcome | null;
}

const plain: readonly (readonly [CueKind, readonly string[]])[] = [
  ['part', arabicPartPhrases],
  ['most', arabicMostPhrases],
  ['all', arabicAllPhrases],
  ['one', arabicOnePhrases],
  ['some', arabicSomePhrases],
  ['undivided', arabicUndividedPhrases],
  ['serious', arabicSeriousWords],
  ['denial', arabicNegators],
  ['trapped', arabicTrappedPhrases],
];
const phrases = new PhraseTable<Cue>([
  ...plain.flatMap(([kind, words]) => words.map((word) => [word, { kind, outcome: null }] as const)),
  ...arabicAmongPhrases.flatMap(({ outcome, phrases: words }) =>
    words.map((word) => [word, { kind: 'part', outcome }] as const),
  ),
]);

/** The cue that begins at a token, with or without و before it. */
export function readArabicCue(tokens: readonly Token[], at: number): { cue: Cue; to: number } | null {
  const word = tokens[at]?.text;
  if (word === undefined) return null;
  const whole = phrases.match(tokens, at);
  const match =
    whole ?? (word.startsWith('و') && word.length > 2 ? phrases.match(tokens, at, word.slice(1)) : null);
  return match ? { cue: match.value, to: match.to } : null;
}

/** A folded set of words. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldedWord));
}
