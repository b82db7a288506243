import { type ArabicPrefix, noPrefix, prefixSplits } from '../arabic-prefix.ts';
import { foldedWord } from '../folded-text.ts';
import type { Token } from '../token.ts';
import {
  arabicFractions,
  arabicHundred,
  arabicHundreds,
  arabicSizes,
  arabicTeenUnits,
  arabicTens,
  arabicUnits,
} from './arabic-number-words.ts';
import { type NumberReading, readDigits } from './number-reading.ts';

const table = (entries: Iterable<readonly [number, readonly string[]]>) =>
  new Map([...entries].flatMap(([value, forms]) => forms.map((form) => [foldedWord(form), value] as const)));

const units = table(arabicUnits);
const teenUnits = table(arabicTeenUnits);
const tens = table(arabicTens);
const hundreds = table([...arabicHundreds, [100, arabicHundred]]);
const sizes = table(arabicSizes.map(({ value, forms }) => [value, forms]));
const doubledSizes = table(arabicSizes.map(({ value, duals }) => [value, duals]));
const fractions = table(arabicFractions);
const hundredAlone = new Set(arabicHundred.map(foldedWord));
const ten = new Set(['عشر', 'عشره']);
const firstWords = [units, teenUnits, tens, hundreds, sizes, doubledSizes, fractions];

/** True where a folded word without prefixes begins a number. */
export function beginsArabicNumber(word: string): boolean {
  return firstWords.some((map) => map.has(word));
}

interface Part {
  readonly value: number;
  readonly to: number;
}

/**
 * The Arabic number that begins at a token: digits (٣٤٬٥٠٢, 8.1 مليون, و58) or words of either gender (ثلاثة وعشرون,
 * مئتان وخمس, خمسة آلاف وثلاثمئة, ألفان). Its first word may carry و ف ب ل ك. Null where none begins there.
 */
export function readArabicNumber(tokens: readonly Token[], from: number): NumberReading | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.kind === 'number') return withSmallerParts(tokens, readDigits(tokens, from, sizeAfter));
  if (token.script !== 'arabic') return null;
  if (token.text.length === 1) return afterLooseLetter(tokens, from, token.text);
  for (const { prefix, stem } of splitsOf(token.text)) {
    const reading = readWords(tokens, from, stem);
    if (reading) return withSmallerParts(tokens, { value: reading.value, from, to: reading.to, prefix });
  }
  return null;
}

const splits = new Map<string, readonly { prefix: ArabicPrefix; stem: string }[]>();
const mostSplits = 50_000;

/** The readings of a word as prefixes and the first word of a number; remembered, since most words have none. */
function splitsOf(word: string): readonly { prefix: ArabicPrefix; stem: string }[] {
  let found = splits.get(word);
  if (!found) {
    found =
      word.length > 24
        ? []
        : prefixSplits(word).filter(({ prefix, stem }) => !prefix.definite && beginsArabicNumber(stem));
    if (splits.size > mostSplits) splits.clear();
    splits.set(word, found);
  }
  return found;
}

/** و58, بـ5: a letter written onto digits is a word of its own here. */
function afterLooseLetter(tokens: readonly Token[], from: number, letter: string): NumberReading | null {
  const next = tokens[from + 1];
  if (!next?.glued || next.kind !== 'number') return null;
  const reading = readArabicNumber(tokens, from + 1);
  if (!reading) return null;
  if (letter === 'و' || letter === 'ف') return { ...reading, prefix: { ...noPrefix, conjunction: letter } };
  if (letter === 'ب' || letter === 'ل' || letter === 'ك') {
    return { ...reading, prefix: { ...noPrefix, preposition: letter } };
  }
  return null;
}

function sizeAfter(token: Token): number | null {
  // After a number ألفا is the accusative of ألف and not two thousand.
  return sizes.get(token.text) ?? doubledSizes.get(token.text) ?? null;
}

function readWords(tokens: readonly Token[], from: number, first: string): Part | null {
  const word = (at: number) =>
    at === from ? first : tokens[at]?.kind === 'word' ? tokens[at]?.text : undefined;
  const fraction = fractions.get(first);
  if (fraction !== undefined) {
    const size = sizes.get(word(from + 1) ?? '');
    return size === undefined ? null : { value: fraction * size, to: from + 2 };
  }
  return readParts(word, from, Number.POSITIVE_INFINITY);
}

