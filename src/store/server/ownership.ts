import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SijillError } from '#record/sijill-error';
import { lockHolder, tryLock } from './lock-file.ts';

/** Who has a data folder for itself. */
export interface Owner {
  role: string;
  /** Where its pages are: http://localhost:8080 */
  url: string | null;
  pid: number;
  since: string;
}

export interface Ownership {
  release(): void;
}

const fileName = 'owner.lock';

/**
 * Makes this process the only one in a role that a data folder can have once, such as `serve`. It is released by
 * `release` and when the process exits; after a kill -9 the next claim takes it over.
 * Throws SijillError 'busy' with the owner's process number and address while another living process has it.
 */
export function claimOwnership(dataDir: string, claim: { role: string; url: string | null }): Ownership {
  mkdirSync(dataDir, { recursive: true });
  const result = tryLock(join(dataDir, fileName), claim);
  if (!('release' in result)) {
    const { role, url } = result.about as Partial<Owner>;
    const where = url ? ` at ${url}` : '';
    throw new SijillError(
      'busy',
      `${dataDir} is in use: process ${result.pid} runs '${role ?? 'sijill'}' on it${where} since ${result.since}. ` +
        `Use that one, stop it first, or choose another folder with --data.`,
      { pid: result.pid, url: url ?? null, role: role ?? null },
    );
  }
  process.once('exit', result.release);
  return {
    release() {
      process.removeListener('exit', result.release);
      result.release();
    },
  };
}

/** The living owner of a data folder, null where there is none. */
export function findOwner(dataDir: string): Owner | null {
  const holder = lockHolder(join(dataDir, fileName));
  if (holder === null) return null;
  const { role, url } = holder.about as Partial<Owner>;
  return { role: role ?? 'sijill', url: url ?? null, pid: holder.pid, since: holder.since };
}
