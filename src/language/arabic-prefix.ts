/**
 * What is written onto the front of an Arabic word: و ف (and, so), س (will), ب ل ك (by, to, like), ال (the).
 * "وبالطفلين" is و + ب + ال + طفلين.
 */
export interface ArabicPrefix {
  readonly conjunction: '' | 'و' | 'ف';
  readonly preposition: '' | 'ب' | 'ل' | 'ك' | 'س';
  readonly definite: boolean;
}

export interface PrefixSplit {
  readonly prefix: ArabicPrefix;
  readonly stem: string;
}

export const noPrefix: ArabicPrefix = Object.freeze({ conjunction: '', preposition: '', definite: false });

const shortestStem = 2;

const known = new Map<string, readonly PrefixSplit[]>();
const mostKnown = 50_000;

/**
 * The ways to read a folded word as prefixes and a stem, the least taken off first; the word itself comes first.
 * Remembered, since a text says few words often.
 */
export function prefixSplits(word: string): readonly PrefixSplit[] {
  let splits = known.get(word);
  if (!splits) {
    splits = split(word);
    if (known.size > mostKnown) known.clear();
    if (word.length < 24) known.set(word, splits);
  }
  return splits;
}

/** The stem under which a word, with or without its prefixes, is in a set; null where it is not. */
export function stemIn(words: ReadonlySet<string>, word: string): string | null {
  if (words.has(word)) return word;
  for (const { prefix, stem } of prefixSplits(word)) {
    if (words.has(stem)) return stem;
    if (prefix.definite && words.has(`ال${stem}`)) return `ال${stem}`;
  }
  return null;
}

function split(word: string): PrefixSplit[] {
  const splits: PrefixSplit[] = [{ prefix: noPrefix, stem: word }];
  for (const conjunction of ['', 'و', 'ف'] as const) {
    if (!word.startsWith(conjunction)) continue;
    const rest = word.slice(conjunction.length);
    if (conjunction && rest.length >= shortestStem) {
      splits.push({ prefix: { ...noPrefix, conjunction }, stem: rest });
    }
    for (const preposition of ['', 'ب', 'ل', 'ك', 'س'] as const) {
      if (!rest.startsWith(preposition)) continue;
      const bare = rest.slice(preposition.length);
      if (preposition && bare.length >= shortestStem) {
        splits.push({ prefix: { conjunction, preposition, definite: false }, stem: bare });
      }
      // ل before ال is written لل.
      const article = preposition === 'ل' && bare.startsWith('ل') ? 'ل' : 'ال';
      if (preposition !== 'س' && bare.startsWith(article) && bare.length - article.length >= shortestStem) {
        splits.push({
          prefix: { conjunction, preposition, definite: true },
          stem: bare.slice(article.length),
        });
      }
    }
  }
  return splits.sort((left, right) => right.stem.length - left.stem.length);
}
