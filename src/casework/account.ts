import { type Actor, type ActorScope, actorScopes } from '#record/actor';
import type { Account } from '#record/entity/keeping';
import { derivedId } from '#record/identifier';
import type { Current } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { clears } from '#record/sensitivity';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import type { RegisterReads } from './ports.ts';

/** An account with its id, as lists show it. */
export interface KnownAccount extends Account {
  readonly id: string;
  readonly revision: number;
}

interface Reach {
  readonly conflicts?: readonly string[];
}

/** A new account. Scopes are those of `actorScopes`; clearance is `internal` when left out, conflicts all. */
export type NewAccount = Pick<Account, 'name' | 'kind' | 'scopes' | 'clearance' | 'conflicts'>;

/**
 * The id of the account of this name. It follows from the name, so that two processes cannot make two accounts of one
 * name; upper and lower case are the same name.
 */
export function accountId(name: string): string {
  return derivedId('account', name.normalize('NFKC').toLowerCase());
}

/** Makes an account. Throws `conflict` where the name is taken, `invalid` for a name or scope that cannot be. */
export async function createAccount(
  context: Context,
  account: NewAccount,
  reason: string,
): Promise<KnownAccount> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
  const body = accountBody(account);
  requireWithinOwn(context.actor, body);
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const id = accountId(body.name);
    if ((await transaction.heads(registerConflict, [id])).has(id)) {
      throw new SijillError(
        'conflict',
        `There is an account ${body.name} already. Names are not used twice.`,
      );
    }
    await transaction.append([{ ...accountRecord(id), from: 0, body: { ...body }, reason }]);
    return { ...body, id, revision: 1 };
  });
}

/** Locks an account out, with all its tokens, from the next request on; or lets it in again. */
export async function setAccountDisabled(
  context: Context,
  change: { readonly name: string; readonly disabled: boolean; readonly reason: string },
): Promise<KnownAccount> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const account = await accountNamed(transaction, change.name);
    const { id, revision, ...before } = account;
    if (change.disabled && id === context.actor.id) {
      throw new SijillError('invalid', `${account.name} cannot lock itself out. Act as another account.`);
    }
    requireWithinOwn(context.actor, before);
    if ((before.disabled === true) === change.disabled) return account;
    const { disabled: _before, ...rest } = before;
    const body = change.disabled ? { ...rest, disabled: true } : rest;
    await transaction.append([{ ...accountRecord(id), from: revision, body, reason: change.reason }]);
    return { ...body, id, revision: revision + 1 };
  });
}

