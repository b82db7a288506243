import type { Language } from '#locale/language';
import { idPattern } from '#record/identifier';
import { normalCode } from '#record/incident-code';
import type { PublicConflict } from '#record/public/frame';
import { everything, type Grade } from '#record/tally';
import { isValue } from '#record/vocabulary';
import type { IncidentAnswer, IncidentFilter, PublicRegister } from '#release/public-register';
import { bothTallies, inPageOrder, recordFigures, scopeFigures, whole } from './figures.ts';
import type { Markup } from './markup.ts';
import { aboutPage } from './pages/about.ts';
import { codePage, gonePage } from './pages/answers.ts';
import { dataPage, dictionaryPage } from './pages/data.ts';
import type { Asked } from './pages/finder.ts';
import { recordPage, registerPage } from './pages/home.ts';
import { incidentPages, incidentPath } from './pages/incident/incident.ts';
import { incidentListPage, listPath, rowPage, rowPath } from './pages/incident-list.ts';
import { methodologyPage } from './pages/methodology.ts';
import { listLength } from './pages/paging.ts';
import { scopesPage } from './pages/scopes.ts';
import { talliesPage, tallyLength, tallyPage, tallyPath } from './pages/tallies.ts';
import { headlineQuery } from './pages/tally-words.ts';
import { totalsPage } from './pages/totals.ts';
import { rowSlugs, tallyKeyOf } from './row-address.ts';
import { baseOf, type Site, type View, viewOf } from './view.ts';

/** One request for a page. `conflict` is set for pages of one conflict; `parts` is what follows the route's name. */
export interface Request {
  readonly register: PublicRegister;
  readonly site: Site;
  readonly lang: Language;
  readonly query: URLSearchParams;
  readonly conflict: PublicConflict | null;
  readonly parts: readonly string[];
  /** Where the page stands, where that is not under its language. */
  readonly at?: string;
  /** The incident of the address, where it was read already. */
  readonly incident?: IncidentAnswer;
}

type Result = { readonly page: Markup; readonly status?: 200 | 410 } | { readonly location: string } | null;
type Route = (request: Request) => Promise<Result>;

/** The route of an address; null where there is none. */
export function findRoute(
  site: Site,
  parts: readonly string[],
): {
  readonly route: Route;
  readonly conflict: PublicConflict | null;
  readonly parts: readonly string[];
} | null {
  const [name = '', ...rest] = parts;
  if (name === 'incidents' && idPattern.test(rest[0] ?? ''))
    return { route: incident, conflict: null, parts: rest };
  const general = Object.hasOwn(generalRoutes, name) ? generalRoutes[name] : undefined;
  if (general) return { route: general, conflict: null, parts: rest };
  if (name === 'conflicts') {
    const [slug, ...within] = rest;
    const conflict = site.conflicts.find((candidate) => (candidate.slug ?? candidate.id) === slug);
    return conflict ? conflictRoute(conflict, within) : null;
  }
  const [only, second] = site.conflicts;
  if (only && !second) return conflictRoute(only, parts);
  if (name === '') return { route: register, conflict: null, parts: [] };
  return Object.hasOwn(conflictRoutes, name) ? { route: chooser, conflict: null, parts: [] } : null;
}

function conflictRoute(conflict: PublicConflict, parts: readonly string[]) {
  const [name = '', ...rest] = parts;
  const route = Object.hasOwn(conflictRoutes, name) ? conflictRoutes[name] : undefined;
  return route ? { route, conflict, parts: rest } : null;
}

const generalRoutes: Readonly<Record<string, Route>> = {
  code: byCode,
  methodology: methodology,
  about: async (request) => leaf(request, 'about/', (view) => aboutPage(view)),
  data,
};

const conflictRoutes: Readonly<Record<string, Route>> = { '': record, incidents, tallies, totals, scopes };

/** A page without anything after its name. */
async function leaf(
  request: Request,
  path: string,
  make: (view: View) => Markup | Promise<Markup>,
): Promise<Result> {
  if (request.parts.length > 0) return null;
  return { page: await make(viewOf(request.site, request.lang, path, placed(request.at))) };
}

const placed = (at: string | undefined) => (at === undefined ? {} : { at });

