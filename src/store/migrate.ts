import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { SijillError } from '#record/sijill-error';
import * as register from './migrations/0001-register.ts';
import * as tallies from './migrations/0002-tallies.ts';
import * as largeFigures from './migrations/0003-large-figures.ts';
import * as heldParties from './migrations/0004-held-parties.ts';

const migrations: Record<string, Migration> = {
  '0001-register': register,
  '0002-tallies': tallies,
  '0003-large-figures': largeFigures,
  '0004-held-parties': heldParties,
};

/** Tables whose rows are only ever added: the application's role may not update or delete them. */
export const appendOnlyTables = ['revision', 'journal'] as const;

/** The role the application works as; it owns nothing. One name for all databases of a server. */
export const applicationRole = 'sijill_application';

/**
 * Brings the database to the present shape and returns the role to work as: `applicationRole`, or null where the server
 * does not let us make roles; then the owner's own right to update and delete the append-only tables is taken away.
 */
export async function migrate(connection: pg.PoolConfig): Promise<string | null> {
  const pool = new pg.Pool({ ...connection, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await requireVersion(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
      throw new SijillError(
        'integrity',
        `Migration ${failed} failed; the database is as it was before.`,
        {},
        { cause: error },
      );
    }
    return await grant(db);
  } finally {
    await db.destroy();
  }
}

async function requireVersion(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`SELECT current_setting('server_version_num') AS version`.execute(db);
  const version = Number(rows[0]?.version ?? 0);
  if (version < 150000) {
    throw new SijillError('unavailable', `Sijill needs PostgreSQL 15 or newer; this server is ${version}.`);
  }
}

async function grant(db: Kysely<unknown>): Promise<string | null> {
  const role = (await makeRole(db)) ? applicationRole : null;
  const tables = appendOnlyTables.join(', ');
  if (role === null) {
    await sql.raw(`REVOKE UPDATE, DELETE, TRUNCATE ON ${tables} FROM CURRENT_USER`).execute(db);
    return null;
  }
  await sql.raw(`GRANT USAGE ON SCHEMA public TO ${role}`).execute(db);
  await sql.raw(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`).execute(db);
  await sql.raw(`REVOKE UPDATE, DELETE, TRUNCATE ON ${tables} FROM ${role}`).execute(db);
  return role;
}

/** Makes the role and joins it. False where the server refuses; a role that another process made meanwhile is fine. */
async function makeRole(db: Kysely<unknown>): Promise<boolean> {
  const attempts = [`CREATE ROLE ${applicationRole} NOLOGIN`, `GRANT ${applicationRole} TO CURRENT_USER`];
  for (const attempt of attempts) {
    try {
      await sql.raw(attempt).execute(db);
    } catch (thrown) {
      const code = (thrown as { code?: string }).code;
      const madeMeanwhile = code === '42710' || code === '23505' || code === 'XX000';
      if (!madeMeanwhile && code !== '42501') throw thrown;
    }
  }
  const { rows } = await sql<{ member: boolean }>`
    SELECT pg_has_role(CURRENT_USER, oid, 'MEMBER') AS member FROM pg_roles WHERE rolname = ${applicationRole}
  `.execute(db);
  return rows[0]?.member === true;
}
