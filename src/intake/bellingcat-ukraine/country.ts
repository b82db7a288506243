import type { Point } from '#record/coordinates';
import { countryFromName } from '#record/country';

/**
 * Corners (latitude longitude) of an area that lies wholly within the internationally recognised borders of Ukraine and
 * its sea, several kilometres inside its land borders. A point in it is in Ukraine; one outside may be.
 */
const corners =
  '51.35 24.3, 51.5 26, 51.25 28, 51.15 29.6, 51.15 30.6, 51.9 31.1, 51.95 32.1, 52.05 33.4, 51.4 33.9, 51 34.5, ' +
  '50.75 34.9, 50.25 35.2, 50.2 36, 50.13 36.7, 49.9 37.3, 49.75 38.1, 49.35 39.3, 48.95 39.5, 48.45 39.6, 47.95 39.3, ' +
  '47.9 38.5, 47.2 38, 46.6 36.9, 45.3 36.4, 44.9 36.2, 44.2 34, 44.3 32.8, 45.6 31, 45.5 29.9, 45.75 29.55, ' +
  '46.3 30.2, 46.8 30.1, 47.45 29.75, 48.05 29.35, 48.3 28.5, 48.65 27.8, 48.55 26.8, 48.3 26.2, 48.1 25.5, 48 24.9, ' +
  '48.15 24.2, 48.3 23.3, 48.55 22.6, 49 23, 49.6 23.1, 50.1 23.8, 50.6 24.3';

const ukraine: readonly Point[] = corners.split(', ').map((corner) => {
  const [lat, lon] = corner.split(' ').map(Number) as [number, number];
  return { lat, lon };
});

/**
 * The country of an event where that is certain: the one that its place name ends with ('Tiraspol, Moldova'), or
 * Ukraine well inside its borders. Null otherwise: the dataset also has events in neighbouring countries.
 */
export function certainCountry(location: string, point: Point | null): string | null {
  const last = /[,(]\s*([^,()]+?)\s*\)?\s*$/.exec(location)?.[1];
  const named = last === undefined ? null : countryFromName(last);
  if (named !== null) return named;
  return point !== null && isInside(point, ukraine) ? 'UA' : null;
}

/** Counts how often a line due north from the point crosses the border of the area. */
function isInside({ lat, lon }: Point, area: readonly Point[]): boolean {
  let inside = false;
  for (const [index, here] of area.entries()) {
    const before = area.at(index - 1) as Point;
    if (here.lon > lon === before.lon > lon) continue;
    const share = (lon - here.lon) / (before.lon - here.lon);
    if (here.lat + share * (before.lat - here.lat) > lat) inside = !inside;
  }
  return inside;
}
