import { requireConflict } from '#casework/conflict-choice';
import { publish, withdraw } from '#casework/publish';
import { readAs } from '#casework/read-as';
import { createRecord } from '#casework/record';
import { resolveQuery } from '#casework/tally-query';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { askedOptions, countOf, given, queryOptions, requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { findingLines } from '#cli/records/change-text';
import { fieldOptions, fieldsOf } from '#cli/records/field-values';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { asRead, codesOf, conflictOption, oneIncident } from '#cli/records/record-choice';
import { historyText, recordDocument, recordText } from '#cli/records/record-text';
import { changeRecord, findingsOn, printWritten } from '#cli/records/write-record';
import { useRegister } from '#cli/register';
import { toEdtf } from '#record/edtf';
import type { Incident } from '#record/entity/incident';
import type { Current } from '#record/register';
import { textIn } from '#record/text';

/** `sijill incident list`. */
export const incidentListCommand = defineCommand({
  name: 'incident list',
  summary: 'list incidents, latest first',
  usage: '[--code CODE] [--grade A,B] [--belligerent NAME] [--from D] [--to D] [--unpublished] [--limit N]',
  options: {
    ...queryOptions,
    code: { type: 'string', argument: 'CODE', description: 'with this code, today or earlier' },
    unpublished: { type: 'boolean', description: 'those that are not published as well' },
    earliest: { type: 'boolean', description: 'the earliest day first' },
    limit: { type: 'string', argument: 'N', description: 'how many at most; 50 without it' },
    offset: { type: 'string', argument: 'N', description: 'how many to leave out first' },
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const { query } = await resolveQuery(context, askedOptions(values));
    const limit = countOf(values.limit, '--limit') ?? 50;
    const offset = countOf(values.offset, '--offset') ?? 0;
    const { total, incidents } = await context.store.listIncidents({
      conflict: query.conflict,
      query,
      publishedOnly: values.unpublished !== true,
      order: values.earliest ? 'earliest' : 'latest',
      limit,
      offset,
      ...given('code', values.code),
    });
    const readable = incidents.flatMap((incident) => {
      const body = readAs(context, incident, incident.body.workflow === 'published');
      return body === null ? [] : [{ ...incident, body }];
    });
    printResult(command, { total, limit, offset, incidents: readable.map(recordDocument) }, () => {
      const columns = ['code', 'date', 'place', 'grade', 'state', 'id'].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      return [
        ...textTable(columns, readable.map(cells)),
        '',
        `${readable.length} of ${total.toLocaleString('en')}`,
      ].join('\n');
    });
    return 0;
  },
});

function cells({ id, body }: Current): string[] {
  const incident = body as Incident;
  const place = incident.locationName ? (textIn(incident.locationName, 'en')?.value ?? '') : '';
  return [
    codesOf(body),
    incident.date ? toEdtf(incident.date) : '',
    place.slice(0, 40),
    incident.grading ?? '',
    incident.workflow,
    id,
  ];
}

/** `sijill incident show`. */
export const incidentShowCommand = defineCommand({
  name: 'incident show',
  summary: 'show one incident with all its fields',
  usage: 'CODE|ID',
  options: { conflict: conflictOption },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    const incident = await oneIncident(context, positionals[0], values.conflict);
    const findings = await findingsOn(context, incident);
    printResult(command, { ...recordDocument(incident), findings }, () =>
      [
        recordText(incident),
        ...(findings.length > 0 ? ['', 'Look at:', ...findingLines(findings)] : []),
      ].join('\n'),
    );
    return 0;
  },
});

/** `sijill incident create`. */
export const incidentCreateCommand = defineCommand({
  name: 'incident create',
  summary: 'make an incident',
  usage: '--field NAME=VALUE … --reason TEXT [--file FILE.json]',
  description:
    'Example: incident create --field codes=\'["N1"]\' --field date=\'{"type":"date","date":"2017-06-14"}\' --reason "First reports"',
  options: { ...fieldOptions, reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const conflict = await requireConflict(context, values.conflict ?? null);
    const body = { workflow: 'monitored', ...(await fieldsOf(values, command)) };
    const made = await createRecord(context, { conflict: conflict.id, kind: 'incident', body, reason });
    return printWritten(context, null, made, command);
  },
});

/** `sijill incident set`. */
export const incidentSetCommand = defineCommand({
  name: 'incident set',
  summary: 'change fields of an incident',
  usage: 'CODE|ID --field NAME=VALUE … --reason TEXT',
  description:
    'Values are JSON or plain text; null takes a field away; a dot reaches into a group.\n' +
    'Example: incident set CS229 --field grading=confirmed --reason "The party accepted the harm on 3 May"',
  options: { ...fieldOptions, reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    return changeRecord(
      context,
      await oneIncident(context, positionals[0], values.conflict),
      values,
      command,
    );
  },
});

/** `sijill incident history`. */
export const incidentHistoryCommand = defineCommand({
  name: 'incident history',
  summary: 'show every revision of an incident: who, when, why, what',
  usage: 'CODE|ID',
  options: { conflict: conflictOption },
  async run(values, positionals, command) {
    const { context } = await useRegister(command);
    const incident = await oneIncident(context, positionals[0], values.conflict);
    const revisions = await context.store.revisions(incident.conflict, incident.id);
    const readable = revisions.map((revision) =>
      revision.body === null ? revision : asRead(context, { ...revision, body: revision.body }, incident.id),
    );
    printResult(command, { id: incident.id, revisions: readable }, () => historyText(readable));
    return 0;
  },
});

/** `sijill incident publish`. */
export const incidentPublishCommand = defineCommand({
  name: 'incident publish',
  summary: 'make an incident public, unless it breaks a rule',
  usage: 'CODE|ID --reason TEXT',
  options: { reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const before = await oneIncident(context, positionals[0], values.conflict);
    const { conflict, id, revision: from } = before;
    const { revision } = await publish(context, { conflict, id, from, reason });
    return printWritten(context, before, revision, command);
  },
});

/** `sijill incident withdraw`. */
export const incidentWithdrawCommand = defineCommand({
  name: 'incident withdraw',
  summary: 'take a public incident back; a tombstone stays',
  usage: 'CODE|ID --reason TEXT',
  description: 'The reason is public: it stands in the change log. `incident publish` makes it public again.',
  options: { reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const before = await oneIncident(context, positionals[0], values.conflict);
    const { conflict, id, revision: from } = before;
    return printWritten(context, before, await withdraw(context, { conflict, id, from, reason }), command);
  },
});
