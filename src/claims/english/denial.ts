import { exactQuantity } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import { englishDenialEnds, englishDenialVerbs, englishDenialWords } from '../lexicon/english-cue-words.ts';
import { collectiveOutcome } from './dictionary.ts';
import type { EnglishHarm, PeopleItem } from './scan.ts';
import { addMention, auxiliaries, type EnglishState } from './state.ts';

const verbs = new Set(englishDenialVerbs);
const ends = new Set(englishDenialEnds);
const other = new Set(englishDenialWords);
const negations = new Set(['not', 'never', "didn't", "hadn't", "hasn't", "haven't"]);
/** What is not clear is neither denied nor said. */
const open = new Set(
  'clear known certain sure whether if confirmed verified confirm verify say said'.split(' '),
);
const negationReach = 9;
const causes = new Set(
  'cause caused result resulted in lead led to leave left inflict inflicted report record'.split(' '),
);
/** A rejection needs what is rejected: "rejected claims that", "dismissed reports of". */
const rejected = new Set([
  'claims',
  'reports',
  'allegations',
  'accusations',
  'suggestions',
  'that',
  'any',
  'the',
]);

/**
 * "Denied that the raid killed any civilians", "denies causing civilian casualties": nobody, by the word of who denies
 * it. A counted figure under a denial stays what it is, the figure of somebody else.
 */
export function takeDenials(state: EnglishState): void {
  const { tokens, sentence } = state;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (negations.has(tokens[at]?.text ?? '')) takeNegated(state, at);
    if (!denies(tokens, at)) continue;
    let to = at + 1;
    while (to < sentence.to && !ends.has(tokens[to]?.text ?? '')) to++;
    takeDenied(state, at + 1, to);
    at = to;
  }
}

/** "Did not kill any civilians", "had not caused any casualties", "did not injure civilians". */
function takeNegated(state: EnglishState, at: number): void {
  const { tokens, items } = state;
  const index = items.findIndex((item) => item.from > at);
  const [first, second] = [items[index], items[index + 1]];
  const harm = first?.kind === 'harm' ? first : null;
  const item = harm ? second : first;
  if (item?.kind !== 'people' || item.people.definite || item.people.denied || item.from - at > negationReach)
    return;
  if (item.people.thing || (item.people.stated && !item.people.single)) return;
  const any = tokens[item.from - 1]?.text === 'any';
  const words = tokens.slice(at, item.from);
  const caused = item.people.outcome !== null && words.slice(1).every(({ text }) => causes.has(text));
  const verbFollows = caused || (harm?.from === at + 1 && item.from - harm.to <= 1);
  if (
    !(any || verbFollows) ||
    words.some(({ text, kind }) => kind === 'sign' || other.has(text) || open.has(text))
  )
    return;
  const after = items[items.indexOf(item) + 1];
  const outcome = item.people.outcome ?? harm?.outcome ?? (after?.kind === 'harm' ? after.outcome : null);
  if (outcome) deny(state, item, outcome, item.people.outcome ? null : (harm ?? (after as EnglishHarm)));
}

function denies(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (!verbs.has(word) || auxiliaries.has(tokens[at - 1]?.text ?? '')) return false;
  return word.startsWith('den') || rejected.has(tokens[at + 1]?.text ?? '');
}

function takeDenied(state: EnglishState, from: number, to: number): void {
  const within = state.items.filter((item) => item.from >= from && item.to <= to);
  const harm = within.find((item): item is EnglishHarm => item.kind === 'harm');
  for (const item of within) {
    if (item.kind !== 'people') continue;
    const { people } = item;
    if (people.definite && !people.stated) continue;
    if (people.thing || (people.stated && !people.single)) return;
    const outcome = people.outcome ?? harm?.outcome ?? outcomeAfter(state.tokens, item.to, to);
    const start = Math.min(item.from, harm?.from ?? item.from);
    // "Denied responsibility for the killing of civilians": the killing stands.
    if (outcome === null || state.tokens.slice(from, start).some(({ text }) => other.has(text))) return;
    deny(state, item, outcome, people.outcome ? null : (harm ?? null));
    return;
  }
}

function deny(state: EnglishState, item: PeopleItem, outcome: Outcome, harm: EnglishHarm | null): void {
  const extent = { from: Math.min(item.from, harm?.from ?? item.from), to: harm?.to ?? item.to };
  const mention = addMention(state, item, outcome, 'nobody', extent);
  mention.quantity = exactQuantity(0);
  mention.to = Math.max(mention.to, item.to);
  if (harm) state.linked.add(harm);
}

/** "Any children were among the dead". */
function outcomeAfter(tokens: readonly Token[], from: number, to: number): Outcome | null {
  for (let at = from; at < Math.min(to, from + 5); at++) {
    const outcome = collectiveOutcome(tokens[at]?.text ?? '');
    if (outcome) return outcome;
  }
  return null;
}
