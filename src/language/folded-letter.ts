/**
 * What one character becomes when a text is folded for comparison. Arabic: hamza carriers lose the hamza (أ إ آ ٱ to ا,
 * ؤ to و, ئ to ي), ى becomes ي and ة becomes ه, Persian letters become the Arabic ones, presentation forms the letters
 * they show. Vowel marks, tatweel, bidi controls and zero-width characters vanish. Latin: lower case, without accents.
 * Digits of every script become Western ones.
 */

import { digitValue } from './digit.ts';

const arabicLetters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ۆ: 'و',
};

const signs: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u02bc': "'",
  '\u02bf': "'",
  '\u02be': "'",
  '`': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2026': '.',
};

/** The longest that one character may become: more would let a short text fold into a long one (ﷺ is 18 letters). */
const longest = 4;

/** True for what is written on a letter and belongs to it: vowel marks, combining accents. */
export function isMark(code: number): boolean {
  return (
    (code >= 0x0300 && code <= 0x036f) ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    (code >= 0x06d6 && code <= 0x06ed && code !== 0x06dd && code !== 0x06e9) ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x08d3 && code <= 0x08ff && code !== 0x08e2) ||
    (code >= 0xfe20 && code <= 0xfe2f)
  );
}

/** True for what has no shape of its own: bidi controls, zero-width characters, the byte order mark, the soft hyphen. */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    code === 0x00ad ||
    code === 0x061c ||
    code === 0x034f ||
    code === 0x180e ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/** The stretching stroke ـ. */
export const tatweel = 0x0640;

const known = new Map<number, string>();

/** What a character (a code point) becomes; empty where it vanishes. A line break stays as it is. */
export function foldedLetter(code: number): string {
  const found = known.get(code);
  if (found !== undefined) return found;
  const folded = fold(code);
  known.set(code, folded);
  return folded;
}

function fold(code: number): string {
  if (code === tatweel || isMark(code) || isInvisible(code)) return '';
  const digit = digitValue(code);
  if (digit >= 0) return String(digit);
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(code);
  const letter = String.fromCodePoint(code);
  const direct = signs[letter] ?? arabicLetters[letter];
  if (direct !== undefined) return direct;
  const lower = letter.toLowerCase();
  const apart = lower.normalize('NFKD');
  if (apart === letter) return letter;
  let folded = '';
  for (const part of apart) folded += part === letter ? part : fold(part.codePointAt(0) as number);
  return [...folded].slice(0, longest).join('');
}
