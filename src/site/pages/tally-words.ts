import { withDates } from '#locale/date';
import type { PublicConflict } from '#record/public/frame';
import { everything, headlineGrades, type TallyKey, type TallyQuery, type TallyRow } from '#record/tally';
import { tallyDefinition } from '#record/tally-definition';
import { wordsOf } from '#record/words';
import { html, joinMarkup, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { count, sumMarkup } from '../words.ts';

/** What a query sums, in words. */
export function definitionText(view: View, conflict: PublicConflict, query: TallyQuery): string {
  const names = { conflict: conflict.title ? wordsOf(conflict.title) : null, parties: [], scope: null };
  return withDates(tallyDefinition({ ...query, conflict: conflict.id }, names)[view.lang], view.lang);
}

/** One row explained: its figures, what they sum, and what they do not say. */
export function definitionOfRow(
  view: View,
  conflict: PublicConflict,
  by: TallyKey,
  row: TallyRow,
  listed: number,
): Markup {
  const { t } = view;
  const definition = definitionText(view, conflict, { ...everything, by });
  return html`<div class="explain">
<dl class="figures">
<div><dt>${t('figure.incidents')}</dt><dd>${count(row.incidents, view)}</dd></div>
<div><dt>${t('figure.killed')}</dt><dd>${sumMarkup(row.killed, row.incidents, view)}</dd></div>
<div><dt>${t('figure.injured')}</dt><dd>${sumMarkup(row.injured, row.incidents, view)}</dd></div>
<div><dt>${t('figure.conceded')}</dt><dd>${row.conceded.rows > 0 ? sumMarkup(row.conceded.killed, row.conceded.rows, view) : t('figure.none')}</dd></div>
<div><dt>${t('figure.named')}</dt><dd>${count(row.namedVictims, view)}</dd></div>
</dl>
${unknownNote(row, view)}
<h2>${t('explain.definition')}</h2><p>${definition}</p>
${!row.additive && html`<p class="warning">${t('tally.notAdditive')}</p>`}
<p class="note">${t('explain.note', { n: listed })} <a href="${view.href('methodology/')}#ranges">${t('explain.method')}</a>.</p></div>`;
}

/** How many incidents add nothing to a bound, because it is unknown. */
export function unknownNote(row: Pick<TallyRow, 'killed'>, { t }: View): Markup | null {
  const { unknownMin, unknownMax } = row.killed;
  if (unknownMin === 0 && unknownMax === 0) return null;
  const sentences = [
    unknownMin > 0 && t('figure.unknownMin', { n: unknownMin }),
    unknownMax > 0 && t('figure.unknownMax', { n: unknownMax }),
  ];
  return html`<p class="note">${joinMarkup(sentences, ' ')}</p>`;
}

/** The query behind the headline: harm reported, grade Fair or Confirmed (rule R8). */
export const headlineQuery = (conflict: string): TallyQuery => ({
  ...everything,
  conflict,
  grades: headlineGrades,
});
