import { expect, it } from 'vitest';
import type { DeclaredRoute } from '#api/route-table';
import { type Action, type ActorScope, actorScopes } from '#record/actor';
import { derivedId } from '#record/identifier';
import { type ServedRegister, servedRegister } from '../api/served.ts';

/** Every combination of scopes that a token can have, nobody, and tokens that stand for nobody. */
const scopeSets = Array.from({ length: 2 ** actorScopes.length - 1 }, (_, bits) =>
  actorScopes.filter((_scope, position) => (bits + 1) & (1 << position)),
);

const kindsTried = ['incident', 'conflict', 'import', 'release'] as const;

/** The address of a route with something in each of its places. */
function pathsOf(route: DeclaredRoute): { path: string; kind: string }[] {
  const filled = route.path
    .replace('{id}', derivedId('nobody'))
    .replace(/\{(idOrCode|slug|list|name)\}/, 'x');
  if (route.kind !== '{kind}') return [{ path: filled, kind: route.kind }];
  return kindsTried.map((kind) => ({ path: filled.replace('{kind}', kind), kind }));
}

/** What docs/operators/accounts.md says each action takes: written once more, not taken from the policy's code. */
const documented: Readonly<Record<Action, readonly ActorScope[]>> = {
  read: ['read'],
  create: ['write'],
  revise: ['write'],
  remove: ['write'],
  merge: ['write'],
  publish: ['publish'],
  import: ['write', 'publish'],
  release: ['publish'],
  administer: ['administer'],
};

/** Scopes that a role needs for a route with a kind of record. */
function needed(route: DeclaredRoute, kind: string): readonly ActorScope[] | 'refused' {
  const changing = ['create', 'revise', 'remove'].includes(route.action);
  if (changing && (kind === 'import' || kind === 'release')) return 'refused';
  const scopes = new Set(documented[route.action]);
  if (changing && kind === 'conflict') scopes.add('administer');
  if (kind === 'account' || kind === 'api_token') scopes.add('administer');
  return [...scopes];
}

/** A body is never right here: who may pass is refused for the body (422) or finds nothing (404), and nothing changes. */
const attempt = async (served: ServedRegister, route: DeclaredRoute, path: string, token?: string) =>
  served.ask(route.method.toUpperCase(), path, {
    ...(token === undefined ? {} : { token }),
    ...(route.method === 'get' ? {} : { body: { nothing: true } }),
  });

it('opens each route to just the roles that hold its action, and to nobody else', async () => {
  const served = await servedRegister();
  const tokens = await Promise.all(
    scopeSets.map(async (scopes) => ({ scopes, token: await served.token({ scopes }) })),
  );
  const before = await served.context.store.lastSequence();
  let tried = 0;
  for (const route of served.api.routes) {
    for (const { path, kind } of pathsOf(route)) {
      const nobody = (await attempt(served, route, path)).status;
      const forged = (await attempt(served, route, path, `sjl_${'A'.repeat(43)}`)).status;
      if (route.audience === 'anyone') {
        expect([route.method, route.action], path).toEqual(['get', 'read']);
        expect([200, 400, 404], `${path} for nobody`).toContain(nobody);
        expect(forged, `${path} with a forged token`).toBe(nobody);
        continue;
      }
      expect(nobody, `${route.method} ${path} for nobody`).toBe(401);
      expect(forged, `${route.method} ${path} with a forged token`).toBe(401);
      for (const { scopes, token } of tokens) {
        const { status } = await attempt(served, route, path, token);
        const wanted = needed(route, kind);
        const mayPass = wanted !== 'refused' && wanted.every((scope) => scopes.includes(scope));
        const label = `${route.method} ${path} for ${scopes.join('+')}`;
        if (mayPass) expect([200, 404, 422], label).toContain(status);
        else expect(status, label).toBe(403);
        tried += 1;
      }
    }
  }
  expect(tried).toBeGreaterThan(500);
  expect(await served.context.store.lastSequence()).toBe(before);
});

it('has no route beside its table', async () => {
  const { api } = await servedRegister();
  const declared = new Set(
    api.routes.map((route) => `${route.method} ${route.path.replace(/\{(.+?)\}/g, ':$1')}`),
  );
  const served = api.app.routes.filter((route) => route.method !== 'ALL');
  expect(served.length).toBeGreaterThan(25);
  for (const route of served) expect(declared).toContain(`${route.method.toLowerCase()} ${route.path}`);
});

it('cannot be made with a route that names no action', async () => {
  const { api } = await servedRegister();
  const { RouteTable } = await import('#api/route-table');
  const table = new RouteTable(api.app, { anyone: () => ({}) as never, team: async () => ({}) as never });
  table.declared.push(...api.routes);
  expect(() => table.requireAllDeclared()).not.toThrow();
  api.app.get('/undeclared', (http) => http.text('all of it'));
  expect(() => table.requireAllDeclared()).toThrow('/undeclared');
});
