import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { englishFormerPhrases } from '../lexicon/english-cue-words.ts';
import type { PeopleItem } from './scan.ts';
import { addMention, type EnglishState, peopleItems } from './state.ts';

const former = new PhraseTable(englishFormerPhrases.map((phrase) => [phrase, true] as const));
const longest = 6;

/** "Up from 38", "its earlier figure of 51": the figure that another one replaces, of the same people. */
export function takeFormer(state: EnglishState): void {
  for (const item of peopleItems(state)) {
    const { people } = item;
    if (state.mentions.has(item) || state.parts.has(item) || people.thing || !people.stated) continue;
    if (people.group !== null || people.outcome !== null || !follows(state.tokens, item)) continue;
    const here = [...state.mentions].findLast(([other]) => other !== item)?.[1];
    const told = here ?? state.discourse.lastTotal(state.sentence.index, null);
    if (told && !told.partOf) addMention(state, item, told.outcome, 'toll', { group: told.group });
  }
}

/** A phrase for a former figure that ends right before the number. */
function follows(tokens: readonly Token[], { from }: PeopleItem): boolean {
  for (let at = Math.max(0, from - longest); at < from; at++) {
    if (former.match(tokens, at)?.to === from) return true;
  }
  return false;
}
