import { label } from '#locale/label';
import { formatPlain } from '#locale/number';
import type { PublicConflict } from '#record/public/frame';
import type { TallyRow } from '#record/tally';
import { valuesOf } from '#record/vocabulary';
import { html, type Markup } from '../markup.ts';
import { baseOf, type View } from '../view.ts';

/** What somebody looks for, as the form sends it. */
export interface Asked {
  readonly code?: string;
  readonly place?: string;
  readonly party?: string;
  readonly grade?: string;
  readonly year?: string;
}

/**
 * A form that finds incidents by code, place, party, grade and year; it works without JavaScript. A release has no server
 * to ask, so there the same is reached through lists.
 */
export function finder(
  view: View,
  conflict: PublicConflict,
  asked: Asked,
  rows: { readonly parties: readonly TallyRow[]; readonly months: readonly TallyRow[] },
): Markup {
  const { t, lang, site } = view;
  const base = baseOf(site, conflict);
  if (site.mode === 'static') return browse(view, base);
  const years = [
    ...new Set(rows.months.filter((row) => row.key !== 'unknown').map((row) => row.key.slice(0, 4))),
  ]
    .sort()
    .reverse();
  const parties = rows.parties.filter((row) => row.key !== 'unknown');
  const chosen = (is: boolean) => (is ? html` selected` : null);
  return html`<form class="finder" method="get" action="${view.href(`${base}incidents/`)}" role="search" aria-label="${t('find.label')}">
<p><label for="find-code">${t('find.code')}</label><input id="find-code" name="code" value="${asked.code}" autocomplete="off" dir="ltr"></p>
<p><label for="find-place">${t('find.place')}</label><input id="find-place" name="place" value="${asked.place}" autocomplete="off" dir="auto"></p>
<p><label for="find-party">${t('find.party')}</label><select id="find-party" name="party"><option value="">${t('find.any')}</option>${parties.map((row) => html`<option value="${row.key}"${chosen(row.key === asked.party)}>${row.label[lang]}</option>`)}</select></p>
<p><label for="find-grade">${t('find.grade')}</label><select id="find-grade" name="grade"><option value="">${t('find.any')}</option>${valuesOf('civilian_harm_grading').map((grade) => html`<option value="${grade}"${chosen(grade === asked.grade)}>${label('civilian_harm_grading', grade, lang)}</option>`)}</select></p>
<p><label for="find-year">${t('find.year')}</label><select id="find-year" name="year"><option value="">${t('find.any')}</option>${years.map((year) => html`<option value="${year}"${chosen(year === asked.year)}>${formatPlain(Number(year), lang)}</option>`)}</select></p>
<p class="go"><button type="submit">${t('find.go')}</button></p>
</form>`;
}

/** Ways to the incidents through lists. */
function browse(view: View, base: string): Markup {
  const { t } = view;
  const link = (folder: string, text: string) =>
    html`<li><a href="${view.href(`${base}tallies/${folder}/`)}">${text}</a></li>`;
  return html`<nav class="browse" aria-label="${t('find.label')}"><p>${t('find.browse')}</p><ul>${[
    link('belligerent', t('tally.heading.belligerent')),
    link('month', t('tally.heading.month')),
    link('grade', t('tally.heading.grade')),
    link('strike-status', t('tally.heading.strike_status')),
    link('country', t('tally.heading.country')),
    link('place', t('tally.heading.place')),
  ]}</ul></nav>`;
}
