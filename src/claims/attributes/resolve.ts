import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { ClaimScope } from '../claim.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { countryBefore } from './country.ts';
import {
  best,
  eventDate,
  inherited,
  isSamePeriod,
  memory,
  nearestDate,
  sharesPlace,
  spanBefore,
} from './event-memory.ts';
import { factsOf } from './facts.ts';
import { listLeads } from './list-lines.ts';
import { type Phrase, phraseText, type SentenceFacts } from './phrase.ts';
import { isNonConflict, scopeOfDate } from './scope.ts';
import { speakersOf } from './speakers.ts';

/** Who, where, when and by whose word, in the words of the text. */
export interface Attributes {
  readonly perpetrator: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly claimant: string | null;
  readonly scope: ClaimScope;
}

export interface SentenceMentions {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly own: SentenceFacts;
  readonly facts: readonly SentenceFacts[];
  readonly index: number;
  /** The sentence that introduces the list that this one is a line of. */
  readonly lead: SentenceFacts | null;
  /** A line without a full stop before everything else. */
  readonly isHeadline: boolean;
  readonly isFirst: boolean;
  /** The paragraph of every sentence. */
  readonly paragraphs: readonly number[];
}

/**
 * The attributes of every mention. What its own sentence says wins; for one event the sentences just before fill in
 * what it leaves out, then those after. A line of a list has what the sentence that introduces it says. A total over
 * a war is of the country named before it. A part has what its total has.
 */
export function attributesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
): Map<Mention, Attributes> {
  const found = new Map<Mention, Attributes>();
  const plain = sentences.map(({ sentence }) => sentence);
  const paragraphs = plain.map(({ paragraph }) => paragraph);
  const leads = listLeads(tokens, plain);
  const facts = sentences.map(({ sentence, mentions }, index) =>
    factsOf(tokens, sentence, mentions, leads[index] !== null),
  );
  const speakers = speakersOf(text, tokens, plain, facts, leads);
  const first = sentences.findIndex(({ mentions }) => mentions.length > 0);
  for (const [index, { sentence, mentions }] of sentences.entries()) {
    const lead = leads[index] ?? null;
    const surroundings: Surroundings = {
      tokens,
      sentence,
      own: facts[index] as SentenceFacts,
      facts,
      index,
      lead: lead === null ? null : (facts[lead] ?? null),
      isHeadline: isHeadline(tokens, plain, index),
      isFirst: index === first,
      paragraphs,
    };
    for (const mention of mentions) {
      const { perpetrator, place, date, scope } = phrasesOf(mention, surroundings);
      const words = (phrase: Phrase | null) => (phrase ? phraseText(text, tokens, phrase) : null);
      found.set(mention, {
        perpetrator: words(perpetrator),
        place: words(place),
        date: words(date),
        claimant: speakers[index]?.(mention) ?? null,
        scope,
      });
    }
  }
  for (const [mention, attributes] of found) {
    const total = mention.partOf ? found.get(mention.partOf) : undefined;
    if (total) found.set(mention, { ...total, claimant: attributes.claimant ?? total.claimant });
  }
  return found;
}

function phrasesOf(mention: Mention, surroundings: Surroundings) {
  const { tokens, sentence, own, facts, index, lead, isFirst } = surroundings;
  const said = dateSaid(mention, surroundings);
  const issued = said === null ? issuedDate(surroundings) : null;
  const nonConflict = isNonConflict(tokens, mention, sentence);
  const scope: ClaimScope = nonConflict ? 'non_conflict' : scopeOfDate(said ?? issued);
  const single = scope === 'incident';
  const back = single ? facts.slice(Math.max(0, index - memory), index).reverse() : [];
  const around = single && isFirst ? [...back, ...facts.slice(index + 1, index + 2)] : back;
  const ownPlace = best(mention, own.places, own);
  const sameEvent = lead !== null || ownPlace === null || sharesPlace(tokens, ownPlace, back);
  const sources = lead ? [lead] : sameEvent ? around : [];
  const total = scope === 'cumulative' || scope === 'period';
  const place =
    ownPlace ??
    inherited(sources, ({ places }) => places) ??
    (total ? countryBefore(tokens, mention.from) : null);
  const parties = issued
    ? [...facts.slice(Math.max(0, index - memory), index).reverse(), ...facts.slice(index + 1, index + 3)]
    : sources;
  const perpetrator =
    ownAct(mention, surroundings) ??
    best(mention, own.actors, own) ??
    inherited(parties, ({ actors }) => actors);
  const date = said ?? issued ?? (single ? dateAround(surroundings, sources) : null);
  return { perpetrator, place, date, scope };
}

/** "It said it had killed", أعلن أنه قتل: whoever speaks did it. */
function ownAct(mention: Mention, { tokens, own }: Surroundings): Phrase | null {
  if (mention.rule !== 'verb_then_people') return null;
  let at = mention.from - 1;
  while (['had', 'has', 'have', 'قد', 'unintentionally'].includes(tokens[at]?.text ?? '')) at--;
  if (!['it', 'they', 'we', 'انه', 'انها', 'انهم'].includes(tokens[at]?.text ?? '')) return null;
  return own.speakers.findLast(({ to, pointsBack }) => to <= at && !pointsBack) ?? null;
}

/** The date in the sentence itself; "that day" and "the same period" give way to the date that they point at. */
function dateSaid(mention: Mention, { tokens, own, facts, index }: Surroundings): DateExpression | null {
  const nearest = nearestDate(mention, own.dates);
  if (!nearest?.first?.sameDay) return nearest;
  if (isSamePeriod(tokens, nearest)) return spanBefore(facts, index) ?? nearest;
  for (let at = index - 1; at >= 0; at--) {
    const date = eventDate(facts[at] as SentenceFacts);
    if (date) return date;
  }
  return nearest;
}

/** The day told by the sentences before, else by those after, else the day of the report. */
function dateAround(surroundings: Surroundings, sources: readonly SentenceFacts[]): DateExpression | null {
  const { own, facts, index, isHeadline } = surroundings;
  const ahead = isHeadline ? [] : facts.slice(index + 1, index + 3);
  for (const fact of sources) {
    if (facts.indexOf(fact) > index) continue;
    const date = eventDate(fact);
    if (date) return date;
  }
  for (const fact of ahead) {
    const date = eventDate(fact);
    // A date in front opens the story of another event.
    if (date && !fact.fronted.includes(date)) return date;
    // Another date first: the text has gone on to something else.
    if (fact.reported.length > 0) break;
  }
  return own.reported.find(({ shape }) => shape === 'on') ?? null;
}

/** The period of the report whose issuer speaks in this paragraph. */
function issuedDate({ sentence, facts, index, paragraphs }: Surroundings): DateExpression | null {
  for (let at = index - 1; at >= 0 && paragraphs[at] === sentence.paragraph; at--) {
    const fact = facts[at] as SentenceFacts;
    if (fact.speakers.some(({ goesOn }) => goesOn)) return fact.reported[0] ?? null;
  }
  return null;
}

/** The first line of a text where no full stop ends it. */
function isHeadline(tokens: readonly Token[], sentences: readonly Sentence[], index: number): boolean {
  const { paragraph, to } = sentences[index] as Sentence;
  return paragraph === sentences[0]?.paragraph && tokens[to]?.kind === 'break';
}
