import type { Mention } from './mention.ts';

/** How many figures right before or after a total may add up to it. */
const longest = 40;

/**
 * Figures that add up to a total are its parts: "3,812 casualties, 1,366 killed and 2,446 injured", and the lines of a
 * list before "in all 35 dead". Only exact figures count, two at least.
 */
export function linkSums(mentions: readonly Mention[]): void {
  for (const [index, total] of mentions.entries()) {
    const size = exact(total);
    if (size === null || size < 3 || total.partOf) continue;
    if (total.outcome === 'killed_or_injured') linkAfter(mentions, index, total, size);
    linkBefore(mentions, index, total, size);
  }
}

/** The dead and the wounded after a figure for both. */
function linkAfter(mentions: readonly Mention[], index: number, total: Mention, size: number): void {
  const [dead, wounded] = [mentions[index + 1], mentions[index + 2]];
  if (!dead || !wounded || dead.outcome === wounded.outcome || wounded.from - total.to > longest) return;
  const outcomes = [dead.outcome, wounded.outcome];
  if (!outcomes.includes('killed') || !outcomes.includes('injured')) return;
  if ((exact(dead) ?? 0) + (exact(wounded) ?? 0) !== size) return;
  for (const part of [dead, wounded]) part.partOf ??= total;
}

/** The figures of one outcome before a total, back to the first, when there are three or more of them. */
function linkBefore(mentions: readonly Mention[], index: number, total: Mention, size: number): void {
  const parts: Mention[] = [];
  let sum = 0;
  for (let at = index - 1; at >= Math.max(0, index - longest); at--) {
    const part = mentions[at] as Mention;
    if (part.outcome !== total.outcome || part.partOf) continue;
    const value = exact(part);
    if (value === null || sum + value > size) return;
    sum += value;
    parts.push(part);
    if (sum === size) break;
  }
  if (sum !== size || parts.length < 3) return;
  for (const part of parts) part.partOf = total;
}

function exact({ quantity }: Mention): number | null {
  return quantity && quantity.min === quantity.max && quantity.quantifier === 'exact' ? quantity.min : null;
}
