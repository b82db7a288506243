/** Countries by code and by the names that data sets give them, in English and Arabic. */
import { isInBox, type Point } from './coordinates.ts';
import { countries } from './country-table.ts';
import { countryVariants } from './country-variants.ts';

export { type Country, countries } from './country-table.ts';

/** Names that differ from the common locale data, for clarity between neighbours or by UN usage. */
const ownNames: Readonly<Record<string, { readonly en: string; readonly ar: string }>> = {
  CD: { en: 'DR Congo', ar: 'جمهورية الكونغو الديمقراطية' },
  CG: { en: 'Republic of the Congo', ar: 'جمهورية الكونغو' },
  PS: { en: 'Palestine', ar: 'فلسطين' },
  XK: { en: 'Kosovo', ar: 'كوسوفو' },
};

const displayNames = new Map<string, Intl.DisplayNames>();

/** The name of a country for a reader; null for a code that is not in the table. */
export function countryName(iso2: string, lang: 'en' | 'ar'): string | null {
  if (!countries.has(iso2)) return null;
  let names = displayNames.get(lang);
  if (!names) {
    names = new Intl.DisplayNames([lang], { type: 'region' });
    displayNames.set(lang, names);
  }
  return ownNames[iso2]?.[lang] ?? names.of(iso2) ?? null;
}

let codesByName: ReadonlyMap<string, string> | null = null;

/**
 * The ISO 3166-1 alpha-2 code for a country's name, or code in capitals ('سوريا', 'Syria', 'SYR'); null for others.
 * Of 'Yemen (North Yemen)' the whole, then the part before the bracket, then the part within is looked up.
 */
export function countryFromName(name: string): string | null {
  codesByName ??= indexNames();
  const code = codesByName.get(`code ${name.trim()}`);
  if (code) return code;
  const parts = /^(.*?)\s*\((.*)\)\s*$/.exec(name);
  for (const candidate of parts ? [name, parts[1] ?? '', parts[2] ?? ''] : [name]) {
    const code = codesByName.get(nameKey(candidate));
    if (code) return code;
  }
  return null;
}

/**
 * True where the point lies in the box of the country or within `bufferKm` of it; null where the country has no box.
 * A box is coarse: false proves a wrong country or point, true proves nothing (rule R16).
 */
export function isInCountry(point: Point, iso2: string, bufferKm = 30): boolean | null {
  const box = countries.get(iso2)?.box;
  return box ? isInBox(point, box, bufferKm) : null;
}

function indexNames(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const add = (name: string | null, code: string) => {
    if (name && !index.has(nameKey(name))) index.set(nameKey(name), code);
  };
  for (const { iso2, iso3 } of countries.values()) {
    // Codes have keys of their own: the words "the" and "and" fall out of names, but AND is Andorra.
    index.set(`code ${iso2}`, iso2).set(`code ${iso3}`, iso2);
    add(countryName(iso2, 'en'), iso2);
    add(countryName(iso2, 'ar'), iso2);
  }
  for (const [code, names] of Object.entries(countryVariants)) for (const name of names) add(name, code);
  return index;
}

/** One key for the spellings of a name: case, accents, punctuation, "the", "and" and Arabic letter forms fall away. */
function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ı', 'i')
    .replace(/&/g, ' and ')
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|and)\b/g, ' ')
    .replace(/(^| )st /g, '$1saint ')
    .trim()
    .replace(/ +/g, ' ');
}
