import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import { englishNoun } from '../english/dictionary.ts';
import { englishActorHeads } from '../lexicon/english-actor-words.ts';
import { englishStopWords } from '../lexicon/english-cue-words.ts';
import {
  englishDirections,
  englishHeadlineVerbs,
  englishNotPlaces,
  englishPlaceLinks,
  englishPlaceNouns,
  englishPlaceParticiples,
  englishPlaceStarts,
} from '../lexicon/english-place-words.ts';
import { inside, type Phrase } from './phrase.ts';

export const placeNouns = new Set(englishPlaceNouns);
export const notPlaces = new Set(englishNotPlaces);
export const attackHeads = new Set(
  englishActorHeads.filter((word) => !placeNouns.has(word) && word !== 'state'),
);
export const stops = new Set(englishStopWords);
export const mostWords = 18;

const links = new Set(englishPlaceLinks);
const headlineVerbs = new Set(englishHeadlineVerbs);
const participles = new Set(englishPlaceParticiples);
const starters = new Set(englishPlaceStarts);
const directions = new Set(englishDirections);
/** After these a place goes on only where one begins. */
const leading = new Set(['in', 'near', 'at', 'on', 'outside', 'between', 'from']);

/** The phrase for a place that begins at a token; null where none does. */
export function placeAfter(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): Phrase | null {
  let at = start;
  let nouns = 0;
  for (; at < to && at - start < mostWords; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'break' || inside(dates, at) || inside(taken, at)) break;
    if (token.kind === 'sign') {
      const comma = token.text === ',' && continuesAfterComma(tokens, at + 1, to, dates, taken);
      if (comma || (token.text === '"' && at - start < 12 && at + 1 < to)) continue;
      break;
    }
    if (token.kind === 'number') {
      if (at > start && tokens[at + 1]?.kind === 'word' && !placeNouns.has(tokens[at + 1]?.text ?? '')) break;
      continue;
    }
    if (nouns === 0 && isPerson(token)) return null;
    if (endsPlace(tokens, at, start, nouns)) break;
    if (token.text === 'and') continue;
    if (links.has(token.text)) {
      if (leading.has(token.text) && !leads(tokens, at + 1, dates, taken)) break;
      continue;
    }
    nouns++;
  }
  while (at > start && trails(tokens[at - 1] as Token)) at--;
  return at > start && nouns > 0 ? { from: start, to: at } : null;
}

/** A noun for people is no place: "in three civilians". */
function isPerson({ text, capital, joiner }: Token): boolean {
  if (attackHeads.has(text) && joiner !== '-') return false;
  const noun = englishNoun(text);
  return noun !== undefined && noun.kind !== 'household' && !placeNouns.has(text) && !capital;
}

/** A word that no place goes over: an attack, a verb, a function word, "and" between lower-case words. */
function endsPlace(tokens: readonly Token[], at: number, start: number, nouns: number): boolean {
  const { text, capital, joiner } = tokens[at] as Token;
  const before = tokens[at - 1];
  if (attackHeads.has(text) && joiner !== '-' && !(capital && nouns > 0)) return true;
  if (text === 'and') return !(before?.capital && tokens[at + 1]?.capital);
  if (links.has(text)) return false;
  if (headlineVerbs.has(text)) return true;
  if (stops.has(text) && joiner !== '-' && text !== 'only' && text !== 'most') return true;
  const starts = at === start || links.has(before?.text ?? '') || before?.text === ',';
  const participle = /(ed|ing)$/.test(text) && !capital && !starts && !placeNouns.has(text);
  return participle && !participles.has(text);
}

/** What cannot be the last word of a place. */
function trails({ kind, text }: Token): boolean {
  return text !== "'s" && (links.has(text) || kind === 'sign' || text === 'and');
}

/** ", in Lower Juba", ", the North Kordofan capital", ", Syria". */
function continuesAfterComma(
  tokens: readonly Token[],
  at: number,
  to: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): boolean {
  const token = tokens[at];
  if (token === undefined || at >= to || inside(dates, at) || inside(taken, at)) return false;
  if (token.text === 'in' || token.text === 'near' || directions.has(token.text))
    return leads(tokens, at + 1, dates, taken);
  if (token.text === 'the' || token.text === 'a' || token.text === 'an') {
    return tokens
      .slice(at + 1, at + 7)
      .some(
        ({ text, kind }, index, list) =>
          placeNouns.has(text) &&
          kind === 'word' &&
          !list
            .slice(0, index)
            .some((word) => word.kind === 'sign' || (stops.has(word.text) && word.joiner !== '-')),
      );
  }
  if (!token.capital || notPlaces.has(token.text) || stops.has(token.text)) return false;
  let next = at;
  while (next < to && tokens[next]?.capital) next++;
  const after = tokens[next];
  return (
    next >= to ||
    after?.kind === 'sign' ||
    after?.kind === 'break' ||
    placeNouns.has(after?.text ?? '') ||
    ['on', 'in', 'and', 'when', 'where'].includes(after?.text ?? '')
  );
}

/** True where a place can begin: an article, a capital, a noun of place, a direction. */
function leads(
  tokens: readonly Token[],
  at: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): boolean {
  const token = tokens[at];
  if (token === undefined || inside(dates, at) || inside(taken, at)) return false;
  if (token.kind === 'number') return false;
  if (notPlaces.has(token.text)) return false;
  return token.capital || placeNouns.has(token.text) || starters.has(token.text);
}
