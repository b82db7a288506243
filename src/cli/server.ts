import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { apiPath, createApi, noSuchRoute } from '#api/app';
import type { Ground } from '#api/authentication';
import type { PublicRegister } from '#api/public-register';
import { hostCheck, pageContentPolicy, securityHeaders } from '#api/security';
import { deskPage } from '#cli/desk-page';
import { isSijillError, SijillError } from '#record/sijill-error';

/** Answers a request for a page or one of its files; null where there is no such page. */
export type PageHandler = (request: Request) => Promise<Response | null>;

/** What a server serves. */
export interface ServerParts {
  readonly ground: Ground;
  /** What anybody may read, for pages and API alike. */
  readonly register: PublicRegister;
  readonly pages: PageHandler;
  readonly version: string;
  /** The address it listens on, and the names it is called by besides. */
  readonly host: string;
  readonly publicHosts: readonly string[];
  /** Told of what nobody foresaw. */
  readonly report: (thrown: unknown) => void;
}

/** The whole server without a port: the API at /api/v1, the public pages everywhere else. */
export function createServer(parts: ServerParts): Hono {
  const { ground, register, pages, version, host, publicHosts, report } = parts;
  const app = new Hono();
  app.use('*', async (context, next) => {
    const policy = context.req.path.startsWith(`${apiPath}/`) ? null : securityHeaders(pageContentPolicy);
    await (policy ? policy(context, next) : next());
  });
  app.use('*', hostCheck(host, publicHosts));
  const description = `${apiPath}/openapi.json`;
  app.on('GET', [apiPath, `${apiPath}/`], (context) => context.redirect(description, 302));
  app.route(apiPath, createApi({ ground, register, version, report }).app);
  app.all(`${apiPath}/*`, () => noSuchRoute());
  app.on('GET', ['/desk', '/desk/*'], () => deskPage());
  app.get('*', async (context) => (await pages(context.req.raw)) ?? context.notFound());
  app.notFound((context) =>
    context.text('There is nothing at this address.\n', 404, { 'cache-control': 'no-store' }),
  );
  app.onError((thrown, context) => {
    if (isSijillError(thrown) && thrown.code === 'unavailable') {
      return context.text('The register does not answer just now. Please try again in a moment.\n', 503, {
        'cache-control': 'no-store',
      });
    }
    report(thrown);
    return context.text('Something went wrong here. Please try again later.\n', 500, {
      'cache-control': 'no-store',
    });
  });
  return app;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more requests, lets those under way end, and cuts off what is left after some seconds. */
  close(): Promise<void>;
}

/** How long requests under way may take when the server stops, in milliseconds. */
const patience = 5_000;

/**
 * Listens. Throws `unavailable` with what to do where the port is taken or may not be used. Slow clients are let go: a request
 * has 10 seconds for its headers and a minute in all.
 */
export function listen(app: Hono, at: { readonly port: number; readonly host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      {
        fetch: app.fetch,
        port: at.port,
        hostname: at.host,
        serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 },
      },
      (info: AddressInfo) => {
        server.off('error', refuse);
        resolve({ port: info.port, close: () => closeServer(server) });
      },
    );
    const refuse = (error: NodeJS.ErrnoException) => reject(portError(error, at));
    server.once('error', refuse);
  });
}

async function closeServer(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const cut = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, patience);
  await closed;
  clearTimeout(cut);
}

function portError(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  const said = (message: string) => new SijillError('unavailable', message, { port, host }, { cause: error });
  if (error.code === 'EADDRINUSE') {
    return said(
      `Port ${port} is taken by another program. Choose another: --port ${port === 65535 ? 8080 : port + 1}.`,
    );
  }
  if (error.code === 'EACCES')
    return said(`This user may not listen on port ${port}. Choose one above 1023: --port 8080.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return said(
      `This machine has no address ${host}. For this machine only: --host 127.0.0.1; for all: --host 0.0.0.0.`,
    );
  }
  return error;
}
