import { formatCount } from '#locale/number';
import type { MapCell } from '#release/public-register';
import { html, type Markup, raw } from '../markup.ts';
import type { View } from '../view.ts';
import { type MapFrame, mapFrame } from './frame.ts';

const size = { width: 720, height: 520, margin: 24 };

const frames = new Map<string, MapFrame | null>();

/** The frame of some countries' large map; made once for each. Null where the atlas draws none of them. */
function frameOf(countries: readonly string[]): MapFrame | null {
  const key = countries.join(' ');
  let frame = frames.get(key);
  if (frame === undefined) {
    frame = mapFrame(countries, [], { ...size, withSurroundings: true });
    frames.set(key, frame);
  }
  return frame;
}

/** A map of many incidents: one circle for each area, as large as it has incidents. Null where no incident has a point. */
export function overviewMap(
  countries: readonly string[],
  cells: readonly MapCell[],
  view: View,
): Markup | null {
  if (cells.length === 0) return null;
  const frame = frameOf(countries) ?? mapFrame([], cells, { ...size, withSurroundings: true });
  if (!frame) return null;
  const most = cells[0]?.incidents ?? 1;
  const radius = (incidents: number) => round(1.6 + 15 * Math.sqrt(incidents / Math.max(most, 25)));
  let placed = 0;
  let off = 0;
  let circles = '';
  for (const cell of cells) {
    const at = frame.place(cell);
    if (!at) {
      off += cell.incidents;
      continue;
    }
    placed += cell.incidents;
    circles += `<circle cx="${at[0]}" cy="${at[1]}" r="${radius(cell.incidents)}"/>`;
  }
  const { t, lang } = view;
  const steps = legendSteps(most);
  return html`<figure class="map">
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${t('map.overview', { n: placed })}">
${frame.grid !== '' && html`<path class="borders" d="${frame.grid}"/>`}<path class="land" d="${frame.land}"/><path class="borders" d="${frame.borders}"/><path class="subject" d="${frame.outline}"/><g class="cells">${raw(circles)}</g></svg>
<figcaption><span class="sizes">${steps.map(
    (n) =>
      html`<span class="step"><svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" class="cells"><circle cx="20" cy="20" r="${radius(n)}"/></svg>${formatCount(n, lang)}</span>`,
  )}</span><span>${t('map.legend')}${off > 0 && html` ${t('map.off', { n: off })}`} <span class="credit">${t(frame.grid === '' ? 'map.credit' : 'map.grid')}</span></span></figcaption>
</figure>`;
}

/** Round numbers up to the largest cell, for the legend. */
function legendSteps(most: number): number[] {
  const steps = [1, 10, 100, 1000, 10000].filter((n) => n <= most);
  return steps.slice(-3);
}

const round = (n: number) => Math.round(n * 10) / 10;
