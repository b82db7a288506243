import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { ClaimScope } from '../claim.ts';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { factsOf } from './facts.ts';
import { type Phrase, phraseText, type SentenceFacts, type Speaker, type Weighed } from './phrase.ts';
import { isNonConflict, scopeOfDate } from './scope.ts';

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

/** How many sentences back an event is still the same one. */
const memory = 4;

/**
 * The attributes of every mention. What its own sentence says wins; for one event the sentences just before fill in
 * what it leaves out, and for a headline the sentence after. A part has what its total has.
 */
export function attributesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
): Map<Mention, Attributes> {
  const found = new Map<Mention, Attributes>();
  const facts: SentenceFacts[] = sentences.map(({ sentence, mentions }) =>
    factsOf(tokens, sentence, mentions),
  );
  const speakers = resolveSpeakers(text, tokens, sentences, facts);
  for (const [index, { sentence, mentions }] of sentences.entries()) {
    const own = facts[index] as SentenceFacts;
    for (const mention of mentions) {
      const date = nearestDate(mention, own.dates);
      const nonConflict = isNonConflict(tokens, mention, sentence);
      const scope: ClaimScope = nonConflict ? 'non_conflict' : scopeOfDate(date);
      const single = scope === 'incident';
      const back = single ? previous(sentences, facts, index) : [];
      const ahead = single && index === firstWithMentions(sentences) ? facts.slice(index + 1, index + 2) : [];
      const actor = best(mention, own.actors) ?? inherited(back, ahead, (fact) => fact.actors);
      const place = best(mention, own.places) ?? inherited(back, ahead, (fact) => fact.places);
      const when = date ?? (single ? inheritedDate(back, facts.slice(index + 1, index + 2), own) : null);
      found.set(mention, {
        perpetrator: actor ? phraseText(text, tokens, actor) : null,
        place: place ? phraseText(text, tokens, place) : null,
        date: when ? phraseText(text, tokens, when) : null,
        claimant: speakers[index]?.(mention) ?? null,
        scope,
      });
    }
  }
  for (const [mention, attributes] of found) {
    const total = mention.partOf ? found.get(mention.partOf) : undefined;
    if (total) found.set(mention, { ...total, claimant: total.claimant ?? attributes.claimant });
  }
  return found;
}

/** The date of the sentences before; where only the day of the report is said, the next sentence may date the event. */
function inheritedDate(
  back: readonly SentenceFacts[],
  ahead: readonly SentenceFacts[],
  own: SentenceFacts,
): DateExpression | null {
  const usable = (fact: SentenceFacts) =>
    fact.dates.find((date) => date.shape === 'on' && !date.first?.sameDay) ?? null;
  for (const fact of [...back].reverse()) if (usable(fact)) return usable(fact);
  if (own.reported.length === 0) return null;
  for (const fact of ahead) if (usable(fact)) return usable(fact);
  return own.reported[0] ?? null;
}

function previous(
  sentences: readonly SentenceMentions[],
  facts: readonly SentenceFacts[],
  index: number,
): SentenceFacts[] {
  return facts.slice(Math.max(0, index - memory), index).filter((_, at) => sentences[at] !== undefined);
}

function firstWithMentions(sentences: readonly SentenceMentions[]): number {
  return sentences.findIndex(({ mentions }) => mentions.length > 0);
}

function inherited(
  back: readonly SentenceFacts[],
  ahead: readonly SentenceFacts[],
  pick: (fact: SentenceFacts) => readonly Weighed[],
): Phrase | null {
  for (const fact of [...back].reverse()) {
    const heaviest = heavy(pick(fact));
    if (heaviest) return heaviest;
  }
  for (const fact of ahead) {
    const heaviest = heavy(pick(fact));
    if (heaviest) return heaviest;
  }
  return null;
}

function heavy(candidates: readonly Weighed[]): Weighed | null {
  let found: Weighed | null = null;
  for (const candidate of candidates)
    if (candidate.weight > 0 && (!found || candidate.weight > found.weight)) found = candidate;
  return found;
}

/** The heaviest candidate, where what stands nearer to the people weighs more. */
function best(mention: Mention, candidates: readonly Weighed[]): Weighed | null {
  let found: Weighed | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const gap = candidate.from >= mention.to ? candidate.from - mention.to : mention.from - candidate.to;
    const weight = candidate.weight - Math.max(0, gap) / 25;
    if (candidate.weight > 0 && (!found || weight > most)) {
      found = candidate;
      most = weight;
    }
  }
  return found;
}

function nearestDate(mention: Mention, dates: readonly DateExpression[]): DateExpression | null {
  let found: DateExpression | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const gap = date.from >= mention.to ? date.from - mention.to : mention.from - date.to;
    // A date inside the phrase itself, or one that opens a total, is the nearest.
    const distance = gap < 0 ? 0 : date.shape === 'since' ? gap / 2 : gap;
    if (distance < least) {
      found = date;
      least = distance;
    }
  }
  return found;
}

/** For each sentence, who speaks for a mention in it. */
function resolveSpeakers(
  text: string,
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
  facts: readonly SentenceFacts[],
): ((mention: Mention) => string | null)[] {
  let last: string | null = null;
  let goesOn: { speaker: string; paragraph: number } | null = null;
  return sentences.map(({ sentence }, index) => {
    const named = (facts[index]?.speakers ?? []).map((speaker) => {
      const words = speaker.pointsBack && last ? last : phraseText(text, tokens, speaker);
      const name = speaker.pointsBack && !last && speaker.to - speaker.from === 1 ? null : words;
      if (!speaker.pointsBack) last = words;
      return { speaker, name };
    });
    const running = goesOn && goesOn.paragraph === sentence.paragraph ? goesOn.speaker : null;
    const quoted = opensInQuote(tokens, sentences, index) ? last : null;
    const lasting = named.findLast(
      ({ speaker }) => speaker.goesOn && speaker.coversFrom <= sentence.from + 3,
    );
    if (lasting?.name) goesOn = { speaker: lasting.name, paragraph: sentence.paragraph };
    return (mention: Mention) => {
      const covering = named.filter(({ speaker, name }) => name !== null && covers(speaker, mention));
      const closest = covering.findLast(({ speaker }) => speaker.from < mention.from) ?? covering[0];
      return closest?.name ?? quoted ?? running;
    };
  });
}

function covers({ coversFrom, coversTo }: Speaker, mention: Mention): boolean {
  return mention.anchor >= coversFrom && mention.anchor < coversTo;
}

/** True where a quotation opened before this sentence is still open. */
function opensInQuote(
  tokens: readonly Token[],
  sentences: readonly SentenceMentions[],
  index: number,
): boolean {
  const sentence = sentences[index]?.sentence as Sentence;
  const first = sentences.findIndex((other) => other.sentence.paragraph === sentence.paragraph);
  const start = sentences[first]?.sentence.from ?? sentence.from;
  if (sentence.from - start > 400) return false;
  let marks = 0;
  for (let at = start; at < sentence.from; at++) if (tokens[at]?.text === '"') marks++;
  return marks % 2 === 1;
}
