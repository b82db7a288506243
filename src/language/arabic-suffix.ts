/** Pronouns written onto the end of an Arabic word: مقتله, إصابتهم, أطفالها. */
const pronouns = ['هما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه'] as const;

export type ArabicPronoun = (typeof pronouns)[number];

/** The stems that remain of a folded word without its pronoun; ت before it may stand for ه (اصابتهم, اصابه). */
export function pronounSplits(word: string): { stem: string; pronoun: ArabicPronoun }[] {
  const splits: { stem: string; pronoun: ArabicPronoun }[] = [];
  for (const pronoun of pronouns) {
    if (!word.endsWith(pronoun) || word.length - pronoun.length < 2) continue;
    const stem = word.slice(0, -pronoun.length);
    splits.push({ stem, pronoun });
    if (stem.endsWith('ت')) splits.push({ stem: `${stem.slice(0, -1)}ه`, pronoun });
  }
  return splits;
}