/** Every account, by name. */
export async function listAccounts(context: Context): Promise<KnownAccount[]> {
  demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
  const accounts: KnownAccount[] = [];
  for await (const record of context.store.all({ conflict: registerConflict, kind: 'account' })) {
    accounts.push(knownAccount(record));
  }
  return accounts.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The account of this name, or `not_found`. */
export async function accountNamed(reads: RegisterReads, name: string): Promise<KnownAccount> {
  const id = accountId(name);
  const record = await reads.get(registerConflict, id);
  if (!record) {
    throw new SijillError('not_found', `There is no account ${name}. \`sijill account add\` makes one.`, {
      name,
    });
  }
  return knownAccount(record);
}

/** A record of the kind account as an account. */
export function knownAccount(record: Current): KnownAccount {
  return { ...(record.body as Account), id: record.id, revision: record.revision };
}

/** The actor that an account is, or null where it is locked out. */
export function actorOf(account: KnownAccount): Actor | null {
  if (account.disabled) return null;
  return {
    id: account.id,
    name: account.name,
    scopes: knownScopes(account.scopes),
    clearance: account.clearance ?? 'internal',
    conflicts: account.conflicts ?? null,
  };
}

/** Accounts of the users of a machine begin so: `cli:alice`. */
const userPrefix = 'cli:';

/**
 * The actor behind a command line: who holds the data folder holds the register, so the account of a machine's user
 * (`cli:alice`) is made on its first use, with every scope and clearance. Another name is made only while the register has
 * no account at all, so that a misspelt name does not become an account. Throws `not_found` for a name that nobody has,
 * `forbidden` for an account that is locked out.
 */
export async function commandActor(use: Omit<Context, 'actor'>, name: string): Promise<Actor> {
  const id = accountId(name);
  const { store } = use;
  if (!(await store.get(registerConflict, id))) {
    if (!name.startsWith(userPrefix) && !(await isWithoutAccounts(store))) await accountNamed(store, name);
    const holder: Actor = { id, name, scopes: actorScopes, clearance: 'sealed', conflicts: null };
    const account: NewAccount = { name, kind: 'person', scopes: [...actorScopes], clearance: 'sealed' };
    try {
      await createAccount(
        { ...use, actor: holder },
        account,
        'First use of this register by the one who holds it',
      );
    } catch (thrown) {
      // Another process of the same user was faster: its account is this one.
      if (!(thrown instanceof SijillError && thrown.code === 'conflict')) throw thrown;
    }
  }
  return actorOrRefusal(await accountNamed(store, name));
}

function actorOrRefusal(account: KnownAccount): Actor {
  const actor = actorOf(account);
  if (actor) return actor;
  throw new SijillError(
    'forbidden',
    `The account ${account.name} is locked out. Act as another with --as NAME.`,
  );
}

async function isWithoutAccounts(reads: RegisterReads): Promise<boolean> {
  for await (const _account of reads.all({ conflict: registerConflict, kind: 'account' })) return false;
  return true;
}

/** The scopes among these words; a word that names none gives none. */
export function knownScopes(words: readonly string[]): ActorScope[] {
  return actorScopes.filter((scope) => words.includes(scope));
}

/** Throws `invalid` for a word that is no scope, or for none. */
export function requireScopes(words: readonly string[]): ActorScope[] {
  const unknown = words.filter((word) => !(actorScopes as readonly string[]).includes(word));
  if (unknown.length > 0 || words.length === 0) {
    const what = unknown.length > 0 ? `There is no scope ${unknown.join(', ')}.` : 'No scope is given.';
    throw new SijillError('invalid', `${what} Scopes are ${actorScopes.join(', ')}.`);
  }
  return knownScopes(words);
}

function accountBody(account: NewAccount): Account {
  const name = account.name.normalize('NFKC').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._:@+-]{0,79}$/u.test(name) || name.toLowerCase() === 'anonymous') {
    throw new SijillError(
      'invalid',
      'The name of an account has 1 to 80 letters, digits, spaces or . _ : @ + - and begins with a letter or digit.',
    );
  }
  return {
    name,
    kind: account.kind,
    scopes: requireScopes(account.scopes),
    ...(account.clearance ? { clearance: account.clearance } : {}),
    ...(account.conflicts ? { conflicts: [...new Set(account.conflicts)].sort() } : {}),
  };
}

/** Nobody gives, or takes away, more than they hold themselves: an account that may administer is no way to everything. */
export function requireWithinOwn(
  actor: Actor,
  account: Pick<KnownAccount, 'scopes' | 'clearance'> & Reach,
): void {
  const beyond = knownScopes(account.scopes).filter((scope) => !actor.scopes.includes(scope));
  const conflicts = account.conflicts ?? null;
  const own = actor.conflicts;
  const reachesFurther = own !== null && (conflicts === null || conflicts.some((id) => !own.includes(id)));
  const seesMore = !clears(actor.clearance, account.clearance ?? 'internal');
  if (beyond.length === 0 && !reachesFurther && !seesMore) return;
  throw new SijillError('forbidden', `${actor.name} cannot deal in rights that it does not hold itself.`);
}

function accountRecord(id: string) {
  return { conflict: registerConflict, kind: 'account', id, parent: null } as const;
}
