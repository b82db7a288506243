import type { PublicConflict } from '#record/public/frame';
import type { TallyRow } from '#record/tally';
import type { ListedIncident, MapCell } from '#release/public-register';
import { monthsChart } from '../chart/months.ts';
import { overviewMap } from '../map/overview.ts';
import { html, type Markup } from '../markup.ts';
import { document } from '../page.ts';
import { rowSlugs } from '../row-address.ts';
import { baseOf, type View } from '../view.ts';
import { count, plainText, sumMarkup, textMarkup } from '../words.ts';
import { numberCell } from './cell.ts';
import { finder } from './finder.ts';
import { rowPath } from './incident-list.ts';
import { incidentTable } from './incident-table.ts';
import { rowLabel } from './tally-table.ts';
import { unknownNote } from './tally-words.ts';

/** The figures that the first page of a record shows. */
export interface RecordFigures {
  readonly headline: TallyRow;
  readonly all: TallyRow;
  readonly children: TallyRow;
  readonly women: TallyRow;
  readonly grades: readonly TallyRow[];
  readonly parties: readonly TallyRow[];
  readonly months: readonly TallyRow[];
  /** By month, of the headline's grades. */
  readonly headlineMonths: readonly TallyRow[];
  readonly cells: readonly MapCell[];
  readonly latest: readonly ListedIncident[];
}

/** The first page of one conflict's record. */
export function recordPage(view: View, conflict: PublicConflict, figures: RecordFigures): Markup {
  const { t, site } = view;
  const base = baseOf(site, conflict);
  const map = overviewMap(conflict.countries ?? [], figures.cells, view);
  const chart = monthsChart(figures.headlineMonths, view);
  const { headline } = figures;
  if (figures.all.incidents === 0) return withoutIncidents(view, conflict);
  const body = html`<h1>${textMarkup(conflict.title, view)}</h1>
<p class="lead">${t('home.lead')}</p>
<section class="headline" aria-labelledby="headline"><h2 id="headline">${t('home.headline')}</h2>
<p class="figure">${sumMarkup(headline.killed, headline.incidents, view)}</p>
<p>${t('headline.killed', { n: headline.incidents })}</p>
<dl class="figures">
<div><dt>${t('figure.injured')}</dt><dd>${sumMarkup(headline.injured, headline.incidents, view)}</dd></div>
<div><dt>${t('figure.children')}</dt><dd>${sumMarkup(figures.children.killed, figures.children.incidents, view)}</dd></div>
<div><dt>${t('figure.women')}</dt><dd>${sumMarkup(figures.women.killed, figures.women.incidents, view)}</dd></div>
<div><dt>${t('figure.named')}</dt><dd>${count(headline.namedVictims, view)}</dd></div>
<div><dt>${t('figure.conceded')}</dt><dd>${figures.all.conceded.rows > 0 ? sumMarkup(figures.all.conceded.killed, figures.all.conceded.rows, view) : t('figure.none')}</dd></div>
</dl>
${unknownNote(headline, view)}
<p class="note">${t('home.alleged')} ${sumMarkup(figures.all.killed, figures.all.incidents, view)}${t('list.separator')}${t('home.allegedIn', { n: figures.all.incidents })} <a href="${view.href(`${base}tallies/`)}">${t('home.explain')}</a></p>
</section>
<section aria-labelledby="find"><h2 id="find">${t('home.find')}</h2>${finder(view, conflict, {}, figures)}</section>
<div class="overview">${map && html`<section aria-labelledby="map"><h2 id="map">${t('home.map')}</h2>${map}</section>`}
<div><section aria-labelledby="grades"><h2 id="grades">${t('tally.heading.grade')}</h2>${rowList('grade', figures.grades, view, base)}</section>
<section aria-labelledby="parties"><h2 id="parties">${t('tally.heading.belligerent')}</h2>${rowList('belligerent', figures.parties.slice(0, 6), view, base)}<p class="note">${t('tally.notAdditive')} <a href="${view.href(`${base}tallies/belligerent/`)}">${t('home.allParties')}</a></p></section></div></div>
${chart && html`<section aria-labelledby="months"><h2 id="months">${t('home.months')}</h2>${chart}<p class="note"><a href="${view.href(`${base}tallies/month/`)}">${t('home.monthsTable')}</a></p></section>`}
<section aria-labelledby="latest"><h2 id="latest">${t('home.latest')}</h2>${incidentTable(figures.latest, view)}<p><a href="${view.href(`${base}incidents/`)}">${t('home.allIncidents')}</a></p></section>
<section aria-labelledby="take"><h2 id="take">${t('home.take')}</h2><p>${t('home.takeText')} <a href="${view.href('data/')}">${t('nav.data')}</a></p></section>`;
  return recordDocument(view, conflict, body);
}