async function register({ register, site, lang, at }: Request): Promise<Result> {
  const headlines = await Promise.all(
    site.conflicts.map(async (conflict) => ({
      conflict,
      headline: await whole(register, headlineQuery(conflict.id)),
      all: await whole(register, { ...everything, conflict: conflict.id }),
    })),
  );
  return { page: registerPage(viewOf(site, lang, '', placed(at)), headlines) };
}

/** A part that each of several conflicts has for itself: their list leads to each. */
async function chooser({ site, lang }: Request): Promise<Result> {
  return { location: viewOf(site, lang, '').href('') };
}

async function record(request: Request): Promise<Result> {
  const conflict = request.conflict as PublicConflict;
  const figures = recordFigures(request.register, conflict);
  return leaf(request, baseOf(request.site, conflict), async (view) =>
    recordPage(view, conflict, await figures),
  );
}

async function incident({ register, site, lang, parts, incident: read }: Request): Promise<Result> {
  const [id = '', page, more] = parts;
  const number = page === undefined ? 1 : pageNumber(page);
  if (number === null || more !== undefined || page === '1') return null;
  const answer = read ?? (await register.incident(id));
  if (answer.state === 'unknown') return null;
  if (answer.state === 'found') {
    const pages = incidentPages(answer.detail, answer.conflict, site, lang);
    const found = pages[number - 1];
    return found ? { page: found } : null;
  }
  const { tombstone } = answer;
  const view = viewOf(site, lang, incidentPath(id));
  if (tombstone.mergedInto !== null) return { location: view.href(incidentPath(tombstone.mergedInto)) };
  return { page: gonePage(view, tombstone, answer.conflict), status: 410 };
}

async function byCode({ register, site, lang, parts }: Request): Promise<Result> {
  const [code, more] = parts;
  if (code === undefined || more !== undefined) return null;
  const found = await register.byCode(code);
  const view = viewOf(site, lang, `code/${encodeURIComponent(code)}/`);
  const [first, second] = found;
  if (first && !second) {
    const target = 'state' in first ? (first.mergedInto ?? first.id) : first.incident.id;
    return { location: view.href(incidentPath(target)) };
  }
  const incidents = found
    .filter((entry) => !('state' in entry))
    .map((entry) => entry as Exclude<typeof entry, { state: string }>);
  if (incidents.length === 0) return null;
  const conflict =
    site.conflicts.find((candidate) => candidate.id === incidents[0]?.incident.conflict) ?? null;
  return { page: codePage(view, normalCode(code), incidents, conflict) };
}

async function incidents(request: Request): Promise<Result> {
  const { parts } = request;
  if (parts.length === 0) return allIncidents(request, pageNumber(request.query.get('page') ?? '1'));
  if (parts[0] === 'page')
    return parts.length === 2 ? allIncidents(request, pageNumber(parts[1] ?? '')) : null;
  return incidentsOfRow(request);
}

async function allIncidents(request: Request, page: number | null): Promise<Result> {
  if (page === null) return null;
  const { register, site, lang } = request;
  const conflict = request.conflict as PublicConflict;
  const asked = askedOf(request.query);
  if (asked.code && Object.keys(asked).length === 1) {
    const found = await register.byCode(asked.code);
    if (found.length > 0)
      return { location: viewOf(site, lang, '').href(`code/${encodeURIComponent(asked.code)}/`) };
  }
  const all = { ...everything, conflict: conflict.id };
  const [found, parties, months] = await Promise.all([
    register.incidents(filterOf(conflict, asked), { limit: listLength, offset: (page - 1) * listLength }),
    register.tally({ ...all, by: 'belligerent' }),
    register.tally({ ...all, by: 'month' }),
  ]);
  if (page > 1 && found.incidents.length === 0) return null;
  const base = baseOf(site, conflict);
  const view = viewOf(site, lang, listPath(base, page));
  return { page: incidentListPage(view, conflict, found, page, asked, { parties, months }) };
}

