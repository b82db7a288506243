import { type Language, languages } from '#locale/language';
import { messages, type Translate } from '#locale/message';
import type { PublicConflict } from '#record/public/frame';
import type { RegisterState } from '#release/public-register';

/** Live pages are served with `/` before every address; pages of a release link to files beside them. */
export type Mode = 'live' | 'static';

/** What every page of one register and language needs. */
export interface Site {
  readonly mode: Mode;
  readonly state: RegisterState;
  readonly conflicts: readonly PublicConflict[];
}

/** One page about to be made: its language, its words, its place, and how it links to others. */
export interface View {
  readonly site: Site;
  readonly lang: Language;
  readonly t: Translate;
  /** The page's own address without language, such as `incidents/01H…/`; '' for the first page. */
  readonly path: string;
  /** The address of another page in the same language. */
  href(path: string, query?: Query): string;
  /** The address of a file that has no language, such as `site.css`. */
  file(path: string): string;
  /** This page in another language. */
  inLanguage(lang: Language): string;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * A view of one page. `at` says where the page stands where that is not under its language: the first page of a release
 * stands at its root as well. `translation` is the address in other languages where that is not its own.
 */
export function viewOf(
  site: Site,
  lang: Language,
  path: string,
  {
    at = `${lang}/${path}`,
    translation = path,
  }: { readonly at?: string; readonly translation?: string } = {},
): View {
  const address = (target: string) => addressOf(site.mode, at, target);
  return {
    site,
    lang,
    path,
    t: messages(lang),
    href: (target, query) => address(`${lang}/${target}`) + queryText(query),
    file: address,
    inLanguage: (other) => address(`${other}/${translation}`),
  };
}

/** The other languages of the site. */
export function otherLanguages(lang: Language): Language[] {
  return languages.filter((other) => other !== lang);
}

/** In a release an address leads from file to file, so that the folder works wherever it is put, without a server. */
function addressOf(mode: Mode, from: string, target: string): string {
  if (mode === 'live') return `/${target}`;
  const [path = '', fragment] = target.split('#');
  const up = '../'.repeat(from.split('/').length - 1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${up}${file}${fragment === undefined ? '' : `#${fragment}`}`;
}

function queryText(query: Query | undefined): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** The folder of a conflict's pages: the site itself where it shows one conflict, else one folder each. */
export function baseOf(site: Site, conflict: Pick<PublicConflict, 'id' | 'slug'>): string {
  return site.conflicts.length === 1 ? '' : `conflicts/${conflict.slug ?? conflict.id}/`;
}
