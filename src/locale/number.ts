import type { Range } from '#record/range';
import { type Language, localeTags } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(lang: Language, options: Intl.NumberFormatOptions, key: string): Intl.NumberFormat {
  const name = `${lang} ${key}`;
  let found = formats.get(name);
  if (!found) {
    found = new Intl.NumberFormat(localeTags[lang], options);
    formats.set(name, found);
  }
  return found;
}

/** What stands for a number that is not known. Unknown is never printed as 0 or left blank. */
export const unknownWord: Readonly<Record<Language, string>> = { en: 'Unknown', ar: 'غير معروف' };

/** A whole number with grouped digits of the language: 5,642 or ٥٬٦٤٢; null prints as unknown. */
export function formatCount(n: number | null, lang: Language): string {
  return n === null ? unknownWord[lang] : format(lang, { maximumFractionDigits: 0 }, 'count').format(n);
}

/** A number with the decimals it has, at most `decimals`; null prints as unknown. */
export function formatNumber(n: number | null, lang: Language, decimals = 1): string {
  if (n === null) return unknownWord[lang];
  return format(lang, { maximumFractionDigits: decimals }, `decimals ${decimals}`).format(n);
}

/** A number without grouping, as in years, codes and page numbers. */
export function formatPlain(n: number, lang: Language): string {
  return format(lang, { useGrouping: false, maximumFractionDigits: 0 }, 'plain').format(n);
}

/** Bytes in the unit that suits them. */
export function formatBytes(bytes: number, lang: Language): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let step = 0;
  let size = bytes;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1000;
    step += 1;
  }
  const unit = steps[step] as (typeof steps)[number];
  const digits = size >= 10 || step === 0 ? 0 : 1;
  return format(
    lang,
    { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits },
    `${unit} ${digits}`,
  ).format(size);
}

/** Isolates a run from the direction of the text around it. Arabic runs read from the right, as Arabic ranges do. */
export function isolate(text: string, lang: Language): string {
  return `${lang === 'ar' ? '\u2067' : '\u2066'}${text}\u2069`;
}

/**
 * A range in words that fit in a line of text: '5,642–9,548', '12', '12 or more', 'up to 12', 'Unknown'. Isolated, so that
 * its two ends keep their order in any surrounding text. A bound of zero is printed as zero.
 */
export function formatRange(range: Range, lang: Language): string {
  const { min, max } = range;
  if (min === null && max === null) return unknownWord[lang];
  return isolate(rangeText(range, lang), lang);
}

/** The range as `formatRange`, without the characters that isolate it, for markup that isolates by itself. */
export function rangeText({ min, max }: Range, lang: Language): string {
  if (min === null && max === null) return unknownWord[lang];
  if (max === null) return orMore[lang](formatCount(min, lang));
  if (min === null) return atMost[lang](formatCount(max, lang));
  return min === max ? formatCount(min, lang) : `${formatCount(min, lang)}–${formatCount(max, lang)}`;
}

const orMore: Readonly<Record<Language, (n: string) => string>> = {
  en: (n) => `${n} or more`,
  ar: (n) => `${n} أو أكثر`,
};
const atMost: Readonly<Record<Language, (n: string) => string>> = {
  en: (n) => `up to ${n}, minimum unknown`,
  ar: (n) => `حتى ${n}، والحد الأدنى غير معروف`,
};
