import { isDay } from '#record/calendar-day';
import { westernDigits } from './cell-value.ts';

/** Months by their names of Arabic origin, as used in Egypt and by websites, and of Syriac origin, as used in the Levant. */
const months: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار', 'اذار'],
  ['أبريل', 'ابريل', 'إبريل', 'نيسان'],
  ['مايو', 'أيار', 'ايار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'اغسطس', 'آب'],
  ['سبتمبر', 'أيلول', 'ايلول'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول', 'كانون الاول'],
];

const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number of a month by its Arabic name, from 1; null where it is no month. */
export function arabicMonth(name: string): number | null {
  return numbers.get(name.trim().replace(/\s+/g, ' ')) ?? null;
}

/** The day of Arabic prose such as '2 مارس 2026' or '٣ كانون الأول ٢٠٢٠'; null where it is none of the calendar. */
export function arabicProseDay(text: string): string | null {
  const parts = /^(\d{1,2})\s+(\D+?)[\s،,]+(\d{4})\s*م?$/.exec(westernDigits(text.trim()));
  const month = parts ? numbers.get((parts[2] as string).trim().replace(/\s+/g, ' ')) : undefined;
  if (!parts || month === undefined) return null;
  const day = `${parts[3]}-${String(month).padStart(2, '0')}-${(parts[1] as string).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
