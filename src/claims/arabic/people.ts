import { foldedWord } from '#language/folded-text';
import { exactQuantity, type Quantity, somePlural } from '#language/quantity/quantity';
import { arabicQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import { arabicSeriousAdjectives } from '../lexicon/arabic-harm-words.ts';
import { type ArabicReading, readArabicWord } from './dictionary.ts';
import { isFunctionWord } from './function-words.ts';
import { groupAfter } from './group-after.ts';
import { type ArabicPeople, bare, people } from './people-phrase.ts';

const ones = new Set(['احد', 'احدي', 'لاحد', 'باحد', 'واحد', 'واحدي']);

const caseNouns = new Map([
  ['حاله', 1],
  ['حالات', 0],
  ['حالتين', 2],
  ['حالتان', 2],
]);

const seriousAdjectives = new Set(arabicSeriousAdjectives.map(foldedWord));

/** The people that begin at a token; null where none do. `to` is the end of the sentence. */
export function readArabicPeople(tokens: readonly Token[], from: number, to: number): ArabicPeople | null {
  const one = readOneOf(tokens, from, to);
  if (one) return one;
  const quantity = arabicQuantities.read(tokens, from);
  if (quantity && quantity.to <= to) {
    return withQuantity(tokens, from, quantity, quantity.from, quantity.to, to, quantity.counted);
  }
  return withoutQuantity(tokens, from, to);
}

/** أحد المدنيين: one of them. */
function readOneOf(tokens: readonly Token[], from: number, to: number): ArabicPeople | null {
  const word = tokens[from]?.text ?? '';
  if (!ones.has(word)) return null;
  const reading = readArabicWord(tokens[from + 1]?.text ?? '').find(
    ({ sense }) => sense.kind === 'person' && sense.number === 'plural',
  );
  if (!reading || from + 1 >= to) return null;
  return people(tokens, from, from, from + 2, exactQuantity(1), reading, {
    stated: true,
    definite: false,
    joined: word.startsWith('و') && word !== 'واحد',
    preposition: '',
    limit: to,
  });
}

function withQuantity(
  tokens: readonly Token[],
  start: number,
  quantity: Quantity,
  from: number,
  after: number,
  to: number,
  counted: boolean,
): ArabicPeople | null {
  let at = after;
  const first = tokens[from]?.text ?? '';
  const joined = beginsWithAnd(tokens, start);
  if (tokens[at]?.text === 'من' && at + 1 < to) at++;
  let link: Outcome | null = null;
  const caseCount = caseNouns.get(tokens[at]?.text ?? '');
  if (caseCount !== undefined && at + 1 < to) {
    const next = tokens[at + 1]?.text ?? '';
    const reading = readArabicWord(next).find(({ sense }) => sense.kind === 'case' || sense.kind === 'event');
    if (seriousAdjectives.has(next))
      return bare(from, at + 2, from, quantity, joined, { serious: true, stated: true });
    if (reading?.sense.kind === 'case' || reading?.sense.kind === 'event') {
      link = reading.sense.outcome;
      return {
        ...bare(from, at + 2, from, quantity, joined, { stated: true }),
        outcome: link,
        group: groupAfter(tokens, at + 2, to)?.group ?? 'unspecified',
      };
    }
  }
  const reading = at < to ? headReading(readArabicWord(tokens[at]?.text ?? ''), true) : undefined;
  if (reading && !(reading.prefix.conjunction && tokens[at]?.text !== first)) {
    return people(tokens, from, from, at + 1, quantity, reading, {
      stated: true,
      definite: false,
      joined,
      preposition: '',
      limit: to,
    });
  }
  if (!counted && at > after) return null;
  const next = tokens[after];
  const thing = after < to && next?.kind === 'word' && next.script === 'arabic' && !isFunctionWord(next.text);
  // 3% and 1- محمد count no people.
  const sign = after < to ? (next?.text ?? '') : '';
  const stuck =
    tokens[from]?.kind === 'number' &&
    tokens[from]?.glued === true &&
    (tokens[from - 1]?.text.length ?? 0) > 1 &&
    tokens[from - 1]?.kind === 'word';
  const unit =
    ['%', '$', ':', '/'].includes(sign) || stuck || (counted && isListNumber(tokens, from, after, to));
  const among = thing || unit ? null : groupAfter(tokens, after, to);
  const end = among?.include ? among.to : after;
  return {
    ...bare(from, end, from, quantity, joined, { thing: thing || unit, stated: true }),
    group: among?.group ?? null,
  };
}

/** 1- محمد, 2-أحمد, 3) … number a list. */
function isListNumber(tokens: readonly Token[], from: number, after: number, to: number): boolean {
  if (tokens[from]?.kind !== 'number' || after >= to) return false;
  const next = tokens[after] as Token;
  return (
    next.joiner === '-' ||
    ((next.text === '-' || next.text === ')') && next.glued && tokens[from - 1]?.text !== '(')
  );
}

/** Digits that are no number any more: what they count is not one person. */
const endless = /^\d{16}/;

function withoutQuantity(tokens: readonly Token[], from: number, to: number): ArabicPeople | null {
  const token = tokens[from];
  if (token?.script !== 'arabic') return null;
  if (caseNouns.has(token.text.replace(/^و/, '')) && seriousAdjectives.has(tokens[from + 1]?.text ?? '')) {
    const count = caseNouns.get(token.text.replace(/^و/, '')) as number;
    const quantity = count === 0 ? somePlural : exactQuantity(count);
    return bare(from, from + 2, from, quantity, token.text.startsWith('و'), { serious: true, stated: false });
  }
  const readings = readArabicWord(token.text);
  const injury = readings.find(({ sense }) => sense.kind === 'case' && sense.outcome === 'injured');
  if (injury?.sense.kind === 'case' && seriousAdjectives.has(tokens[from + 1]?.text ?? '')) {
    const quantity = injury.sense.number === 'plural' ? somePlural : exactQuantity(1);
    return bare(from, from + 2, from, quantity, injury.prefix.conjunction !== '', {
      serious: true,
      stated: false,
    });
  }
  const reading = headReading(readings, false);
  if (!reading || endless.test(tokens[from - 1]?.text ?? '')) return null;
  const { sense, prefix } = reading;
  if (!('number' in sense)) return null;
  const dual = sense.number === 'dual';
  const many: Quantity = reading.pronoun ? { ...somePlural, quantifier: 'children_of' } : somePlural;
  const quantity = dual ? exactQuantity(2) : sense.number === 'singular' ? exactQuantity(1) : many;
  return people(tokens, from, from, from + 1, quantity, reading, {
    stated: false,
    definite: prefix.definite,
    joined: prefix.conjunction !== '',
    preposition: prefix.preposition,
    limit: to,
  });
}

/** The reading that can head a phrase: a case noun (إصابة) only after a number. */
function headReading(readings: readonly ArabicReading[], afterNumber: boolean): ArabicReading | undefined {
  return readings.find(({ sense }) => {
    if (sense.kind === 'case') return afterNumber || sense.number === 'plural';
    return (
      sense.kind === 'person' ||
      sense.kind === 'victim' ||
      sense.kind === 'household' ||
      sense.kind === 'national' ||
      sense.kind === 'other'
    );
  });
}

/** و58, وخمسة, وأكثر من. */
function beginsWithAnd(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text.startsWith('و') === true && tokens[at]?.text !== 'واحد' && tokens[at]?.text !== 'واحده'
  );
}
