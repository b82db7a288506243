import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { arabicFormerPhrases } from '../lexicon/arabic-cue-words.ts';
import type { ArabicPeople } from './people-phrase.ts';
import { type ArabicState, addPeople } from './state.ts';

const former = new PhraseTable(arabicFormerPhrases.map((phrase) => [phrase, true] as const));
const longest = 4;

/** بعد أن كان 38, تصحح العدد إلى 43: another figure for the people of the last total. Returns where to go on, 0 if none. */
export function takeFormer(state: ArabicState, people: ArabicPeople): number {
  if (!people.stated || people.group !== null || people.outcome !== null || people.others) return 0;
  if (state.harm?.form === 'toll' || !follows(state.tokens, people)) return 0;
  const total = state.total ?? state.discourse.lastTotal(state.sentence.index, null);
  if (!total) return 0;
  addPeople(state, people, total.outcome, 'toll', { group: total.group });
  return people.to;
}

/** A phrase for another figure that ends right before the number. */
function follows(tokens: readonly Token[], { from }: ArabicPeople): boolean {
  for (let at = Math.max(0, from - longest); at < from; at++) {
    if (former.match(tokens, at)?.to === from) return true;
  }
  return false;
}
