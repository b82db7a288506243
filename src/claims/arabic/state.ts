import { exactQuantity, type Quantity } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import type { Discourse } from '../discourse.ts';
import { inheritedGroup } from '../inherited-group.ts';
import { type Mention, newMention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { Sentence } from '../sentence.ts';
import type { Cue } from './cues.ts';
import type { ArabicHarm } from './harm.ts';
import { readArabicName } from './names.ts';
import type { ArabicPeople } from './people-phrase.ts';

/** People whose harm is not known yet: a verb may follow. */
export interface Waiting {
  readonly people: ArabicPeople;
  /** Parts named of them meanwhile. */
  readonly parts: { people: ArabicPeople; rule: ClaimRule; proportion: 'most' | null }[];
}

/** What is known of an Arabic sentence while it is read from its first word to its last. */
export interface ArabicState {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly discourse: Discourse;
  readonly mentions: Mention[];
  readonly dates: { from: number; to: number }[];
  /** The word of harm that waits for its people. */
  harm: ArabicHarm | null;
  waiting: Waiting | null;
  /** What a list or a part goes on from, and where it ended. */
  last: Mention | null;
  listEnd: number;
  /** The last total. */
  total: Mention | null;
  cue: Cue | null;
  /** Before this token a noun without a number is only what nobody has news of. */
  mutedUntil: number;
}

export interface Extent {
  readonly from?: number;
  readonly to?: number;
  readonly group?: Group | null;
  readonly quantity?: Quantity;
}

/** Makes people a claim of their own, the total that parts after it belong to. */
export function addPeople(
  state: ArabicState,
  people: ArabicPeople,
  outcome: Outcome,
  rule: ClaimRule,
  { from, to, group, quantity }: Extent = {},
): Mention {
  const mention = newMention({
    from: from ?? people.from,
    to: to ?? people.to,
    anchor: people.anchor,
    quantity: quantity ?? people.quantity ?? exactQuantity(1),
    outcome,
    group: group ?? people.group ?? groupOfOthers(state, people),
    rule,
  });
  mention.twoOrMore = people.twoOrMore && mention.quantity?.max === null;
  if (people.single) {
    const name = readArabicName(state.text, state.tokens, people.to, state.to, false);
    if (name) mention.victimNames.push(name.name);
  }
  push(state, mention);
  return mention;
}

/** Others, and a number alone beside people told before, are of the same kind. */
function groupOfOthers(state: ArabicState, people: ArabicPeople): Group {
  if (people.group !== null) return people.group;
  const before =
    state.total?.group ?? (people.others ? state.discourse.lastGroup(state.sentence.index) : null);
  return inheritedGroup(before);
}

export function push(state: ArabicState, mention: Mention): void {
  state.mentions.push(mention);
  state.last = mention;
  state.total = mention;
  state.listEnd = mention.to;
  state.cue = null;
}

export interface PartTraits {
  readonly proportion?: 'most' | null;
  readonly group?: Group;
  readonly to?: number;
  readonly outcome?: Outcome | null;
}

/** Makes people a part of a total. */
export function addPart(
  state: ArabicState,
  people: ArabicPeople,
  parent: Mention,
  rule: ClaimRule,
  { proportion = null, group, to, outcome }: PartTraits = {},
): void {
  const previous = state.mentions.at(-1);
  if (previous?.partOf === parent && previous === state.last && mergesWomenAndChildren(previous, people)) {
    previous.group = 'women_and_children';
    previous.to = people.to;
    state.listEnd = people.to;
    return;
  }
  const part = newMention({
    from: people.from,
    to: to ?? people.to,
    anchor: people.anchor,
    quantity: proportion ? null : people.quantity,
    outcome: people.outcome ?? outcome ?? parent.outcome,
    group: group ?? people.group ?? inheritedGroup(parent.group),
    rule,
    partOf: parent,
  });
  part.proportion = proportion;
  state.mentions.push(part);
  state.last = part;
  state.listEnd = part.to;
}

/** "Women and children" without numbers is one group. */
export function mergesWomenAndChildren(last: Mention, people: ArabicPeople): boolean {
  const groups = new Set([last.group, people.group]);
  if (!groups.has('woman') || !groups.has('child') || people.stated || people.single) return false;
  const isOpen =
    last.quantity === null || (last.quantity.max === null && last.quantity.quantifier !== 'exact');
  return isOpen && people.quantity?.max === null;
}

/** A part cannot push the parts over their total. */
export function fitsInto(parent: Mention, mentions: readonly Mention[], people: ArabicPeople): boolean {
  const max = parent.quantity?.max ?? null;
  if (max === null) return true;
  const parts = mentions.filter((mention) => mention.partOf === parent && mention.rule === 'breakdown');
  const sum = parts.reduce((total, { quantity }) => total + (quantity?.min ?? 0), people.quantity?.min ?? 0);
  return sum <= max;
}
