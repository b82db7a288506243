import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { derivedId } from '#record/identifier';
import { SijillError } from '#record/sijill-error';
import { openRegister, type Register } from '#store/register';
import { openServer } from '#store/server/open-server';
import { postmasterPid } from '../server/processes.ts';
import { change, conflict, ground, incident } from '../store/invented.ts';

const authorship = { author: 'tester', batch: null };

/** A register in a database of its own, whose server may be killed. */
async function openedAlone(): Promise<{ register: Register; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-killed-'));
  chmodSync(folder, 0o755);
  const server = await openServer(folder, { env: {}, say: () => {} });
  const register = await openRegister(server.connection, { now: () => new Date() });
  onTestFinished(async () => {
    await register.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  await register.write(authorship, (transaction) => transaction.append(ground));
  return { register, folder };
}

it('a database that is killed under load is started again, and has everything once that it acknowledged', async () => {
  const { register, folder } = await openedAlone();
  const acknowledged: string[] = [];
  const refusals: unknown[] = [];
  let isOver = false;
  const write = async (writer: number) => {
    for (let n = 0; !isOver; n += 1) {
      const id = derivedId('incident', writer, n);
      try {
        await register.write(authorship, (transaction) =>
          transaction.append([change('incident', id, incident({ codes: [`K${writer}n${n}`] }))]),
        );
        acknowledged.push(id);
      } catch (thrown) {
        refusals.push(thrown);
        await sleep(20);
      }
    }
  };
  const writers = Array.from({ length: 6 }, (_, writer) => write(writer));
  for (let kill = 0; kill < 2; kill += 1) {
    await sleep(300);
    const before = acknowledged.length;
    process.kill(postmasterPid(folder) as number, 'SIGKILL');
    // Those under way when it was killed may still come through; ten more only from a server that lives.
    for (let waited = 0; acknowledged.length < before + 10; waited += 1) {
      expect(waited, 'the database was not started again').toBeLessThan(400);
      await sleep(50);
    }
  }
  isOver = true;
  await Promise.all(writers);
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'unavailable' });
  expect(refusals.every((refusal) => refusal instanceof SijillError)).toBe(true);
  for (const id of acknowledged) expect(await register.revisions(conflict, id)).toHaveLength(1);
  expect(await register.verify()).toMatchObject({ ok: true, failures: [] });
}, 60_000);
