import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SijillError } from '#record/sijill-error';
import { brokenAccess } from './access.ts';
import { findAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, makeDataDir, openCluster } from './cluster.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { type ServerEffects, serverEffects } from './effects.ts';
import { type Lease, takeLease } from './lease.ts';
import { waitForLock } from './lock-file.ts';
import { openOutsideServer } from './outside-server.ts';
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** A PostgreSQL server that can be used until `close`. */
export interface OpenServer {
  connection: ConnectionSettings;
  /** Whether Sijill starts and stops it (embedded); false for DATABASE_URL. */
  owned: boolean;
  /** Lets go of the server; the last process that does so stops an embedded one. End your own connections first. */
  close(): Promise<void>;
}

/** The database inside the embedded server. */
const databaseName = 'sijill';

/**
 * Opens the PostgreSQL server of a data folder, starting it where it does not run; several processes share one server.
 * With DATABASE_URL in the environment that server is used and nothing is started.
 * Throws SijillError: 'unavailable' (no binaries, does not start, another version), 'forbidden' (folders), 'integrity'
 * (password file), 'busy' (another process starts it and never ends).
 */
export async function openServer(
  dataDir: string,
  different: Partial<ServerEffects> = {},
): Promise<OpenServer> {
  const effects = serverEffects(different);
  const outside = effects.env.DATABASE_URL;
  if (outside) return openOutsideServer(outside);

  const folder = resolve(dataDir);
  makeDataDir(folder);
  const lockFile = join(folder, 'postgres.lock');
  const lock = await waitForLock(lockFile, effects.patience, 'cannot start the database');
  try {
    const account = findAccount(join(folder, 'postgres'));
    const binaries = findBinaries(account, effects);
    const cluster = await openCluster(folder, account, binaries, effects);
    const wasRunning = findPostmaster(cluster) !== null;
    const { connection, lease } = await enter(cluster, lockFile, effects).catch(async (error) => {
      // A server that nobody holds would run on for nobody.
      const left = findPostmaster(cluster);
      if (!wasRunning && left) await stopPostmaster(cluster, left, effects);
      throw error;
    });
    let closing: Promise<void> | null = null;
    const close = () => {
      closing ??= closeServer(cluster, lease, lockFile, effects);
      return closing;
    };
    return { connection, owned: true, close };
  } finally {
    lock.release();
  }
}

async function enter(
  cluster: Cluster,
  lockFile: string,
  effects: ServerEffects,
): Promise<{ connection: ConnectionSettings; lease: Lease }> {
  const { host, port } = await ensureRunning(cluster, effects);
  const connection = { host, port, ...cluster.access, database: databaseName };
  await ensureDatabase(connection);
  // A server that was killed is started again; `connection` says where it is then.
  const revive = async (isWanted: () => boolean) => {
    const lock = await waitForLock(lockFile, effects.patience, 'cannot start the database again');
    try {
      if (!isWanted()) return;
      const { host, port } = await ensureRunning(cluster, effects);
      Object.assign(connection, { host, port });
    } finally {
      lock.release();
    }
  };
  const settings = () => ({ ...connection, database: 'postgres' });
  return { connection, lease: await takeLease(settings, revive) };
}

async function ensureRunning(cluster: Cluster, effects: ServerEffects): Promise<Postmaster> {
  const deadline = performance.now() + effects.patience;
  let unreachable = 0;
  while (performance.now() < deadline) {
    const found = findPostmaster(cluster);
    const postmaster = found ?? (await startPostmaster(cluster, effects));
    const answer = postmaster.status === 'stopping' ? 'stopping' : await tryConnection(cluster, postmaster);
    if (answer === 'ready') return postmaster;
    // Its socket was deleted, or it hangs: a server that cannot be reached is stopped in order and started again.
    if (answer === 'unreachable' && postmaster.status === 'ready' && ++unreachable > 20) {
      await stopPostmaster(cluster, postmaster, effects);
      unreachable = 0;
    }
    await sleep(100);
  }
  throw new SijillError(
    'unavailable',
    `PostgreSQL on ${cluster.dir} did not get ready in ${effects.patience / 1000} s: ${join(cluster.dir, 'server.log')} may say why`,
    { path: cluster.dir },
  );
}

async function tryConnection(
  cluster: Cluster,
  endpoint: Postmaster,
): Promise<'ready' | 'starting' | 'unreachable'> {
  const { host, port } = endpoint;
  const client = new Client({
    host,
    port,
    ...cluster.access,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // invalid_password, invalid_authorization_specification
    if (code === '28P01' || code === '28000') {
      throw brokenAccess(cluster.accessFile, 'PostgreSQL refuses the password', error);
    }
    // cannot_connect_now: starting, recovering or stopping; too_many_connections: alive
    if (code === '57P03') return 'starting';
    if (code === '53300') return 'ready';
    return 'unreachable';
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(connection: ConnectionSettings): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** Others may still be there, or connections of this process on their way out: looks a few times before it decides. */
async function closeServer(
  cluster: Cluster,
  lease: Lease,
  lockFile: string,
  effects: ServerEffects,
): Promise<void> {
  const lock = await waitForLock(lockFile, effects.patience, 'cannot stop the database');
  try {
    const isLast = await isLastClient(lease);
    await lease.end();
    const postmaster = findPostmaster(cluster);
    if (isLast && postmaster) await stopPostmaster(cluster, postmaster, effects);
  } finally {
    lock.release();
  }
}

async function isLastClient(lease: Lease): Promise<boolean> {
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const others = await lease.others();
      if (others.leases > 0) return false;
      if (others.connections === 0) return true;
      await sleep(50);
    }
    return false;
  } catch {
    // The lease's own connection is lost: whoever opens the folder next decides.
    return false;
  }
}
