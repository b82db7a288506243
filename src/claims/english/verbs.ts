import { exactQuantity } from '#language/quantity/quantity';
import { newMention } from '../mention.ts';
import { readEnglishName } from './names.ts';
import type { EnglishHarm, EnglishItem, PeopleItem } from './scan.ts';
import {
  addMention,
  auxiliaries,
  type EnglishState,
  endWithComplement,
  isAdverb,
  nameText,
  onlyAdders,
  ruleFor,
  startsClause,
} from './state.ts';

const modals = new Set(['to', 'could', 'would', 'might', 'can', 'will', 'may', 'should', 'must', 'if']);
/** Words that may stand between a verb of harm and its people. */
const between = new Set([
  'the',
  'of',
  'another',
  'also',
  'an',
  'a',
  'off',
  'dead',
  'more',
  '"',
  'all',
  'yet',
  'others',
  'only',
  'just',
  'nearly',
  'and',
]);
/** Words of state that stand right behind their people and reach no further back. */
const adjectival = new Set([
  'dead',
  'missing',
  'trapped',
  'stranded',
  'with',
  'under',
  'buried',
  'killed',
  'found',
  'evacuated',
]);

/** "Were killed", "28 killed", "killed 28", "died": people before the word, or after it in the active. */
export function linkPast(state: EnglishState, harm: EnglishHarm): void {
  const index = state.items.indexOf(harm);
  const passive = isPassive(state, harm);
  const right = harm.form === 'past' && !passive ? rightOf(state, index, 3) : null;
  const left = leftOf(state, index, harm, passive);
  if (right && !right.people.stated && harm.outcome === 'displaced' && !left) return;
  const takesRight = right && (!left || isActive(state, left, harm, right));
  const chosen = takesRight ? right : left;
  if (!chosen) return;
  state.linked.add(harm);
  if (chosen === right) {
    addMention(state, chosen, harm.outcome, ruleFor(chosen, 'verb_then_people'), { from: harm.from }, harm);
    return;
  }
  const alone = chosen.people.group === null && chosen.to === harm.from;
  const rule = ruleFor(chosen, alone ? 'counted_victims' : 'people_then_verb');
  addMention(state, chosen, harm.outcome, rule, { to: harm.to }, harm);
}

/** "Two gunmen killed five people": both sides have people and nothing parts the verb from the right ones. */
function isActive({ tokens }: EnglishState, left: PeopleItem, harm: EnglishHarm, right: PeopleItem): boolean {
  if (harm.form !== 'past' || left.people.group === null) return false;
  if (tokens[harm.to]?.text === ',') return false;
  return right.people.group !== null || right.people.stated;
}

function isPassive({ tokens, sentence }: EnglishState, harm: EnglishHarm): boolean {
  for (let at = harm.from - 1; at >= Math.max(sentence.from, harm.from - 5); at--) {
    const word = tokens[at]?.text ?? '';
    if (auxiliaries.has(word)) return !activeAuxiliaries.has(word) || harm.form === 'state';
    if (!isAdverb(word) && !hearsay.has(word)) return false;
  }
  return false;
}

/** "Were reported killed". */
const hearsay = new Set([
  'reported',
  'believed',
  'feared',
  'presumed',
  'confirmed',
  'found',
  'thought',
  'declared',
  'listed',
  'left',
]);
/** "Has killed" is active. */
const activeAuxiliaries = new Set(['has', 'have', 'had']);

function leftOf(state: EnglishState, index: number, harm: EnglishHarm, passive: boolean): PeopleItem | null {
  const { items, tokens } = state;
  const verb = passive || (harm.form === 'state' && !adjectival.has(tokens[harm.from]?.text ?? ''));
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at] as EnglishItem;
    if (item.kind === 'cue') continue;
    if (item.kind === 'harm') {
      if (item.form === 'toll' || item.form === 'event') return null;
      continue;
    }
    const { people } = item;
    if (state.absorbed.has(item) || people.thing) continue;
    const part = state.parts.get(item);
    if (part && (part.parent || part.outcome) && people.outcome === null) continue;
    const gap = harm.from - endOfPeople(state, at, index, harm);
    const headless = people.group === null && !people.others && !people.fromWhole && !people.again;
    const reach = headless ? 5 : verb ? 26 : 2;
    if (gap > reach) return null;
    if (
      !verb &&
      gap > 0 &&
      !tokens.slice(item.to, harm.from).every(({ text }) => isAdverb(text) || linkingVerbs.has(text))
    )
      return null;
    const told = state.mentions.get(item);
    // "Seven of the wounded succumbed": the wounded died.
    if (told && harm.outcome === 'killed' && told.outcome === 'injured' && people.fromWhole) {
      Object.assign(told, { outcome: 'killed', partOf: null, rule: 'people_then_verb' });
      return null;
    }
    if (state.mentions.has(item) || (people.definite && !people.stated)) return null;
    if (people.outcome !== null && !people.denied) return null;
    if (!people.stated && people.single && !opensPhrase(state, item)) return null;
    return tokens.slice(item.to, harm.from).some(({ text }) => text === ';') ? null : item;
  }
  return null;
}

