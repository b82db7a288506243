import { formatDay } from '#locale/date';
import { label } from '#locale/label';
import type { PublicConflict, PublicMethodology } from '#record/public/frame';
import { countingRules, rangeOf } from '#record/quantifier';
import { ruleList } from '#record/rules/index';
import { valuesOf } from '#record/vocabulary';
import { html, type Markup } from '../markup.ts';
import { document } from '../page.ts';
import type { View } from '../view.ts';
import { bdi, inItsLanguage, rangeMarkup, textMarkup } from '../words.ts';
import { gradeMark } from './incident/assessment.ts';
import { pieces } from './incident/section.ts';

/** How incidents are graded and counted, and which rules hold: from the same tables that the program works by. */
export function methodologyPage(
  view: View,
  methods: readonly { readonly conflict: PublicConflict; readonly methodology: PublicMethodology }[],
): Markup {
  const { t, lang } = view;
  const grades = valuesOf('civilian_harm_grading').map(
    (grade) => html`<div><dt>${gradeMark(grade, view)}</dt><dd>${t(`grade.${grade}`)}</dd></div>`,
  );
  const statuses = valuesOf('strike_status').map(
    (status) =>
      html`<div><dt>${label('strike_status', status, lang)}</dt><dd>${t(`strike.${status}`)}</dd></div>`,
  );
  const counting = countingRules.map((rule) => {
    const example = rangeOf(rule.quantifier, { n: 7, min: 3, max: 5 });
    return html`<tr><th scope="row">${label('quantifier', rule.quantifier, lang)}</th><td>${t(`quantifier.${rule.quantifier}`)}</td><td class="number">${rangeMarkup(example, view)}</td></tr>`;
  });
  const rules = ruleList.map(
    (rule) =>
      html`<tr id="${rule.id}"><th scope="row"><bdi dir="ltr">${rule.id}</bdi></th><td>${lang === 'ar' ? rule.titleAr : rule.title}</td></tr>`,
  );
  const body = html`<h1>${t('nav.methodology')}</h1>
<p class="lead">${t('method.lead')}</p>
<h2 id="incidents">${t('method.incidents')}</h2><p>${t('method.incidentsText')}</p>
<h2 id="grades">${t('method.grades')}</h2><p>${t('method.gradesText')}</p><dl class="meanings">${grades}</dl>
<h2 id="strike-status">${t('method.status')}</h2><p>${t('method.statusText')}</p><dl class="meanings">${statuses}</dl>
<h2 id="positions">${t('method.positions')}</h2><p>${t('method.positionsText')}</p>
<h2 id="ranges">${t('method.ranges')}</h2><p>${t('method.rangesText')}</p>
<h2 id="counting">${t('method.counting')}</h2><p>${t('method.countingText')}</p>
<table class="counting"><thead><tr><th scope="col">${t('method.wording')}</th><th scope="col">${t('method.counts')}</th><th scope="col" class="number">${t('method.example')}</th></tr></thead><tbody>${counting}</tbody></table>
<h2 id="names">${t('method.names')}</h2><p>${t('method.namesText')}</p>
<h2 id="rules">${t('method.rules')}</h2><p>${t('method.rulesText')}</p>
<table class="rules"><thead><tr><th scope="col">${t('method.rule')}</th><th scope="col">${t('method.statement')}</th></tr></thead><tbody>${rules}</tbody></table>
${methods.length > 0 && html`<h2 id="versions">${t('method.versions')}</h2>${methods.map(({ methodology, conflict }) => versionMarkup(methodology, conflict, view))}`}`;
  return document(view, { title: t('nav.methodology'), body, conflict: null, section: 'methodology' });
}

function versionMarkup(methodology: PublicMethodology, conflict: PublicConflict, view: View): Markup {
  const { t, lang } = view;
  const text = methodology.body?.find((entry) => entry.lang.startsWith(lang)) ?? methodology.body?.[0];
  const quantifiers = (methodology.quantifierTable ?? []).map(
    (row) =>
      html`<li>${label('quantifier', row.quantifier, lang)}: ${rangeMarkup({ min: row.min ?? null, max: row.max ?? null }, view)}</li>`,
  );
  return html`<section class="version"><h3>${t('method.version')} ${bdi(methodology.version)} <span class="about">${textMarkup(conflict.title, view)}</span></h3>
${methodology.validFrom && html`<p class="note">${t('method.validFrom', { day: formatDay(methodology.validFrom, lang) })}</p>`}
${text && pieces(text.value).map((piece) => html`<p>${inItsLanguage(piece, text.lang, view)}</p>`)}
${quantifiers.length > 0 && html`<ul>${quantifiers}</ul>`}</section>`;
}
