import { foldedWord } from './folded-text.ts';
import type { Token } from './token.ts';

/** A phrase found at a token. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  /** The index after its last token. */
  readonly to: number;
}

/**
 * Phrases of one or more words, found by their first word; the longest wins. A phrase is written as in a text
 * ("ما لا يقل عن", "at least"); the words are folded here.
 */
export class PhraseTable<Value> {
  private readonly byFirst = new Map<string, { rest: string[]; value: Value }[]>();

  constructor(phrases: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of phrases) {
      const [first, ...rest] = foldedWord(phrase).split(' ') as [string, ...string[]];
      const list = this.byFirst.get(first);
      if (list) list.push({ rest, value });
      else this.byFirst.set(first, [{ rest, value }]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** The phrase that begins at `from`; `first` replaces the first word, for one whose prefix was taken off. */
  match(tokens: readonly Token[], from: number, first = tokens[from]?.text): PhraseMatch<Value> | null {
    const candidates = first === undefined ? undefined : this.byFirst.get(first);
    if (!candidates) return null;
    for (const { rest, value } of candidates) {
      let at = 0;
      while (at < rest.length && tokens[from + 1 + at]?.text === rest[at]) at++;
      if (at === rest.length) return { value, to: from + 1 + rest.length };
    }
    return null;
  }

  /** True where some phrase begins with this word. */
  begins(word: string): boolean {
    return this.byFirst.has(word);
  }
}
