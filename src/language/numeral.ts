import { westernDigits } from './digit.ts';

/** A number written in digits. */
export interface Numeral {
  readonly value: number;
  /** True where digits follow a decimal mark: 8.1. */
  readonly fraction: boolean;
  /**
   * The other reading of one that a mark leaves open: 34.502 is 34,502 people to one writer and a decimal fraction to
   * another. Persons are whole, so `value` is the whole number; before "million" this one is meant.
   */
  readonly decimal: number | null;
}

/** Marks that may stand inside a number: 34,502 34.502 ٣٤٬٥٠٢ 34،502 8٫1 34'502. */
export const numeralMarks = ".,'\u066b\u066c\u060c";

const onlyDigits = /^\d{1,15}$/;
const grouped = /^\d{1,3}(?:([.,'\u066c\u060c])\d{3})(?:\1\d{3}){0,3}$/;
const groupedWithDecimals = /^(\d{1,3}(?:([.,'\u066c\u060c])\d{3})(?:\2\d{3}){0,3})[.,\u066b](\d{1,6})$/;
const withDecimals = /^(\d{1,12})[.,\u066b](\d{1,6})$/;
const marks = /[.,'\u066c\u060c]/g;

/** Reads digits with thousands and decimal marks of either habit; null where it is no number (2.3.2017, 23:50). */
export function readNumeral(text: string): Numeral | null {
  const digits = westernDigits(text);
  if (onlyDigits.test(digits)) return { value: Number(digits), fraction: false, decimal: null };
  const group = grouped.exec(digits);
  // 0.345 groups nothing: thousands do not begin with zero.
  if (group && !digits.startsWith('0')) {
    const value = Number(digits.replace(marks, ''));
    const open = value < 1_000_000 && group[1] !== "'" && group[1] !== '\u066c';
    return { value, fraction: false, decimal: open ? Number(digits.replace(marks, '.')) : null };
  }
  const both = groupedWithDecimals.exec(digits);
  if (both) {
    return {
      value: Number(`${(both[1] as string).replace(marks, '')}.${both[3]}`),
      fraction: true,
      decimal: null,
    };
  }
  const decimal = withDecimals.exec(digits);
  if (decimal) return { value: Number(`${decimal[1]}.${decimal[2]}`), fraction: true, decimal: null };
  return null;
}
