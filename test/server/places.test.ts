import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, blockingFolder, findAccount, temporaryDirFor } from '#store/server/account';
import { toConnectionString } from '#store/server/connection-settings';
import { openServer } from '#store/server/open-server';
import { postmasterPid, query } from './processes.ts';

const alone = { env: {}, say: () => {} };
const isRoot = process.getuid?.() === 0;
let outer: string;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'sijill-server-'));
  chmodSync(outer, 0o755);
});
afterEach(() => {
  const pid = postmasterPid(join(outer, 'data'));
  if (pid !== null) process.kill(pid, 'SIGQUIT');
  rmSync(outer, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

async function answers(dataDir: string, effects = {}): Promise<string> {
  const server = await openServer(dataDir, { ...alone, ...effects });
  try {
    expect(
      await query({ connectionString: toConnectionString(server.connection) }, 'select 1 as answer'),
    ).toEqual([{ answer: 1 }]);
    return String(server.connection.host);
  } finally {
    await server.close();
  }
}

describe('where a server can live', () => {
  it('has a short socket path even when the temporary folder has a long one', async () => {
    const temporaryDir = join(outer, 'long'.repeat(30));
    mkdirSync(temporaryDir);
    const host = await answers(join(outer, 'data'), { temporaryDir });
    expect(Buffer.byteLength(`${host}/.s.PGSQL.5432.lock`)).toBeLessThan(104);
  });

  it('listens on 127.0.0.1 alone where there are no sockets', async () => {
    expect(await answers(join(outer, 'data'), { transport: 'loopback' })).toBe('127.0.0.1');
  });

  it('takes a folder whose name has blanks, quotes and Arabic', async () => {
    await answers(join(outer, "l'été 'سجل' $(x)", 'data'));
  });

  it.runIf(isRoot)(
    'runs as an unprivileged user for root, also below a folder closed to that user',
    async () => {
      const closed = join(outer, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      await answers(join(closed, 'data'));
      expect(statSync(join(closed, 'data', 'postgres')).uid).not.toBe(0);
      await answers(join(closed, 'data'));
    },
  );

  it.runIf(isRoot)('keeps the user that a folder already belongs to', () => {
    const cluster = join(outer, 'postgres');
    mkdirSync(cluster);
    chownSync(cluster, 4711, 4712);
    expect(findAccount(cluster)).toMatchObject({ uid: 4711, gid: 4712 });
  });

  it.runIf(isRoot)(
    'names the outermost folder that keeps the user out, and a temporary folder that does not',
    () => {
      const account: Account = { name: 'nobody', uid: 65534, gid: 65534 };
      const closed = join(outer, 'closed');
      mkdirSync(join(closed, 'in', 'deep'), { recursive: true });
      expect(blockingFolder(join(closed, 'in', 'deep'), account)).toBeNull();
      chmodSync(closed, 0o700);
      expect(blockingFolder(join(closed, 'in', 'deep'), account)).toBe(closed);
      expect(temporaryDirFor(account, join(closed, 'in'))).toBe('/tmp');
      expect(temporaryDirFor(account, outer)).toBe(outer);
    },
  );
});

describe('a server of DATABASE_URL', () => {
  it('is used as it is: nothing is started and no folder made', async () => {
    const own = await openServer(join(outer, 'data'), alone);
    const url = toConnectionString(own.connection);
    const elsewhere = join(outer, 'elsewhere');
    const server = await openServer(elsewhere, { ...alone, env: { DATABASE_URL: url } });
    expect(server).toMatchObject({ owned: false, connection: { connectionString: url } });
    await server.close();
    expect(statSync(elsewhere, { throwIfNoEntry: false })).toBeUndefined();
    expect(await query(own.connection, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await own.close();
  });

  it.each([
    ['does not answer', 'postgresql://someone:s3cret@127.0.0.1:9/sijill', 'unavailable'],
    ['is no address', 'postgresql://s3cret:::::', 'bad_call'],
  ])('that %s is a clear error without its password', async (_kind, url, code) => {
    const failure = await openServer(outer, { ...alone, env: { DATABASE_URL: url } }).catch((error) => error);
    expect(failure).toMatchObject({ code });
    expect(failure.message).not.toContain('s3cret');
  });
});