/** Where people end for a word of harm: after their parts, or after what belongs to them. */
function endOfPeople(state: EnglishState, at: number, index: number, harm: EnglishHarm): number {
  const item = state.items[at] as PeopleItem;
  const parts = state.items
    .slice(at + 1, index)
    .filter(
      (other): other is PeopleItem => other.kind === 'people' && state.parts.get(other)?.parent === item,
    );
  const last = parts.at(-1);
  if (!last) return endWithComplement(state, item, harm.from);
  return state.tokens[last.to]?.text === ',' ? last.to + 1 : last.to;
}

/** A bare singular is a person only where a headline or a list begins with it. */
function opensPhrase({ tokens, sentence }: EnglishState, { from }: PeopleItem): boolean {
  const before = tokens[from - 1];
  return (
    from === sentence.from || before?.kind !== 'word' || ['and', 'or', 'including'].includes(before.text)
  );
}

const linkingVerbs = new Set(['were', 'was', 'as', 'been', 'left', 'are', 'is']);

function rightOf(state: EnglishState, index: number, reach: number): PeopleItem | null {
  const harm = state.items[index] as EnglishHarm;
  let item = state.items[index + 1];
  if (item?.kind !== 'people' || item.people.thing || state.mentions.has(item)) return null;
  if (item.people.definite && !item.people.stated) {
    // "Killed the imam and two of his sons": the second are counted.
    const second = state.items[index + 2];
    const joined =
      second?.kind === 'people' && second.people.stated && onlyAdders(state, item.to, second.from);
    if (!joined || item.from - harm.to > 1 || state.mentions.has(second)) return null;
    item = second;
    return startsClause(state, index + 2) || item.people.thing ? null : item;
  }
  const words = state.tokens.slice(harm.to, item.from);
  if (words.length > reach || !words.every(({ text }) => isAdverb(text) || between.has(text))) return null;
  if (words.some(({ text }) => text === 'and')) return null;
  if (startsClause(state, index + 1) || state.parts.get(item)?.parent) return null;
  return item;
}

/** "Killing three", "the death of two soldiers": people after the word. */
export function linkRight(state: EnglishState, harm: EnglishHarm): void {
  const { tokens } = state;
  const item = rightOf(state, state.items.indexOf(harm), harm.form === 'event' ? 3 : 4);
  const first = tokens[harm.from]?.text ?? '';
  const alone = harm.to === harm.from + 1;
  if (!item) {
    if (!(alone && needsMore.has(first))) takeNamed(state, harm);
    return;
  }
  const { people } = item;
  const claims = alone && first.startsWith('claim');
  if (claims && !/^(lives|life)$/.test(tokens[item.to - 1]?.text ?? '')) return;
  if (first === 'forcing' && !fleesAfter(state, item.to)) return;
  // "Cost 24 soldiers their lives", not "cost 24 people a day's pay".
  if (
    /^cost/.test(first) &&
    alone &&
    !/^(lives|life)$/.test(tokens[item.to + 1]?.text ?? tokens[item.to - 1]?.text ?? '')
  )
    return;
  if (/^(lost|losing|lose)$/.test(first) && alone && (people.group === null || !people.stated)) return;
  if (!people.stated && !people.denied) {
    if (harm.form === 'event' && first === 'loss') return;
    const before = tokens[harm.from - 1]?.text ?? '';
    if (modals.has(before)) return;
    const told = harm.form === 'active' && (before === ',' || before === 'and');
    if (people.quantity.max === null && !told) return;
  }
  state.linked.add(harm);
  const rule = harm.form === 'event' ? 'event_of_people' : claims ? 'split_verb' : 'verb_then_people';
  addMention(state, item, harm.outcome, ruleFor(item, rule), { from: harm.from }, harm);
}

const needsMore = new Set([
  'claimed',
  'claiming',
  'forcing',
  'lost',
  'losing',
  'lose',
  'saving',
  'capturing',
  'burying',
]);

function fleesAfter({ tokens }: EnglishState, at: number): boolean {
  return tokens
    .slice(at, at + 5)
    .some(({ text }) => ['flee', 'homes', 'leave', 'evacuate', 'out'].includes(text));
}

/** "Killing Ahmad al-Hasan": one person by name. */
function takeNamed(state: EnglishState, harm: EnglishHarm): void {
  if (harm.outcome !== 'killed' && harm.outcome !== 'injured') return;
  const name = readEnglishName(state.tokens, harm.to, state.sentence.to);
  if (!name) return;
  const mention = newMention({
    from: harm.from,
    to: name.to,
    anchor: harm.to,
    quantity: exactQuantity(1),
    outcome: harm.outcome,
    group: 'unspecified',
    rule: 'named_person',
  });
  mention.victimNames.push(nameText(state, name));
  mention.certainty = 0.7;
  state.named.push(mention);
}
