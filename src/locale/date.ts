import type { UncertainDate } from '#record/uncertain-date';
import type { Language } from './language.ts';
import { formatPlain } from './number.ts';

/** Month names: English; in Arabic the pairs that United Nations texts on Syria and Iraq use. */
const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيو',
    'تموز/يوليو',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
};

const words = {
  unknown: { en: 'Date unknown', ar: 'التاريخ غير معروف' },
  about: { en: (date: string) => `about ${date}`, ar: (date: string) => `نحو ${date}` },
  from: { en: (date: string) => `from ${date}`, ar: (date: string) => `منذ ${date}` },
  until: { en: (date: string) => `until ${date}`, ar: (date: string) => `حتى ${date}` },
} as const;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date with its uncertainty: '5 March 2017', '5–20 March 2017', 'March 2017', 'about 5 March 2017', 'Date unknown'. */
export function formatUncertainDate(date: UncertainDate | undefined, lang: Language): string {
  if (date === undefined || date.type === 'unknown') return words.unknown[lang];
  const text = plainDate(date, lang);
  return date.approximate ? words.about[lang](text) : text;
}

/** A day `2017-03-05` in words; text that is no such day is given back as it is. */
export function formatDay(day: string, lang: Language): string {
  const parts = partsOf(day);
  return parts ? dayText(parts, lang) : day;
}

/** A month `2017-03` in words. */
export function formatMonth(month: string, lang: Language): string {
  const parts = partsOf(`${month}-01`);
  return parts ? monthText(parts, lang) : month;
}

/** Day and, where an instant says it, the hour in UTC. ISO text that is neither is given back as it is. */
export function formatInstant(instant: string, lang: Language): string {
  const day = formatDay(instant.slice(0, 10), lang);
  const time = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/.exec(instant);
  if (!time) return instant.length === 10 ? day : instant;
  const clock = `${twoDigits(Number(time[1]), lang)}:${twoDigits(Number(time[2]), lang)}`;
  return lang === 'ar' ? `${day}، ${clock} بالتوقيت العالمي` : `${day}, ${clock} UTC`;
}

/** A clock time `14:05` in the digits of the language. */
export function formatClock(time: string, lang: Language): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${twoDigits(hour, lang)}:${twoDigits(minute, lang)}`;
}

/** A text with the ISO days in it put into words: between Arabic letters their parts would change places. */
export function withDates(text: string, lang: Language): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(day, lang));
}

function plainDate(date: Exclude<UncertainDate, { type: 'unknown' }>, lang: Language): string {
  switch (date.type) {
    case 'date':
      return formatDay(date.date, lang);
    case 'month':
      return formatMonth(date.month, lang);
    case 'date_range':
      if (date.from === null) return words.until[lang](formatDay(date.to as string, lang));
      if (date.to === null) return words.from[lang](formatDay(date.from, lang));
      return spanText(partsOf(date.from) as DayParts, partsOf(date.to) as DayParts, lang);
  }
}

/** A span without what its two ends share: '5–20 March 2017', '28 May – 3 June 2017'. */
function spanText(from: DayParts, to: DayParts, lang: Language): string {
  const day = (parts: DayParts) => formatPlain(parts.day, lang);
  if (from.year !== to.year) return `${dayText(from, lang)} – ${dayText(to, lang)}`;
  if (from.month !== to.month) {
    return `${day(from)} ${months[lang][from.month - 1]} – ${dayText(to, lang)}`;
  }
  return from.day === to.day ? dayText(from, lang) : `${day(from)}–${dayText(to, lang)}`;
}

function dayText(parts: DayParts, lang: Language): string {
  return `${formatPlain(parts.day, lang)} ${monthText(parts, lang)}`;
}

function monthText({ year, month }: DayParts, lang: Language): string {
  return `${months[lang][month - 1]} ${formatPlain(year, lang)}`;
}

function twoDigits(n: number, lang: Language): string {
  return formatPlain(n, lang).padStart(2, formatPlain(0, lang));
}

function partsOf(day: string): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return parts.month >= 1 && parts.month <= 12 ? parts : null;
}
