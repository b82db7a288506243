import type { ArabicPrefix } from '../arabic-prefix.ts';
import { noPrefix } from '../arabic-prefix.ts';
import type { Token } from '../token.ts';

/** A number found among tokens, in digits or words. */
export interface NumberReading {
  readonly value: number;
  /** The index of its first token and the index after its last. */
  readonly from: number;
  readonly to: number;
  /** What was written onto its first word: وخمسة, بثلاثة. */
  readonly prefix: ArabicPrefix;
  /** The word of size after digits, as in "350 thousand": 1,000. */
  readonly size?: number;
}

/** A number in digits at `from`, with the word of size after it ("8.1 million"); null where there is none. */
export function readDigits(
  tokens: readonly Token[],
  from: number,
  sizeOf: (token: Token) => number | null,
): NumberReading | null {
  const token = tokens[from];
  if (token?.kind !== 'number' || token.numeral === null) return null;
  const { value, fraction, decimal } = token.numeral;
  const next = tokens[from + 1];
  const size = next?.kind === 'word' ? sizeOf(next) : null;
  if (size !== null) {
    return { value: Math.round((decimal ?? value) * size), from, to: from + 2, prefix: noPrefix, size };
  }
  return fraction ? null : { value, from, to: from + 1, prefix: noPrefix };
}
