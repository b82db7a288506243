import type { IncidentRow } from './tables/incidents.ts';
import { inLanguage, partyNames } from './tables/wording.ts';

/** An incident with a point as a GeoJSON feature (RFC 7946); null for one without. */
export function incidentFeature({ incident, conflict, facts, named }: IncidentRow): object | null {
  const point = incident.place?.point;
  if (!point) return null;
  const civilians = facts[0];
  return {
    type: 'Feature',
    id: incident.id,
    geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    properties: {
      conflict: conflict.slug ?? null,
      codes: incident.codes ?? [],
      date: civilians?.day ?? null,
      country: incident.country ?? null,
      place_en: inLanguage(incident.locationName, 'en'),
      place_ar: inLanguage(incident.locationName, 'ar'),
      precision: incident.place?.precision ?? null,
      grading: incident.grading ?? null,
      harm_reported: incident.harmReported ?? null,
      parties: partyNames(named, incident.parties),
      killed_min: civilians?.killedMin ?? null,
      killed_max: civilians?.killedMax ?? null,
      injured_min: civilians?.injuredMin ?? null,
      injured_max: civilians?.injuredMax ?? null,
    },
  };
}
