import { z } from '@hono/zod-openapi';
import { tokenSecrets } from '#access/token';
import { createAccount, listAccounts, setAccountDisabled } from '#casework/account';
import { issueToken, listTokens, revokeToken } from '#casework/api-token';
import { actorScopes } from '#record/actor';
import { valuesOf } from '#record/vocabulary';
import { idParameter, reason } from '../parameters.ts';
import type { RouteTable } from '../route-table.ts';

const name = z.string().min(1).max(80);
const scopes = z.array(z.enum(actorScopes)).min(1);
const conflicts = z
  .array(idParameter)
  .max(1000)
  .optional()
  .openapi({ description: 'Conflicts it may reach, by id; all when left out' });

const accountShape = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'program']),
    scopes: z.array(z.string()),
    clearance: z.string().optional(),
    conflicts: z.array(z.string()).optional(),
    disabled: z.boolean().optional(),
    revision: z.int(),
  })
  .openapi('Account');

const tokenShape = z
  .object({
    id: z.string(),
    account: z.string(),
    label: z.string(),
    scopes: z.array(z.string()),
    conflicts: z.array(z.string()).optional(),
    expiresAt: z.string().optional(),
    revokedAt: z.string().optional(),
  })
  .openapi('Token');

/** Who may act in the register, and the tokens by which programs do. */
export function accountRoutes(table: RouteTable): void {
  const common = { audience: 'team', action: 'administer', tag: 'Accounts' } as const;
  const accounts = { ...common, kind: 'account' } as const;
  table.route(
    {
      ...accounts,
      method: 'get',
      path: '/accounts',
      summary: 'Every account',
      answer: z.array(accountShape),
    },
    async ({ context }) => ({ body: await listAccounts(context) }),
  );
  table.route(
    {
      ...accounts,
      method: 'post',
      path: '/accounts',
      status: 201,
      summary: 'Makes an account',
      body: z.strictObject({
        name,
        kind: z.enum(['person', 'program']),
        scopes,
        clearance: z.enum(valuesOf('sensitivity')).optional(),
        conflicts,
        reason,
      }),
      answer: accountShape,
    },
    async ({ body, context }) => {
      const { reason, ...account } = body;
      return { status: 201, body: await createAccount(context, account, reason) };
    },
  );
  table.route(
    {
      ...accounts,
      method: 'put',
      path: '/accounts/{name}',
      summary: 'Locks an account out with all its tokens, or lets it in again',
      params: z.object({ name }),
      body: z.strictObject({ disabled: z.boolean(), reason }),
      answer: accountShape,
    },
    async ({ params, body, context }) => ({
      body: await setAccountDisabled(context, { name: params.name, ...body }),
    }),
  );
  const tokens = { ...common, kind: 'api_token' } as const;
  table.route(
    {
      ...tokens,
      method: 'get',
      path: '/tokens',
      summary: 'Every token, without its secret',
      answer: z.array(tokenShape),
    },
    async ({ context }) => ({ body: await listTokens(context) }),
  );
  table.route(
    {
      ...tokens,
      method: 'post',
      path: '/tokens',
      status: 201,
      summary: 'Issues a token; the answer shows it, this once',
      body: z.strictObject({
        account: name,
        label: z.string().min(1).max(200),
        scopes,
        conflicts,
        expiresAt: z.iso.datetime().optional(),
      }),
      answer: tokenShape.extend({ token: z.string() }),
    },
    async ({ body, context }) => ({ status: 201, body: await issueToken(context, tokenSecrets, body) }),
  );
  table.route(
    {
      ...tokens,
      method: 'delete',
      path: '/tokens/{id}',
      summary: 'Ends a token at once',
      params: z.object({ id: idParameter }),
      body: z.strictObject({ reason }),
      answer: tokenShape,
    },
    async ({ params, body, context }) => ({ body: await revokeToken(context, params.id, body.reason) }),
  );
}
