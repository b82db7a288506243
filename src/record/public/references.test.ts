import { expect, it } from 'vitest';
import { kinds } from '#record/entity/index';
import { keepReferences, referencesOf } from './references.ts';
import { publicSchema } from './schema.ts';

const incident = {
  parties: ['P1', 'P2'],
  sources: [
    { source: 'S1', order: 1, citedAs: 'a title' },
    { source: 'S2', order: 2 },
  ],
  sites: [{ label: [{ lang: 'en', value: 'Hall' }], evidence: [{ source: 'S2' }] }],
  methodology: 'M',
};

it('finds every record that a body points to, in groups too', () => {
  const found = referencesOf('incident', incident).map(({ kind, id }) => `${kind} ${id}`);
  expect(found.sort()).toEqual([
    'methodology M',
    'party P1',
    'party P2',
    'source S1',
    'source S2',
    'source S2',
  ]);
});

it('a citation goes with the source it cites; lists keep the others', () => {
  const hidden = new Set(['P2', 'S1']);
  expect(keepReferences('incident', incident, ({ id }) => !hidden.has(id))).toEqual({
    ...incident,
    parties: ['P1'],
    sources: [{ source: 'S2', order: 2 }],
  });
});

it('a group of which nothing is left leaves no trace', () => {
  const kept = keepReferences('incident', incident, ({ kind }) => kind !== 'source');
  expect(kept).toEqual({
    parties: ['P1', 'P2'],
    sites: [{ label: [{ lang: 'en', value: 'Hall' }] }],
    methodology: 'M',
  });
});

it('a record goes with the one without which it means nothing', () => {
  expect(keepReferences('victim', { incident: 'I', order: 1 }, () => false)).toBeUndefined();
});

it('the public shape of every kind has no field above public, and its own', () => {
  for (const kind of kinds) {
    const shape = Object.keys(publicSchema(kind).shape);
    for (const field of ['sensitivity', 'fieldSensitivity', 'importNotes'])
      expect(shape, kind).not.toContain(field);
  }
  expect(Object.keys(publicSchema('victim').shape)).toEqual(
    expect.arrayContaining(['naming', 'names', 'ageGroup']),
  );
  expect(Object.keys(publicSchema('victim').shape)).not.toEqual(expect.arrayContaining(['notes']));
  expect(publicSchema('source').shape).not.toHaveProperty('content');
});
