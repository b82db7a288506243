import { expect, test } from 'vitest';
import { isPinned, placeSchema, radiusMetres, radiusOf, unknownPlace } from './place.ts';
import { valuesOf } from './vocabulary.ts';

test('what stands for less ground has the smaller radius: the list is finest first', () => {
  const grids = new Set(['within_1m_belligerent', 'within_100m_belligerent']);
  const radii = valuesOf('geolocation_accuracy')
    .filter((value) => !grids.has(value))
    .map((value) => radiusMetres[value]);
  expect(radii).toEqual(radii.toSorted((a, b) => a - b));
});

test('a point of unknown precision may be anywhere in its province; no point has no radius', () => {
  const point = { lat: 35.95, lon: 39.01 };
  expect(radiusOf({ point, precision: null })).toBe(radiusMetres.province);
  expect(radiusOf({ point, precision: 'village' })).toBe(2000);
  expect(radiusOf({ point: null, precision: 'village' })).toBeNull();
});

test('only an exact place gets a pin', () => {
  expect(isPinned('exact')).toBe(true);
  expect(isPinned('village')).toBe(false);
  expect(isPinned(null)).toBe(false);
});

test('a place says what its coordinates are', () => {
  expect(placeSchema.parse(unknownPlace)).toEqual(unknownPlace);
  expect(placeSchema.safeParse({ ...unknownPlace, precision: 'roughly' }).success).toBe(false);
  expect(placeSchema.safeParse({ ...unknownPlace, point: { lat: 95, lon: 0 } }).success).toBe(false);
});
