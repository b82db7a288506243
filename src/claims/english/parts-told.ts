import type { Group, Outcome } from '../claim.ts';
import { inheritedGroup } from '../inherited-group.ts';
import { type Mention, newMention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { EnglishItem, PeopleItem } from './scan.ts';
import { auxiliaries, type EnglishState, type Part, peopleItems } from './state.ts';

/** Makes the parts mentions, once it is known what happened to their totals. */
export function addParts(state: EnglishState): void {
  for (const [item, part] of state.parts) {
    if (state.mentions.has(item)) continue;
    const total = totalOf(state, item, part);
    const outcome = item.people.outcome ?? part.outcome ?? total?.outcome ?? null;
    if (outcome === null) continue;
    addPart(state, item, part, total, outcome);
  }
}

function totalOf(state: EnglishState, item: PeopleItem, part: Part): Mention | null {
  const { discourse, sentence } = state;
  if (part.parent) return state.mentions.get(part.parent) ?? null;
  const before = peopleItems(state).findLast(
    (other) => other.to <= item.from && state.mentions.has(other) && !state.mentions.get(other)?.partOf,
  );
  const here = before ? (state.mentions.get(before) as Mention) : null;
  if (part.outcome)
    return here?.outcome === part.outcome ? here : discourse.lastTotal(sentence.index, part.outcome);
  if (!item.people.fromWhole) return null;
  if (here) return here;
  // "Some of them" may point at anything told before; a number points at people.
  if (item.people.quantity.quantifier === 'plural' || item.people.quantity.quantifier === 'many') return null;
  return discourse.lastTotal(sentence.index, null);
}

function addPart(
  state: EnglishState,
  item: PeopleItem,
  part: Part,
  total: Mention | null,
  happened: Outcome,
): void {
  const index = state.items.indexOf(item);
  const next = state.items[index + 1];
  let group = item.people.group;
  let to = item.to;
  if (item.people.fromWhole || group === null) {
    const copula = groupAfterCopula(state, index);
    if (copula) {
      group = copula;
      to = (next as EnglishItem).to;
    } else if (
      next?.kind === 'people' &&
      next.from - item.to <= 1 &&
      !next.people.stated &&
      next.people.group
    ) {
      group = next.people.group;
      to = next.to;
      state.mentions.delete(next);
    }
  }
  const serious = next?.kind === 'cue' && next.cue === 'serious' && next.from - item.to <= 3;
  if (serious) to = next.to;
  const inDanger = serious && group === null;
  const rule: ClaimRule = inDanger ? 'serious_condition' : part.most ? 'proportion' : 'breakdown';
  const mention = newMention({
    from: item.from,
    to,
    anchor: item.from,
    quantity: part.most ? null : item.people.quantity,
    outcome: inDanger ? 'injured' : happened,
    group: group ?? inheritedGroup(total?.group ?? null),
    rule,
    partOf: total,
  });
  mention.proportion = part.most ? 'most' : null;
  state.mentions.set(item, mention);
}

/** "Were children" after a number: the group of the number. */
export function groupAfterCopula(state: EnglishState, index: number): Group | null {
  const item = state.items[index] as PeopleItem;
  const next = state.items[index + 1];
  if (next?.kind !== 'people' || next.people.stated || next.people.group === null) return null;
  const between = state.tokens.slice(item.to, next.from).map(({ text }) => text);
  if (between.length === 0 || !between.every((word) => auxiliaries.has(word))) return null;
  state.parts.delete(next);
  state.mentions.delete(next);
  state.absorbed.add(next);
  return next.people.group;
}

/** "Some in critical condition", "two of them seriously": a part of the wounded told last. */
export function addSerious(state: EnglishState): void {
  for (const [index, item] of state.items.entries()) {
    const next = state.items[index + 1];
    if (item.kind !== 'people' || next?.kind !== 'cue' || next.cue !== 'serious' || next.from - item.to > 1)
      continue;
    if (state.mentions.has(item) || item.people.group !== null || !item.people.stated) continue;
    const total = lastInjured(state, item);
    if (!total) continue;
    state.mentions.set(
      item,
      newMention({
        from: item.from,
        to: next.to,
        anchor: item.from,
        quantity: item.people.quantity,
        outcome: 'injured',
        group: inheritedGroup(total.group),
        rule: 'serious_condition',
        partOf: total,
      }),
    );
  }
}

function lastInjured(state: EnglishState, item: PeopleItem): Mention | null {
  let found: Mention | null = null;
  for (const [other, mention] of state.mentions) {
    if (other.to <= item.from && mention.outcome === 'injured' && !mention.partOf) found = mention;
  }
  return found ?? state.discourse.lastTotal(state.sentence.index, 'injured');
}
