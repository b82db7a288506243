import { exactQuantity, type Quantity } from '#language/quantity/quantity';
import { newMention } from '../mention.ts';
import type { ArabicPeople } from './people-phrase.ts';
import type { ArabicState } from './state.ts';

/** Some of the wounded are in danger: a part of the last who were injured. */
export function addSerious(state: ArabicState, from: number, to: number, quantity: Quantity): void {
  // إحداهما is one of the two told last, أحدهم one of all.
  const ofTwo = state.tokens.slice(from, to).some(({ text }) => /^[وا]?(احد|احدا|احدي)هما$/.test(text));
  const parent =
    state.mentions.findLast(
      ({ outcome, partOf, quantity }) => outcome === 'injured' && (ofTwo ? quantity?.max === 2 : !partOf),
    ) ?? state.discourse.lastTotal(state.sentence.index, 'injured');
  if (!parent) return;
  state.mentions.push(
    newMention({
      from,
      to,
      anchor: from,
      quantity,
      outcome: 'injured',
      group: parent.group,
      rule: 'serious_condition',
      partOf: parent,
    }),
  );
  state.last = state.mentions.at(-1) ?? null;
  state.cue = null;
  state.listEnd = to;
}

/** حالة خطرة, إصابات بليغة: a claim after "among them", a number or another such case. */
export function takeSeriousPeople(state: ArabicState, people: ArabicPeople): number {
  const goesOn = people.joined && state.last?.rule === 'serious_condition';
  if (!state.cue && !people.stated && !goesOn) return people.to;
  addSerious(state, people.from, people.to, people.quantity ?? exactQuantity(1));
  return people.to;
}

/** بحالة خطرة after a number of them, or after people whose phrase it completes. */
export function takeSeriousPhrase(state: ArabicState, at: number, to: number): number {
  const waiting = state.waiting?.people;
  if (waiting && waiting.to === at && waiting.group === null && waiting.quantity && state.total) {
    state.waiting = null;
    addSerious(state, waiting.from, to, waiting.quantity);
  } else if (state.last && state.listEnd === at) {
    state.last.to = to;
    state.listEnd = to;
  }
  return to;
}
