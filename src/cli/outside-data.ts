import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { CommandContext } from '#cli/context';
import { SijillError } from '#record/sijill-error';

/** Throws `bad_call` for a path in the data folder: what is written there could replace the register itself. */
export function requireOutsideData(path: string, { dataDir, env }: CommandContext): void {
  if (env.DATABASE_URL) return;
  const within = relative(real(dataDir), real(path));
  if (within === '..' || within.startsWith('../') || within.startsWith('..\\') || /^[A-Za-z]:/.test(within))
    return;
  throw new SijillError(
    'bad_call',
    `${path} lies in the data folder ${dataDir}. Name a place outside of it.`,
    { path },
  );
}

/** The path without links, as far as it exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}
