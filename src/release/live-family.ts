import type { Kind } from '#record/entity/index';
import { publicIncident } from '#record/public/incident';
import { referencesOf } from '#record/public/references';
import type { Current } from '#record/register';
import type { IncidentFamily } from './incident-detail.ts';
import { type ReleaseReads, readChildren, readMany } from './ports.ts';
import { Surroundings } from './surroundings.ts';

/** An incident with the records that belong to it, read together. */
export async function incidentFamily(
  reads: ReleaseReads,
  incident: Current,
): Promise<IncidentFamily & { conflict: string; records: Current[] }> {
  const children = async (kind: Kind) =>
    (await readChildren(reads, incident.conflict, [incident.id], kind)).get(incident.id) ?? [];
  const [victims, belligerents, claims, allegations] = await Promise.all([
    children('victim'),
    children('belligerent_row'),
    children('claim'),
    children('allegation'),
  ]);
  const records = [incident, ...victims, ...belligerents, ...claims, ...allegations];
  return { conflict: incident.conflict, incident, victims, belligerents, claims, allegations, records };
}

/** The records that these point to, as far as they are public, and which incidents among them are. */
export async function surroundingsOf(
  reads: ReleaseReads,
  { conflict, records }: { conflict: string; records: readonly Current[] },
): Promise<{ surroundings: Surroundings; isPublicIncident(id: string): boolean }> {
  const known = new Set(records.map((record) => record.id));
  const wanted = new Set<string>();
  const cited = new Set<string>();
  for (const record of records) {
    for (const { kind, id } of referencesOf(record.kind, record.body)) {
      if (!known.has(id)) wanted.add(id);
      if (kind === 'source') cited.add(id);
    }
  }
  const [found, captures] = await Promise.all([
    readMany(reads, conflict, wanted),
    readChildren(reads, conflict, [...cited], 'capture'),
  ]);
  const beyond = new Set<string>();
  for (const record of found.values()) {
    const field = Object.hasOwn(leadsOn, record.kind) ? leadsOn[record.kind] : undefined;
    const through = field === undefined ? undefined : record.body[field];
    if (typeof through === 'string' && !found.has(through)) beyond.add(through);
  }
  for (const [id, record] of await readMany(reads, conflict, beyond)) found.set(id, record);
  const surroundings = new Surroundings();
  for (const kind of inDependence) {
    for (const record of found.values()) if (record.kind === kind) surroundings.add(record);
  }
  // A capture of a source that is held back is refused here, as one that is held back itself.
  for (const record of [...captures.values()].flat()) {
    if (!surroundings.has({ kind: 'capture', id: record.id })) surroundings.add(record);
  }
  const incidents = new Set<string>();
  for (const record of found.values()) {
    if (record.kind === 'incident' && publicIncident(record)) incidents.add(record.id);
  }
  return { surroundings, isPublicIncident: (id) => incidents.has(id) };
}

/**
 * What else is read of each kind: a capture is as public as its source, an entry as its report; and whether a party or a source
 * names another shows only where that one is public.
 */
const leadsOn: Readonly<Record<string, string>> = {
  capture: 'source',
  belligerent_entry: 'report',
  party: 'parent',
  source: 'derivesFrom',
};

/** Records on which others depend come first. */
const inDependence: readonly Kind[] = [
  'party',
  'source',
  'belligerent_report',
  'belligerent_entry',
  'capture',
  'publication',
  'methodology',
  'scope',
];
