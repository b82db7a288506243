import { formatInstant, formatUncertainDate } from '#locale/date';
import { label } from '#locale/label';
import { directionOf, directions, type Language } from '#locale/language';
import { formatCount, rangeText } from '#locale/number';
import { countryName } from '#record/country';
import { primaryLanguage } from '#record/language-tag';
import type { PublicParty } from '#record/public/frame';
import type { PublicIncident } from '#record/public/incident';
import type { Range } from '#record/range';
import type { TallyRange } from '#record/tally';
import { type Text, textIn } from '#record/text';
import type { ListName, Value } from '#record/vocabulary';
import { html, joinMarkup, type Markup, type MarkupValue } from './markup.ts';
import type { View } from './view.ts';

/** A run of text whose direction must not mix with the text around it. */
export function bdi(text: MarkupValue, lang?: Language): Markup {
  return lang ? html`<bdi dir="${directions[lang]}">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}

/** A range of people; both bounds keep their order in text of any direction. */
export function rangeMarkup(range: Range, { lang }: View): Markup {
  const isUnknown = range.min === null && range.max === null;
  return html`<bdi dir="${directions[lang]}" class="${isUnknown ? 'range unknown' : 'range'}">${rangeText(range, lang)}</bdi>`;
}

/**
 * A sum of ranges over `incidents` incidents. Where no incident knows a bound, the sum of that bound is unknown and not
 * zero; where the known maxima do not even reach the minima, how many it were at most is not known.
 */
export function sumMarkup(sum: TallyRange, incidents: number, view: View): Markup {
  const isOpen = (incidents > 0 && sum.unknownMax === incidents) || sum.max < sum.min;
  const min = incidents > 0 && sum.unknownMin === incidents ? null : sum.min;
  return rangeMarkup({ min, max: isOpen ? null : sum.max }, view);
}

export function count(n: number | null, { lang }: View): Markup {
  return html`<bdi>${formatCount(n, lang)}</bdi>`;
}

/** A text of the record in the reader's language, else in another, marked as what it is. */
export function textMarkup(text: Text | undefined, view: View): Markup | null {
  const found = text && textIn(text, view.lang);
  return found ? inItsLanguage(found.value, found.lang, view) : null;
}

/** Text marked with its language and direction where they are not those of the page. */
export function inItsLanguage(text: string, lang: string, view: View): Markup {
  if (primaryLanguage(lang) === view.lang) return html`${text}`;
  if (lang === 'und' || lang.startsWith('und-')) return html`<bdi>${text}</bdi>`;
  return html`<bdi lang="${lang}" dir="${directionOf(lang)}">${text}</bdi>`;
}

/** A text of the record as plain text, for titles. */
export function plainText(text: Text | undefined, view: View): string | null {
  return (text && textIn(text, view.lang)?.value) ?? null;
}

export function partyMarkup(party: PublicParty | null, view: View): Markup {
  return textMarkup(party?.names, view) ?? html`<span class="unknown">${view.t('party.unknown')}</span>`;
}

export function partyList(parties: readonly PublicParty[], view: View): MarkupValue {
  if (parties.length === 0) return html`<span class="unknown">${view.t('party.none')}</span>`;
  return joinMarkup(
    parties.map((party) => partyMarkup(party, view)),
    view.t('list.separator'),
  );
}

export function value<L extends ListName>(list: L, of: Value<L> | undefined, view: View): string | null {
  return of === undefined ? null : label(list, of, view.lang);
}

export function values<L extends ListName>(
  list: L,
  of: readonly Value<L>[] | undefined,
  view: View,
): string | null {
  if (!of || of.length === 0) return null;
  return of.map((one) => label(list, one, view.lang)).join(view.t('list.separator'));
}

/** An instant or a day, machine-readable too. */
export function instantMarkup(instant: string, { lang }: View): Markup {
  return html`<time datetime="${instant}">${formatInstant(instant, lang)}</time>`;
}

export function dateText(incident: Pick<PublicIncident, 'date'>, { lang }: View): string {
  return formatUncertainDate(incident.date, lang);
}

/** Place, governorate and country, as far as they are known; the finest first. */
export function placeParts(incident: PublicIncident, view: View): MarkupValue[] {
  const country = incident.country === undefined ? null : countryName(incident.country, view.lang);
  const name = textMarkup(incident.locationName, view);
  const isNamed = (incident.locationName ?? []).some(
    (text) => text.value.toLowerCase() === incident.admin1?.toLowerCase(),
  );
  const admin = incident.admin1 === undefined || isNamed ? null : html`<bdi>${incident.admin1}</bdi>`;
  return joinMarkup([name, admin, country], view.t('list.separator'));
}

export function codesMarkup(codes: readonly string[] | undefined): Markup | null {
  if (!codes || codes.length === 0) return null;
  return html`<bdi class="codes" dir="ltr">${codes.join(' ')}</bdi>`;
}

/** What an incident is called in lists and titles: its codes, else the beginning of its id. */
export function incidentName(incident: Pick<PublicIncident, 'id' | 'codes'>): string {
  return incident.codes && incident.codes.length > 0 ? incident.codes.join(' ') : incident.id.slice(0, 10);
}

/** Civilians killed or injured in an incident; rows of one class add up as tallies do. */
export function civilians(incident: PublicIncident, outcome: 'killed' | 'injured'): Range {
  const rows = (incident.casualties ?? []).filter((casualty) => casualty.category === 'civilians');
  const sum = (bound: 'min' | 'max') => {
    if (rows.length === 0) return null;
    let total = 0;
    for (const row of rows) {
      const known = row[outcome]?.[bound] ?? null;
      if (known === null) return null;
      total += known;
    }
    return total;
  };
  return { min: sum('min'), max: sum('max') };
}
