import type { BelligerentRow } from '#record/entity/belligerent';
import type { Incident } from '#record/entity/incident';
import type { Victim } from '#record/entity/people';
import { hasName } from '#record/personal-name';
import { countedNames } from '#record/public/victim';
import { openBody } from '#record/readable-body';
import type { RecordBody, Revision } from '#record/register';
import { isPublic, type TallyFact, tallyFacts } from '#record/tally-fact';
import { type CopyValue, copyLine } from './copy.ts';

/** From which revision on a fact holds, and until which: null for as long as nothing changes it. */
type Place = Pick<Revision, 'conflict' | 'id' | 'sequence'>;

export const factColumns = [
  ...['conflict_id', 'incident_id', 'category', 'from_sequence', 'to_sequence', 'counted', 'published'],
  ...['day', 'month', 'country', 'place', 'place_names', 'lat', 'lon', 'grade', 'strike_status', 'parties'],
  ...['killed_min', 'killed_max', 'injured_min', 'injured_max'],
];

/** The facts of an incident as lines of their table. `body` may hold back more than the revision did when it was written. */
export function factLines(revision: Revision, body: RecordBody, until: number | null): string[] {
  const wasPublic = isPublic(revision.body as Incident);
  return tallyFacts(body as Incident).map((fact) => factLine(revision, fact, wasPublic, until));
}

/** One fact of an incident as a line. */
export function factLine(
  { conflict, id, sequence }: Place,
  fact: TallyFact,
  wasPublic: boolean,
  until: number | null,
): string {
  return copyLine([
    ...[conflict, id, fact.category, sequence, until, fact.counted, wasPublic],
    ...[fact.day, fact.month, fact.country, fact.place, fact.placeNames, fact.lat, fact.lon],
    ...[fact.grade, fact.strikeStatus, fact.parties],
    ...[fact.killedMin, fact.killedMax, fact.injuredMin, fact.injuredMax],
  ]);
}

export const namedColumns = ['conflict_id', 'victim_id', 'incident_id', 'from_sequence', 'to_sequence'];

/** The line that says that a victim is known by name; none where the victim is not, or nobody may know. */
export function namedLine(
  { conflict, id, sequence }: Place,
  body: RecordBody,
  until: number | null,
): string[] {
  if (!openBody('victim', body) || !hasName(countedNames(body))) return [];
  return [copyLine([conflict, id, (body as Victim).incident, sequence, until])];
}

export const concededColumns = [
  ...['conflict_id', 'row_id', 'incident_id', 'party', 'from_sequence', 'to_sequence'],
  ...['killed_min', 'killed_max', 'injured_min', 'injured_max'],
];

/** The line of what a party concedes; none where its position is not credible (R10), or nobody may know. */
export function concededLine(
  { conflict, id, sequence }: Place,
  body: RecordBody,
  until: number | null,
): string[] {
  const row = openBody('belligerent_row', body) as BelligerentRow | null;
  if (row === null || row.position !== 'credible' || row.party === undefined) return [];
  const bounds: readonly (keyof BelligerentRow)[] = [
    ...(['deathsConcededMin', 'deathsConcededMax'] as const),
    ...(['injuriesConcededMin', 'injuriesConcededMax'] as const),
  ];
  const values = bounds.map((name): CopyValue => (row[name] as number | undefined) ?? null);
  return [copyLine([conflict, id, row.incident, row.party, sequence, until, ...values])];
}
