import { checkRecord } from '#casework/check-record';
import { requireConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { defineCommand } from '#cli/command';
import { type CommandContext, printResult } from '#cli/context';
import { findingLines } from '#cli/records/change-text';
import { codesOf, conflictOption, oneIncident } from '#cli/records/record-choice';
import { useRegister } from '#cli/register';
import type { Current } from '#record/register';
import type { Finding } from '#record/rules/finding';
import { SijillError } from '#record/sijill-error';

interface Checked {
  readonly id: string;
  readonly codes: string;
  readonly findings: readonly Finding[];
}

/** `sijill incident check`. */
export const incidentCheckCommand = defineCommand({
  name: 'incident check',
  summary: 'say what the rules find on an incident, or on all of them',
  usage: 'CODE|ID … | --all',
  description:
    'Exit code 1 where an incident breaks a rule; of imported data, which is kept as it was found, breaches are warnings.',
  options: {
    all: { type: 'boolean', description: 'every incident of the conflict' },
    conflict: conflictOption,
  },
  async run(values, positionals, command) {
    if ((values.all === true) === positionals.length > 0) {
      throw new SijillError('bad_call', 'Name incidents by code or id, or check them all with --all.');
    }
    const { context } = await useRegister(command);
    const checked: Checked[] = [];
    let count = 0;
    for await (const incident of wanted(context, values, positionals, command)) {
      const findings = await checkRecord(context.store, incident, incident.body);
      count += 1;
      if (findings.length > 0) checked.push({ id: incident.id, codes: codesOf(incident.body), findings });
    }
    const errors = checked
      .flatMap(({ findings }) => findings)
      .filter((found) => found.severity === 'error').length;
    printResult(command, { checked: count, errors, incidents: checked }, () =>
      [
        ...checked.flatMap(({ id, codes, findings }) => [`${codes} ${id}`, ...findingLines(findings)]),
        `${count.toLocaleString('en')} checked, ${checked.length.toLocaleString('en')} with findings, ${errors.toLocaleString('en')} errors`,
      ].join('\n'),
    );
    return errors > 0 ? 1 : 0;
  },
});

async function* wanted(
  context: Context,
  values: { readonly conflict?: string; readonly all?: boolean },
  names: readonly string[],
  command: CommandContext,
): AsyncGenerator<Current> {
  if (!values.all) {
    for (const name of names) yield oneIncident(context, name, values.conflict);
    return;
  }
  const conflict = await requireConflict(context, values.conflict ?? null);
  const progress = command.progress({ label: 'Checking incidents' });
  for await (const incident of context.store.all({ conflict: conflict.id, kind: 'incident' })) {
    progress.advance();
    yield incident;
  }
  progress.done();
}
