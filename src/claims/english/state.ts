import { type Quantity, somePlural } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import type { Discourse } from '../discourse.ts';
import { inheritedGroup } from '../inherited-group.ts';
import { englishAdders, englishDeniedVerbs } from '../lexicon/english-cue-words.ts';
import { type Mention, newMention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { Sentence } from '../sentence.ts';
import type { NameSpan } from './names.ts';
import type { EnglishHarm, EnglishItem, PeopleItem } from './scan.ts';

/** A part that a cue announces, with the item of its total where the sentence has one. */
export interface Part {
  readonly parent: PeopleItem | null;
  /** "Mostly": a proportion. */
  readonly most: boolean;
  /** "Among the dead": the outcome of the total. */
  readonly outcome: Outcome | null;
}

/** What is known of one English sentence while its people and its harms are brought together. */
export interface EnglishState {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly items: readonly EnglishItem[];
  readonly discourse: Discourse;
  readonly mentions: Map<PeopleItem, Mention>;
  readonly parts: Map<PeopleItem, Part>;
  /** Items whose noun only tells the group of a number before: "48 of them children". */
  readonly absorbed: Set<PeopleItem>;
  /** Mentions of people by name alone. */
  readonly named: Mention[];
  readonly linked: Set<EnglishHarm>;
  /** Mentions whose number is that of the people before: "as many others". */
  readonly again: Set<Mention>;
}

const adders = new Set(englishAdders);
const deniedVerbs = new Set(englishDeniedVerbs);
export const auxiliaries: ReadonlySet<string> = new Set([
  'was',
  'were',
  'been',
  'being',
  'is',
  'are',
  'be',
  'got',
  'get',
  'getting',
  "'re",
  'has',
  'have',
  'had',
]);

/** Adverbs that may stand between an auxiliary and its verb. */
export function isAdverb(word: string): boolean {
  return word.endsWith('ly') || adverbs.has(word);
}

const adverbs = new Set([
  'also',
  'not',
  'all',
  'both',
  'indeed',
  'still',
  'now',
  'already',
  'later',
  'then',
  'since',
  'yet',
  'so',
  'either',
  'far',
  'either',
  'only',
  'just',
]);

export function peopleItems(state: EnglishState): PeopleItem[] {
  return state.items.filter((item): item is PeopleItem => item.kind === 'people');
}

/** A part, or the noun of a part: never the people of a verb. */
export function isSide(state: EnglishState, item: PeopleItem): boolean {
  return state.parts.has(item) || state.absorbed.has(item);
}

/** Only commas, "and", "as well as" between two positions. */
export function onlyAdders(state: EnglishState, from: number, to: number): boolean {
  if (to - from > 5) return false;
  const joined = state.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/[()]/g, '')
    .trim();
  return joined === '' || adders.has(joined) || adders.has(joined.replace(/^, /, '')) || joined === 'and ,';
}

/** Where people end with what belongs to them: "14 fighters of the regime forces". `limit` ends it at the latest. */
export function endWithComplement(state: EnglishState, item: PeopleItem, limit = state.sentence.to): number {
  const { tokens } = state;
  if (!['of', 'from', 'in'].includes(tokens[item.to]?.text ?? '')) return item.to;
  for (let at = item.to + 1; at < Math.min(limit, item.to + longestComplement); at++) {
    const { text, kind } = tokens[at] as Token;
    if (text === ',' || text === 'and' || (kind === 'sign' && text !== '"')) return at;
    if (auxiliaries.has(text)) return item.to;
  }
  return limit < item.to + longestComplement ? limit : item.to;
}

const longestComplement = 9;

/** People with whom a new clause begins: "and six were injured", "10 wounded". */
export function startsClause(state: EnglishState, index: number): boolean {
  const item = state.items[index];
  const next = state.items[index + 1];
  if (item?.kind !== 'people' || next?.kind !== 'harm') return false;
  if (auxiliaries.has(state.tokens[item.to]?.text ?? '')) return true;
  const between = state.tokens.slice(item.to, next.from);
  return (
    (next.form === 'past' || next.form === 'state') &&
    between.length <= 1 &&
    between.every(({ text }) => isAdverb(text))
  );
}

