import { describe, expect, it } from 'vitest';
import { readNumeral } from './numeral.ts';

describe('a number in digits', () => {
  it.each([
    ['948', 948],
    ['34,502', 34_502],
    ['34.502', 34_502],
    ['٣٤٬٥٠٢', 34_502],
    ['٣٤،٥٠٢', 34_502],
    ['۳۴٫۵۰۲', 34.502],
    ["34'502", 34_502],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['8.1', 8.1],
    ['٨٫١', 8.1],
    ['0.345', 0.345],
  ])('%s is %d', (written, value) => {
    expect(readNumeral(written)?.value).toBe(value);
  });

  it.each(['2.3.2017', '23:50', '1,23,456', '', '3..4', '9'.repeat(16)])('%s is none', (written) => {
    expect(readNumeral(written)).toBeNull();
  });

  it('keeps the decimal reading that one mark leaves open', () => {
    expect(readNumeral('34.502')).toEqual({ value: 34_502, fraction: false, decimal: 34.502 });
    expect(readNumeral('1.234.567')).toMatchObject({ decimal: null });
  });
});
