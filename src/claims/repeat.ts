import type { Claim } from './claim.ts';
import { inheritedGroup } from './inherited-group.ts';

/**
 * Marks claims that say an earlier figure of the same text again: same outcome, same numbers, groups that can be the
 * same, same scope. The first of them is what the others repeat.
 */
export function linkRepeats(claims: readonly Claim[]): Claim[] {
  const firsts: { claim: Claim; position: number }[] = [];
  return claims.map((claim, index) => {
    // A share is no figure, and nobody harmed twice is no repetition.
    if ((claim.min === null && claim.max === null) || claim.max === 0) return claim;
    const same = claim.partOf === null ? firsts.find((first) => repeats(claim, first.claim)) : undefined;
    if (same) return { ...claim, repeatOf: same.position };
    if (claim.partOf === null) firsts.push({ claim, position: index + 1 });
    return claim;
  });
}

function repeats(claim: Claim, first: Claim): boolean {
  if (claim.outcome !== first.outcome || claim.min !== first.min || claim.max !== first.max) return false;
  if (claim.scope !== first.scope) return false;
  if (claim.victimNames.length > 0 && first.victimNames.length > 0) {
    if (!claim.victimNames.some((name) => first.victimNames.includes(name))) return false;
  }
  return sameGroup(claim, first);
}

function sameGroup(claim: Claim, first: Claim): boolean {
  if (claim.group === first.group) return true;
  const loose = claim.group === 'unspecified' || first.group === 'unspecified';
  return (
    loose &&
    (inheritedGroup(claim.group) !== 'unspecified' ||
      inheritedGroup(first.group) !== 'unspecified' ||
      (claim.min ?? 0) > 1)
  );
}
