import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimOwnership, findOwner } from '#store/server/ownership';

const claim = { role: 'serve', url: 'http://localhost:8080' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sijill-owner-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that claims the folder, says so, and either waits or exits. */
async function claimant(thenExit: boolean) {
  const program = `
    import { claimOwnership } from '#store/server/ownership';
    try { claimOwnership(${JSON.stringify(folder)}, ${JSON.stringify(claim)}); console.log('mine'); }
    catch (error) { console.log(error.code); process.exit(1); }
    if (!${thenExit}) setInterval(() => {}, 1000);`;
  const args = ['--conditions=sijill-source', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [word] = await once(createInterface(child.stdout), 'line');
  return { child, exited, word: String(word) };
}

describe('claimOwnership', () => {
  it('refuses a second process, naming the first and its address, and harms nothing', async () => {
    const first = await claimant(false);
    expect(first.word).toBe('mine');
    const before = readdirSync(folder);
    expect(() => claimOwnership(folder, claim)).toThrow(
      expect.objectContaining({
        code: 'busy',
        details: { pid: first.child.pid, url: claim.url, role: 'serve' },
      }),
    );
    expect(() => claimOwnership(folder, claim)).toThrow(`process ${first.child.pid} runs 'serve'`);
    expect(readdirSync(folder)).toEqual(before);
    expect(findOwner(folder)).toMatchObject({ pid: first.child.pid, url: claim.url });
    first.child.kill('SIGKILL');
    await first.exited;
  });

  it('is free again after kill -9', async () => {
    const first = await claimant(false);
    first.child.kill('SIGKILL');
    await first.exited;
    expect(findOwner(folder)).toBeNull();
    const own = claimOwnership(folder, claim);
    expect(findOwner(folder)?.pid).toBe(process.pid);
    own.release();
    expect(findOwner(folder)).toBeNull();
  });

  it('is released when the process exits', async () => {
    const first = await claimant(true);
    await first.exited;
    expect(first.word).toBe('mine');
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false);
  });

  it('goes to exactly one of several that find the same stale claim', async () => {
    const dead = await claimant(false);
    dead.child.kill('SIGKILL');
    await dead.exited;
    const all = await Promise.all(Array.from({ length: 6 }, () => claimant(false)));
    expect(all.map((one) => one.word).sort()).toEqual(['busy', 'busy', 'busy', 'busy', 'busy', 'mine']);
    for (const one of all) one.child.kill('SIGKILL');
    await Promise.all(all.map((one) => one.exited));
  });
});
