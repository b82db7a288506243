import { formatCount } from '#locale/number';
import type { PublicConflict } from '#record/public/frame';
import type { TallyKey, TallyRow } from '#record/tally';
import type { IncidentPage } from '#release/public-register';
import { html, type Markup } from '../markup.ts';
import { conflictTrail, document } from '../page.ts';
import { rowFolders } from '../row-address.ts';
import { baseOf, type View } from '../view.ts';
import { plainText } from '../words.ts';
import { type Asked, finder } from './finder.ts';
import { captureList, incidentTable } from './incident-table.ts';
import { listLength, paging } from './paging.ts';
import { rowLabel } from './tally-table.ts';
import { definitionOfRow } from './tally-words.ts';

/** The address of a page of the list of all incidents of a conflict. */
export function listPath(base: string, page = 1): string {
  return page === 1 ? `${base}incidents/` : `${base}incidents/page/${page}/`;
}

/** The address of the incidents behind one row of a tally. */
export function rowPath(base: string, by: TallyKey, slug: string, page = 1): string {
  const first = `${base}incidents/${rowFolders[by]}/${slug}/`;
  return page === 1 ? first : `${first}page/${page}/`;
}

/** Every incident of a conflict, or those that were asked for. */
export function incidentListPage(
  view: View,
  conflict: PublicConflict,
  found: IncidentPage,
  page: number,
  asked: Asked,
  rows: {
    readonly parties: readonly TallyRow[];
    readonly months: readonly TallyRow[];
  },
): Markup {
  const { t, site } = view;
  const base = baseOf(site, conflict);
  const isFiltered = Object.values(asked).some((text) => text !== undefined && text !== '');
  const address = (n: number) =>
    isFiltered
      ? view.href(listPath(base), { ...asked, page: n === 1 ? undefined : n })
      : view.href(listPath(base, n));
  const body = html`<h1>${t('nav.incidents')}</h1>
${finder(view, conflict, asked, rows)}
<p class="found" role="status">${foundText(found, page, isFiltered, view)}</p>
${found.incidents.length > 0 && incidentTable(found.incidents, view)}
${paging(page, found.total, view, address)}
<p class="note">${t('list.note')}</p>`;
  return document(view, {
    title: [t('nav.incidents'), plainText(conflict.title, view)].filter(Boolean).join(', '),
    body,
    conflict,
    section: 'incidents',
    trail: conflictTrail(view, conflict),
    isIndexed: !isFiltered && page === 1,
  });
}

function foundText(found: IncidentPage, page: number, isFiltered: boolean, { t, lang }: View): string {
  if (found.total === 0) return t(isFiltered ? 'list.nothing' : 'list.empty');
  const from = formatCount((page - 1) * listLength + 1, lang);
  const to = formatCount(Math.min(page * listLength, found.total), lang);
  return t(isFiltered ? 'list.found' : 'list.all', { n: found.total, from, to });
}

/** The incidents behind one row of a tally, each with the claims its figures rest on: the figure explained. */
export function rowPage(
  view: View,
  conflict: PublicConflict,
  by: TallyKey,
  row: TallyRow,
  slug: string,
  found: IncidentPage,
  page: number,
): Markup {
  const { t, site } = view;
  const base = baseOf(site, conflict);
  const label = rowLabel(by, row, view);
  const kind = t(`tally.by.${by}`);
  const body = html`<h1><span class="kind">${kind}</span> ${label}</h1>
${definitionOfRow(view, conflict, by, row, found.total)}
<h2>${t('explain.incidents')}</h2>
${incidentTable(found.incidents, view)}
${paging(page, found.total, view, (n) => view.href(rowPath(base, by, slug, n)))}
${captureList(found.incidents, view)}`;
  return document(view, {
    title: `${kind}: ${row.label[view.lang]}`,
    body,
    conflict,
    section: 'tallies',
    trail: [
      ...conflictTrail(view, conflict),
      { href: view.href(`${base}tallies/`), text: t('nav.tallies') },
      { href: view.href(`${base}tallies/${rowFolders[by]}/`), text: t(`tally.heading.${by}`) },
    ],
    isIndexed: page === 1,
  });
}
