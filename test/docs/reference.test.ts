import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLoaders } from '#cli/commands';
import { referencePages } from '#cli/reference/index';

const root = resolve(import.meta.dirname, '..', '..');

function documents(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

describe('docs/reference', async () => {
  const pages = await referencePages();
  it.each(Object.keys(pages))('%s says what the program says; `npm run reference` writes it', (name) => {
    expect(readFileSync(join(root, 'docs', 'reference', name), 'utf8')).toBe(pages[name]);
  });
});

describe('the handbook', () => {
  it('names every command', () => {
    const text = documents('docs').join('\n');
    for (const name of Object.keys(commandLoaders)) expect(text).toContain(`## ${name}\n`);
  });

  it('names every variable of the environment that the program reads', () => {
    const settings = documents('docs/operators').join('\n');
    const read = new Set<string>();
    for (const folder of ['src', 'tools']) {
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(ts|mjs)$/.test(file) || file.includes('.test.')) continue;
        const code = readFileSync(join(root, folder, file), 'utf8');
        for (const [, name] of code.matchAll(/\benv(?:ironment)?\.([A-Z][A-Z_0-9]+)/g))
          read.add(name as string);
      }
    }
    expect(read.size).toBeGreaterThan(2);
    for (const name of read) expect(settings, `${name} in docs/operators`).toContain(`\`${name}\``);
  });

  it('links to nothing that is not there', () => {
    const files = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    for (const file of [...files.map((name) => join('docs', name)), 'README.md']) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        expect(
          () => readFileSync(resolve(root, file, '..', target as string)),
          `${file} -> ${target}`,
        ).not.toThrow(/ENOENT/);
      }
    }
  });
});
