/** Language tags of the kind used in the record (BCP 47). */
import { z } from 'zod';

/** `ar`, `en`, `uk`, `ar-SY`, `und-Latn`; `und` where the language is not known. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/, {
  message: 'A language is a tag such as ar, en, uk or ar-SY; und where it is not known.',
});

/** `ar` of `ar-SY`. */
export function primaryLanguage(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
