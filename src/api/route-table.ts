import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context as HttpContext } from 'hono';
import { type Context, demand } from '#casework/context';
import type { Action } from '#record/actor';
import { definitionOf } from '#record/entity/index';
import { sijillErrorCodes } from '#record/sijill-error';
import { nothingHere } from './problem.ts';
import { requireKeepable, requireText } from './request-body.ts';

/** Who a route answers: anybody, with what is public and nothing else; or the team, by token. */
export type Audience = 'anyone' | 'team';

/** The shape of anything that a route takes. */
type Fields = z.ZodObject;

/** One route. There is no other way to make one, so none lacks its action. */
export interface Route<Params extends Fields, Query extends Fields, Body extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: `/${string}`;
  /** What the caller does; the policy is asked before anything else. */
  readonly action: Action;
  /** The kind of record; `{kind}` where the path names it. */
  readonly kind: string;
  readonly audience: Audience;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The shape of the answer. */
  readonly answer: z.ZodType;
  /** The status of a good answer; 200 where left out. */
  readonly status?: 200 | 201;
  /** Other answers that are no errors, by status. */
  readonly otherwise?: Readonly<Record<number, string>>;
}

/** What a handler is given: checked values, and the register as the caller may use it. */
export interface Request<Params extends Fields, Query extends Fields, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  /** The actor of a team route; anybody on a public one, whatever token came with the request. */
  readonly context: Context;
  header(name: string): string | undefined;
}

/** What a handler gives back. A body of undefined has no content. */
export interface Answer {
  readonly body: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route as lists and tests see it. */
export type DeclaredRoute = Pick<
  Route<Fields, Fields, z.ZodType>,
  'method' | 'path' | 'action' | 'kind' | 'audience' | 'summary'
>;

/** How requests come to a context. */
export interface Gate {
  /** The register as anybody sees it. */
  anyone(): Context;
  /** The register for whom the Authorization header stands. Throws `unauthenticated`. */
  team(authorization: string | undefined): Promise<Context>;
}

const nothing = z.strictObject({});

/** The routes of an application, each declared with the action that the policy decides on. */
export class RouteTable {
  readonly declared: DeclaredRoute[] = [];
  readonly #app: OpenAPIHono;
  readonly #gate: Gate;

  constructor(app: OpenAPIHono, gate: Gate) {
    this.#app = app;
    this.#gate = gate;
  }

  /** Declares a route with its handler. */
  route<
    Params extends Fields = typeof nothing,
    Query extends Fields = typeof nothing,
    Body extends z.ZodType = z.ZodUndefined,
  >(
    route: Route<Params, Query, Body>,
    handler: (request: Request<Params, Query, Body>) => Promise<Answer>,
  ): void {
    const { method, path, action, kind, audience, summary } = route;
    this.declared.push({ method, path, action, kind, audience, summary });
    const answer = (http: HttpContext) => this.#answer(route, handler, http);
    const enter = async (http: HttpContext, next: () => Promise<void>) => {
      http.set('sijill', await this.#enter(route, http));
      await next();
    };
    // The handler's type is the table's own; that of the framework says the same of every route.
    this.#app.openapi(described(route, enter as never), answer as never);
  }

  /** The description of the API itself, for anybody. */
  description(path: `/${string}`, document: () => unknown): void {
    const route = { method: 'get', path, action: 'read', kind: 'conflict', audience: 'anyone' } as const;
    this.route(
      {
        ...route,
        tag: 'Frame',
        summary: 'This description of the API, OpenAPI 3.1',
        answer: z.looseObject({}),
      },
      async () => ({ body: document() }),
    );
  }

  /** Throws where the application has a route that was not declared here. */
  requireAllDeclared(): void {
    const known = new Set(
      this.declared.map((route) => `${route.method} ${route.path.replace(/\{(.+?)\}/g, ':$1')}`),
    );
    for (const { method, path } of this.#app.routes) {
      if (method === 'ALL' || known.has(`${method.toLowerCase()} ${path}`)) continue;
      throw new Error(
        `The route ${method} ${path} is not declared: every route names its action in the route table.`,
      );
    }
  }

  async #enter(route: DeclaredRoute, http: HttpContext): Promise<Context> {
    for (const part of [http.req.path, ...Object.entries(http.req.queries()).flat(2)])
      requireText(decoded(part));
    if (route.audience === 'anyone') return this.#gate.anyone();
    const kind = route.kind === '{kind}' ? (http.req.param('kind') ?? '') : route.kind;
    const context = await this.#gate.team(http.req.header('authorization'));
    if (!definitionOf(kind)) throw nothingHere();
    requireMayEver(context, route.action, kind);
    // What is not JSON at all is refused by the validator that follows; what is, is looked at as it came.
    if (route.method !== 'get') requireKeepable(await http.req.json().catch(() => null));
    return context;
  }

  async #answer<Params extends Fields, Query extends Fields, Body extends z.ZodType>(
    route: Route<Params, Query, Body>,
    handler: (request: Request<Params, Query, Body>) => Promise<Answer>,
    http: HttpContext,
  ): Promise<Response> {
    const body = route.body ? http.req.valid('json' as never) : undefined;
    const given = await handler({
      params: http.req.valid('param' as never) as z.output<Params>,
      query: http.req.valid('query' as never) as z.output<Query>,
      body: body as z.output<Body>,
      context: http.get('sijill') as Context,
      header: (name) => http.req.header(name),
    });
    return respond(route, http, given);
  }
}

/** The policy is asked for some conflict that the actor reaches; casework asks again for the record itself. */
function requireMayEver(context: Context, action: Action, kind: string): void {
  const reached = context.actor.conflicts;
  demand(context, action, { conflict: reached?.[0] ?? null, kind });
}

function described(route: Route<Fields, Fields, z.ZodType>, enter: never) {
  const { method, path, tag, summary, description, params, query, body, answer, otherwise = {} } = route;
  const others = Object.fromEntries(
    Object.entries(otherwise).map(([status, words]) => [status, { description: words }]),
  );
  return createRoute({
    method,
    path,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    ...(route.audience === 'team' ? { security: [{ token: [] }] } : {}),
    'x-action': route.action,
    middleware: [enter],
    request: {
      params: params ?? nothing,
      query: query ?? nothing,
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      [route.status ?? 200]: { description: summary, content: { 'application/json': { schema: answer } } },
      ...others,
      default: {
        description: 'An error',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  } as Parameters<typeof createRoute>[0]);
}

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...sijillErrorCodes, 'unforeseen']),
    detail: z.string(),
  })
  .openapi('Problem', { description: 'An error, RFC 9457, with a code of a closed list' });

/** The response of a handler's answer: JSON, with an entity tag of exactly what is in it where anybody may read it. */
function respond(route: Route<Fields, Fields, z.ZodType>, http: HttpContext, given: Answer): Response {
  const isPublic = route.audience === 'anyone';
  const headers = new Headers({
    'cache-control': isPublic ? 'public, no-cache' : 'no-store',
    ...(isPublic
      ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      : {}),
    ...given.headers,
  });
  const status = given.status ?? route.status ?? 200;
  if (given.body === undefined) return new Response(null, { status, headers });
  const text = `${JSON.stringify(given.body)}\n`;
  headers.set('content-type', 'application/json; charset=utf-8');
  if (isPublic && status === 200) {
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    headers.set('etag', tag);
    const known = (http.req.header('if-none-match') ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(tag)) return new Response(null, { status: 304, headers });
  }
  return new Response(text, { status, headers });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
