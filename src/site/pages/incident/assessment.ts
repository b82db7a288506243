import { label } from '#locale/label';
import { unknownRange } from '#record/range';
import type { IncidentDetail } from '#release/public-register';
import { html, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import { instantMarkup, partyMarkup, rangeMarkup, textMarkup } from '../../words.ts';

/** The grade as a mark with its name: filled as far as the grade reaches, so that it reads without colour. */
export function gradeMark(grade: string | undefined, view: View): Markup {
  if (grade === undefined) return html`<span class="grade none">${view.t('grade.none')}</span>`;
  return html`<span class="grade ${grade}">${label('civilian_harm_grading', grade, view.lang)}</span>`;
}

/** The recorder's grade with what it means, why, and what it was before. */
export function assessment({ incident, named }: IncidentDetail, view: View): Markup {
  const { t, lang } = view;
  const { grading, previousGrading } = incident;
  const meaning = grading
    ? t(`grade.${grading}`)
    : incident.gradingNullReason
      ? label('grading_null_reason', incident.gradingNullReason, lang)
      : t('grade.notGiven');
  const before = previousGrading?.grade
    ? t('grade.before', { grade: label('civilian_harm_grading', previousGrading.grade, lang) })
    : previousGrading?.kind
      ? label('previous_grading_kind', previousGrading.kind, lang)
      : null;
  const method = named.methodology(incident.methodology);
  return html`<section id="assessment"><h2>${t('section.assessment')}</h2>
<p class="verdict">${gradeMark(grading, view)} ${meaning}</p>
${incident.gradingReason && html`<p>${textMarkup(incident.gradingReason, view)}</p>`}
${before && html`<p class="note">${before}</p>`}
<p class="note">${incident.gradedAt && html`${t('grade.at')} ${instantMarkup(incident.gradedAt, view)}. `}<a href="${view.href('methodology/')}#grades">${t('grade.method')}</a>${method?.version && html` <bdi>${method.version}</bdi>`}.</p>
</section>`;
}

/** Killed and injured by class of persons: ranges, what the claims give by rule, and why a person set another range. */
export function casualtyTable({ incident, named }: IncidentDetail, view: View): Markup {
  const { t, lang } = view;
  const rows = incident.casualties ?? [];
  if (rows.length === 0) {
    return html`<section id="casualties"><h2>${t('section.casualties')}</h2><p>${t('casualties.none')}</p></section>`;
  }
  const body = rows.map((row) => {
    const about: MarkupValue[] = [
      row.affiliation
        ? html` <span class="about">${partyMarkup(named.party(row.affiliation), view)}</span>`
        : null,
      row.nationality ? html` <span class="about"><bdi>${row.nationality}</bdi></span>` : null,
      row.whileWorking ? html` <span class="about">${t('casualties.working')}</span>` : null,
    ];
    const isMain = row.category === 'civilians';
    return html`<tr${isMain ? html` class="main"` : null}><th scope="row">${label('casualty_category', row.category, lang)}${about}</th><td class="number">${rangeMarkup(row.killed ?? unknownRange, view)}</td><td class="number">${rangeMarkup(row.injured ?? unknownRange, view)}</td></tr>`;
  });
  const overridden = rows.filter((row) => row.overrideReason || row.computedKilled || row.computedInjured);
  const notes = overridden.map((row) => {
    const computed = row.computedKilled
      ? html`${t('casualties.computed')} ${rangeMarkup(row.computedKilled, view)}. `
      : null;
    return html`<p class="note">${label('casualty_category', row.category, lang)}: ${computed}${row.overrideReason && html`${t('casualties.override')} ${textMarkup(row.overrideReason, view)}`}</p>`;
  });
  return html`<section id="casualties"><h2>${t('section.casualties')}</h2>
<table class="casualties"><thead><tr><th scope="col">${t('casualties.class')}</th><th scope="col" class="number">${t('killed')}</th><th scope="col" class="number">${t('injured')}</th></tr></thead><tbody>${body}</tbody></table>
${notes}<p class="note">${t('casualties.note')} <a href="#numbers">${t('casualties.source')}</a></p></section>`;
}
