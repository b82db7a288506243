import type { MiddlewareHandler } from 'hono';
import { SijillError } from '#record/sijill-error';
import { problemResponse } from './problem.ts';

/** Content that may be loaded by what the API answers: nothing. */
export const apiContentPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Content that public pages may load: their own files, no scripts but those, nothing from elsewhere. */
export const pageContentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that keep a browser from doing with an answer what it was not meant for. An answer's own value stands. */
export function securityHeaders(contentPolicy: string): MiddlewareHandler {
  const headers = {
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}

/** Names by which a server that listens on this machine only is called. */
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests whose Host is none of the names of this server. A web page whose own name is made to point at this
 * machine (DNS rebinding) would otherwise read the register through the reader's browser. `listensOn` is the address of
 * the socket; one that is open to others is checked only where `hosts` says by which names it is called.
 */
export function hostCheck(listensOn: string, hosts: readonly string[]): MiddlewareHandler {
  const isLocal = listensOn === 'localhost' || listensOn === '::1' || listensOn.startsWith('127.');
  const known = new Set([...hosts.map((host) => host.toLowerCase()), ...(isLocal ? loopbackHosts : [])]);
  const isChecked = isLocal || hosts.length > 0;
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
    if (isChecked && !known.has(host)) {
      return problemResponse(
        new SijillError(
          'bad_call',
          'This server is not called by that name. Its operator can add the name with --public-host.',
        ),
        421,
      );
    }
    await next();
  };
}

/** Refuses a change that a page of another site asks for: browsers say where a request comes from. */
export const sameSiteWrites: MiddlewareHandler = async (context, next) => {
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
  const site = context.req.header('sec-fetch-site');
  if (!isReading && site !== undefined && site !== 'same-origin' && site !== 'none') {
    return problemResponse(
      new SijillError('forbidden', 'A page of another site cannot change this register.'),
    );
  }
  await next();
};
