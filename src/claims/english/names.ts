import type { Token } from '#language/token';

const introducers = new Set(['named', 'called', 'identified']);
const joiners = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'abu',
  'abd',
  'ul',
  'ad',
  'ar',
  'as',
  'ash',
  'at',
  'az',
  'um',
  'umm',
]);
const notNames = new Set(
  (
    'isis is isil sdf us usa uk un the syrian russian turkish israeli iranian iraqi american saudi islamic state al qaeda ' +
    'hamas hezbollah daesh ypg pkk hts iran syria turkey russia israel civilians'
  ).split(' '),
);
const mostParts = 5;

/** A run of tokens that is a name; `to` is exclusive. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

/** Two or more capitalised words that stand alone as a name; null where they are none. */
export function readEnglishName(tokens: readonly Token[], from: number, to: number): NameSpan | null {
  let at = from;
  let capitals = 0;
  for (; at < to && at - from < mostParts; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || !(token.capital || joiners.has(token.text) || token.joiner === '-')) break;
    if (at === from && (notNames.has(token.text) || !token.capital)) return null;
    if (token.capital) capitals++;
  }
  const next = tokens[at];
  const isNoun = next?.kind === 'word' && /(s|men)$/.test(next.text) && !stopsName.has(next.text);
  return capitals < 2 || isNoun ? null : { from, to: at };
}

const stopsName = new Set(['was', 'is', 'as', 'has', 'his', 'this']);

/** "… named Layla al-Masri", ", identified as …": the name after one person; null where none is given. */
export function readPersonalName(tokens: readonly Token[], from: number, to: number): NameSpan | null {
  let at = from;
  if (tokens[at]?.text === ',') at++;
  if (!introducers.has(tokens[at]?.text ?? '')) return null;
  at++;
  if (tokens[at]?.text === 'as') at++;
  return readEnglishName(tokens, at, to);
}
