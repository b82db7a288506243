import type { Token } from '#language/token';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { phraseText, type SentenceFacts, type Speaker } from './phrase.ts';

/** Who speaks for a mention of one sentence; null is the outlet's own voice. */
export type SpeakerOf = (mention: Mention) => string | null;

const longestQuote = 400;

/**
 * For each sentence, who speaks for a mention in it: a speaker of the sentence itself, of the quotation that is still
 * open, of the sentence that introduced the list, or the issuer of the report that the paragraph is from.
 */
export function speakersOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  facts: readonly SentenceFacts[],
  leads: readonly (number | null)[],
): SpeakerOf[] {
  let last: string | null = null;
  let running: { name: string; paragraph: number } | null = null;
  const ofSentence: (string | null)[] = [];
  return sentences.map((sentence, index) => {
    const named = (facts[index]?.speakers ?? []).map((speaker) => {
      const own = phraseText(text, tokens, speaker);
      const name = speaker.pointsBack ? (last ?? (speaker.pointsBack === 'pronoun' ? null : own)) : own;
      if (!speaker.pointsBack || (last === null && name !== null)) last = name;
      return { speaker, name };
    });
    const lead = leads[index] ?? null;
    const quoted = opensInQuote(tokens, sentences, index) ? last : null;
    const issuer = running && running.paragraph === sentence.paragraph ? running.name : null;
    const fallback = quoted ?? (lead === null ? issuer : (ofSentence[lead] ?? null));
    const lasting = named.findLast(
      ({ speaker }) => speaker.goesOn && speaker.coversFrom <= sentence.from + 3,
    );
    if (lasting?.name) running = { name: lasting.name, paragraph: sentence.paragraph };
    ofSentence[index] = named.findLast(({ name }) => name !== null)?.name ?? fallback;
    return (mention: Mention) => {
      const covering = named.filter(({ speaker, name }) => name !== null && covers(speaker, mention));
      const closest = covering.findLast(({ speaker }) => speaker.from < mention.from) ?? covering[0];
      return closest?.name ?? fallback;
    };
  });
}

function covers({ coversFrom, coversTo }: Speaker, mention: Mention): boolean {
  return mention.anchor >= coversFrom && mention.anchor < coversTo;
}

/** True where a quotation opened before this sentence is still open. */
function opensInQuote(tokens: readonly Token[], sentences: readonly Sentence[], index: number): boolean {
  const sentence = sentences[index] as Sentence;
  let first = index;
  while (first > 0 && sentences[first - 1]?.paragraph === sentence.paragraph) first--;
  const start = (sentences[first] as Sentence).from;
  if (sentence.from - start > longestQuote) return false;
  let marks = 0;
  for (let at = start; at < sentence.from; at++) if (tokens[at]?.text === '"') marks++;
  return marks % 2 === 1;
}
