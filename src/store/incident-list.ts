import type { Current } from '#record/register';
import { normalCode } from '#record/incident-code';
import type { IncidentSelection } from '#record/register-change';
import { Parameters, type Queryable } from './queryable.ts';
import { get } from './reads.ts';

/** A page of incidents that a tally of the same query counts (or all of them), latest day first. */
export async function listIncidents(
  db: Queryable,
  selection: IncidentSelection,
): Promise<{ total: number; incidents: Current[] }> {
  const { query } = selection;
  const p = new Parameters();
  const where = [`f.category = ${p.place(query.category)}`, 'f.to_sequence IS NULL'];
  if (selection.publishedOnly) where.push('f.published');
  if (query.conflict !== null || selection.conflict !== null) {
    where.push(`f.conflict_id = ${p.place(query.conflict ?? selection.conflict)}`);
  }
  if (query.grades !== null) where.push(`f.grade = ANY(${p.place(query.grades)}::text[])`);
  if (query.parties !== null) where.push(`f.parties && ${p.place(query.parties)}::text[]`);
  if (query.countries !== null) where.push(`f.country = ANY(${p.place(query.countries)}::text[])`);
  if (query.places !== null) {
    where.push(`f.place_names && ${p.place(query.places.map((place) => place.toLowerCase()))}::text[]`);
  }
  if (query.area !== null) {
    where.push(`f.lat BETWEEN ${p.place(query.area.south)} AND ${p.place(query.area.north)}`);
    where.push(`f.lon BETWEEN ${p.place(query.area.west)} AND ${p.place(query.area.east)}`);
  }
  if (query.from !== null) where.push(`f.day >= ${p.place(query.from)}::date`);
  if (query.to !== null) where.push(`f.day <= ${p.place(query.to)}::date`);
  if (selection.code !== undefined) {
    where.push(`EXISTS (SELECT FROM incident_code c WHERE c.conflict_id = f.conflict_id
      AND c.incident_id = f.incident_id AND c.token = ${p.place(normalCode(selection.code))})`);
  }
  const filter = where.join(' AND ');
  const counted = await db.query(`SELECT count(*)::integer AS total FROM tally_fact f WHERE ${filter}`, p.values);
  const { rows } = await db.query(
    `SELECT f.conflict_id AS conflict, f.incident_id AS id FROM tally_fact f WHERE ${filter}
     ORDER BY f.day DESC NULLS LAST, f.incident_id LIMIT ${p.place(selection.limit)} OFFSET ${p.place(selection.offset)}`,
    p.values,
  );
  const incidents = await Promise.all(rows.map((row) => get(db, row.conflict, row.id)));
  return { total: counted.rows[0].total, incidents: incidents.filter((incident) => incident !== null) };
}
