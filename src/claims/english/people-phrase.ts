import type { Quantity } from '#language/quantity/quantity';
import type { Group, Outcome } from '../claim.ts';
import type { NameSpan } from './names.ts';

/** A noun phrase for people, or a number alone, in an English sentence. */
export interface EnglishPeople {
  readonly from: number;
  readonly to: number;
  readonly anchor: number;
  readonly quantity: Quantity;
  /** What the noun itself says happened: deaths. */
  readonly outcome: Outcome | null;
  /** Null where no noun for people stands in it. */
  readonly group: Group | null;
  readonly definite: boolean;
  /** A number, a vague quantity or an article is written. */
  readonly stated: boolean;
  readonly single: boolean;
  /** "Others", "more": people beside those before. */
  readonly others: boolean;
  /** The number's noun is none for people. */
  readonly thing: boolean;
  /** "A few of the wounded": a part of people told before. */
  readonly fromWhole: boolean;
  /** "The same number", "as many others". */
  readonly again: boolean;
  /** "No civilians". */
  readonly denied: boolean;
  /** The name given for one person. */
  readonly name: NameSpan | null;
}

export function shape(
  from: number,
  to: number,
  anchor: number,
  quantity: Quantity,
  traits: Partial<EnglishPeople>,
): EnglishPeople {
  return {
    from,
    to,
    anchor,
    quantity,
    outcome: null,
    group: null,
    definite: false,
    stated: false,
    single: false,
    others: false,
    thing: false,
    fromWhole: false,
    again: false,
    denied: false,
    name: null,
    ...traits,
  };
}
