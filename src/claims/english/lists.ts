import type { Mention } from '../mention.ts';
import type { EnglishItem, PeopleItem } from './scan.ts';
import {
  addMention,
  type EnglishState,
  endWithComplement,
  isSide,
  onlyAdders,
  startsClause,
} from './state.ts';

/** People joined to people already told: "and six men", on either side of them. */
export function extendLists(state: EnglishState): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const [index, item] of state.items.entries()) {
      if (item.kind !== 'people' || state.mentions.has(item) || isSide(state, item)) continue;
      if (item.people.thing || item.people.outcome !== null || (item.people.definite && !item.people.stated))
        continue;
      const before = neighbour(state, index, -1);
      if (before && onlyAdders(state, endOfList(state, before), item.from) && !startsClause(state, index)) {
        const mention = state.mentions.get(before) as Mention;
        if (describes(state, item, before, mention)) {
          mention.group = item.people.group ?? mention.group;
          state.absorbed.add(item);
        } else if (mention.rule !== 'nobody') join(state, item, mention);
        continue;
      }
      const after = neighbour(state, index, 1);
      if (after && onlyAdders(state, endWithComplement(state, item), after.from)) {
        const mention = state.mentions.get(after) as Mention;
        if (subjects.has(mention.rule)) join(state, item, mention);
      }
    }
  }
}

/** "One survivor, a girl of six": the second says who the first is. */
function describes(
  state: EnglishState,
  item: PeopleItem,
  before: PeopleItem,
  { quantity, group }: Mention,
): boolean {
  if (!item.people.single || quantity?.max !== 1 || group !== 'unspecified') return false;
  return item.from === before.to + 1 && state.tokens[before.to]?.text === ',';
}

const subjects = new Set<Mention['rule']>([
  'people_then_verb',
  'joined',
  'one_person',
  'as_many_again',
  'counted_victims',
]);

/** The nearest people on one side that are already a claim; parts between are passed over. */
function neighbour(state: EnglishState, index: number, step: 1 | -1): PeopleItem | null {
  for (let at = index + step; at >= 0 && at < state.items.length; at += step) {
    const item = state.items[at] as EnglishItem;
    if (item.kind === 'harm') return null;
    if (item.kind === 'cue' || isSide(state, item)) continue;
    return state.mentions.has(item) ? item : null;
  }
  return null;
}

/** Where a total ends, with the parts told after it. */
function endOfList(state: EnglishState, item: PeopleItem): number {
  let end = endWithComplement(state, item);
  for (const next of state.items.slice(state.items.indexOf(item) + 1)) {
    if (next.kind === 'harm' || (next.kind === 'people' && !isSide(state, next))) break;
    end = Math.max(end, next.to);
  }
  return end;
}

function join(state: EnglishState, item: PeopleItem, mention: Mention): void {
  const { people } = item;
  if (people.group === null && !people.others && !people.again && people.quantity.quantifier !== 'exact')
    return;
  if (!people.stated && people.group === null) return;
  addMention(state, item, mention.outcome, people.again ? 'as_many_again' : 'joined');
}
