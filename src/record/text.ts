/**
 * Texts that exist in several languages, as lists rather than columns: a language can be added without a change
 * of the record (domain.md 4, pain point 15).
 */
import { z } from 'zod';
import { languageSchema, primaryLanguage } from './language-tag.ts';

export { languageSchema } from './language-tag.ts';

/** One text with the language it is in. */
export const languageTextSchema = z.object({ lang: languageSchema, value: z.string().min(1) }).readonly();

/** The same text in any number of languages, once per language. */
export const textSchema = z
  .array(languageTextSchema)
  .refine((list) => new Set(list.map((entry) => entry.lang)).size === list.length, {
    message: 'A text has one wording per language. Join the two wordings or give one its own language.',
  })
  .readonly();

export type LanguageText = z.infer<typeof languageTextSchema>;
export type Text = z.infer<typeof textSchema>;

/**
 * The wording for a reader of `lang`: that language, its other regional forms, then the fallbacks in their order,
 * then whatever is there. Returns the entry, so that a page can mark its true language; null for an empty list.
 */
export function textIn(
  list: Text,
  lang: string,
  fallbacks: readonly string[] = ['en', 'ar'],
): LanguageText | null {
  for (const wanted of [lang, ...fallbacks]) {
    const found =
      list.find((entry) => entry.lang === wanted) ??
      list.find((entry) => primaryLanguage(entry.lang) === primaryLanguage(wanted));
    if (found) return found;
  }
  return list[0] ?? null;
}

/** A list with the wording of one language set, or removed where the value is empty. */
export function withText(list: Text, lang: string, value: string): Text {
  const others = list.filter((entry) => entry.lang !== lang);
  return value.trim() === '' ? others : [...others, { lang, value }];
}
