import { readDateExpression } from '#language/calendar/date-expression';
import { exactQuantity, hedged, type Quantity } from '#language/quantity/quantity';
import { englishQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { englishStopWords, englishThingEndings } from '../lexicon/english-cue-words.ts';
import { collectiveOutcome, type EnglishNoun, englishNoun } from './dictionary.ts';
import { groupAmong, groupBefore, groupOfBody, isOneFamily } from './group-of.ts';
import { readPersonalName } from './names.ts';
import { more } from './people-again.ts';
import { type EnglishPeople, shape } from './people-phrase.ts';

const stops = new Set(englishStopWords);

const things = new Set(englishThingEndings);

/** Alone in the singular these are adjectives. */
const nationalities = new Set(
  'syrian palestinian yemeni iraqi israeli iranian somali libyan afghan turk russian american ukrainian egyptian saudi pakistani national houthi adult local minor female male teen innocent suspect'.split(
    ' ',
  ),
);

const mostAdjectives = 6;

const harmEndings = /(ed|ing|ly)$/;

interface Traits {
  readonly definite: boolean;
  readonly stated: boolean;
}

/** The phrase up to its head noun: adjectives, names of bodies, then the noun for people or what happened to them. */
export function withHead(
  tokens: readonly Token[],
  from: number,
  start: number,
  quantity: Quantity,
  to: number,
  traits: Traits,
): EnglishPeople | null {
  let head = -1;
  let noun: EnglishNoun | undefined;
  // "Three wounded civilians": the adjective tells what happened.
  let happened: Outcome | null = null;
  const most = traits.stated ? mostAdjectives : 3;
  for (let at = start; at < Math.min(to, start + most); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') {
      if (token.text === '"' && at < start + 3) continue;
      break;
    }
    if (token.script !== 'latin') break;
    const found = englishNoun(token.text);
    if (found) {
      head = at;
      noun = found;
      continue;
    }
    if (head >= 0) {
      if (things.has(token.text) || isCompound(tokens, at, to)) {
        head = -1;
        noun = undefined;
        if (things.has(token.text)) return null;
      }
      break;
    }
    const describes = token.text.endsWith('ed') && englishNoun(tokens[at + 1]?.text)?.kind === 'person';
    if ((stops.has(token.text) && !describes) || things.has(token.text)) break;
    if (!traits.stated && !isAdjective(token)) break;
    if (collectiveOutcome(token.text) && token.text !== 'killed')
      happened = collectiveOutcome(token.text) ?? null;
  }
  if (!noun || head < 0) return null;
  // A figure of 51 is a number, a senior figure a person.
  if (/^figures?$/.test(tokens[head]?.text ?? '') && head === start) return null;
  if (noun.kind === 'household' && !noun.plural && !traits.stated) return null;
  if (!traits.stated && !noun.plural && noun.kind === 'person' && nationalities.has(tokens[head]?.text ?? ''))
    return null;
  if (tokens[head + 1]?.text === "'s" || (tokens[head + 1]?.text === "'" && tokens[head + 1]?.glued))
    return null;
  const people = headed(tokens, from, start, head, noun, quantity, to, traits);
  return people && happened && traits.stated ? { ...people, outcome: people.outcome ?? happened } : people;
}

