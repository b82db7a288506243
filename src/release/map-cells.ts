import type { PublicIncident } from '#record/public/incident';
import type { MapCell } from './public-register.ts';

/** Incidents by cell of a fifth of a degree: sum of coordinates and number. */
export type CellCounts = Map<string, { lat: number; lon: number; incidents: number }>;

const cellsInDegree = 5;

/** Counts incidents by area: each cell stands at the mean of its incidents. Incidents without a point are not in it. */
export const cellsOf = {
  add(counts: CellCounts, incident: Pick<PublicIncident, 'place' | 'harmReported'>): void {
    const point = incident.place?.point;
    if (!point || incident.harmReported !== 'yes') return;
    const key = `${Math.floor(point.lat * cellsInDegree)} ${Math.floor(point.lon * cellsInDegree)}`;
    const cell = counts.get(key);
    if (cell) {
      cell.lat += point.lat;
      cell.lon += point.lon;
      cell.incidents += 1;
    } else counts.set(key, { lat: point.lat, lon: point.lon, incidents: 1 });
  },

  /** Most incidents first, so that small cells are drawn over large ones. */
  list(counts: CellCounts): MapCell[] {
    return [...counts.values()]
      .map(({ lat, lon, incidents }) => ({ lat: lat / incidents, lon: lon / incidents, incidents }))
      .sort((a, b) => b.incidents - a.incidents || a.lat - b.lat || a.lon - b.lon);
  },
};
