import type pg from 'pg';
import { openBody } from '#record/readable-body';
import type { Revision } from '#record/register';
import { copyInto, copyLine } from './copy.ts';
import { Parameters, type Queryable } from './queryable.ts';

/** Keeps the list of parties that are held back as a whole, or were removed while incidents still name them. */
export async function updateHeldParties(client: pg.ClientBase, parties: readonly Revision[]): Promise<void> {
  if (parties.length === 0) return;
  await client.query(
    `DELETE FROM held_party USING unnest($1::text[], $2::text[]) AS changed (conflict_id, id)
     WHERE held_party.conflict_id = changed.conflict_id AND party_id = changed.id`,
    [parties.map((party) => party.conflict), parties.map((party) => party.id)],
  );
  await copyInto(client, 'held_party', heldPartyColumns, parties.flatMap(heldPartyLine));
}

export const heldPartyColumns = ['conflict_id', 'party_id'];

/** The line that says that a party is held back; none where it is not. */
export function heldPartyLine({ conflict, id, body }: Revision): string[] {
  return body === null || openBody('party', body) === null ? [copyLine([conflict, id])] : [];
}

/** Whether a conflict, or any, has parties that are held back: today, whatever time a question is about. */
export async function hasHeldParties(db: Queryable, conflict: string | null): Promise<boolean> {
  const p = new Parameters();
  const within = conflict === null ? '' : `WHERE conflict_id = ${p.place(conflict)}`;
  const { rows } = await db.query(`SELECT EXISTS (SELECT FROM held_party ${within}) AS has`, p.values);
  return rows[0].has;
}

/** The tags of an incident as rows `tag (party)`; where parties are held back, without those. */
export function openTags(f: string, hasHeld: boolean): string {
  if (!hasHeld) return `unnest(${f}.parties) AS tag (party)`;
  return `(SELECT party FROM unnest(${f}.parties) AS tag (party) WHERE ${notHeld(f, 'party')}) AS tag`;
}

/** Whether an incident is tagged with any of these parties that is not held back. */
export function taggedWithAny(f: string, parties: string, hasHeld: boolean): string {
  if (!hasHeld) return `${f}.parties && ${parties}`;
  return `EXISTS (SELECT FROM ${openTags(f, true)} WHERE tag.party = ANY(${parties}))`;
}

/** The condition under which a party counts, by the columns of its conflict and its id. */
export function notHeld(alias: string, party: string): string {
  return `NOT EXISTS (SELECT FROM held_party AS held
    WHERE held.conflict_id = ${alias}.conflict_id AND held.party_id = ${party})`;
}
