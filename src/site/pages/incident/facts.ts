import { formatClock } from '#locale/date';
import { label } from '#locale/label';
import { formatNumber } from '#locale/number';
import { isPinned } from '#record/place';
import type { PublicIncident } from '#record/public/incident';
import type { TimeWindow } from '#record/time-window';
import type { IncidentDetail } from '#release/public-register';
import { outside } from '../../link.ts';
import { locatorMap } from '../../map/locator.ts';
import { html, joinMarkup, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import {
  bdi,
  count,
  dateText,
  partyList,
  partyMarkup,
  placeParts,
  plainText,
  textMarkup,
  value,
  values,
} from '../../words.ts';

type Fact = readonly [term: string, description: MarkupValue];

/** When, where, what kind of action, by whom: short facts, each only where it is known. */
export function factList(detail: IncidentDetail, view: View): Markup {
  const { incident, named } = detail;
  const { t } = view;
  const tagged = (incident.parties ?? []).map((id) => named.party(id)).filter((party) => party !== null);
  const aimed = (incident.targets ?? []).map((id) => named.party(id)).filter((party) => party !== null);
  const facts: Fact[] = [
    [t('fact.date'), dateText(incident, view)],
    [t('fact.time'), timeText(incident.time, view)],
    [t('fact.place'), placeParts(incident, view).length > 0 ? placeParts(incident, view) : unknown(view)],
    [t('fact.parties'), partyList(tagged, view)],
    [t('fact.strikeStatus'), statusMeaning(incident, view)],
    [t('fact.strikeTypes'), values('strike_type', incident.strikeTypes, view)],
    [t('fact.strikes'), incident.totalStrikes === undefined ? null : count(incident.totalStrikes, view)],
    [t('fact.targets'), aimed.length > 0 ? partyList(aimed, view) : null],
    [t('fact.munitions'), munitions(incident, view)],
    [t('fact.causes'), values('cause_of_harm', incident.causes, view)],
    [t('fact.infrastructure'), objects(detail, view)],
    [t('fact.impacts'), values('impact', incident.impacts, view)],
    [t('fact.observations'), values('observation', incident.observations, view)],
    [t('fact.firstReported'), firstReport(incident)],
  ];
  return definitionList(facts);
}

/** Facts as a definition list; those without a description are left out. */
export function definitionList(facts: readonly Fact[]): Markup {
  const known = facts.filter(
    ([, description]) => description !== null && description !== false && description !== '',
  );
  return html`<dl class="facts">${known.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

/** Where it was, with what the coordinates stand for, and a small map. */
export function placeFacts({ incident }: IncidentDetail, view: View): Markup | null {
  const { place } = incident;
  const { t } = view;
  if (!place) return null;
  const name = plainText(incident.locationName, view) ?? t('place.unnamed');
  const point = place.point ? pointMarkup(place.point, view) : null;
  const notes = incident.geolocation;
  const facts: Fact[] = [
    [t('place.coordinates'), point],
    [
      t('place.precision'),
      place.precision
        ? label('geolocation_accuracy', place.precision, view.lang)
        : place.point
          ? t('place.precisionUnknown')
          : null,
    ],
    [t('place.grid'), place.mgrs ? html`<bdi dir="ltr">${place.mgrs}</bdi>` : null],
    [t('place.gridOrigin'), value('grid_origin', place.origin ?? undefined, view)],
    [t('place.work'), value('geolocation_status', notes?.status, view)],
    [t('place.notes'), textMarkup(notes?.notesPublic, view)],
  ];
  const pinned = isPinned(place.precision);
  return html`<section id="place" class="place"><h2>${t('section.place')}</h2>${locatorMap(incident.country, place, name, view)}${definitionList(facts)}${place.point && html`<p class="note">${t(pinned ? 'place.pinned' : 'place.around')}</p>`}</section>`;
}

export function pointMarkup(point: { readonly lat: number; readonly lon: number }, view: View): Markup {
  const text = `${formatNumber(point.lat, view.lang, 5)}, ${formatNumber(point.lon, view.lang, 5)}`;
  const address = `https://www.openstreetmap.org/#map=14/${point.lat}/${point.lon}`;
  return html`<bdi dir="ltr">${text}</bdi> (${outside(address, 'OpenStreetMap')})`;
}

function statusMeaning(incident: PublicIncident, view: View): MarkupValue {
  if (incident.strikeStatus === undefined) return null;
  const name = label('strike_status', incident.strikeStatus, view.lang);
  return html`${name} <span class="meaning">${view.t(`strike.${incident.strikeStatus}`)}</span>`;
}

function munitions(incident: PublicIncident, view: View): MarkupValue {
  if (!incident.munitions || incident.munitions.length === 0) return null;
  const names = incident.munitions.map((munition) => bdi(munition.name));
  return joinMarkup(names, view.t('list.separator'));
}

function objects({ incident, named }: IncidentDetail, view: View): MarkupValue {
  const { t, lang } = view;
  const list = (incident.infrastructure ?? []).map((object) => {
    const state = object.destruction ? label('infrastructure_destruction', object.destruction, lang) : null;
    const owner = object.affiliation ? partyMarkup(named.party(object.affiliation), view) : null;
    const aimed = object.declaredTarget === true ? t('fact.declaredTarget') : null;
    const about = joinMarkup([state, owner, aimed], t('list.separator'));
    return html`${label('infrastructure', object.type, lang)}${about.length > 0 && html` (${about})`}`;
  });
  const loose = values('infrastructure_destruction', incident.destruction, view);
  const all: MarkupValue[] = [...list, loose];
  return all.some(Boolean) ? joinMarkup(all, t('list.separator')) : null;
}

function firstReport({ firstReported: first }: PublicIncident): MarkupValue {
  if (!first) return null;
  const by = first.url ? outside(first.url, first.by ?? first.url) : first.by ? bdi(first.by) : null;
  return joinMarkup([first.at ? html`<bdi dir="ltr">${first.at}</bdi>` : null, by], ' ');
}

/** The hour in words, as exactly as it is known. */
function timeText(time: TimeWindow | undefined, view: View): string | null {
  if (!time || time.type === 'unknown') return null;
  const { t, lang } = view;
  switch (time.type) {
    case 'exact':
      return formatClock(time.time, lang);
    case 'approximate':
      return t('time.about', { time: formatClock(time.time, lang) });
    case 'window':
      return t('time.between', { start: formatClock(time.start, lang), end: formatClock(time.end, lang) });
    case 'time_of_day':
      return label('time_of_day', time.part, lang);
    case 'first_reported':
      return time.time === null ? null : t('time.reported', { time: formatClock(time.time, lang) });
  }
}

function unknown(view: View): Markup {
  return html`<span class="unknown">${view.t('unknown')}</span>`;
}
