import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonFiles } from '#release/dictionary';
import { tables } from '#release/tables/index';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it.each(tables.map((table) => [table.name, table] as const))(
  'the format says what %s holds, column by column',
  (name, table) => {
    const section = text('spec/release.md').split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    const rows = table.columns.map(
      ({ name: column, type, doc, list }) =>
        `| \`${column}\` | ${type} | ${doc.en}${list ? ` (list \`${list}\`)` : ''} |`,
    );
    expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
    expect(section).toContain(table.doc.en);
  },
);

it('the format names every JSON file', () => {
  const spec = text('spec/release.md');
  for (const [file] of jsonFiles) {
    expect(spec.includes(`data/${file}`) || tables.some((table) => `${table.name}.json` === file), file).toBe(
      true,
    );
  }
});

it('the handbook says of every table what it is for, in both languages', () => {
  for (const page of ['docs/readers/release.md', 'docs/ar/release.md']) {
    for (const { name } of tables)
      if (name !== 'parties') expect(text(page), `${page}: ${name}`).toContain(`data/${name}.csv`);
  }
});
