import type { Language } from '#locale/language';
import { formatCount, rangeText } from '#locale/number';
import type { Range } from '#record/range';
import type { Ratio } from '#record/ratio';
import type { TallyRange } from '#record/tally';

/** A sum of known bounds, with a mark where some incident lacks one; nothing known at all is no zero. */
export function sumText(sum: TallyRange, incidents: number, lang: Language): string {
  if (incidents === 0) return '–';
  const { min, max, unknownMin, unknownMax } = sum;
  if (unknownMin >= incidents && unknownMax >= incidents) return unknown[lang];
  // The known maxima may add up to less than the known minima, where more maxima are unknown.
  const known = max < min ? `${formatCount(min, lang)}–?` : rangeText({ min, max }, lang);
  return unknownMin + unknownMax > 0 ? `${known} *` : known;
}

const unknown = { en: 'unknown', ar: 'مجهول' };

/** What the mark stands for: how many incidents lack a bound; null where none does. */
export function unknownNote(name: string, sum: TallyRange, incidents: number, lang: Language): string | null {
  const { unknownMin, unknownMax } = sum;
  if (unknownMin + unknownMax === 0 || incidents === 0) return null;
  const [least, most, all] = [unknownMin, unknownMax, incidents].map((n) => formatCount(n, lang));
  return lang === 'ar'
    ? `${name}: بلا حد أدنى معروف ${least}، وبلا حد أعلى معروف ${most}، من أصل ${all}`
    : `${name}: ${least} of ${all} without a known minimum, ${most} without a known maximum`;
}

/** One range of a claim or an incident: '3–5', '1,600 or more', 'Unknown'. */
export function rangeCell(range: Range, lang: Language, approximate = false): string {
  const text = rangeText(range, lang);
  if (!approximate) return text;
  return lang === 'ar' ? `نحو ${text}` : `about ${text}`;
}

/** A ratio, its ends rounded already: '≥ 8.8×', '≤ 10×', '1.2×–2×', '≈ 11.8×', '?'. */
export function ratioText({ min, max }: Ratio, approximate: boolean, lang: Language): string {
  const times = (n: number) =>
    `${new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : 'en-GB-u-nu-latn').format(n)}×`;
  if (min === null && max === null) return '?';
  if (min === null) return `≤ ${times(max as number)}`;
  if (max === null) return `≥ ${times(min)}`;
  // Two exact totals have one quotient; its ends stand a step apart because each is rounded to its own side.
  const isOne = max - min <= (min < 100 ? 0.1001 : 1);
  const text = isOne ? times(min) : `${times(min)}–${times(max)}`;
  return approximate ? `≈ ${text}` : text;
}
