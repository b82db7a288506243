import { expect, test } from 'vitest';
import { partyKeys, partyNameKey } from './party-name.ts';

test('case, points, hyphens and repeated blanks do not matter', () => {
  expect(partyNameKey(' U.S.-led  Coalition ')).toBe(partyNameKey('us led coalition'));
  expect(partyNameKey('russian_forces')).toBe('russian forces');
});

test('Arabic names are found without vowel marks, tatweel, or the right hamza', () => {
  expect(partyNameKey('القُوّات الأمريكيّة')).toBe(partyNameKey('القوات الامريكية'));
  expect(partyNameKey('الجـــيش')).toBe(partyNameKey('الجيش'));
  expect(partyNameKey('هيئة تحرير الشام')).toBe(partyNameKey('هيئه تحرير الشام'));
});

test('different names keep different keys', () => {
  expect(partyNameKey('Russia')).not.toBe(partyNameKey('Russian Military'));
  expect(partyNameKey('تركيا')).not.toBe(partyNameKey('سوريا'));
});

test('a party is found by every name and alias, and by no empty one', () => {
  const keys = partyKeys({
    names: [
      { lang: 'en', value: 'Zalmira Harm Monitor' },
      { lang: 'ar', value: 'مرصد زلميرا' },
    ],
    aliases: ['ZHM', '…'],
  });
  expect([...keys]).toEqual(['zalmira harm monitor', 'مرصد زلميرا', 'zhm']);
});
