import { createHash } from 'node:crypto';
import type { PageHandler } from '#cli/server';
import type { PublicRegister } from '#release/public-register';
import { PublicPages } from '#site/answer';

/** The public pages of a running server. A page may be kept, and is asked for again before it is shown again. */
export function publicPages(register: PublicRegister): PageHandler {
  const pages = new PublicPages(register);
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    // Two slashes in a redirect would lead to another server.
    if (pathname.includes('//') || !PublicPages.owns(pathname)) return null;
    const answer = await pages.answer(pathname, searchParams);
    if (answer === null) return null;
    const { status, type, body, location } = answer;
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = {
      'content-type': type,
      'cache-control': 'public, no-cache',
      ...(location === undefined ? {} : { location }),
      ...(status === 200 ? { etag: tag } : {}),
    };
    if (status === 200 && request.headers.get('if-none-match') === tag)
      return new Response(null, { status: 304, headers });
    return new Response(location === undefined ? body : null, { status, headers });
  };
}
