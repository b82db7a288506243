import { somePlural } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Discourse } from '../discourse.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { takeDenials } from './denial.ts';
import { linkFigures, linkToll, linkWholes, takeVictims } from './figures.ts';
import { takeFormer } from './former.ts';
import { extendLists } from './lists.ts';
import { markParts } from './parts.ts';
import { addParts, addSerious } from './parts-told.ts';
import { type EnglishHarm, type EnglishItem, scanEnglish, tellsOfHarm } from './scan.ts';
import type { EnglishState } from './state.ts';
import { linkPast, linkRight } from './verbs.ts';

/**
 * Finds the counted people of one English sentence: what the nouns say themselves, then verbs with the people before
 * them, verbs with the people after them, lists, tolls, and last the parts of what was found.
 */
export function readEnglishSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  discourse: Discourse,
): Mention[] {
  if (!discourse.lastTotal(sentence.index, null) && !tellsOfHarm(tokens, sentence.from, sentence.to))
    return [];
  const items = mergeHarms(tokens, scanEnglish(tokens, sentence.from, sentence.to));
  if (items.length === 0) return [];
  const state: EnglishState = {
    text,
    tokens,
    sentence,
    items,
    discourse,
    mentions: new Map(),
    parts: new Map(),
    absorbed: new Set(),
    named: [],
    linked: new Set(),
    again: new Set(),
  };
  const harms = items.filter((item): item is EnglishHarm => item.kind === 'harm');
  takeDenials(state);
  markParts(state);
  takeVictims(state);
  const open = harms.filter((harm) => !state.linked.has(harm));
  for (const harm of open) if (harm.form === 'past' || harm.form === 'state') linkPast(state, harm);
  for (const harm of open) if (harm.form === 'active' || harm.form === 'event') linkRight(state, harm);
  extendLists(state);
  for (const harm of harms) if (harm.form === 'toll') linkToll(state, harm);
  linkFigures(state, harms);
  takeFormer(state);
  addParts(state);
  addSerious(state);
  linkWholes(state);
  const mentions = [...state.mentions.values(), ...state.named].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  );
  for (const [index, mention] of mentions.entries()) {
    if (!state.again.has(mention)) continue;
    const before = mentions.slice(0, index).findLast(({ quantity, partOf }) => quantity !== null && !partOf);
    mention.quantity = before?.quantity ?? discourse.lastTotal(sentence.index, null)?.quantity ?? somePlural;
  }
  return mentions;
}

/** "Killed and injured", "killing or wounding": one figure for both. */
function mergeHarms(tokens: readonly Token[], items: readonly EnglishItem[]): EnglishItem[] {
  const merged: EnglishItem[] = [];
  for (const item of items) {
    const before = merged.at(-1);
    if (
      item.kind === 'harm' &&
      before?.kind === 'harm' &&
      before.form === item.form &&
      before.outcome !== item.outcome
    ) {
      const between = tokens.slice(before.to, item.from).map(({ text }) => text);
      const joins = between.length === 1 && ['and', 'or', '/', '&'].includes(between[0] as string);
      if (
        joins &&
        [before.outcome, item.outcome].every((outcome) => outcome === 'killed' || outcome === 'injured')
      ) {
        merged[merged.length - 1] = { ...item, from: before.from, outcome: 'killed_or_injured' };
        continue;
      }
    }
    merged.push(item);
  }
  return merged;
}
