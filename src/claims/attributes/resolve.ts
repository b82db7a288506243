import type { DateExpression } from '#language/calendar/date-expression';
import { resolveDate } from '#language/calendar/resolve-date';
import type { Token } from '#language/token';
import type { UncertainDate } from '#record/uncertain-date';
import type { ClaimScope } from '../claim.ts';
import type { Mention } from '../mention.ts';
import { countryBefore } from './country.ts';
import {
  best,
  eventDate,
  inherited,
  isSamePeriod,
  memory,
  nearestDate,
  sharesPlace,
  spanIn,
} from './event-memory.ts';
import { type Phrase, phraseText, type SentenceFacts } from './phrase.ts';
import { isNonConflict, scopeOfDate } from './scope.ts';
import { speakerOf } from './speakers.ts';
import { type SentenceMentions, TextFacts } from './text-facts.ts';

/** Who, where, when and by whose word, in the words of the text. */
export interface Attributes {
  readonly perpetrator: string | null;
  readonly place: string | null;
  readonly date: string | null;
  /** The days that the date means, seen from the day of publication; null where they cannot be told. */
  readonly when: UncertainDate | null;
  readonly claimant: string | null;
  readonly scope: ClaimScope;
}

function meaningOf(date: DateExpression | null, published: string | null): UncertainDate | null {
  const when = date ? resolveDate(date, published) : null;
  return when === null || when.type === 'unknown' ? null : when;
}

interface Surroundings {
  readonly facts: TextFacts;
  readonly index: number;
  readonly own: SentenceFacts;
  /** The sentence that introduces the list that this one is a line of. */
  readonly lead: SentenceFacts | null;
  /** Before everything else with a claim in it. */
  readonly isFirst: boolean;
}

/** How far ahead the day of an event is looked for, in sentences. */
const ahead = 2;

/**
 * The attributes of every mention. What its own sentence says wins; for one event the sentences just before fill in
 * what it leaves out, then those after. A line of a list has what the sentence that introduces it says. A total over
 * a war is of the country named before it. A part has what its total has.
 */
export function attributesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
  published: string | null,
): Map<Mention, Attributes> {
  const found = new Map<Mention, Attributes>();
  /** The sentence of every mention. */
  const homes = new Map<Mention, number>();
  const facts = new TextFacts(tokens, sentences);
  const first = sentences.findIndex(({ mentions }) => mentions.length > 0);
  for (const [index, { mentions }] of sentences.entries()) {
    if (mentions.length === 0) continue;
    const lead = facts.leads[index] ?? null;
    const surroundings: Surroundings = {
      facts,
      index,
      own: facts.at(index) as SentenceFacts,
      lead: lead === null ? null : facts.at(lead),
      isFirst: index === first,
    };
    for (const mention of mentions) {
      homes.set(mention, index);
      const { perpetrator, place, date, scope } = phrasesOf(mention, surroundings);
      const words = (phrase: Phrase | null) => (phrase ? phraseText(text, tokens, phrase) : null);
      found.set(mention, {
        perpetrator: words(perpetrator),
        place: words(place),
        date: words(date),
        when: meaningOf(date, published),
        claimant: speakerOf(text, facts, index, mention),
        scope,
      });
    }
  }
  for (const [mention, attributes] of found) {
    const total = mention.partOf ? found.get(mention.partOf) : undefined;
    if (!total) continue;
    // A line of a list keeps what it says itself; a part in the sentence of its total has what the total has.
    const near = homes.get(mention) === homes.get(mention.partOf as Mention);
    const claimant = attributes.claimant ?? total.claimant;
    found.set(mention, near ? { ...total, claimant } : { ...attributes, claimant });
  }
  return found;
}

