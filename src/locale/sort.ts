import { type Language, localeTags } from './language.ts';

const collators = new Map<Language, Intl.Collator>();

/** A collator in the order of the language, numbers within texts by their size. */
export function collator(lang: Language): Intl.Collator {
  let found = collators.get(lang);
  if (!found) {
    found = new Intl.Collator(localeTags[lang], { numeric: true, sensitivity: 'variant' });
    collators.set(lang, found);
  }
  return found;
}

/** The items in the order of their texts in the language; equal texts keep their order. */
export function sortedBy<T>(items: readonly T[], text: (item: T) => string, lang: Language): T[] {
  const compare = collator(lang).compare;
  return items
    .map((item) => ({ item, key: text(item) }))
    .sort((left, right) => compare(left.key, right.key))
    .map(({ item }) => item);
}
