import { directions } from '#locale/language';
import type { PublicConflict } from '#record/public/frame';
import type { IncidentTombstone } from '#record/public/incident';
import type { ListedIncident } from '#release/public-register';
import { html, type Markup } from '../markup.ts';
import { document } from '../page.ts';
import type { View } from '../view.ts';
import { incidentPath } from './incident/incident.ts';
import { incidentTable } from './incident-table.ts';

/** Nothing is at this address. */
export function notFoundPage(view: View): Markup {
  const { t } = view;
  const body = html`<h1>${t('notFound.heading')}</h1><p>${t('notFound.text')}</p><p><a href="${view.href('')}">${t('notFound.home')}</a></p>`;
  return document(view, {
    title: t('notFound.heading'),
    body,
    conflict: null,
    isIndexed: false,
    hasNoTranslation: true,
  });
}

/** An incident that was public once: what became of it, and nothing of what it said. */
export function gonePage(view: View, tombstone: IncidentTombstone, conflict: PublicConflict): Markup {
  const { t } = view;
  const links = [tombstone.mergedInto, ...tombstone.splitInto].filter((id) => id !== null);
  const body = html`<h1>${t(`gone.${tombstone.state}`)}</h1><p>${t(`gone.${tombstone.state}Text`)}</p>${links.length > 0 && html`<ul>${links.map((id) => html`<li><a href="${view.href(incidentPath(id))}"><code dir="ltr">${id}</code></a></li>`)}</ul>`}<p class="note">${t('gone.id')} <code dir="ltr">${tombstone.id}</code></p>`;
  return document(view, {
    title: t(`gone.${tombstone.state}`),
    body,
    conflict,
    section: 'incidents',
    isIndexed: false,
  });
}

/** Several incidents carry one code: all of them, to choose from. */
export function codePage(
  view: View,
  code: string,
  incidents: readonly ListedIncident[],
  conflict: PublicConflict | null,
): Markup {
  const { t } = view;
  const heading = t('code.heading', { code: `\u2068${code}\u2069` });
  const body = html`<h1>${heading}</h1><p>${t('code.text', { n: incidents.length })}</p>${incidentTable(incidents, view)}`;
  return document(view, { title: heading, body, conflict, section: 'incidents', isIndexed: false });
}

/** Leads on to another page, in a folder without a server. Kept small: there is one for every code. */
export function redirectPage(
  view: View,
  target: string,
  title: string,
  isTraining: boolean | undefined,
): Markup {
  const { t, lang } = view;
  return html`<!doctype html>
<html lang="${lang}" dir="${directions[lang]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${target}"><title>${title}</title><link rel="canonical" href="${target}"></head><body><main><h1>${title}</h1>${isTraining && html`<p>${t('training.label')}</p>`}<p><a href="${target}">${t('code.onward')}</a></p></main></body></html>
`;
}
