import type { PublicConflict } from '#record/public/frame';
import { everything, type TallyKey, type TallyRow, tallyKeys } from '#record/tally';
import { html, type Markup } from '../markup.ts';
import { conflictTrail, document } from '../page.ts';
import { rowFolders, rowSlugs } from '../row-address.ts';
import { baseOf, type View } from '../view.ts';
import { count, plainText, sumMarkup } from '../words.ts';
import { numberCell } from './cell.ts';
import { rowPath } from './incident-list.ts';
import { paging } from './paging.ts';
import { rowLabel, tallyTable } from './tally-table.ts';
import { definitionText, headlineQuery, unknownNote } from './tally-words.ts';

/** Rows of a tally on one page. */
export const tallyLength = 200;

/** The figures of a conflict: the headline, every grade beside it, and the way to each tally. */
export function talliesPage(
  view: View,
  conflict: PublicConflict,
  figures: { readonly headline: TallyRow; readonly all: TallyRow; readonly grades: readonly TallyRow[] },
): Markup {
  const { t } = view;
  const base = baseOf(view.site, conflict);
  const slugs = rowSlugs(figures.grades);
  const total = (row: TallyRow, name: string) =>
    html`<tr><th scope="row">${name}</th>${numberCell(t('figure.incidents'), count(row.incidents, view))}${numberCell(t('killed'), sumMarkup(row.killed, row.incidents, view))}${numberCell(t('injured'), sumMarkup(row.injured, row.incidents, view))}</tr>`;
  const byGrade = figures.grades.map(
    (row) =>
      html`<tr><th scope="row"><a href="${view.href(rowPath(base, 'grade', slugs.get(row.key) ?? ''))}">${rowLabel('grade', row, view)}</a></th>${numberCell(t('figure.incidents'), count(row.incidents, view))}${numberCell(t('killed'), sumMarkup(row.killed, row.incidents, view))}${numberCell(t('injured'), sumMarkup(row.injured, row.incidents, view))}</tr>`,
  );
  const body = html`<h1>${t('nav.tallies')}</h1>
<p class="lead">${t('tallies.lead')}</p>
<h2>${t('tallies.headline')}</h2>
<p class="headline"><span class="figure">${sumMarkup(figures.headline.killed, figures.headline.incidents, view)}</span> ${t('headline.killed', { n: figures.headline.incidents })}</p>
${unknownNote(figures.headline, view)}
<p class="note">${definitionText(view, conflict, headlineQuery(conflict.id))}</p>
<h2 id="grades">${t('tally.heading.grade')}</h2>
<table class="short"><thead><tr><th scope="col">${t('tally.by.grade')}</th><th scope="col" class="number">${t('figure.incidents')}</th><th scope="col" class="number">${t('killed')}</th><th scope="col" class="number">${t('injured')}</th></tr></thead><tbody>${byGrade}</tbody><tfoot>${total(figures.all, t('tally.all'))}</tfoot></table>
<h2>${t('tallies.more')}</h2>
<ul class="cards">${tallyKeys.map((by) => html`<li><a href="${view.href(`${base}tallies/${rowFolders[by]}/`)}">${t(`tally.heading.${by}`)}</a> <span>${t(`tally.about.${by}`)}</span></li>`)}</ul>`;
  return document(view, {
    title: [t('nav.tallies'), plainText(conflict.title, view)].filter(Boolean).join(', '),
    body,
    conflict,
    section: 'tallies',
    trail: conflictTrail(view, conflict),
  });
}

/** The address of a page of one tally. */
export function tallyPath(base: string, by: TallyKey, page = 1): string {
  const first = `${base}tallies/${rowFolders[by]}/`;
  return page === 1 ? first : `${first}page/${page}/`;
}

/** One tally: its definition, its rows, each leading to the incidents behind it. */
export function tallyPage(
  view: View,
  conflict: PublicConflict,
  by: TallyKey,
  rows: readonly TallyRow[],
  headline: readonly TallyRow[],
  page: number,
): Markup {
  const { t } = view;
  const base = baseOf(view.site, conflict);
  const slugs = rowSlugs(rows);
  const shown = rows.slice((page - 1) * tallyLength, page * tallyLength);
  const additive = rows.every((row) => row.additive);
  const body = html`<h1>${t(`tally.heading.${by}`)}</h1>
<p class="lead">${t(`tally.about.${by}`)}</p>
${!additive && html`<p class="warning">${t('tally.notAdditive')}</p>`}
${rows.length > 0 ? tallyTable(by, shown, headline, view, (key) => view.href(rowPath(base, by, slugs.get(key) ?? ''))) : html`<p>${t('list.empty')}</p>`}
${paging(page, rows.length, view, (n) => view.href(tallyPath(base, by, n)), tallyLength)}
<h2 id="definition">${t('explain.definition')}</h2>
<p>${definitionText(view, conflict, { ...everything, by })}</p>
<p class="note">${t('tally.explain')}</p>`;
  return document(view, {
    title: t(`tally.heading.${by}`),
    body,
    conflict,
    section: 'tallies',
    trail: [...conflictTrail(view, conflict), { href: view.href(`${base}tallies/`), text: t('nav.tallies') }],
  });
}
