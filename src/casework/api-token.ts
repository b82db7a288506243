import type { Actor } from '#record/actor';
import type { ApiToken } from '#record/entity/keeping';
import { derivedId } from '#record/identifier';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import {
  accountNamed,
  actorOf,
  type KnownAccount,
  knownAccount,
  knownScopes,
  requireScopes,
  requireWithinOwn,
} from './account.ts';
import { type Context, demand } from './context.ts';
import type { RegisterReads } from './ports.ts';

/** How tokens are made, hashed and compared; the room `access` has the one in use. */
export interface TokenSecrets {
  make(): string;
  /** SHA-256, hexadecimal; null for what has not the form of a token. */
  digest(token: string): string | null;
  /** In a time that does not depend on where the two differ. */
  same(left: string, right: string): boolean;
}

/** What a token shall be good for. Conflicts and end are those of the account, and never, when left out. */
export interface TokenOrder {
  readonly account: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly conflicts?: readonly string[];
  /** UTC instant, ISO 8601. */
  readonly expiresAt?: string;
}

/** A token as lists show it: without its hash. */
export type KnownToken = Omit<ApiToken, 'sha256'> & { readonly id: string };

/** Makes a token and returns it, this once: the register keeps only its SHA-256. */
export async function issueToken(
  context: Context,
  secrets: TokenSecrets,
  order: TokenOrder,
): Promise<KnownToken & { readonly token: string }> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'api_token' });
  const scopes = requireScopes(order.scopes);
  const token = secrets.make();
  const sha256 = secrets.digest(token);
  if (sha256 === null) throw new SijillError('integrity', 'The new token has not the form of a token.');
  const id = tokenId(sha256);
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const account = await accountNamed(transaction, order.account);
    requireWithin(context.actor, account, { ...order, scopes }, context.now());
    const body: ApiToken = {
      account: account.id,
      label: order.label.trim() || 'unnamed',
      sha256,
      scopes,
      ...(order.conflicts ? { conflicts: [...new Set(order.conflicts)].sort() } : {}),
      ...(order.expiresAt ? { expiresAt: order.expiresAt } : {}),
    };
    const reason = `Token "${body.label}" issued`;
    await transaction.append([{ ...tokenRecord(id, account.id), from: 0, body: { ...body }, reason }]);
    return { ...withoutHash(body), id, token };
  });
}

/** Ends a token at once. Revoking it again changes nothing. */
export async function revokeToken(context: Context, id: string, reason: string): Promise<KnownToken> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'api_token' });
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const record = await transaction.get(registerConflict, id);
    if (record?.kind !== 'api_token') throw new SijillError('not_found', `There is no token ${id}.`, { id });
    const before = record.body as ApiToken;
    if (before.revokedAt) return { ...withoutHash(before), id };
    const body = { ...before, revokedAt: context.now().toISOString() };
    await transaction.append([{ ...tokenRecord(id, before.account), from: record.revision, body, reason }]);
    return { ...withoutHash(body), id };
  });
}

/** Every token, revoked ones too, without their hashes. */
export async function listTokens(context: Context): Promise<KnownToken[]> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'api_token' });
  const tokens: KnownToken[] = [];
  for await (const record of context.store.all({ conflict: registerConflict, kind: 'api_token' })) {
    tokens.push({ ...withoutHash(record.body as ApiToken), id: record.id });
  }
  return tokens;
}

/**
 * The actor that a token stands for: no more than the token and its account both allow now. Throws `unauthenticated`, with
 * the same words, for a token that is malformed, unknown, ended or revoked, and for one whose account is locked out.
 */
export async function authenticate(
  reads: RegisterReads,
  secrets: TokenSecrets,
  token: string,
  now: Date,
): Promise<Actor> {
  const sha256 = secrets.digest(token);
  const record = sha256 === null ? null : await reads.get(registerConflict, tokenId(sha256));
  if (sha256 === null || record?.kind !== 'api_token') throw notValid();
  const kept = record.body as ApiToken;
  const ended =
    kept.revokedAt !== undefined || (kept.expiresAt !== undefined && new Date(kept.expiresAt) <= now);
  if (!secrets.same(kept.sha256, sha256) || ended) throw notValid();
  const account = await reads.get(registerConflict, kept.account);
  const actor = account?.kind === 'account' ? actorOf(knownAccount(account)) : null;
  if (!actor) throw notValid();
  return {
    ...actor,
    scopes: knownScopes(kept.scopes).filter((scope) => actor.scopes.includes(scope)),
    conflicts: inBoth(actor.conflicts, kept.conflicts ?? null),
  };
}

/** The id follows from the hash, so that a token is found by one read and no comparison of secrets decides it. */
function tokenId(sha256: string): string {
  return derivedId('api_token', sha256);
}

function tokenRecord(id: string, account: string) {
  return { conflict: registerConflict, kind: 'api_token', id, parent: account } as const;
}

function withoutHash(body: ApiToken): Omit<ApiToken, 'sha256'> {
  const { sha256: _sealed, ...rest } = body;
  return rest;
}

function inBoth(left: readonly string[] | null, right: readonly string[] | null): readonly string[] | null {
  if (left === null || right === null) return left ?? right;
  return left.filter((conflict) => right.includes(conflict));
}

function requireWithin(issuer: Actor, account: KnownAccount, order: TokenOrder, now: Date): void {
  const actor = actorOf(account);
  if (!actor) throw new SijillError('invalid', `The account ${account.name} is locked out.`);
  const beyond = order.scopes.filter((scope) => !(actor.scopes as readonly string[]).includes(scope));
  if (beyond.length > 0) {
    throw new SijillError(
      'invalid',
      `The account ${account.name} has not the scope ${beyond.join(', ')} itself.`,
    );
  }
  const outside = (order.conflicts ?? []).filter((id) => actor.conflicts && !actor.conflicts.includes(id));
  if (outside.length > 0) {
    throw new SijillError(
      'invalid',
      `The account ${account.name} may not reach ${outside.join(', ')} itself.`,
    );
  }
  const { id: _id, revision: _revision, ...body } = account;
  requireWithinOwn(issuer, {
    ...body,
    scopes: [...order.scopes],
    conflicts: order.conflicts ?? body.conflicts,
  });
  if (order.expiresAt === undefined) return;
  const end = new Date(order.expiresAt);
  if (Number.isNaN(end.getTime()) || end <= now) {
    throw new SijillError(
      'invalid',
      'The end of a token is an instant to come, such as 2030-01-01T00:00:00Z.',
    );
  }
}

function notValid(): SijillError {
  return new SijillError(
    'unauthenticated',
    'This token is not valid. Ask whoever keeps the register for another.',
  );
}
