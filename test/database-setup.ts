import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openServer } from '#store/server/open-server';
import { testDataVariable, testRunVariable } from './database.ts';

/** Gives a test run its folder; the server in it starts when the first test needs it, and everything goes at the end. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-test-'));
  const run = `sijill_test_${randomBytes(4).toString('hex')}`;
  process.env[testDataVariable] = folder;
  process.env[testRunVariable] = run;
  return async () => {
    if (process.env.DATABASE_URL) await dropDatabases(process.env.DATABASE_URL, run);
    else if (existsSync(join(folder, 'postgres'))) await (await openServer(folder)).close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function dropDatabases(connectionString: string, run: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [run],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  } finally {
    await client.end();
  }
}