/** The rule to print: what the people are decides over where the verb stood. */
export function ruleFor({ people }: PeopleItem, rule: ClaimRule): ClaimRule {
  if (people.denied) return 'nobody';
  if (people.again) return 'as_many_again';
  if (people.single) return 'one_person';
  if (!people.stated && people.quantity.max === null) return 'bare_plural';
  return rule;
}

interface Extent {
  readonly from?: number;
  readonly to?: number;
  readonly group?: Group | null;
}

const longestTail = 8;

/** Makes the people of an item a mention. */
export function addMention(
  state: EnglishState,
  item: PeopleItem,
  outcome: Outcome,
  rule: ClaimRule,
  { from, to, group }: Extent = {},
  harm: EnglishHarm | null = null,
): Mention {
  const { people } = item;
  const before = mentionBefore(state, item);
  const mention = newMention({
    from: from ?? item.from,
    to: to !== undefined && to - item.to <= longestTail ? to : item.to,
    anchor: item.from,
    quantity: people.again ? (before?.quantity ?? somePlural) : people.quantity,
    outcome,
    group: groupFor(state, item, group ?? people.group, before),
    rule,
  });
  if (people.again) state.again.add(mention);
  applyDoubt(state, mention, item, harm);
  if (people.single) {
    const { name } = people;
    if (name) mention.victimNames.push(nameText(state, name));
  }
  state.mentions.set(item, mention);
  return mention;
}

/** A name in the words of the text. */
export function nameText({ text, tokens }: EnglishState, { from, to }: NameSpan): string {
  return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
}

/** "17 civilian deaths and three injuries", "killed five civilians and wounded 12": the second are civilians too. */
function groupFor(state: EnglishState, item: PeopleItem, open: Group | null, before: Mention | null): Group {
  const { people } = item;
  const isJoined = before !== null && item.from - before.to <= 2;
  const leans =
    people.others || people.again || people.group === null || (people.outcome !== null && isJoined);
  const own = open === 'unspecified' && people.outcome !== null ? null : open;
  if (own !== null) return own;
  if (!leans) return open ?? 'unspecified';
  const pointsBack = people.others || people.fromWhole || people.definite || people.group === null;
  return inheritedGroup(
    before?.group ?? (pointsBack ? state.discourse.lastGroup(state.sentence.index) : null),
  );
}

/** "Did not kill" denies a claim, "whether it killed a civilian" leaves it open. */
function applyDoubt(
  state: EnglishState,
  mention: Mention,
  { from, people }: PeopleItem,
  harm: EnglishHarm | null,
): void {
  const start = Math.min(from, harm?.from ?? from);
  const [before, last] = [state.tokens[start - 2]?.text, state.tokens[start - 1]?.text];
  // "Not clear if any civilians were killed", "how many people died": a question.
  if ((last === 'any' && before === 'if') || (last === 'many' && before === 'how')) mention.certainty = 0;
  for (let at = start - 1; at >= Math.max(state.sentence.from, start - 6); at--) {
    const word = state.tokens[at]?.text ?? '';
    if (word === 'whether') {
      if (people.single) {
        const quantity: Quantity = { min: 0, max: 1, approximate: false, quantifier: 'maybe_one' };
        Object.assign(mention, { quantity, rule: 'perhaps_one' });
      } else {
        mention.certainty = 0;
      }
      return;
    }
    if (harm && at >= start - 3 && deniedVerbs.has(word) && harm.from <= from && !people.denied)
      mention.certainty = 0;
  }
}

/** The last total told before an item in this sentence. */
export function mentionBefore(state: EnglishState, item: PeopleItem): Mention | null {
  let found: Mention | null = null;
  for (const [other, mention] of state.mentions) {
    if (other.to <= item.from && !mention.partOf && (!found || mention.from > found.from)) found = mention;
  }
  return found;
}
