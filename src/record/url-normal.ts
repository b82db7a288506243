/**
 * One form for the addresses under which one page is cited, so that a source is found again: the scheme, `www.`,
 * tracking parameters, fragments and the names of mirrors fall away. Two pages never get one form on purpose of
 * similarity: paths, other parameters and their order stay as they are.
 */

const trackers =
  /^(utm_\w+|fbclid|gclid|igshid|igsh|mibextid|rdid|share_url|__cft__(\[\d+\])?|__tn__|__xts__(\[\d+\])?|__eep__|ref_src|ref_url|_rdr|_rdc|paipv|eav)$/i;

const hosts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'twitter.com': 'x.com',
    'mobile.twitter.com': 'x.com',
    'mobile.x.com': 'x.com',
    'm.facebook.com': 'facebook.com',
    'web.facebook.com': 'facebook.com',
    'ar-ar.facebook.com': 'facebook.com',
    'm.youtube.com': 'youtube.com',
    'telegram.me': 't.me',
  }),
);

/** The normal form of a web address; null for text that is none. */
export function normalUrl(raw: string): string | null {
  const text = raw.trim();
  if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (!bare.includes('.') || url.username !== '' || url.password !== '') return null;
  const host = hosts.get(bare) ?? bare;
  const port = url.port === '' ? '' : `:${url.port}`;
  const post = postAddress(host, url);
  if (post !== null) return `https://${post}`;
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : '';
  return `https://${host}${port}${path}${keptQuery(url.search)}`;
}

/** The address of a post on a platform that gives the same post several; null for other pages. */
function postAddress(host: string, url: URL): string | null {
  const path = url.pathname;
  if (host === 'x.com') {
    const parts = /^\/([^/]+)\/status(?:es)?\/(\d+)/.exec(path);
    return parts ? `x.com/${(parts[1] as string).toLowerCase()}/status/${parts[2]}` : null;
  }
  if (host === 't.me') {
    const parts = /^\/(?:s\/)?([A-Za-z]\w+)\/(\d+)\/?$/.exec(path);
    return parts ? `t.me/${(parts[1] as string).toLowerCase()}/${parts[2]}` : null;
  }
  const film =
    host === 'youtu.be'
      ? path.slice(1)
      : host === 'youtube.com' && path === '/watch'
        ? url.searchParams.get('v')
        : null;
  return film && /^[\w-]{11}$/.test(film) ? `youtube.com/watch?v=${film}` : null;
}

function keptQuery(search: string): string {
  if (search.length < 2) return '';
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackers.test(nameOf(pair)));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function nameOf(pair: string): string {
  const name = pair.split('=', 1)[0] as string;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Where a page was published and the number of the post there, as far as its normal address says; null where it does not. */
export function postOf(
  normal: string,
): { readonly platform: 'twitter' | 'facebook' | 'telegram' | 'video'; readonly post: string | null } | null {
  const host = normal.slice('https://'.length).split(/[/?:]/, 1)[0] as string;
  if (host === 'x.com') return { platform: 'twitter', post: /\/status\/(\d+)$/.exec(normal)?.[1] ?? null };
  if (host === 't.me') return { platform: 'telegram', post: /\/(\d+)$/.exec(normal)?.[1] ?? null };
  if (host === 'youtube.com')
    return { platform: 'video', post: /\?v=([\w-]{11})$/.exec(normal)?.[1] ?? null };
  if (host === 'facebook.com' || host === 'fb.watch' || host === 'fb.com') {
    return {
      platform: 'facebook',
      post: /\/(?:posts|videos|permalink|photos\/[^/]+)\/(pfbid\w+|\d+)/.exec(normal)?.[1] ?? null,
    };
  }
  return null;
}
