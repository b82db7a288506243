import { type Kysely, sql } from 'kysely';

/**
 * Parties that are held back as a whole, or removed: they count in no figure by party. A table of its own, nearly always empty, so that
 * a tally need not go through every party.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever shape came before
export async function up(db: Kysely<any>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE held_party (
         conflict_id text COLLATE "C" NOT NULL,
         party_id text COLLATE "C" NOT NULL,
         PRIMARY KEY (conflict_id, party_id)
       )`,
    )
    .execute(db);
  await sql
    .raw(
      `INSERT INTO held_party SELECT h.conflict_id, h.id FROM head h JOIN revision r USING (conflict_id, id, revision)
       WHERE h.kind = 'party' AND (h.removed OR coalesce(r.body ->> 'sensitivity', 'public') <> 'public')`,
    )
    .execute(db);
}
