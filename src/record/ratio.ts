/** How many times one total is the other, as a range that claims no more than both totals do. */
import type { Range } from './range.ts';

/** Least and greatest quotient; null where it has no bound. */
export interface Ratio {
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * The quotients that the two ranges admit: at least min/max, at most max/min. A bound that is unknown or open leaves
 * its end open, and so does a divisor of zero: 1,600 or more over exactly 180 is at least 8.88…, without an upper end.
 */
export function ratioOf(numerator: Range, denominator: Range): Ratio {
  return {
    min: quotient(numerator.min, denominator.max),
    max: quotient(numerator.max, denominator.min),
  };
}

function quotient(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor;
}

/**
 * The ratio as it may be printed: the lower end rounded down and the upper end up, to one decimal below 100 and to
 * whole numbers above, so that rounding never claims more than the totals do.
 */
export function roundedRatio(ratio: Ratio): Ratio {
  return { min: rounded(ratio.min, Math.floor), max: rounded(ratio.max, Math.ceil) };
}

function rounded(value: number | null, round: (value: number) => number): number | null {
  if (value === null) return null;
  const scale = value < 100 ? 10 : 1;
  const nearest = Math.round(value * scale) / scale;
  // 1.1 * 10 is 11.000000000000002: a quotient that stands at the step already is not rounded away from it.
  return Math.abs(value - nearest) < 1e-9 * Math.max(1, value) ? nearest : round(value * scale) / scale;
}

/** True where every quotient that the ratio admits lies above 1, and so the first total is surely the larger. */
export function isSurelyLarger(ratio: Ratio): boolean {
  return ratio.min !== null && ratio.min > 1;
}
