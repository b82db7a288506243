import type { Language } from '#language/calendar/date-expression';
import type { Token } from '#language/token';

/** A run of tokens between two full stops or line breaks; `from` and `to` are token indexes. */
export interface Sentence {
  readonly index: number;
  /** Sentences of one line belong to one paragraph. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** The script that most of its letters are in; null where it has none. */
  readonly lang: Language | null;
}

const enders = new Set(['.', '!', '?', '؟', '۔', ';', '|', '•', '●', '■', '▪', '🔴', '📌', '⭕']);
/** Words that end in a full stop without ending a sentence. */
const abbreviations = new Set(
  'mr mrs ms dr gen lt col maj capt sgt st no nos vs etc sept oct nov dec jan feb mar apr aug jun jul sen rep gov prof approx est inc ltd p a m د أ م'.split(
    ' ',
  ),
);

/** A text as sentences. A run without any full stop is cut where it grows past what a person writes. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number, next: number) => {
    for (const run of scriptRuns(tokens, from, to)) {
      const lang = languageOf(tokens, run.from, run.to);
      sentences.push({ index: sentences.length, paragraph, ...run, lang });
    }
    from = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'break') {
      close(at, at + 1);
      paragraph++;
    } else if (token.kind === 'sign' && enders.has(token.text) && !isInside(tokens, at)) {
      close(at, at + 1);
    } else if (at - from >= longestSentence) {
      close(at, at);
    }
  }
  close(tokens.length, tokens.length);
  return sentences;
}

const longestSentence = 400;

const shortestRun = 4;

/** A sentence cut where the other script goes on for several words: pages glue texts of two languages together. */
function scriptRuns(tokens: readonly Token[], from: number, to: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let start = from;
  let script: Token['script'] | null = null;
  let count = 0;
  let other = 0;
  let otherStart = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.script === 'other') continue;
    script ??= token.script;
    if (token.script === script) {
      count++;
      other = 0;
      continue;
    }
    if (other === 0) otherStart = at;
    other++;
    if (other < shortestRun || count < shortestRun) {
      if (count < shortestRun && other >= shortestRun) {
        [script, count, other] = [token.script, other, 0];
      }
      continue;
    }
    runs.push({ from: start, to: otherStart });
    [start, script, count, other] = [otherStart, token.script, other, 0];
  }
  if (to > start) runs.push({ from: start, to });
  return runs;
}

function isInside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.text !== '.') return false;
  if (before?.kind !== 'word') return false;
  if (before.script === 'latin') {
    const next = tokens[at + 1];
    if (!before.glued && before.text.length === 1 && before.capital) return true;
    return (
      abbreviations.has(before.text) && (before.capital || next?.kind === 'number' || before.text.length < 2)
    );
  }
  return abbreviations.has(before.text) && before.text.length === 1;
}

function languageOf(tokens: readonly Token[], from: number, to: number): Language | null {
  let arabic = 0;
  let latin = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.script === 'arabic') arabic += token.text.length;
    else if (token.script === 'latin') latin += token.text.length;
  }
  if (arabic === 0 && latin === 0) return null;
  return arabic >= latin ? 'ar' : 'en';
}
