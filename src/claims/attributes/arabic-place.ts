import { prefixSplits, stemIn } from '#language/arabic-prefix';
import { pronounSplits } from '#language/arabic-suffix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicActorHeads } from '../lexicon/arabic-actor-words.ts';
import {
  arabicPlaceEnds,
  arabicPlaceHeads,
  arabicPlaceNames,
  arabicTargetWords,
} from '../lexicon/arabic-place-words.ts';
import type { Sentence } from '../sentence.ts';
import { inside, type Phrase, type Weighed } from './phrase.ts';

const heads = new Set(arabicPlaceHeads.map(foldedWord));
const names = new PhraseTable(arabicPlaceNames.map((name) => [name, true] as const));
const ends = new Set(arabicPlaceEnds.map(foldedWord));
const targetWords = new Set(arabicTargetWords.map(foldedWord));
const actorHeads = new Set(arabicActorHeads.map(foldedWord));
const directions = new Set(
  ['شمال', 'شمالي', 'جنوب', 'جنوبي', 'شرق', 'شرقي', 'غرب', 'غربي', 'وسط'].map(foldedWord),
);
const linkWords = new Set(['في', 'من', 'بين']);
/** Words after على that are no place: at least, at once, in the background. */
const notTargets = new Set(
  'الأقل الفور يد أيدي متن رأس قيد خلفية الرغم إثر أثر حد وقع شكل صعيد عدة مدار لسان الأرض الأكثر غرار مرأى طول كل كلا'
    .split(' ')
    .map(foldedWord),
);
/** Vehicles are a place only with one named after them. */
const vehicles = new Set(['سياره', 'حافله', 'مسيره', 'سيارات']);
const mostWords = 14;

/** Where it may have happened, in an Arabic sentence. */
export function arabicPlaces(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): Weighed[] {
  const places: Weighed[] = [];
  const { from, to } = sentence;
  for (let at = from; at < to; at++) {
    if (inside(dates, at) || inside(taken, at)) continue;
    const role = roleBefore(tokens, at, from);
    if (!beginsPlace(tokens, at) && role < 2) continue;
    if (role >= 2 && !canBeTarget(tokens, at)) continue;
    const end = placeEnd(tokens, at, to, dates, taken);
    if (end === at) continue;
    if (stemIn(vehicles, tokens[at]?.text ?? '') && !namesPlace(tokens, at + 1, end)) continue;
    places.push({ from: at, to: end, weight: role + (stemIn(heads, tokens[at]?.text ?? '') ? 0.4 : 0) });
    at = end - 1;
  }
  return places;
}

function namesPlace(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (beginsPlace(tokens, at)) return true;
  return false;
}

/** A noun of place or the name of one, with its prefixes. */
function beginsPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.script !== 'arabic') return false;
  if (stemIn(heads, token.text)) return true;
  return namedAt(tokens, at) > at;
}

function namedAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text ?? '';
  const whole = names.match(tokens, at);
  if (whole) return whole.to;
  for (const { prefix, stem: rest } of prefixSplits(word)) {
    const match = names.match(tokens, at, prefix.definite ? `ال${rest}` : rest);
    if (match) return match.to;
  }
  return at;
}

/** Two where it is what was struck: the object of استهدف, or after على behind a word of attack. */
function roleBefore(tokens: readonly Token[], at: number, from: number): number {
  const before = tokens[at - 1]?.text ?? '';
  if (at <= from) return 0.6;
  if (before === 'علي') {
    for (let back = at - 2; back >= Math.max(from, at - 12); back--) {
      if (stemIn(targetWords, tokens[back]?.text ?? '')) return 2;
    }
    return 1;
  }
  if (beginsPlace(tokens, at) && followsStrike(tokens, at, from)) return 2;
  if (/^[وفبل]?(ا?ستهد|تستهدف|يستهدف|طال|هاجم|قصف)/.test(before)) return 2;
  if (before === 'في' || before === 'قرب' || before === 'داخل' || before === 'وسط') return 1.2;
  return (tokens[at]?.text ?? '').startsWith('ب') ? 1.1 : 0.8;
}

