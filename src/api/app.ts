import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { SijillError } from '#record/sijill-error';
import { type Ground, tokenGate } from './authentication.ts';
import { nothingHere, problemOf, problemResponse } from './problem.ts';
import type { PublicRegister } from './public-register.ts';
import { type DeclaredRoute, RouteTable } from './route-table.ts';
import { accountRoutes } from './routes/accounts.ts';
import { caseworkRoutes } from './routes/casework.ts';
import { figureRoutes } from './routes/figures.ts';
import { frameRoutes } from './routes/frame.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { recordRoutes } from './routes/records.ts';
import { apiContentPolicy, sameSiteWrites, securityHeaders } from './security.ts';

/** Where the API is, below the address of the server. */
export const apiPath = '/api/v1';

/** The largest request body, in bytes. */
export const largestBody = 1_000_000;

/** What the API is made of. */
export interface ApiParts {
  /** The register, the policy, the clock: a context but for who acts. */
  readonly ground: Ground;
  /** What anybody may read. */
  readonly register: PublicRegister;
  readonly version: string;
  /** Told of what nobody foresaw; the client learns nothing of it. */
  readonly report: (thrown: unknown) => void;
}

/** The API with the table of its routes. */
export interface Api {
  readonly app: OpenAPIHono;
  readonly routes: readonly DeclaredRoute[];
}

/** Makes the API, to be mounted at `apiPath`. Throws where a route was made without declaring its action. */
export function createApi({ ground, register, version, report }: ApiParts): Api {
  const app = new OpenAPIHono({ defaultHook: refuseShape });
  app.onError((thrown) => problemOf(thrown, report));
  app.notFound(noSuchRoute);
  app.use('*', securityHeaders(apiContentPolicy));
  app.use('*', sameSiteWrites);
  app.use('*', bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  const table = new RouteTable(app, tokenGate(ground));
  incidentRoutes(table, register);
  figureRoutes(table, register);
  frameRoutes(table, register, version);
  recordRoutes(table);
  caseworkRoutes(table);
  accountRoutes(table);
  descriptionRoute(table, app, version);
  table.requireAllDeclared();
  return { app, routes: table.declared };
}

function descriptionRoute(table: RouteTable, app: OpenAPIHono, version: string): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `sijill token issue`, beginning with sjl_',
  });
  let document: object | null = null;
  table.description('/openapi.json', () => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Sijill',
        version,
        description:
          'The open register of civilian harm. What is public needs no token; nothing else is shown without one.',
      },
      servers: [{ url: apiPath }],
    });
    return document;
  });
}

/** A request whose parts have not the shape they are declared with. */
function refuseShape(result: {
  target: string;
  success: boolean;
  error?: { issues: readonly Issue[] };
}): void {
  if (result.success || !result.error) return;
  const problems = result.error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join('.') || '(all)',
    message: issue.message,
  }));
  const list = problems.map((problem) => `${problem.field}: ${problem.message}`).join('; ');
  throw new SijillError(
    result.target === 'json' ? 'invalid' : 'bad_call',
    `The request is not as declared: ${list}`,
    {
      in: result.target,
      problems,
    },
  );
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The answer below `apiPath` where no route is. */
export function noSuchRoute(): Response {
  return problemResponse(nothingHere());
}

function tooLarge(): Response {
  return problemResponse(
    new SijillError('too_large', `The request is larger than ${largestBody.toLocaleString('en')} bytes.`),
  );
}
