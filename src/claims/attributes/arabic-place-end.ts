import { stemIn } from '#language/arabic-prefix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicActorHeads } from '../lexicon/arabic-actor-words.ts';
import { arabicPlaceEnds, arabicTargetWords } from '../lexicon/arabic-place-words.ts';
import { beginsPlace, isPlaceHead, placeNameEnd } from './arabic-place-words.ts';
import { inside, type Phrase } from './phrase.ts';

const ends = new Set(arabicPlaceEnds.map(foldedWord));
const targetWords = new Set(arabicTargetWords.map(foldedWord));
const actorHeads = new Set(arabicActorHeads.map(foldedWord));
const directions = new Set(
  ['شمال', 'شمالي', 'جنوب', 'جنوبي', 'شرق', 'شرقي', 'غرب', 'غربي', 'وسط'].map(foldedWord),
);
const links = new Set(['في', 'من', 'بين', 'على', 'قرب'].map(foldedWord));
const innerSigns = new Set(['"', '-', '(', ')', '#', '/']);
/** بقصف, بصاروخ: what it was done with. */
const byWeapon =
  /^ب(قصف|غار|صاروخ|صواريخ|انفجار|قذ|رصاص|نيران|طاير|هجوم|استهداف|جروح|سلاح|عبو|لغم|ال(مدف|صوار|قذ|رصاص|طير|براميل|اسلح))/;
/** و before a verb begins another clause. */
const clause =
  /^و(قال|اصيب|قتل|اصاب|استهد|اسفر|ادي|ادت|ذكر|اضاف|اكد|افاد|خلف|جرح|استشهد|سقط|عدد|تسبب|اصابه|مقتل)/;
/** Names that end like a verb in the feminine. */
const namesInT = new Set('بيت بنت تكريت هيت بيروت الكويت زيت'.split(' '));
const mostWords = 14;

/** True for words that end a place. */
export function endsPlace(word: string): boolean {
  return ends.has(word);
}

/** Where the place that begins at a token ends. */
export function arabicPlaceEnd(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): number {
  let at = start + 1;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (inside(dates, at) || inside(taken, at) || token.kind === 'break' || token.kind === 'number') break;
    if (token.kind === 'sign') {
      const next = tokens[at + 1];
      const goesOn = innerSigns.has(token.text) && next?.kind === 'word' && !ends.has(next.text);
      if (!goesOn) {
        if (token.text === '"') at++;
        break;
      }
    } else if (links.has(token.text)) {
      if (!beginsPlace(tokens, at + 1) && !directions.has(tokens[at + 1]?.text ?? '')) break;
    } else if (stopsAt(tokens, at)) {
      break;
    }
    at++;
  }
  while (at > start + 1 && isLoose(tokens[at - 1])) at--;
  return at;
}

function stopsAt(tokens: readonly Token[], at: number): boolean {
  const word = (tokens[at] as Token).text;
  if (ends.has(word) || actorHeads.has(word) || clause.test(word)) return true;
  if (word.startsWith('و') && ends.has(word.slice(1))) return true;
  const head = isPlaceHead(word);
  if (byWeapon.test(word) && !head) return true;
  if (stemIn(targetWords, word) && !head) return true;
  const before = tokens[at - 1]?.text ?? '';
  // المدينة needs no name after it.
  if (!head && isPlaceHead(before) && /^[وفبل]?ال|^لل/.test(before) && !/^[وبل]?ال/.test(word)) return true;
  if (!head && looksLikeVerb(word) && (!isPlaceHead(before) || /^[وب]?ال/.test(before))) return true;
  return !head && placeNameEnd(tokens, at) === at && tellsHarm(word);
}

/** أوقعت, استقبلت: after a name, a word in ت is mostly a verb. */
function looksLikeVerb(word: string): boolean {
  return (
    /ت$/.test(word) &&
    word.length > 3 &&
    !word.startsWith('ال') &&
    !word.endsWith('ات') &&
    !namesInT.has(word)
  );
}

function tellsHarm(word: string): boolean {
  return readArabicWord(word).some(
    ({ sense, prefix }) =>
      sense.kind === 'event' ||
      sense.kind === 'verb' ||
      (sense.kind === 'person' && !prefix.definite && prefix.preposition === ''),
  );
}

function isLoose(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    links.has(token.text) ||
    (token.text.length === 1 && token.kind === 'word') ||
    (token.kind === 'sign' && token.text !== '"' && token.text !== ')')
  );
}
