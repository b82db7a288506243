import type { Group, Outcome } from '#claims/claim';
import type { GoldClaim } from '../bench/claim-score.ts';

/** What a passage says of one claim besides its numbers; left out where it says nothing. */
export interface Said {
  readonly by?: string;
  readonly at?: string;
  readonly on?: string;
  readonly says?: string;
  readonly part?: number;
  readonly repeats?: number;
  readonly most?: true;
}

/** The words, minimum, maximum (null is open), outcome, group. The words are found at their first place after the claim before. */
export type Annotated = readonly [string, number | null, number | null, Outcome, Group, Said?];

/** An invented text of a genre that recorders read, with its claims as a person would annotate them. */
export interface InventedPassage {
  readonly id: string;
  readonly lang: 'ar' | 'en';
  readonly genre: string;
  readonly text: string;
  readonly claims: readonly Annotated[];
}

/** The annotation in the form of the development passages, with offsets. Throws where a span is not in the text. */
export function goldOf({ id, text, claims }: InventedPassage): GoldClaim[] {
  return claims.map(([span, min, max, outcome, group, said = {}]) => {
    const [words, nth] = span.split('#') as [string, string | undefined];
    let start = text.indexOf(words);
    for (let step = 1; step < Number(nth ?? 1); step++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${id}: "${words}" is not in the text`);
    return {
      start,
      end: start + words.length,
      span: words,
      quantity_min: min,
      quantity_max: max,
      outcome,
      group,
      perpetrator: said.by ?? null,
      place: said.at ?? null,
      date: said.on ?? null,
      claimant: said.says ?? null,
      part_of: said.part ?? null,
      repeat_of: said.repeats ?? null,
    };
  });
}
