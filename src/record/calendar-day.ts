/** Days of the Gregorian calendar as ISO 8601 text, `2017-03-05`, with the arithmetic that records need. */
import { z } from 'zod';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsOfDay = 86_400_000;

/** True for a day that the calendar has: 2017-02-29 is refused, 1970-01-01 is not. There is no year 0. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts || parts[1] === '0000') return false;
  const day = Number(parts[3]);
  return day >= 1 && day <= lengthOfMonth(Number(parts[1]), Number(parts[2]));
}

/** True for a month such as 2017-03. */
export function isMonth(text: string): boolean {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Days in a month of a year; 0 for a month that does not exist. */
export function lengthOfMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const daySchema = z.string().refine(isDay, {
  message: 'A day is written 2017-03-05 and must exist in the calendar.',
});

export const monthSchema = z.string().refine(isMonth, { message: 'A month is written 2017-03.' });

/** First and last day of a month `2017-03`. */
export function daysOfMonth(month: string): { readonly first: string; readonly last: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { first: `${month}-01`, last: `${month}-${String(lengthOfMonth(year, number)).padStart(2, '0')}` };
}

/** Days since 1970-01-01, which is 0. Throws RangeError for what is not a day. */
export function dayNumber(day: string): number {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day of the calendar such as 2017-03-05.`);
  return Math.round(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);
}

/** The day that lies this many days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The day this many days later, or earlier where negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}
