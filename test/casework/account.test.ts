import { describe, expect, it } from 'vitest';
import { tokenSecrets } from '#access/token';
import {
  accountNamed,
  actorOf,
  commandActor,
  createAccount,
  listAccounts,
  setAccountDisabled,
} from '#casework/account';
import { authenticate, issueToken, listTokens, revokeToken } from '#casework/api-token';
import type { Context } from '#casework/context';
import { derivedId } from '#record/identifier';
import { registerConflict } from '#record/register-conflict';
import { workingContext } from '../working-context.ts';

const conflict = derivedId('test', 'conflict');
const other = derivedId('test', 'other');

async function withTeam() {
  const context = workingContext();
  await createAccount(
    context,
    { name: 'Rania', kind: 'person', scopes: ['read', 'write'] },
    'joins the team',
  );
  await createAccount(
    context,
    { name: 'feed', kind: 'program', scopes: ['read'], clearance: 'public', conflicts: [conflict] },
    'partner',
  );
  const signIn = (token: string, at = context.now()) => authenticate(context.store, tokenSecrets, token, at);
  return { context, signIn };
}

describe('accounts', () => {
  it('are one to a name, whatever its case', async () => {
    const { context } = await withTeam();
    const again = createAccount(context, { name: 'RANIA', kind: 'person', scopes: ['read'] }, 'again');
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect((await listAccounts(context)).map((account) => account.name)).toEqual(['Rania', 'feed']);
  });

  it.each(['', ' ', 'anonymous', 'a\u0000b', '../etc', '<b>x</b>', 'x'.repeat(81), '\u202eevil'])(
    'cannot be called %j',
    async (name) => {
      const { context } = await withTeam();
      const made = createAccount(context, { name, kind: 'person', scopes: ['read'] }, 'test');
      await expect(made).rejects.toMatchObject({ code: 'invalid' });
    },
  );

  it('give nobody more than the one who makes them holds', async () => {
    const { context } = await withTeam();
    const manager: Context = {
      ...context,
      actor: {
        id: derivedId('m'),
        name: 'm',
        scopes: ['administer', 'read'],
        clearance: 'internal',
        conflicts: null,
      },
    };
    const make = (different: object) =>
      createAccount(manager, { name: 'new', kind: 'person', scopes: ['read'], ...different }, 'test');
    await expect(make({ scopes: ['publish'] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make({ clearance: 'sealed' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make({})).resolves.toMatchObject({ name: 'new' });
    const confined = { ...manager, actor: { ...manager.actor, conflicts: [conflict] } };
    await expect(
      createAccount(confined, { name: 'x', kind: 'person', scopes: ['read'] }, 't'),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are made by nobody without the right, and every change is in the journal', async () => {
    const { context } = await withTeam();
    const rania = actorOf(await accountNamed(context.store, 'rania'))!;
    const make = createAccount(
      { ...context, actor: rania },
      { name: 'x', kind: 'person', scopes: ['read'] },
      'test',
    );
    await expect(make).rejects.toMatchObject({ code: 'forbidden' });
    await setAccountDisabled(context, { name: 'Rania', disabled: true, reason: 'left' });
    const journal = await context.store.journal(1, 10);
    expect(journal.map((entry) => [entry.conflict, entry.kind, entry.revision])).toEqual([
      [registerConflict, 'account', 1],
      [registerConflict, 'account', 1],
      [registerConflict, 'account', 2],
    ]);
  });
});

describe('the actor of a command line', () => {
  it('is made on first use for the user of the machine, with everything', async () => {
    const context = workingContext();
    const first = await commandActor(context, 'cli:alice');
    expect(first).toMatchObject({
      name: 'cli:alice',
      scopes: ['read', 'write', 'publish', 'administer'],
      clearance: 'sealed',
    });
    expect(await commandActor(context, 'cli:alice')).toEqual(first);
    expect(await context.store.lastSequence()).toBe(1);
  });

  it('is otherwise an account that exists and is not locked out', async () => {
    const { context } = await withTeam();
    expect(await commandActor(context, 'rania')).toMatchObject({ name: 'Rania', scopes: ['read', 'write'] });
    await expect(commandActor(context, 'ranja')).rejects.toMatchObject({ code: 'not_found' });
    await setAccountDisabled(context, { name: 'Rania', disabled: true, reason: 'left' });
    await expect(commandActor(context, 'Rania')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('tokens', () => {
  it('stand for their account, for less than it may where they say less', async () => {
    const { context, signIn } = await withTeam();
    const { token } = await issueToken(context, tokenSecrets, {
      account: 'Rania',
      label: 'phone',
      scopes: ['read'],
    });
    expect(token).toMatch(/^sjl_[A-Za-z0-9_-]{43}$/);
    expect(await signIn(token)).toMatchObject({
      name: 'Rania',
      scopes: ['read'],
      clearance: 'internal',
      conflicts: null,
    });
  });

  it('are kept nowhere: the register holds only their hash, which no list shows', async () => {
    const { context } = await withTeam();
    const issued = await issueToken(context, tokenSecrets, {
      account: 'Rania',
      label: 'phone',
      scopes: ['read'],
    });
    const kept = JSON.stringify(await context.store.revisions(registerConflict, issued.id));
    expect(kept).not.toContain(issued.token);
    const digest = tokenSecrets.digest(issued.token)!;
    expect(kept).toContain(digest);
    expect(JSON.stringify(await listTokens(context))).not.toContain(digest);
    expect(JSON.stringify(issued)).not.toContain(digest);
  });

  it('end when they are revoked, expire, or their account is locked out, all in the same words', async () => {
    const { context, signIn } = await withTeam();
    const issue = (expiresAt?: string) =>
      issueToken(context, tokenSecrets, {
        account: 'Rania',
        label: 'x',
        scopes: ['read'],
        ...(expiresAt ? { expiresAt } : {}),
      });
    const [revoked, expired, locked] = [await issue(), await issue('2020-02-01T00:00:00Z'), await issue()];
    await revokeToken(context, revoked.id, 'lost');
    expect(await signIn(expired.token, new Date('2020-01-31T23:59:59Z'))).toMatchObject({ name: 'Rania' });
    await setAccountDisabled(context, { name: 'Rania', disabled: true, reason: 'left' });
    const refusals = await Promise.all(
      [
        revoked.token,
        expired.token,
        locked.token,
        tokenSecrets.make(),
        'sjl_',
        '',
        'Bearer x',
        `sjl_${'é'.repeat(43)}`,
      ].map((token) =>
        signIn(token, new Date('2020-02-01T00:00:00Z')).catch((thrown) => `${thrown.code} ${thrown.message}`),
      ),
    );
    expect(new Set(refusals)).toHaveLength(1);
    expect(refusals[0]).toMatch(/^unauthenticated/);
  });

  it('lose what their account loses', async () => {
    const { context, signIn } = await withTeam();
    const { token } = await issueToken(context, tokenSecrets, {
      account: 'Rania',
      label: 'x',
      scopes: ['read', 'write'],
    });
    const { id, revision, ...body } = await accountNamed(context.store, 'Rania');
    await context.store.write({ author: 'test', batch: null }, (transaction) =>
      transaction.append([
        {
          conflict: registerConflict,
          kind: 'account',
          id,
          parent: null,
          from: revision,
          body: { ...body, scopes: ['read'], conflicts: [conflict] },
          reason: 'less',
        },
      ]),
    );
    expect(await signIn(token)).toMatchObject({ scopes: ['read'], conflicts: [conflict] });
  });

  it('cannot be given scopes or conflicts that their account, or their issuer, lacks', async () => {
    const { context } = await withTeam();
    const issue = (different: object, as: Context = context) =>
      issueToken(as, tokenSecrets, { account: 'feed', label: 'x', scopes: ['read'], ...different });
    await expect(issue({ scopes: ['write'] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(issue({ scopes: ['root'] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(issue({ scopes: [] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(issue({ conflicts: [other] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(issue({ expiresAt: '2019-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'invalid' });
    const manager = {
      id: derivedId('m'),
      name: 'm',
      scopes: ['administer', 'read'],
      clearance: 'internal',
      conflicts: null,
    } as const;
    const beyond = issue({ account: 'Rania', scopes: ['write'] }, { ...context, actor: manager });
    await expect(beyond).rejects.toMatchObject({ code: 'forbidden' });
    const sealed = { name: 'keeper', kind: 'person', scopes: ['read'], clearance: 'sealed' } as const;
    await createAccount(context, { ...sealed, scopes: ['read'] }, 'test');
    await expect(issue({ account: 'keeper' }, { ...context, actor: manager })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
