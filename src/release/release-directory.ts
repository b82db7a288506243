import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { SijillError } from '#record/sijill-error';

/** What release.json says it is: the mark by which a folder is known as a release. */
export const releaseFormat = 'sijill-release/1';

/** A folder that a release is written into beside its place, and put there when it is whole. */
export interface PendingDirectory {
  readonly folder: string;
  /** Puts the release in its place; an earlier release there goes. */
  commit(): void;
  /** Leaves everything as it was. */
  discard(): void;
}

/**
 * Opens the folder for a new release at `out`. Refuses (`conflict`) what is neither empty nor a release, and a release to which
 * somebody added files of their own. A process that was killed leaves only a hidden folder beside it, which the next call takes
 * away.
 */
export function openReleaseDirectory(out: string, pid: number = process.pid): PendingDirectory {
  const place = behindLink(resolve(out));
  refuseForeign(place);
  mkdirSync(dirname(place), { recursive: true });
  tidy(place);
  const folder = beside(place, 'partial', pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return {
    folder,
    commit() {
      const replaced = beside(place, 'replaced', pid);
      if (existsSync(place)) renameSync(place, replaced);
      renameSync(folder, place);
      rmSync(replaced, { recursive: true, force: true });
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function refuseForeign(place: string): void {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) {
    throw new SijillError('conflict', `${place} is a file. Name a folder for the release.`, { path: place });
  }
  if (readdirSync(place).length === 0) return;
  if (!isRelease(place)) {
    throw new SijillError(
      'conflict',
      `${place} holds other files and is not a release, so nothing was written. Name an empty or new folder.`,
      { path: place },
    );
  }
  const [added] = addedFiles(place);
  if (added === undefined) return;
  throw new SijillError(
    'conflict',
    `${place} holds a release and, besides, ${added}, which would be lost, so nothing was written. Move it elsewhere, or ` +
      'name an empty or new folder.',
    { path: place },
  );
}

/** Where a link leads, so that what it leads to is replaced and the link stays. */
function behindLink(place: string): string {
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return place;
  try {
    return realpathSync(place);
  } catch (cause) {
    const message = `${place} is a link that leads nowhere. Name a folder for the release.`;
    throw new SijillError('conflict', message, { path: place }, { cause });
  }
}

/** Files in the folder of a release that are not its own, by its checksums; empty folders are nobody's. */
function addedFiles(folder: string): string[] {
  const own = new Set(['SHA256SUMS']);
  const sums = join(folder, 'SHA256SUMS');
  for (const line of existsSync(sums) ? readFileSync(sums, 'utf8').split('\n') : []) own.add(line.slice(66));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !own.has(path));
}

function isRelease(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')).format === releaseFormat;
  } catch {
    return false;
  }
}

type Trace = 'partial' | 'replaced';

function beside(place: string, trace: Trace, pid: number): string {
  return join(dirname(place), `.${basename(place)}.${trace}-${pid}`);
}

/** Takes away what processes that no longer live have left, and puts a release back that was moved aside last. */
function tidy(place: string): void {
  const name = basename(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^\\.${name}\\.(partial|replaced)-(\\d+)$`);
  for (const entry of readdirSync(dirname(place))) {
    const match = pattern.exec(entry);
    if (!match || isAlive(Number(match[2]))) continue;
    const path = join(dirname(place), entry);
    if (match[1] === 'replaced' && !existsSync(place)) renameSync(path, place);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
