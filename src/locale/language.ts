/** The languages in which Sijill speaks to readers. */
export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Unicode locale of each: the digits are always said, for `ar` alone gives Latin ones and `ar-SY` Arabic ones. */
export const localeTags: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-nu-latn',
  ar: 'ar-u-nu-arab',
};

/** The direction in which a language is written. */
export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' };

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' };

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** Writing direction of a text by its language tag; left to right where the language is not known. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return /^(ar|he|fa|ur|ku-Arab|ckb|ps)(-|$)/.test(lang) ? 'rtl' : 'ltr';
}
