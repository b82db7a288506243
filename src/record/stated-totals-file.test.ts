import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimMeasures } from './entity/claim.ts';
import { statedTotalsFileSchema, statedTotalWordsSchema, textByLanguage } from './stated-totals-file.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

test('spec/stated-totals.md names every member and every field', () => {
  const page = read('spec/stated-totals.md');
  const { shape } = statedTotalsFileSchema;
  const entries = [shape.parties, shape.sources, shape.captures, shape.scopes].map((list) =>
    Object.keys(list.def.innerType.element.shape),
  );
  const names = [...Object.keys(shape), ...Object.keys(statedTotalWordsSchema.shape), ...entries.flat()];
  for (const name of names) expect(page).toContain(`\`${name}\``);
});

test('the example files are such files, and every figure in them stands in its own words', () => {
  for (const name of ['example/published-totals-2019.json', 'example/training-totals.json']) {
    const file = statedTotalsFileSchema.parse(JSON.parse(read(name)));
    const texts = new Map(file.sources.map((source) => [source.key, source.content]));
    for (const total of file.totals) {
      expect(claimMeasures).toContain(total.measure);
      const text = texts.get(total.source);
      const figure = String(total.min ?? total.max);
      if (text !== undefined) expect(text.slice(total.start, total.end)).toContain(figure);
    }
  }
});

test('a text is written by language or as the record keeps it; one wording per language', () => {
  const kept = [{ lang: 'ar', value: 'الرقة' }];
  expect(textByLanguage.parse({ ar: 'الرقة' })).toEqual(kept);
  expect(textByLanguage.parse(kept)).toEqual(kept);
  expect(textByLanguage.safeParse([...kept, ...kept]).success).toBe(false);
  expect(textByLanguage.safeParse('الرقة').success).toBe(false);
});

test('a field that the format does not know is refused, not dropped', () => {
  const file = { totals: [{ claimant: 'A', min: 1, source: 's', maximum: 3 }] };
  expect(statedTotalsFileSchema.safeParse(file).error?.issues[0]).toMatchObject({ keys: ['maximum'] });
});
