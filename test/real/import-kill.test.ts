import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { airwarsReader } from '#intake/airwars/reader';
import { derivedId } from '#record/identifier';
import { registerConflict } from '#record/register-conflict';
import { openRegister, type Register } from '#store/register';
import { openServer } from '#store/server/open-server';

const folder = fileURLToPath(new URL('../../../shared/data/airwars_syria', import.meta.url));
// The embedded server is part of what is tested; on an outside one the same would run a second time.
const isOutside = process.env.DATABASE_URL !== undefined;
const skipped = !existsSync(folder)
  ? 'skipped: no shared data'
  : isOutside
    ? 'skipped: outside server'
    : false;
if (skipped) console.log(skipped);

const conflict = derivedId('sijill', 'conflict', 'syria');
const kills = 20;

describe.skipIf(skipped)('an import that is killed', () => {
  let dataDir: string;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'sijill-kill-'));
  });

  afterAll(async () => {
    // The server outlives the processes that were killed: the last one to leave stops it.
    await (await openServer(dataDir, { env: {} })).close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Starts the import; with `killAfter` it is killed so many milliseconds after a batch was acknowledged. */
  async function run(killAfter: { batches: number; milliseconds: number } | null) {
    const script = join(import.meta.dirname, 'import-process.ts');
    const child = spawn(process.execPath, ['--conditions=sijill-source', script, dataDir, folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    const ended = once(child, 'close');
    const lines: string[] = [];
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (killAfter && lines.length === killAfter.batches)
        setTimeout(() => child.kill('SIGKILL'), killAfter.milliseconds);
    });
    const [code, signal] = await ended;
    if (killAfter === null && code !== 0) throw new Error(said);
    const last = lines.findLast((line) => /^\d+$/.test(line));
    return {
      signal,
      acknowledged: Number(last ?? 0),
      report: code === 0 ? JSON.parse(lines.at(-1) as string) : null,
    };
  }

  async function withRegister<T>(work: (register: Register) => Promise<T>): Promise<T> {
    const server = await openServer(dataDir, { env: {} });
    const register = await openRegister(server.connection, { now: () => new Date() });
    try {
      return await work(register);
    } finally {
      await register.close();
      await server.close();
    }
  }

  async function stored(register: Register): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of register.datasetIds(conflict, 'airwars')) ids.push(id);
    return ids;
  }

  test(`${kills} times: every acknowledged change is there once with its journal entry, and it goes on where it stopped`, async () => {
    let before = 0;
    for (let kill = 0; kill < kills; kill++) {
      // From the middle of the first batch to some batches after those that are there already.
      const batches = Math.floor(before / 4_000) + (kill % 2);
      const killed = await run({ batches: Math.max(1, batches), milliseconds: (kill * 37) % 220 });
      expect(killed.signal).toBe('SIGKILL');
      const ids = await withRegister(stored);
      expect(ids.length).toBeGreaterThanOrEqual(Math.max(before, killed.acknowledged));
      expect(new Set(ids).size).toBe(ids.length);
      before = ids.length;
    }
    expect(before).toBeGreaterThan(8_000);

    const { report } = await run(null);
    expect(report).toMatchObject({ unchanged: before, changed: 0, refused: 0, removed: 0 });
    const wanted = new Set<string>();
    for await (const reading of airwarsReader(folder, { now: () => new Date() }).read()) {
      if (reading.type === 'draft') wanted.add(reading.id);
    }
    await withRegister(async (register) => {
      const ids = await stored(register);
      expect(new Set(ids)).toEqual(wanted);
      const heads = await register.heads(conflict, ids);
      expect([...heads.values()].every((head) => head.revision === 1)).toBe(true);
      // One journal entry a record, one for the conflict, one for each import begun and one for the import ended.
      let begun = 0;
      for await (const _run of register.all({ conflict: registerConflict, kind: 'import' })) begun += 1;
      expect(begun).toBe(kills + 1);
      expect(await register.lastSequence()).toBe(wanted.size + 1 + begun + 1);
      expect(await register.verify()).toEqual({ ok: true, checked: wanted.size + begun + 2, failures: [] });
    });
    expect((await run(null)).report).toMatchObject({ made: 0, changed: 0, unchanged: wanted.size });
  }, 600_000);
});
