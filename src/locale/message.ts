import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeTags } from './language.ts';
import { arabic } from './messages/ar.ts';
import { english } from './messages/en.ts';

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives a message in one language, with its values set in: numbers in the digits of the language, plurals by its rules. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The message catalogues, key to ICU message. */
export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  ar: arabic,
};

const translators = new Map<Language, Translate>();

/** The messages of one language. */
export function messages(lang: Language): Translate {
  let translate = translators.get(lang);
  if (!translate) {
    translate = translator(lang);
    translators.set(lang, translate);
  }
  return translate;
}

function translator(lang: Language): Translate {
  const catalogue = catalogues[lang];
  const parsed = new Map<MessageKey, IntlMessageFormat | string>();
  const formatters = cachedFormatters();
  return (key, values) => {
    let message = parsed.get(key);
    if (message === undefined) {
      const text = catalogue[key];
      // A message without arguments needs no parser; apostrophes in it stand for themselves.
      message = text.includes('{')
        ? new IntlMessageFormat(text, localeTags[lang], undefined, { formatters, ignoreTag: true })
        : text;
      parsed.set(key, message);
    }
    return typeof message === 'string' ? message : String(message.format({ ...values }));
  };
}

/** Formatters made once per option set: making them is what costs. */
function cachedFormatters(): Formatters {
  const made = new Map<string, unknown>();
  const once = <T>(name: string, args: readonly unknown[], make: () => T): T => {
    const key = `${name} ${JSON.stringify(args)}`;
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  return {
    getNumberFormat: (locales, options) =>
      once(
        'number',
        [locales, options],
        () => new Intl.NumberFormat(locales, options as Intl.NumberFormatOptions),
      ),
    getDateTimeFormat: (...args) => once('date', args, () => new Intl.DateTimeFormat(...args)),
    getPluralRules: (...args) => once('plural', args, () => new Intl.PluralRules(...args)),
  };
}
