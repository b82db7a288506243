import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inventedRegister } from '../invented-register.ts';
import { filesIn, release, scratch } from './release.ts';

test('a release holds data, pages and checksums that verify', async () => {
  const { register } = await inventedRegister();
  const out = join(scratch(onTestFinished), 'release');
  const { number, files } = await release(register, out);
  const found = filesIn(out);
  expect(number).toBe(1);
  expect([...found.keys()].sort()).toEqual(files.map((file) => file.path).sort());
  execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: out });
});
