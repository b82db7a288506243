import { isValue, type ListName, labelOf, type Value, type Vocabulary, vocabulary } from '#record/vocabulary';
import type { VocabularyList } from '#record/vocabulary/list';
import type { Language } from './language.ts';

/** What a reader sees for a value of a controlled list. A value that the list does not have is shown as it is. */
export function label<L extends ListName>(list: L, value: Value<L> | string, lang: Language): string {
  return isValue(list, value) ? labelOf(list, value, lang) : value.replaceAll('_', ' ');
}

/** What a reader sees for the list itself. */
export function listLabel(list: keyof Vocabulary, lang: Language): string {
  return (vocabulary[list] as VocabularyList).label?.[lang] ?? list.replaceAll('_', ' ');
}
