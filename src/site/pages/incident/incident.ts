import type { Language } from '#locale/language';
import { formatPlain } from '#locale/number';
import type { PublicConflict } from '#record/public/frame';
import type { IncidentDetail } from '#release/public-register';
import { byteLength, html, type Markup, type MarkupValue } from '../../markup.ts';
import { conflictTrail, document } from '../../page.ts';
import { baseOf, type Site, type View, viewOf } from '../../view.ts';
import { codesMarkup, dateText, incidentName, placeParts, plainText } from '../../words.ts';
import { assessment, casualtyTable } from './assessment.ts';
import { allegationSection, belligerentSection } from './belligerents.ts';
import { claimSection, narrativeSection, siteSection, sourceSection } from './evidence.ts';
import { factList, placeFacts } from './facts.ts';
import { changeSection, recordFacts } from './history.ts';
import { victimSections } from './people.ts';
import { paginate, type Section, type Slice } from './section.ts';

/** Bytes that one page of an incident may have. */
export const pageBudget = 30_000;

/** The address of an incident's page, or of a further page of it. */
export function incidentPath(id: string, page = 1): string {
  return page === 1 ? `incidents/${id}/` : `incidents/${id}/${page}/`;
}

/**
 * The pages of one incident in one language. Nearly all have one; where lists are long they go on further pages, and each
 * list says where it goes on. They are divided alike live and in a release, so that an address leads to the same part.
 */
export function incidentPages(
  detail: IncidentDetail,
  conflict: PublicConflict,
  site: Site,
  lang: Language,
): Markup[] {
  const view = viewOf(site, lang, incidentPath(detail.incident.id));
  const sections = sectionsOf(detail, view);
  const single = firstPage(detail, conflict, view, [wholeOf(sections)]);
  // What differs between a live page and that of a release is never a third of it.
  if (byteLength(single) <= pageBudget * 0.7) return [single];
  const plan = planOf(detail, conflict, { ...site, mode: 'static', state: longestState }, lang).map((page) =>
    page.map(({ section, from, to }) => ({ section: sections[section] as Section, from, to })),
  );
  return plan.map((_, at) =>
    at === 0
      ? firstPage(detail, conflict, view, plan)
      : furtherPage(detail, conflict, site, lang, plan, at + 1),
  );
}

function sectionsOf(detail: IncidentDetail, view: View): Section[] {
  return [
    ...narrativeSection(detail, view),
    ...victimSections(detail, view),
    ...belligerentSection(detail, view),
    ...siteSection(detail, view),
    ...claimSection(detail, view),
    ...sourceSection(detail, view),
    ...allegationSection(detail, view),
    ...changeSection(detail, view),
  ];
}

const wholeOf = (sections: readonly Section[]): Slice[] =>
  sections.map((section) => ({ section, from: 0, to: section.items.length }));

/** Of the states that stand at the foot of pages one that takes much room. */
const longestState = { sequence: 999_999_999, at: '2020-11-30T23:59:59Z', release: 99_999 };

/** Which part of which section stands on which page, measured on the pages of a release. */
function planOf(detail: IncidentDetail, conflict: PublicConflict, site: Site, lang: Language) {
  const view = viewOf(site, lang, incidentPath(detail.incident.id));
  const sections = sectionsOf(detail, view);
  const isSingle = byteLength(firstPage(detail, conflict, view, [wholeOf(sections)])) <= pageBudget;
  const bare = byteLength(firstPage(detail, conflict, view, [[]]));
  const further = byteLength(furtherPage(detail, conflict, site, lang, [[], []], 2)) + 200;
  const plan = isSingle ? [wholeOf(sections)] : paginate(sections, pageBudget - bare, pageBudget - further);
  return plan.map((page) =>
    page.map(({ section, from, to }) => ({ section: sections.indexOf(section), from, to })),
  );
}

function firstPage(
  detail: IncidentDetail,
  conflict: PublicConflict,
  view: View,
  plan: readonly Slice[][],
): Markup {
  const body = html`<article class="incident">
${heading(detail, view)}
<div class="columns"><div>${casualtyTable(detail, view)}${assessment(detail, view)}</div><div><section id="facts"><h2>${view.t('section.facts')}</h2>${factList(detail, view)}</section>${placeFacts(detail, view)}</div></div>
${(plan[0] ?? []).map((slice) => sliceMarkup(slice, plan, 1, detail, view))}
${recordFacts(detail, view)}
</article>`;
  return document(view, { ...frame(detail, conflict, view), body });
}

function furtherPage(
  detail: IncidentDetail,
  conflict: PublicConflict,
  site: Site,
  lang: Language,
  plan: readonly Slice[][],
  number: number,
): Markup {
  const first = incidentPath(detail.incident.id);
  // Pages are divided by bytes, and so not alike in every language: another language begins at the first.
  const view = viewOf(site, lang, incidentPath(detail.incident.id, number), { translation: first });
  const body = html`<article class="incident">
${heading(detail, view)}
<p class="note">${view.t('incident.page', { page: formatPlain(number, lang), pages: formatPlain(plan.length, lang) })} <a href="${view.href(incidentPath(detail.incident.id))}">${view.t('incident.first')}</a></p>
${(plan[number - 1] ?? []).map((slice) => sliceMarkup(slice, plan, number, detail, view))}
</article>`;
  return document(view, { ...frame(detail, conflict, view), body, isIndexed: false });
}

function frame(detail: IncidentDetail, conflict: PublicConflict, view: View) {
  const name = incidentName(detail.incident);
  const place = plainText(detail.incident.locationName, view);
  const base = baseOf(view.site, conflict);
  return {
    title: [name, place, dateText(detail.incident, view)].filter(Boolean).join(view.t('list.separator')),
    conflict,
    section: 'incidents' as const,
    trail: [
      ...conflictTrail(view, conflict),
      { href: view.href(`${base}incidents/`), text: view.t('nav.incidents') },
    ],
  };
}

function heading({ incident }: IncidentDetail, view: View): Markup {
  const place = placeParts(incident, view);
  return html`<header class="title"><p class="code">${codesMarkup(incident.codes) ?? view.t('incident.noCode')}</p><h1>${place.length > 0 ? place : view.t('place.unknown')}</h1><p class="when">${dateText(incident, view)}</p></header>`;
}

function sliceMarkup(
  { section, from, to }: Slice,
  plan: readonly Slice[][],
  number: number,
  { incident }: IncidentDetail,
  view: View,
): Markup {
  const isLast = to === section.items.length;
  const next = plan.findIndex((page, at) => at >= number && page.some((slice) => slice.section === section));
  const rest = section.items.length - to;
  const link = view.href(incidentPath(incident.id, next + 1));
  const more: MarkupValue = isLast
    ? null
    : html`<p class="more"><a href="${link}#${section.id}">${view.t('incident.more', { n: rest })}</a></p>`;
  return html`<section id="${section.id}"><h2>${section.heading}</h2>${from === 0 && section.intro}${to > from && section.wrap(section.items.slice(from, to), from)}${more}</section>`;
}
