import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm, isInBox } from '#record/coordinates';
import { formatMgrs, parseMgrs } from '#record/mgrs';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ lat: degrees(-79.9, 83.9), lon: degrees(-180, 180) });
const side = fc.constantFrom(10_000, 1000, 100, 10, 1) as fc.Arbitrary<10000 | 1000 | 100 | 10 | 1>;

test('a point lies in the square that its grid reference names', () => {
  fc.assert(
    fc.property(point, side, (from, metres) => {
      const text = formatMgrs(from, metres);
      const read = parseMgrs(text ?? '');
      expect(read).toMatchObject({ ok: true, normalised: text, precisionM: metres });
      // Half a diagonal from the centre at most; the projection and the sphere add up to 1 % and a metre.
      if (read.ok) expect(distanceKm(from, read) * 1000).toBeLessThan(metres * Math.SQRT1_2 * 1.01 + 1);
    }),
    { numRuns: 1000 },
  );
});

test('no text breaks the reader of grids', () => {
  const nearly = fc
    .tuple(
      fc.nat(70),
      fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), maxLength: 4 }),
      fc.nat(),
    )
    .map(([zone, letters, digits]) => `${zone}${letters}${digits}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const read = parseMgrs(text);
      if (read.ok) {
        expect(Math.abs(read.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(read.lon)).toBeLessThanOrEqual(180);
        expect(parseMgrs(read.normalised)).toEqual(read);
      } else expect(read.why).toContain('is not a grid reference');
    }),
    { numRuns: 2000 },
  );
});

test('distance is symmetric, at most half the circumference, and zero only to itself', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(20_015.2);
      expect(distanceKm(a, a)).toBe(0);
    }),
  );
});

test('a box holds its corners, across the 180th meridian too, and a wider buffer never loses a point', () => {
  fc.assert(
    fc.property(point, point, point, fc.nat(500), (a, b, other, bufferKm) => {
      const box = { west: a.lon, east: b.lon, south: Math.min(a.lat, b.lat), north: Math.max(a.lat, b.lat) };
      expect(isInBox({ lat: box.south, lon: a.lon }, box, 0.001)).toBe(true);
      expect(isInBox({ lat: box.north, lon: b.lon }, box, 0.001)).toBe(true);
      if (isInBox(other, box)) expect(isInBox(other, box, bufferKm)).toBe(true);
    }),
  );
});
