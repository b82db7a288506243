import type { ArabicPrefix } from '../arabic-prefix.ts';
import { noPrefix, prefixSplits } from '../arabic-prefix.ts';
import { firstWords } from '../first-words.ts';
import { foldedWord } from '../folded-text.ts';
import { beginsArabicNumber, readArabicNumber } from '../number/arabic-number.ts';
import { beginsEnglishNumber, readEnglishNumber } from '../number/english-number.ts';
import type { NumberReading } from '../number/number-reading.ts';
import { type PhraseMatch, PhraseTable } from '../phrase-table.ts';
import type { Token } from '../token.ts';
import { arabicQuantityWords } from './arabic-quantity-words.ts';
import { englishQuantityWords } from './english-quantity-words.ts';
import {
  exactQuantity,
  type Hedge,
  hedged,
  type Quantity,
  type QuantityReading,
  type VagueQuantity,
  vagueQuantity,
} from './quantity.ts';
import type { QuantityWords } from './quantity-words.ts';

/** Reads quantities of one language among tokens. */
export interface QuantityReader {
  /** The quantity that begins at a token, hedges included; null where none does. */
  read(tokens: readonly Token[], from: number): QuantityReading | null;
  /** A hedge that follows what it hedges: "at least", تقريبا. */
  hedgeAfter(tokens: readonly Token[], from: number): PhraseMatch<Hedge> | null;
}

type ReadNumber = (tokens: readonly Token[], from: number) => NumberReading | null;

function quantityReader(
  words: QuantityWords,
  readNumber: ReadNumber,
  beginsNumber: (word: string) => boolean,
  prefixed: boolean,
): QuantityReader {
  const before = hedgeTable(words.before);
  const after = hedgeTable(words.after);
  const vague = new PhraseTable<VagueQuantity>(
    words.vague.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)),
  );
  const rangeStarts = new PhraseTable<true>(words.rangeStarts.map((phrase) => [phrase, true] as const));
  const links = new Set(words.rangeLinks.map(foldedWord));
  const boundLinks = new Set(words.boundLinks);

  const isFirst = (word: string) =>
    word.length === 1 ||
    [before, vague, rangeStarts].some((table) => table.begins(word)) ||
    beginsNumber(word);
  // Most words begin no quantity: asked first.
  const mayBegin = prefixed ? firstWords(isFirst) : isFirst;

  /** A phrase at a token, with or without Arabic prefixes on its first word. */
  function find<Value>(
    table: PhraseTable<Value>,
    tokens: readonly Token[],
    at: number,
  ): PhraseMatch<Value> | null {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const whole = table.match(tokens, at);
    if (whole || !prefixed) return whole;
    if (!prefixLetters.has(token.text[0] as string)) return null;
    for (const { prefix, stem } of prefixSplits(token.text)) {
      if (prefix.definite || stem === token.text) continue;
      const match = table.match(tokens, at, stem);
      if (match) return match;
    }
    return null;
  }

  function read(tokens: readonly Token[], from: number): QuantityReading | null {
    const token = tokens[from];
    if (token === undefined || token.kind === 'sign' || token.kind === 'break') return null;
    if (token.kind === 'word' && !mayBegin(token.text)) return null;
    const hedge = find(before, tokens, from);
    if (hedge) {
      const inner = read(tokens, hedge.to);
      if (inner && startsAt(tokens, inner.from, hedge.to)) {
        return { ...inner, ...hedged(inner, hedge.value), from, to: inner.to };
      }
    }
    const start = find(rangeStarts, tokens, from);
    if (start) {
      const range = readRange(tokens, start.to, true);
      if (range) return { ...range, from };
    }
    const counted = readRange(tokens, from, false) ?? readCount(tokens, from);
    if (counted) return withHedgeAfter(tokens, counted);
    const loose = find(vague, tokens, from);
    return loose ? { ...vagueQuantity(loose.value), from, to: loose.to, counted: false } : null;
  }

  function readCount(tokens: readonly Token[], from: number): QuantityReading | null {
    const number = readNumber(tokens, from);
    return number
      ? { ...exactQuantity(number.value), from: number.from, to: number.to, counted: true }
      : null;
  }

  /** "3 to 5", "3-5", "3 or 4"; after "between" also "3 and 5". */
  function readRange(tokens: readonly Token[], from: number, bound: boolean): QuantityReading | null {
    const low = readNumber(tokens, from);
    if (!low) return null;
    const high = linkedNumber(tokens, low, bound);
    if (!high || high.value <= low.value) return null;
    // 300 to 350 thousand: the size belongs to both.
    const size =
      low.size === undefined && high.size !== undefined && low.value * high.size < high.value ? high.size : 1;
    const range: Quantity = {
      min: low.value * size,
      max: high.value,
      approximate: false,
      quantifier: 'range',
    };
    return { ...range, from: low.from, to: high.to, counted: true };
  }

  function linkedNumber(tokens: readonly Token[], low: NumberReading, bound: boolean): NumberReading | null {
    const next = tokens[low.to];
    if (!next) return null;
    if (next.kind === 'number' && next.joiner === '-') return readNumber(tokens, low.to);
    if (next.text === '-' && tokens[low.to + 1]?.kind === 'number' && tokens[low.to - 1]?.kind === 'number') {
      return readNumber(tokens, low.to + 1);
    }
    if (links.has(next.text) && (bound || !boundLinks.has(next.text))) {
      const hedge = find(before, tokens, low.to + 1);
      return readNumber(tokens, hedge ? hedge.to : low.to + 1);
    }
    if (!prefixed || !bound) return null;
    const high = readNumber(tokens, low.to);
    return high && joinedByAnd(high.prefix) ? high : null;
  }

  function withHedgeAfter(tokens: readonly Token[], quantity: QuantityReading): QuantityReading {
    const hedge = after.match(tokens, quantity.to);
    return hedge ? { ...quantity, ...hedged(quantity, hedge.value), to: hedge.to } : quantity;
  }

  return { read, hedgeAfter: (tokens, from) => after.match(tokens, from) };
}

const prefixLetters = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);

/** A loose و or ب before digits may stand between a hedge and its number. */
function startsAt(tokens: readonly Token[], from: number, expected: number): boolean {
  return from === expected || (from === expected + 1 && tokens[expected]?.text.length === 1);
}

function joinedByAnd(prefix: ArabicPrefix): boolean {
  return prefix.conjunction === 'و' && prefix !== noPrefix;
}

function hedgeTable(hedges: QuantityWords['before']): PhraseTable<Hedge> {
  return new PhraseTable(
    Object.entries(hedges).flatMap(([hedge, phrases]) =>
      phrases.map((phrase) => [phrase, hedge as Hedge] as const),
    ),
  );
}

export const englishQuantities = quantityReader(
  englishQuantityWords,
  readEnglishNumber,
  beginsEnglishNumber,
  false,
);
export const arabicQuantities = quantityReader(
  arabicQuantityWords,
  readArabicNumber,
  beginsArabicNumber,
  true,
);
