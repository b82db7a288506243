import { describe, expect, test } from 'vitest';
import { distanceKm, isInBox, isPoint, pointSchema } from './coordinates.ts';

const raqqa = { lat: 35.9528, lon: 39.01 };
const mosul = { lat: 36.34, lon: 43.13 };

describe('points', () => {
  test('a longitude of 4239.004 is refused', () => {
    expect(isPoint(35.9626, 4239.004)).toBe(false);
    expect(pointSchema.safeParse({ lat: 35.9626, lon: 4239.004 }).error?.issues[0]?.message).toBe(
      'A longitude lies between -180 and 180.',
    );
    expect(pointSchema.safeParse({ lat: -90, lon: 180 }).success).toBe(true);
  });

  test('Raqqa lies 373 km from Mosul', () => {
    expect(distanceKm(raqqa, mosul)).toBeGreaterThan(371);
    expect(distanceKm(raqqa, mosul)).toBeLessThan(375);
    expect(distanceKm(raqqa, raqqa)).toBe(0);
  });
});

describe('boxes', () => {
  const syria = { west: 35.72, south: 32.31, east: 42.38, north: 37.33 };

  test('hold their points, and those near by within the buffer', () => {
    expect(isInBox(raqqa, syria)).toBe(true);
    expect(isInBox(mosul, syria)).toBe(false);
    expect(isInBox(mosul, syria, 80)).toBe(true);
    expect(isInBox({ lat: 37.4, lon: 39 }, syria)).toBe(false);
    expect(isInBox({ lat: 37.4, lon: 39 }, syria, 10)).toBe(true);
  });

  test('may cross the 180th meridian', () => {
    const fiji = { west: 176.8, south: -21, east: -178.2, north: -12.4 };
    expect(isInBox({ lat: -18, lon: 179.9 }, fiji)).toBe(true);
    expect(isInBox({ lat: -18, lon: -179 }, fiji)).toBe(true);
    expect(isInBox({ lat: -18, lon: 0 }, fiji)).toBe(false);
    expect(isInBox({ lat: -18, lon: 176.7 }, fiji, 20)).toBe(true);
  });

  test('may go around the world', () => {
    expect(isInBox({ lat: -75, lon: 12 }, { west: -180, south: -90, east: 180, north: -60 })).toBe(true);
  });
});
