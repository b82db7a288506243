import { geoGraticule, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { distanceKm, type Point } from '#record/coordinates';
import { countryShape, worldShapes } from './atlas.ts';

/** A map of a fixed size in drawing units: what is drawn, and where a point of the earth lies in it. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Outline of the countries shown. */
  readonly outline: string;
  /** Land and borders around them; '' where they are left out. */
  readonly land: string;
  readonly borders: string;
  /** Lines of whole degrees, where there is no land to tell by; else ''. */
  readonly grid: string;
  /** Null for a point outside the frame. */
  place(point: Point): readonly [x: number, y: number] | null;
  /** Drawing units of one kilometre in the middle of the map. */
  readonly unitsPerKm: number;
}

interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Draws neighbours too. */
  readonly withSurroundings: boolean;
}

/** A map of some countries, or around some points where no country is known; null where there is nothing to show. */
export function mapFrame(
  countries: readonly string[],
  points: readonly Point[],
  options: FrameOptions,
): MapFrame | null {
  const shapes = countries.map(countryShape).filter((shape) => shape !== null);
  const subject: FeatureCollection = { type: 'FeatureCollection', features: shapes };
  const content = shapes.length > 0 ? subject : around(points);
  if (!content) return null;
  const { width, height, margin } = options;
  const projection = geoMercator()
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      content,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(options.withSurroundings ? 1 : 0);
  const world = options.withSurroundings ? worldShapes() : null;
  const middle = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const right = projection.invert?.([width / 2 + 10, height / 2]) ?? [1, 0];
  const km = distanceKm({ lon: middle[0], lat: middle[1] }, { lon: right[0], lat: right[1] });
  return {
    width,
    height,
    outline: shapes.length > 0 ? withoutSpecks(path(subject) ?? '') : '',
    land: world ? withoutSpecks(path(world.land) ?? '') : '',
    borders: world ? (path(world.borders) ?? '') : '',
    grid: shapes.length > 0 ? '' : (path(geoGraticule().step([1, 1])()) ?? ''),
    place({ lat, lon }) {
      const at = projection([lon, lat]);
      if (!at || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return null;
      return [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10];
    },
    unitsPerKm: km > 0 ? 10 / km : 1,
  };
}

/** Leaves out islands that would be smaller than a point. */
function withoutSpecks(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((ring) => {
      const numbers = ring.match(/-?[\d.]+/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, at) => at % 2 === 0);
      const ys = numbers.filter((_, at) => at % 2 === 1);
      return Math.max(...xs) - Math.min(...xs) > 2 || Math.max(...ys) - Math.min(...ys) > 2;
    })
    .join('');
}

/** Points as something that a map can be fitted to, with some land around a single one. */
function around(points: readonly Point[]): Feature<Geometry, GeoJsonProperties> | null {
  if (points.length === 0) return null;
  const corners = points.flatMap(({ lat, lon }) => [
    [lon - 1, lat - 1],
    [lon + 1, lat + 1],
  ]);
  return { type: 'Feature', properties: null, geometry: { type: 'MultiPoint', coordinates: corners } };
}
