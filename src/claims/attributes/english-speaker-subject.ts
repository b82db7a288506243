import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';
import type { Phrase } from './phrase.ts';

/** Words between the subject and its verb. */
const skipped = new Set(
  'had has have do does did not also later earlier previously first on then further again separately now already still was were'.split(
    ' ',
  ),
);
/** Who did not confirm a claim did not make it. */
const unsaid = new Set('confirm confirmed verify verified say said acknowledge acknowledged'.split(' '));
/** Words that a clause begins with. */
const boundaries = new Set(
  'that but as while when because after which where although though if whether'.split(' '),
);
const openers = new Set('up down meanwhile however but yesterday and so thus then also'.split(' '));
export const mostWords = 14;

/** The subject of a verb: back over auxiliaries and dates to the start of the clause. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  from: number,
  dates: readonly DateExpression[],
): Phrase | null {
  let end = verb;
  for (;;) {
    const date = dates.find((candidate) => candidate.to === end);
    if (date) end = date.from;
    else if (
      end > from &&
      (skipped.has(tokens[end - 1]?.text ?? '') || (tokens[end - 1]?.text.endsWith('ly') ?? false))
    )
      end--;
    else break;
  }
  if (end <= from || (unsaid.has(tokens[verb]?.text ?? '') && tokens[verb - 1]?.text === 'not')) return null;
  if (tokens[end - 1]?.text === ',') return apposition(tokens, end - 1, from);
  const start = clauseStart(tokens, end, from);
  return end - start > mostWords ? null : trimmed(tokens, start, end);
}

/** "Farhad Shami, the SDF media head, tweeted": the name; "One of those groups, X, says": X. */
function apposition(tokens: readonly Token[], comma: number, from: number): Phrase | null {
  let open = comma - 1;
  while (open > from && tokens[open]?.text !== ',' && comma - open < mostWords) open--;
  if (tokens[open]?.text !== ',') return null;
  const start = clauseStart(tokens, open, from);
  const points = tokens[start]?.text === 'one' && tokens[start + 1]?.text === 'of';
  return points ? { from: open + 1, to: comma } : trimmed(tokens, start, open);
}

function clauseStart(tokens: readonly Token[], end: number, from: number): number {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1] as Token;
    const text = token.text;
    if (
      token.kind === 'break' ||
      (token.kind === 'sign' && text !== "'" && text !== '.' && text !== '(' && text !== ')')
    )
      break;
    if (boundaries.has(text)) break;
    if (text === 'and' && !(tokens[start]?.capital && tokens[start - 2]?.capital)) break;
    start--;
  }
  return start;
}

function trimmed(tokens: readonly Token[], start: number, end: number): Phrase | null {
  let from = start;
  while (from < end && openers.has(tokens[from]?.text ?? '')) from++;
  const words = tokens.slice(from, end);
  if (words.length === 0 || words.every(({ kind }) => kind !== 'word')) return null;
  if (words.some(({ text }) => ['killed', 'were', 'was', 'injured', 'died', 'killing'].includes(text)))
    return null;
  return { from, to: end };
}
