import { chooseConflict, requireConflict } from '#casework/conflict-choice';
import { readAs } from '#casework/read-as';
import { createRecord } from '#casework/record';
import { type CommandOptions, defineCommand, type OptionValues } from '#cli/command';
import { printResult } from '#cli/context';
import { listOf, requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { fieldOptions, fieldsOf } from '#cli/records/field-values';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { asRead } from '#cli/records/record-choice';
import { changeRecord, printWritten } from '#cli/records/write-record';
import { useRegister } from '#cli/register';
import { countryFromName } from '#record/country';
import type { Conflict } from '#record/entity/conflict';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { textIn, withText } from '#record/text';

const own = {
  title: { type: 'string', argument: 'TEXT', description: 'title, in English' },
  'title-ar': { type: 'string', argument: 'TEXT', description: 'title, in Arabic' },
  country: { type: 'string', argument: 'A,B', description: 'countries, by name or code' },
  names: {
    type: 'string',
    argument: 'all|adults|none',
    description: 'which victims’ names are published',
  },
} as const satisfies CommandOptions;

/** `sijill conflict list`. */
export const conflictListCommand = defineCommand({
  name: 'conflict list',
  summary: 'list the conflicts',
  usage: '',
  options: {},
  async run(_values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const found: (Conflict & { id: string; revision: number })[] = [];
    for await (const record of context.store.all({ conflict: null, kind: 'conflict' })) {
      const body = readAs(context, record, true) as Conflict | null;
      if (body) found.push({ ...body, id: record.id, revision: record.revision });
    }
    printResult(command, { conflicts: found }, () => {
      if (found.length === 0)
        return 'There is no conflict yet. `sijill conflict add` makes one, and so does an import.';
      const columns = ['name', 'title', 'names', 'id'].map(
        (heading) => ({ heading, align: 'start' }) as const,
      );
      const rows = found.map((one) => [
        one.slug,
        textIn(one.title, 'en')?.value ?? '',
        one.namePolicy,
        one.id,
      ]);
      return textTable(columns, rows).join('\n');
    });
    return 0;
  },
});

/** `sijill conflict add`. */
export const conflictAddCommand = defineCommand({
  name: 'conflict add',
  summary: 'make a conflict, to which records then belong',
  usage: 'SLUG --title TEXT --names all|adults|none [--title-ar TEXT] [--country A,B]',
  description:
    'Which victims’ names are published is decided for each conflict: all, those of adults as far as ages are known, or none.',
  options: {
    ...own,
    training: { type: 'boolean', description: 'an invented record for training; said so on every page' },
    reason: reasonOption,
  },
  async run(values, positionals, command) {
    const [slug, more] = positionals;
    if (slug === undefined || more !== undefined)
      throw new SijillError('bad_call', 'Give the conflict one short name: syria.');
    if (values.title === undefined || values.names === undefined) {
      throw new SijillError(
        'bad_call',
        'Say what it is called and which names are published: --title "…" --names adults.',
      );
    }
    const { context } = await useRegister(command);
    const taken = await chooseConflict(context, slug).catch(() => null);
    if (taken) throw new SijillError('conflict', `There is a conflict ${slug} already.`);
    const id = context.newId();
    const body = {
      slug,
      title: [],
      ...conflictFields(values, []),
      ...(values.training ? { training: true } : {}),
    };
    const reason = values.reason ?? 'A new conflict';
    const made = await createRecord(context, { conflict: id, kind: 'conflict', id, body, reason });
    return printWritten(context, null, made, command);
  },
});

/** `sijill conflict set`. */
export const conflictSetCommand = defineCommand({
  name: 'conflict set',
  summary: 'change a conflict, such as which names are published',
  usage: 'SLUG [--names all|adults|none] [--title TEXT] [--field NAME=VALUE] --reason TEXT',
  options: { ...own, ...fieldOptions, reason: reasonOption },
  async run(values, positionals, command) {
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const { id } = await requireConflict(context, positionals[0] ?? null);
    const record = asRead(context, await context.store.get(id, id), id);
    const named = conflictFields(values, (record.body as Conflict).title);
    const more = values.field || values.file ? await fieldsOf(values, command, record.body) : {};
    const field = Object.entries({ ...more, ...named }).map(
      ([name, value]) => `${name}=${JSON.stringify(value)}`,
    );
    return changeRecord(context, record, { field, reason }, command);
  },
});

function conflictFields(values: OptionValues<typeof own>, before: Conflict['title']): RecordBody {
  let title = before;
  if (values.title !== undefined) title = withText(title, 'en', values.title);
  if (values['title-ar'] !== undefined) title = withText(title, 'ar', values['title-ar']);
  return {
    ...(title === before ? {} : { title }),
    ...(values.names === undefined ? {} : { namePolicy: values.names }),
    ...(values.country === undefined ? {} : { countries: listOf(values.country)?.map(countryCode) }),
  };
}

function countryCode(name: string): string {
  const code = countryFromName(name);
  if (code) return code;
  throw new SijillError(
    'bad_call',
    `'${name}' is no country that Sijill knows. Write its English or Arabic name or its code.`,
  );
}
