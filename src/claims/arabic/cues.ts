import { foldedWord } from '#language/folded-text';
import { type PhraseMatch, PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import {
  arabicAllPhrases,
  arabicMostPhrases,
  arabicNegators,
  arabicOnePhrases,
  arabicPartPhrases,
  arabicSomePhrases,
} from '../lexicon/arabic-cue-words.ts';
import { arabicSeriousWords, arabicUndividedPhrases } from '../lexicon/arabic-harm-words.ts';

/** How the people that follow relate to people before. */
export type CueKind = 'part' | 'most' | 'all' | 'one' | 'some' | 'undivided' | 'serious' | 'denial';

const phrases = new PhraseTable<CueKind>([
  ...arabicPartPhrases.map((phrase) => [phrase, 'part'] as const),
  ...arabicMostPhrases.map((phrase) => [phrase, 'most'] as const),
  ...arabicAllPhrases.map((phrase) => [phrase, 'all'] as const),
  ...arabicOnePhrases.map((phrase) => [phrase, 'one'] as const),
  ...arabicSomePhrases.map((phrase) => [phrase, 'some'] as const),
  ...arabicUndividedPhrases.map((phrase) => [phrase, 'undivided'] as const),
  ...arabicSeriousWords.map((phrase) => [phrase, 'serious'] as const),
  ...arabicNegators.map((phrase) => [phrase, 'denial'] as const),
]);

/** The cue that begins at a token, with or without و before it. */
export function readArabicCue(tokens: readonly Token[], at: number): PhraseMatch<CueKind> | null {
  const word = tokens[at]?.text;
  if (word === undefined) return null;
  const whole = phrases.match(tokens, at);
  if (whole || !word.startsWith('و') || word.length < 3) return whole;
  return phrases.match(tokens, at, word.slice(1));
}

/** A folded set of words. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldedWord));
}
