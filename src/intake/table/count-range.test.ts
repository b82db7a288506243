import { describe, expect, it } from 'vitest';
import { countRange, plainCount } from './count-range.ts';

describe('a range in one cell', () => {
  it.each([
    ['7', 7, 7],
    ['٧', 7, 7],
    ['7.0', 7, 7],
    ['1,200', 1200, 1200],
    ['1 200', 1200, 1200],
    ['3-5', 3, 5],
    ['0-2', 0, 2],
    ['٠–٢', 0, 2],
    ['3 – 5', 3, 5],
    ['3 to 5', 3, 5],
    ['٣ إلى ٥', 3, 5],
    ['من ٣ إلى ٥', 3, 5],
    ['between 3 and 5', 3, 5],
    ['بين ٣ و٥', 3, 5],
    ['5-3', 5, 3],
    ['10+', 10, null],
    ['>10', 11, null],
    ['at least 10', 10, null],
    ['على الأقل ١٠', 10, null],
    ['10 or more', 10, null],
    ['more than 10', 11, null],
    ['أكثر من ١٠', 11, null],
    ['up to 4', null, 4],
    ['≤4', null, 4],
    ['<5', null, 4],
    ['لا يزيد عن ٤', null, 4],
  ])('%s is %s to %s', (text, min, max) => {
    expect(countRange(text)).toEqual({ min, max, approximate: false });
  });

  it('may be said as about', () => {
    expect(countRange('about 20')).toEqual({ min: 20, max: 20, approximate: true });
    expect(countRange('نحو ٢٠')).toEqual({ min: 20, max: 20, approximate: true });
    expect(countRange('~20-30')).toEqual({ min: 20, max: 30, approximate: true });
  });

  it.each(['some', '3/5', '1,5', '2.5', '-3', '3-5-7', '<0', '1e3', '0x10', '12,34,567', '999999999'])(
    '%s is none',
    (text) => expect(countRange(text)).toBeUndefined(),
  );

  it('is null where the cell is blank', () => {
    expect(countRange('  ')).toBeNull();
    expect(plainCount('')).toBeNull();
  });

  it('is no plain count', () => {
    expect(plainCount('3-5')).toBeUndefined();
    expect(plainCount('10+')).toBeUndefined();
    expect(plainCount('١٢')).toBe(12);
  });
});
