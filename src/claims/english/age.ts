import { readEnglishNumber } from '#language/number/english-number';
import type { Token } from '#language/token';

const years = new Set(['year', 'years', 'month', 'months', 'yr', 'yrs']);

/** Where an age that begins at a token ends: "30-year-old", "aged 16", "16 years old", ", 30,". The token itself where none does. */
export function readEnglishAge(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[at] as Token;
  if (token.text === 'aged' || token.text === 'age') {
    const number = readEnglishNumber(tokens, tokens[at + 1]?.text === 'of' ? at + 2 : at + 1);
    return number && number.to <= to ? number.to : at;
  }
  const number = readEnglishNumber(tokens, at);
  if (!number) return at;
  const next = tokens[number.to];
  if (next && years.has(next.text) && (next.joiner === '-' || tokens[number.to + 1]?.text === 'old')) {
    return tokens[number.to + 1]?.text === 'old' ? number.to + 2 : number.to + 1;
  }
  // ", 30," after a name.
  const before = tokens[at - 1];
  const name = tokens[at - 2];
  if (
    token.kind === 'number' &&
    before?.text === ',' &&
    next?.text === ',' &&
    name?.capital &&
    number.value < 110
  )
    return number.to;
  return at;
}
