import { formatUncertainDate } from '#locale/date';
import { label } from '#locale/label';
import { formatNumber, formatRange } from '#locale/number';
import { countryName } from '#record/country';
import type { Incident } from '#record/entity/incident';
import { unknownRange } from '#record/range';
import { textIn } from '#record/text';
import type { IncidentDetail, Named } from '#release/public-register';
import { outside } from '../../link.ts';
import { html, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import { codesMarkup, instantMarkup, textMarkup } from '../../words.ts';
import { definitionList } from './facts.ts';
import type { Section } from './section.ts';

/** Every change of a published figure or fact, the latest first, with its reason. */
export function changeSection({ incident, named }: IncidentDetail, view: View): Section[] {
  const lines = [...(incident.changeLog ?? [])].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  if (lines.length === 0) return [];
  const { t } = view;
  const items = lines.map((line) => {
    const field = fieldName(line.field, view);
    const from = line.from === undefined ? t('unknown') : shown(line.field, line.from, named, view);
    const to = line.to === undefined ? t('unknown') : shown(line.field, line.to, named, view);
    return html`<li>${instantMarkup(line.at, view)} <strong>${field}</strong> <span class="change"><del>${from}</del> <span aria-hidden="true">${t('changes.arrow')}</span> <ins>${to}</ins></span> <span class="about">${line.reason}</span></li>`;
  });
  return [
    {
      id: 'changes',
      heading: t('section.changes', { n: lines.length }),
      items,
      wrap: (list) => html`<ol class="changes" reversed>${list}</ol>`,
    },
  ];
}

function fieldName(field: string, { t }: View): string {
  switch (field) {
    case 'grading':
    case 'casualties':
    case 'date':
    case 'place':
    case 'locationName':
    case 'country':
    case 'parties':
    case 'workflow':
      return t(`changes.${field}`);
    default:
      return field;
  }
}

/** A value of the change log in words. The log keeps values as JSON; what cannot be read is shown as it is. */
function shown(field: string, json: string, named: Named, view: View): MarkupValue {
  const { lang } = view;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return json.slice(0, 400);
  }
  const incident = { [field]: parsed } as Partial<Incident>;
  try {
    switch (field) {
      case 'grading':
        return label('civilian_harm_grading', String(parsed), lang);
      case 'workflow':
        return label('workflow_state', String(parsed), lang);
      case 'country':
        return countryName(String(parsed), lang) ?? String(parsed);
      case 'date':
        return formatUncertainDate(incident.date, lang);
      case 'locationName':
        return incident.locationName ? (textIn(incident.locationName, lang)?.value ?? '') : '';
      case 'casualties':
        return casualtyText(incident, view);
      case 'parties':
        return partyText(incident, named, view);
      case 'place':
        return placeText(incident, view);
    }
  } catch {
    // An old shape of the value: shown as it is.
  }
  return json.slice(0, 400);
}

function casualtyText({ casualties }: Partial<Incident>, { t, lang }: View): string {
  return (casualties ?? [])
    .map((row) => {
      const killed = `${t('killed')} ${formatRange(row.killed ?? unknownRange, lang)}`;
      const injured = row.injured ? `, ${t('injured')} ${formatRange(row.injured, lang)}` : '';
      return `${label('casualty_category', row.category, lang)}: ${killed}${injured}`;
    })
    .join('; ');
}

function partyText({ parties }: Partial<Incident>, named: Named, { t, lang }: View): string {
  const names = (parties ?? []).map((id) => named.party(id)?.names).filter((names) => names !== undefined);
  return names.map((list) => textIn(list, lang)?.value ?? '').join(t('list.separator')) || t('unknown');
}

function placeText({ place }: Partial<Incident>, { t, lang }: View): string {
  if (!place?.point) return t('unknown');
  const { lat, lon } = place.point;
  const precision = place.precision ? ` (${label('geolocation_accuracy', place.precision, lang)})` : '';
  return `${formatNumber(lat, lang, 5)}, ${formatNumber(lon, lang, 5)}${precision}`;
}

/** Codes, earlier codes, id, dates of publication, documents, and where the record is from. */
export function recordFacts({ incident, named }: IncidentDetail, view: View): Markup {
  const { t } = view;
  const documents = (incident.documents ?? []).map(
    (document) =>
      html`<li>${document.url ? outside(document.url, t(`documents.${document.kind}`)) : t(`documents.${document.kind}`)}${document.allegationNumber && html` <bdi dir="ltr">${document.allegationNumber}</bdi>`}</li>`,
  );
  const citations = (incident.citations ?? [])
    .map((id) => named.publication(id))
    .filter((publication) => publication !== null)
    .map(
      (publication) =>
        html`<li>${outside(publication.url, textMarkup(publication.title, view) ?? publication.url ?? '')}${publication.publisher && html` <bdi>${publication.publisher}</bdi>`}</li>`,
    );
  return html`<section id="record"><h2>${t('section.record')}</h2>${definitionList([
    [t('record.codes'), codesMarkup(incident.codes)],
    [t('record.previousCodes'), codesMarkup(incident.previousCodes)],
    [t('record.id'), html`<code dir="ltr">${incident.id}</code>`],
    [t('record.publishedAt'), incident.publishedAt ? instantMarkup(incident.publishedAt, view) : null],
    [t('record.updatedAt'), incident.updatedPublicAt ? instantMarkup(incident.updatedPublicAt, view) : null],
    [
      t('record.recorderStatus'),
      incident.recorderStatus ? html`<bdi>${incident.recorderStatus}</bdi>` : null,
    ],
    [t('record.url'), incident.url ? outside(incident.url, t('record.urlText')) : null],
    [t('record.documents'), documents.length > 0 ? html`<ul>${documents}</ul>` : null],
    [t('record.citations'), citations.length > 0 ? html`<ul>${citations}</ul>` : null],
  ])}</section>`;
}