async function incidentsOfRow({ register, site, lang, parts, ...request }: Request): Promise<Result> {
  const conflict = request.conflict as PublicConflict;
  const [folder = '', slug = '', word, number, more] = parts;
  const by = tallyKeyOf(folder);
  const page =
    word === undefined ? 1 : word === 'page' && more === undefined ? pageNumber(number ?? '') : null;
  if (by === null || page === null) return null;
  const { rows } = await bothTallies(register, conflict, by);
  const slugs = rowSlugs(rows);
  const row = rows.find((candidate) => slugs.get(candidate.key) === slug);
  if (!row) return null;
  const filter = { conflict: conflict.id, row: { by, key: row.key } };
  const found = await register.incidents(filter, {
    limit: listLength,
    offset: (page - 1) * listLength,
    withClaims: true,
  });
  if (page > 1 && found.incidents.length === 0) return null;
  const view = viewOf(site, lang, rowPath(baseOf(site, conflict), by, slug, page));
  return { page: rowPage(view, conflict, by, row, slug, found, page) };
}

async function tallies({ register, site, lang, parts, ...request }: Request): Promise<Result> {
  const conflict = request.conflict as PublicConflict;
  const base = baseOf(site, conflict);
  const [folder, word, number, more] = parts;
  if (folder === undefined) {
    const all = { ...everything, conflict: conflict.id };
    const [headline, every, grades] = await Promise.all([
      whole(register, headlineQuery(conflict.id)),
      whole(register, all),
      register.tally({ ...all, by: 'grade' }),
    ]);
    return {
      page: talliesPage(viewOf(site, lang, `${base}tallies/`), conflict, {
        headline,
        all: every,
        grades: inPageOrder('grade', grades),
      }),
    };
  }
  const by = tallyKeyOf(folder);
  const page =
    word === undefined ? 1 : word === 'page' && more === undefined ? pageNumber(number ?? '') : null;
  if (by === null || page === null) return null;
  const { rows, headline } = await bothTallies(register, conflict, by);
  if (page > Math.max(1, Math.ceil(rows.length / tallyLength))) return null;
  return {
    page: tallyPage(viewOf(site, lang, tallyPath(base, by, page)), conflict, by, rows, headline, page),
  };
}

async function totals(request: Request): Promise<Result> {
  const conflict = request.conflict as PublicConflict;
  const [stated, comparison] = await Promise.all([
    request.register.statedTotals(conflict.id),
    request.register.comparison(conflict.id),
  ]);
  return leaf(request, `${baseOf(request.site, conflict)}totals/`, (view) =>
    totalsPage(view, conflict, stated, comparison),
  );
}

async function scopes(request: Request): Promise<Result> {
  const conflict = request.conflict as PublicConflict;
  const figures = await scopeFigures(request.register, conflict);
  return leaf(request, `${baseOf(request.site, conflict)}scopes/`, (view) =>
    scopesPage(view, conflict, figures),
  );
}

async function methodology(request: Request): Promise<Result> {
  const { register, site } = request;
  const methods = await Promise.all(
    site.conflicts.map(async (conflict) =>
      (await register.methodologies(conflict.id)).map((entry) => ({ conflict, methodology: entry })),
    ),
  );
  return leaf(request, 'methodology/', (view) => methodologyPage(view, methods.flat()));
}

async function data(request: Request): Promise<Result> {
  const { register, site, lang, parts } = request;
  if (parts.length === 1 && parts[0] === 'dictionary') {
    return { page: dictionaryPage(viewOf(site, lang, 'data/dictionary/')) };
  }
  const releases = await register.releases();
  return leaf(request, 'data/', (view) => dataPage(view, releases));
}

/** What the form asks for; what it does not know is left out, and long text is cut. */
function askedOf(query: URLSearchParams): Asked {
  const asked: Record<string, string> = {};
  for (const name of ['code', 'place', 'party', 'grade', 'year']) {
    const text =
      query
        .get(name)
        ?.replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200) ?? '';
    if (text === '') continue;
    if (name === 'grade' && !isValue('civilian_harm_grading', text)) continue;
    if (name === 'year' && !/^\d{4}$/.test(text)) continue;
    asked[name] = text;
  }
  return asked;
}

function filterOf(conflict: PublicConflict, asked: Asked): IncidentFilter {
  return {
    conflict: conflict.id,
    ...(asked.code === undefined ? {} : { code: asked.code }),
    ...(asked.place === undefined ? {} : { place: asked.place }),
    ...(asked.party === undefined ? {} : { party: asked.party }),
    ...(asked.grade === undefined ? {} : { grades: [asked.grade as Grade] }),
    ...(asked.year === undefined ? {} : { from: `${asked.year}-01-01`, to: `${asked.year}-12-31` }),
  };
}

function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
