import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { collectiveOutcome } from './dictionary.ts';
import type { CueItem, EnglishItem, PeopleItem } from './scan.ts';
import { auxiliaries, type EnglishState, isSide, onlyAdders, startsClause } from './state.ts';

const demographic = new Set<Group>(['child', 'woman', 'man']);

/** Finds the parts: lists after "including", inside brackets, after a colon, before "among them", and "48 of them". */
export function markParts(state: EnglishState): void {
  const { items, tokens } = state;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'cue') {
      if (item.cue === 'part' || item.cue === 'most') {
        markList(state, index + 1, item.to, parentBefore(state, index), item.cue === 'most');
      } else if (item.cue === 'part after' || item.cue === 'most after') {
        markBefore(state, index, item);
      }
    } else if (item.kind === 'people') {
      if (markAmong(state, index, item) || absorbAll(state, index, item)) continue;
      const opener = tokens[item.from - 1]?.text;
      const before = items[index - 1];
      if ((opener === '(' || opener === ':') && before?.kind === 'people' && before.to === item.from - 1) {
        if (!state.parts.has(item) && before.people.stated) markList(state, index, item.from, before, false);
      } else if (!state.parts.has(item) && markSum(state, index, item)) {
        // "Three civilians, two women and a man": the list adds up to the total before it.
      } else if (item.people.fromWhole && item.people.outcome === null) {
        state.parts.set(item, { parent: parentBefore(state, index), most: false, outcome: null });
        const next = items[index + 1];
        if (next?.kind === 'people' && !next.people.stated && next.from - item.to <= 1)
          state.absorbed.add(next);
      }
    }
  }
}

/** "Eight villagers, all men,": no new people. */
function absorbAll(state: EnglishState, index: number, item: PeopleItem): boolean {
  const before = state.items[index - 1];
  const isAll = state.tokens[item.from]?.text === 'all' && state.tokens[item.from - 1]?.text === ',';
  if (!isAll || before?.kind !== 'people' || item.from - before.to > 1) return false;
  state.absorbed.add(item);
  return true;
}

/** "Two aid workers and their driver were among eight people killed": those before are parts of those after. */
function markAmong(state: EnglishState, index: number, item: PeopleItem): boolean {
  const total = state.items[index + 1];
  if (total?.kind !== 'people' || !total.people.stated || total.people.thing || total.from - item.to > 4)
    return false;
  const words = state.tokens.slice(item.to, total.from).map(({ text }) => text);
  if (
    !words.includes('among') ||
    !words.every((word) => auxiliaries.has(word) || ['among', 'the', 'also'].includes(word))
  ) {
    return false;
  }
  let start = item.from;
  for (let at = index; at >= 0; at--) {
    const part = state.items[at] as EnglishItem;
    if (part.kind !== 'people' || (at < index && !onlyAdders(state, part.to, start))) break;
    state.parts.set(part, { parent: total, most: false, outcome: null });
    start = part.from;
  }
  return true;
}

/** Marks a list after a total that adds up to it exactly, by groups of its own. */
function markSum(state: EnglishState, index: number, total: PeopleItem): boolean {
  const { quantity, group } = total.people;
  if (quantity.quantifier !== 'exact' || quantity.min < 2 || (group && demographic.has(group))) return false;
  const list: PeopleItem[] = [];
  let end = total.to;
  let sum = 0;
  for (const item of state.items.slice(index + 1)) {
    if (item.kind !== 'people' || item.people.thing || item.people.quantity.quantifier !== 'exact') break;
    if (!onlyAdders(state, end, item.from) || item.people.group === null || item.people.group === group)
      break;
    if (list.length === 0 && state.tokens[end]?.text !== ',') break;
    list.push(item);
    end = item.to;
    sum += item.people.quantity.min;
    if (sum >= quantity.min) break;
  }
  if (list.length < 2 || sum !== quantity.min) return false;
  for (const item of list) state.parts.set(item, { parent: total, most: false, outcome: null });
  return true;
}

/** The total that a part belongs to: the people just before, a part of its own right included. */
function parentBefore(state: EnglishState, index: number): PeopleItem | null {
  const before = state.items[index - 1];
  const from = state.items[index]?.from ?? 0;
  if (
    before?.kind === 'people' &&
    state.parts.get(before)?.parent &&
    from - before.to <= 1 &&
    before.people.stated
  )
    return before;
  return totalBefore(state, index);
}

