import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { SijillError } from '#record/sijill-error';
import { runAs, temporaryDirFor } from './account.ts';
import { type Cluster, giveTo, programEnvironment } from './cluster.ts';
import { type Endpoint, writeConfiguration } from './configuration.ts';
import type { ServerEffects } from './effects.ts';
import { isAlive } from './process-identity.ts';

const execute = promisify(execFile);

/** A running PostgreSQL server of one cluster, as its postmaster.pid says. */
export interface Postmaster extends Endpoint {
  pid: number;
  status: 'starting' | 'ready' | 'stopping';
}

/**
 * The postmaster that lives on this cluster, null where none does. A file left by a crash or a power cut is seen through,
 * also when its number meanwhile belongs to another program.
 */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const path = join(cluster.dir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [pidLine = '', , , portLine = '', socketDir = '', address = '', , statusLine = ''] = lines;
  const pid = Math.abs(Number.parseInt(pidLine, 10));
  if (!pid || !isAlive(pid) || !isPostmasterOf(pid, cluster.dir)) {
    removeSocketDir(socketDir);
    // PostgreSQL removes the file itself when the number is free, and refuses to start when some other program has it.
    rmSync(path, { force: true });
    return null;
  }
  const status = statusLine.trim();
  return {
    pid,
    host: socketDir || address,
    port: Number.parseInt(portLine, 10),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/** A postmaster's current folder is its cluster; one that hides it is another user's, so not of this cluster. */
function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    return realpathSync(currentFolder(pid)) === realpathSync(clusterDir);
  } catch {
    return false;
  }
}

function currentFolder(pid: number): string {
  if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`);
  const fields = execFileSync('lsof', ['-a', '-d', 'cwd', '-p', String(pid), '-Fn'], {
    encoding: 'utf8',
  }).split('\n');
  return fields.find((field) => field.startsWith('n'))?.slice(1) ?? '';
}

/** Starts the server and waits until it takes connections; it outlives this process. */
export async function startPostmaster(cluster: Cluster, effects: ServerEffects): Promise<Postmaster> {
  const log = join(cluster.dir, 'server.log');
  startNewLog(log);
  const endpoint = await chooseEndpoint(cluster, effects);
  writeConfiguration(cluster.dir, endpoint, effects.settings);
  const seconds = String(Math.ceil(effects.patience / 1000));
  for (let attempt = 1; ; attempt++) {
    try {
      await pgCtl(cluster, ['-l', 'server.log', '-w', '-t', seconds, 'start']);
      break;
    } catch (error) {
      const words = lastLines(log);
      // Backends of a server that was killed need a moment to notice.
      if (attempt < 5 && /shared memory block .* is still in use/.test(words)) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        continue;
      }
      if (findPostmaster(cluster)?.status === 'starting') break;
      removeSocketDir(endpoint.host);
      throw new SijillError(
        'unavailable',
        `PostgreSQL did not start on ${cluster.dir}. Its log says:\n${words}`,
        { log },
        { cause: error },
      );
    }
  }
  const started = findPostmaster(cluster);
  if (started) return started;
  throw new SijillError(
    'unavailable',
    `PostgreSQL stopped right after its start on ${cluster.dir}:\n${lastLines(log)}`,
    { log },
  );
}

/** Stops the server cleanly, ending its clients, and waits until it is gone. */
export async function stopPostmaster(
  cluster: Cluster,
  postmaster: Postmaster,
  effects: ServerEffects,
): Promise<void> {
  const seconds = String(Math.ceil(effects.patience / 1000));
  try {
    await pgCtl(cluster, ['-m', 'fast', '-w', '-t', seconds, 'stop']);
  } catch (error) {
    if (isAlive(postmaster.pid) && findPostmaster(cluster)) {
      throw new SijillError(
        'unavailable',
        `PostgreSQL (process ${postmaster.pid}) on ${cluster.dir} does not stop`,
        {},
        { cause: error },
      );
    }
  }
  removeSocketDir(postmaster.host);
}

async function pgCtl(cluster: Cluster, args: string[]): Promise<void> {
  const options = { cwd: cluster.dir, env: programEnvironment, ...runAs(cluster.account) };
  await execute(join(cluster.binaries.binDir, 'pg_ctl'), ['-D', cluster.argument, ...args], options);
}

const socketPrefix = 'sijill-';
/** What the system call takes, without the final NUL: 107 bytes on Linux, 103 on macOS. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103;

async function chooseEndpoint(cluster: Cluster, effects: ServerEffects): Promise<Endpoint> {
  if (effects.transport === 'loopback') return { host: '127.0.0.1', port: await freePort() };
  const port = 5432;
  const longest = longestSocketPath - Buffer.byteLength(`/${socketPrefix}XXXXXX/.s.PGSQL.${port}.lock`);
  const preferred = temporaryDirFor(cluster.account, effects.temporaryDir);
  const folder = Buffer.byteLength(preferred) <= longest ? preferred : '/tmp';
  const host = mkdtempSync(join(folder, socketPrefix));
  giveTo(cluster.account, host);
  return { host, port };
}

/** The folder was made for one run of the server; nothing but its socket was ever in it. */
function removeSocketDir(socketDir: string): void {
  if (basename(socketDir).startsWith(socketPrefix)) rmSync(socketDir, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Keeps one earlier log; warnings of years do not fill the disk. */
function startNewLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 4_000_000) renameSync(log, `${log}.1`);
}

function lastLines(log: string): string {
  try {
    return readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '(there is no log)';
  }
}
