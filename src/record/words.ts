/** Words for readers in the two languages of the site, made from what the record holds. */
import { type Text, textIn } from './text.ts';
import { isValue, type ListName, labelOf, type Value } from './vocabulary.ts';

export interface Words {
  readonly en: string;
  readonly ar: string;
}

/** A text of the record in both languages, one standing in for the other where it lacks one. */
export function wordsOf(text: Text): Words {
  const en = textIn(text, 'en')?.value ?? '';
  return { en, ar: textIn(text, 'ar')?.value ?? en };
}

/** The same words in both languages: a name, a number, a text of unknown language. */
export function sameWords(text: string): Words {
  return { en: text, ar: text };
}

/** What readers see for a value of a vocabulary. */
export function valueWords<L extends ListName>(list: L, value: Value<L> | string): Words {
  if (!isValue(list, value)) return sameWords(value);
  return { en: labelOf(list, value, 'en'), ar: labelOf(list, value, 'ar') };
}

/** 'Iraq, Syria' and 'العراق، سوريا'. */
export function listed(words: readonly Words[]): Words {
  return { en: words.map((word) => word.en).join(', '), ar: words.map((word) => word.ar).join('، ') };
}

/** 'Fair or Confirmed' and 'معقول أو مؤكَّد'. */
export function either(words: readonly Words[]): Words {
  return { en: words.map((word) => word.en).join(' or '), ar: words.map((word) => word.ar).join(' أو ') };
}
