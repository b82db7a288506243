import type { Incident } from '#record/entity/incident';
import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';

export type PublicIncident = PublicRecord<'incident'>;

/** What became of an incident that was public once. */
export interface IncidentTombstone {
  readonly id: string;
  readonly conflict: string;
  readonly state: 'merged' | 'withdrawn' | 'split';
  /** The incident that absorbed it. */
  readonly mergedInto: string | null;
  readonly splitInto: readonly string[];
  readonly codes: readonly string[];
}

/**
 * The public form of a published incident; null for any other. Its change log holds the lines marked public, except
 * those on a field of which the record holds any part more closely: their values before and after would tell of it.
 */
export function publicIncident(record: Publishable): PublicIncident | null {
  const incident = record.body as unknown as Incident;
  if (incident.workflow !== 'published') return null;
  const open = publicRecord('incident', record);
  if (!open?.changeLog) return open;
  const { changeLog, ...rest } = open;
  const lines = changeLog.filter((line) => !holdsPartOf(incident, line.field));
  return lines.length > 0 ? { ...rest, changeLog: lines } : rest;
}

/** What anyone may know of an incident that was public and no longer is; null where it never was. */
export function incidentTombstone(record: Publishable): IncidentTombstone | null {
  const incident = record.body as unknown as Incident;
  const state = incident.workflow;
  if (state !== 'merged' && state !== 'withdrawn' && state !== 'split') return null;
  if (incident.publishedAt === undefined) return null;
  const open = publicRecord('incident', record);
  return {
    id: record.id,
    conflict: record.conflict,
    state,
    mergedInto: open?.mergedInto ?? null,
    splitInto: open?.splitInto ?? [],
    codes: [...(open?.codes ?? []), ...(open?.previousCodes ?? [])],
  };
}

/** The tombstone with just those successors that anyone may know of: a part that never was public must not be counted. */
export function withKnownSuccessors(
  tombstone: IncidentTombstone,
  isKnown: (id: string) => boolean,
): IncidentTombstone {
  const { mergedInto, splitInto } = tombstone;
  if ((mergedInto === null || isKnown(mergedInto)) && splitInto.every(isKnown)) return tombstone;
  return {
    ...tombstone,
    mergedInto: mergedInto !== null && isKnown(mergedInto) ? mergedInto : null,
    splitInto: splitInto.filter(isKnown),
  };
}

function holdsPartOf(incident: Incident, field: string): boolean {
  const root = field.split('.')[0];
  return Object.entries(incident.fieldSensitivity ?? {}).some(
    ([path, sensitivity]) => sensitivity !== 'public' && path.split('.')[0] === root,
  );
}
