import { describe, expect, it } from 'vitest';
import { tokenise } from '../token.ts';
import { readArabicNumber } from './arabic-number.ts';
import { readEnglishNumber } from './english-number.ts';

describe('Arabic number words', () => {
  it.each([
    ['ثلاثة أطفال', 3],
    ['ثلاث نساء', 3],
    ['خمسة عشر مدنيا', 15],
    ['خمس عشرة امرأة', 15],
    ['أحد عشر شخصا', 11],
    ['اثنتي عشرة', 12],
    ['خمسة وعشرين', 25],
    ['مئة وسبعة وثلاثون', 137],
    ['مائتين وخمسين', 250],
    ['مئتا شخص', 200],
    ['ثلاثمائة وستين', 360],
    ['ثلاث مئة', 300],
    ['ألفان وأربعمئة', 2400],
    ['ثلاثة آلاف و500', 3500],
    ['350 ألف', 350_000],
    ['8.1 مليون', 8_100_000],
    ['نصف مليون', 500_000],
    ['مليون ونصف المليون', 1_500_000],
    ['مئة وعشرين ألفا', 120_000],
  ])('%s is %d', (words, value) => {
    expect(readArabicNumber(tokenise(words), 0)?.value).toBe(value);
  });

  it('keeps what is written onto the first word', () => {
    const reading = readArabicNumber(tokenise('وبخمسة جرحى'), 0);
    expect(reading).toMatchObject({ value: 5, prefix: { conjunction: 'و', preposition: 'ب' } });
  });

  it.each(['واحة', 'عشيرة', 'ستار', 'تسعيرة'])('%s is none', (word) => {
    expect(readArabicNumber(tokenise(word), 0)).toBeNull();
  });
});

describe('English number words', () => {
  it.each([
    ['twelve', 12],
    ['twenty-three civilians', 23],
    ['one hundred and seven', 107],
    ['two thousand four hundred', 2400],
    ['13 thousand', 13_000],
    ['13,000', 13_000],
    ['2.5 million', 2_500_000],
    ['half a million', 500_000],
    ['a hundred', 100],
    ['350K people', 350_000],
  ])('%s is %d', (words, value) => {
    expect(readEnglishNumber(tokenise(words), 0)?.value).toBe(value);
  });

  it.each(['often', 'tend', 'a house', 'none'])('%s is none', (word) => {
    expect(readEnglishNumber(tokenise(word), 0)).toBeNull();
  });
});
