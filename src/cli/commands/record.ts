import { requireConflict } from '#casework/conflict-choice';
import { readAs } from '#casework/read-as';
import { createRecord, removeRecord } from '#casework/record';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { countOf } from '#cli/figures/query-options';
import { shown } from '#cli/records/change-text';
import { fieldOptions, fieldsOf } from '#cli/records/field-values';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { asRead, conflictOption, oneRecord } from '#cli/records/record-choice';
import { historyText, recordDocument, recordText } from '#cli/records/record-text';
import { changeRecord, printWritten } from '#cli/records/write-record';
import { useRegister } from '#cli/register';
import { definitionOf, type Kind, kinds } from '#record/entity/index';
import type { Current } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';

/** `sijill record list`. */
export const recordListCommand = defineCommand({
  name: 'record list',
  summary: 'list the records of one kind',
  usage: 'KIND [--conflict SLUG] [--of ID] [--limit N]',
  description: `Kinds: ${kinds.join(', ')}.`,
  options: {
    conflict: conflictOption,
    of: { type: 'string', argument: 'ID', description: 'only those that belong to this record' },
    limit: { type: 'string', argument: 'N', description: 'how many at most; 100 without it' },
  },
  async run(values, positionals, command) {
    const kind = kindOf(positionals[0]);
    const limit = countOf(values.limit, '--limit') ?? 100;
    const { context } = await useRegister(command);
    const isOwn = ['account', 'api_token', 'import', 'release'].includes(kind);
    const conflict =
      kind === 'conflict'
        ? null
        : isOwn
          ? registerConflict
          : (await requireConflict(context, values.conflict ?? null)).id;
    const records: Current[] = [];
    for await (const record of context.store.all({
      conflict,
      kind,
      ...(values.of ? { parent: values.of } : {}),
    })) {
      const body = readAs(context, record, record.body.workflow === 'published');
      if (body === null) continue;
      if (records.length === limit) break;
      records.push({ ...record, body });
    }
    printResult(command, { records: records.map(recordDocument) }, () =>
      records.map((record) => `${record.id}  ${shown(record.body)}`).join('\n'),
    );
    return 0;
  },
});

/** `sijill record show`. */
export const recordShowCommand = defineCommand({
  name: 'record show',
  summary: 'show one record of any kind',
  usage: 'ID',
  options: {},
  async run(_values, positionals, command) {
    const { context } = await useRegister(command);
    const record = await oneRecord(context, positionals[0]);
    printResult(command, recordDocument(record), () => recordText(record));
    return 0;
  },
});

/** `sijill record create`. */
export const recordCreateCommand = defineCommand({
  name: 'record create',
  summary: 'make a record of any kind',
  usage: 'KIND --field NAME=VALUE … --reason TEXT [--file FILE.json]',
  description:
    'Fields and their meaning are in docs/reference/fields.md. References to other records are ids.',
  options: { ...fieldOptions, reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    const kind = kindOf(positionals[0]);
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const id = context.newId();
    const conflict = kind === 'conflict' ? id : (await requireConflict(context, values.conflict ?? null)).id;
    const made = await createRecord(context, {
      conflict,
      kind,
      id,
      body: await fieldsOf(values, command),
      reason,
    });
    return printWritten(context, null, made, command);
  },
});

/** `sijill record set`. */
export const recordSetCommand = defineCommand({
  name: 'record set',
  summary: 'change fields of a record of any kind',
  usage: 'ID --field NAME=VALUE … --reason TEXT',
  options: { ...fieldOptions, reason: reasonOption },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    return changeRecord(context, await oneRecord(context, positionals[0]), values, command);
  },
});

/** `sijill record remove`. */
export const recordRemoveCommand = defineCommand({
  name: 'record remove',
  summary: 'remove a record; its history stays',
  usage: 'ID --reason TEXT',
  description:
    'A public incident is rather withdrawn (`incident withdraw`): readers then learn that and why.',
  options: { reason: reasonOption },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const { conflict, id, kind, revision: from } = await oneRecord(context, positionals[0]);
    const { revision } = await removeRecord(context, { conflict, id, from, reason });
    printResult(command, { id, kind, revision }, () => `${kind} ${id} is removed; its history stays.`);
    return 0;
  },
});

/** `sijill record history`. */
export const recordHistoryCommand = defineCommand({
  name: 'record history',
  summary: 'show every revision of a record',
  usage: 'ID',
  options: {},
  async run(_values, positionals, command) {
    const { context } = await useRegister(command);
    const { conflict, id } = await oneRecord(context, positionals[0]);
    const revisions = (await context.store.revisions(conflict, id)).map((revision) =>
      revision.body === null ? revision : asRead(context, { ...revision, body: revision.body }, id),
    );
    printResult(command, { id, revisions }, () => historyText(revisions));
    return 0;
  },
});

function kindOf(text: string | undefined): Kind {
  if (text !== undefined && definitionOf(text)) return text as Kind;
  throw new SijillError(
    'bad_call',
    `${text === undefined ? 'Name a kind of record' : `'${text}' is no kind of record`}: ${kinds.join(', ')}.`,
  );
}