function headed(
  tokens: readonly Token[],
  from: number,
  start: number,
  head: number,
  noun: EnglishNoun,
  stated: Quantity,
  to: number,
  traits: Traits,
): EnglishPeople | null {
  const before = groupBefore(tokens, start, head);
  let quantity = stated;
  let end = head + 1;
  let group: Group | null = null;
  let outcome: Outcome | null = null;
  if (noun.kind === 'victim') {
    // "The deaths of" is the event; its people follow.
    if (!traits.stated && tokens[end]?.text === 'of') return null;
    outcome = noun.outcome;
    group = before ?? groupAmong(tokens, end, to) ?? 'unspecified';
  } else if (noun.kind === 'household') {
    group = 'family';
  } else if (noun.kind === 'member') {
    group = before ?? groupOfBody(tokens, end, to) ?? 'combatant';
    if (tokens[head]?.text.startsWith('leader') && group !== 'official') group = 'combatant';
  } else {
    group = noun.group;
    if (tokens[head - 1]?.text === 'non' && tokens[head]?.joiner === '-') group = 'civilian';
    if (group === 'civilian' && before === 'medical') group = 'medical';
    if (group === 'unspecified') group = before ?? groupOfPerson(tokens, end, to) ?? 'unspecified';
  }
  const plural = noun.plural && (!noun.always || !traits.stated || stated.max !== 1);
  if (!traits.stated && !noun.plural) quantity = exactQuantity(1);
  const family = isOneFamily(tokens, end, to);
  if (family > end) {
    if (group === 'unspecified') group = 'family';
    end = family;
  }
  const pair = womenAndChildren(tokens, end, group, traits);
  if (pair) {
    group = 'women_and_children';
    end = pair;
  }
  const hedge = englishQuantities.hedgeAfter(tokens, end);
  if (hedge && hedge.to <= to && traits.stated) {
    quantity = hedged(quantity, hedge.value);
    end = hedge.to;
  }
  const single = !plural && quantity.max === 1;
  // A name right after the noun belongs to the phrase.
  // "A girl of six" tells an age.
  if (single && tokens[end]?.text === 'of') {
    const age = englishQuantities.read(tokens, end + 1);
    if (age?.counted && (age.to >= to || tokens[age.to]?.kind !== 'word')) end = age.to;
  }
  const name = single ? readPersonalName(tokens, end, to) : null;
  if (name && tokens[end]?.text !== ',') end = name.to;
  return shape(from, end, from, quantity, { ...traits, group, outcome, single, name });
}

/** "Women and children", with one number or none for both. */
function womenAndChildren(
  tokens: readonly Token[],
  at: number,
  group: Group | null,
  { stated }: Traits,
): number {
  if ((group !== 'woman' && group !== 'child') || tokens[at]?.text !== 'and') return 0;
  const second = englishNoun(tokens[at + 1]?.text);
  if (second?.kind !== 'person' || !second.plural) return 0;
  const other: Group = group === 'woman' ? 'child' : 'woman';
  const plural = englishNoun(tokens[at - 1]?.text)?.plural === true;
  return second.group === other && plural && (stated || plural) ? at + 2 : 0;
}

function groupOfPerson(tokens: readonly Token[], at: number, to: number): Group | null {
  return isOneFamily(tokens, at, to) > at ? 'family' : null;
}

/** A noun after the noun makes it another thing: civilian vehicles, militant positions. */
function isCompound(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at] as Token;
  if (at >= to || token.kind !== 'word' || stops.has(token.text) || token.capital) return false;
  if (harmEndings.test(token.text) || collectiveOutcome(token.text) || token.text === "'s") return false;
  if (more.has(token.text) || readDateExpression(tokens, at, 'en')) return false;
  return !verbsAfterPeople.has(token.text);
}

const verbsAfterPeople = new Set(
  'die dies dead fell hurt lost slain fled drowned perished burn burnt succumb shot stabbed died driven forced gunned taken rounded held burned made blown'.split(
    ' ',
  ),
);

/** Without a number only words that plainly describe people may stand before the noun. */
function isAdjective(token: Token): boolean {
  return (
    token.capital || adjectives.has(token.text) || token.text.endsWith('ian') || token.text.endsWith('ish')
  );
}

const adjectives = new Set(
  (
    'young old elderly innocent unarmed civilian foreign local several pregnant female male syrian palestinian yemeni iraqi armed ' +
    'unborn newborn eldest youngest little own non senior suspected additional other civil medical health security police military regime government rebel unidentified unknown'
  ).split(' '),
);

/** True where a bare number counts something that the next word names and that is no person. */
export function countsThings(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[at];
  if (at >= to || next === undefined) return false;
  if (next.kind === 'sign') return ['%', '$', '/', ':', '°'].includes(next.text) && next.glued;
  if (next.kind !== 'word') return next.kind === 'number';
  if (things.has(next.text)) return true;
  if (next.joiner === '-') return true;
  return (
    !stops.has(next.text) &&
    !collectiveOutcome(next.text) &&
    !harmEndings.test(next.text) &&
    !verbsAfterPeople.has(next.text)
  );
}
