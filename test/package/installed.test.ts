import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const notCopied = new Set(['node_modules', '.git', 'dist', 'data', 'sijill-data']);
let folder: string;
let installed: string;

/** Packs a copy of this checkout as `npm pack` does, and lays it where an installation would, beside its dependencies. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sijill-installed-'));
  const copy = join(folder, 'checkout');
  mkdirSync(copy);
  for (const name of readdirSync(root)) {
    if (!notCopied.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: copy,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

  const packages = join(folder, 'home', 'node_modules');
  mkdirSync(packages, { recursive: true });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', packages]);
  installed = join(packages, 'sijill');
  cpSync(join(packages, 'package'), installed, { recursive: true });
  rmSync(join(packages, 'package'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sijill(...args: string[]) {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  // The oldest Node that this machine has is the hardest case.
  const PATH = ['/usr/local/bin', '/usr/bin', '/bin', env.PATH].join(delimiter);
  return spawnSync(join(installed, 'tools', 'sijill.mjs'), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, PATH },
  });
}

describe('the package', () => {
  it('holds what runs and what is read, and no sources or tests', () => {
    for (const name of ['dist/cli/main.js', 'LICENSE', 'THIRD-PARTY-NOTICES.md', 'package.json']) {
      expect(existsSync(join(installed, name)), name).toBe(true);
    }
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(
      files.filter((name) => /^(src|test)\b|\.test\.|\.ts$/.test(name) && !name.endsWith('.d.ts')),
    ).toEqual([]);
  });

  it('runs as a command, on the Node that it carries', () => {
    const { sijill: version, node } = JSON.parse(sijill('version', '--json').stdout);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(Number(node.split('.')[0])).toBeGreaterThanOrEqual(24);
    expect(sijill('--version').stdout).toContain(version);
  });

  it('loads every command that it lists', () => {
    const help = sijill('--help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('version');
  });
});
