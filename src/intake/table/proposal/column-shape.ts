import { numberOf } from '../../cell-value.ts';
import { countRange, plainCount } from '../count-range.ts';
import { unknownWords, wordKey } from '../words.ts';

/** What the values of a column look like; shares are of those that say something. */
export interface ColumnShape {
  readonly values: readonly string[];
  /** Values that say something, each once. */
  readonly distinct: ReadonlySet<string>;
  readonly filled: number;
  readonly blank: number;
  readonly counts: number;
  /** Ranges in one cell, and open counts such as '10+'. */
  readonly ranges: number;
  readonly numbers: number;
  readonly addresses: number;
  /** Values of several words. */
  readonly phrases: number;
  readonly longest: number;
  readonly isArabic: boolean;
}

const unknown = new Set(unknownWords.map(wordKey));

/** True for a word that stands for nothing known. */
export function isUnknownWord(text: string): boolean {
  return unknown.has(wordKey(text));
}

export function columnShape(cells: readonly string[]): ColumnShape {
  const values = cells.map((cell) => cell.trim());
  const filled = values.filter((value) => value !== '' && !isUnknownWord(value));
  const share = (test: (value: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    values,
    distinct: new Set(filled),
    filled: filled.length,
    blank: values.length - filled.length,
    counts: share((value) => typeof plainCount(value) === 'number'),
    ranges: share((value) => plainCount(value) === undefined && (countRange(value) ?? null) !== null),
    numbers: share((value) => typeof numberOf(value) === 'number'),
    addresses: share((value) => /^https?:\/\/\S+/i.test(value)),
    phrases: share((value) => /\s/.test(value)),
    longest: filled.reduce((longest, value) => Math.max(longest, value.length), 0),
    isArabic: share((value) => /\p{Script=Arabic}/u.test(value)) > 0.5,
  };
}

/** True where nearly all numbers of the column lie between two bounds: one that is out of range is found when it is read. */
export function liesBetween({ distinct, numbers }: ColumnShape, low: number, high: number): boolean {
  if (numbers < 0.9) return false;
  const within = [...distinct].filter((value) => {
    const number = numberOf(value);
    return typeof number === 'number' && number >= low && number <= high;
  });
  return within.length >= 0.9 * distinct.size;
}
