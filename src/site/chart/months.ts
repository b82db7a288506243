import { formatMonth } from '#locale/date';
import { formatCount, formatPlain } from '#locale/number';
import type { TallyRow } from '#record/tally';
import { html, type Markup, raw } from '../markup.ts';
import type { View } from '../view.ts';

const width = 720;
const height = 220;
const foot = 30;
const edge = 60;

/**
 * People killed by month: what is solid in full colour, what the highest reports add above it. In Arabic time runs from
 * the right. The same numbers stand in the tally by month, to which the page links.
 */
export function monthsChart(rows: readonly TallyRow[], view: View): Markup | null {
  const byMonth = new Map(rows.filter((row) => row.key !== 'unknown').map((row) => [row.key, row]));
  const months = monthsBetween([...byMonth.keys()].sort());
  const most = Math.max(...[...byMonth.values()].map((row) => row.killed.max), 0);
  if (months.length < 2 || most === 0) return null;
  const { t, lang } = view;
  const isMirrored = lang === 'ar';
  const step = (width - edge) / months.length;
  const bar = Math.max(0.6, step * 0.72);
  const top = niceTop(most);
  const scale = (n: number) => ((height - foot - 18) * n) / top;
  const x = (at: number) =>
    round(
      isMirrored ? width - edge - (at + 1) * step + (step - bar) / 2 : edge + at * step + (step - bar) / 2,
    );
  const bars = (bound: 'min' | 'max') =>
    months
      .map((month, at) => {
        const tall = scale(byMonth.get(month)?.killed[bound] ?? 0);
        return tall > 0
          ? `M${x(at)} ${height - foot}v${round(-Math.max(tall, 0.5))}h${round(bar)}V${height - foot}z`
          : '';
      })
      .join('');
  const first = months[0] ?? '';
  const last = months.at(-1) ?? '';
  const label = t('chart.months', {
    from: formatMonth(first, lang),
    to: formatMonth(last, lang),
    most: formatCount(most, lang),
  });
  const axis = isMirrored
    ? { from: 0, to: width - edge, text: width - edge + 6 }
    : { from: edge, to: width, text: edge - 6 };
  const lines = [0, top / 2, top].map((n) => {
    const y = round(height - foot - scale(n));
    return html`<path class="grid" d="M${axis.from} ${y}H${axis.to}"/><text class="tick" x="${axis.text}" y="${y + 4}" text-anchor="end">${formatCount(n, lang)}</text>`;
  });
  const ticks = yearTicks(months);
  const years = ticks.map(([year, at]) => {
    const middle = round(isMirrored ? width - edge - at * step : edge + at * step);
    const name = ticks.length < 3 ? null : formatPlain(year, lang);
    return html`<path class="year" d="M${middle} ${height - foot}v5"/>${name && html`<text class="tick" x="${middle}" y="${height - 8}" text-anchor="middle">${name}</text>`}`;
  });
  // A short time is named at its ends. Anchors follow the direction of the page.
  const ends =
    ticks.length < 3 &&
    html`<text class="tick" x="${isMirrored ? axis.to : axis.from}" y="${height - 8}" text-anchor="start">${formatMonth(first, lang)}</text><text class="tick" x="${isMirrored ? axis.from : axis.to}" y="${height - 8}" text-anchor="end">${formatMonth(last, lang)}</text>`;
  return html`<figure class="chart">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${lines}<path class="most" d="${raw(bars('max'))}"/><path class="least" d="${raw(bars('min'))}"/>${years}${ends}</svg>
<figcaption><span class="key least" aria-hidden="true"></span>${t('chart.least')} <span class="key most" aria-hidden="true"></span>${t('chart.most')}</figcaption>
</figure>`;
}

/** Every month from the first to the last, those without incidents too. */
function monthsBetween(known: readonly string[]): string[] {
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let text = first; text <= last && months.length < 2400; ) {
    months.push(text);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Where years begin, as many as have room. */
function yearTicks(months: readonly string[]): [year: number, at: number][] {
  const starts = months.flatMap((month, at): [number, number][] =>
    month.endsWith('-01') ? [[Number(month.slice(0, 4)), at]] : [],
  );
  const every = Math.ceil(starts.length / 8);
  return starts.filter((_, at) => at % every === 0);
}

/** A round number at or above `n` that halves well. */
function niceTop(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  return (
    [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10]
      .map((factor) => factor * power)
      .find((top) => top >= n && top % 2 === 0) ?? 2
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
