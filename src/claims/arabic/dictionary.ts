import { type GrammaticalNumber, nounForms, verbForms } from '#language/arabic-inflection';
import { type ArabicPrefix, prefixSplits } from '#language/arabic-prefix';
import { pronounSplits } from '#language/arabic-suffix';
import { foldedWord } from '#language/folded-text';
import type { Group, Outcome } from '../claim.ts';
import {
  arabicCaseWords,
  arabicEventWords,
  arabicHarmVerbs,
  arabicLifeTakers,
  arabicSplitVerbs,
  arabicVictimWords,
} from '../lexicon/arabic-harm-words.ts';
import {
  arabicHouseholdWords,
  arabicNationalityWords,
  arabicOtherWords,
  arabicPersonWords,
} from '../lexicon/arabic-person-words.ts';

/** What one Arabic word can mean to a claim. */
export type ArabicSense =
  | {
      readonly kind: 'person';
      readonly group: Group;
      readonly number: GrammaticalNumber;
      readonly ambiguous: boolean;
    }
  | { readonly kind: 'national'; readonly number: GrammaticalNumber; readonly ambiguous: boolean }
  | { readonly kind: 'household'; readonly number: GrammaticalNumber }
  | { readonly kind: 'other'; readonly number: GrammaticalNumber }
  | {
      readonly kind: 'victim';
      readonly outcome: Outcome;
      readonly number: GrammaticalNumber;
      /** The form in ين: two, or more. */
      readonly ambiguous: boolean;
    }
  | { readonly kind: 'case'; readonly outcome: Outcome; readonly number: GrammaticalNumber }
  | { readonly kind: 'event'; readonly outcome: Outcome }
  | { readonly kind: 'verb'; readonly outcome: Outcome; readonly plural: boolean }
  | { readonly kind: 'split'; readonly outcome: Outcome; readonly completions: ReadonlySet<string> }
  | { readonly kind: 'life-taker' };

/** One way to read a word: what is written onto it, and what is left. */
export interface ArabicReading {
  readonly prefix: ArabicPrefix;
  readonly pronoun: boolean;
  readonly sense: ArabicSense;
}

const senses = new Map<string, ArabicSense[]>();

function add(form: string, sense: ArabicSense): void {
  const list = senses.get(form);
  if (!list) senses.set(form, [sense]);
  // The same form of a noun, once: نا of one case is not another word.
  else if (!list.some((known) => JSON.stringify(known) === JSON.stringify(sense))) list.push(sense);
}

for (const { group, nouns } of arabicPersonWords) {
  for (const noun of nouns) {
    for (const { form, number, feminine, dualOrPlural } of nounForms(noun)) {
      const exact =
        feminine && number === 'singular' && group === 'civilian' && noun.feminine ? 'civilian' : group;
      add(form, { kind: 'person', group: exact, number, ambiguous: dualOrPlural });
    }
  }
}
for (const noun of arabicNationalityWords) {
  for (const { form, number, dualOrPlural } of nounForms(noun)) {
    add(form, { kind: 'national', number, ambiguous: dualOrPlural });
  }
}
for (const noun of arabicHouseholdWords) {
  for (const { form, number } of nounForms(noun)) add(form, { kind: 'household', number });
}
for (const { form, number } of arabicOtherWords) add(foldedWord(form), { kind: 'other', number });
for (const { outcome, nouns } of arabicVictimWords) {
  for (const noun of nouns) {
    for (const { form, number, dualOrPlural } of nounForms(noun)) {
      add(form, { kind: 'victim', outcome, number, ambiguous: dualOrPlural });
    }
  }
}
for (const { outcome, forms } of arabicCaseWords) {
  for (const [index, form] of forms.entries()) {
    const number = index === 0 ? 'singular' : index === 1 ? 'plural' : 'dual';
    add(foldedWord(form), { kind: 'case', outcome, number });
  }
}
for (const { outcome, forms } of arabicEventWords) {
  for (const form of forms) add(foldedWord(form), { kind: 'event', outcome });
}
for (const { outcome, verbs } of arabicHarmVerbs) {
  for (const verb of verbs) {
    for (const { form, plural } of verbForms(verb)) add(form, { kind: 'verb', outcome, plural });
  }
}
for (const { outcome, verbs, forms, completions } of arabicSplitVerbs) {
  const sense: ArabicSense = { kind: 'split', outcome, completions: new Set(completions.map(foldedWord)) };
  for (const verb of verbs) for (const { form } of verbForms(verb)) add(form, sense);
  for (const form of forms) add(foldedWord(form), sense);
}
for (const form of arabicLifeTakers) add(foldedWord(form), { kind: 'life-taker' });

const none: readonly ArabicReading[] = Object.freeze([]);
const readings = new Map<string, readonly ArabicReading[]>();
const mostReadings = 100_000;
const longestWord = 20;

/**
 * Every reading of a folded Arabic word that matters to claims: the word itself first, then with prefixes taken off,
 * then with a pronoun. Only the readings with the least taken off are given. Empty for all other words.
 */
export function readArabicWord(word: string): readonly ArabicReading[] {
  const known = readings.get(word);
  if (known) return known;
  const found = word.length > longestWord || word.length < 2 ? none : analyse(word);
  if (readings.size > mostReadings) readings.clear();
  readings.set(word, found);
  return found;
}

function analyse(word: string): readonly ArabicReading[] {
  const splits = prefixSplits(word);
  for (const { prefix, stem } of splits) {
    const found = (senses.get(stem) ?? []).filter((sense) => fits(sense, prefix));
    if (found.length > 0) return inOrder(found).map((sense) => ({ prefix, pronoun: false, sense }));
  }
  for (const { prefix, stem } of splits) {
    if (prefix.definite) continue;
    const found = pronounSplits(stem).flatMap(({ stem: base }) => ofPronoun(base).filter(takesPronoun));
    if (found.length > 0) return found.map((sense) => ({ prefix, pronoun: true, sense }));
  }
  return none;
}

/** A phrase of two parts is tried first, then a verb: فقدان شخص لحياته is no disappearance. */
const order: readonly ArabicSense['kind'][] = ['split', 'verb'];

function inOrder(found: readonly ArabicSense[]): ArabicSense[] {
  return found.toSorted((left, right) => rank(left) - rank(right));
}

function rank({ kind }: ArabicSense): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}

/** Verbs take no article and no preposition; ل before a present verb is "so that" and س the future. */
function fits(sense: ArabicSense, prefix: ArabicPrefix): boolean {
  const isVerb = sense.kind === 'verb' || sense.kind === 'split' || sense.kind === 'life-taker';
  if (!isVerb) return prefix.preposition !== 'س';
  return !prefix.definite && (prefix.preposition === '' || prefix.preposition === 'س');
}

/** Before a pronoun the endings ا and ي are the dual: ولداه, طفليه. */
function ofPronoun(stem: string): readonly ArabicSense[] {
  const found = senses.get(stem) ?? [];
  const base = stem.slice(0, -1);
  if (!/[اي]$/.test(stem)) return found;
  const dual = (senses.get(base) ?? []).filter(({ kind }) => kind === 'person');
  return dual.length > 0
    ? dual.map((sense) => ({ ...sense, number: 'dual', ambiguous: false }) as ArabicSense)
    : found;
}

function takesPronoun(sense: ArabicSense): boolean {
  return (
    sense.kind === 'event' || sense.kind === 'verb' || sense.kind === 'person' || sense.kind === 'household'
  );
}
