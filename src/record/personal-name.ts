/**
 * Names of a person. The original script comes first, spellings in other scripts point to it, and all variants are
 * kept (domain.md 3.6, 4.5; Every Casualty Counts: several names per person).
 */
import { z } from 'zod';
import { languageSchema, primaryLanguage } from './language-tag.ts';
import { vocabularyEnum } from './vocabulary.ts';

/** A script by its ISO 15924 code: Arab, Latn, Hebr, Cyrl …, Zyyy where it cannot be told. */
export const scriptSchema = z.string().regex(/^[A-Z][a-z]{3}$/, {
  message: 'A script is an ISO 15924 code such as Arab, Latn, Hebr or Cyrl.',
});

export const personalNameSchema = z
  .object({
    value: z.string(),
    script: scriptSchema,
    lang: languageSchema,
    kind: vocabularyEnum('name_kind'),
    /** The spelling in the original script that this one renders, as it stands in the same list. */
    transliterationOf: z.string().min(1).nullable().default(null),
    /** The id of the source that gives the name so. */
    source: z.string().min(1).nullable().default(null),
  })
  .readonly();

export const personalNamesSchema = z.array(personalNameSchema).readonly();

export type PersonalName = z.infer<typeof personalNameSchema>;
export type PersonalNames = z.infer<typeof personalNamesSchema>;

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Latn', /\p{Script=Latin}/u],
];

/** The script of a text by its first letter of a known script: 'Arab', 'Hebr', 'Cyrl', 'Latn', else 'Zyyy'. */
export function scriptOf(text: string): string {
  for (const letter of text.normalize('NFC')) {
    for (const [code, pattern] of scripts) if (pattern.test(letter)) return code;
  }
  return 'Zyyy';
}

/** True where any name entry holds a text: the count of named victims that Airwars publishes (domain.md 1.5.15). */
export function hasName(names: PersonalNames): boolean {
  return names.some((name) => name.kind !== 'none' && name.value.trim() !== '');
}

/** True where an entry is a name, whole or in part, and not only a description such as "wife of". */
export function isIdentified(names: PersonalNames): boolean {
  return names.some((name) => nameKinds.has(name.kind) && name.value.trim() !== '');
}

const nameKinds: ReadonlySet<string> = new Set(['full', 'partial', 'kunya']);
const kindOrder = ['full', 'partial', 'kunya', 'description', 'none'];

/** The name to show to a reader of `lang`: fullest kind in that language, then fullest kind in any. */
export function nameIn(names: PersonalNames, lang: string): PersonalName | null {
  const rank = (name: PersonalName) =>
    (primaryLanguage(name.lang) === primaryLanguage(lang) ? 0 : kindOrder.length) +
    kindOrder.indexOf(name.kind);
  let best: PersonalName | null = null;
  for (const name of names) {
    if (name.value.trim() === '') continue;
    if (best === null || rank(name) < rank(best)) best = name;
  }
  return best;
}
