import { expect, it } from 'vitest';
import type { Draft } from '#record/reading';
import type { RecordBody } from '#record/register';
import { mergeDraft } from './import-merge.ts';

const draft = (body: RecordBody, rest: Partial<Draft> = {}): Draft => ({
  ...{ type: 'draft', kind: 'incident', id: 'I', parent: null, file: 'a.csv', row: 1 },
  body,
  ...rest,
});

it('takes what only the dataset changed and keeps what only a person changed', () => {
  const base = { grading: 'weak', country: 'SY', admin1: 'Homs' };
  const now = { grading: 'weak', country: 'SY', admin1: 'Hama' };
  const merged = mergeDraft(draft({ grading: 'fair', country: 'SY', admin1: 'Homs' }), base, now);
  expect(merged).toMatchObject({
    isUnchanged: false,
    body: { grading: 'fair', admin1: 'Hama' },
    collisions: [],
  });
  expect(merged.given).toEqual({ grading: 'fair', country: 'SY', admin1: 'Homs' });
});

it('keeps what a person wrote where both changed a field, and names it', () => {
  const merged = mergeDraft(draft({ grading: 'fair' }), { grading: 'weak' }, { grading: 'contested' });
  expect(merged.body).toEqual({ grading: 'contested' });
  expect(merged.collisions).toEqual([{ field: 'grading', given: 'fair' }]);
});

it('finds no collision where both changed it alike', () => {
  const merged = mergeDraft(draft({ grading: 'fair' }), { grading: 'weak' }, { grading: 'fair' });
  expect(merged).toMatchObject({ body: { grading: 'fair' }, collisions: [] });
});

it('takes away what the dataset no longer says, unless a person changed it', () => {
  const base = { country: 'SY', admin1: 'Homs', admin2: 'Rastan' };
  const merged = mergeDraft(draft({ country: 'SY' }), base, { ...base, admin2: 'Talbiseh' });
  expect(merged.body).toEqual({ country: 'SY', admin2: 'Talbiseh' });
  expect(merged.collisions).toEqual([{ field: 'admin2', given: undefined }]);
});

it('leaves the fields of the register and those of which the reading says nothing', () => {
  const base = { country: 'SY', sources: [{ order: 1 }] };
  const own = { sensitivity: 'restricted', changeLog: [{ field: 'date' }], publishedAt: '2020-01-01' };
  const merged = mergeDraft(draft({ country: 'IQ' }, { silentOn: ['sources'] }), base, { ...base, ...own });
  expect(merged.body).toEqual({ country: 'IQ', sources: [{ order: 1 }], ...own });
  expect(merged.given).toEqual({ country: 'IQ', sources: [{ order: 1 }], ...own });
});

it('takes a new place in the files for no change by itself', () => {
  const claim = (row: number, min: number) =>
    draft({ range: { min, max: 5 } }, { provenance: { locator: { row } } });
  const base = { range: { min: 3, max: 5 }, locator: { row: 1 } };
  expect(mergeDraft(claim(2, 3), base, base)).toMatchObject({ isUnchanged: true });
  expect(mergeDraft(claim(2, 4), base, base)).toMatchObject({
    isUnchanged: false,
    body: { range: { min: 4, max: 5 }, locator: { row: 2 } },
  });
});
