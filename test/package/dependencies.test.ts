import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productionPackages, thirdPartyNotices } from '#tools/third-party';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lockfile = JSON.parse(read('package-lock.json'));
const named: Record<string, string> = {
  ...manifest.dependencies,
  ...manifest.optionalDependencies,
  ...manifest.devDependencies,
};

/** Licences that go with the AGPL, version 3 or later. */
const compatible = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
];

describe('the packages', () => {
  it.each(Object.entries(named))(
    '%s %s is exact and has its reason in docs/dependencies.md',
    (name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lockfile.packages[`node_modules/${name}`].version).toBe(version);
      expect(read('docs/dependencies.md')).toMatch(
        new RegExp(`^\\| \`${name}\` \\| ${version.replaceAll('.', '\\.')} \\| \\S`, 'm'),
      );
    },
  );

  it('that the document names are all there', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]);
    expect(rows.sort()).toEqual(Object.keys(named).sort());
  });

  it('have the binaries of every platform in the lockfile, so that npm ci works on each', () => {
    const missing = Object.entries<{ optionalDependencies?: Record<string, string>; optional?: boolean }>(
      lockfile.packages,
    )
      .flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
      .filter(
        (name) => /linux|darwin|win32|windows/.test(name) && !lockfile.packages[`node_modules/${name}`],
      );
    expect(missing).toEqual([]);
  });

  it('name no registry in the lockfile', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('have licences that go with the AGPL', () => {
    const packages = productionPackages(root);
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(({ licence }) => !compatible.includes(licence))).toEqual([]);
  });

  it('have the notices that THIRD-PARTY-NOTICES.md holds now; `npm run notices` renews it', () => {
    expect(existsSync(join(root, 'LICENSE'))).toBe(true);
    expect(read('THIRD-PARTY-NOTICES.md')).toBe(thirdPartyNotices(root));
  });
});
