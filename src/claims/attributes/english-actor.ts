import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import {
  englishActorHeads,
  englishPartyWords,
  englishStrikeVerbs,
  englishWeakHeads,
} from '../lexicon/english-actor-words.ts';
import { englishStopWords } from '../lexicon/english-cue-words.ts';
import type { Sentence } from '../sentence.ts';
import type { Weighed } from './phrase.ts';

const heads = new Set(englishActorHeads);
const weak = new Set(englishWeakHeads);
const parties = new Set(englishPartyWords);
const strikeVerbs = new Set(englishStrikeVerbs);
const stops = new Set(englishStopWords);
/** Party words that are adjectives: alone they name nobody. */
const adjectives = new Set(
  (
    'american russian israeli turkish syrian iranian saudi emirati kurdish iraqi british french jordanian egyptian ethiopian eritrean ukrainian ' +
    'burmese sudanese american-led us-led saudi-led u.s.-led russian-backed turkish-backed iranian-backed pakistani indian afghan libyan yemeni ' +
    'lebanese zionist western allied rebel opposition unidentified unknown insurgent islamist us u.s. u.s uk government security military'
  ).split(' '),
);
const modifiers = new Set(
  (
    'led backed armed unidentified unknown military regime government civil suspected the a an war air naval ground drone artillery rocket missile ' +
    'special occupation rapid support national democratic islamic state joint fighter combat paramilitary security allied pro anti affiliated loyal'
  ).split(' '),
);
const agentOpeners = new PhraseTable([
  ['by', 3],
  ['at the hands of', 3],
  ['carried out by', 3],
  ['after', 1.5],
  ['in', 1.5],
  ['during', 1],
  ['from', 1],
  ['as', 1],
  ['on', -3],
  ['against', -3],
  ['at', -2],
  ['targeting', -3],
  ['targeted', -3],
  ['struck', -3],
  ['of', -1.5],
  ['among', -3],
  ['between', -1],
  ['with', -1],
  ['told', -4],
  ['near', -3],
  ['to', -2],
]);
/** Weak heads that are people or machines, so that with a verb of striking they name who did it. */
const bodies = new Set(
  'forces force troops army military police soldiers fighters rebels aircraft planes plane'.split(' '),
);
const mostWords = 9;

/** Who may have done it, in an English sentence. */
export function englishActors(tokens: readonly Token[], sentence: Sentence): Weighed[] {
  const actors: Weighed[] = [];
  const { from, to } = sentence;
  for (let at = from; at < to; ) {
    const end = chunkEnd(tokens, at, to);
    if (end === at) {
      at++;
      continue;
    }
    const actor = weigh(tokens, at, end, from, to);
    const before = actors.at(-1);
    // "Turkish forces and their allied factions" are one.
    const joins = actor && before && actor.from - before.to <= 2 && tokens[before.to]?.text === 'and';
    if (joins)
      actors[actors.length - 1] = {
        from: before.from,
        to: actor.to,
        weight: Math.max(before.weight, actor.weight),
      };
    else if (actor) actors.push(actor);
    at = end;
  }
  return actors;
}

/** Where a run of party words, heads, capitals and their modifiers ends. */
function chunkEnd(tokens: readonly Token[], start: number, to: number): number {
  let at = start;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (token.text === '(' && tokens[at + 2]?.text === ')' && tokens[at + 1]?.capital && at > start) {
      at += 3;
      continue;
    }
    if (
      token.kind === 'sign' &&
      token.text === '"' &&
      at > start &&
      (tokens[at + 1]?.capital || heads.has(tokens[at + 1]?.text ?? ''))
    ) {
      at++;
      continue;
    }
    if (token.kind !== 'word') break;
    const isFirst = at === start;
    const known =
      isParty(token) ||
      heads.has(token.text) ||
      (modifiers.has(token.text) && !(stops.has(token.text) && !isFirst)) ||
      token.text === "'s";
    if (!known && !(token.capital && !stops.has(token.text)) && token.joiner !== '-') break;
    if (!isFirst && (token.text === 'the' || token.text === 'a' || token.text === 'an')) break;
    at++;
  }
  return at;
}

function weigh(
  tokens: readonly Token[],
  from: number,
  end: number,
  start: number,
  limit: number,
): Weighed | null {
  let to = end;
  // Trailing modifiers and words of place are no part of the name.
  while (to > from && !isHead(tokens[to - 1] as Token) && !isName(tokens[to - 1] as Token)) to--;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  if (words.length === 0) return null;
  const last = words.at(-1) as Token;
  const party =
    words.some(isParty) ||
    words.some(
      ({ text, capital }) => capital && !heads.has(text) && !stops.has(text) && !modifiers.has(text),
    );
  const named = words.some(isParty);
  const strikes = strikesAfter(tokens, to, limit);
  if (tokens[from - 1]?.kind === 'number') return null;
  if (isHead(last)) {
    if (
      weak.has(last.text) &&
      !named &&
      !(party && words.length > 2) &&
      !(strikes && words.length > 1 && bodies.has(last.text))
    )
      return null;
  } else if (!named || (adjectives.has(last.text) && !isState(words))) {
    return null;
  }
  const next = tokens[to];
  // "The number of militants killed at 21": they are the dead.
  if (next?.text === 'killed' && ['at', 'in', 'by', ',', 'and'].includes(tokens[to + 1]?.text ?? ','))
    return null;
  if (next && to < limit && next.kind === 'word' && !acceptsAfter(next)) return null;
  let weight = 1;
  const opener = openerBefore(tokens, from, start);
  if (opener !== null) weight += opener;
  if (strikes) weight += 2;
  if (named) weight += 0.5;
  return { from, to, weight };
}

/** "The US" and "the UK" are names, "US" before a noun is none. */
function isState(words: readonly Token[]): boolean {
  return words.length === 2 && words[0]?.text === 'the' && /^(us|u\.s\.?|uk)$/.test(words[1]?.text ?? '');
}

function isHead(token: Token): boolean {
  return heads.has(token.text);
}

function isName(token: Token): boolean {
  return isParty(token) || token.text === ')';
}

/** "us" is a party only as "US". */
function isParty({ text, capital }: Token): boolean {
  return parties.has(text) && (text !== 'us' || capital);
}

function acceptsAfter(next: Token): boolean {
  return (
    stops.has(next.text) ||
    strikeVerbs.has(next.text) ||
    /(ed|ing|ly)$/.test(next.text) ||
    [
      'killed',
      'near',
      'since',
      'inside',
      'early',
      'late',
      'yesterday',
      'today',
      'last',
      'against',
      'kill',
      'kills',
      'launch',
      'hit',
      'hits',
      'strike',
      'fire',
    ].includes(next.text)
  );
}

function openerBefore(tokens: readonly Token[], from: number, start: number): number | null {
  for (let at = Math.max(start, from - 4); at < from; at++) {
    const match = agentOpeners.match(tokens, at);
    if (match && match.to === from) return match.value;
  }
  return null;
}

/** A verb of striking within a few words, no comma between. */
function strikesAfter(tokens: readonly Token[], at: number, limit: number): boolean {
  for (let next = at; next < Math.min(limit, at + 4); next++) {
    const token = tokens[next] as Token;
    if (token.kind === 'sign') return false;
    if (strikeVerbs.has(token.text)) return !['was', 'were', 'been'].includes(tokens[next - 1]?.text ?? '');
  }
  return false;
}
