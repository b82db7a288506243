import { formatDay } from '#locale/date';
import { formatNumber } from '#locale/number';
import { countryName } from '#record/country';
import type { PublicConflict, PublicParty, PublicScope } from '#record/public/frame';
import type { TallyRow } from '#record/tally';
import { html, type Markup, type MarkupValue } from '../markup.ts';
import { conflictTrail, document } from '../page.ts';
import type { View } from '../view.ts';
import { count, partyList, plainText, sumMarkup, textMarkup, values } from '../words.ts';
import { definitionList } from './incident/facts.ts';

/** A saved scope with what the register holds in it. */
export interface ScopeFigures {
  readonly scope: PublicScope;
  readonly parties: readonly PublicParty[];
  readonly row: TallyRow;
}

/** Named selections of incidents, such as one city in one season, each with its definition and its figures. */
export function scopesPage(view: View, conflict: PublicConflict, scopes: readonly ScopeFigures[]): Markup {
  const { t } = view;
  const body = html`<h1>${t('nav.scopes')}</h1>
<p class="lead">${t('scopes.lead')}</p>
${scopes.length === 0 ? html`<p>${t('scopes.none')}</p>` : scopes.map((entry) => scopeMarkup(entry, view))}`;
  return document(view, {
    title: [t('nav.scopes'), plainText(conflict.title, view)].filter(Boolean).join(', '),
    body,
    conflict,
    section: 'scopes',
    trail: conflictTrail(view, conflict),
  });
}

function scopeMarkup({ scope, parties, row }: ScopeFigures, view: View): Markup {
  const { t, lang } = view;
  const places = (scope.places ?? []).map((place) => html`<bdi>${place}</bdi>`);
  const facts: [string, MarkupValue][] = [
    [
      t('scopes.countries'),
      (scope.countries ?? []).map((code) => countryName(code, lang) ?? code).join(t('list.separator')),
    ],
    [
      t('scopes.places'),
      places.length > 0
        ? places.flatMap((place, at) => (at === 0 ? [place] : [t('list.separator'), place]))
        : null,
    ],
    [t('scopes.area'), scope.area ? areaText(scope.area, view) : null],
    [t('scopes.period'), periodText(scope, view)],
    [t('scopes.parties'), parties.length > 0 ? partyList(parties, view) : null],
    [t('scopes.grades'), values('civilian_harm_grading', scope.grades, view)],
    [t('scopes.category'), values('casualty_category', scope.category ? [scope.category] : undefined, view)],
  ];
  return html`<section id="${scope.slug}" class="scope"><h2>${textMarkup(scope.title, view)}</h2>
<p class="headline"><span class="figure">${sumMarkup(row.killed, row.incidents, view)}</span> ${t('scopes.killed', { n: row.incidents })}</p>
<p class="note">${t('figure.injured')}: ${sumMarkup(row.injured, row.incidents, view)}. ${t('figure.named')}: ${count(row.namedVictims, view)}.</p>
${definitionList(facts)}</section>`;
}

function areaText({ south, west, north, east }: NonNullable<PublicScope['area']>, { t, lang }: View): string {
  const degrees = (value: number) => formatNumber(value, lang, 4);
  return t('scopes.box', {
    south: degrees(south),
    north: degrees(north),
    west: degrees(west),
    east: degrees(east),
  });
}

function periodText({ from, to }: PublicScope, { t, lang }: View): string | null {
  if (from && to) return t('scopes.between', { from: formatDay(from, lang), to: formatDay(to, lang) });
  if (from) return t('scopes.from', { from: formatDay(from, lang) });
  return to ? t('scopes.to', { to: formatDay(to, lang) }) : null;
}
