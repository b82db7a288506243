import { resolve } from 'node:path';
import { runImport } from '#casework/import';
import { type Command, defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { keepHeapSmall } from '#cli/heap-growth';
import { importOptions, importOptionsOf, withProgress } from '#cli/imports/import-options';
import { importText } from '#cli/imports/report-text';
import { useRegister } from '#cli/register';
import { airwarsReader } from '#intake/airwars/reader';
import { ibcReader } from '#intake/ibc/reader';
import { ucdpReader } from '#intake/ucdp/reader';
import type { Reader } from '#record/reading';
import { SijillError } from '#record/sijill-error';

/** A command that imports one dataset from one place. */
function datasetCommand(about: {
  readonly name: string;
  readonly summary: string;
  readonly argument: string;
  readonly description: string;
  readonly reader: (path: string, effects: { readonly now: () => Date }) => Reader;
}): Command {
  const { name, summary, argument, description, reader } = about;
  return defineCommand({
    name,
    summary,
    usage: `${argument} [--conflict SLUG] [--complete|--partial]`,
    description,
    options: importOptions,
    async run(values, positionals, command) {
      const [path, ...more] = positionals;
      if (path === undefined || more.length > 0) throw new SijillError('bad_call', `Name one ${argument}.`);
      keepHeapSmall();
      const { context } = await useRegister(command);
      const from = reader(resolve(command.cwd, path), { now: context.now });
      const report = await withProgress(command, 'Import', (progress) =>
        runImport(context, from, importOptionsOf(values), progress),
      );
      printResult(command, report, importText);
      return report.refused > 0 ? 1 : 0;
    },
  });
}

const again =
  'Importing the same files again changes nothing; changed files change just what changed in them. What a person changed\n' +
  'here since stays. `sijill import undo` takes an import back as a whole. Exit code 1 where rows were refused.';

/** `sijill import airwars`. */
export const importAirwarsCommand = datasetCommand({
  name: 'import airwars',
  summary: 'import Airwars’ tables of incidents, victims, sources, assessments, statements and code history',
  argument: 'DIR',
  description:
    'Reads incidents, victims, sources, belligerent_assessments, official_civcas_statements, partner_strike_reports and\n' +
    `previous_codes, as .csv or .csv.gz; other files are left alone. Without --conflict into ‘syria’.\n${again}`,
  reader: airwarsReader,
});

/** `sijill import ibc`. */
export const importIbcCommand = datasetCommand({
  name: 'import ibc',
  summary: 'import the incidents of Iraq Body Count, 2003 to 2009',
  argument: 'FILE',
  description:
    'Its figures count more than civilians killed by a party: they stand under ‘undetermined’ and are never added to\n' +
    `civilians. The file is read as Windows-1252. Without --conflict into ‘iraq-body-count’.\n${again}`,
  reader: ibcReader,
});

/** `sijill import ucdp`. */
export const importUcdpCommand = datasetCommand({
  name: 'import ucdp',
  summary: 'import events of the UCDP Georeferenced Event Dataset',
  argument: 'FILE',
  description:
    'Its figures count fighters and civilians together: low to high stands under ‘undetermined’ and is never added to\n' +
    `civilians, the best estimate in the import notes. Without --conflict into ‘ucdp-ged’.\n${again}`,
  reader: ucdpReader,
});
