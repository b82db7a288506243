import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SijillError } from '#record/sijill-error';

/** The unprivileged user that PostgreSQL runs as when Sijill is run by root; PostgreSQL refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The account for a cluster, null when this process is not root and PostgreSQL runs as the same user.
 * A cluster that exists keeps its owner; otherwise `postgres` where the machine has that user, else `nobody`.
 */
export function findAccount(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { name, uid: number('-u'), gid: number('-g') };
    } catch {
      // This machine has no such user.
    }
  }
  throw new SijillError(
    'unavailable',
    "PostgreSQL does not run as root, and this machine has neither a user 'postgres' nor 'nobody': " +
      'run Sijill as another user, or set DATABASE_URL',
  );
}

/** The part of `spawn`'s options that makes a child run as the account. */
export function runAs(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** The outermost folder on the way to `path` that the account may not enter, null where it can reach all of them. */
export function blockingFolder(path: string, account: Account | null): string | null {
  if (!account) return null;
  const folders: string[] = [];
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) folders.unshift(folder);
  const script = 'for folder do test -x "$folder" || { printf %s "$folder"; exit 1; }; done';
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...folders], {
    ...runAs(account),
    cwd: '/',
    encoding: 'utf8',
  });
  return result.status === 0 ? null : result.stdout || path;
}

/** The folder for what is needed for a while: the machine's own choice, unless the account cannot reach it. */
export function temporaryDirFor(account: Account | null, preferred: string): string {
  const candidates = account ? [preferred, '/tmp', '/var/tmp'] : [preferred];
  return candidates.find((dir) => blockingFolder(dir, account) === null) ?? preferred;
}
