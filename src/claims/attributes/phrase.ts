import type { DateExpression } from '#language/calendar/date-expression';
import type { Token } from '#language/token';

/** A run of tokens that names someone or some place; `to` is exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** One who makes claims, with the tokens whose claims are theirs. */
export interface Speaker extends Phrase {
  readonly coversFrom: number;
  readonly coversTo: number;
  /** "It says" and "the sources added" point at whoever spoke before; the noun stands for itself where nobody did. */
  readonly pointsBack: 'pronoun' | 'noun' | null;
  /** The issuer of a report speaks in the sentences that follow too. */
  readonly goesOn: boolean;
}

/** A candidate for who did it or where; the heavier the likelier. */
export interface Weighed extends Phrase {
  readonly weight: number;
}

/** What one sentence says of who, where, when and by whose word. */
export interface SentenceFacts {
  readonly speakers: readonly Speaker[];
  readonly actors: readonly Weighed[];
  readonly places: readonly Weighed[];
  readonly dates: readonly DateExpression[];
  /** The same with the days on which someone spoke. */
  readonly reported: readonly DateExpression[];
  /** Those of the dates with which the sentence opens. */
  readonly fronted: readonly DateExpression[];
}

/** The characters of a phrase, without quotation marks at its ends. */
export function phraseText(text: string, tokens: readonly Token[], { from, to }: Phrase): string {
  let [first, last] = [from, to - 1];
  while (first < last && tokens[first]?.kind === 'sign' && tokens[first]?.text !== '(') first++;
  while (
    last > first &&
    tokens[last]?.kind === 'sign' &&
    tokens[last]?.text !== ')' &&
    tokens[last]?.text !== '.'
  )
    last--;
  return text.slice((tokens[first] as Token).start, (tokens[last] as Token).end);
}

export function overlaps(left: Phrase, right: Phrase): boolean {
  return left.from < right.to && right.from < left.to;
}

/** True where a token lies in one of the phrases. */
export function inside(phrases: readonly Phrase[], at: number): boolean {
  return phrases.some(({ from, to }) => at >= from && at < to);
}
