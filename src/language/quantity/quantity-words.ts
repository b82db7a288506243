import type { Hedge, VagueQuantity } from './quantity.ts';

/** The words of one language that make a quantity, in ordinary spelling. */
export interface QuantityWords {
  /** Stand before a number or a vague quantity. */
  readonly before: Readonly<Record<Hedge, readonly string[]>>;
  /** Stand after it, or after the noun that it counts. */
  readonly after: Readonly<Record<Hedge, readonly string[]>>;
  /** Quantities without a number; a word of the same kind may stand before them ("several dozen"). */
  readonly vague: readonly (readonly [VagueQuantity, readonly string[]])[];
  /** "between", "from": two numbers follow. */
  readonly rangeStarts: readonly string[];
  /** "to", "and", "or": stand between the two numbers. */
  readonly rangeLinks: readonly string[];
  /** Those of the links that make a range only after a range start: "and". */
  readonly boundLinks: readonly string[];
}