function phrasesOf(mention: Mention, surroundings: Surroundings) {
  const { own, facts, index, lead, isFirst } = surroundings;
  const { tokens } = facts;
  const said = dateSaid(mention, surroundings);
  const issued = said === null ? issuedDate(surroundings) : null;
  const nonConflict = isNonConflict(tokens, mention, facts.sentence(index));
  const scope: ClaimScope = nonConflict ? 'non_conflict' : scopeOfDate(said ?? issued);
  const single = scope === 'incident';
  const before = facts.between(index - 1, index - 1 - memory, facts.sentence(index).lang);
  const back = single ? before : [];
  const ownPlace = best(mention, own.places, own);
  const sameEvent = lead !== null || ownPlace === null || sharesPlace(tokens, ownPlace, back);
  const after = single && isFirst ? facts.between(index + 1, index + 2, facts.sentence(index).lang) : [];
  const sources = lead ? [lead] : sameEvent ? [...back, ...after] : [];
  const isTotal = scope === 'cumulative' || scope === 'period';
  const place =
    ownPlace ??
    inherited(sources, ({ places }) => places) ??
    (isTotal ? countryBefore(tokens, mention.from) : null);
  const parties = issued
    ? [...before, ...facts.between(index + 1, index + 1 + ahead, facts.sentence(index).lang)]
    : sources;
  const perpetrator =
    ownAct(mention, surroundings) ??
    best(mention, own.actors, own) ??
    inherited(parties, ({ actors }) => actors);
  const earlier = lead ? [lead] : sameEvent ? back : [];
  const date = said ?? issued ?? (single ? dateAround(surroundings, earlier) : null);
  return { perpetrator, place, date, scope };
}

/** "It said it had killed", أعلن أنه قتل: whoever speaks did it. */
function ownAct(mention: Mention, { facts, own }: Surroundings): Phrase | null {
  if (mention.rule !== 'verb_then_people') return null;
  let at = mention.from - 1;
  const word = () => facts.tokens[at]?.text ?? '';
  while (['had', 'has', 'have', 'قد', 'unintentionally'].includes(word())) at--;
  if (!['it', 'they', 'we', 'انه', 'انها', 'انهم'].includes(word())) return null;
  return own.speakers.findLast(({ to, pointsBack }) => to <= at && !pointsBack) ?? null;
}

/** The date in the sentence itself; "that day" and "the same period" give way to the date that they point at. */
function dateSaid(mention: Mention, { facts, own, index }: Surroundings): DateExpression | null {
  const nearest = nearestDate(mention, own.dates);
  if (!nearest?.first?.sameDay) return nearest;
  const before = facts.between(index - 1, index - 1 - 2 * memory, facts.sentence(index).lang);
  if (isSamePeriod(facts.tokens, nearest)) return spanIn(before) ?? nearest;
  for (const fact of before) {
    const date = eventDate(fact);
    if (date) return date;
  }
  return nearest;
}

/** The day told by the sentences before, else by those after, else the day of the report. */
function dateAround(
  { facts, index, own }: Surroundings,
  earlier: readonly SentenceFacts[],
): DateExpression | null {
  for (const fact of earlier) {
    const date = eventDate(fact);
    if (date) return date;
  }
  for (const fact of isHeadline(facts, index)
    ? []
    : facts.between(index + 1, index + 1 + ahead, facts.sentence(index).lang)) {
    const date = eventDate(fact);
    // A date in front opens the story of another event.
    if (date && !fact.fronted.includes(date)) return date;
    // Another date first: the text has gone on to something else.
    if (fact.reported.length > 0) break;
  }
  return own.reported.find(({ shape }) => shape === 'on') ?? null;
}

/** The period of the report whose issuer speaks in this paragraph. */
function issuedDate({ facts, index }: Surroundings): DateExpression | null {
  const { paragraph } = facts.sentence(index);
  for (let at = index - 1; at >= Math.max(0, index - 2 * memory); at--) {
    if (facts.sentence(at).paragraph !== paragraph) return null;
    const fact = facts.at(at);
    if (fact?.speakers.some(({ goesOn }) => goesOn)) return fact.reported[0] ?? null;
  }
  return null;
}

/** The first line of a text where no full stop ends it. */
function isHeadline(facts: TextFacts, index: number): boolean {
  const { paragraph, to } = facts.sentence(index);
  return paragraph === facts.sentence(0).paragraph && facts.tokens[to]?.kind === 'break';
}
