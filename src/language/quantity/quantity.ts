import type { Quantifier } from '#record/quantifier';

/** What words around a number do to it. */
export type Hedge = 'at_least' | 'up_to' | 'about' | 'below';

/** A quantity without a number: "dozens", عدد من. */
export interface VagueQuantity {
  /** The least that it can mean; it is open above unless `exact`. */
  readonly least: number;
  readonly quantifier: Quantifier;
  /** "a couple" is two, neither more nor about. */
  readonly exact?: boolean;
}

/** How many, as a text says it. Bounds are persons; a null maximum is open above. */
export interface Quantity {
  readonly min: number;
  readonly max: number | null;
  /** True where it is hedged ("about", نحو) or vague ("several"); "at least" alone is not. */
  readonly approximate: boolean;
  readonly quantifier: Quantifier;
}

/** A quantity among tokens; `from` is its first token, hedges included, `to` the index after its last. */
export interface QuantityReading extends Quantity {
  readonly from: number;
  readonly to: number;
  /** True where a number stands in it. */
  readonly counted: boolean;
}

/** Exactly n. */
export function exactQuantity(n: number): Quantity {
  return { min: n, max: n, approximate: false, quantifier: 'exact' };
}

/** Two or more, nobody says how many: a bare plural. */
export const somePlural: Quantity = Object.freeze({
  min: 2,
  max: null,
  approximate: true,
  quantifier: 'plural',
});

/** The quantity that a vague word stands for. */
export function vagueQuantity({ least, quantifier, exact }: VagueQuantity): Quantity {
  return exact ? exactQuantity(least) : { min: least, max: null, approximate: true, quantifier };
}

/** A quantity under a hedge. "Nearly N" is about N; "up to N" begins at 0; "fewer than N" ends below N. */
export function hedged(quantity: Quantity, hedge: Hedge): Quantity {
  switch (hedge) {
    case 'about':
      return { ...quantity, approximate: true, quantifier: sameUnlessExact(quantity, 'approx') };
    case 'at_least':
      return { ...quantity, max: null, quantifier: sameUnlessExact(quantity, 'at_least') };
    case 'up_to':
      return { ...quantity, min: 0, max: quantity.max ?? quantity.min, quantifier: 'up_to' };
    case 'below':
      return {
        ...quantity,
        min: 0,
        max: Math.max(0, (quantity.max ?? quantity.min) - 1),
        quantifier: 'up_to',
      };
  }
}

function sameUnlessExact(quantity: Quantity, other: Quantifier): Quantifier {
  return quantity.quantifier === 'exact' || quantity.quantifier === 'approx' ? other : quantity.quantifier;
}
