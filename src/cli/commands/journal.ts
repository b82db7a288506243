import { demand } from '#casework/context';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { countOf, requireNoWords } from '#cli/figures/query-options';
import { useRegister } from '#cli/register';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';

/** `sijill journal verify`. */
export const journalVerifyCommand = defineCommand({
  name: 'journal verify',
  summary: 'check every change since the first against the journal',
  usage: '[--hash HASH]',
  description: 'Exit code 1 where anything does not verify; each failure says which line and what.',
  options: {
    hash: {
      type: 'string',
      argument: 'HASH',
      description: 'a hash of the journal kept elsewhere (release.json, a backup): some line has to have it',
    },
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const anchor = values.hash?.trim().toLowerCase();
    if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor)) {
      throw new SijillError('bad_call', `--hash: '${values.hash}' is no hash of 64 hexadecimal digits.`);
    }
    const { context, register } = await useRegister(command);
    demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
    const progress = command.progress({ label: 'Verifying', total: await register.lastSequence() });
    let done = 0;
    const check = await register.verify((checked) => {
      progress.advance(checked - done);
      done = checked;
    }, anchor);
    progress.done();
    printResult(command, check, () =>
      check.ok
        ? `${check.checked.toLocaleString('en')} changes verify.`
        : [
            `${check.failures.length} of ${check.checked.toLocaleString('en')} changes do not verify:`,
            ...check.failures.map((failure) => `  ${failure.sequence} ${failure.id}: ${failure.what}`),
          ].join('\n'),
    );
    return check.ok ? 0 : 1;
  },
});

/** `sijill journal show`. */
export const journalShowCommand = defineCommand({
  name: 'journal show',
  summary: 'show lines of the journal: commitments to changes, without what changed',
  usage: '[--from N] [--limit N]',
  options: {
    from: { type: 'string', argument: 'N', description: 'the first line; the last ones without it' },
    limit: { type: 'string', argument: 'N', description: 'how many; 20 without it' },
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { context, register } = await useRegister(command);
    demand(context, 'administer', { conflict: registerConflict, kind: 'account' });
    const limit = Math.min(countOf(values.limit, '--limit') ?? 20, 100_000);
    const last = await register.lastSequence();
    const from = countOf(values.from, '--from') ?? Math.max(1, last - limit + 1);
    const entries = await register.journal(from, limit);
    printResult(command, { last, entries }, () =>
      [
        ...entries.map(
          ({ sequence, at, kind, id, revision, hash }) =>
            `${sequence}  ${at}  ${kind} ${id} r${revision}  ${hash.slice(0, 16)}…`,
        ),
        `The journal has ${last.toLocaleString('en')} lines.`,
      ].join('\n'),
    );
    return 0;
  },
});
