import { formatDay } from '#locale/date';
import { countryName } from '#record/country';
import type { PublicConflict } from '#record/public/frame';
import { html, type Markup, type MarkupValue } from '../markup.ts';
import { document } from '../page.ts';
import type { View } from '../view.ts';
import { textMarkup } from '../words.ts';
import { definitionList } from './incident/facts.ts';

/** What this register is, what it covers, what it withholds, and how an error is put right. */
export function aboutPage(view: View): Markup {
  const { t, site } = view;
  const body = html`<h1>${t('about.heading')}</h1>
<p class="lead">${t('about.lead')}</p>
<h2>${t('about.figures')}</h2><p>${t('about.figuresText')}</p>
<h2>${t('about.checking')}</h2><p>${t('about.checkingText')}</p>
<h2>${t('about.withheld')}</h2><p>${t('about.withheldText')}</p>
<h2 id="corrections">${t('about.corrections')}</h2><p>${t('about.correctionsText')}</p>
<h2 id="history">${t('about.history')}</h2><p>${t('about.historyText')}</p>
<h2>${t('about.languages')}</h2><p>${t('about.languagesText')}</p>
<h2 id="coverage">${t('about.coverage')}</h2>${site.conflicts.map((conflict) => coverage(conflict, view))}
<p class="note">${t('about.training')}</p>`;
  return document(view, { title: t('nav.about'), body, conflict: null, section: 'about' });
}

function coverage(conflict: PublicConflict, view: View): Markup {
  const { t, lang } = view;
  const countries = (conflict.countries ?? [])
    .map((code) => countryName(code, lang) ?? code)
    .join(t('list.separator'));
  const ranges = (conflict.ranges ?? []).map((range) => {
    const monitored = span(
      range.monitoringFrom ?? range.conflictFrom,
      range.monitoringTo ?? range.conflictTo,
      view,
    );
    const assessed = span(range.assessmentFrom, range.assessmentTo, view);
    const country = range.country ? (countryName(range.country, lang) ?? range.country) : null;
    const parts = [
      country,
      monitored && t('about.monitored', { span: monitored }),
      assessed && t('about.assessed', { span: assessed }),
    ];
    return html`<li>${parts.filter(Boolean).join(t('list.separator'))}</li>`;
  });
  const facts: [string, MarkupValue][] = [
    [t('scopes.countries'), countries],
    [t('about.period'), ranges.length > 0 ? html`<ul>${ranges}</ul>` : null],
    [t('about.names'), conflict.namePolicy ? t(`about.names.${conflict.namePolicy}`) : null],
  ];
  return html`<section><h3>${textMarkup(conflict.title, view)}</h3>${definitionList(facts)}</section>`;
}

function span(from: string | undefined, to: string | undefined, { t, lang }: View): string | null {
  if (from && to) return t('scopes.between', { from: formatDay(from, lang), to: formatDay(to, lang) });
  if (from) return t('scopes.from', { from: formatDay(from, lang) });
  return to ? t('scopes.to', { to: formatDay(to, lang) }) : null;
}
