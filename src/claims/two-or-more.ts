import { exactQuantity } from '#language/quantity/quantity';
import type { Mention } from './mention.ts';

/**
 * مدنيين is two civilians or more. Where the text says elsewhere that two of the same were harmed, it is two: a headline
 * and its story speak of the same people.
 */
export function settleTwoOrMore(mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    if (!mention.twoOrMore) continue;
    const two = mentions.some(
      (other) =>
        other.quantity?.min === 2 &&
        other.quantity.max === 2 &&
        other.outcome === mention.outcome &&
        other.group === mention.group &&
        !other.partOf,
    );
    if (two) mention.quantity = exactQuantity(2);
  }
}
