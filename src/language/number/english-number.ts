import { noPrefix } from '../arabic-prefix.ts';
import type { Token } from '../token.ts';
import { englishSizeLetters, englishSizes, englishTens, englishUnits } from './english-number-words.ts';
import { type NumberReading, readDigits } from './number-reading.ts';

/**
 * The English number that begins at a token: digits ("34,502", "8.1 million", "12m") or words ("one hundred and
 * five", "twenty-three", "two dozen", "a hundred", "half a million"). Null where none begins there.
 */
export function readEnglishNumber(tokens: readonly Token[], from: number): NumberReading | null {
  if (tokens[from]?.kind === 'number' && isOrdinalEnding(tokens[from + 1])) return null;
  return readDigits(tokens, from, sizeAfterDigits) ?? readWords(tokens, from);
}

/** 33rd counts nobody. */
function isOrdinalEnding(token: Token | undefined): boolean {
  return token?.glued === true && ['st', 'nd', 'rd', 'th'].includes(token.text);
}

/** True where a folded word begins a number. */
export function beginsEnglishNumber(word: string): boolean {
  return englishUnits.has(word) || englishTens.has(word) || ['a', 'an', 'half'].includes(word);
}

function sizeAfterDigits(token: Token): number | null {
  const size = englishSizes.get(token.text);
  if (size !== undefined) return size;
  return token.glued ? (englishSizeLetters.get(token.text) ?? null) : null;
}

function readWords(tokens: readonly Token[], from: number): NumberReading | null {
  let at = from;
  let total = 0;
  let current: number | null = null;
  // The size of the part read last: the next must be smaller.
  let ceiling = Number.POSITIVE_INFINITY;
  const first = tokens[at]?.text;
  if (first === 'half') {
    const step = tokens[at + 1]?.text === 'a' ? 2 : 1;
    const size = englishSizes.get(tokens[at + step]?.text ?? '');
    return size === undefined ? null : { value: size / 2, from, to: at + step + 1, prefix: noPrefix };
  }
  if (first === 'a' || first === 'an') {
    if (!englishSizes.has(tokens[at + 1]?.text ?? '')) return null;
    current = 1;
    at++;
  }
  let end = at;
  for (;;) {
    let next = at;
    if (tokens[next]?.text === 'and' && (total > 0 || (current ?? 0) >= 100)) next++;
    const word = tokens[next]?.kind === 'word' ? (tokens[next] as Token).text : '';
    const unit = englishUnits.get(word);
    const ten = englishTens.get(word);
    const size = englishSizes.get(word);
    if (unit !== undefined) {
      const open = current === null || (unit > 0 && fits(current, unit));
      if (!open || (current === null && unit >= ceiling)) break;
      current = (current ?? 0) + unit;
    } else if (ten !== undefined) {
      if (!(current === null || current % 100 === 0) || (current === null && ten >= ceiling)) break;
      current = (current ?? 0) + ten;
    } else if (size !== undefined && next === at && current !== null && current > 0) {
      if (size === 100 || size === 12) {
        if (current >= 100) break;
        current *= size;
      } else {
        if (size >= ceiling) break;
        total += current * size;
        ceiling = size;
        current = null;
      }
    } else {
      break;
    }
    at = next + 1;
    end = at;
  }
  if (end === from || (current === null && total === 0)) return null;
  return { value: total + (current ?? 0), from, to: end, prefix: noPrefix };
}

/** A unit may follow bare hundreds or bare tens: "two hundred six", "twenty-six", never "six six". */
function fits(current: number, unit: number): boolean {
  const rest = current % 100;
  return rest === 0 ? current > 0 : rest >= 20 && rest % 10 === 0 && unit < 10;
}
