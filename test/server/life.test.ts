import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerEffects } from '#store/server/effects';
import { openServer } from '#store/server/open-server';
import { type Holder, postmasterPid, query, startHolder } from './processes.ts';

let folder: string;
let temporaryDir: string;
let alone: Partial<ServerEffects>;
const holders: Holder[] = [];

beforeEach(() => {
  folder = openFolder();
  temporaryDir = openFolder();
  alone = { env: {}, say: () => {}, temporaryDir };
});
afterEach(async () => {
  for (const holder of holders.splice(0)) await holder.kill();
  if (postmasterPid(folder) !== null) {
    process.kill(postmasterPid(folder) as number, 'SIGQUIT');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  rmSync(temporaryDir, { recursive: true, force: true });
});

/** A folder that an unprivileged user may enter, as a data folder under /home or /srv. */
function openFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sijill-server-'));
  chmodSync(made, 0o755);
  return made;
}

/** Whatever a server leaves there, but for the copy of its programs that it needs where root's checkout is closed to others. */
function leftInTemporaryDir(): string[] {
  return readdirSync(temporaryDir).filter((name) => !name.startsWith('sijill-postgresql-'));
}

async function hold(): Promise<Holder> {
  const holder = await startHolder(folder, temporaryDir);
  holders.push(holder);
  return holder;
}

async function gone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      if (/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return;
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`process ${pid} is still there`);
}

