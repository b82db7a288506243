import type { ComparableTotal, Measure } from '#record/comparable-total';
import type { DifferenceCode, Width } from '#record/comparison';
import type { Range } from '#record/range';
import type { Ratio } from '#record/ratio';
import type { Grade, TallyRange } from '#record/tally';
import type { Words } from '#record/words';

/** One total in a comparison; a sum of the register has kind `register`. */
export interface PublicComparedTotal {
  readonly id: string;
  readonly kind: 'stated' | 'register';
  readonly claimant: Words;
  readonly measure: Measure;
  readonly measureLabel: Words;
  readonly category: ComparableTotal['category'];
  readonly group: Words;
  readonly range: Range;
  readonly approximate: boolean;
  readonly parties: Words;
  readonly area: Words;
  readonly period: Words;
  readonly asOf: string | null;
  readonly note: Words | null;
  readonly sum: {
    readonly grades: readonly Grade[] | null;
    readonly incidents: number;
    readonly range: TallyRange;
  } | null;
}

/** Two overlapping totals by id, the larger first, and how many times the second the first is. */
export interface PublicComparedPair {
  readonly left: string;
  readonly right: string;
  readonly ratio: Ratio;
  readonly differences: readonly {
    readonly code: DifferenceCode;
    readonly width: Width;
    readonly label: Words;
    readonly left: Words;
    readonly right: Words;
  }[];
}

/** Overlapping totals side by side, as the use case that compares gives them to anybody. */
export interface PublicComparison {
  readonly totals: readonly PublicComparedTotal[];
  readonly pairs: readonly PublicComparedPair[];
}

/** Compares the totals of a conflict, given by its short name, as anybody may see them. */
export type CompareTotals = (conflict: string) => Promise<PublicComparison | null>;
