import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { ConnectionSettings } from '#store/server/connection-settings';

/** Another process that uses a server, as a second command on the same data folder would. */
export interface Holder {
  process: ChildProcess;
  /** Lets go of the server in order. */
  close(): Promise<void>;
  /** Ends the process as a crash would. */
  kill(): Promise<void>;
}

/** Starts a process that opens the server of `folder`; resolves when it has it, rejects with what it said. */
export async function startHolder(folder: string, temporaryDir: string): Promise<Holder> {
  const script = join(import.meta.dirname, 'holder.ts');
  const child = spawn(process.execPath, ['--conditions=sijill-source', script, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporaryDir },
  });
  const exited = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const ready = once(createInterface(child.stdout), 'line');
  await Promise.race([ready, exited.then(() => Promise.reject(new Error(`the process ended: ${said}`)))]);
  const end = async (how: () => void) => {
    if (child.exitCode === null && child.signalCode === null) how();
    await exited;
  };
  return {
    process: child,
    close: () => end(() => child.stdin.write('close\n')),
    kill: () => end(() => child.kill('SIGKILL')),
  };
}

/** The process number of the server on this folder, as PostgreSQL wrote it; null where none was left. */
export function postmasterPid(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return null;
  }
}

/** Runs one query on a connection of its own. */
export async function query<Row = Record<string, unknown>>(
  connection: ConnectionSettings,
  text: string,
): Promise<Row[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}
