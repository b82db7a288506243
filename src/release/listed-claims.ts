import { publicClaim, restsOnHidden } from '#record/public/claim';
import type { Publishable } from '#record/public/public-record';
import { withheldNames } from '#record/public/withheld-names';
import { evidenced } from './incident-detail.ts';
import type { EvidencedClaim, ListedClaim, Named } from './public-register.ts';
import type { Surroundings } from './surroundings.ts';

/** The claims of civilians killed and injured among these records, with who claims and where it stands. */
export function listedClaims(records: Iterable<Publishable>, surroundings: Surroundings): ListedClaim[] {
  const claims = [...records]
    .filter((record) => !restsOnHidden(record, (kind, id) => surroundings.has({ kind, id })))
    .map((record) => publicClaim(record, withheldNames([])))
    .filter((claim) => claim !== null)
    .map((claim) => evidenced(claim, surroundings));
  return claimsOnCivilians(claims, surroundings);
}

/** Of an incident's claims those that figures of civilians rest on, in their order, without words that may hold names. */
export function claimsOnCivilians(claims: readonly EvidencedClaim[], named: Named): ListedClaim[] {
  return claims
    .filter(({ claim }) => claim.category === undefined || claim.category === 'civilians')
    .filter(({ claim }) => claim.measure === 'killed' || claim.measure === 'injured')
    .map(({ claim, sha256 }) => {
      const { id, conflict, measure, category, range, quantifier, locator, capture, source } = claim;
      const shown = { id, conflict, measure, category, range, quantifier, locator, capture, source };
      return { claim: shown, sha256, claimant: named.party(claim.claimant) };
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ claim }: ListedClaim) => `${claim.measure === 'killed' ? 0 : 1} ${claim.id}`;
