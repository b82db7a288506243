import { digitValue } from './digit.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { type Numeral, numeralMarks, readNumeral } from './numeral.ts';

export type Script = 'arabic' | 'latin' | 'other';

/** A word, a number, a sign or a line break of a text. Positions are UTF-16 units of the original. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'break';
  /** Folded: see folded-letter.ts. An address on the web is one sign, its text `url`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** True where no space stands between it and the token before. */
  readonly glued: boolean;
  /** What joined it to the word before, `-` or `_`; empty where nothing did. */
  readonly joiner: '' | '-' | '_';
  /** True where it begins with a capital letter. */
  readonly capital: boolean;
  /** The value of a number in digits; null for other tokens, and for digits that are no number (2.3.2017). */
  readonly numeral: Numeral | null;
}

/** A text cut into tokens; linear in its length. */
export function tokenise(original: string): Token[] {
  return tokensOf(foldText(original));
}

export function tokensOf(folded: FoldedText): Token[] {
  const { text, original } = folded;
  const tokens: Token[] = [];
  let at = 0;
  let joiner: Token['joiner'] = '';
  let lastEnd = -1;
  const push = (kind: Token['kind'], from: number, to: number, shown?: string): void => {
    const start = folded.starts[from] as number;
    const slice = shown ?? text.slice(from, to);
    const script = kind === 'word' ? scriptOf(slice.charCodeAt(0)) : 'other';
    tokens.push({
      kind,
      text: slice,
      start,
      end: folded.ends[to - 1] as number,
      script,
      glued: from === lastEnd,
      joiner,
      capital: script === 'latin' && isCapital(original[start] as string),
      numeral: kind === 'number' ? readNumeral(slice) : null,
    });
    joiner = '';
    lastEnd = to;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      at++;
    } else if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) {
      let end = at + 1;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      push('break', at, end, '\n');
      at = end;
    } else if (digitValue(code) >= 0) {
      const end = numberEnd(text, at);
      push('number', at, end);
      at = end;
    } else if (isLetterCode(code)) {
      const url = addressEnd(text, at);
      if (url > at) {
        push('sign', at, url, 'url');
        at = url;
      } else {
        const end = wordEnd(text, at);
        push('word', at, end);
        at = end;
      }
    } else if ((code === 0x2d || code === 0x5f) && joins(text, at, lastEnd)) {
      joiner = code === 0x2d ? '-' : '_';
      lastEnd = at + 1;
      at++;
    } else if (code === 0x27 && at === lastEnd && isPossessive(text, at)) {
      push('word', at, at + 2);
      at += 2;
    } else {
      const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
      push('sign', at, at + width);
      at += width;
    }
  }
  return tokens;
}

/** The script of a letter. */
export function scriptOf(code: number): Script {
  if ((code >= 0x0600 && code <= 0x06ff) || (code >= 0x0750 && code <= 0x077f)) return 'arabic';
  if (code < 0x250 || (code >= 0x1e00 && code <= 0x1eff)) return 'latin';
  return 'other';
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

const letter = /\p{L}/u;
const letterCodes = new Map<number, boolean>();

function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0x0621 && code <= 0x064a) return true;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  let found = letterCodes.get(code);
  if (found === undefined) {
    found = letter.test(String.fromCharCode(code));
    letterCodes.set(code, found);
  }
  return found;
}

/** Letters of one script, with apostrophes between letters (sa'ada) and the dots of initials (u.s.). */
function wordEnd(text: string, from: number): number {
  const script = scriptOf(text.charCodeAt(from));
  let end = from + 1;
  const isMine = (at: number) =>
    isLetterCode(text.charCodeAt(at)) && scriptOf(text.charCodeAt(at)) === script;
  if (script !== 'other' && text[end] === '.' && isMine(end + 1) && !isMine(end + 2)) {
    while (text[end] === '.' && isMine(end + 1) && !isMine(end + 2)) end += 2;
    return text[end] === '.' ? end + 1 : end;
  }
  for (; end < text.length; end++) {
    if (isMine(end)) continue;
    if (text.charCodeAt(end) === 0x27 && isMine(end + 1) && !isPossessive(text, end)) continue;
    break;
  }
  return end;
}

function isPossessive(text: string, at: number): boolean {
  return text[at + 1] === 's' && !isLetterCode(text.charCodeAt(at + 2));
}

function numberEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    if (digitValue(text.charCodeAt(end)) >= 0) end++;
    else if (numeralMarks.includes(text[end] as string) && digitValue(text.charCodeAt(end + 1)) >= 0)
      end += 2;
    else break;
  }
  return end;
}

/** A hyphen or underscore between two letters or digits. */
function joins(text: string, at: number, lastEnd: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    lastEnd === at && at > 0 && (isLetterCode(next) || digitValue(next) >= 0) && isWordCode(text, at - 1)
  );
}

function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetterCode(code) || digitValue(code) >= 0;
}

const addresses = ['http://', 'https://', 'www.', 'pic.twitter.com/', 't.me/', 'bit.ly/'];

function addressEnd(text: string, from: number): number {
  if (!addresses.some((begin) => text.startsWith(begin, from))) return from;
  let end = from;
  // An address ends at a space and where another script begins: scraped texts lose the space after it.
  while (end < text.length && text.charCodeAt(end) > 0x20 && text.charCodeAt(end) < 0x80) end++;
  return end;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
