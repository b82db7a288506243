import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importMapSchema, parseImportMap } from '#intake/table/import-map';
import { planOf } from '#intake/table/plan';
import { targetPaths } from '#intake/table/target';
import { claimMeasures } from '#record/entity/claim';

const spec = readFileSync(resolve(import.meta.dirname, '..', '..', 'spec', 'import-map.md'), 'utf8');

describe('spec/import-map.md', () => {
  it.each([...targetPaths.incident, ...targetPaths.victim, ...targetPaths.total, ...claimMeasures])(
    'names the field %s',
    (path) => expect(spec).toContain(`\`${path}\``),
  );

  it('names every member of a map', () => {
    const members = [
      ...Object.keys(importMapSchema.shape),
      ...Object.keys(importMapSchema.shape.file.unwrap().shape),
    ];
    for (const member of members) expect(spec, member).toContain(`\`${member}\``);
  });

  it('shows a map that can be used', () => {
    const lines = spec.split('\n').filter((line) => line.startsWith('    '));
    const { map, entries } = planOf(parseImportMap(lines.join('\n')));
    expect(map.dataset).toBe('river-raids');
    expect(entries.length).toBe(13);
  });
});