type WordAt = (at: number) => string | undefined;

/** Parts of falling size joined by و: خمسة آلاف + ومئتان + وثلاثة. */
function readParts(word: WordAt, from: number, ceiling: number): Part | null {
  const part = readPart(word, from);
  if (!part || part.size >= ceiling) return null;
  let { value, to } = part;
  if (part.size > 1) {
    const next = word(to);
    if (next === 'ونصف') return { value: value + part.size / 2, to: to + 1 };
    if (next?.startsWith('و') && next.length > 2) {
      const rest = readParts((at) => (at === to ? next.slice(1) : word(at)), to, part.size);
      if (rest) {
        value += rest.value;
        to = rest.to;
      }
    }
  }
  return { value, to };
}

/** One part: a number below 1,000 with its size, or a size alone. */
function readPart(word: WordAt, from: number): (Part & { size: number }) | null {
  const first = word(from);
  if (first === undefined) return null;
  const doubled = doubledSizes.get(first);
  if (doubled !== undefined) return { value: 2 * doubled, to: from + 1, size: doubled };
  const alone = sizes.get(first);
  if (alone !== undefined) return { value: alone, to: from + 1, size: alone };
  const small = readBelowThousand(word, from);
  if (!small) return null;
  const size = sizes.get(word(small.to) ?? '') ?? doubledSizes.get(word(small.to) ?? '');
  if (size === undefined) return { ...small, size: 1 };
  return { value: small.value * size, to: small.to + 1, size };
}

function readBelowThousand(word: WordAt, from: number): Part | null {
  const first = word(from) ?? '';
  let hundred = hundreds.get(first);
  let to = from + 1;
  const unit = units.get(first);
  if (
    hundred === undefined &&
    unit !== undefined &&
    unit > 2 &&
    unit < 10 &&
    hundredAlone.has(word(to) ?? '')
  ) {
    hundred = unit * 100;
    to++;
  }
  if (hundred === undefined) return readBelowHundred(word, from);
  const next = word(to);
  if (next?.startsWith('و') && next.length > 2) {
    const start = to;
    const rest = readBelowHundred((at) => (at === start ? next.slice(1) : word(at)), start);
    if (rest) return { value: hundred + rest.value, to: rest.to };
  }
  return { value: hundred, to };
}

function readBelowHundred(word: WordAt, from: number): Part | null {
  const first = word(from) ?? '';
  const second = word(from + 1) ?? '';
  const teen = teenUnits.get(first);
  if (teen !== undefined && ten.has(second)) return { value: 10 + teen, to: from + 2 };
  const alone = tens.get(first);
  if (alone !== undefined) return { value: alone, to: from + 1 };
  const unit = units.get(first);
  // واحد وعشرون, and إحدى وعشرون, whose first word alone is no number.
  const low = unit ?? teen;
  if (low === undefined) return null;
  if (low > 2 && low < 10 && ten.has(second)) return { value: 10 + low, to: from + 2 };
  if (low > 0 && low < 10 && second.startsWith('و')) {
    const higher = tens.get(second.slice(1));
    if (higher !== undefined) return { value: low + higher, to: from + 2 };
  }
  return unit === undefined ? null : { value: unit, to: from + 1 };
}

/** 5 آلاف و200, ثلاثة آلاف و500: digits go on after a size. */
function withSmallerParts(tokens: readonly Token[], reading: NumberReading | null): NumberReading | null {
  const size = reading ? sizeAfter(tokens[reading.to - 1] as Token) : null;
  if (!reading || size === null) return reading;
  if (tokens[reading.to]?.text === 'ونصف')
    return { ...reading, value: reading.value + size / 2, to: reading.to + 1 };
  if (tokens[reading.to]?.text !== 'و' || !tokens[reading.to + 1]?.glued) return reading;
  const rest = readDigits(tokens, reading.to + 1, sizeAfter);
  if (!rest || rest.value >= size || rest.value < size / 10) return reading;
  return { ...reading, value: reading.value + rest.value, to: rest.to };
}
