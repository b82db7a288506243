import { createAccount, listAccounts, setAccountDisabled } from '#casework/account';
import { requireConflict } from '#casework/conflict-choice';
import { type Command, defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { listOf, requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { useRegister } from '#cli/register';
import type { Account } from '#record/entity/keeping';
import { SijillError } from '#record/sijill-error';
import { isValue, valuesOf } from '#record/vocabulary';

/** `sijill account list`. */
export const accountListCommand = defineCommand({
  name: 'account list',
  summary: 'list who may act in the register',
  usage: '',
  options: {},
  async run(_values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const accounts = await listAccounts(context);
    printResult(command, { accounts }, () => {
      const columns = ['name', 'kind', 'may', 'reads', 'conflicts', ''].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      const rows = accounts.map((account) => [
        account.name,
        account.kind,
        account.scopes.join(', '),
        account.clearance ?? 'internal',
        account.conflicts?.join(', ') ?? 'all',
        account.disabled ? 'locked out' : '',
      ]);
      return textTable(columns, rows).join('\n');
    });
    return 0;
  },
});

/** `sijill account add`. */
export const accountAddCommand = defineCommand({
  name: 'account add',
  summary: 'make an account for a person or a program',
  usage: 'NAME --scopes read,write,publish,administer [--clearance WORD] [--conflict SLUG] [--program]',
  description:
    'Scopes: read (what is not public), write (make and change records), publish (make public, take back, release),\n' +
    'administer (accounts, tokens, conflicts, backups). Names stand in the history for good and are not used twice.',
  options: {
    scopes: { type: 'string', argument: 'A,B', description: 'what it may do' },
    clearance: {
      type: 'string',
      argument: 'WORD',
      description:
        'the highest sensitivity it may read: public, internal (the default), restricted or sealed',
    },
    conflict: {
      type: 'string',
      multiple: true,
      argument: 'SLUG',
      description: 'only this conflict; may be repeated',
    },
    program: { type: 'boolean', description: 'a program, not a person' },
    reason: reasonOption,
  },
  async run(values, positionals, command) {
    const name = oneName(positionals);
    const scopes = listOf(values.scopes);
    if (!scopes) throw new SijillError('bad_call', 'Say what it may do: --scopes read,write.');
    const { context } = await useRegister(command);
    const conflicts: string[] = [];
    for (const slug of values.conflict ?? []) conflicts.push((await requireConflict(context, slug)).id);
    const account = await createAccount(
      context,
      {
        name,
        kind: values.program ? 'program' : 'person',
        scopes,
        ...(values.clearance === undefined ? {} : { clearance: clearanceOf(values.clearance) }),
        ...(conflicts.length > 0 ? { conflicts } : {}),
      },
      values.reason ?? 'A new account',
    );
    printResult(command, account, () => `${account.name} may ${account.scopes.join(', ')}.`);
    return 0;
  },
});

/** `sijill account disable`. */
export const accountDisableCommand = lockCommand(
  'disable',
  true,
  'lock an account out, with all its tokens, at once',
);

/** `sijill account enable`. */
export const accountEnableCommand = lockCommand('enable', false, 'let a locked account in again');

function lockCommand(verb: string, disabled: boolean, summary: string): Command {
  return defineCommand({
    name: `account ${verb}`,
    summary,
    usage: 'NAME --reason TEXT',
    options: { reason: reasonOption },
    async run(values, positionals, command) {
      const change = { name: oneName(positionals), disabled, reason: reasonOf(values.reason) };
      const { context } = await useRegister(command);
      const account = await setAccountDisabled(context, change);
      printResult(command, account, () => `${account.name} is ${disabled ? 'locked out' : 'let in'}.`);
      return 0;
    },
  });
}

function oneName(positionals: readonly string[]): string {
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new SijillError('bad_call', 'Name one account.');
  return name;
}

function clearanceOf(text: string): NonNullable<Account['clearance']> {
  if (isValue('sensitivity', text)) return text;
  throw new SijillError(
    'bad_call',
    `--clearance: '${text}' is none of ${valuesOf('sensitivity').join(', ')}.`,
  );
}