/** استهدفوا بعشرين قذيفة مركز مدينة: the place is the object, with the weapon between. */
function followsStrike(tokens: readonly Token[], at: number, from: number): boolean {
  if (/^[وف]?[بلك]/.test(tokens[at]?.text ?? '') && !heads.has(tokens[at]?.text ?? '')) return false;
  for (let back = at - 1; back >= Math.max(from, at - 10); back--) {
    const word = tokens[back]?.text ?? '';
    if (tokens[back]?.kind === 'sign' || word === 'في' || word === 'من' || word === 'علي') return false;
    if (/^[وف]?(استهدف|يستهدف|تستهدف|قصف|تقصف|يقصف|طال|هاجم)/.test(word)) return true;
  }
  return false;
}

/** After a word of attack: not the one who attacks, not a weapon, not people. */
function canBeTarget(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.script !== 'arabic' || ends.has(token.text) || notTargets.has(token.text)) return false;
  if (!beginsPlace(tokens, at) && pronounSplits(token.text).length > 0 && /(ها|هم|هما)$/.test(token.text))
    return false;
  if (stemIn(actorHeads, token.text) || stemIn(targetWords, token.text)) return false;
  if (/^(بصاروخ|بقذا|بال|بطاير|بغار|مدفعي|صاروخي|جوي|بعد|عن|ب?سلاح)/.test(token.text))
    return beginsPlace(tokens, at);
  return !readArabicWord(token.text).some(({ sense }) => sense.kind !== 'other');
}

function placeEnd(
  tokens: readonly Token[],
  start: number,
  to: number,
  dates: readonly DateExpression[],
  taken: readonly Phrase[],
): number {
  let at = start + 1;
  while (at < to && at - start < mostWords) {
    const token = tokens[at] as Token;
    if (inside(dates, at) || inside(taken, at)) break;
    if (token.kind === 'sign') {
      const closes =
        token.text === '"' ||
        token.text === '-' ||
        token.text === '(' ||
        token.text === ')' ||
        token.text === '#' ||
        token.text === '/';
      if (closes && tokens[at + 1]?.kind === 'word' && !ends.has(tokens[at + 1]?.text ?? '')) {
        at++;
        continue;
      }
      if (token.text === '"' && tokens[at - 1]?.kind === 'word') at++;
      break;
    }
    if (token.kind === 'break' || token.kind === 'number') break;
    if (linkWords.has(token.text)) {
      if (!beginsPlace(tokens, at + 1) && !directions.has(tokens[at + 1]?.text ?? '')) break;
      at++;
      continue;
    }
    if (
      ends.has(token.text) ||
      actorHeads.has(token.text) ||
      (token.text.startsWith('و') && ends.has(token.text.slice(1)))
    )
      break;
    const word = token.text;
    if (word.startsWith('ب') && !beginsPlace(tokens, at) && at > start) {
      if (
        /^ب(قصف|غار|صاروخ|انفجار|قذ|رصاص|نيران|طاير|هجوم|استهداف|جروح|سلاح|عبو|لغم|ال(مدف|صوار|قذ|رصاص|طير|براميل|اسلح))/.test(
          word,
        )
      )
        break;
    }
    if (stemIn(targetWords, word) && !stemIn(heads, word)) break;
    const harm = readArabicWord(word).some(
      ({ sense, prefix }) =>
        sense.kind === 'event' ||
        sense.kind === 'verb' ||
        (sense.kind === 'person' && !prefix.definite && prefix.preposition === ''),
    );
    if (harm && !stemIn(heads, word) && namedAt(tokens, at) === at) break;
    if (/^و(قال|اصيب|قتل|اصاب|استهد|اسفر|ادي|ادت|ذكر|اضاف|اكد|افاد|خلف|جرح|استشهد|سقط|عدد)/.test(word)) break;
    at++;
  }
  while (
    at > start + 1 &&
    (linkWords.has(tokens[at - 1]?.text ?? '') ||
      (tokens[at - 1]?.kind === 'sign' && tokens[at - 1]?.text !== '"' && tokens[at - 1]?.text !== ')'))
  )
    at--;
  return at;
}
