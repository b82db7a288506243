import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sijill } from './sijill.ts';

it('writes numbered releases whose files have the hashes that it prints, and says what changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = await sijill();
  await run(['conflict', 'add', 'demo', '--title', 'A demo', '--names', 'adults']);
  const toll = 'casualties=[{"category":"civilians","killed":{"min":2,"max":5}}]';
  await run([
    'incident',
    'create',
    '--field',
    'codes=["N1"]',
    '--field',
    'harmReported=yes',
    '--field',
    toll,
    '--reason',
    'x',
  ]);
  await run(['incident', 'publish', 'N1', '--reason', 'x']);
  const out = join(folder, 'release');
  const first = await run(['release', '--out', out, '--json']);
  expect(first).toMatchObject({ exitCode: 0, json: { number: 1 } });
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  for (const file of first.json.files) {
    if (file.path !== 'SHA256SUMS') expect(sums).toContain(`${file.sha256}  ${file.path}\n`);
  }

  await run(['incident', 'withdraw', 'N1', '--reason', 'a hoax']);
  const second = await run(['release', '--out', out, '--no-pages', '--json']);
  expect(second).toMatchObject({ exitCode: 0, json: { number: 2 } });
  expect(readFileSync(join(out, 'deletions.csv'), 'utf8')).toContain('withdrawn');
  expect((await run(['--as', 'cli:other', 'release'])).exitCode).toBe(2);
  await run(['account', 'add', 'writer', '--scopes', 'read,write']);
  expect((await run(['--as', 'writer', 'release', '--out', out])).exitCode).toBe(2);
});
