import { exactQuantity } from '#language/quantity/quantity';
import type { Outcome } from '../claim.ts';
import { englishCausers } from '../lexicon/english-cue-words.ts';
import { totalBefore } from './parts.ts';
import { groupAfterCopula } from './parts-told.ts';
import type { EnglishHarm, EnglishItem, PeopleItem } from './scan.ts';
import { addMention, type EnglishState, peopleItems } from './state.ts';

const causers = new Set(englishCausers);

/** Nouns that say themselves what happened: 17 civilian deaths, no casualties, "a few of the wounded". */
export function takeVictims(state: EnglishState): void {
  for (const item of peopleItems(state)) {
    const { people } = item;
    if (people.outcome === null || state.parts.has(item)) continue;
    if (people.fromWhole) {
      takeFromWhole(state, item);
      continue;
    }
    if ((people.definite || people.single || !isCaused(state, item)) && !people.stated) continue;
    addMention(
      state,
      item,
      people.outcome,
      people.denied ? 'nobody' : people.stated ? 'counted_victims' : 'bare_plural',
    );
  }
}

/** "A few of the wounded were fighting for their lives": a part when its total is near. */
function takeFromWhole(state: EnglishState, item: PeopleItem): void {
  const index = state.items.indexOf(item);
  const after = state.items[index + 1];
  const serious = after?.kind === 'cue' && after.cue === 'serious' && after.from - item.to <= 3;
  const group = groupAfterCopula(state, index);
  const rule = serious ? 'serious_condition' : 'breakdown';
  const mention = addMention(state, item, item.people.outcome as Outcome, rule, { group });
  if (serious) mention.to = after.to;
}

/** Parts told by "of the wounded" belong to the last total of the wounded before them. */
export function linkWholes(state: EnglishState): void {
  for (const [item, mention] of state.mentions) {
    if (!item.people.fromWhole || mention.partOf) continue;
    for (const other of state.mentions.values()) {
      if (other.from < mention.from && other.outcome === mention.outcome && !other.partOf)
        mention.partOf = other;
    }
    mention.partOf ??= state.discourse.lastTotal(state.sentence.index, mention.outcome);
  }
}

/** Words of a sentence that speaks of casualties that may be, or are to be prevented. */
const unreal = new Set(
  'insufficient avoid avoiding prevent preventing minimize minimise mitigate risk allegations allegation potential possible whether if could would might'.split(
    ' ',
  ),
);

function isCaused({ tokens, sentence }: EnglishState, item: PeopleItem): boolean {
  if (tokens.slice(sentence.from, item.from).some(({ text }) => unreal.has(text))) return false;
  for (let at = item.from - 1; at >= Math.max(sentence.from, item.from - 3); at--) {
    const word = tokens[at]?.text ?? '';
    if (word === 'of' || word === 'about' || word === 'any') return false;
    if (causers.has(word)) return tokens[at - 1]?.text !== 'the';
  }
  return false;
}

/** "The toll rose from 26 to 43", "a toll of 15 was revised to 22": the old figure and the new one. */
function addRise(state: EnglishState, item: PeopleItem, harm: EnglishHarm): boolean {
  const { quantity } = item.people;
  const group = item.people.group ?? harm.group;
  if (quantity.quantifier === 'range' && state.tokens[item.from]?.text === 'from') {
    const old = addMention(state, item, harm.outcome, 'toll', { group });
    state.mentions.delete(item);
    state.named.push({ ...old, quantity: exactQuantity(quantity.min) });
    state.named.push({ ...old, quantity: exactQuantity(quantity.max ?? quantity.min) });
    return true;
  }
  const next = state.items[state.items.indexOf(item) + 1];
  const revised =
    next?.kind === 'people' && next.people.group === null && next.people.stated && next.from - item.to <= 6;
  if (!revised || state.tokens[next.from - 1]?.text !== 'to') return false;
  addMention(state, item, harm.outcome, 'toll', { group });
  addMention(state, next, harm.outcome, 'toll', { group });
  return true;
}

const tollReach = { right: 22, left: 8 };

/** "The death toll rose to 43", "raised to 43 the number of people killed". */
export function linkToll(state: EnglishState, harm: EnglishHarm): void {
  const index = state.items.indexOf(harm);
  const right = figure(state, index, 1, tollReach.right);
  const left = right ? null : figure(state, index, -1, tollReach.left);
  const item = right ?? left;
  if (!item) return;
  state.linked.add(harm);
  if (right && addRise(state, right, harm)) return;
  addMention(state, item, harm.outcome, 'toll', {
    ...(left ? { to: harm.to } : {}),
    group: item.people.group ?? harm.group,
  });
}

function figure(state: EnglishState, index: number, step: 1 | -1, reach: number): PeopleItem | null {
  const harm = state.items[index] as EnglishHarm;
  for (let at = index + step; at >= 0 && at < state.items.length; at += step) {
    const item = state.items[at] as EnglishItem;
    if (item.kind === 'harm' && item.form !== 'past') return null;
    if (item.kind !== 'people') continue;
    const gap = step === 1 ? item.from - harm.to : harm.from - item.to;
    if (gap > reach || state.mentions.has(item) || state.parts.has(item)) return null;
    const vague = ['plural', 'many'].includes(item.people.quantity.quantifier);
    if (!item.people.thing && item.people.stated && !vague) return item;
  }
  return null;
}

/** "Puts the civilians killed at no fewer than 1,347": a number alone after "at" or "to" and a harm without people. */
export function linkFigures(state: EnglishState, harms: readonly EnglishHarm[]): void {
  for (const item of peopleItems(state)) {
    const { people } = item;
    if (state.mentions.has(item) || state.parts.has(item) || people.thing || !people.stated) continue;
    if (people.group !== null || people.others || people.quantity.quantifier === 'plural') continue;
    if (!['at', 'to', 'as'].includes(state.tokens[item.from - 1]?.text ?? '')) {
      takeCopula(state, item);
      continue;
    }
    const harm = harms.findLast((candidate) => candidate.to <= item.from && !state.linked.has(candidate));
    if (!harm) continue;
    const who = peopleItems(state).findLast((other) => other.to <= harm.from && other.people.group !== null);
    state.linked.add(harm);
    addMention(state, item, harm.outcome, 'toll', { group: who?.people.group ?? null });
  }
}

/** "At least 2,410 were non-combatants": a part of the total before, by what they were. */
function takeCopula(state: EnglishState, item: PeopleItem): void {
  const index = state.items.indexOf(item);
  const parent = totalBefore(state, index);
  const total = parent ? state.mentions.get(parent) : undefined;
  if (!total || (total.quantity?.max ?? Number.POSITIVE_INFINITY) < item.people.quantity.min) return;
  const group = groupAfterCopula(state, index);
  if (!group) return;
  addMention(state, item, total.outcome, 'breakdown', { group }).partOf = total;
}
