import type { Incident } from '#record/entity/incident';
import type { PublicIncident } from '#record/public/incident';
import type { Range } from '#record/range';
import { type TallyFact, tallyFacts } from '#record/tally-fact';
import { claimsOnCivilians } from './listed-claims.ts';
import type { IncidentDetail, ListedClaim } from './public-register.ts';

/** What a party concedes in one row with position credible (R10). */
export interface Concession {
  readonly party: string;
  readonly killed: Range;
  readonly injured: Range;
}

/** What lists and tallies need of one public incident. */
export interface IndexedIncident {
  /** The fields that lists show. */
  readonly incident: PublicIncident;
  readonly facts: readonly TallyFact[];
  readonly named: number;
  readonly concessions: readonly Concession[];
  readonly claims: readonly ListedClaim[];
}

const listed = [
  'id',
  'conflict',
  'codes',
  'previousCodes',
  'date',
  'country',
  'admin1',
  'locationName',
  'place',
  'grading',
  'gradingNullReason',
  'strikeStatus',
  'harmReported',
  'parties',
  'updatedPublicAt',
  'publishedAt',
] as const satisfies readonly (keyof PublicIncident)[];

/** The part of an incident that stays in memory while a release is written. */
export function indexed(detail: IncidentDetail): IndexedIncident {
  const { incident, victims, belligerents } = detail;
  const kept: Record<string, unknown> = {};
  for (const field of listed) if (incident[field] !== undefined) kept[field] = incident[field];
  const civilians = incident.casualties?.filter((casualty) => casualty.category === 'civilians');
  if (civilians && civilians.length > 0) kept.casualties = civilians;
  return {
    incident: kept as unknown as PublicIncident,
    facts: tallyFacts({ workflow: 'published', ...incident } as Incident),
    claims: claimsOnCivilians(detail.claims, detail.named),
    named: victims.filter((victim) => victim.naming !== 'not_known').length,
    concessions: belligerents.flatMap((row) =>
      row.position === 'credible' && row.party !== undefined
        ? [
            {
              party: row.party,
              killed: { min: row.deathsConcededMin ?? null, max: row.deathsConcededMax ?? null },
              injured: { min: row.injuriesConcededMin ?? null, max: row.injuriesConcededMax ?? null },
            },
          ]
        : [],
    ),
  };
}

/** The facts of an incident for one class of persons; null where the incident says nothing of it. */
export function factOf(incident: IndexedIncident, category: TallyFact['category']): TallyFact | null {
  return incident.facts.find((fact) => fact.category === category) ?? null;
}

/** Latest day first, unknown days last, then by id: the order of the register's own lists. */
export function latestFirst(a: IndexedIncident, b: IndexedIncident): number {
  const [left, right] = [a.facts[0]?.day ?? '', b.facts[0]?.day ?? ''];
  if (left !== right) return left > right ? -1 : 1;
  return a.incident.id < b.incident.id ? -1 : 1;
}
