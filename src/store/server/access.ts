import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SijillError } from '#record/sijill-error';

/** Name and password of the superuser of the embedded server; kept in a file that only its owner reads. */
export interface Access {
  user: string;
  password: string;
}

export const superuser = 'sijill_admin';

export function newAccess(): Access {
  return { user: superuser, password: randomBytes(24).toString('base64url') };
}

/** Reads the access file; null where there is none. Throws SijillError 'integrity' where it holds anything else. */
export function readAccess(path: string): Access | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { user, password } = JSON.parse(text) as Partial<Access>;
    if (typeof user === 'string' && typeof password === 'string' && user && password)
      return { user, password };
  } catch {
    // Not JSON: said below, without quoting what may be a password.
  }
  throw brokenAccess(path, 'it does not hold a user and a password');
}

/** Writes the access file so that a reader sees the old or the new one, never half of it. */
export function writeAccess(path: string, access: Access): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  renameSync(fresh, path);
}

/** The error for a password file that will not do, with the way out. */
export function brokenAccess(path: string, why: string, cause?: unknown): SijillError {
  return new SijillError(
    'integrity',
    `${path} does not open the database beside it: ${why}. Put back the file from a backup of the data folder; ` +
      'or stop every Sijill on this folder and delete the file: the next start sets a new password. The records are not affected.',
    { path },
    { cause },
  );
}
