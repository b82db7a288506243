/**
 * The range of an incident from what is claimed of it, by the counting rules of domain.md 1.5: the minimum is what is
 * solid, the maximum the highest figure that any usable source gives.
 */
import type { Claim } from './entity/claim.ts';
import { type Quantifier, rangeOf } from './quantifier.ts';
import { cover, type Range, unknownRange } from './range.ts';

/** One claim about one class of persons and one outcome, as far as counting goes. */
export interface CountedClaim {
  /** What the text says; null is unknown or open. */
  readonly range: Range;
  readonly quantifier: Quantifier | null;
  /** One uncorroborated figure raises the maximum only (domain.md 1.5.7). */
  readonly uncorroborated?: boolean;
}

/**
 * The narrowest range that covers the claims, its minimum raised to the number of persons named (1.5.2), its maximum too.
 * Unknown where nothing is claimed and nobody named. A claim that overlaps with those already named may be marked
 * uncorroborated, so that it stands in the maximum only (1.5.10).
 */
export function rangeFromClaims(claims: readonly CountedClaim[], named = 0): Range {
  const ranges = claims.map((claim, at) => {
    const others = claims
      .filter((_, other) => other !== at)
      .map((other) => other.range.max ?? other.range.min);
    const range = asCounted(claim, highest(others));
    return claim.uncorroborated ? { min: null, max: range.max } : range;
  });
  const { min, max } = ranges.reduce(cover, unknownRange);
  if (named === 0) return { min, max };
  const least = Math.max(min ?? 0, named);
  // A maximum that nobody gives stays unknown, unless the named are all that is known of.
  return { min: least, max: max === null ? (ranges.length === 0 ? named : null) : Math.max(max, least) };
}

/** The range that the wording of one claim gives. Without a quantifier the claim counts as it stands. */
function asCounted({ range, quantifier }: CountedClaim, highestOther: number | null): Range {
  if (quantifier === null) return range;
  const n = quantifier === 'up_to' || quantifier === 'whole_family' ? range.max : range.min;
  return rangeOf(quantifier, { n, min: range.min, max: range.max, highestOther });
}

function highest(bounds: readonly (number | null)[]): number | null {
  return bounds.reduce<number | null>(
    (most, bound) => (bound === null ? most : Math.max(most ?? 0, bound)),
    null,
  );
}

/** A claim of the register as counting takes it. */
export function countedClaim(claim: Pick<Claim, 'range' | 'quantifier'>): CountedClaim {
  return { range: claim.range, quantifier: claim.quantifier ?? null };
}
