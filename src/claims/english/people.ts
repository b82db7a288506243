import { englishOrdinals } from '#language/number/english-number-words';
import { exactQuantity, hedged, type Quantity, somePlural } from '#language/quantity/quantity';
import { englishQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import type { Outcome } from '../claim.ts';
import { readEnglishAge } from './age.ts';
import { collectiveOutcome, englishNoun } from './dictionary.ts';
import { more, readAgain, readFamily } from './people-again.ts';
import { countsThings, withHead } from './people-head.ts';
import { type EnglishPeople, shape } from './people-phrase.ts';

const articles = new Set(['a', 'an', 'another']);

const definites = new Set(['the', 'these', 'those', 'both', 'his', 'her', 'their', 'its', 'all', 'this']);

const possessives = new Set(['his', 'her', 'their']);

function isAdverb(word: string): boolean {
  return word.endsWith('ly');
}

/** The people that begin at a token; null where none do. `to` is the end of the sentence. */
export function readEnglishPeople(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const token = tokens[from];
  if (token === undefined || token.kind === 'sign' || token.kind === 'break') return null;
  const again = readAgain(tokens, from, to) ?? readFamily(tokens, from, from);
  if (again) return again;
  let at = from;
  let definite = false;
  if (definites.has(token.text)) {
    definite = true;
    at++;
    if (tokens[at]?.text === 'of' && token.text === 'all') at++;
    if (['other', 'remaining', 'first', 'last'].includes(tokens[at]?.text ?? '')) at++;
  } else if (token.text === 'another' || (token.text === 'a' && tokens[at + 1]?.text === 'further')) {
    const next = token.text === 'a' ? at + 2 : at + 1;
    if (englishQuantities.read(tokens, next)?.counted) at = next;
  } else if (token.text === 'an' && tokens[at + 1]?.text === 'additional') {
    at += 2;
  }
  const quantity = at < to ? englishQuantities.read(tokens, at) : null;
  if (quantity && quantity.to <= to)
    return withQuantity(tokens, from, quantity, quantity.to, to, definite, quantity.counted);
  if (token.text === 'others') return shape(from, from + 1, from, somePlural, { others: true });
  if (possessives.has(token.text)) return readKin(tokens, from, at, to);
  if (definite) return withHead(tokens, from, at, somePlural, to, { definite: true, stated: false });
  if (articles.has(token.text)) return readArticle(tokens, from, to);
  return withHead(tokens, from, from, somePlural, to, { definite: false, stated: false });
}

/** "His wife", "their children": new people, known by whose they are. */
function readKin(tokens: readonly Token[], from: number, start: number, to: number): EnglishPeople | null {
  const kin = withHead(tokens, from, start, somePlural, to, { definite: false, stated: false });
  if (!kin || kin.outcome !== null) return kin && { ...kin, definite: true };
  if (!kin.single) return { ...kin, quantity: { ...somePlural, quantifier: 'children_of' } };
  return { ...kin, stated: true };
}

/** "A man", "a third civilian", "another child", "a family of six". */
function readArticle(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const age = from + 1 < to ? readEnglishAge(tokens, from + 1, to) : from + 1;
  const start = englishOrdinals.has(tokens[from + 1]?.text ?? '') ? from + 2 : age;
  const family = readFamily(
    tokens,
    from,
    ['whole', 'entire', 'single'].includes(tokens[start]?.text ?? '') ? start + 1 : start,
  );
  if (family) return family;
  const people = withHead(tokens, from, start, exactQuantity(1), to, { definite: false, stated: true });
  if (people && people.to > from + 1 && start > from + 1 && people.group === null) return people;
  if (!people || people.outcome !== null) return people?.outcome ? { ...people, stated: false } : people;
  return people.single || people.group !== null ? { ...people, single: true } : null;
}

function withQuantity(
  tokens: readonly Token[],
  from: number,
  quantity: Quantity,
  after: number,
  to: number,
  definite: boolean,
  counted: boolean,
): EnglishPeople | null {
  let at = after;
  let value = quantity;
  // three (3) militants
  if (tokens[at]?.text === '(' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ')') at += 3;
  if (tokens[at]?.text === 'of') {
    const whole = readWhole(tokens, from, at, value, to);
    if (whole) return whole;
    // "dozens of people", "two of the children"
    at++;
    if (definites.has(tokens[at]?.text ?? '')) at++;
    const harmed = readHarmed(tokens, at, to);
    if (harmed)
      return shape(from, harmed.to, from, value, {
        outcome: harmed.outcome,
        group: 'unspecified',
        stated: true,
      });
    const inner = withHead(tokens, from, at, value, to, { definite: false, stated: true });
    const ofAll = ['the', 'these', 'those'].includes(tokens[after + 1]?.text ?? '');
    if (inner) return { ...inner, fromWhole: ofAll && counted };
    if (tokens[at]?.text === 'others')
      return shape(from, at + 1, from, value, { others: true, stated: true });
    return null;
  }
  let others = false;
  if (more.has(tokens[at]?.text ?? '') && at < to) {
    others = true;
    at++;
    if (tokens[at]?.text === 'than' && tokens[at - 1]?.text === 'more') return null;
    if (tokens[at - 1]?.text === 'others') return shape(from, at, from, value, { others, stated: true });
  }
  const people = withHead(tokens, from, at, value, to, { definite, stated: true });
  if (people) return others ? { ...people, others: people.group === null } : people;
  if (others) return shape(from, at, from, value, { others, stated: true });
  const hedge = englishQuantities.hedgeAfter(tokens, at);
  if (hedge && hedge.to <= to) {
    value = { ...value, ...hedged(value, hedge.value) };
    at = hedge.to;
  }
  if (!counted && value.quantifier !== 'dozens' && value.quantifier !== 'unquantified_large') {
    // "Some", "several" alone stand for people only before what happened to them: "some seriously".
    return quantity.quantifier === 'plural' || quantity.quantifier === 'many'
      ? shape(from, at, from, value, { stated: true })
      : null;
  }
  return shape(from, at, from, value, { stated: true, definite, thing: countsThings(tokens, at, to) });
}

/** "Dozens of dead and wounded": one figure for both. */
function readHarmed(
  tokens: readonly Token[],
  at: number,
  to: number,
): { outcome: Outcome; to: number } | null {
  const [first, second] = [tokens[at]?.text, tokens[at + 2]?.text].map(collectiveOutcome);
  if (!first || at >= to || englishNoun(tokens[at + 1]?.text)) return null;
  const joined = ['and', 'or', '/'].includes(tokens[at + 1]?.text ?? '') && at + 2 < to;
  if (!joined || !second)
    return joined || isAdverb(tokens[at]?.text ?? '') ? null : { outcome: first, to: at + 1 };
  return { outcome: first === second ? first : 'killed_or_injured', to: at + 3 };
}

/** "A few of the wounded", "two of them", "one of whom". */
function readWhole(tokens: readonly Token[], from: number, at: number, quantity: Quantity, to: number) {
  const second = tokens[at + 1]?.text ?? '';
  if (second === 'them' || second === 'whom') {
    return shape(from, at + 2, from, quantity, { fromWhole: true, stated: true });
  }
  // "Seven of the critically wounded"; but "a number of the killed civilians" goes on to a noun.
  const named = isAdverb(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  if (englishNoun(tokens[named + 1]?.text)?.kind === 'person') return null;
  const outcome = second === 'the' || second === 'those' ? collectiveOutcome(tokens[named]?.text) : undefined;
  if (outcome === undefined || named + 1 > to) return null;
  return shape(from, named + 1, from, quantity, { fromWhole: true, stated: true, outcome });
}
