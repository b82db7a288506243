import { Client } from 'pg';
import { SijillError } from '#record/sijill-error';
import type { OpenServer } from './open-server.ts';

const oldestMajorVersion = 15;

/**
 * Checks the server that DATABASE_URL names. Throws SijillError 'unavailable' when it does not answer or is too old, and
 * 'bad_call' when the value is no address; neither ever quotes the value, which may hold a password.
 */
export async function openOutsideServer(connectionString: string): Promise<OpenServer> {
  let client: Client;
  try {
    client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new SijillError(
      'bad_call',
      'DATABASE_URL is no address: postgresql://user:password@host:5432/database',
    );
  }
  client.on('error', () => {});
  const { host, port, database } = client;
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; encoding: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding",
    );
    checkServer(rows[0]);
  } catch (error) {
    if (error instanceof SijillError) throw error;
    const said = error instanceof Error ? error.message || (error as { code?: string }).code : String(error);
    throw new SijillError(
      'unavailable',
      `the PostgreSQL server of DATABASE_URL (${host}:${port}, database ${database}) does not answer: ${said}. ` +
        'Start it, mend DATABASE_URL, or unset it to use the embedded one.',
      { host, port, database },
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
  return { connection: { connectionString }, owned: false, close: async () => {} };
}

function checkServer(found: { number: number; encoding: string } | undefined): void {
  const major = Math.floor((found?.number ?? 0) / 10_000);
  if (major < oldestMajorVersion) {
    throw new SijillError(
      'unavailable',
      `the server of DATABASE_URL is PostgreSQL ${major}, and Sijill needs ${oldestMajorVersion} or newer`,
    );
  }
  if (found?.encoding !== 'UTF8') {
    throw new SijillError(
      'unavailable',
      `the database of DATABASE_URL is encoded in ${found?.encoding}, and Sijill needs UTF8: create it with ENCODING 'UTF8'`,
    );
  }
}
