/** Values of cells: what a text says, null where it says nothing, undefined where it says something else. */
import { isDay } from '#record/calendar-day';

const largest = 100_000_000;

/** A count of people or things, in western or Arabic digits. No more than 100 million: then it counts something else. */
export function countOf(text: string): number | null | undefined {
  if (text === '') return null;
  const digits = westernDigits(text.trim());
  if (digits === '') return null;
  if (!/^\d{1,12}(\.0+)?$/.test(digits)) return undefined;
  const count = Number(digits);
  return count <= largest ? count : undefined;
}

/** A number with an optional fraction, degrees for example. */
export function numberOf(text: string): number | null | undefined {
  const digits = westernDigits(text.trim());
  if (digits === '') return null;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits) ? Number(digits) : undefined;
}

/** A day written 2017-03-05, also with a time after it, or 20170305. */
export function dayOf(text: string): string | null | undefined {
  const digits = westernDigits(text.trim());
  if (digits === '') return null;
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(digits);
  const day = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : '';
  return isDay(day) ? day : undefined;
}

/** The text with Arabic-Indic and Persian digits, and the Arabic decimal mark, in western form. */
export function westernDigits(text: string): string {
  return /[\u0660-\u0669\u06f0-\u06f9\u066b]/.test(text)
    ? text
        .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
        .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
        .replaceAll('\u066b', '.')
    : text;
}
