import type { Kind } from '#record/entity/index';
import type { PublicParty, PublicPublication } from '#record/public/frame';
import { type Reference, referencesOf } from '#record/public/references';
import type { PublicCapture } from '#record/public/source';
import type { RecordBody } from '#record/register';
import type { IncidentDetail } from '../public-register.ts';

/** The detail of an incident as one JSON document: every record that it names stands beside it, once. */
export function detailDocument(detail: IncidentDetail) {
  const { incident, victims, belligerents, claims, allegations, sources, named } = detail;
  const records: (readonly [Kind, object])[] = [
    ['incident', incident],
    ...victims.map((victim) => ['victim', victim] as const),
    ...belligerents.map((row) => ['belligerent_row', row] as const),
    ...claims.map(({ claim }) => ['claim', claim] as const),
    ...allegations.map((allegation) => ['allegation', allegation] as const),
  ];
  const references = records.flatMap(([kind, record]) => referencesOf(kind, record as RecordBody));
  const captures = [
    ...pick<PublicCapture>(references, 'capture', (id) => named.capture(id)),
    ...sources.flatMap((source) => named.capturesOf(source.id)),
  ];
  return {
    incident,
    victims,
    belligerents,
    claims,
    allegations,
    sources,
    captures: [...new Map(captures.map((capture) => [capture.id, capture])).values()],
    parties: pick<PublicParty>(references, 'party', (id) => named.party(id)),
    publications: pick<PublicPublication>(references, 'publication', (id) => named.publication(id)),
    methodology: named.methodology(incident.methodology),
  };
}

function pick<Found>(
  references: readonly Reference[],
  kind: Kind,
  find: (id: string) => Found | null,
): Found[] {
  const ids = new Set(
    references.filter((reference) => reference.kind === kind).map((reference) => reference.id),
  );
  return [...ids].map(find).filter((found) => found !== null);
}
