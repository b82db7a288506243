import type pg from 'pg';
import type { Incident } from '#record/entity/incident';
import type { Victim } from '#record/entity/people';
import type { Revision } from '#record/register';
import { isPublic, type TallyFact, tallyFacts } from '#record/tally-fact';
import { copyInto } from './copy.ts';
import {
  concededColumns,
  concededLine,
  factColumns,
  factLine,
  namedColumns,
  namedLine,
} from './fact-lines.ts';

/** The facts of one incident before and after a change, as the cells need them. */
export interface FactChange {
  readonly conflict: string;
  readonly incident: string;
  readonly before: readonly StoredFact[];
  readonly after: readonly StoredFact[];
}

/** What a cell is keyed and summed by. */
export type StoredFact = Pick<
  TallyFact,
  | 'category'
  | 'counted'
  | 'month'
  | 'country'
  | 'place'
  | 'grade'
  | 'strikeStatus'
  | 'parties'
  | 'killedMin'
  | 'killedMax'
  | 'injuredMin'
  | 'injuredMax'
>;

/** Ends the facts of changed incidents and writes their new ones. */
export async function updateFacts(
  client: pg.ClientBase,
  incidents: readonly Revision[],
): Promise<FactChange[]> {
  const before = await endFacts(
    client,
    incidents.filter((revision) => revision.revision > 1),
  );
  const lines: string[] = [];
  const changes: FactChange[] = [];
  for (const revision of incidents) {
    const { conflict, id } = revision;
    const incident = revision.body as unknown as Incident | null;
    const facts = incident === null ? [] : tallyFacts(incident);
    const isOpen = incident !== null && isPublic(incident);
    for (const fact of facts) lines.push(factLine(revision, fact, isOpen, null));
    changes.push({ conflict, incident: id, before: before.get(`${conflict} ${id}`) ?? [], after: facts });
  }
  await copyInto(client, 'tally_fact', factColumns, lines);
  return changes;
}

async function endFacts(
  client: pg.ClientBase,
  changed: readonly Revision[],
): Promise<Map<string, StoredFact[]>> {
  const facts = new Map<string, StoredFact[]>();
  if (changed.length === 0) return facts;
  const { rows } = await client.query(
    `UPDATE tally_fact SET to_sequence = changed.sequence
     FROM unnest($1::text[], $2::text[], $3::bigint[]) AS changed (conflict_id, id, sequence)
     WHERE tally_fact.conflict_id = changed.conflict_id AND incident_id = changed.id AND to_sequence IS NULL
     RETURNING ${storedColumns}`,
    [changed.map((r) => r.conflict), changed.map((r) => r.id), changed.map((r) => r.sequence)],
  );
  collect(facts, rows);
  return facts;
}

const storedColumns = `tally_fact.conflict_id AS conflict, incident_id AS incident, category, counted, month, country,
  place, grade, strike_status AS "strikeStatus", parties, killed_min::double precision AS "killedMin",
  killed_max::double precision AS "killedMax", injured_min::double precision AS "injuredMin",
  injured_max::double precision AS "injuredMax"`;

/** The present facts of the given incidents. */
export async function presentFacts(
  client: pg.ClientBase,
  incidents: readonly { conflict: string; id: string }[],
): Promise<Map<string, StoredFact[]>> {
  const facts = new Map<string, StoredFact[]>();
  if (incidents.length === 0) return facts;
  const { rows } = await client.query(
    `SELECT ${storedColumns} FROM unnest($1::text[], $2::text[]) AS wanted (conflict_id, id)
     JOIN tally_fact ON tally_fact.conflict_id = wanted.conflict_id AND incident_id = wanted.id AND to_sequence IS NULL`,
    [incidents.map((incident) => incident.conflict), incidents.map((incident) => incident.id)],
  );
  collect(facts, rows);
  return facts;
}

function collect(
  facts: Map<string, StoredFact[]>,
  rows: (StoredFact & { conflict: string; incident: string })[],
): void {
  for (const row of rows) {
    const key = `${row.conflict} ${row.incident}`;
    const list = facts.get(key);
    if (list) list.push(row);
    else facts.set(key, [row]);
  }
}

/** How many named victims an incident gained or lost. */
export interface NamedChange {
  readonly conflict: string;
  readonly incident: string;
  readonly delta: number;
}

/** Ends and writes which victims are named, and returns the change per incident. */
export async function updateNamed(
  client: pg.ClientBase,
  victims: readonly Revision[],
): Promise<NamedChange[]> {
  const deltas = new Map<string, { conflict: string; incident: string; delta: number }>();
  const count = (conflict: string, incident: string, by: number) => {
    const key = `${conflict} ${incident}`;
    const entry = deltas.get(key) ?? { conflict, incident, delta: 0 };
    entry.delta += by;
    deltas.set(key, entry);
  };
  const changed = victims.filter((revision) => revision.revision > 1);
  if (changed.length > 0) {
    const { rows } = await client.query(
      `UPDATE named_fact SET to_sequence = changed.sequence
       FROM unnest($1::text[], $2::text[], $3::bigint[]) AS changed (conflict_id, id, sequence)
       WHERE named_fact.conflict_id = changed.conflict_id AND victim_id = changed.id AND to_sequence IS NULL
       RETURNING named_fact.conflict_id AS conflict, incident_id AS incident`,
      [changed.map((r) => r.conflict), changed.map((r) => r.id), changed.map((r) => r.sequence)],
    );
    for (const row of rows) count(row.conflict, row.incident, -1);
  }
  const lines: string[] = [];
  for (const victim of victims) {
    const own = victim.body === null ? [] : namedLine(victim, victim.body, null);
    if (own.length > 0) count(victim.conflict, (victim.body as Victim).incident, 1);
    lines.push(...own);
  }
  await copyInto(client, 'named_fact', namedColumns, lines);
  return [...deltas.values()].filter((entry) => entry.delta !== 0);
}

/** Ends and writes what belligerents concede: only rows of a party whose position is credible (R10). */
export async function updateConceded(client: pg.ClientBase, rows: readonly Revision[]): Promise<void> {
  const changed = rows.filter((revision) => revision.revision > 1);
  if (changed.length > 0) {
    await client.query(
      `UPDATE conceded_fact SET to_sequence = changed.sequence
       FROM unnest($1::text[], $2::text[], $3::bigint[]) AS changed (conflict_id, id, sequence)
       WHERE conceded_fact.conflict_id = changed.conflict_id AND row_id = changed.id AND to_sequence IS NULL`,
      [changed.map((r) => r.conflict), changed.map((r) => r.id), changed.map((r) => r.sequence)],
    );
  }
  const lines = rows.flatMap((row) => (row.body === null ? [] : concededLine(row, row.body, null)));
  await copyInto(client, 'conceded_fact', concededColumns, lines);
}
