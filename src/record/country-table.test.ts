import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoBounds } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { isInBox } from './coordinates.ts';
import { countries, countryFromName } from './country.ts';

const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const shapes = feature(atlas, atlas.objects.countries) as FeatureCollection<never, { name: string }>;

test('codes are those of ISO 3166-1, with Kosovo', () => {
  expect(countries.size).toBe(250);
  for (const { iso2, iso3 } of countries.values()) {
    expect(iso2).toMatch(/^[A-Z]{2}$/);
    expect(iso3).toMatch(/^[A-Z]{3}$/);
  }
});

/** The coarser atlas adds far reefs to it that the source of the boxes leaves out. */
const drawnOtherwise = new Set(['New Caledonia']);

test('each box holds the country that the atlas draws', () => {
  const compared = shapes.features.flatMap((shape) => {
    const box = countries.get(countryFromName(shape.properties.name) ?? '')?.box;
    if (!box || drawnOtherwise.has(shape.properties.name)) return [];
    const [[west, south], [east, north]] = geoBounds(shape);
    // The atlas is coarser than the source of the boxes: a few kilometres between the two are no fault.
    const corners = [
      { lat: south, lon: west },
      { lat: north, lon: east },
    ];
    expect([shape.properties.name, corners.every((corner) => isInBox(corner, box, 60))]).toEqual([
      shape.properties.name,
      true,
    ]);
    return [shape.properties.name];
  });
  expect(compared.length).toBeGreaterThan(180);
});
