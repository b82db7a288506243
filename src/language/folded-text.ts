import { foldedLetter, isMark, tatweel } from './folded-letter.ts';

/** A text made comparable, which still knows where each of its characters stood. All positions are UTF-16 units. */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /** For each unit of `text` the first unit of the original that it came from. */
  readonly starts: Int32Array;
  /** For each unit of `text` the unit of the original after it, with the marks written on it. */
  readonly ends: Int32Array;
}

/**
 * Folds a text (see folded-letter.ts) and joins words that were cut to escape a filter (`قـ.ـتل`, `kil*led`).
 * Linear in its length; folding a folded text changes nothing.
 */
export function foldText(original: string): FoldedText {
  const length = original.length;
  let starts = new Int32Array(length + 8);
  let ends = new Int32Array(length + 8);
  let size = 0;
  let text = '';
  for (let at = 0; at < length; ) {
    const code = original.codePointAt(at) as number;
    const width = code > 0xffff ? 2 : 1;
    if (isCutSign(code)) {
      const after = afterCut(original, at);
      if (after > at) {
        at = after;
        continue;
      }
    }
    const folded = foldedLetter(code);
    if (folded === '') {
      if (size > 0 && isMark(code) && ends[size - 1] === at) ends[size - 1] = at + width;
    } else {
      if (size + folded.length > starts.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      for (let unit = 0; unit < folded.length; unit++) {
        starts[size] = at;
        ends[size] = at + width;
        size++;
      }
      text += folded;
    }
    at += width;
  }
  return { original, text, starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}

/** The folded form alone, for comparing words. */
export function foldedWord(word: string): string {
  return foldText(word).text.trim();
}

/** The interval of the original that a non-empty interval of the folded text came from. */
export function originalInterval(
  folded: FoldedText,
  from: number,
  to: number,
): { start: number; end: number } {
  return { start: folded.starts[from] as number, end: folded.ends[to - 1] as number };
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2 + 16);
  larger.set(array);
  return larger;
}

const star = 0x2a;
const dot = 0x2e;
const space = 0x20;
// What is put between the letters of a word so that no filter finds it.
const cutSigns = new Set([star, dot, space, 0x2f, 0x7c, 0xb7, 0x0660, 0x2022, 0x5f]);

function isCutSign(code: number): boolean {
  return code === tatweel || code === star || code === dot;
}

/** Where the word goes on after a cut that begins at `at`; `at` itself where there is none. */
function afterCut(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === star) {
    return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1)) ? at + 1 : at;
  }
  const stop = Math.min(text.length, at + 24);
  let end = at;
  let strokes = 0;
  let spaces = 0;
  for (; end < stop; end++) {
    const code = text.charCodeAt(end);
    if (code === tatweel) strokes++;
    else if (cutSigns.has(code)) spaces += code === space ? 1 : 0;
    else break;
  }
  if (strokes === 0 || !isArabic(text.charCodeAt(end))) return at;
  if (!(isArabic(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === tatweel)) return at;
  const lastIsStroke = text.charCodeAt(end - 1) === tatweel;
  const firstIsStroke = first === tatweel;
  // A space inside the cut counts only between two strokes; otherwise a stretched word simply ends there.
  if (spaces > 0 && !(firstIsStroke && lastIsStroke)) return at;
  return end;
}

function isArabic(code: number): boolean {
  return (code >= 0x0621 && code <= 0x064a) || (code >= 0x0671 && code <= 0x06d3);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isArabic(code);
}
