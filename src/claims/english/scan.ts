import { readDateExpression } from '#language/calendar/date-expression';
import { type PhraseMatch, PhraseTable } from '#language/phrase-table';
import { exactQuantity } from '#language/quantity/quantity';
import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import {
  englishAllPhrases,
  englishDenials,
  englishMostAfterPhrases,
  englishMostPhrases,
  englishPartAfterPhrases,
  englishPartPhrases,
} from '../lexicon/english-cue-words.ts';
import {
  englishHarmWords,
  englishSeriousPhrases,
  englishTollPhrases,
  type HarmForm,
} from '../lexicon/english-harm-words.ts';
import { readEnglishAge } from './age.ts';
import { collectiveOutcome, englishNoun, eventOutcome } from './dictionary.ts';
import { readEnglishPeople } from './people.ts';
import type { EnglishPeople } from './people-phrase.ts';

export type EnglishCue = 'part' | 'part after' | 'most' | 'most after' | 'all' | 'serious';

/** A word of harm; `event` is "the death of", `toll` is "the death toll". */
export interface EnglishHarm {
  readonly kind: 'harm';
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  readonly form: HarmForm | 'event' | 'toll';
  /** The group that a toll names. */
  readonly group: Group | null;
}

export interface PeopleItem {
  readonly kind: 'people';
  readonly from: number;
  readonly to: number;
  readonly people: EnglishPeople;
}

export interface CueItem {
  readonly kind: 'cue';
  readonly from: number;
  readonly to: number;
  readonly cue: EnglishCue;
}

export type EnglishItem = EnglishHarm | PeopleItem | CueItem;

const harms = new PhraseTable<{ outcome: Outcome; form: HarmForm }>(
  englishHarmWords.flatMap(({ outcome, past, state, active }) =>
    Object.entries({ past, state, active }).flatMap(([form, words]) =>
      (words ?? []).map((word) => [word, { outcome, form: form as HarmForm }] as const),
    ),
  ),
);
const tolls = new PhraseTable<Outcome>(
  englishTollPhrases.flatMap(({ outcome, phrases }) => phrases.map((phrase) => [phrase, outcome] as const)),
);
const cues = new PhraseTable<EnglishCue>([
  ...englishMostAfterPhrases.map((phrase) => [phrase, 'most after'] as const),
  ...englishPartPhrases.map((phrase) => [phrase, 'part'] as const),
  ...englishMostPhrases.map((phrase) => [phrase, 'most'] as const),
  ...englishAllPhrases.filter((phrase) => phrase !== 'all').map((phrase) => [phrase, 'all'] as const),
  ...englishSeriousPhrases.map((phrase) => [phrase, 'serious'] as const),
]);
const partAfter = new PhraseTable(englishPartAfterPhrases.map((phrase) => [phrase, true] as const));
const denials = new PhraseTable(englishDenials.map((phrase) => [phrase, true] as const));
const nobodyWords = new Set(['nobody', 'none']);
const newsNouns = new Set([
  'reports',
  'report',
  'information',
  'word',
  'news',
  'indication',
  'evidence',
  'claims',
  'details',
]);

/** True where some word of a run of tokens can tell what happened to people. */
export function tellsOfHarm(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { text, script } = tokens[at] as Token;
    if (script !== 'latin') continue;
    if (harms.begins(text) || tolls.begins(text) || eventOutcome(text) || collectiveOutcome(text))
      return true;
    if (englishNoun(text)?.kind === 'victim') return true;
  }
  return false;
}

/** What matters to claims in one English sentence, in order. */
export function scanEnglish(tokens: readonly Token[], from: number, to: number): EnglishItem[] {
  const items: EnglishItem[] = [];
  let at = from;
  while (at < to) {
    const item = itemAt(tokens, at, to, items);
    if (typeof item === 'number') {
      at = Math.max(at + 1, item);
    } else {
      items.push(item);
      at = Math.max(at + 1, item.to);
    }
  }
  return items;
}

