import { formatInstant } from '#locale/date';
import { directions, languageNames } from '#locale/language';
import { formatPlain } from '#locale/number';
import type { PublicConflict } from '#record/public/frame';
import { html, type Markup, type MarkupValue } from './markup.ts';
import { baseOf, otherLanguages, type View } from './view.ts';
import { textMarkup } from './words.ts';

/** What a page is, for the frame around it. */
export interface Page {
  /** Without the name of the site. */
  readonly title: string;
  readonly body: MarkupValue;
  /** The conflict it belongs to; null for pages about the register as a whole. */
  readonly conflict: PublicConflict | null;
  /** Which entry of the menu it stands under. */
  readonly section?: Section;
  /** The way to it, from the outside in. */
  readonly trail?: readonly { readonly href: string; readonly text: MarkupValue }[];
  /** Kept out of search engines: lists cut by filters, redirects. */
  readonly isIndexed?: boolean;
  /** True where the page exists in this language only, such as an answer that nothing was found. */
  readonly hasNoTranslation?: boolean;
}

const sections = [
  'record',
  'incidents',
  'tallies',
  'totals',
  'scopes',
  'methodology',
  'data',
  'about',
] as const;
export type Section = (typeof sections)[number];

/**
 * Nothing runs and nothing is fetched from elsewhere. A server says the same and more in a header; the tag is for pages
 * opened from a folder. 'self' does not cover style files there, so `file:` is named.
 */
const policy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file:; form-action 'self'; base-uri 'none'";

/** A whole page. */
export function document(view: View, page: Page): Markup {
  const { t, lang } = view;
  const name = t('site.name');
  const title = page.title === '' ? `${name} – ${t('site.tagline')}` : `${page.title} – ${name}`;
  return html`<!doctype html>
<html lang="${lang}" dir="${directions[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${page.isIndexed === false && html`<meta name="robots" content="noindex">`}
<title>${title}</title>
<link rel="stylesheet" href="${view.file('site.css')}">
<link rel="icon" type="image/svg+xml" href="${view.file('mark.svg')}">
${!page.hasNoTranslation && otherLanguages(lang).map((other) => html`<link rel="alternate" hreflang="${other}" href="${view.inLanguage(other)}">`)}
</head>
<body>
<a class="skip" href="#content">${t('site.skip')}</a>
${trainingBanner(view, page)}
<header class="top">
<div class="wrap">
<a class="name" href="${view.href('')}"><span class="mark" aria-hidden="true"></span>${name}</a>
<nav aria-label="${t('site.menu')}"><ul class="menu">${menu(view, page)}</ul></nav>
<ul class="languages" aria-label="${t('site.languages')}">${otherLanguages(lang).map(
    (other) =>
      html`<li><a href="${page.hasNoTranslation ? view.file(`${other}/`) : view.inLanguage(other)}" hreflang="${other}" lang="${other}">${languageNames[other]}</a></li>`,
  )}</ul>
</div>
</header>
<main id="content" tabindex="-1">
<div class="wrap">
${trail(view, page)}
${page.body}
</div>
</main>
<footer class="bottom"><div class="wrap">
<p>${stateText(view)}</p>
<p><a href="${view.href('about/')}#corrections">${t('site.corrections')}</a> <span aria-hidden="true">·</span> <a href="${view.href('data/')}">${t('site.download')}</a></p>
</div></footer>
</body>
</html>
`;
}

function menu(view: View, page: Page): Markup[] {
  const { site, t } = view;
  const home = site.conflicts.length === 1 ? (site.conflicts[0] ?? null) : page.conflict;
  const shown = sections.filter((section) => home !== null || !ofConflict.has(section));
  return shown.map((section) => {
    const base = home && ofConflict.has(section) ? baseOf(site, home) : '';
    const path = base + (section === 'record' ? '' : `${section}/`);
    const current = page.section === section ? html` aria-current="page"` : null;
    return html`<li><a href="${view.href(path)}"${current}>${t(`nav.${section}`)}</a></li>`;
  });
}

/** Sections that each conflict has of its own. */
const ofConflict: ReadonlySet<Section> = new Set(['record', 'incidents', 'tallies', 'totals', 'scopes']);

/** On every page of an invented record, and on every page about a register that holds one. */
function trainingBanner(view: View, page: Page): Markup | null {
  const { t, site } = view;
  const invented = page.conflict
    ? page.conflict.training === true
    : site.conflicts.some((conflict) => conflict.training);
  if (!invented) return null;
  const isWhole = page.conflict !== null || site.conflicts.every((conflict) => conflict.training);
  return html`<aside class="training" aria-label="${t('training.label')}"><div class="wrap"><p><strong>${t('training.label')}.</strong> ${t(isWhole ? 'training.text' : 'training.partly')}</p></div></aside>`;
}

function trail(view: View, { trail: steps }: Page): Markup | null {
  if (!steps || steps.length === 0) return null;
  return html`<nav class="trail" aria-label="${view.t('site.trail')}"><ol>${steps.map(
    ({ href, text }) => html`<li><a href="${href}">${text}</a></li>`,
  )}</ol></nav>`;
}

function stateText({ t, lang, site: { state } }: View): string {
  // When the last change was made, and how many there were, would tell when the team is at work.
  if (state.release === null) return t('state.live');
  if (state.at === null) return t('state.empty');
  const at = formatInstant(state.at, lang);
  const sequence = formatPlain(state.sequence, lang);
  return t('state.release', { number: formatPlain(state.release, lang), at, sequence });
}

/** The steps to a page of a conflict, where the register shows several. */
export function conflictTrail(view: View, conflict: PublicConflict): NonNullable<Page['trail']> {
  if (view.site.conflicts.length === 1) return [];
  const base = baseOf(view.site, conflict);
  return [{ href: view.href(base), text: textMarkup(conflict.title, view) ?? conflict.slug ?? '' }];
}
