/**
 * The counting rules of domain.md 1.5 (Airwars' practice, read from its pages): how the wording of a claim becomes a
 * range. Only an incident's range uses them; a claim keeps what the text says.
 */
import type { Range } from './range.ts';
import { unknownRange } from './range.ts';
import type { Value } from './vocabulary.ts';

export type Quantifier = Value<'quantifier'>;

/** The numbers that stand in the claim; null or absent where there is none. */
export interface ClaimedNumbers {
  /** The single number: "at least 12", "a family of 14". */
  readonly n?: number | null;
  /** The two ends of "3 to 5". */
  readonly min?: number | null;
  readonly max?: number | null;
  /** The highest figure that another usable claim gives for the same people: the upper end of "at least". */
  readonly highestOther?: number | null;
}

export interface CountingRule {
  readonly quantifier: Quantifier;
  /** The paragraph of domain.md; null where only the vocabulary states the rule. */
  readonly paragraph: string | null;
  /** An incident in which the rule can be seen at work. */
  readonly example: string | null;
  /** What must stand in the claim. */
  readonly needs: 'n' | 'min and max' | 'nothing';
  /** True where a person should look at the range that comes out. */
  readonly flagged: boolean;
  readonly range: (numbers: ClaimedNumbers) => Range;
}

const fixed = (min: number, max: number) => () => ({ min, max });
const open = (least: number, numbers: ClaimedNumbers): Range => ({
  min: least,
  max: Math.max(least, numbers.highestOther ?? least),
});
const withN = (rule: (n: number, numbers: ClaimedNumbers) => Range) => (numbers: ClaimedNumbers) =>
  numbers.n === null || numbers.n === undefined ? unknownRange : rule(numbers.n, numbers);

/** One rule per quantifier, in the order of the vocabulary. */
export const countingRules: readonly CountingRule[] = [
  {
    quantifier: 'exact',
    paragraph: '1.5.2',
    example: 'ISPT0449',
    needs: 'n',
    flagged: false,
    range: withN((n) => ({ min: n, max: n })),
  },
  {
    quantifier: 'at_least',
    paragraph: '1.5.3',
    example: 'ISPT0278',
    needs: 'n',
    flagged: false,
    range: withN((n, numbers) => open(n, numbers)),
  },
  {
    quantifier: 'up_to',
    paragraph: '1.5.7',
    example: 'ISPT0783',
    needs: 'n',
    flagged: false,
    range: withN((n) => ({ min: 0, max: n })),
  },
  {
    quantifier: 'approx',
    paragraph: null,
    example: null,
    needs: 'n',
    flagged: true,
    range: withN((n) => ({ min: n, max: n })),
  },
  {
    quantifier: 'range',
    paragraph: '1.5.12',
    example: 'ISPT0081',
    needs: 'min and max',
    flagged: false,
    range: (numbers) => ({ min: numbers.min ?? null, max: numbers.max ?? null }),
  },
  {
    quantifier: 'plural',
    paragraph: '1.5.4',
    example: 'ISPT0007',
    needs: 'nothing',
    flagged: false,
    range: fixed(2, 2),
  },
  {
    quantifier: 'many',
    paragraph: '1.5.5',
    example: 'ISPT0369',
    needs: 'nothing',
    flagged: false,
    range: fixed(2, 10),
  },
  {
    quantifier: 'dozens',
    paragraph: '1.5.5',
    example: 'ISPT0005',
    needs: 'nothing',
    flagged: false,
    range: fixed(12, 24),
  },
  {
    quantifier: 'children_of',
    paragraph: '1.5.6',
    example: 'ISPT0125',
    needs: 'nothing',
    flagged: false,
    range: fixed(2, 2),
  },
  {
    // A stated size of the family is the upper end; the named person beside it is a claim of its own ("him and his
    // family of 14": 1 + up to 14, so at most 15, ISPT0474).
    quantifier: 'whole_family',
    paragraph: '1.5.6',
    example: 'ISPT0783',
    needs: 'nothing',
    flagged: false,
    range: (numbers) => open(2, { highestOther: numbers.n ?? numbers.highestOther ?? null }),
  },
  {
    quantifier: 'maybe_one',
    paragraph: '1.5.8',
    example: 'ISPT0807',
    needs: 'nothing',
    flagged: false,
    range: fixed(0, 1),
  },
  {
    quantifier: 'unquantified_large',
    paragraph: null,
    example: null,
    needs: 'nothing',
    flagged: true,
    range: () => unknownRange,
  },
];

const ruleOf = new Map(countingRules.map((rule) => [rule.quantifier, rule]));

/** The rule for a quantifier. */
export function countingRule(quantifier: Quantifier): CountingRule {
  const rule = ruleOf.get(quantifier);
  if (!rule) throw new RangeError(`There is no counting rule for "${quantifier}".`);
  return rule;
}

/** The range that a wording gives; unknown where the number that the wording needs is missing. */
export function rangeOf(quantifier: Quantifier, numbers: ClaimedNumbers = {}): Range {
  return countingRule(quantifier).range(numbers);
}
