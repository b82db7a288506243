import { exactQuantity } from '#language/quantity/quantity';
import { englishQuantities } from '#language/quantity/read-quantity';
import type { Token } from '#language/token';
import { englishNoun } from './dictionary.ts';
import { type EnglishPeople, shape } from './people-phrase.ts';

/** "A family of six", "family of four members". */
export function readFamily(tokens: readonly Token[], from: number, at: number): EnglishPeople | null {
  if (tokens[at]?.text !== 'family' || tokens[at + 1]?.text !== 'of') return null;
  const size = englishQuantities.read(tokens, at + 2);
  if (!size?.counted) return null;
  const end = ['members', 'people', 'persons'].includes(tokens[size.to]?.text ?? '') ? size.to + 1 : size.to;
  return shape(from, end, from, size, { group: 'family', stated: true });
}

export function readAgain(tokens: readonly Token[], from: number, to: number): EnglishPeople | null {
  const words = (count: number) =>
    tokens
      .slice(from, from + count)
      .map(({ text }) => text)
      .join(' ');
  if (words(3) === 'the same number' && from + 3 <= to) {
    const end = tokens[from + 3]?.text === 'of' ? from + 4 : from + 3;
    const head = end > from + 3 ? englishNoun(tokens[end]?.text) : undefined;
    return shape(from, head ? end + 1 : from + 3, from, exactQuantity(0), {
      again: true,
      stated: true,
      group: head?.kind === 'person' ? head.group : null,
    });
  }
  if (words(2) !== 'as many' || tokens[from + 2]?.text === 'as') return null;
  const noun = englishNoun(tokens[from + 2]?.text);
  const end =
    more.has(tokens[from + 2]?.text ?? '') || noun || tokens[from + 2]?.text === 'again'
      ? from + 3
      : from + 2;
  return shape(from, Math.min(end, to), from, exactQuantity(0), {
    again: true,
    stated: true,
    group: noun?.kind === 'person' ? noun.group : null,
  });
}

export const more = new Set(['more', 'others', 'other']);
