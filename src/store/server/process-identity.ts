import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that a lock file names: the number alone is used again after a restart, number and start time are not. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in the words of its operating system; null where that cannot be told. */
  started: string | null;
}

/** The identity of a process, null where none has this number or it is dead and only waits to be collected. */
export function identifyProcess(pid: number): ProcessIdentity | null {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !hasNumber(pid)) return null;
  const start = startOf(pid);
  return start === 'dead' ? null : { pid, started: start };
}

/** Whether the very process that was identified before is still there. */
export function isStillThere(identity: ProcessIdentity): boolean {
  const now = identifyProcess(identity.pid);
  return (
    now !== null && (identity.started === null || now.started === null || now.started === identity.started)
  );
}

/** Whether a living process has this number; one of another user counts. */
export function isAlive(pid: number): boolean {
  return identifyProcess(pid) !== null;
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string | 'dead' | null {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command in parentheses may hold spaces. State is field 3, the start time field 22.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return 'dead';
      return fields[19] ? `${boot} ${fields[19]}` : null;
    }
    if (process.platform === 'win32') return null;
    const [state = '', ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? 'dead' : start.join(' ') || null;
  } catch {
    return null;
  }
}
