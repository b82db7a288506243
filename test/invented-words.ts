import type { Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';

/** The id of a record of the invented register, by kind and name. */
export const inventedId = (kind: Kind, name: string) => derivedId('invented', kind, name);

/** Shapes of values that invented records are made of. */
export const both = (en: string, ar: string) => [
  { lang: 'en', value: en },
  { lang: 'ar', value: ar },
];
export const on = (date: string) => ({ type: 'date', date, approximate: false });
export const range = (min: number | null, max: number | null) => ({ min, max });
export const name = (value: string, lang: 'ar' | 'en', kind = 'full') => ({
  value,
  lang,
  kind,
  script: lang === 'ar' ? 'Arab' : 'Latn',
  transliterationOf: null,
  source: null,
});
export const place = (lat: number, lon: number, precision: string) => ({
  point: { lat, lon },
  precision,
  gazetteerId: null,
  mgrs: null,
  mgrsPrecisionM: null,
  origin: null,
});
