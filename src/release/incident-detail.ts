import {
  type PublicAllegation,
  type PublicBelligerentRow,
  publicAllegation,
  publicBelligerentRow,
} from '#record/public/belligerent';
import { type PublicClaim, publicClaim, restsOnHidden } from '#record/public/claim';
import { type PublicIncident, publicIncident } from '#record/public/incident';
import type { Publishable } from '#record/public/public-record';
import { keepReferences, type Reference } from '#record/public/references';
import { type PublicSource, withoutNames } from '#record/public/source';
import { type NamePolicy, type PublicVictim, publicVictim, withheldNamesOf } from '#record/public/victim';
import type { WithheldNames } from '#record/public/withheld-names';
import type { EvidencedClaim, IncidentDetail } from './public-register.ts';
import type { Surroundings } from './surroundings.ts';

/** An incident with the records that belong to it, as the register holds them. */
export interface IncidentFamily {
  readonly incident: Publishable;
  readonly victims: readonly Publishable[];
  readonly belligerents: readonly Publishable[];
  readonly claims: readonly Publishable[];
  readonly allegations: readonly Publishable[];
}

/** What an incident may point to: the records around it, and other incidents that are public. */
export interface Context {
  readonly surroundings: Surroundings;
  readonly policy: NamePolicy;
  isPublicIncident(id: string): boolean;
}

/** Everything public of one incident; null where the incident is not public. */
export function incidentDetail(family: IncidentFamily, context: Context): IncidentDetail | null {
  const { surroundings, policy } = context;
  const open = publicIncident(family.incident);
  if (!open) return null;
  const withheld = withheldNamesOf(family.victims, policy);
  const victims = family.victims
    .map((record) => publicVictim(record, policy, withheld))
    .filter((victim) => victim !== null);
  const rows = family.belligerents
    .map((record) => publicBelligerentRow(record, (id) => surroundings.has({ kind: 'party', id })))
    .filter((row) => row !== null);
  const claims = family.claims
    .filter((record) => !restsOnHidden(record, (kind, id) => surroundings.has({ kind, id })))
    .map((record) => publicClaim(record, withheld))
    .filter((claim) => claim !== null);
  const own = new Set([open.id, ...victims.map(idOf), ...claims.map(idOf)]);
  const isKept = (reference: Reference) =>
    own.has(reference.id) ||
    (reference.kind === 'incident' ? context.isPublicIncident(reference.id) : surroundings.has(reference));
  const incident = kept('incident', withoutCitedNames(open, withheld), isKept) ?? open;
  for (const { source } of claims) {
    const named = surroundings.source(source);
    if (named) surroundings.replaceSource(withoutNames(named, withheld));
  }
  const keptClaims = claims.map((claim) => kept('claim', claim, isKept)).filter((claim) => claim !== null);
  return {
    incident,
    victims: inOrder(
      victims.map((victim) => kept('victim', victim, isKept)).filter((victim) => victim !== null),
    ),
    belligerents: inOrder(
      rows.map((row) => kept('belligerent_row', row, isKept)).filter((row) => row !== null),
    ),
    claims: keptClaims.sort(byMeasure).map((claim) => evidenced(claim, surroundings)),
    allegations: family.allegations
      .map((record) => publicAllegation(record))
      .filter((allegation) => allegation !== null)
      .map((allegation) => kept('allegation', allegation, isKept))
      .filter((allegation) => allegation !== null)
      .sort(byId),
    sources: citedSources(incident, surroundings, withheld),
    named: surroundings,
  };
}

/** A claim with the hash of the file it stands in. */
export function evidenced(claim: PublicClaim, surroundings: Surroundings): EvidencedClaim {
  return { claim, sha256: surroundings.sha256(claim.capture, claim.locator?.file) };
}

/** A public record without its references to what is not public; null where it means nothing without them. */
export function kept<
  T extends PublicVictim | PublicBelligerentRow | PublicClaim | PublicAllegation | PublicIncident,
>(
  kind: 'victim' | 'belligerent_row' | 'claim' | 'allegation' | 'incident',
  record: T,
  isKept: (reference: Reference) => boolean,
): T | null {
  return (keepReferences(kind, record as never, isKept) ?? null) as T | null;
}

/** The sources in the incident's list, in its order. Those that only a claim was read in stand with the claim. */
function citedSources(
  incident: PublicIncident,
  surroundings: Surroundings,
  withheld: WithheldNames,
): PublicSource[] {
  const listed = [...(incident.sources ?? [])].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  const ids = new Set(listed.map((citation) => citation.source));
  const sources = [...ids].map((id) => surroundings.source(id)).filter((source) => source !== null);
  // A source that repeats one not cited here points nowhere: what else is known of it is not this incident's.
  return sources.map((source) => {
    const { derivesFrom, ...rest } = withoutNames(source, withheld);
    return derivesFrom !== undefined && ids.has(derivesFrom) ? { ...rest, derivesFrom } : rest;
  });
}

function withoutCitedNames(incident: PublicIncident, withheld: WithheldNames): PublicIncident {
  if (withheld.isEmpty || !incident.sources) return incident;
  const sources = incident.sources.map(({ citedAs, ...rest }) =>
    citedAs === undefined || withheld.isIn(citedAs) ? rest : { ...rest, citedAs },
  );
  return { ...incident, sources };
}

const last = Number.MAX_SAFE_INTEGER;
const idOf = (record: { readonly id: string }) => record.id;
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

function inOrder<T extends { readonly id: string; readonly order?: number | undefined }>(records: T[]): T[] {
  return records.sort((a, b) => (a.order ?? last) - (b.order ?? last) || byId(a, b));
}

function byMeasure(a: PublicClaim, b: PublicClaim): number {
  const key = (claim: PublicClaim) =>
    `${claim.category === 'civilians' ? 0 : 1} ${claim.category ?? ''} ${claim.measure === 'killed' ? 0 : 1} ${claim.measure} ${claim.id}`;
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
