import type pg from 'pg';
import { openBody } from '#record/readable-body';
import type { Revision } from '#record/register';
import type { TallyQuery } from '#record/tally';
import { Parameters, type Queryable } from './queryable.ts';

/** Keeps the list of parties that are held back as a whole, or were removed while incidents still name them. */
export async function updateHeldParties(client: pg.ClientBase, parties: readonly Revision[]): Promise<void> {
  if (parties.length === 0) return;
  await client.query(
    `DELETE FROM held_party USING unnest($1::text[], $2::text[]) AS changed (conflict_id, id)
     WHERE held_party.conflict_id = changed.conflict_id AND party_id = changed.id`,
    columns(parties),
  );
  const held = parties.filter(({ body }) => body === null || openBody('party', body) === null);
  if (held.length === 0) return;
  await client.query('INSERT INTO held_party SELECT * FROM unnest($1::text[], $2::text[])', columns(held));
}

function columns(parties: readonly Revision[]): string[][] {
  return [parties.map((party) => party.conflict), parties.map((party) => party.id)];
}

/** Ids of the parties of a conflict, or of all, that are held back: today, whatever time a question is about. */
export async function heldParties(db: Queryable, conflict: string | null): Promise<string[]> {
  const p = new Parameters();
  const within = conflict === null ? '' : `WHERE conflict_id = ${p.place(conflict)}`;
  const { rows } = await db.query(`SELECT party_id AS id FROM held_party ${within}`, p.values);
  return rows.map((row) => row.id as string);
}

/** The query without the parties that are held back: who asks for one of them finds what one who asks for nobody finds. */
export function withoutHeld(query: TallyQuery, held: readonly string[]): TallyQuery {
  if (held.length === 0 || query.parties === null) return query;
  return { ...query, parties: query.parties.filter((party) => !held.includes(party)) };
}

/** The tags of an incident as rows `tag (party)`, without those held back. */
export function openTags(f: string, held: readonly string[], p: Parameters): string {
  if (held.length === 0) return `unnest(${f}.parties) AS tag (party)`;
  return `(SELECT party FROM unnest(${f}.parties) AS tag (party) WHERE party <> ALL(${p.place(held)}::text[])) AS tag`;
}

/** Conditions under which a row of a party counts. */
export function notHeld(column: string, held: readonly string[], p: Parameters): string[] {
  return held.length === 0 ? [] : [`${column} <> ALL(${p.place(held)}::text[])`];
}
