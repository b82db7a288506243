import type { Group, Outcome } from '../claim.ts';
import {
  englishCollectiveWords,
  englishEventWords,
  englishVictimWords,
} from '../lexicon/english-harm-words.ts';
import {
  englishHouseholdWords,
  englishMemberWords,
  englishPersonWords,
} from '../lexicon/english-person-words.ts';

/** What one English noun can mean to a claim. */
export type EnglishNoun =
  | { readonly kind: 'person'; readonly group: Group; readonly plural: boolean; readonly always: boolean }
  | { readonly kind: 'member'; readonly plural: boolean; readonly always: boolean }
  | { readonly kind: 'household'; readonly plural: boolean; readonly always: boolean }
  | {
      readonly kind: 'victim';
      readonly outcome: Outcome;
      readonly plural: boolean;
      readonly always: boolean;
    };

const nouns = new Map<string, EnglishNoun>();

type NounOf = (plural: boolean, always: boolean) => EnglishNoun;

/** "child/children" or "boy", whose plural is "boys"; `always` marks a form that is both. */
function addNoun(word: string, sense: NounOf): void {
  const [singular, given] = word.split('/') as [string, string | undefined];
  const plural = given ?? regularPlural(singular);
  if (plural === singular) {
    nouns.set(singular, sense(true, true));
    return;
  }
  nouns.set(singular, sense(false, false));
  nouns.set(plural, sense(true, false));
}

function regularPlural(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

for (const { group, nouns: words } of englishPersonWords) {
  for (const word of words) addNoun(word, (plural, always) => ({ kind: 'person', group, plural, always }));
}
for (const word of englishMemberWords)
  addNoun(word, (plural, always) => ({ kind: 'member', plural, always }));
for (const word of englishHouseholdWords)
  addNoun(word, (plural, always) => ({ kind: 'household', plural, always }));
for (const { outcome, nouns: words } of englishVictimWords) {
  for (const word of words) addNoun(word, (plural, always) => ({ kind: 'victim', outcome, plural, always }));
}

/** The noun for people, or for what happened to them, that a folded word is; undefined for all others. */
export function englishNoun(word: string | undefined): EnglishNoun | undefined {
  return word === undefined ? undefined : nouns.get(word);
}

const collectives = new Map<string, Outcome>(
  englishCollectiveWords.flatMap(({ outcome, words }) => words.map((word) => [word, outcome] as const)),
);

/** "The wounded", "the dead". */
export function collectiveOutcome(word: string | undefined): Outcome | undefined {
  return word === undefined ? undefined : collectives.get(word);
}

const events = new Map<string, Outcome>(
  englishEventWords.flatMap(({ outcome, words }) => words.map((word) => [word, outcome] as const)),
);

/** "Death" before "of". */
export function eventOutcome(word: string | undefined): Outcome | undefined {
  return word === undefined ? undefined : events.get(word);
}
