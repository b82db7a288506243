import { formatDay } from '#locale/date';
import type { PublicBelligerentRow } from '#record/public/belligerent';
import type { IncidentDetail } from '#release/public-register';
import { outside } from '../../link.ts';
import { html, joinMarkup, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import { count, inItsLanguage, instantMarkup, partyMarkup, rangeMarkup, value, values } from '../../words.ts';
import { definitionList } from './facts.ts';
import { listOf, pieces, type Section } from './section.ts';

/** Each party with its own public position and what it concedes. Its answer never changes the recorder's grade. */
export function belligerentSection(detail: IncidentDetail, view: View): Section[] {
  const { belligerents } = detail;
  if (belligerents.length === 0) return [];
  return [
    {
      id: 'belligerents',
      heading: view.t('section.belligerents'),
      intro: html`<p class="note">${view.t('belligerents.note')}</p>`,
      items: belligerents.flatMap((row) => [rowItem(row, detail, view), ...statementItems(row, view)]),
      wrap: listOf('belligerents'),
    },
  ];
}

function rowItem(row: PublicBelligerentRow, { named }: IncidentDetail, view: View): Markup {
  const { t } = view;
  const facts: [string, MarkupValue][] = [
    [t('belligerents.position'), positionText(row, view)],
    [t('belligerents.deaths'), conceded(row.deathsConcededMin, row.deathsConcededMax, view)],
    [t('belligerents.injuries'), conceded(row.injuriesConcededMin, row.injuriesConcededMax, view)],
    [
      t('belligerents.reasons'),
      joinMarkup(
        [
          values('reason_credible', row.reasonsCredible, view),
          values('reason_non_credible', row.reasonsNonCredible, view),
        ],
        t('list.separator'),
      ),
    ],
    [t('belligerents.location'), row.statedLocation ? html`<bdi>${row.statedLocation}</bdi>` : null],
    [
      t('place.grid'),
      row.mgrs
        ? html`<bdi dir="ltr">${row.mgrs}</bdi>${row.mgrsAccuracyM !== undefined && html` (${t('place.within', { n: row.mgrsAccuracyM })})`}`
        : null,
    ],
    [t('place.gridOrigin'), row.mgrs ? value('grid_origin', row.mgrsOrigin, view) : null],
  ];
  const shown = facts.filter(([, text]) => !(Array.isArray(text) && text.length === 0));
  return html`<li><h3>${partyMarkup(named.party(row.party), view)} <span class="about">${value('belligerent_certainty', row.certainty, view)}</span></h3>${definitionList(shown)}</li>`;
}

function positionText(row: PublicBelligerentRow, view: View): MarkupValue {
  return row.position
    ? html`<strong class="position ${row.position}">${value('belligerent_position', row.position, view)}</strong>`
    : null;
}

/** A conceded figure: zero is a figure, and no answer is said to be none. */
function conceded(min: number | undefined, max: number | undefined, view: View): MarkupValue {
  if (min === undefined && max === undefined) return null;
  if (min !== undefined && min === max) return count(min, view);
  return rangeMarkup({ min: min ?? null, max: max ?? null }, view);
}

/** What the party and its allies said, each statement an item of its own, because they may be long. */
function statementItems(row: PublicBelligerentRow, view: View): Markup[] {
  const { t, lang } = view;
  const said = (row.statements ?? []).flatMap((statement) =>
    quoted(
      t('belligerents.said'),
      statement.date,
      statement.partner,
      statement.url,
      [[statement.text, 'und']],
      view,
    ),
  );
  const reported = (row.strikeReports ?? []).flatMap((report) => {
    const texts = [
      [report.text, 'en'],
      [report.textOriginal, report.language ?? 'und'],
    ].filter((entry): entry is [string, string] => entry[0] !== undefined);
    return quoted(t('belligerents.reported'), report.date, report.partner, report.url, texts, view);
  });
  return [...said, ...reported].filter((item) => item.toString() !== '' && lang !== undefined);
}

function quoted(
  title: string,
  date: string | undefined,
  partner: string | undefined,
  url: string | undefined,
  texts: readonly (readonly [text: string, lang: string])[],
  view: View,
): Markup[] {
  const about = joinMarkup(
    [
      title,
      date ? html`<time datetime="${date}">${formatDay(date, view.lang)}</time>` : null,
      partner ? html`<bdi>${partner}</bdi>` : null,
      url ? outside(url, view.t('link.published')) : null,
    ],
    view.t('list.separator'),
  );
  const parts = texts.flatMap(([text, lang]) =>
    pieces(text).map((piece) => inItsLanguage(piece, lang, view)),
  );
  const [first, ...rest] = parts;
  return [
    html`<li class="said"><p class="note">${about}</p>${first && html`<blockquote dir="auto">${first}</blockquote>`}</li>`,
    ...rest.map((part) => html`<li class="said"><blockquote dir="auto">${part}</blockquote></li>`),
  ];
}

/** Cases put to belligerents, with the dated steps of their handling. */
export function allegationSection({ allegations, named }: IncidentDetail, view: View): Section[] {
  if (allegations.length === 0) return [];
  const { t } = view;
  const items = allegations.map((allegation) => {
    const numbers = joinMarkup(
      [allegation.theirNumber, allegation.ourCode].map(
        (number) => number && html`<bdi dir="ltr">${number}</bdi>`,
      ),
      t('list.separator'),
    );
    const steps = (allegation.events ?? []).map(
      (event) =>
        html`<li>${instantMarkup(event.at, view)} ${value('allegation_event', event.event, view)}</li>`,
    );
    return html`<li><h3>${partyMarkup(named.party(allegation.belligerent), view)} <span class="about">${numbers}</span></h3><ol>${steps}</ol></li>`;
  });
  return [{ id: 'allegations', heading: t('section.allegations'), items, wrap: listOf('allegations') }];
}
