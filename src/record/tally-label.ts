import { countryName } from './country.ts';
import type { TallyKey } from './tally.ts';
import { isValue, labelOf } from './vocabulary.ts';

/** What a row of a tally is called, in both languages. */
export interface TallyLabel {
  readonly en: string;
  readonly ar: string;
}

const fixed: Readonly<Record<string, TallyLabel>> = {
  all: { en: 'All', ar: 'الكل' },
  unknown: { en: 'Unknown', ar: 'غير معروف' },
};

/**
 * The label of a row by its key: countries, grades and strike statuses have names; places and months are called what
 * they are. Parties are named by the register, not here.
 */
export function tallyLabel(by: TallyKey | null, key: string): TallyLabel {
  const known = fixed[key];
  if (known) return known;
  if (by === 'country') return { en: countryName(key, 'en') ?? key, ar: countryName(key, 'ar') ?? key };
  if (by === 'grade' && isValue('civilian_harm_grading', key)) return labels('civilian_harm_grading', key);
  if (by === 'strike_status' && isValue('strike_status', key)) return labels('strike_status', key);
  return { en: key, ar: key };
}

function labels<L extends 'civilian_harm_grading' | 'strike_status'>(
  list: L,
  value: Parameters<typeof labelOf<L>>[1],
): TallyLabel {
  return { en: labelOf(list, value, 'en'), ar: labelOf(list, value, 'ar') };
}
