import type { CommandOption } from '#cli/command';
import { isLanguage, type Language } from '#locale/language';
import { SijillError } from '#record/sijill-error';

/** The option by which a command prints in Arabic. JSON holds both languages whatever it says. */
export const languageOption = {
  type: 'string',
  argument: 'LANG',
  description: 'print in en (the default) or ar; JSON holds both',
} as const satisfies CommandOption;

/** The language asked for; English where none is. */
export function languageOf(text: string | undefined): Language {
  if (text === undefined) return 'en';
  if (isLanguage(text)) return text;
  throw new SijillError('bad_call', `--lang: '${text}' is neither en nor ar.`);
}
