import { tokenSecrets } from '#access/token';
import { listAccounts } from '#casework/account';
import { issueToken, listTokens, revokeToken } from '#casework/api-token';
import { requireConflict } from '#casework/conflict-choice';
import { endOfInstant } from '#casework/tally-query';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { listOf, requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { useRegister } from '#cli/register';
import { SijillError } from '#record/sijill-error';

/** `sijill token issue`. */
export const tokenIssueCommand = defineCommand({
  name: 'token issue',
  summary: 'issue a token by which a program acts as an account',
  usage: 'ACCOUNT --scopes read,write --label TEXT [--expires D] [--conflict SLUG]',
  description: 'The token is printed once and kept nowhere: the register holds its SHA-256 only.',
  options: {
    scopes: { type: 'string', argument: 'A,B', description: 'what it may do: no more than its account' },
    label: { type: 'string', argument: 'TEXT', description: 'what it is for' },
    expires: {
      type: 'string',
      argument: 'D',
      description: 'the last day, or the instant, on which it holds',
    },
    conflict: {
      type: 'string',
      multiple: true,
      argument: 'SLUG',
      description: 'only this conflict; may be repeated',
    },
  },
  async run(values, positionals, command) {
    const [account, more] = positionals;
    const scopes = listOf(values.scopes);
    if (account === undefined || more !== undefined || !scopes || values.label === undefined) {
      throw new SijillError(
        'bad_call',
        'Say for whom, for what and what it may do: token issue NAME --label "…" --scopes read.',
      );
    }
    const { context } = await useRegister(command);
    const conflicts: string[] = [];
    for (const slug of values.conflict ?? []) conflicts.push((await requireConflict(context, slug)).id);
    const issued = await issueToken(context, tokenSecrets, {
      account,
      label: values.label,
      scopes,
      ...(conflicts.length > 0 ? { conflicts } : {}),
      ...(values.expires === undefined ? {} : { expiresAt: endOfInstant(values.expires) }),
    });
    printResult(command, issued, () =>
      [
        issued.token,
        '',
        `Token ${issued.id} of ${account}. It is shown this once: keep it where secrets are kept.`,
      ].join('\n'),
    );
    return 0;
  },
});

/** `sijill token list`. */
export const tokenListCommand = defineCommand({
  name: 'token list',
  summary: 'list tokens, without their secrets',
  usage: '',
  options: {},
  async run(_values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const names = new Map((await listAccounts(context)).map((account) => [account.id, account.name]));
    const tokens = (await listTokens(context)).map((token) => ({
      ...token,
      accountName: names.get(token.account) ?? null,
    }));
    printResult(command, { tokens }, () => {
      const columns = ['id', 'account', 'for', 'may', 'ends'].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      const rows = tokens.map((token) => [
        token.id,
        token.accountName ?? token.account,
        token.label,
        token.scopes.join(', '),
        token.revokedAt ? `revoked ${token.revokedAt}` : (token.expiresAt ?? 'never'),
      ]);
      return textTable(columns, rows).join('\n');
    });
    return 0;
  },
});

/** `sijill token revoke`. */
export const tokenRevokeCommand = defineCommand({
  name: 'token revoke',
  summary: 'end a token at once',
  usage: 'ID --reason TEXT',
  options: { reason: reasonOption },
  async run(values, positionals, command) {
    const [id, more] = positionals;
    if (id === undefined || more !== undefined)
      throw new SijillError('bad_call', 'Name one token by its id.');
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const token = await revokeToken(context, id, reason);
    printResult(command, token, () => `Token ${id} is revoked.`);
    return 0;
  },
});
