import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { toConnectionString } from '#store/server/connection-settings';
import { type OpenServer, openServer } from '#store/server/open-server';

/** Set by test/database-setup.ts: a folder of this run, and a name that all databases of this run begin with. */
export const testDataVariable = 'SIJILL_TEST_DATA';
export const testRunVariable = 'SIJILL_TEST_RUN';

let server: Promise<OpenServer> | null = null;

/** The server of this test run: the embedded one, or that of DATABASE_URL. Started by the first test that asks. */
export function testServer(): Promise<OpenServer> {
  const folder = process.env[testDataVariable];
  if (!folder) throw new Error(`${testDataVariable} is not set: run tests with vitest and its globalSetup`);
  // Never closed here: the connection ends with the worker, and the run's teardown stops the server.
  server ??= openServer(folder);
  return server;
}

/** Makes an empty database of its own, in UTF-8, and returns its address; dropped when the run ends. */
export async function freshDatabase(): Promise<string> {
  const { connection } = await testServer();
  const name = `${process.env[testRunVariable]}_${randomBytes(5).toString('hex')}`;
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return withDatabase(toConnectionString(connection), name);
}

/** The same server, another database. */
function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}
