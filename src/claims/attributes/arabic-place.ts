import { stemIn } from '#language/arabic-prefix';
import { pronounSplits } from '#language/arabic-suffix';
import type { DateExpression } from '#language/calendar/date-expression';
import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import { readArabicWord } from '../arabic/dictionary.ts';
import { arabicActorHeads } from '../lexicon/arabic-actor-words.ts';
import { arabicTargetWords } from '../lexicon/arabic-place-words.ts';
import type { Sentence } from '../sentence.ts';
import { arabicPlaceEnd, endsPlace } from './arabic-place-end.ts';
import { beginsPlace, isPlaceHead } from './arabic-place-words.ts';
import { inside, type Phrase, type Weighed } from './phrase.ts';

const targetWords = new Set(arabicTargetWords.map(foldedWord));
const actorHeads = new Set(arabicActorHeads.map(foldedWord));
/** Words after على that are no place: at least, at once, in the background. */
const notTargets = new Set(
  'الأقل الفور يد أيدي متن رأس قيد خلفية الرغم إثر أثر حد وقع شكل صعيد عدة مدار لسان الأرض الأكثر غرار مرأى طول كل كلا الماديات المادية الممتلكات المدنيين الإطلاق أكثر نحو حوالي عدد عدة عشرات مئات'
    .split(' ')
    .map(foldedWord),
);
/** Vehicles and the like are a place only with one named after them. */
const vehicles = new Set(['سياره', 'حافله', 'مسيره', 'سيارات']);
const strikeVerbs = /^[وف]?(استهدف|يستهدف|تستهدف|قصف|تقصف|يقصف|طال|هاجم)/;
const strikeObject = /^[وفبل]?(ا?ستهد|تستهدف|يستهدف|طال|هاجم|قصف)/;

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
    const starts = beginsPlace(tokens, at);
    const role = roleBefore(tokens, at, from, starts);
    if ((!starts && role < 2) || (role >= 2 && !canBeTarget(tokens, at, starts))) continue;
    const end = arabicPlaceEnd(tokens, at, to, dates, taken);
    const word = tokens[at]?.text ?? '';
    if (stemIn(vehicles, word) && !namesPlace(tokens, at + 1, end)) continue;
    // المدينة alone points back at a place told before.
    const alone = end === at + 1 && /^[وفبل]?(ال|لل)/.test(word) && isPlaceHead(word);
    places.push({ from: at, to: end, weight: alone ? 0.3 : role + (isPlaceHead(word) ? 0.4 : 0) });
    at = end - 1;
  }
  return places;
}

function namesPlace(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (beginsPlace(tokens, at)) return true;
  return false;
}

/** Two where it is what was struck: the object of استهدف, or after على behind a word of attack. */
function roleBefore(tokens: readonly Token[], at: number, from: number, starts: boolean): number {
  const before = tokens[at - 1]?.text ?? '';
  if (at <= from) return 0.6;
  if (before === 'علي') {
    for (let back = at - 2; back >= Math.max(from, at - 12); back--) {
      if (stemIn(targetWords, tokens[back]?.text ?? '')) return 2;
    }
    return 1;
  }
  if ((starts && followsStrike(tokens, at, from)) || strikeObject.test(before)) return 2;
  if (['في', 'قرب', 'داخل', 'وسط'].includes(before)) return 1.2;
  return (tokens[at]?.text ?? '').startsWith('ب') ? 1.1 : 0.8;
}

/** استهدفوا بعشرين قذيفة مركز مدينة: the place is the object, with the weapon between. */
function followsStrike(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (/^[وف]?[بلك]/.test(word) && stemIn(headsInB, word) === null) return false;
  for (let back = at - 1; back >= Math.max(from, at - 10); back--) {
    const text = tokens[back]?.text ?? '';
    if (tokens[back]?.kind === 'sign' || text === 'في' || text === 'من' || text === 'علي') return false;
    if (strikeVerbs.test(text)) return true;
  }
  return false;
}

/** Nouns of place whose own first letter looks like a preposition. */
const headsInB = new Set(['بلده', 'بلدتي', 'بلدات', 'بيت', 'باديه', 'بلديه', 'بحيره'].map(foldedWord));

/** After a word of attack: not the one who attacks, not a weapon, not people. */
function canBeTarget(tokens: readonly Token[], at: number, starts: boolean): boolean {
  const token = tokens[at];
  if (token?.script !== 'arabic' || endsPlace(token.text) || notTargets.has(token.text)) return false;
  if (starts) return true;
  const owned = pronounSplits(token.text).length > 0 && /(ها|هم|هما)$/.test(token.text);
  if (
    owned ||
    /^(ب|مدفعي|صاروخي|جوي|بعد|عن|اسرايل|روسي|ترك|امريك|عنيف|مكثف|مماثل|متبادل|عشوايي|سابق|جديد|متقطع|متجدد)/.test(
      token.text,
    )
  )
    return false;
  if (stemIn(actorHeads, token.text) || stemIn(targetWords, token.text)) return false;
  return !readArabicWord(token.text).some(({ sense }) => sense.kind !== 'other');
}
