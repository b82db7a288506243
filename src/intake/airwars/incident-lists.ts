import { isPoint } from '#record/coordinates';
import { fromAirwars } from '#record/vocabulary';
import type { RowCells } from '../row-cells.ts';

/** Objects affected; their state stands in a column of its own that does not say which of them is meant. */
export function infrastructure(cells: RowCells): { type: string }[] | undefined {
  return cells.values('infrastructure', 'infrastructure')?.map((type) => ({ type }));
}

/** Munitions: JSON text, a list of them, or plain text. */
export function munitions(cells: RowCells): { name: string }[] | undefined {
  const text = cells.given('munition');
  if (text === undefined) return undefined;
  const value = jsonOf(text);
  const names = (Array.isArray(value) ? value : [value]).filter(
    (name) => typeof name === 'string' && name.trim() !== '',
  );
  return names.length > 0 ? names.map((name) => ({ name })) : [{ name: text }];
}

/** Several impact points of one incident, from a JSON list of {latitude, longitude, geolocation_accuracy}. */
export function impactSites(cells: RowCells): { place: object }[] | undefined {
  const text = cells.given('multi_location');
  if (text === undefined) return undefined;
  cells.note('multi_location');
  const value = jsonOf(text);
  const sites = Array.isArray(value) ? value.map(siteOf) : [null];
  if (sites.includes(null)) {
    cells.found('multi_location', 'text_unread');
    return undefined;
  }
  return sites as { place: object }[];
}

function siteOf(value: unknown): { place: object } | null {
  if (value === null || typeof value !== 'object') return null;
  const { latitude, longitude, geolocation_accuracy: accuracy } = value as Record<string, unknown>;
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !isPoint(latitude, longitude))
    return null;
  return {
    place: {
      point: { lat: latitude, lon: longitude },
      precision: typeof accuracy === 'string' ? fromAirwars('geolocation_accuracy', accuracy) : null,
      gazetteerId: null,
      mgrs: null,
      mgrsPrecisionM: null,
      origin: null,
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