/** The item at a token, or where to go on. */
function itemAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  before: readonly EnglishItem[],
): EnglishItem | number {
  const token = tokens[at] as Token;
  if (token.kind === 'sign' || token.kind === 'break') return at + 1;
  if (token.text === 'how' && tokens[at + 1]?.text === 'many') return at + 2;
  const age = readEnglishAge(tokens, at, to);
  if (age > at) return age;
  const denied = readDenied(tokens, at, to);
  if (denied) return denied;
  const date = readDateExpression(tokens, at, 'en');
  if (date && date.to <= to && !(token.kind === 'number' && englishNoun(tokens[at + 1]?.text)))
    return date.to;
  const previous = before.at(-1);
  const after = within(partAfter.match(tokens, at), to);
  if (after && previous?.kind === 'people' && isCopula(tokens, previous.to, at)) {
    return { kind: 'cue', from: at, to: after.to, cue: 'part after' };
  }
  const cue = within(cues.match(tokens, at), to);
  if (cue) return { kind: 'cue', from: at, to: cue.to, cue: cueKind(cue.value, previous, at) };
  const toll = tollAt(tokens, at, to);
  if (toll) return toll;
  const harm = within(harms.match(tokens, at), to);
  if (harm && !isAfterArticle(tokens, at)) {
    return { kind: 'harm', from: at, to: harm.to, ...harm.value, group: null };
  }
  const event = eventOutcome(token.text);
  if (event && tokens[at + 1]?.text === 'of' && !isCounted(tokens, at)) {
    return { kind: 'harm', from: at, to: at + 2, outcome: event, form: 'event', group: null };
  }
  const people = readEnglishPeople(tokens, at, to);
  if (people && people.to <= to) return { kind: 'people', from: at, to: people.to, people };
  return at + 1;
}

/** Nothing, or "were", between people and "among the dead". */
function isCopula(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from <= 2 &&
    tokens.slice(from, to).every(({ text }) => ['were', 'was', 'are', 'is', 'being'].includes(text))
  );
}

/** "Mostly" after women and children belongs to what stands before it. */
function cueKind(cue: EnglishCue, previous: EnglishItem | undefined, at: number): EnglishCue {
  if (cue !== 'most after') return cue;
  return previous?.kind === 'people' && previous.to === at && !previous.people.stated ? 'most after' : 'most';
}

/** "Death toll", "number of civilians killed". */
function tollAt(tokens: readonly Token[], at: number, to: number): EnglishHarm | null {
  const match = within(tolls.match(tokens, at), to);
  if (match) {
    const civilian = tokens
      .slice(at, match.to)
      .some(({ text }) => text === 'civilian' || text === 'civilians');
    const group = civilian ? ('civilian' as const) : null;
    return { kind: 'harm', from: at, to: match.to, outcome: match.value, form: 'toll', group };
  }
  if (tokens[at]?.text !== 'number' || tokens[at + 1]?.text !== 'of') return null;
  const people = readEnglishPeople(tokens, at + 2, to);
  if (!people || people.stated || people.group === null) return null;
  let verb = people.to;
  while (
    ['who', 'were', 'was', 'have', 'been', 'had', 'has', 'reportedly'].includes(tokens[verb]?.text ?? '')
  )
    verb++;
  const harm = within(harms.match(tokens, verb), to);
  if (!harm || harm.value.form === 'active') return null;
  return {
    kind: 'harm',
    from: at,
    to: harm.to,
    outcome: harm.value.outcome,
    form: 'toll',
    group: people.group,
  };
}

/** "No civilians", "nobody", "without casualties", "none". */
function readDenied(tokens: readonly Token[], at: number, to: number): PeopleItem | null {
  const denial = within(denials.match(tokens, at), to);
  if (!denial) return null;
  const word = tokens[at]?.text ?? '';
  const nobody = nobodyWords.has(word) || tokens[at + 1]?.text === 'one';
  let start = denial.to;
  // "No immediate reports of casualties" denies them as far as anyone knows.
  for (let next = start; next < Math.min(to, start + 3); next++) {
    const link = tokens[next + 1]?.text;
    if (newsNouns.has(tokens[next]?.text ?? '') && (link === 'of' || link === 'that')) start = next + 2;
  }
  const people = nobody
    ? null
    : (readEnglishPeople(tokens, start, to) ?? readEnglishPeople(tokens, start + 1, to));
  if (!nobody && (!people || people.definite || (people.stated && people.quantity.max !== 1))) return null;
  const end = nobody
    ? word === 'none' && tokens[at + 1]?.text === 'of'
      ? at + 3
      : denial.to
    : (people?.to ?? at + 1);
  const denied: EnglishPeople = {
    ...(people ?? nobodyShape),
    from: at,
    to: end,
    anchor: at,
    quantity: exactQuantity(0),
    group: people?.group ?? 'unspecified',
    stated: true,
    single: false,
    thing: false,
    denied: true,
  };
  return { kind: 'people', from: at, to: end, people: denied };
}

const nobodyShape = {
  outcome: null,
  name: null,
  definite: false,
  others: false,
  fromWhole: false,
  again: false,
};

/** "The killed", "the dead" name people told before. */
function isAfterArticle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  const word = tokens[at]?.text ?? '';
  if (before !== 'the' && before !== 'an' && before !== 'those' && before !== 'of') return false;
  return ['dead', 'wounded', 'injured', 'killed', 'missing', 'displaced', 'trapped'].includes(word);
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number';
}

function within<Value>(match: PhraseMatch<Value> | null, to: number): PhraseMatch<Value> | null {
  return match && match.to <= to ? match : null;
}
