import type { Token } from '#language/token';
import type { Group, Outcome } from '../claim.ts';
import { arabicTollWords } from '../lexicon/arabic-cue-words.ts';
import { arabicHarmlessAfterInjury } from '../lexicon/arabic-harm-words.ts';
import { wordSet } from './cues.ts';
import { readArabicWord } from './dictionary.ts';
import { groupAfter } from './group-after.ts';
import { readArabicPeople } from './people.ts';

/** A word that says what happened and waits for the people to whom it did. */
export interface ArabicHarm {
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  readonly form: 'verb' | 'event' | 'split' | 'toll';
  /** A plural verb: its people stand before it. */
  readonly plural: boolean;
  /** A verb that takes an object when active: مسلحون يقتلون مدنيا. */
  readonly transitive: boolean;
  readonly joined: boolean;
  /** A pronoun stands for the people: إصابتهم. */
  readonly pronoun: boolean;
  /** خسر, which may be money. */
  readonly loses: boolean;
  /** Its second word speaks of two: فقدان مقاتلين لحياتهما. */
  readonly two: boolean;
  /** The group that a toll names: القتلى المدنيين. */
  readonly group: Group | null;
}

/** A word of harm of no special kind. */
export const noHarm: Omit<ArabicHarm, 'from' | 'to' | 'outcome'> = Object.freeze({
  form: 'event',
  plural: false,
  transitive: false,
  joined: false,
  pronoun: false,
  two: false,
  loses: false,
  group: null,
});

const tollWords = wordSet(arabicTollWords);
const harmless = wordSet(arabicHarmlessAfterInjury);
const lifeNouns = new Set(['بحياه', 'حياه', 'ارواح', 'بارواح']);
const amounts = wordSet([
  'باتوا',
  'بلغوا',
  'بلغ',
  'أصبحوا',
  'صاروا',
  'وصلوا',
  'ناهزوا',
  'تجاوزوا',
  'ارتفع',
  'ارتفعوا',
]);
const relatives = new Set(['الذين', 'من', 'اللذين']);
const splitReach = 14;
const transitive = /قتل|جرح|عتقل|خطف|ختطف|حتجز|غتال|عدم|ذبح|نقذ|هجر|شرد/;
/** قضى on something is to end it; قضى a time is to spend it. */
const notDying = new Set([
  'علي',
  'عليهم',
  'عليه',
  'عليها',
  'عام',
  'عاما',
  'سنوات',
  'اشهر',
  'بان',
  'بالسجن',
  'باعدام',
]);

/** The harm that a token names; null where it names none. */
export function readArabicHarm(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
): ArabicHarm | null {
  const word = tokens[at]?.text ?? '';
  const readings = readArabicWord(word);
  if (readings.length === 0) return null;
  const next = tokens[at + 1]?.text ?? '';
  const base = {
    from: at,
    to: at + 1,
    plural: false,
    transitive: false,
    joined: false,
    pronoun: false,
    two: false,
    loses: /خسر/.test(word),
    group: null,
  };
  for (const { prefix, pronoun, sense } of readings) {
    const joined = prefix.conjunction !== '';
    if (sense.kind === 'split') {
      const end = completion(tokens, at + 1, to, sense.completions);
      if (end < 0) continue;
      const adjacent = end === at + 1;
      return {
        ...base,
        outcome: sense.outcome,
        form: 'split',
        joined,
        to: adjacent ? end + 1 : at + 1,
        two: tokens[end]?.text.endsWith('هما') === true,
      };
    }
    if (sense.kind === 'verb') {
      // عدد الذين قتلوا
      if (sense.plural && relatives.has(tokens[at - 1]?.text ?? '') && isToll(tokens, at - 1, from)) {
        return { ...base, outcome: sense.outcome, form: 'toll' };
      }
      if (/قض/.test(word) && notDying.has(next)) {
        // قضى على 5 إرهابيين: to finish them off.
        if (next !== 'علي' || !readArabicPeople(tokens, at + 2, to)?.stated) continue;
        return { ...base, to: at + 2, outcome: sense.outcome, form: 'verb', joined, pronoun };
      }
      return {
        ...base,
        outcome: sense.outcome,
        form: 'verb',
        plural: sense.plural,
        transitive: transitive.test(word),
        joined,
        pronoun,
      };
    }
    if (sense.kind === 'event') {
      if (harmless.has(next)) return null;
      if (prefix.definite) continue;
      if (pronoun && /حيات|ارواح/.test(word)) continue;
      if (lifeNouns.has(word.replace(/^و/, '')) && !takesLife(tokens, at, from)) continue;
      return { ...base, outcome: sense.outcome, form: 'event', joined, pronoun };
    }
    if (sense.kind === 'person' && sense.group === 'idp' && prefix.definite && isToll(tokens, at, from)) {
      return { ...base, outcome: 'displaced', form: 'toll', group: null };
    }
    if (
      sense.kind === 'victim' &&
      sense.number === 'plural' &&
      (isToll(tokens, at, from) || reaches(tokens, at, prefix.definite))
    ) {
      const group = groupAfter(tokens, at + 1, to)?.group ?? null;
      return { ...base, outcome: sense.outcome, form: 'toll', joined: false, group };
    }
  }
  return null;
}

function completion(tokens: readonly Token[], start: number, to: number, words: ReadonlySet<string>): number {
  for (let at = start; at < Math.min(to, start + splitReach); at++) {
    if (words.has(tokens[at]?.text ?? '')) return at;
  }
  return -1;
}

function takesLife(tokens: readonly Token[], at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 4); before--) {
    if (readArabicWord(tokens[before]?.text ?? '').some(({ sense }) => sense.kind === 'life-taker'))
      return true;
  }
  return false;
}

/** الجرحى باتوا 11302: the definite plural with a verb of amount. */
function reaches(tokens: readonly Token[], at: number, definite: boolean): boolean {
  return definite && amounts.has(tokens[at + 1]?.text ?? '');
}

/** عدد القتلى, حصيلة ضحايا. */
function isToll(tokens: readonly Token[], at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(from, at - 2); before--) {
    const word = tokens[before]?.text ?? '';
    if (tollWords.has(word.replace(/^[ولب]/, '')) || tollWords.has(word)) return true;
  }
  return false;
}
