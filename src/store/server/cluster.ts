import { execFile, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SijillError } from '#record/sijill-error';
import { type Access, newAccess, readAccess, writeAccess } from './access.ts';
import { type Account, blockingFolder, runAs, temporaryDirFor } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ServerEffects } from './effects.ts';

const execute = promisify(execFile);

/** The folder of a PostgreSQL cluster, and how PostgreSQL's programs are called on it. */
export interface Cluster {
  /** DATA/postgres */
  dir: string;
  /** What programs get as `-D`. */
  argument: string;
  binaries: Binaries;
  account: Account | null;
  access: Access;
  accessFile: string;
}

/** The environment of PostgreSQL's programs: nothing of this process leaks into a server that outlives it. */
export const programEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
};

/**
 * Opens the cluster of a data folder, making it where there is none. To be called with the server's lock held.
 * Throws SijillError for a cluster of another major version, of another user, or in a folder the account cannot reach.
 */
export async function openCluster(
  dataDir: string,
  account: Account | null,
  binaries: Binaries,
  effects: ServerEffects,
): Promise<Cluster> {
  const dir = join(dataDir, 'postgres');
  const accessFile = join(dataDir, 'postgres-access.json');
  if (!existsSync(dir)) await createCluster(dir, accessFile, account, binaries, effects);
  checkOwner(dir);
  checkVersion(dir, binaries);
  const cluster = { dir, argument: programPath(dir, account), binaries, account, accessFile };
  const access = readAccess(accessFile) ?? setNewPassword(cluster);
  return { ...cluster, access };
}

/**
 * How programs name the cluster folder: as their current one, so that no shell of pg_ctl ever reads the folder's real name.
 * Where a folder on the way (such as /root) keeps the account out, Linux still lets a process that was started inside the
 * folder use it under this name.
 */
function programPath(dir: string, account: Account | null): string {
  const blocked = blockingFolder(dir, account);
  if (blocked === null) return '.';
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new SijillError(
    'forbidden',
    `PostgreSQL does not run as root but as user ${account?.name}, who may not enter ${blocked}: ` +
      'choose a folder elsewhere with --data, or run Sijill as the user whose folder that is, or set DATABASE_URL',
    { path: blocked },
  );
}

async function createCluster(
  dir: string,
  accessFile: string,
  account: Account | null,
  binaries: Binaries,
  effects: ServerEffects,
): Promise<void> {
  removeHalfMade(dir);
  // Made under another name first: a cluster is there whole or not at all.
  const fresh = mkdtempSync(`${dir}.new-`);
  const secret = mkdtempSync(join(temporaryDirFor(account, effects.temporaryDir), 'sijill-'));
  const access = newAccess();
  try {
    giveTo(account, fresh);
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, `${access.password}\n`, { mode: 0o600 });
    giveTo(account, secret, passwordFile);
    await initialise(fresh, passwordFile, access.user, account, binaries);
    writeAccess(accessFile, access);
    renameSync(fresh, dir);
  } finally {
    rmSync(secret, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Collation by code point, the same on every system; but the character type has to be a UTF-8 one, or pg_trgm sees no
 * letters in Arabic at all. The names of UTF-8 locales differ between systems.
 */
const characterTypes = process.platform === 'win32' ? ['en-US', 'C'] : ['C.UTF-8', 'C.utf8', 'en_US.UTF-8'];

async function initialise(
  dir: string,
  passwordFile: string,
  user: string,
  account: Account | null,
  binaries: Binaries,
) {
  let failure: unknown;
  for (const characterType of characterTypes) {
    const args = [
      ...['-D', programPath(dir, account), '-U', user, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--locale=C', `--lc-ctype=${characterType}`],
    ];
    try {
      const options = { cwd: dir, env: programEnvironment, ...runAs(account) };
      await execute(join(binaries.binDir, 'initdb'), args, options);
      return;
    } catch (error) {
      failure = error;
      if (!/invalid locale name/.test(said(error))) break;
    }
  }
  throw new SijillError('unavailable', `PostgreSQL could not make its folder ${dir}: ${said(failure)}`, {
    path: dir,
  });
}

function said(failure: unknown): string {
  const { stderr, message } = failure as { stderr?: string; message?: string };
  return (stderr || message || String(failure)).trim().split('\n').slice(-4).join('\n');
}

/** Gives files to the account; a folder that cannot be given away is a clear error. */
export function giveTo(account: Account | null, ...paths: string[]): void {
  if (!account) return;
  for (const path of paths) {
    try {
      chownSync(path, account.uid, account.gid);
    } catch (error) {
      throw new SijillError(
        'forbidden',
        `PostgreSQL runs as user ${account.name}, and ${path} cannot be given to that user (${(error as Error).message}): ` +
          'choose a folder on a disk of this machine with --data, or set DATABASE_URL',
        { path },
        { cause: error },
      );
    }
  }
}

function removeHalfMade(dir: string): void {
  for (const name of readdirSync(dirname(dir))) {
    if (name.startsWith(`${basename(dir)}.new-`))
      rmSync(join(dirname(dir), name), { recursive: true, force: true });
  }
}

function checkOwner(dir: string): void {
  const uid = process.getuid?.();
  if (uid === undefined || uid === 0) return;
  const owner = statSync(dir).uid;
  if (owner === uid) return;
  throw new SijillError(
    'forbidden',
    `${dir} belongs to user ${owner}, and this is user ${uid}: run Sijill as the user who made it ` +
      '(root, if root made it), or choose another folder with --data',
    { path: dir },
  );
}

function checkVersion(dir: string, binaries: Binaries): void {
  let found: string;
  try {
    found = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new SijillError(
      'integrity',
      `${dir} is not a PostgreSQL folder (no readable PG_VERSION): put it back from a backup, or choose another folder with --data`,
      { path: dir },
      { cause: error },
    );
  }
  if (found === binaries.majorVersion) return;
  throw new SijillError(
    'unavailable',
    `${dir} was made by PostgreSQL ${found}, and this Sijill brings ${binaries.majorVersion}: make a backup with the Sijill that ` +
      'made it (`sijill backup FILE`) and restore it into a new folder (`sijill restore FILE --data DIR`)',
    { path: dir, found, brought: binaries.majorVersion },
  );
}

/** Without an access file, whoever owns the cluster's files may set a new password while the server is down. */
function setNewPassword(cluster: Omit<Cluster, 'access'>): Access {
  const access = newAccess();
  const result = spawnSync(
    join(cluster.binaries.binDir, 'postgres'),
    ['--single', '-D', cluster.argument, '-c', 'log_min_messages=error', 'postgres'],
    {
      cwd: cluster.dir,
      env: programEnvironment,
      ...runAs(cluster.account),
      input: `ALTER ROLE ${access.user} PASSWORD '${access.password}'\n`,
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) {
    throw new SijillError(
      'integrity',
      `${cluster.accessFile} is missing, and a new password cannot be set while the database runs: ` +
        `stop every Sijill on this folder and run again (${result.stderr.trim().split('\n').at(-1)})`,
      { path: cluster.accessFile },
    );
  }
  writeAccess(cluster.accessFile, access);
  return access;
}

/** Makes a data folder; its name is public to this machine's users, its content belongs to whoever makes it. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
}
