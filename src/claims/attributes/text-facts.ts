import type { Token } from '#language/token';
import type { Mention } from '../mention.ts';
import type { Sentence } from '../sentence.ts';
import { factsOf } from './facts.ts';
import { listLeads } from './list-lines.ts';
import type { SentenceFacts } from './phrase.ts';

export interface SentenceMentions {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
}

/** What the sentences of a text say besides the counts, read when it is asked for: most are never asked. */
export class TextFacts {
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceMentions[];
  /** For each sentence, the one that introduces it as a line of a list. */
  readonly leads: readonly (number | null)[];
  private readonly known = new Map<number, SentenceFacts>();

  constructor(tokens: readonly Token[], sentences: readonly SentenceMentions[]) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.leads = listLeads(
      tokens,
      sentences.map(({ sentence }) => sentence),
    );
  }

  /** The facts of a sentence; null where there is no such sentence. */
  at(index: number): SentenceFacts | null {
    const read = this.known.get(index);
    if (read) return read;
    const found = this.sentences[index];
    if (!found) return null;
    const facts = factsOf(this.tokens, found.sentence, found.mentions, this.leads[index] !== null);
    this.known.set(index, facts);
    return facts;
  }

  /**
   * The facts of sentences from one position towards another, neither beyond the text; `to` is not included. Only
   * sentences of one language: what a page adds in another tells of something else.
   */
  between(from: number, to: number, lang: Sentence['lang']): SentenceFacts[] {
    const facts: SentenceFacts[] = [];
    const step = from <= to ? 1 : -1;
    for (let at = from; at !== to; at += step) {
      if (this.sentences[at]?.sentence.lang !== lang) continue;
      const found = this.at(at);
      if (found) facts.push(found);
    }
    return facts;
  }

  sentence(index: number): Sentence {
    return (this.sentences[index] as SentenceMentions).sentence;
  }
}
