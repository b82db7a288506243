/**
 * How many people, as far as it is known. A bound that is null is unknown (or open above); zero is zero.
 * domain.md 1.5.1: four numbers per category, and null is never 0.
 */
import { z } from 'zod';

/** The largest count that a record takes; more is a slip of the hand, and sums of it could not be kept exactly. */
export const largestCount = 1_000_000_000;

/** A count of people: a whole number from zero to a thousand million. */
export const countSchema = z
  .int()
  .nonnegative()
  .max(largestCount, {
    message: `A count is at most ${largestCount.toLocaleString('en')}. Check the number.`,
  });

/** A range as it was found, in which min may still exceed max: rule R1 reports that, the data is kept. */
export const rangeSchema = z.object({ min: countSchema.nullable(), max: countSchema.nullable() }).readonly();

/** A range for new work: refuses min above max. */
export const strictRangeSchema = rangeSchema.refine((range) => !isInverted(range), {
  message: 'The minimum is above the maximum. Swap them, or leave one empty if it is unknown.',
});

/** Persons counted, min to max; null is unknown, never zero. */
export type Range = z.infer<typeof rangeSchema>;

/** A sum of ranges: known bounds added, with the number of ranges that lacked one. */
export interface RangeSum {
  readonly min: number;
  readonly max: number;
  /** Ranges whose minimum is unknown; they add nothing to `min`. */
  readonly unknownMin: number;
  /** Ranges whose maximum is unknown; they add nothing to `max`. */
  readonly unknownMax: number;
}

/** Neither bound is known. */
export const unknownRange: Range = Object.freeze({ min: null, max: null });

/** Nothing added yet. */
export const emptySum: RangeSum = Object.freeze({ min: 0, max: 0, unknownMin: 0, unknownMax: 0 });

/** Exactly n people. Throws RangeError unless n is a whole number of zero or more. */
export function exactly(n: number): Range {
  return between(n, n);
}

/** From min to max people, either of which may be unknown. Throws RangeError where min is above max. */
export function between(min: number | null, max: number | null): Range {
  for (const bound of [min, max]) {
    if (bound !== null && !(Number.isSafeInteger(bound) && bound >= 0)) {
      throw new RangeError(`A count of people is a whole number of zero or more, not ${bound}.`);
    }
  }
  const range = { min, max };
  if (isInverted(range)) throw new RangeError(`The minimum ${min} is above the maximum ${max}.`);
  return range;
}

export function isUnknown(range: Range): boolean {
  return range.min === null && range.max === null;
}

/** True where both bounds are set and the minimum is above the maximum (rule R1). */
export function isInverted(range: { readonly min: number | null; readonly max: number | null }): boolean {
  return range.min !== null && range.max !== null && range.min > range.max;
}

export function sameRange(left: Range, right: Range): boolean {
  return left.min === right.min && left.max === right.max;
}

/** Adds one range to a sum. A bound that is unknown is counted as unknown and adds nothing. */
export function addKnown(sum: RangeSum, range: Range): RangeSum {
  return {
    min: sum.min + (range.min ?? 0),
    max: sum.max + (range.max ?? 0),
    unknownMin: sum.unknownMin + (range.min === null ? 1 : 0),
    unknownMax: sum.unknownMax + (range.max === null ? 1 : 0),
  };
}

/** The sum of known bounds over many ranges; it never opens, whatever is unknown. */
export function sumKnown(ranges: Iterable<Range>): RangeSum {
  let sum = emptySum;
  for (const range of ranges) sum = addKnown(sum, range);
  return sum;
}

/** True where the count is possible within the range; an unknown bound excludes nothing. */
export function containsCount(range: Range, count: number): boolean {
  return count >= (range.min ?? 0) && count <= (range.max ?? Number.POSITIVE_INFINITY);
}

/** True where every count that `inner` admits is admitted by `outer`; an unknown bound is open. */
export function containsRange(outer: Range, inner: Range): boolean {
  return (
    (outer.min ?? 0) <= (inner.min ?? 0) &&
    (outer.max ?? Number.POSITIVE_INFINITY) >= (inner.max ?? Number.POSITIVE_INFINITY)
  );
}

/**
 * The narrowest range that covers what two usable reports say of the same people: lowest minimum, highest
 * maximum (domain.md 1.5.3; 1.5.5: a plural beside dozens is 2 to 24). An unknown bound gives way to a known one.
 */
export function cover(left: Range, right: Range): Range {
  return { min: known(Math.min, left.min, right.min), max: known(Math.max, left.max, right.max) };
}

function known(pick: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : pick(a, b);
}
