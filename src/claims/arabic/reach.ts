import { foldedWord } from '#language/folded-text';
import type { Token } from '#language/token';
import { arabicCausers } from '../lexicon/arabic-cue-words.ts';
import { wordSet } from './cues.ts';
import { readArabicWord } from './dictionary.ts';
import { isFunctionWord } from './function-words.ts';
import type { ArabicHarm } from './harm.ts';
import type { ArabicPeople } from './people-phrase.ts';

interface Interval {
  readonly from: number;
  readonly to: number;
}

const prepositions = new Set(
  ['في', 'من', 'على', 'الى', 'عن', 'مع', 'ضد', 'بحق', 'بين', 'لدى', 'قرب'].map(foldedWord),
);
const speech = new Set(['ان', 'قال', 'قالت', 'انه', 'فيما', 'بينما', 'كما']);
const causers = wordSet(arabicCausers);

/** True where nothing stands between two positions but dates and small marks. */
export function isAdjacent(
  tokens: readonly Token[],
  from: number,
  to: number,
  dates: readonly Interval[],
): boolean {
  return gapAround(tokens, from, to, dates) === 0;
}

/** Tokens between two positions, dates not counted. */
function gapAround(tokens: readonly Token[], from: number, to: number, dates: readonly Interval[]): number {
  let gap = 0;
  for (let at = from; at < to; at++) {
    if (dates.some((date) => at >= date.from && at < date.to)) continue;
    const text = tokens[at]?.text ?? '';
    // استشهاد كل من فلان وفلان
    const each = text === 'كل' || (text === 'من' && tokens[at - 1]?.text === 'كل');
    if (text !== ':' && text !== '"' && text !== '#' && !each) gap++;
  }
  return gap;
}

/** True where people can be the ones that a word of harm before them means. */
export function canBeArgument(
  tokens: readonly Token[],
  harm: ArabicHarm,
  people: ArabicPeople,
  dates: readonly Interval[],
): boolean {
  // To lose is to lose people only where people are named.
  if (harm.loses && (people.group === null || !people.stated)) return false;
  if (people.from < harm.to || (harm.pronoun && harm.form === 'event')) return false;
  const gap = gapAround(tokens, harm.to, people.from, dates);
  if (people.households && harm.outcome !== 'displaced' && harm.outcome !== 'trapped' && gap > 0)
    return false;
  if (gap === 0) return harm.form !== 'toll' || people.stated;
  if (harm.plural) return false;
  const between = tokens.slice(harm.to, people.from);
  if (harm.form === 'toll') return people.stated && gap <= 25 && !between.some(({ text }) => text === ';');
  if (people.preposition === 'ب' || people.preposition === 'ل') return false;
  if (people.stated) {
    if (between.some(({ text }) => speech.has(text))) return false;
    const isHeadless = people.group === null && !people.others;
    const most = harm.form === 'event' ? 8 : isHeadless ? 3 : 26;
    return (
      gap <= most && !(harm.form === 'event' && between.some(({ text }) => text === '،' || text === ','))
    );
  }
  if (people.joined) return false;
  // A bare noun further off must stand where a subject can, and not after a preposition or inside another phrase.
  if (gap > 8 || harm.form === 'event') return false;
  if (between.some(({ text, kind }) => kind === 'sign' && text !== '#')) return false;
  const before = tokens[people.from - 1]?.text ?? '';
  if (prepositions.has(before)) return false;
  return (
    dates.some(({ to }) => to === people.from) || before.startsWith('ال') || followsPlace(tokens, people.from)
  );
}

/** في إدلب شاب: the word before is the name in a phrase of place. */
function followsPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]?.text ?? '';
  return before === 'في' || before === 'قرب' || before.startsWith('ب');
}

/** True where a noun for victims without a number speaks of people harmed now, and not of "the victims of" something. */
export function allowsBareVictims(
  tokens: readonly Token[],
  people: Pick<ArabicPeople, 'from' | 'to' | 'single' | 'outcome' | 'group'>,
  from: number,
  to: number,
): boolean {
  const kind = people.outcome;
  if (kind !== 'killed' && kind !== 'injured' && kind !== 'killed_or_injured' && kind !== 'missing')
    return false;
  const caused = hasCauser(tokens, people.from, from);
  if (people.single && kind === 'killed_or_injured' && !caused) return false;
  if (people.group !== null && people.group !== 'unspecified') return true;
  const next = tokens[people.to];
  if (people.to >= to || next === undefined || next.kind !== 'word') return true;
  if (isFunctionWord(next.text)) return !next.text.startsWith('ال');
  if (readArabicWord(next.text).some(({ prefix }) => !prefix.definite)) return true;
  // An unknown noun after it makes "the victims of": only a word of cause before lets it stand.
  return caused && !next.text.startsWith('ال');
}

function hasCauser(tokens: readonly Token[], at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 4); before--) {
    const word = tokens[before]?.text ?? '';
    if (causers.has(word) || causers.has(word.replace(/^[وفبل]/, ''))) return true;
  }
  return false;
}
