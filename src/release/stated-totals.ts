import { publicClaim, restsOnHidden } from '#record/public/claim';
import type { Publishable } from '#record/public/public-record';
import { nothingWithheld } from '#record/public/withheld-names';
import { evidenced, kept } from './incident-detail.ts';
import type { StatedTotal } from './public-register.ts';
import type { Surroundings } from './surroundings.ts';

/** The public totals among claims, the latest statement first. */
export function statedTotals(claims: Iterable<Publishable>, surroundings: Surroundings): StatedTotal[] {
  const open = [...claims]
    .filter((record) => record.body.extent === 'aggregate')
    .filter((record) => !restsOnHidden(record, (kind, id) => surroundings.has({ kind, id })))
    .map((record) => publicClaim(record, nothingWithheld))
    .filter((claim) => claim !== null);
  const own = new Set(open.map((claim) => claim.id));
  const totals: StatedTotal[] = [];
  for (const candidate of open) {
    const claim = kept('claim', candidate, (reference) =>
      reference.kind === 'claim' ? own.has(reference.id) : surroundings.has(reference),
    );
    if (!claim) continue;
    totals.push({
      ...evidenced(claim, surroundings),
      claimant: surroundings.party(claim.claimant),
      attributedTo: (claim.attributedTo ?? [])
        .map((id) => surroundings.party(id))
        .filter((party) => party !== null),
      source: surroundings.source(claim.source),
      scope: surroundings.scope(claim.scope?.namedScope),
    });
  }
  return totals.sort(latestFirst);
}

function latestFirst(a: StatedTotal, b: StatedTotal): number {
  const [left, right] = [a.claim.asOf ?? '', b.claim.asOf ?? ''];
  if (left !== right) return left > right ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : 1;
}
