import type { Token } from '#language/token';
import type { Group } from '../claim.ts';
import { englishBodyWords } from '../lexicon/english-person-words.ts';
import { englishNoun } from './dictionary.ts';

const bodies = new Map<string, Group>(
  englishBodyWords.flatMap(({ group, words }) => words.map((word) => [word, group] as const)),
);
/** Words between "members of" and the body that leave it open. */
const fillers = new Set(['the', 'a', 'an', 'same', 'one', 'single', 'his', 'her', 'their', 'this', 'that']);

/** The group that words before a head give it: police officers, aid workers, ISIS members; null where they give none. */
export function groupBefore(tokens: readonly Token[], from: number, head: number): Group | null {
  for (let at = head - 1; at >= from; at--) {
    const word = tokens[at]?.text ?? '';
    const body = bodies.get(word);
    if (body) return body;
    const noun = englishNoun(word) ?? englishNoun(`${word}s`);
    if (noun?.kind === 'person' && noun.group !== 'unspecified') return noun.group;
  }
  return null;
}

/** The group of "members of …"; an armed body where nothing says otherwise. Null where no "of" follows. */
export function groupOfBody(tokens: readonly Token[], after: number, to: number): Group | null {
  if (tokens[after]?.text !== 'of' && tokens[after]?.text !== 'from') return null;
  for (let at = after + 1; at < Math.min(to, after + 7); at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'sign' && token.text !== '"') break;
    const body = bodies.get(token.text);
    if (body) return body;
    if (fillers.has(token.text) || token.kind === 'sign') continue;
    const noun = englishNoun(token.text);
    if (noun?.kind === 'person') return noun.group === 'unspecified' ? null : noun.group;
    if (noun?.kind === 'household') return 'family';
  }
  return tokens[after]?.text === 'of' ? 'combatant' : null;
}

/** "Casualties among civilians": whom they were among; null where nobody without a number is named. */
export function groupAmong(tokens: readonly Token[], at: number, to: number): Group | null {
  if (tokens[at]?.text !== 'among' && tokens[at]?.text !== 'amongst') return null;
  const head = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  const noun = head < to ? englishNoun(tokens[head]?.text) : undefined;
  return noun?.kind === 'person' && noun.plural && noun.group !== 'unspecified' ? noun.group : null;
}

/** "From one family", "of the same family". */
export function isOneFamily(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.text !== 'from' && tokens[at]?.text !== 'of') return at;
  let next = at + 1;
  while (next < to && next < at + 4 && fillers.has(tokens[next]?.text ?? '')) next++;
  return tokens[next]?.text === 'family' && next > at + 1 ? next + 1 : at;
}