describe('the server of a data folder', () => {
  it('starts, keeps what was written over a stop, and leaves no process behind', async () => {
    const first = await openServer(folder, alone);
    expect(first.owned).toBe(true);
    await query(first.connection, 'create table mark (n int)');
    await query(first.connection, 'insert into mark values (7)');
    const pid = postmasterPid(folder);
    await first.close();
    await first.close();
    expect(postmasterPid(folder)).toBeNull();
    expect(leftInTemporaryDir()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres-access.json']);
    await gone(pid as number);
    const second = await openServer(folder, alone);
    expect(await query(second.connection, 'select n from mark')).toEqual([{ n: 7 }]);
    await second.close();
  });

  it('writes through to the disk, needs a password on its private socket, and listens nowhere else', async () => {
    const server = await openServer(folder, alone);
    try {
      const [settings] = await query(
        server.connection,
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
          current_setting('listen_addresses') as addresses, current_setting('jit') as jit`,
      );
      expect(settings).toEqual({ fsync: 'on', commit: 'on', addresses: '', jit: 'off' });
      await expect(query({ ...server.connection, password: 'guess' }, 'select 1')).rejects.toMatchObject({
        code: '28P01',
      });
      expect(statSync(join(folder, 'postgres-access.json')).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
      expect(statSync(server.connection.host as string).mode & 0o777).toBe(0o700);
    } finally {
      await server.close();
    }
  });

  it('is shared: one server for all processes that start at once, stopped by the last one out', async () => {
    const starting = await Promise.all([hold(), hold(), hold()]);
    const own = await openServer(folder, alone);
    const pid = postmasterPid(folder);
    for (const holder of starting) await holder.close();
    expect(postmasterPid(folder)).toBe(pid);
    expect(await query(own.connection, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await own.close();
    expect(postmasterPid(folder)).toBeNull();
  });

  it('outlives a process that is killed, and the next start takes the living server over', async () => {
    const holder = await hold();
    const pid = postmasterPid(folder);
    await holder.kill();
    expect(() => process.kill(pid as number, 0)).not.toThrow();
    const next = await openServer(folder, alone);
    expect(postmasterPid(folder)).toBe(pid);
    await query(next.connection, 'create table mark (n int)');
    await next.close();
    expect(postmasterPid(folder)).toBeNull();
  });

  it('recovers what was acknowledged when the server itself is killed', async () => {
    const holder = await hold();
    const before = await openServer(folder, alone);
    await query(before.connection, 'create table mark (n int)');
    await query(before.connection, 'insert into mark values (1)');
    process.kill(postmasterPid(folder) as number, 'SIGKILL');
    await holder.kill();
    const after = await openServer(folder, alone);
    expect(await query(after.connection, 'select n from mark')).toEqual([{ n: 1 }]);
    await before.close();
    await after.close();
    expect(postmasterPid(folder)).toBeNull();
    expect(leftInTemporaryDir()).toEqual([]);
  });

  it('is started again when its socket was deleted under it', async () => {
    const holder = await hold();
    const before = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] as string;
    rmSync(before, { recursive: true });
    await holder.kill();
    const next = await openServer(folder, alone);
    expect(await query(next.connection, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await next.close();
  });
});

describe('what a crash leaves behind', () => {
  beforeEach(async () => {
    await (await openServer(folder, alone)).close();
  });

  it.each([
    ['whose process is gone', '{"pid":999999999,"started":null,"since":"then","about":{}}'],
    [
      'whose number another process has now',
      `{"pid":${process.pid},"started":"another boot","since":"then","about":{}}`,
    ],
  ])('a lock %s is taken over', async (_kind, content) => {
    writeFileSync(join(folder, 'postgres.lock'), content);
    const server = await openServer(folder, alone);
    await server.close();
    expect(existsSync(join(folder, 'postgres.lock'))).toBe(false);
  });

  it('a half-written lock is taken over after a moment', async () => {
    writeFileSync(join(folder, 'postgres.lock'), '{"pi');
    await (await openServer(folder, alone)).close();
  });

  it('a lock that a living process holds is respected and named', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    writeFileSync(
      join(folder, 'postgres.lock'),
      `{"pid":${other.pid},"started":null,"since":"now","about":{}}`,
    );
    await expect(openServer(folder, { ...alone, patience: 300 })).rejects.toMatchObject({
      code: 'busy',
      details: { pid: other.pid },
    });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await openServer(folder, alone)).close();
  });

  it.each([
    ['a dead process', 999999999],
    ['a living program that is not PostgreSQL', process.pid],
  ])('a postmaster.pid that names %s does not stop the start', async (_kind, pid) => {
    const file = join(folder, 'postgres', 'postmaster.pid');
    writeFileSync(file, `${pid}\n${join(folder, 'postgres')}\n1\n5432\n/nowhere\n\n  5432001  1\nready   \n`);
    const server = await openServer(folder, alone);
    expect(await query(server.connection, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.close();
  });

  it('a first start that was cut off leaves nothing that the next one minds', async () => {
    const fresh = openFolder();
    mkdirSync(join(fresh, 'postgres.new-cutoff', 'base'), { recursive: true });
    const server = await openServer(fresh, alone);
    await server.close();
    expect(existsSync(join(fresh, 'postgres.new-cutoff'))).toBe(false);
    rmSync(fresh, { recursive: true });
  });
});

describe('what a person can mend', () => {
  beforeEach(async () => {
    await (await openServer(folder, alone)).close();
  });

  it.each([
    ['is no JSON', '\u0000\u0001garbage'],
    ['holds no password', '{"user":"sijill_admin"}'],
    ['holds a wrong password', '{"user":"sijill_admin","password":"guess"}'],
    ['holds a user that does not exist', '{"user":"nobody","password":"guess"}'],
  ])('a password file that %s is named, with the way out, which works', async (_kind, content) => {
    const file = join(folder, 'postgres-access.json');
    writeFileSync(file, content);
    const failure = await openServer(folder, alone).catch((error) => error);
    expect(failure).toMatchObject({ code: 'integrity', details: { path: file } });
    expect(failure.message).not.toContain('guess');
    expect(postmasterPid(folder)).toBeNull();
    rmSync(file);
    const server = await openServer(folder, alone);
    expect(await query(server.connection, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await server.close();
  });

  it('a folder of another PostgreSQL version is named and left alone', async () => {
    const version = join(folder, 'postgres', 'PG_VERSION');
    writeFileSync(version, '19\n');
    await expect(openServer(folder, alone)).rejects.toMatchObject({
      code: 'unavailable',
      details: { found: '19' },
    });
    expect(readFileSync(version, 'utf8')).toBe('19\n');
  });

  it('a server that cannot start says why', async () => {
    await expect(openServer(folder, { ...alone, settings: { shared_buffers: 'much' } })).rejects.toThrow(
      /shared_buffers/,
    );
    await (await openServer(folder, alone)).close();
  });
});
