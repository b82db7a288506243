import { chooseConflict, requireConflict } from '#casework/conflict-choice';
import { listParties, partyLabel, resolveParty } from '#casework/party-alias';
import { createRecord } from '#casework/record';
import { type CommandOptions, defineCommand, type OptionValues } from '#cli/command';
import { printResult } from '#cli/context';
import { requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { fieldOptions, fieldsOf } from '#cli/records/field-values';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { conflictOption, oneRecord } from '#cli/records/record-choice';
import { changeRecord, printWritten } from '#cli/records/write-record';
import { useRegister } from '#cli/register';
import type { Party } from '#record/entity/party';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { withText } from '#record/text';

const own = {
  name: { type: 'string', argument: 'NAME', description: 'name, in English' },
  'name-ar': { type: 'string', argument: 'NAME', description: 'name, in Arabic' },
  kind: {
    type: 'string',
    argument: 'KIND',
    description: 'state, coalition, armed_group, recorder, organisation, media or unknown',
  },
  alias: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'another name or code; may be repeated',
  },
  parent: { type: 'string', argument: 'NAME', description: 'the coalition or state it belongs to' },
} as const satisfies CommandOptions;

/** `sijill party list`. */
export const partyListCommand = defineCommand({
  name: 'party list',
  summary: 'list parties and bodies that make claims, with every name',
  usage: '[--conflict SLUG]',
  options: { conflict: conflictOption },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const conflict = await chooseConflict(context, values.conflict ?? null);
    const parties = await listParties(context, conflict?.id ?? null);
    printResult(command, { parties }, () => {
      const columns = ['name', 'Arabic', 'kind', 'also called', 'id'].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      const rows = parties.map((party) => {
        const { en, ar } = partyLabel(party);
        return [en, ar === en ? '' : ar, party.kind, party.aliases.join(', '), party.id];
      });
      return textTable(columns, rows).join('\n');
    });
    return 0;
  },
});

/** `sijill party add`. */
export const partyAddCommand = defineCommand({
  name: 'party add',
  summary: 'make a party or a body that makes claims',
  usage: '--name NAME --kind KIND [--name-ar NAME] [--alias NAME] [--parent NAME] [--conflict SLUG]',
  options: { ...own, reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    if (values.name === undefined && values['name-ar'] === undefined) {
      throw new SijillError('bad_call', 'Say what it is called: --name "…" or --name-ar "…".');
    }
    const { context } = await useRegister(command);
    const { id: conflict } = await requireConflict(context, values.conflict ?? null);
    const parties = await listParties(context, conflict);
    const body = { kind: 'unknown', ...partyFields(values, { names: [] }, parties) };
    const made = await createRecord(context, {
      conflict,
      kind: 'party',
      body,
      reason: values.reason ?? 'A new party',
    });
    return printWritten(context, null, made, command);
  },
});

/** `sijill party set`. */
export const partySetCommand = defineCommand({
  name: 'party set',
  summary: 'change a party',
  usage: 'NAME|ID [--name NAME] [--alias NAME] [--field NAME=VALUE] --reason TEXT',
  description: "Aliases are added to those it has; --field aliases='[…]' replaces them.",
  options: { ...own, ...fieldOptions, reason: reasonOption, conflict: conflictOption },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    if (positionals[0] === undefined)
      throw new SijillError('bad_call', 'Name a party by any of its names or its id.');
    const { context } = await useRegister(command);
    const conflict = await chooseConflict(context, values.conflict ?? null);
    const parties = await listParties(context, conflict?.id ?? null);
    const record = await oneRecord(context, resolveParty(parties, positionals[0]).id, 'party');
    const named = partyFields(values, record.body as Party, parties);
    const more = values.field || values.file ? await fieldsOf(values, command, record.body) : {};
    const field = Object.entries({ ...named, ...more }).map(
      ([name, value]) => `${name}=${JSON.stringify(value)}`,
    );
    return changeRecord(context, record, { field, reason }, command);
  },
});

function partyFields(
  values: OptionValues<typeof own>,
  before: Pick<Party, 'names' | 'aliases'>,
  parties: Awaited<ReturnType<typeof listParties>>,
): RecordBody {
  let names = before.names;
  if (values.name !== undefined) names = withText(names, 'en', values.name);
  if (values['name-ar'] !== undefined) names = withText(names, 'ar', values['name-ar']);
  return {
    ...(names === before.names ? {} : { names }),
    ...(values.kind === undefined ? {} : { kind: values.kind }),
    ...(values.alias === undefined
      ? {}
      : { aliases: [...new Set([...(before.aliases ?? []), ...values.alias])] }),
    ...(values.parent === undefined ? {} : { parent: resolveParty(parties, values.parent).id }),
  };
}
