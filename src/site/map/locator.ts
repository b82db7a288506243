import { isPinned, type Place, radiusOf } from '#record/place';
import { html, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { type MapFrame, mapFrame } from './frame.ts';

const frames = new Map<string, MapFrame | null>();

/** The frame of one country's small map; made once for each. */
function frameOf(country: string): MapFrame | null {
  let frame = frames.get(country);
  if (frame === undefined) {
    frame = mapFrame([country], [], { width: 300, height: 220, margin: 8, withSurroundings: false });
    frames.set(country, frame);
  }
  return frame;
}

/**
 * A small map of the country with the incident on it: a pin where the point stands for an object, else the circle within
 * which the true place may be expected. Null where there is no point, no country, or the point lies off the map.
 */
export function locatorMap(
  country: string | undefined,
  place: Place | undefined,
  name: string,
  view: View,
): Markup | null {
  const frame = country === undefined || !place?.point ? null : frameOf(country);
  const at = frame && place?.point ? frame.place(place.point) : null;
  if (!frame || !at || !place) return null;
  const [x, y] = at;
  const radius = Math.max(5, Math.min(60, ((radiusOf(place) ?? 0) / 1000) * frame.unitsPerKm));
  const mark = isPinned(place.precision)
    ? html`<circle class="pin" cx="${x}" cy="${y}" r="5"/>`
    : html`<circle class="around" cx="${x}" cy="${y}" r="${Math.round(radius)}"/><circle class="centre" cx="${x}" cy="${y}" r="2"/>`;
  return html`<svg class="locator" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${view.t('map.locator', { place: name })}"><path class="land" d="${frame.outline}"/>${mark}</svg>`;
}
