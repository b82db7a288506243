import { expect, it } from 'vitest';
import { hasName, isIdentified } from '#record/personal-name';
import { nameKind, victimNames } from './victim-name.ts';

it.each([
  ['Rafid Salman al-Nuri', 'full'],
  ['رافد سلمان النوري', 'full'],
  ['Abd al-Rahim', 'full'],
  ['Rafid', 'partial'],
  ['Abu Samir', 'kunya'],
  ['أم سمير', 'kunya'],
  ['wife of Rafid al-Nuri', 'description'],
  ['the daughter of Rafid', 'description'],
  ['two children of Rafid', 'description'],
  ['Member of the Nuri family', 'description'],
  ['the entire Nuri Family', 'description'],
  ['Unnamed victim 2', 'description'],
  ['a woman', 'description'],
  ['زوجة رافد النوري', 'description'],
  ['طفل', 'description'],
  ['https://example.org/martyrs/1', 'description'],
  ['child Samir al-Nuri', 'full'],
  ['his wife Amal al-Nuri', 'full'],
  ['ابنة', 'description'],
  ['ابتسام النوري', 'full'],
])('%s is %s', (value, kind) => expect(nameKind(value)).toBe(kind));

it('puts the Arabic name first, to which the Latin spelling points', () => {
  expect(victimNames('رافد النوري', 'Rafid al-Nuri')).toEqual([
    { value: 'رافد النوري', script: 'Arab', lang: 'ar', kind: 'full', transliterationOf: null, source: null },
    {
      value: 'Rafid al-Nuri',
      script: 'Latn',
      lang: 'en',
      kind: 'full',
      transliterationOf: 'رافد النوري',
      source: null,
    },
  ]);
});

it('tells scripts by the letters and not by the column', () => {
  expect(victimNames('', 'رافد النوري')).toMatchObject([{ script: 'Arab', lang: 'ar' }]);
  expect(victimNames('Rafid al-Nuri', '')).toMatchObject([
    { script: 'Latn', lang: 'en', transliterationOf: null },
  ]);
  expect(victimNames(' ', '')).toEqual([]);
});

it('counts a description as named, as Airwars does, yet not as identified', () => {
  const names = victimNames('', 'wife of Rafid al-Nuri');
  expect([hasName(names), isIdentified(names)]).toEqual([true, false]);
});
