import { readDateExpression } from '#language/calendar/date-expression';
import { englishOrdinals } from '#language/number/english-number-words';
import { exactQuantity, hedged, type Quantity, somePlural } from '#language/quantity/quantity';
import { englishQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { englishStopWords, englishThingEndings } from '../lexicon/english-cue-words.ts';
import { readEnglishAge } from './age.ts';
import { collectiveOutcome, type EnglishNoun, englishNoun } from './dictionary.ts';
import { groupBefore, groupOfBody, isOneFamily } from './group-of.ts';
import { type NameSpan, readPersonalName } from './names.ts';

/** A noun phrase for people, or a number alone, in an English sentence. */
export interface EnglishPeople {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly quantity: Quantity;
  /** What the noun itself says happened: deaths. */
  readonly outcome: Outcome | null;
  /** Null where no noun for people stands in it. */
  readonly group: Group | null;
  readonly definite: boolean;
  /** A number, a vague quantity or an article is written. */
  readonly stated: boolean;
  readonly single: boolean;
  /** "Others", "more": people beside those before. */
  readonly others: boolean;
  /** The number's noun is none for people. */
  readonly thing: boolean;
  /** "A few of the wounded": a part of people told before. */
  readonly fromWhole: boolean;
  /** "The same number", "as many others". */
  readonly again: boolean;
  /** "No civilians". */
  readonly denied: boolean;
  /** The name given for one person. */
  readonly name: NameSpan | null;
}

const stops = new Set(englishStopWords);
const things = new Set(englishThingEndings);
const more = new Set(['more', 'others', 'other']);
const articles = new Set(['a', 'an', 'another']);
const definites = new Set(['the', 'these', 'those', 'both', 'his', 'her', 'their', 'its', 'all', 'this']);
/** Alone in the singular these are adjectives. */
const nationalities = new Set(
  'syrian palestinian yemeni iraqi israeli iranian somali libyan afghan turk russian american ukrainian egyptian saudi pakistani national houthi adult local minor female male teen innocent suspect'.split(
    ' ',
  ),
);
const mostAdjectives = 6;
const possessives = new Set(['his', 'her', 'their']);
const harmEndings = /(ed|ing|ly)$/;

function isAdverb(word: string): boolean {
  return word.endsWith('ly');
}

/** The people that begin at a token; null where none do. `to` is the end of the sentence. */
export function readEnglishPeople(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const token = tokens[from];
  if (token === undefined || token.kind === 'sign' || token.kind === 'break') return null;
  const again = readAgain(tokens, from, to) ?? readFamily(tokens, from, from);
  if (again) return again;
  let at = from;
  let definite = false;
  if (definites.has(token.text)) {
    definite = true;
    at++;
    if (tokens[at]?.text === 'of' && token.text === 'all') at++;
    if (['other', 'remaining', 'first', 'last'].includes(tokens[at]?.text ?? '')) at++;
  } else if (token.text === 'another' || (token.text === 'a' && tokens[at + 1]?.text === 'further')) {
    const next = token.text === 'a' ? at + 2 : at + 1;
    if (englishQuantities.read(tokens, next)?.counted) at = next;
  } else if (token.text === 'an' && tokens[at + 1]?.text === 'additional') {
    at += 2;
  }
  const quantity = at < to ? englishQuantities.read(tokens, at) : null;
  if (quantity && quantity.to <= to)
    return withQuantity(tokens, from, quantity, quantity.to, to, definite, quantity.counted);
  if (token.text === 'others') return shape(from, from + 1, from, somePlural, { others: true });
  if (possessives.has(token.text)) return readKin(tokens, from, at, to);
  if (definite) return withHead(tokens, from, at, somePlural, to, { definite: true, stated: false });
  if (articles.has(token.text)) return readArticle(tokens, from, to);
  return withHead(tokens, from, from, somePlural, to, { definite: false, stated: false });
}

/** "His wife", "their children": new people, known by whose they are. */
function readKin(tokens: readonly Token[], from: number, start: number, to: number): EnglishPeople | null {
  const kin = withHead(tokens, from, start, somePlural, to, { definite: false, stated: false });
  if (!kin || kin.outcome !== null) return kin && { ...kin, definite: true };
  if (!kin.single) return { ...kin, quantity: { ...somePlural, quantifier: 'children_of' } };
  return { ...kin, stated: true };
}

/** "A man", "a third civilian", "another child", "a family of six". */
function readArticle(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const age = from + 1 < to ? readEnglishAge(tokens, from + 1, to) : from + 1;
  const start = englishOrdinals.has(tokens[from + 1]?.text ?? '') ? from + 2 : age;
  const family = readFamily(
    tokens,
    from,
    ['whole', 'entire', 'single'].includes(tokens[start]?.text ?? '') ? start + 1 : start,
  );
  if (family) return family;
  const people = withHead(tokens, from, start, exactQuantity(1), to, { definite: false, stated: true });
  if (people && people.to > from + 1 && start > from + 1 && people.group === null) return people;
  if (!people || people.outcome !== null) return people?.outcome ? { ...people, stated: false } : people;
  return people.single || people.group !== null ? { ...people, single: true } : null;
}

/** "A family of six", "family of four members". */
function readFamily(tokens: readonly Token[], from: number, at: number): EnglishPeople | null {
  if (tokens[at]?.text !== 'family' || tokens[at + 1]?.text !== 'of') return null;
  const size = englishQuantities.read(tokens, at + 2);
  if (!size?.counted) return null;
  const end = ['members', 'people', 'persons'].includes(tokens[size.to]?.text ?? '') ? size.to + 1 : size.to;
  return shape(from, end, from, size, { group: 'family', stated: true });
}

function readAgain(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const words = (count: number) =>
    tokens
      .slice(from, from + count)
      .map(({ text }) => text)
      .join(' ');
  if (words(3) === 'the same number' && from + 3 <= to) {
    const end = tokens[from + 3]?.text === 'of' ? from + 4 : from + 3;
    const head = end > from + 3 ? englishNoun(tokens[end]?.text) : undefined;
    return shape(from, head ? end + 1 : from + 3, from, exactQuantity(0), {
      again: true,
      stated: true,
      group: head?.kind === 'person' ? head.group : null,
    });
  }
  if (words(2) !== 'as many' || tokens[from + 2]?.text === 'as') return null;
  const noun = englishNoun(tokens[from + 2]?.text);
  const end =
    more.has(tokens[from + 2]?.text ?? '') || noun || tokens[from + 2]?.text === 'again'
      ? from + 3
      : from + 2;
  return shape(from, Math.min(end, to), from, exactQuantity(0), {
    again: true,
    stated: true,
    group: noun?.kind === 'person' ? noun.group : null,
  });
}

function withQuantity(
  tokens: readonly Token[],
  from: number,
  quantity: Quantity,
  after: number,
  to: number,
  definite: boolean,
  counted: boolean,
): EnglishPeople | null {
  let at = after;
  let value = quantity;
  // three (3) militants
  if (tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')') at += 3;
  if (tokens[at]?.text === 'of') {
    const whole = readWhole(tokens, from, at, value, to);
    if (whole) return whole;
    // "dozens of people", "two of the children"
    at++;
    if (definites.has(tokens[at]?.text ?? '')) at++;
    const inner = withHead(tokens, from, at, value, to, { definite: false, stated: true });
    const ofAll = ['the', 'these', 'those'].includes(tokens[after + 1]?.text ?? '');
    if (inner) return { ...inner, fromWhole: ofAll && counted };
    if (tokens[at]?.text === 'others')
      return shape(from, at + 1, from, value, { others: true, stated: true });
    return null;
  }
  let others = false;
  if (more.has(tokens[at]?.text ?? '') && at < to) {
    others = true;
    at++;
    if (tokens[at]?.text === 'than' && tokens[at - 1]?.text === 'more') return null;
    if (tokens[at - 1]?.text === 'others') return shape(from, at, from, value, { others, stated: true });
  }
  const people = withHead(tokens, from, at, value, to, { definite, stated: true });
  if (people) return others ? { ...people, others: people.group === null } : people;
  if (others) return shape(from, at, from, value, { others, stated: true });
  const hedge = englishQuantities.hedgeAfter(tokens, at);
  if (hedge && hedge.to <= to) {
    value = { ...value, ...hedged(value, hedge.value) };
    at = hedge.to;
  }
  if (!counted && value.quantifier !== 'dozens' && value.quantifier !== 'unquantified_large') {
    // "Some", "several" alone stand for people only before what happened to them: "some seriously".
    return quantity.quantifier === 'plural' || quantity.quantifier === 'many'
      ? shape(from, at, from, value, { stated: true })
      : null;
  }
  return shape(from, at, from, value, { stated: true, definite, thing: countsThings(tokens, at, to) });
}

/** "A few of the wounded", "two of them", "one of whom". */
function readWhole(tokens: readonly Token[], from: number, at: number, quantity: Quantity, to: number) {
  const second = tokens[at + 1]?.text ?? '';
  if (second === 'them' || second === 'whom') {
    return shape(from, at + 2, from, quantity, { fromWhole: true, stated: true });
  }
  // "Seven of the critically wounded"; but "a number of the killed civilians" goes on to a noun.
  const named = isAdverb(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  if (englishNoun(tokens[named + 1]?.text)?.kind === 'person') return null;
  const outcome = second === 'the' || second === 'those' ? collectiveOutcome(tokens[named]?.text) : undefined;
  if (outcome === undefined || named + 1 > to) return null;
  return shape(from, named + 1, from, quantity, { fromWhole: true, stated: true, outcome });
}

interface Traits {
  readonly definite: boolean;
  readonly stated: boolean;
}

/** The phrase up to its head noun: adjectives, names of bodies, then the noun for people or what happened to them. */
function withHead(
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
    group = before ?? 'unspecified';
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
function countsThings(tokens: readonly Token[], at: number, to: number): boolean {
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

function shape(
  from: number,
  to: number,
  anchor: number,
  quantity: Quantity,
  traits: Partial<EnglishPeople>,
): EnglishPeople {
  return {
    from,
    to,
    anchor,
    quantity,
    outcome: null,
    group: null,
    definite: false,
    stated: false,
    single: false,
    others: false,
    thing: false,
    fromWhole: false,
    again: false,
    denied: false,
    name: null,
    ...traits,
  };
}
