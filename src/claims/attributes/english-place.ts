import type { DateExpression } from '#language/calendar/date-expression';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { englishNoun } from '../english/dictionary.ts';
import { englishActorHeads, englishPartyWords } from '../lexicon/english-actor-words.ts';
import { englishStopWords } from '../lexicon/english-cue-words.ts';
import {
  englishNotPlaces,
  englishPlaceNouns,
  englishPlacePrepositions,
  englishTargetPhrases,
} from '../lexicon/english-place-words.ts';
import type { Sentence } from '../sentence.ts';
import { inside, type Phrase, type Weighed } from './phrase.ts';

const placeNouns = new Set(englishPlaceNouns);
const prepositions = new Set(englishPlacePrepositions);
const targets = new PhraseTable(englishTargetPhrases.map((phrase) => [phrase, true] as const));
const notPlaces = new Set(englishNotPlaces);
const attackHeads = new Set(englishActorHeads.filter((word) => !placeNouns.has(word) && word !== 'state'));
const stops = new Set(englishStopWords);
const parties = new Set(englishPartyWords);
const inner = new Set([
  'of',
  'in',
  'near',
  'at',
  'on',
  'outside',
  'inside',
  'the',
  'a',
  'an',
  "'s",
  'around',
  'between',
  'from',
  'his',
  'her',
  'their',
  'its',
  'some',
  'several',
  'where',
]);
/** Verbs of headlines, which end a place. */
const headlineVerbs = new Set(
  'kills kill injures injure wounds leaves leave claims hits kill targets destroys'.split(' '),
);
/** These say where by themselves and stay in the phrase: "near Midi". */
const kept = new Set(['near', 'outside', 'around', 'off', 'inside']);
const mostWords = 18;

/** Where it may have happened, in an English sentence. */
export function englishPlaces(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): Weighed[] {
  const places: Weighed[] = [];
  const { from, to } = sentence;
  for (let at = from; at < to; at++) {
    const struck = struckBefore(tokens, at, from, dates, taken);
    if (struck) places.push({ ...struck, weight: 2 });
    const target = targets.match(tokens, at);
    if (target && target.to < to) {
      const phrase = startsTarget(tokens, target.to) ? placeAfter(tokens, target.to, to, dates, taken) : null;
      if (phrase && !isCutOff(tokens, phrase) && !ofParty(tokens, phrase)) {
        const last = tokens[target.to - 1]?.text ?? '';
        places.push({ from: kept.has(last) ? target.to - 1 : phrase.from, to: phrase.to, weight: 2 });
        at = phrase.to - 1;
        continue;
      }
    }
    const word = tokens[at]?.text ?? '';
    if (!prepositions.has(word) || inside(dates, at)) continue;
    const phrase = placeAfter(tokens, at + 1, to, dates, taken);
    if (!phrase || !isPlace(tokens, phrase) || isCutOff(tokens, phrase)) continue;
    if (word === 'from' && !tokens.slice(phrase.from, phrase.to).some(({ capital }) => capital)) continue;
    const start = kept.has(word) ? at : phrase.from;
    places.push({ from: start, to: phrase.to, weight: word === 'from' ? 0.2 : 1 });
    at = phrase.to - 1;
  }
  return places;
}

/** "The Syrian armed forces' positions": what looked like a place was the beginning of something else. */
function isCutOff(tokens: readonly Token[], { to }: Phrase): boolean {
  const [last, next] = [tokens[to - 1]?.text ?? '', tokens[to]];
  if (next?.kind !== 'word') return false;
  return attackHeads.has(next.text) || (parties.has(last) && !stops.has(next.text));
}

const strikePassives = new Set([
  'hit',
  'struck',
  'bombed',
  'shelled',
  'targeted',
  'attacked',
  'raided',
  'bombarded',
  'destroyed',
]);

/** "A residential block in the quarter was hit": the subject of a passive verb of striking. */
function struckBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): Phrase | null {
  if (!strikePassives.has(tokens[verb]?.text ?? '')) return null;
  let end = verb;
  while (end > from && passiveAuxiliaries.has(tokens[end - 1]?.text ?? '')) end--;
  if (end === verb) return null;
  let start = end;
  while (start > from && end - start < mostWords) {
    const token = tokens[start - 1] as Token;
    if (token.kind !== 'word' || subjectStops.has(token.text) || inside(dates, start - 1)) break;
    start--;
  }
  const phrase = start < end ? placeAfter(tokens, start, end, dates, taken) : null;
  return phrase && phrase.to === end && isPlace(tokens, phrase) ? phrase : null;
}