/** A record that holds stated totals only: nothing was counted in it, and zero is not what was found. */
function withoutIncidents(view: View, conflict: PublicConflict): Markup {
  return recordDocument(
    view,
    conflict,
    html`<h1>${textMarkup(conflict.title, view)}</h1>
<p class="lead">${noIncidents(view, conflict)}</p>`,
  );
}

function noIncidents(view: View, conflict: PublicConflict): Markup {
  const { t } = view;
  return html`${t('home.noIncidents')} <a href="${view.href(`${baseOf(view.site, conflict)}totals/`)}">${t('nav.totals')}</a>`;
}

function recordDocument(view: View, conflict: PublicConflict, body: Markup): Markup {
  const { t, site } = view;
  return document(view, {
    title: plainText(conflict.title, view) ?? '',
    body,
    conflict,
    section: 'record',
    ...(site.conflicts.length > 1 ? { trail: [{ href: view.href(''), text: t('nav.register') }] } : {}),
  });
}

function rowList(by: 'grade' | 'belligerent', rows: readonly TallyRow[], view: View, base: string): Markup {
  const { t } = view;
  const slugs = rowSlugs(rows);
  return html`<table class="short"><thead><tr><th scope="col">${t(`tally.by.${by}`)}</th><th scope="col" class="number">${t('figure.incidents')}</th><th scope="col" class="number">${t('killed')}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row"><a href="${view.href(rowPath(base, by, slugs.get(row.key) ?? ''))}">${rowLabel(by, row, view)}</a></th>${numberCell(t('figure.incidents'), count(row.incidents, view))}${numberCell(t('killed'), sumMarkup(row.killed, row.incidents, view))}</tr>`,
  )}</tbody></table>`;
}

/** The first page of a register that holds several conflicts, or none. */
export function registerPage(
  view: View,
  headlines: readonly {
    readonly conflict: PublicConflict;
    readonly headline: TallyRow;
    readonly all: TallyRow;
  }[],
): Markup {
  const { t } = view;
  const body = html`<h1>${t('site.tagline')}</h1>
<p class="lead">${t('home.lead')}</p>
${headlines.length === 0 && html`<p>${t('home.empty')}</p>`}
<ul class="conflicts">${headlines.map(({ conflict, headline, all }) => {
    const base = baseOf(view.site, conflict);
    const figures =
      all.incidents === 0
        ? html`<p>${noIncidents(view, conflict)}</p>`
        : html`<p class="headline"><span class="figure">${sumMarkup(headline.killed, headline.incidents, view)}</span> ${t('headline.killed', { n: headline.incidents })}</p><p class="note">${t('home.alleged')} ${sumMarkup(all.killed, all.incidents, view)}${t('list.separator')}${t('home.allegedIn', { n: all.incidents })}</p>`;
    return html`<li><h2><a href="${view.href(base)}">${textMarkup(conflict.title, view)}</a></h2>${conflict.training && html`<p class="badge">${t('training.label')}</p>`}${figures}</li>`;
  })}</ul>
${headlines.length > 1 && html`<p class="note">${t('home.separate')}</p>`}`;
  return document(view, { title: '', body, conflict: null, section: 'record' });
}
