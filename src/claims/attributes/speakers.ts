import type { Mention } from '../mention.ts';
import { phraseText, type Speaker } from './phrase.ts';
import type { TextFacts } from './text-facts.ts';

const longestQuote = 400;
/** How many sentences back "it says" finds whom it points at. */
const memory = 8;

/**
 * Who speaks for a mention: a speaker of its sentence, of the quotation that is still open, of the sentence that
 * introduced the list, or the issuer of the report that the paragraph is from; null is the outlet's own voice.
 */
export function speakerOf(text: string, facts: TextFacts, index: number, mention: Mention): string | null {
  const last = lastSpeaker(text, facts, index - 1);
  const named = namesIn(text, facts, index, last).filter(({ name }) => name !== null);
  const covering = named.filter(({ speaker }) => covers(speaker, mention));
  const closest = covering.findLast(({ speaker }) => speaker.from < mention.from) ?? covering[0];
  if (closest) return closest.name;
  if (opensInQuote(facts, index)) return last;
  const lead = facts.leads[index] ?? null;
  if (lead !== null) return lastSpeaker(text, facts, lead);
  return issuerOf(text, facts, index);
}

interface Named {
  readonly speaker: Speaker;
  readonly name: string | null;
}

/** The speakers of a sentence by name; those that point back take the name of whoever spoke before. */
function namesIn(text: string, facts: TextFacts, index: number, before: string | null): Named[] {
  let last = before;
  return (facts.at(index)?.speakers ?? []).map((speaker) => {
    const own = phraseText(text, facts.tokens, speaker);
    if (!speaker.pointsBack) last = own;
    const name = last ?? (speaker.pointsBack === 'noun' ? own : null);
    last ??= name;
    return { speaker, name };
  });
}

/** Whoever spoke last up to a sentence, that sentence included. */
function lastSpeaker(text: string, facts: TextFacts, index: number): string | null {
  let noun: string | null = null;
  for (let at = index; at >= Math.max(0, index - memory); at--) {
    const speakers = facts.at(at)?.speakers ?? [];
    const found = speakers.findLast(({ pointsBack }) => pointsBack === null);
    if (found) return phraseText(text, facts.tokens, found);
    const pointing = speakers.find(({ pointsBack }) => pointsBack === 'noun');
    if (pointing) noun = phraseText(text, facts.tokens, pointing);
  }
  return noun;
}

/** The issuer of a report, earlier in the same paragraph. */
function issuerOf(text: string, facts: TextFacts, index: number): string | null {
  const { paragraph } = facts.sentence(index);
  for (let at = index - 1; at >= Math.max(0, index - memory); at--) {
    if (facts.sentence(at).paragraph !== paragraph) return null;
    const issuer = facts.at(at)?.speakers.findLast(({ goesOn, pointsBack }) => goesOn && pointsBack === null);
    if (issuer) return phraseText(text, facts.tokens, issuer);
  }
  return null;
}

function covers({ coversFrom, coversTo }: Speaker, mention: Mention): boolean {
  return mention.anchor >= coversFrom && mention.anchor < coversTo;
}

/** True where a quotation opened before this sentence is still open. */
function opensInQuote(facts: TextFacts, index: number): boolean {
  const sentence = facts.sentence(index);
  let first = index;
  while (first > 0 && facts.sentence(first - 1).paragraph === sentence.paragraph) {
    first--;
    if (sentence.from - facts.sentence(first).from > longestQuote) return false;
  }
  const start = facts.sentence(first).from;
  let marks = 0;
  for (let at = start; at < sentence.from; at++) if (facts.tokens[at]?.text === '"') marks++;
  return marks % 2 === 1;
}
