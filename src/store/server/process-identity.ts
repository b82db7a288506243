import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that a lock file names: the number alone is used again after a restart, number and start time are not. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of its operating system; null where that cannot be told. */
  started: string | null;
}

/** The identity of a process, null where none has this number. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return { pid, started: startOf(pid) };
}

/** Whether the very process that was identified before is still there. */
export function isStillThere(identity: ProcessIdentity): boolean {
  const now = identifyProcess(identity.pid);
  return (
    now !== null && (identity.started === null || now.started === null || now.started === identity.started)
  );
}

/** Whether a process has this number; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command in parentheses may hold spaces; field 22 is the 20th after it.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return ticks ? `${boot} ${ticks}` : null;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
