import { exactQuantity, somePlural } from '#language/quantity/quantity';
import { arabicSeriousAdjectives } from '../lexicon/arabic-harm-words.ts';
import { type Cue, readArabicCue, wordSet } from './cues.ts';
import { deniedPeople } from './denial.ts';
import { readArabicWord } from './dictionary.ts';
import { noHarm } from './harm.ts';
import { readArabicPeople } from './people.ts';
import { addSerious, takeSeriousPhrase } from './serious.ts';
import { type ArabicState, addPart, addPeople } from './state.ts';

const seriousAdjectives = wordSet(arabicSeriousAdjectives);
/** How far news that is not there reaches: دون ورود أنباء عن سقوط إصابات. */
const muted = 10;

/** Takes in a cue between two positions; returns where to go on. */
export function takeCue(state: ArabicState, cue: Cue, at: number, to: number): number {
  switch (cue.kind) {
    case 'denial':
      return takeDenial(state, at, to);
    case 'undivided':
      return takeUndivided(state, at, to);
    case 'serious':
      return takeSeriousPhrase(state, at, to);
    case 'trapped':
      return takeTrapped(state, at, to);
    case 'some':
      return takeSome(state, at, to);
    case 'one':
      return takeOne(state, cue, at, to);
    default:
      return takeRelation(state, cue, at, to);
  }
}

function takeDenial(state: ArabicState, at: number, to: number): number {
  const denied = deniedPeople(state.tokens, at, to, state.to);
  if (denied === 'no news') state.mutedUntil = to + muted;
  if (!denied || denied === 'no news') return at + 1;
  addPeople(state, denied.people, denied.outcome, 'nobody', { quantity: exactQuantity(0), from: at });
  state.harm = null;
  return denied.people.to;
}

/** 40 مدنيا بين قتيل وجريح. */
function takeUndivided(state: ArabicState, at: number, to: number): number {
  const { waiting, last } = state;
  if (waiting) {
    state.waiting = null;
    addPeople(state, waiting.people, 'killed_or_injured', 'undivided', { to });
  } else if (last && state.listEnd >= at - 3) {
    last.outcome = 'killed_or_injured';
    last.rule = 'undivided';
    last.to = to;
  }
  return to;
}

/** لا يزال العشرات تحت الأنقاض. */
function takeTrapped(state: ArabicState, at: number, to: number): number {
  const people = state.waiting?.people;
  if (!people || at - people.to > 3 || people.thing || !(people.stated || people.single)) return to;
  state.waiting = null;
  addPeople(state, people, 'trapped', people.single ? 'one_person' : 'people_then_verb', { to });
  return to;
}

function takeSome(state: ArabicState, at: number, to: number): number {
  const serious = readArabicCue(state.tokens, to);
  if (serious?.cue.kind !== 'serious') return to;
  addSerious(state, at, serious.to, somePlural);
  return serious.to;
}

/** أحدهم بحالة خطرة, إصابة إحداهما خطرة, أحدهم طفل. */
function takeOne(state: ArabicState, cue: Cue, at: number, to: number): number {
  const next = readArabicCue(state.tokens, to);
  const isBare = seriousAdjectives.has(state.tokens[to]?.text ?? '');
  if (next?.cue.kind === 'serious' || isBare) {
    const end = isBare ? to + 1 : (next?.to ?? to);
    addSerious(state, state.harm?.to === at ? state.harm.from : at, end, exactQuantity(1));
    state.harm = null;
    return end;
  }
  if (state.last || state.waiting) state.cue = cue;
  return to;
}

function takeRelation(state: ArabicState, cue: Cue, at: number, to: number): number {
  const { harm } = state;
  // قتل منهم طفل: the verb's own people follow.
  if (cue.kind === 'part' && cue.outcome === null && harm?.to === at) {
    state.harm = { ...harm, to };
    return to;
  }
  if (cue.kind === 'part' && cue.outcome === null && takeCounted(state, at, to)) return to;
  if (cue.kind === 'part' && makesSerious(state, at, to)) return to + 1;
  if (namesVictims(state, at, to)) return to;
  if (cue.outcome === null && !state.last && !state.waiting) return to;
  state.cue = cue;
  return state.tokens[to]?.text === 'من' ? to + 1 : to;
}

/** إصابة اثنين منهم خطيرة: the two told just now are a part of the wounded before them. */
function makesSerious(state: ArabicState, at: number, to: number): boolean {
  const { last } = state;
  if (!last || last.partOf || state.listEnd !== at || !seriousAdjectives.has(state.tokens[to]?.text ?? ''))
    return false;
  const parent = state.mentions.findLast(
    (mention) => mention !== last && mention.outcome === 'injured' && !mention.partOf,
  );
  if (!parent) return false;
  Object.assign(last, { partOf: parent, rule: 'serious_condition', to: to + 1, group: parent.group });
  state.total = parent;
  state.listEnd = to + 1;
  return true;
}

const they = new Set(['هم', 'وهم', 'هما', 'وهما', 'هن']);

/** ضحايا القصف هم امرأتان وطفل: who the victims named before are. */
function namesVictims(state: ArabicState, at: number, to: number): boolean {
  const { tokens, from, last, waiting } = state;
  if (last || waiting || !they.has(tokens[at]?.text ?? '')) return false;
  for (let before = at - 1; before >= Math.max(from, at - 6); before--) {
    const victims = readArabicWord(tokens[before]?.text ?? '').find(({ sense }) => sense.kind === 'victim');
    if (victims?.sense.kind !== 'victim' || victims.sense.number !== 'plural') continue;
    state.harm = { ...noHarm, from: to, to, outcome: victims.sense.outcome };
    return true;
  }
  return false;
}

/** "3 منهم أطفال": the number before منهم counts a part, whose group follows. */
function takeCounted(state: ArabicState, at: number, to: number): boolean {
  const people = state.waiting?.people;
  const parent = state.total ?? state.discourse.lastTotal(state.sentence.index, null);
  if (!people || people.to !== at || people.group !== null || !parent) return false;
  state.waiting = null;
  if ((people.quantity?.min ?? 0) > (parent.quantity?.max ?? Number.POSITIVE_INFINITY)) return true;
  const { tokens } = state;
  const serious = readArabicCue(tokens, to);
  if (serious?.cue.kind === 'serious') {
    addSerious(state, people.from, serious.to, people.quantity ?? somePlural);
    return true;
  }
  const who = readArabicPeople(tokens, tokens[to]?.text === 'من' ? to + 1 : to, state.to);
  const group = who && !who.stated && who.group ? { group: who.group, to: who.to } : { to };
  addPart(state, people, parent, 'breakdown', group);
  return true;
}
