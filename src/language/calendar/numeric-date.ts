import type { Token } from '../token.ts';
import { type DatePiece, isDayOfMonth, isYear } from './date-piece.ts';

/** A date in figures at a token: 2017-03-17, 17/3/2017, 17-03-2017, 17.3.2017, 22/7. Day before month. */
export function readNumericDate(tokens: readonly Token[], from: number): DatePiece | null {
  const first = tokens[from];
  if (first?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text);
  if (dotted) return dated(from, from + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const second = linked(tokens, from + 1);
  if (!second) return null;
  const third = linked(tokens, second.to);
  if (third) {
    if (first.text.length === 4) {
      return dated(from, third.to, Number(first.text), second.value, third.value);
    }
    const year = third.text.length === 2 ? 2000 + third.value : third.value;
    // A month above 12 shows the American order.
    return second.value > 12
      ? dated(from, third.to, year, Number(first.text), second.value)
      : dated(from, third.to, year, second.value, Number(first.text));
  }
  if (second.sign !== '/' || first.text.length > 2) return null;
  return dated(from, second.to, undefined, second.value, Number(first.text));
}

function linked(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (token?.kind === 'number' && token.joiner === '-') {
    return { value: Number(token.text), text: token.text, to: at + 1, sign: '-' };
  }
  const next = tokens[at + 1];
  if ((token?.text === '/' || token?.text === '\\') && next?.kind === 'number') {
    return { value: Number(next.text), text: next.text, to: at + 2, sign: '/' };
  }
  return null;
}

function dated(
  from: number,
  to: number,
  year: number | undefined,
  month: number,
  day: number,
): DatePiece | null {
  if (year !== undefined && !isYear(year)) return null;
  if (!(Number.isInteger(month) && month >= 1 && month <= 12) || !isDayOfMonth(day)) return null;
  return { from, to, month, day, ...(year === undefined ? {} : { year }) };
}
