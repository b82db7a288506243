import type { Claim } from './claim.ts';
import { inheritedGroup } from './inherited-group.ts';

/** Figures with the same numbers that later ones are compared with. */
const mostAlike = 50;

/**
 * Marks claims that say an earlier figure of the same text again: same outcome, same numbers, groups that can be the
 * same, same scope. The first of them is what the others repeat.
 */
export function linkRepeats(claims: readonly Claim[]): Claim[] {
  const firsts = new Map<string, { claim: Claim; position: number }[]>();
  return claims.map((claim, index) => {
    // A share is no figure, and nobody harmed twice is no repetition.
    if ((claim.min === null && claim.max === null) || claim.max === 0) return claim;
    if (claim.partOf !== null) return claim;
    const key = `${claim.outcome} ${claim.min} ${claim.max} ${claim.scope}`;
    const alike = firsts.get(key);
    // What is joined to others in a list says nothing again.
    const same = claim.rule === 'joined' ? undefined : alike?.find((first) => repeats(claim, first.claim));
    if (same) return { ...claim, repeatOf: same.position };
    if (!alike) firsts.set(key, [{ claim, position: index + 1 }]);
    else if (alike.length < mostAlike) alike.push({ claim, position: index + 1 });
    return claim;
  });
}

function repeats(claim: Claim, first: Claim): boolean {
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
