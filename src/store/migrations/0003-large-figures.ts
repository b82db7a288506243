import { type Kysely, sql } from 'kysely';

/** Counts and their sums as bigint: one figure near the end of an integer would make every sum with it impossible. */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever shape came before
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['tally_fact', 'conceded_fact', 'tally_cell']) {
    const changes = bounds.map((column) => `ALTER COLUMN ${column} TYPE bigint`).join(', ');
    await sql.raw(`ALTER TABLE ${table} ${changes}`).execute(db);
  }
}

const bounds = ['killed_min', 'killed_max', 'injured_min', 'injured_max'];
