import { isLanguage, type Language, languages } from '#locale/language';
import { idPattern } from '#record/identifier';
import type { IncidentAnswer, PublicRegister, RegisterState } from '#release/public-register';
import type { Markup } from './markup.ts';
import { notFoundPage } from './pages/answers.ts';
import { findRoute, type Request } from './routes.ts';
import { mark, stylesheet } from './style/stylesheet.ts';
import { type Site, viewOf } from './view.ts';

/** What is sent back: for redirects `location` says where to. */
export interface Answer {
  readonly status: 200 | 301 | 302 | 404 | 410;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

const htmlType = 'text/html; charset=utf-8';

/** Live pages do not say which state they show: that would tell when the team is at work. */
const liveState: RegisterState = { sequence: 0, at: null, release: null };

/** Answers every address of the public pages of a register. Never throws for what somebody may type. */
export class PublicPages {
  readonly #register: PublicRegister;

  constructor(register: PublicRegister) {
    this.#register = register;
  }

  /** `path` begins with `/`, as a browser sends it; null where it is none of the public pages'. */
  async answer(path: string, query: URLSearchParams = new URLSearchParams()): Promise<Answer | null> {
    if (path === '/site.css') return { status: 200, type: 'text/css; charset=utf-8', body: stylesheet };
    if (path === '/mark.svg') return { status: 200, type: 'image/svg+xml', body: mark };
    const parts = decoded(path);
    if (parts === null) return this.#notFound('en');
    const [lang = 'en', ...rest] = parts;
    if (path === '/') return this.#page('en', [], query);
    if (!isLanguage(lang)) return null;
    if (!path.endsWith('/')) return redirect(`${path}/`, query);
    return this.#page(lang, rest, query);
  }

  async #page(lang: Language, parts: readonly string[], query: URLSearchParams): Promise<Answer> {
    const [incident, site] = await Promise.all([this.#incidentOf(parts), this.#site()]);
    const found = findRoute(site, parts);
    if (!found) return this.#notFound(lang, site);
    const request: Request = {
      ...(incident ? { incident } : {}),
      register: this.#register,
      site,
      lang,
      query,
      conflict: found.conflict,
      parts: found.parts,
    };
    const result = await found.route(request);
    if (result === null) return this.#notFound(lang, site);
    if ('location' in result) return { status: 302, type: htmlType, body: '', location: result.location };
    const { status = 200, page } = result;
    return { status, type: htmlType, body: page.toString() };
  }

  /** The incident of an address that names one: read beside what every page needs, not after it. */
  async #incidentOf([name, id]: readonly string[]): Promise<IncidentAnswer | null> {
    return name === 'incidents' && id !== undefined && idPattern.test(id)
      ? this.#register.incident(id)
      : null;
  }

  async #site(): Promise<Site> {
    return { mode: 'live', state: liveState, conflicts: await this.#register.conflicts() };
  }

  async #notFound(lang: Language, site?: Site): Promise<Answer> {
    const page: Markup = notFoundPage(viewOf(site ?? (await this.#site()), lang, ''));
    return { status: 404, type: htmlType, body: page.toString() };
  }

  /** Whether a path may be one of the public pages. */
  static owns(path: string): boolean {
    return (
      path === '/' ||
      path === '/site.css' ||
      path === '/mark.svg' ||
      languages.some((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`))
    );
  }
}

function redirect(path: string, query: URLSearchParams): Answer {
  const text = query.toString();
  return { status: 301, type: htmlType, body: '', location: text === '' ? path : `${path}?${text}` };
}

/** The parts of a path; null where it is not text. */
function decoded(path: string): string[] | null {
  try {
    const parts = path.split('/').filter((part) => part !== '');
    const texts = parts.map(decodeURIComponent);
    return texts.some((text) => /\p{Cc}/u.test(text)) ? null : texts;
  } catch {
    return null;
  }
}
