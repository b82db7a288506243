import { describe, expect, test } from 'vitest';
import { distanceKm } from './coordinates.ts';
import { formatMgrs, parseMgrs } from './mgrs.ts';

describe('grid references', () => {
  test('are read however they are spaced', () => {
    for (const raw of ['37SFU677407', '37S FU 677 407', '37s-fu 677407 ', '037SFU677407']) {
      expect(parseMgrs(raw)).toMatchObject({ ok: true, normalised: '37SFU677407', precisionM: 100 });
    }
  });

  test('name a square: 2 digits of 10 km, 10 digits of 1 m', () => {
    const sides = ['37SFU64', '37SFU6740', '37SFU677407', '37SFU67704070', '37SFU6770040700'].map(
      (raw) => (parseMgrs(raw) as { precisionM: number }).precisionM,
    );
    expect(sides).toEqual([10_000, 1000, 100, 10, 1]);
  });

  test('give the centre of their square', () => {
    const square = parseMgrs('37SFU677407');
    expect(square).toMatchObject({ ok: true });
    if (square.ok) expect(distanceKm(square, { lat: 34.695, lon: 40.8314 })).toBeLessThan(0.1);
  });

  test.each([
    ['37SFU67740', 'has 5 digits'],
    ['37SFU', 'has 0 digits'],
    ['37SFU677407123456', 'has 12 digits'],
    ['61SFU677407', 'no zone 61'],
    ['37IFU677407', 'no latitude band I'],
    ['37SZU677407', 'zone 37 has no column Z'],
    ['37SFW677407', 'no row W'],
    ['37TFU677407', 'FU does not lie in 37T'],
    ['377SFU805225', 'must be a zone'],
    ['37SFU762138/37SFU677337', 'must be a zone'],
    ['n/a', 'must be a zone'],
    ['', 'must be a zone'],
  ])('%j is refused: %s', (raw, why) => {
    expect(parseMgrs(raw)).toEqual({ ok: false, why: expect.stringContaining(why) });
  });

  test('are written with the square asked for, not beyond the poles', () => {
    const point = { lat: 35.9528, lon: 39.01 };
    expect(formatMgrs(point, 100)).toMatch(/^37SEV\d{6}$/);
    expect(formatMgrs(point)).toMatch(/^37SEV\d{10}$/);
    expect(formatMgrs({ lat: 85, lon: 0 })).toBeNull();
  });
});
