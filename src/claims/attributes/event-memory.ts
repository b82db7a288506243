import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { Mention } from '../mention.ts';
import type { Phrase, SentenceFacts, Weighed } from './phrase.ts';
import { scopeOfDate } from './scope.ts';

/** How many sentences back an event is still the same one. */
export const memory = 4;

/** The heaviest candidate of the nearest sentence that has one. */
export function inherited(
  facts: readonly SentenceFacts[],
  pick: (fact: SentenceFacts) => readonly Weighed[],
): Phrase | null {
  for (const fact of facts) {
    const heaviest = heavy(pick(fact));
    if (heaviest) return heaviest;
  }
  return null;
}

/** Candidates below this say too little to be carried to another sentence. */
const leastCarried = 0.5;

function heavy(candidates: readonly Weighed[]): Weighed | null {
  let found: Weighed | null = null;
  for (const candidate of candidates) {
    if (candidate.weight > leastCarried && (!found || candidate.weight > found.weight)) found = candidate;
  }
  return found;
}

/**
 * The heaviest candidate of a sentence, where what stands nearer to the people weighs more. What another speaker of
 * the sentence says does not count.
 */
export function best(mention: Mention, candidates: readonly Weighed[], facts: SentenceFacts): Weighed | null {
  let found: Weighed | null = null;
  let most = 0;
  for (const candidate of candidates) {
    if (facts.speakers.some(({ coversFrom }) => parts(coversFrom, mention, candidate))) continue;
    const gap = candidate.from >= mention.to ? candidate.from - mention.to : mention.from - candidate.to;
    const weight = candidate.weight - Math.max(0, gap) / 25;
    if (candidate.weight > 0 && (!found || weight > most)) {
      found = candidate;
      most = weight;
    }
  }
  return found;
}

/** True where a statement begins between the people and a candidate. */
function parts(start: number, mention: Mention, candidate: Phrase): boolean {
  return mention.anchor < start && candidate.from >= start;
}

/** The date of a sentence nearest to the people; "since" reaches twice as far. */
export function nearestDate(mention: Mention, dates: readonly DateExpression[]): DateExpression | null {
  let found: DateExpression | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const gap = date.from >= mention.to ? date.from - mention.to : mention.from - date.to;
    const distance = gap < 0 ? 0 : date.shape === 'since' ? gap / 2 : gap;
    if (distance < least) {
      found = date;
      least = distance;
    }
  }
  return found;
}

/** A day of one event that a sentence tells. */
export function eventDate({ dates }: SentenceFacts): DateExpression | null {
  return dates.find((date) => scopeOfDate(date) === 'incident' && !date.first?.sameDay) ?? null;
}

/** The period or "since" that the nearest of the sentences tells. */
export function spanIn(facts: readonly SentenceFacts[]): DateExpression | null {
  for (const { dates } of facts) {
    const date = dates.find((candidate) => scopeOfDate(candidate) !== 'incident');
    if (date) return date;
  }
  return null;
}

/** "The same period", الفترة نفسها. */
export function isSamePeriod(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens.slice(from, to).some(({ text }) => text === 'period' || text === 'الفتره');
}

/** True where the place is one that the sentences before named, or where they named none: no new event begins. */
export function sharesPlace(
  tokens: readonly Token[],
  place: Phrase,
  back: readonly SentenceFacts[],
): boolean {
  const before = back.flatMap(({ places }) => places);
  if (before.length === 0) return true;
  const words = wordsOf(tokens, place);
  return before.some((other) => wordsOf(tokens, other).some((word) => words.includes(word)));
}

function wordsOf(tokens: readonly Token[], { from, to }: Phrase): string[] {
  return tokens
    .slice(from, to)
    .map(({ text }) => text.replace(/^[بلو]?ال/, ''))
    .filter((word) => word.length > 3 && !commonWords.has(word));
}

const commonWords = new Set(
  (
    'city town village area near north south east west northern southern eastern western province district countryside outskirts ' +
    'مدينه بلده قريه ريف شمال جنوب شرقي غربي شمالي جنوبي محافظه منطقه محيط اطراف'
  ).split(' '),
);
