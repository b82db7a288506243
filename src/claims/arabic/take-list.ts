import { PhraseTable } from '#language/phrase-table';
import type { Token } from '#language/token';
import { arabicAdders } from '../lexicon/arabic-cue-words.ts';
import type { Mention } from '../mention.ts';
import type { ClaimRule } from '../rules.ts';
import type { Cue } from './cues.ts';
import { readArabicPeople } from './people.ts';
import type { ArabicPeople } from './people-phrase.ts';
import { allowsBareVictims } from './reach.ts';
import { type ArabicState, addPart, addPeople, fitsInto, mergesWomenAndChildren } from './state.ts';
import { takeVictims } from './take-people.ts';

const adders = new PhraseTable(arabicAdders.map((phrase) => [phrase, true] as const));

/** True where people go on a list: و, a comma, "as well as" and nothing else since the people before. */
export function continuesList(state: ArabicState, people: ArabicPeople): boolean {
  const { tokens, last, listEnd } = state;
  if (!last || state.harm) return false;
  const gap = people.from - listEnd;
  if (gap <= adderReach && followsAdder(tokens, listEnd, people.from))
    return people.stated || !people.definite;
  const between = tokens.slice(listEnd, people.from);
  if (gap > 2 || !between.every(({ text }) => text === '،' || text === ',' || text === 'و' || text === ')'))
    return false;
  return people.joined || gap > 0 || isApposition(state, people) || addsUp(state, people);
}

/** How far from the people before "as well as" may stand: مقتل فلان وهو معلم بالإضافة إلى اثنين. */
const adderReach = 9;

function followsAdder(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - 4); at < to; at++) {
    const adder = adders.match(tokens, at);
    if (adder && (adder.to === to || (adder.to === to - 1 && tokens[adder.to]?.text.length === 1)))
      return true;
  }
  return false;
}

/** 3 مدنيين، طفلان وامرأة: a list right after a total, by groups of its own, that adds up to it exactly. */
function addsUp({ tokens, last, listEnd, to }: ArabicState, people: ArabicPeople): boolean {
  const total = last?.quantity;
  if (!last || last.partOf || total?.quantifier !== 'exact' || people.joined || people.from - listEnd > 1)
    return false;
  let sum = 0;
  let at = people.from;
  for (let next: ArabicPeople | null = people; next; ) {
    if (next.group === null || next.group === last.group || next.quantity?.quantifier !== 'exact') break;
    sum += next.quantity.min;
    at = next.to;
    if (sum >= total.min) break;
    const loose: boolean = ['و', '،'].includes(tokens[at]?.text ?? '');
    next = readArabicPeople(tokens, loose ? at + 1 : at, to);
    if (next && !next.joined && !loose) next = null;
  }
  return sum === total.min && at > people.to;
}

/** 6 شهداء 5 من عائلة واحدة: a smaller number right after the total, without a noun of its own. */
function isApposition({ last, listEnd }: ArabicState, people: ArabicPeople): boolean {
  const [total, part] = [last?.quantity?.max ?? 0, people.quantity?.max ?? 0];
  return people.stated && people.outcome === null && people.from === listEnd && part > 0 && part < total;
}

/** One more of a list. */
export function takeJoined(state: ArabicState, people: ArabicPeople): number {
  const last = state.last as Mention;
  if (addsUp(state, people) || (!people.joined && isApposition(state, people) && !last.partOf)) {
    addPart(state, people, last, 'breakdown');
    return people.to;
  }
  if (last.proportion === 'most' && mergesWomenAndChildren(last, people)) {
    last.group = 'women_and_children';
    last.to = people.to;
    state.listEnd = people.to;
    return people.to;
  }
  if (people.definite && !people.stated && people.group === null) return people.to;
  if (people.definite && !people.stated && people.quantity?.max === null) {
    state.listEnd = people.to;
    return people.to;
  }
  const parent = last.partOf;
  const samePart = parent && (people.outcome === null || people.outcome === parent.outcome);
  if (samePart && fitsInto(parent, state.mentions, people)) {
    addPart(state, people, parent, 'breakdown');
    return people.to;
  }
  if (last.proportion === 'most' || last.rule === 'nobody') return people.to;
  if (mergesWomenAndChildren(last, people)) {
    last.group = 'women_and_children';
    last.to = people.to;
    state.listEnd = people.to;
    return people.to;
  }
  const isBare = people.outcome !== null && !people.stated && !people.single;
  if (isBare && !allowsBareVictims(state.tokens, people, state.from, state.to)) return people.to;
  addPeople(state, people, people.outcome ?? last.outcome, people.outcome ? 'counted_victims' : 'joined');
  return people.to;
}

/** People after بينهم, معظمهم, جميعهم, أحدهم. */
export function takePart(state: ArabicState, people: ArabicPeople): number {
  const { kind, outcome } = state.cue as Cue;
  if (kind === 'all') {
    if (state.last && people.group) {
      state.last.group = people.group;
      state.last.to = people.to;
      state.listEnd = people.to;
    }
    state.cue = null;
    return people.to;
  }
  const proportion = kind === 'most' && !people.stated ? ('most' as const) : null;
  const rule: ClaimRule = proportion ? 'proportion' : 'breakdown';
  if (kind === 'one' && !people.single) {
    state.cue = null;
    return people.to;
  }
  if (state.waiting && outcome === null) {
    if (people.outcome === null) {
      state.waiting.parts.push({ people, rule, proportion });
      return people.to;
    }
    state.cue = null;
    return takeVictims(state, people);
  }
  state.cue = null;
  const parent = parentFor(state, outcome);
  if (!parent) {
    // "Among the dead 12 children" tells of them all the same.
    if (outcome && people.stated) addPeople(state, people, outcome, 'breakdown');
    return people.to;
  }
  const other = people.outcome !== null && people.outcome !== parent.outcome;
  if (other && parent.outcome !== 'killed_or_injured') return takeVictims(state, people);
  if (people.definite && !people.stated && !proportion) return people.to;
  if (people.group === 'family' && !people.stated && people.quantity?.max === null) return people.to;
  addPart(state, people, parent, rule, { proportion, outcome });
  return people.to;
}

function parentFor(state: ArabicState, outcome: Cue['outcome']): Mention | null {
  const { mentions, discourse, sentence } = state;
  if (outcome === null) return state.total;
  const here = mentions.findLast(
    (mention) => mention.outcome === outcome && !mention.partOf && mention.quantity?.max !== 0,
  );
  return here ?? discourse.lastTotal(sentence.index, outcome);
}
