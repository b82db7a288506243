import { formatPlain } from '#locale/number';
import { html, type Markup } from '../markup.ts';
import type { View } from '../view.ts';

/** Incidents on one page of a list. */
export const listLength = 50;

/** Links to the pages of a list: the first, the last, and those around the present one. Null for a single page. */
export function paging(
  page: number,
  total: number,
  view: View,
  address: (page: number) => string,
  length = listLength,
): Markup | null {
  const pages = Math.ceil(total / length);
  if (pages < 2) return null;
  const { t, lang } = view;
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  const link = (n: number) =>
    n === page
      ? html`<span aria-current="page">${formatPlain(n, lang)}</span>`
      : html`<a href="${address(n)}">${formatPlain(n, lang)}</a>`;
  const items = shown.map((n, at) => {
    const gap =
      at > 0 && n - (shown[at - 1] ?? 0) > 1 ? html`<li class="gap" aria-hidden="true">…</li>` : null;
    return html`${gap}<li>${link(n)}</li>`;
  });
  return html`<nav class="paging" aria-label="${t('list.pages')}"><ul>${page > 1 && html`<li><a rel="prev" href="${address(page - 1)}">${t('list.previous')}</a></li>`}${items}${page < pages && html`<li><a rel="next" href="${address(page + 1)}">${t('list.next')}</a></li>`}</ul></nav>`;
}
