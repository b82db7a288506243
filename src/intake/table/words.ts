import { fromAirwars, type ListName, type Value, vocabulary } from '#record/vocabulary';

/** What words of a table stand for; null where a word is known to stand for nothing. */
export type Words = ReadonlyMap<string, string | null>;

const keys = new Map<string, string>();

/** Words as they are compared: without case, kinds of dashes and blanks, Arabic vowel marks. */
export function wordKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = plainWord(text);
  // Tables say the same few words over and over.
  if (keys.size > 20_000) keys.clear();
  if (text.length <= 100) keys.set(text, key);
  return key;
}

function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640\u200e\u200f]/g, '')
    .replace(/[\s_\-\u2010-\u2015]+/g, ' ')
    .trim();
}

/** Words that mean that nothing is known, where a mapping names none. They are understood in every field but texts. */
export const unknownWords: readonly string[] = [
  ...['unknown', 'unkn', 'unk', 'not known', 'not available', 'n/a', 'na', 'n.a.', '#n/a', 'nan', 'null'],
  ...['-', '?', '..', '...', 'غير معروف', 'غير معروفة', 'غير معلوم', 'غير محدد', 'مجهول', 'لا يوجد'],
];

const lookups = new Map<ListName, ReadonlyMap<string, string>>();

/** The value of a controlled list that a word names by itself, by a label in either language, or by Airwars' word. */
export function ownValue<L extends ListName>(list: L, text: string): Value<L> | null {
  let lookup = lookups.get(list);
  if (!lookup) {
    const labelled = vocabulary[list].values.flatMap(({ value, label }) => [
      [wordKey(label.en), value] as const,
      [wordKey(label.ar), value] as const,
    ]);
    lookup = new Map([
      ...labelled,
      ...vocabulary[list].values.map(({ value }) => [wordKey(value), value] as const),
    ]);
    lookups.set(list, lookup);
  }
  return (lookup.get(wordKey(text)) as Value<L> | undefined) ?? fromAirwars(list, text);
}
