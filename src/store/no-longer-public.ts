import type { NoLongerPublic } from '#record/register';
import { Parameters, type Queryable } from './queryable.ts';

/** Incidents that were public once and are not now, the last taken back first. Removed ones too: their facts stay. */
export async function noLongerPublic(db: Queryable, conflict: string | null): Promise<NoLongerPublic[]> {
  const p = new Parameters();
  const within = conflict === null ? '' : `WHERE f.conflict_id = ${p.place(conflict)}`;
  const { rows } = await db.query(
    `SELECT f.conflict_id AS conflict, f.incident_id AS id, max(j.at) AS at
     FROM tally_fact f LEFT JOIN journal j ON f.published AND j.sequence = f.to_sequence ${within}
     GROUP BY f.conflict_id, f.incident_id
     HAVING bool_or(f.published) AND NOT bool_or(f.published AND f.to_sequence IS NULL)
     ORDER BY max(j.at) DESC, f.conflict_id, f.incident_id`,
    p.values,
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as NoLongerPublic);
}
