import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingRules, rangeOf } from '#record/quantifier';
import { containsRange, cover, isInverted, type Range, sameRange, sumKnown } from '#record/range';

const bound = fc.option(fc.nat(10_000), { nil: null });
/** A range as new work has it: either bound may be unknown, the minimum is never above the maximum. */
const range: fc.Arbitrary<Range> = fc.tuple(bound, bound).map(([a, b]) => {
  if (a === null || b === null) return { min: a, max: b };
  return { min: Math.min(a, b), max: Math.max(a, b) };
});

test('a sum does not depend on order or grouping', () => {
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (left, right) => {
      const both = sumKnown([...left, ...right]);
      const [l, r] = [sumKnown(left), sumKnown(right)];
      expect(both).toEqual({
        min: l.min + r.min,
        max: l.max + r.max,
        unknownMin: l.unknownMin + r.unknownMin,
        unknownMax: l.unknownMax + r.unknownMax,
      });
      expect(sumKnown([...right, ...left])).toEqual(both);
    }),
  );
});

test('a sum accounts for every range: known bounds by value, unknown ones by number', () => {
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const sum = sumKnown(ranges);
      expect(sum.unknownMin + ranges.filter((each) => each.min !== null).length).toBe(ranges.length);
      expect(sum.min).toBe(ranges.reduce((total, each) => total + (each.min ?? 0), 0));
      if (sum.unknownMin === 0 && sum.unknownMax === 0) expect(sum.min).toBeLessThanOrEqual(sum.max);
    }),
  );
});

test('what covers two ranges whose bounds are known holds both, and order does not matter', () => {
  const known = range.filter((each) => each.min !== null && each.max !== null);
  fc.assert(
    fc.property(known, known, (left, right) => {
      const covering = cover(left, right);
      expect(containsRange(covering, left) && containsRange(covering, right)).toBe(true);
      expect(sameRange(covering, cover(right, left))).toBe(true);
    }),
  );
});

test('containment is reflexive and transitive', () => {
  fc.assert(
    fc.property(range, range, range, (a, b, c) => {
      expect(containsRange(a, a)).toBe(true);
      if (containsRange(a, b) && containsRange(b, c)) expect(containsRange(a, c)).toBe(true);
    }),
  );
});

test('no counting rule gives a minimum above its maximum', () => {
  const numbers = fc.record({ n: bound, highestOther: bound });
  fc.assert(
    fc.property(fc.constantFrom(...countingRules), numbers, range, (rule, claimed, stated) => {
      expect(isInverted(rangeOf(rule.quantifier, { ...claimed, ...stated }))).toBe(false);
    }),
  );
});
