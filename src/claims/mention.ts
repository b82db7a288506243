import type { Quantity } from '#language/quantity/quantity';
import type { Group, Outcome } from './claim.ts';
import type { ClaimRule } from './rules.ts';

/** People with a quantity to whom something happened, found in one sentence. `from` and `to` are token indexes. */
export interface Mention {
  from: number;
  to: number;
  /** The token of the number or noun: attributes are looked for around it. */
  anchor: number;
  /** Null where only a proportion is said. */
  quantity: Quantity | null;
  proportion: 'most' | null;
  outcome: Outcome;
  group: Group;
  rule: ClaimRule;
  /** The total that it is a part of. */
  partOf: Mention | null;
  victimNames: string[];
  /** The noun's form is that of two and of more alike: مدنيين. */
  twoOrMore: boolean;
  /** Below 1 where something weakens it; 0 where the text denies it. */
  certainty: number;
}

/** A mention with nothing unusual about it. */
export function newMention(
  given: Pick<Mention, 'from' | 'to' | 'anchor' | 'quantity' | 'outcome' | 'group' | 'rule'> & {
    partOf?: Mention | null;
  },
): Mention {
  return {
    proportion: null,
    victimNames: [],
    twoOrMore: false,
    certainty: 1,
    ...given,
    partOf: given.partOf ?? null,
  };
}
