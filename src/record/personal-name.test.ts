import { describe, expect, test } from 'vitest';
import { hasName, isIdentified, nameIn, personalNamesSchema, scriptOf } from './personal-name.ts';

const names = personalNamesSchema.parse([
  { value: 'Abu Ahmad', script: 'Latn', lang: 'en', kind: 'kunya' },
  { value: 'محمد خالد الحسن', script: 'Arab', lang: 'ar', kind: 'full' },
  {
    value: 'Mohammad Khaled al-Hassan',
    script: 'Latn',
    lang: 'en',
    kind: 'full',
    transliterationOf: 'محمد خالد الحسن',
  },
]);

describe('names of a person', () => {
  test('the fullest name in the reader’s language is shown, else the fullest', () => {
    expect(nameIn(names, 'en')?.value).toBe('Mohammad Khaled al-Hassan');
    expect(nameIn(names, 'ar')?.value).toBe('محمد خالد الحسن');
    expect(nameIn(names, 'he')?.kind).toBe('full');
    expect(nameIn([], 'ar')).toBeNull();
  });

  test('a description counts as a name entry, but identifies nobody', () => {
    const wife = personalNamesSchema.parse([
      { value: 'wife of a shopkeeper', script: 'Latn', lang: 'en', kind: 'description' },
    ]);
    expect(hasName(wife)).toBe(true);
    expect(isIdentified(wife)).toBe(false);
    expect(isIdentified(names)).toBe(true);
  });

  test('a victim without a name has none', () => {
    expect(hasName([])).toBe(false);
    expect(
      hasName(personalNamesSchema.parse([{ value: '', script: 'Zyyy', lang: 'und', kind: 'none' }])),
    ).toBe(false);
  });

  test('the script is told from the letters', () => {
    expect(['محمد', 'Mohammad', 'Олена', 'נועה', '12'].map(scriptOf)).toEqual([
      'Arab',
      'Latn',
      'Cyrl',
      'Hebr',
      'Zyyy',
    ]);
  });
});
