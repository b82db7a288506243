import type { DateExpression } from '#language/calendar/date-expression';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { englishPartyWords } from '../lexicon/english-actor-words.ts';
import { englishPlacePrepositions, englishTargetPhrases } from '../lexicon/english-place-words.ts';
import type { Sentence } from '../sentence.ts';
import { attackHeads, mostWords, notPlaces, placeAfter, placeNouns, stops } from './english-place-phrase.ts';
import { inside, type Phrase, type Weighed } from './phrase.ts';

const prepositions = new Set(englishPlacePrepositions);

const targets = new PhraseTable(englishTargetPhrases.map((phrase) => [phrase, true] as const));

const parties = new Set(englishPartyWords);

/** These say where by themselves and stay in the phrase: "near Midi". */
const kept = new Set(['near', 'outside', 'around', 'off', 'inside']);

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

const strikePassives = new Set(
  'hit struck bombed shelled targeted attacked raided bombarded destroyed'.split(' '),
);

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

const passiveAuxiliaries = new Set('was were been being is are had has have also again'.split(' '));
const subjectStops = new Set('that when after says said and but while as because where'.split(' '));

const targetStarts = new Set(
  'the a an his her their its several two three some residential populated'.split(' '),
);

/** What was struck begins with an article, a name that is no party's, or a noun of place. */
function startsTarget(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || parties.has(token.text)) return false;
  if (token.capital || placeNouns.has(token.text)) return true;
  if (targetStarts.has(token.text)) return true;
  return tokens.slice(at + 1, at + 3).some(({ text }) => placeNouns.has(text));
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
