import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SijillError } from '#record/sijill-error';
import { identifyProcess, isStillThere, type ProcessIdentity } from './process-identity.ts';

/** What a lock file says about its holder; `about` is whatever the holder wants others to know. */
export interface LockHolder extends ProcessIdentity {
  since: string;
  about: Record<string, unknown>;
}

/** A lock that is held; `release` may be called more than once. */
export interface HeldLock {
  release(): void;
}

/** A file without readable content is one that is being written, unless it is older than this (milliseconds). */
const halfWrittenFor = 3_000;

/**
 * Takes the lock, or returns its living holder. A lock whose process is gone (kill -9, power cut) is taken over.
 * Throws what the file system throws.
 */
export function tryLock(path: string, about: Record<string, unknown> = {}): HeldLock | LockHolder {
  for (;;) {
    const self = identifyProcess(process.pid) ?? { pid: process.pid, started: null };
    const content = JSON.stringify({ ...self, since: new Date().toISOString(), about });
    try {
      writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
      return { release: () => releaseLock(path, content) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder === 'gone') continue;
    if (holder !== 'stale') return holder;
    removeStaleLock(path);
  }
}

/** Takes the lock, waiting for its holder at most `patience` milliseconds; then SijillError 'busy' names the holder. */
export async function waitForLock(path: string, patience: number, purpose: string): Promise<HeldLock> {
  const deadline = performance.now() + patience;
  for (;;) {
    const result = tryLock(path);
    if ('release' in result) return result;
    if (performance.now() > deadline) {
      throw new SijillError(
        'busy',
        `${purpose}: process ${result.pid} holds ${path} since ${result.since} and does not let go; ` +
          'wait for that process, or end it, and run again',
        { pid: result.pid, path },
      );
    }
    await sleep(20 + Math.random() * 30);
  }
}

/** The living holder of a lock file, null where there is none. */
export function lockHolder(path: string): LockHolder | null {
  const holder = readHolder(path);
  return typeof holder === 'string' ? null : holder;
}

function readHolder(path: string): LockHolder | 'gone' | 'stale' {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
    if (typeof holder.pid === 'number') return isStillThere(holder) ? holder : 'stale';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    if (!(error instanceof SyntaxError)) throw error;
  }
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > halfWrittenFor) return 'stale';
    return { pid: 0, started: null, since: 'a moment ago', about: {} };
  } catch {
    return 'gone';
  }
}

/** Two processes may find the same stale lock: only the one that makes this folder removes it, after looking again. */
function removeStaleLock(path: string): void {
  const guard = `${path}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    try {
      if (Date.now() - statSync(guard).mtimeMs > 10_000) rmdirSync(guard);
    } catch {
      // Gone meanwhile: look again.
    }
    return;
  }
  try {
    if (readHolder(path) === 'stale') rmSync(path, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

function releaseLock(path: string, content: string): void {
  try {
    if (readFileSync(path, 'utf8') === content) rmSync(path, { force: true });
  } catch {
    // Already released, or the folder is gone.
  }
}
