import { prefixSplits } from './arabic-prefix.ts';

const mostKnown = 50_000;

/**
 * Answers fast whether a folded Arabic word, with or without its prefixes, can begin something, and remembers the
 * answer: most words of a text begin nothing, and a text says few words often.
 */
export function firstWords(begins: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found =
        begins(word) ||
        prefixSplits(word).some(
          ({ prefix, stem }) => begins(stem) || (prefix.definite && begins(`ال${stem}`)),
        );
      if (known.size > mostKnown) known.clear();
      known.set(word, found);
    }
    return found;
  };
}
