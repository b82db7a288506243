import { formatMonth } from '#locale/date';
import type { TallyKey, TallyRow } from '#record/tally';
import { html, type Markup, type MarkupValue } from '../markup.ts';
import type { View } from '../view.ts';
import { count, sumMarkup } from '../words.ts';
import { numberCell } from './cell.ts';
import { gradeMark } from './incident/assessment.ts';

/** What a row is called. */
export function rowLabel(by: TallyKey, row: Pick<TallyRow, 'key' | 'label'>, view: View): MarkupValue {
  if (row.key === 'unknown') return by === 'grade' ? view.t('grade.none') : view.t('unknown');
  if (by === 'month') return formatMonth(row.key, view.lang);
  if (by === 'grade') return gradeMark(row.key, view);
  return html`<bdi>${row.label[view.lang]}</bdi>`;
}

/**
 * A tally as a table: beside each row of every grade stands what the headline's grades alone give. `address` leads to the
 * incidents behind a row.
 */
export function tallyTable(
  by: TallyKey,
  rows: readonly TallyRow[],
  headline: readonly TallyRow[],
  view: View,
  address: (key: string) => string,
): Markup {
  const { t } = view;
  const solid = new Map(headline.map((row) => [row.key, row]));
  const cells = (row: TallyRow) => {
    const own = solid.get(row.key);
    return html`<tr><th scope="row"><a href="${address(row.key)}">${rowLabel(by, row, view)}</a></th>${numberCell(t('tally.solidIncidents'), count(own?.incidents ?? 0, view))}${numberCell(t('tally.solidKilled'), own ? sumMarkup(own.killed, own.incidents, view) : count(0, view))}${numberCell(t('tally.allIncidents'), count(row.incidents, view))}${numberCell(t('tally.allKilled'), sumMarkup(row.killed, row.incidents, view))}${numberCell(t('tally.allInjured'), sumMarkup(row.injured, row.incidents, view))}${numberCell(t('figure.conceded'), row.conceded.rows > 0 ? sumMarkup(row.conceded.killed, row.conceded.rows, view) : '–')}${numberCell(t('figure.named'), count(row.namedVictims, view))}</tr>`;
  };
  return html`<div class="scroll"><table class="tally"><thead>
<tr><td></td><th scope="colgroup" colspan="2">${t('tally.solid')}</th><th scope="colgroup" colspan="3">${t('tally.all')}</th><td></td><td></td></tr>
<tr><th scope="col">${t(`tally.by.${by}`)}</th><th scope="col" class="number">${t('figure.incidents')}</th><th scope="col" class="number">${t('killed')}</th><th scope="col" class="number">${t('figure.incidents')}</th><th scope="col" class="number">${t('killed')}</th><th scope="col" class="number">${t('injured')}</th><th scope="col" class="number">${t('figure.conceded')}</th><th scope="col" class="number">${t('figure.named')}</th></tr>
</thead><tbody>${rows.map(cells)}</tbody></table></div>`;
}
