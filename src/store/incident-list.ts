import { normalCode } from '#record/incident-code';
import type { Current } from '#record/register';
import type { IncidentSelection } from '#record/register-change';
import type { TallyQuery } from '#record/tally';
import { textIn } from '#record/text';
import { hasHeldParties, notHeld, openTags, taggedWithAny } from './held-parties.ts';
import { Parameters, type Queryable } from './queryable.ts';
import { get, getMany, sequenceAt } from './reads.ts';
import { dimensions, keyColumn, living } from './tally-columns.ts';

/**
 * A page of incidents, latest day first. With `publishedOnly` exactly those that the tally of the same query counts
 * (with `key`, in that row of it; with `conceded`, those whose conceded figures it sums); as of `query.asOf`.
 */
export async function listIncidents(
  db: Queryable,
  selection: IncidentSelection,
): Promise<{ total: number; incidents: Current[] }> {
  const query = { ...selection.query, conflict: selection.query.conflict ?? selection.conflict };
  const hasHeld = await hasHeldParties(db, query.conflict);
  const asOf = query.asOf === null ? null : await sequenceAt(db, query.asOf);
  const p = new Parameters();
  const where = [`f.category = ${p.place(query.category)}`, living('f', asOf, p)];
  if (selection.publishedOnly) where.push('f.counted');
  where.push(...dimensions(query, 'f', p, query.from, query.to));
  const named = await partiesBehind(db, selection);
  if (selection.conceded) where.push(concededOn(query, named, asOf, p, hasHeld));
  else {
    if (query.grades !== null) where.push(`f.grade = ANY(${p.place(query.grades)}::text[])`);
    if (query.parties !== null) {
      where.push(taggedWithAny('f', `${p.place(query.parties)}::text[]`, hasHeld));
    }
    if (named !== null) where.push(taggedWith(named, selection.key as string, p, hasHeld));
  }
  if (named === null) where.push(...inRow(selection, p));
  if (selection.code !== undefined) {
    where.push(`EXISTS (SELECT FROM incident_code c WHERE c.conflict_id = f.conflict_id
      AND c.incident_id = f.incident_id AND c.token = ${p.place(normalCode(selection.code))})`);
  }
  const filter = where.join(' AND ');
  const counted = await db.query(
    `SELECT count(*)::integer AS total FROM tally_fact f WHERE ${filter}`,
    p.values,
  );
  const { rows } = await db.query(
    `SELECT f.conflict_id AS conflict, f.incident_id AS id FROM tally_fact f WHERE ${filter}
     ORDER BY f.day ${selection.order === 'earliest' ? 'ASC' : 'DESC'} NULLS LAST, f.incident_id LIMIT ${p.place(selection.limit)} OFFSET ${p.place(selection.offset)}`,
    p.values,
  );
  return { total: counted.rows[0].total, incidents: await recordsOf(db, rows, asOf) };
}

/** The incidents of a page in its order, as they stood at a journal sequence or stand now. */
async function recordsOf(
  db: Queryable,
  rows: readonly { conflict: string; id: string }[],
  asOf: number | null,
): Promise<Current[]> {
  if (asOf !== null) {
    const past = await Promise.all(rows.map((row) => get(db, row.conflict, row.id, asOf)));
    return past.filter((incident) => incident !== null);
  }
  const ids = Map.groupBy(rows, (row) => row.conflict);
  const pages = await Promise.all(
    [...ids].map(([conflict, own]) =>
      getMany(
        db,
        conflict,
        own.map((row) => row.id),
      ),
    ),
  );
  const found = new Map(pages.flat().map((record) => [`${record.conflict} ${record.id}`, record]));
  return rows.flatMap((row) => found.get(`${row.conflict} ${row.id}`) ?? []);
}

/** The ids that a row by belligerent stands for: its key is a name. Null where the key says nothing of parties. */
async function partiesBehind(db: Queryable, selection: IncidentSelection): Promise<string[] | null> {
  if (selection.key === undefined || selection.query.by !== 'belligerent') return null;
  const { rows } = await db.query(
    `SELECT h.id, r.body -> 'names' AS names FROM head h JOIN revision r USING (conflict_id, id, revision)
     WHERE h.kind = 'party'`,
  );
  return rows
    .filter((row) => (textIn(row.names ?? [], 'en')?.value ?? row.id) === selection.key)
    .map((row) => row.id as string);
}

function taggedWith(parties: readonly string[], key: string, p: Parameters, hasHeld: boolean): string {
  if (key === 'unknown') return `NOT EXISTS (SELECT FROM ${openTags('f', hasHeld)})`;
  return taggedWithAny('f', `${p.place(parties)}::text[]`, hasHeld);
}

function inRow(selection: IncidentSelection, p: Parameters): string[] {
  const { key } = selection;
  const { by } = selection.query;
  if (key === undefined || by === null || by === 'belligerent') return [];
  return [key === 'unknown' ? `f.${keyColumn[by]} IS NULL` : `f.${keyColumn[by]} = ${p.place(key)}`];
}

/** Incidents with rows in which a party concedes: of the parties asked for, whatever the grade (R10). */
function concededOn(
  query: TallyQuery,
  parties: readonly string[] | null,
  asOf: number | null,
  p: Parameters,
  hasHeld: boolean,
): string {
  // Concessions are of civilians as a whole; no tally of another class sums any.
  if (query.category !== 'civilians') return 'false';
  const where = ['c.conflict_id = f.conflict_id', 'c.incident_id = f.incident_id', living('c', asOf, p)];
  if (query.parties !== null) where.push(`c.party = ANY(${p.place(query.parties)}::text[])`);
  if (parties !== null) where.push(`c.party = ANY(${p.place(parties)}::text[])`);
  if (hasHeld) where.push(notHeld('c', 'c.party'));
  return `EXISTS (SELECT FROM conceded_fact c WHERE ${where.join(' AND ')})`;
}
