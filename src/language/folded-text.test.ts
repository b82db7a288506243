import { describe, expect, it } from 'vitest';
import { foldedWord, foldText, originalInterval } from './folded-text.ts';

describe('folding makes spellings of one word equal', () => {
  it.each([
    ['hamza carriers', 'أُسرة إدلب آخرون مسؤول قائد', 'اسره ادلب اخرون مسوول قايد'],
    ['alef maqsura and ta marbuta', 'مستشفى غزة', 'مستشفي غزه'],
    ['tatweel and vowel marks', 'مـــدنـيّـًا', 'مدنيا'],
    ['Persian letters', 'کشته‌ی', 'كشتهي'],
    ['presentation forms', 'ﻗﺘﻠﻰ', 'قتلي'],
    ['bidi controls and zero-width characters', '\u202b\u200fقتل\u202c\u200d ي\ufeffوم', 'قتل يوم'],
    ['digits of every script', '٣٤ ۵۶ 78', '34 56 78'],
    ['Latin accents and case', 'Déïr Ez-ZÔR', 'deir ez-zor'],
    ['quotation marks and dashes', '“a” ‘b’ c–d', '"a" \'b\' c-d'],
  ])('%s', (_what, written, folded) => {
    expect(foldedWord(written)).toBe(folded);
  });

  it('joins a word that was cut to escape a filter', () => {
    expect(foldedWord('قـ.ـتل مدني')).toBe('قتل مدني');
    expect(foldedWord('kil*led')).toBe('killed');
  });

  it('does not join two words of which the first is stretched', () => {
    expect(foldedWord('بـ 3 قتلى')).toBe('ب 3 قتلي');
  });
});

describe('the place of a folded character in its text', () => {
  it('covers the marks written on it', () => {
    const folded = foldText('في قَتْلَى!');
    const from = folded.text.indexOf('قتلي');
    const { start, end } = originalInterval(folded, from, from + 4);
    expect('في قَتْلَى!'.slice(start, end)).toBe('قَتْلَى');
  });

  it('holds behind characters of two units and invisible ones', () => {
    const text = '🚨\u200f 3 قتلى';
    const folded = foldText(text);
    const from = folded.text.indexOf('3');
    expect(originalInterval(folded, from, from + 1)).toEqual({ start: 4, end: 5 });
  });
});
