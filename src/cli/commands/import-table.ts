import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { listConflicts } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { listParties } from '#casework/party-alias';
import { defineCommand } from '#cli/command';
import { type CommandContext, printResult } from '#cli/context';
import { keepHeapSmall } from '#cli/heap-growth';
import { importOptions, importOptionsOf, withProgress } from '#cli/imports/import-options';
import { importText } from '#cli/imports/report-text';
import { useRegister } from '#cli/register';
import { type ImportMap, parseImportMap } from '#intake/table/import-map';
import { proposeMap } from '#intake/table/propose';
import { tableReader } from '#intake/table/reader';
import { SijillError } from '#record/sijill-error';

/** `sijill import table`. */
export const importTableCommand = defineCommand({
  name: 'import table',
  summary: 'import any CSV or XLSX file by a mapping, or draft the mapping',
  usage: 'FILE --map MAP.json [--conflict SLUG] [--complete|--partial] | FILE --propose [--sheet NAME]',
  description:
    'The mapping says which column is which field; spec/import-map.md describes it. --propose reads the headings (English or\n' +
    'Arabic) and the values and prints a draft of it, with a confidence and a reason per column; look it over, save it, and\n' +
    'give it to --map. Columns that it does not name are kept, whole, in the import notes. Exit code 1 where rows were refused.',
  options: {
    map: { type: 'string', argument: 'MAP.json', description: 'the mapping' },
    propose: { type: 'boolean', description: 'print a draft of the mapping; nothing is imported' },
    sheet: { type: 'string', argument: 'NAME', description: 'with --propose: the sheet of a workbook' },
    ...importOptions,
  },
  async run(values, positionals, command) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new SijillError('bad_call', 'Name one file.');
    const path = resolve(command.cwd, file);
    if (values.propose) {
      if (values.map !== undefined) throw new SijillError('bad_call', 'Give --map or --propose, not both.');
      return propose(path, values.sheet ?? null, command);
    }
    if (values.map === undefined) {
      throw new SijillError('bad_call', 'Give the mapping with --map, or have one drafted with --propose.');
    }
    if (values.sheet !== undefined)
      throw new SijillError('bad_call', 'The mapping names the sheet: file.sheet.');
    const map = await mapOf(resolve(command.cwd, values.map));
    const wanted = values.conflict ?? null;
    if (wanted === null && map.conflict === undefined) {
      throw new SijillError(
        'bad_call',
        'Say into which conflict: with --conflict, or in the mapping (conflict).',
      );
    }
    keepHeapSmall();
    const { context } = await useRegister(command);
    const parties = await partiesOf(context, wanted ?? (map.conflict?.slug as string));
    const reader = tableReader(path, map, { now: context.now, parties });
    const report = await withProgress(command, 'Import', (progress) =>
      runImport(context, reader, importOptionsOf(values), progress),
    );
    printResult(command, report, importText);
    return report.refused > 0 ? 1 : 0;
  },
});

async function propose(path: string, sheet: string | null, command: CommandContext): Promise<number> {
  const { map, notes } = await proposeMap(path, sheet);
  for (const note of notes) command.stderr.write(`${note}\n`);
  command.stdout.write(`${JSON.stringify(map, null, 2)}\n`);
  return 0;
}

async function mapOf(path: string): Promise<ImportMap> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new SijillError(
      'not_found',
      `${path}: there is no such file that can be read.`,
      { path },
      { cause },
    );
  });
  return parseImportMap(text);
}

/** The parties of the conflict, if it is there: a table that names one of them means it. */
async function partiesOf(context: Context, slug: string) {
  const conflict = (await listConflicts(context)).find((known) => known.slug === slug || known.id === slug);
  return conflict ? listParties(context, conflict.id) : [];
}
