import { describe, expect, it } from 'vitest';
import { tokenise } from '../token.ts';
import { arabicQuantities, englishQuantities } from './read-quantity.ts';

const english = (words: string) => englishQuantities.read(tokenise(words), 0);
const arabic = (words: string) => arabicQuantities.read(tokenise(words), 0);

describe('quantities with their hedges', () => {
  it.each([
    ['at least 12', 12, null, false],
    ['more than 3,500', 3500, null, false],
    ['over 1,600', 1600, null, false],
    ['around 13,000', 13_000, 13_000, true],
    ['nearly 300', 300, 300, true],
    ['up to 40', 0, 40, false],
    ['as many as 18', 0, 18, false],
    ['3,270 to 4,767', 3270, 4767, false],
    ['3,270-4,767', 3270, 4767, false],
    ['between 406 and 744', 406, 744, false],
    ['dozens', 20, null, true],
    ['hundreds', 200, null, true],
    ['tens of thousands', 20_000, null, true],
    ['several', 2, null, true],
    ['a dozen', 12, 12, false],
  ])('%s', (words, min, max, approximate) => {
    expect(english(words)).toMatchObject({ min, max, approximate });
  });

  it.each([
    ['نحو 40', 40, 40, true],
    ['ما يقارب 300', 300, 300, true],
    ['حوالي مئة', 100, 100, true],
    ['أكثر من 31 ألف', 31_000, null, false],
    ['ما لا يقل عن خمسة', 5, null, false],
    ['لا يقل عن 17', 17, null, false],
    ['على الأقل 8', 8, null, false],
    ['ما بين 20 و30', 20, 30, false],
    ['بين خمسة إلى سبعة', 5, 7, false],
    ['عشرات', 20, null, true],
    ['مئات', 200, null, true],
    ['عشرات الآلاف', 20_000, null, true],
    ['بضعة', 2, null, true],
    ['عدد من', 2, null, true],
    ['وعشرات', 20, null, true],
  ])('%s', (words, min, max, approximate) => {
    expect(arabic(words)).toMatchObject({ min, max, approximate });
  });

  it('reads a hedge that follows', () => {
    expect(englishQuantities.hedgeAfter(tokenise('at least'), 0)?.value).toBe('at_least');
    expect(arabicQuantities.hedgeAfter(tokenise('تقريبا'), 0)?.value).toBe('about');
    expect(arabicQuantities.hedgeAfter(tokenise('على الأقل'), 0)?.value).toBe('at_least');
  });

  it.each(['the', 'notes', 'overhead'])('%s is none', (word) => {
    expect(english(word)).toBeNull();
  });
});
