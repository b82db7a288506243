import { readDateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { Discourse } from '../discourse.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { readAge } from './age.ts';
import { readArabicCue } from './cues.ts';
import { type ArabicSense, readArabicWord } from './dictionary.ts';
import { readArabicHarm } from './harm.ts';
import { readArabicPeople } from './people.ts';
import { isAdjacent } from './reach.ts';
import type { ArabicState } from './state.ts';
import { takeCue } from './take-cue.ts';
import { settle, takeHarm, takeName } from './take-harm.ts';
import { takePeople } from './take-people.ts';

const bracketed = { kind: 'part', outcome: null } as const;

/** Finds the counted people of one Arabic sentence, from its first word to its last. */
export function readArabicSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  discourse: Discourse,
): Mention[] {
  const { from, to } = sentence;
  if (!tellsOfHarm(tokens, sentence, discourse)) return [];
  const state: ArabicState = {
    text,
    tokens,
    sentence,
    from,
    to,
    discourse,
    mentions: [],
    dates: [],
    harm: null,
    waiting: null,
    last: null,
    listEnd: -1,
    total: null,
    cue: null,
    mutedUntil: -1,
  };
  for (let at = from; at < to; ) at = Math.max(at + 1, step(state, at));
  settle(state);
  return state.mentions;
}

const harmful = new Set<ArabicSense['kind']>(['victim', 'case', 'event', 'verb', 'split', 'life-taker']);
const losses = new Set(['خساير', 'الخساير', 'الانقاض', 'الركام', 'الردم', 'انقاض']);

function isDisplaced(sense: ArabicSense): boolean {
  return sense.kind === 'person' && sense.group === 'idp';
}

/** Most sentences have no word of harm, and none before them told of people whose parts they could tell. */
function tellsOfHarm(tokens: readonly Token[], { index, from, to }: Sentence, discourse: Discourse): boolean {
  if (discourse.lastTotal(index, null)) return true;
  for (let at = from; at < to; at++) {
    const { script, text } = tokens[at] as Token;
    if (script !== 'arabic') continue;
    if (
      losses.has(text) ||
      readArabicWord(text).some(({ sense }) => harmful.has(sense.kind) || isDisplaced(sense))
    )
      return true;
  }
  return false;
}

/** Takes in what stands at a token; returns where to go on. */
function step(state: ArabicState, at: number): number {
  const { tokens, to } = state;
  const token = tokens[at] as Token;
  if (token.kind === 'sign') {
    const opensParts = token.text === '(' || token.text === ':';
    const follows = state.listEnd === at || state.waiting?.people.to === at;
    if (opensParts && follows) state.cue = bracketed;
    if (token.text === ')' && state.cue === bracketed) state.cue = null;
    return at + 1;
  }
  const age = readAge(tokens, at, to);
  if (age > at) {
    // الطفلة ريم (7 سنوات) ووالدها: the list goes on after an age.
    if (state.listEnd >= at - 1) state.listEnd = tokens[age]?.text === ')' ? age + 1 : age;
    return age;
  }
  const date = readDateExpression(tokens, at, 'ar');
  if (date && date.to <= to) {
    state.dates.push({ from: at, to: date.to });
    return date.to;
  }
  const cue = readArabicCue(tokens, at);
  if (cue && cue.to <= to) return takeCue(state, cue.cue, at, cue.to);
  const people = readArabicPeople(tokens, at, to);
  const harm = people?.stated ? null : readArabicHarm(tokens, at, state.from, to);
  if (harm) return takeHarm(state, harm);
  if (people) return takePeople(state, people);
  if (state.harm && isAdjacent(tokens, state.harm.to, at, state.dates)) return takeName(state, at);
  return at + 1;
}
