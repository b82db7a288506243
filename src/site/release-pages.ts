import { type Language, languages } from '#locale/language';
import type { PublicConflict } from '#record/public/frame';
import { tallyKeys } from '#record/tally';
import type { Snapshot } from '#release/snapshot';
import type { PageRenderer } from '#release/write-release';
import { bothTallies } from './figures.ts';
import { gonePage, notFoundPage, redirectPage } from './pages/answers.ts';
import { incidentPages, incidentPath } from './pages/incident/incident.ts';
import { listPath, rowPath } from './pages/incident-list.ts';
import { listLength } from './pages/paging.ts';
import { tallyLength, tallyPath } from './pages/tallies.ts';
import { findRoute } from './routes.ts';
import { rowSlugs } from './row-address.ts';
import { mark, stylesheet } from './style/stylesheet.ts';
import { baseOf, type Site, viewOf } from './view.ts';

/**
 * The pages of a release: the same as those served live, as files that link to each other and need no server. They work
 * from a folder, a memory stick or under any address.
 */
export const releasePages: PageRenderer = async (snapshot, put, onPages) => {
  const site: Site = { mode: 'static', state: await snapshot.state(), conflicts: await snapshot.conflicts() };
  const pages = new ReleasePages(site, snapshot, put, onPages);
  put('site.css', stylesheet);
  put('mark.svg', mark);
  put('404.html', notFoundPage(viewOf(site, 'en', '', { at: '' })).toString());
  await pages.writeFirst();
  for (const lang of languages) {
    for (const path of generalPaths) await pages.write(lang, path);
    for (const conflict of site.conflicts) await pages.writeConflict(lang, conflict);
  }
  for (const conflict of site.conflicts) await pages.writeIncidents(conflict);
  await pages.writeCodes();
};

const generalPaths = ['methodology/', 'about/', 'data/', 'data/dictionary/'];

class ReleasePages {
  readonly #site: Site;
  readonly #snapshot: Snapshot;
  readonly #put: Parameters<PageRenderer>[1];
  readonly #onPages: Parameters<PageRenderer>[2];

  constructor(
    site: Site,
    snapshot: Snapshot,
    put: Parameters<PageRenderer>[1],
    onPages: Parameters<PageRenderer>[2],
  ) {
    this.#site = site;
    this.#snapshot = snapshot;
    this.#put = put;
    this.#onPages = onPages;
  }

  /** The first page of each language; the English one stands at the root too. */
  async writeFirst(): Promise<void> {
    for (const lang of languages) await this.write(lang, '');
    this.#put('index.html', await this.#rendered('en', '', ''));
  }

  /** One page by its address, as a server would answer it. */
  async write(lang: Language, path: string): Promise<void> {
    this.#putPage(lang, path, await this.#rendered(lang, path));
    await this.#onPages(1);
  }

  async #rendered(lang: Language, path: string, at?: string): Promise<string> {
    const found = findRoute(
      this.#site,
      path.split('/').filter((part) => part !== ''),
    );
    const request = { register: this.#snapshot, site: this.#site, lang, query: new URLSearchParams() };
    const result = found
      ? await found.route({
          ...request,
          conflict: found.conflict,
          parts: found.parts,
          ...(at === undefined ? {} : { at }),
        })
      : null;
    if (!result || !('page' in result)) throw new Error(`The release has no page ${lang}/${path}.`);
    return result.page.toString();
  }

  /** Lists, tallies, totals and scopes of one conflict. */
  async writeConflict(lang: Language, conflict: PublicConflict): Promise<void> {
    const base = baseOf(this.#site, conflict);
    if (base !== '') await this.write(lang, base);
    for (const path of ['tallies/', 'totals/', 'scopes/']) await this.write(lang, base + path);
    const { total } = await this.#snapshot.incidents({ conflict: conflict.id }, { limit: 0, offset: 0 });
    for (const page of pagesOf(total, listLength)) await this.write(lang, listPath(base, page));
    for (const by of tallyKeys) {
      const { rows } = await bothTallies(this.#snapshot, conflict, by);
      for (const page of pagesOf(rows.length, tallyLength)) await this.write(lang, tallyPath(base, by, page));
      for (const [key, slug] of rowSlugs(rows)) {
        const behind = await this.#snapshot.incidents(
          { conflict: conflict.id, row: { by, key } },
          { limit: 0, offset: 0 },
        );
        for (const page of pagesOf(behind.total, listLength))
          await this.write(lang, rowPath(base, by, slug, page));
      }
    }
  }

  /** Every incident, and what became of those that were public once. */
  async writeIncidents(conflict: PublicConflict): Promise<void> {
    for (const detail of this.#snapshot.details(conflict.id)) {
      for (const lang of languages) {
        const pages = incidentPages(detail, conflict, this.#site, lang);
        for (const [at, page] of pages.entries()) {
          this.#putPage(lang, incidentPath(detail.incident.id, at + 1), page.toString());
        }
        await this.#onPages(pages.length);
      }
    }
    for (const tombstone of this.#snapshot.tombstones(conflict.id)) {
      for (const lang of languages) {
        const path = incidentPath(tombstone.id);
        const view = viewOf(this.#site, lang, path);
        const { mergedInto } = tombstone;
        const page =
          mergedInto === null
            ? gonePage(view, tombstone, conflict)
            : redirectPage(view, view.href(incidentPath(mergedInto)), tombstone.id, conflict.training);
        this.#putPage(lang, path, page.toString());
      }
      await this.#onPages(languages.length);
    }
  }

  /** A page for every code that can be a file name: on to the incident, or a list where several carry it. */
  async writeCodes(): Promise<void> {
    for (const code of this.#snapshot.codes()) {
      if (!isFileName(code)) continue;
      const found = await this.#snapshot.byCode(code);
      const [first] = found;
      if (!first) continue;
      if (found.length > 1) {
        for (const lang of languages) await this.writeCodeList(lang, code);
        continue;
      }
      const target = 'state' in first ? (first.mergedInto ?? first.id) : first.incident.id;
      for (const lang of languages) {
        const view = viewOf(this.#site, lang, `code/${code}/`);
        const page = redirectPage(view, view.href(incidentPath(target)), code, this.#isTraining());
        this.#putPage(lang, `code/${code}/`, page.toString());
      }
      await this.#onPages(languages.length);
    }
  }

  async writeCodeList(lang: Language, code: string): Promise<void> {
    const found = await this.#snapshot.byCode(code);
    if (found.some((entry) => !('state' in entry))) return this.write(lang, `code/${code}/`);
  }

  #isTraining(): boolean {
    return this.#site.conflicts.some((conflict) => conflict.training);
  }

  #putPage(lang: Language, path: string, content: string): void {
    this.#put(`${lang}/${path}index.html`, content);
  }
}

/** 1 to the last page; an empty list has one page. */
function pagesOf(total: number, length: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(total / length)) }, (_, at) => at + 1);
}

/** Letters, digits, dots and dashes, and no name that some system keeps for itself. */
function isFileName(code: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i.test(code)
  );
}
