import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { countryFromName } from '#record/country';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let loaded: { readonly atlas: Atlas; readonly byCode: ReadonlyMap<string, GeometryObject> } | null = null;

/** Natural Earth's countries at 1:50 million, read when a map is first drawn. */
function atlas() {
  if (loaded) return loaded;
  const data = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Atlas;
  const byCode = new Map<string, GeometryObject>();
  for (const geometry of data.objects.countries.geometries) {
    const code = countryFromName((geometry.properties as { name?: string } | undefined)?.name ?? '');
    if (code && !byCode.has(code)) byCode.set(code, geometry);
  }
  loaded = { atlas: data, byCode };
  return loaded;
}

/** The land of a country, by its ISO code; null where the atlas does not draw it. */
export function countryShape(iso2: string): Feature | null {
  const { atlas: data, byCode } = atlas();
  const geometry = byCode.get(iso2);
  return geometry ? (feature(data, geometry as never) as unknown as Feature) : null;
}

/** All land, and every border between countries. */
export function worldShapes(): { land: FeatureCollection<Geometry>; borders: MultiLineString } {
  const { atlas: data } = atlas();
  return {
    land: feature(data, data.objects.countries as never) as unknown as FeatureCollection<Geometry>,
    borders: mesh(data, data.objects.countries as never, (a, b) => a !== b),
  };
}
