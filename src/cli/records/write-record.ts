import { checkRecord } from '#casework/check-record';
import type { Context } from '#casework/context';
import { setFields } from '#casework/record';
import { type CommandContext, printResult } from '#cli/context';
import type { Current, Revision } from '#record/register';
import type { Finding } from '#record/rules/finding';
import { changeLines, changesBetween, findingLines } from './change-text.ts';
import { fieldsOf } from './field-values.ts';
import { reasonOf } from './reason.ts';

/** The values of the options by which a record is changed. */
export interface ChangeValues {
  readonly field?: readonly string[];
  readonly file?: string;
  readonly reason?: string;
}

/** Changes fields of a record, and prints what changed and what the rules find. Returns the exit code. */
export async function changeRecord(
  context: Context,
  before: Current,
  values: ChangeValues,
  command: CommandContext,
): Promise<number> {
  const reason = reasonOf(values.reason);
  const fields = await fieldsOf(values, command, before.body);
  const { conflict, id, revision } = before;
  const after = await setFields(context, { conflict, id, from: revision, fields, reason });
  return printWritten(context, before, after, command);
}

/** Prints what a change wrote: the fields before and after, and what the rules find on an incident. */
export async function printWritten(
  context: Context,
  before: Pick<Current, 'body'> | null,
  after: Revision,
  command: CommandContext,
): Promise<number> {
  const findings = await findingsOn(context, after);
  const changes = changesBetween(before?.body ?? {}, after.body ?? {});
  const document = { id: after.id, kind: after.kind, revision: after.revision, changes, findings };
  printResult(command, document, () =>
    [
      `${after.kind} ${after.id} stands at revision ${after.revision}.`,
      ...changeLines(changes, before === null),
      ...(findings.length > 0 ? ['', 'Look at:', ...findingLines(findings)] : []),
    ].join('\n'),
  );
  return 0;
}

/** What the rules find on an incident; nothing on other kinds. */
export async function findingsOn(context: Context, record: Revision): Promise<readonly Finding[]> {
  return record.kind === 'incident' && record.body !== null
    ? checkRecord(context.store, record, record.body)
    : [];
}
