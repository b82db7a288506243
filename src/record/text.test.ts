import { describe, expect, test } from 'vitest';
import { textIn, textSchema, withText } from './text.ts';

const name = [
  { lang: 'ar-SY', value: 'الرقة' },
  { lang: 'en', value: 'Raqqa' },
];

describe('a text in several languages', () => {
  test('is shown in the reader’s language, in whatever region', () => {
    expect(textIn(name, 'ar')?.value).toBe('الرقة');
    expect(textIn(name, 'en-GB')?.value).toBe('Raqqa');
  });

  test('falls back, and says in which language it then is', () => {
    expect(textIn(name, 'uk')).toEqual({ lang: 'en', value: 'Raqqa' });
    expect(textIn([{ lang: 'he', value: 'רקה' }], 'ar')?.lang).toBe('he');
    expect(textIn([], 'ar')).toBeNull();
  });

  test('has one wording per language, none of them empty', () => {
    expect(textSchema.safeParse([...name, { lang: 'en', value: 'Rakka' }]).success).toBe(false);
    expect(textSchema.safeParse([{ lang: 'en', value: '' }]).success).toBe(false);
    expect(textSchema.safeParse([{ lang: 'English', value: 'Raqqa' }]).success).toBe(false);
    expect(textSchema.parse(name)).toEqual(name);
  });

  test('is changed one language at a time', () => {
    expect(withText(name, 'en', 'Ar-Raqqah')).toEqual([name[0], { lang: 'en', value: 'Ar-Raqqah' }]);
    expect(withText(name, 'en', ' ')).toEqual([name[0]]);
  });
});
