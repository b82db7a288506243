import type { Token } from '#language/token';
import type { Sentence } from '../sentence.ts';

/**
 * For each sentence, the index of the sentence that introduces it as a line of a list ("… as follows:"); null for
 * sentences that stand by themselves. A list ends at the first paragraph that is no line of it.
 */
export function listLeads(tokens: readonly Token[], sentences: readonly Sentence[]): (number | null)[] {
  let lead: number | null = null;
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    if (before && endsWithColon(tokens, before)) lead = index - 1;
    else if (before && before.paragraph !== sentence.paragraph && !isLine(tokens, sentence)) lead = null;
    return lead;
  });
}

function endsWithColon(tokens: readonly Token[], { to }: Sentence): boolean {
  return tokens[to - 1]?.text === ':';
}

/** A line begins with a dash, a bullet or a number, or with a heading before a colon. */
function isLine(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.kind === 'sign' && ['-', '*', '•', '·', '_'].includes(first.text)) return true;
  if (first.kind === 'number' && ['-', '.', ')'].includes(tokens[from + 1]?.text ?? '')) return true;
  return headingEnd(tokens, { from, to }) > from;
}

/** Where the heading of a line ends, its colon not included; `from` where it has none. */
export function headingEnd(tokens: readonly Token[], { from, to }: Pick<Sentence, 'from' | 'to'>): number {
  for (let at = from + 1; at < Math.min(to, from + 7); at++) {
    if (tokens[at]?.text === ':') return at;
    if (tokens[at]?.kind === 'number') break;
  }
  return from;
}