export function totalBefore(state: EnglishState, index: number): PeopleItem | null {
  for (let at = index - 1; at >= 0; at--) {
    const item = state.items[at];
    if (item?.kind === 'people' && !isSide(state, item) && !item.people.thing) return item;
  }
  return null;
}

const listOpeners = new Set(['at', ',', 'were', 'are', ':', 'least', 'was']);

function markList(
  state: EnglishState,
  start: number,
  from: number,
  parent: PeopleItem | null,
  most: boolean,
): void {
  let end = from;
  let owner = parent;
  let sum = 0;
  for (let at = start; at < state.items.length; at++) {
    const item = state.items[at] as EnglishItem;
    if (item.kind === 'cue' && item.cue === 'part' && at > start) {
      // "Three girls, including a baby, two women": the list may go on after the inner part.
      end = item.to;
      continue;
    }
    if (item.kind !== 'people' || item.people.thing) return;
    const opens =
      at === start && state.tokens.slice(end, item.from).every(({ text }) => listOpeners.has(text));
    if (!(opens || onlyAdders(state, end, item.from))) return;
    if (startsClause(state, at) && isTold(state, parent, start)) return;
    if (item.people.definite && !item.people.stated && !most) return;
    sum += item.people.quantity.min;
    const outer = owner ? state.parts.get(owner)?.parent : null;
    if (owner && outer && !fits(owner, item, sum)) owner = outer;
    state.parts.set(item, { parent: owner, most: most && !item.people.stated, outcome: null });
    end = item.to;
  }
}

/** True where what happened to the total is told before its parts: then a verb after them has people of its own. */
function isTold(state: EnglishState, parent: PeopleItem | null, start: number): boolean {
  if (!parent || parent.people.outcome !== null) return true;
  const at = state.items.indexOf(parent);
  const before = state.items[at - 1];
  const active = before?.kind === 'harm' && before.form !== 'state' && parent.from - before.to <= 3;
  return active || state.items.slice(at + 1, start).some(({ kind }) => kind === 'harm');
}

/** An inner part cannot be more than its total, nor women a part of girls. */
function fits(owner: PeopleItem, item: PeopleItem, sum: number): boolean {
  const max = owner.people.quantity.max;
  if (max !== null && sum > max) return false;
  return (
    !(owner.people.group && demographic.has(owner.people.group)) || item.people.group === owner.people.group
  );
}

/** "Two women and a boy among them", "nine children were among the dead": the list before the cue. */
function markBefore(state: EnglishState, index: number, cue: CueItem): void {
  const most = cue.cue === 'most after';
  const list: PeopleItem[] = [];
  let start = cue.from;
  for (let at = index - 1; at >= 0; at--) {
    const item = state.items[at] as EnglishItem;
    if (item.kind !== 'people' || state.parts.get(item)?.parent) break;
    const copula =
      list.length === 0 && state.tokens.slice(item.to, start).every(({ text }) => auxiliaries.has(text));
    if (!copula && !onlyAdders(state, item.to, start)) break;
    list.push(item);
    start = item.from;
  }
  const outcome = outcomeOfCue(state, cue);
  // "Five civilians, two women and a boy among them": the first is the total.
  const first = list.at(-1);
  const hasTotal = list.length > 1 && outcome === null && !most && (first?.people.quantity.max ?? 2) > 1;
  for (const item of hasTotal ? list.slice(0, -1) : list) {
    const at = state.items.indexOf(item);
    const parent = hasTotal ? (first as PeopleItem) : outcome ? null : totalBeforeList(state, at, list);
    state.parts.set(item, { parent, most: most && !item.people.stated, outcome });
  }
}

function totalBeforeList(state: EnglishState, index: number, list: readonly PeopleItem[]): PeopleItem | null {
  for (let at = index - 1; at >= 0; at--) {
    const item = state.items[at];
    if (item?.kind === 'people' && !isSide(state, item) && !item.people.thing && !list.includes(item))
      return item;
  }
  return null;
}

/** "Among the dead" says what happened to the total. */
function outcomeOfCue(state: EnglishState, { from, to }: CueItem): Outcome | null {
  for (let at = from; at < to; at++) {
    const outcome = collectiveOutcome((state.tokens[at] as Token).text);
    if (outcome) return outcome;
  }
  return null;
}