const passiveAuxiliaries = new Set([
  'was',
  'were',
  'been',
  'being',
  'is',
  'are',
  'had',
  'has',
  'have',
  'also',
  'again',
]);
const subjectStops = new Set([
  'that',
  'when',
  'after',
  'says',
  'said',
  'and',
  'but',
  'while',
  'as',
  'because',
  'where',
]);

function placeAfter(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): Phrase | null {
  let at = start;
  let nouns = 0;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (token.kind === 'break' || inside(dates, at) || inside(taken, at)) break;
    if (token.kind === 'sign') {
      if (token.text === ',' && continuesAfterComma(tokens, at + 1, to, dates, taken)) {
        at++;
        continue;
      }
      if (token.text === '"' && at - start < 12 && at + 1 < to) {
        at++;
        continue;
      }
      break;
    }
    if (token.kind === 'number') {
      if (at > start && tokens[at + 1]?.kind === 'word' && !placeNouns.has(tokens[at + 1]?.text ?? '')) break;
      at++;
      continue;
    }
    const word = token.text;
    if (attackHeads.has(word) && token.joiner !== '-' && !(token.capital && nouns > 0)) break;
    const noun = englishNoun(word);
    if (noun && noun.kind !== 'household' && !placeNouns.has(word) && nouns === 0 && !token.capital)
      return null;
    if (word === 'and') {
      if (!(tokens[at - 1]?.capital && tokens[at + 1]?.capital)) break;
      at++;
      continue;
    }
    const starts = at === start || inner.has(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === ',';
    if (inner.has(word)) {
      if (
        ['in', 'near', 'at', 'on', 'outside', 'between', 'from'].includes(word) &&
        !leads(tokens, at + 1, dates, taken)
      )
        break;
      at++;
      continue;
    }
    if (headlineVerbs.has(word)) break;
    if (stops.has(word) && token.joiner !== '-' && word !== 'only' && word !== 'most') break;
    if (/(ed|ing)$/.test(word) && !token.capital && !starts && !placeNouns.has(word)) {
      if (
        ![
          'carrying',
          'surrounding',
          'belonging',
          'housing',
          'wedding',
          'hosting',
          'sheltering',
          'fishing',
        ].includes(word)
      )
        break;
    }
    nouns++;
    at++;
  }
  while (
    at > start &&
    (inner.has(tokens[at - 1]?.text ?? '') ||
      tokens[at - 1]?.kind === 'sign' ||
      tokens[at - 1]?.text === 'and')
  ) {
    if (tokens[at - 1]?.text === "'s") break;
    at--;
  }
  return at > start && nouns > 0 ? { from: start, to: at } : null;
}

/** What was struck begins with an article, a name that is no party's, or a noun of place. */
function startsTarget(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || parties.has(token.text)) return false;
  if (token.capital || placeNouns.has(token.text)) return true;
  if (
    [
      'the',
      'a',
      'an',
      'his',
      'her',
      'their',
      'its',
      'several',
      'two',
      'three',
      'some',
      'residential',
      'populated',
    ].includes(token.text)
  )
    return true;
  return tokens.slice(at + 1, at + 3).some(({ text }) => placeNouns.has(text));
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
  if (
    [
      'in',
      'near',
      'north',
      'south',
      'east',
      'west',
      'northern',
      'southern',
      'eastern',
      'western',
      'central',
    ].includes(token.text)
  )
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
  return (
    token.capital ||
    placeNouns.has(token.text) ||
    [
      'the',
      'a',
      'an',
      'his',
      'her',
      'their',
      'its',
      '"',
      'al',
      'rural',
      'southeast',
      'northwest',
      'northeast',
      'southwest',
      'southeastern',
      'northwestern',
      'northeastern',
      'southwestern',
    ].includes(token.text)
  );
}

/** ISIS trucks belong to a party and are no place. */
function ofParty(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to);
  if (words.some(({ text }) => placeNouns.has(text))) return false;
  return words.some(
    ({ text, capital }) => capital && parties.has(text) && !text.endsWith('n') && text !== 'us',
  );
}

function isPlace(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to);
  if (notPlaces.has(words[0]?.text ?? '')) return false;
  if (ofParty(tokens, { from, to })) return false;
  return words.some(({ text, capital }) => placeNouns.has(text) || (capital && !notPlaces.has(text)));
}
