import { resolve } from 'node:path';
import { type EditionOutcome, runEditions } from '#casework/import-editions';
import type { ImportReport, ReportedFinding } from '#casework/import-report';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { importOptions, importOptionsOf, withProgress } from '#cli/imports/import-options';
import { findingsText } from '#cli/imports/report-text';
import { useRegister } from '#cli/register';
import { bellingcatReader } from '#intake/bellingcat-ukraine/reader';
import { findSnapshots } from '#intake/bellingcat-ukraine/snapshot';
import { SijillError } from '#record/sijill-error';

/** `sijill import bellingcat-ukraine`. */
export const importBellingcatUkraineCommand = defineCommand({
  name: 'import bellingcat-ukraine',
  summary: 'import dated snapshots of Bellingcat’s incidents in Ukraine: what they add, change and take out',
  usage: 'FILE|DIR [--conflict SLUG] [--partial]',
  description:
    'Files are named after their day: snapshot_2023-05-28.json, also with .gz. Those of a folder are read in the order of\n' +
    'their days. An incident that a later snapshot lacks is withdrawn, and published again if it comes back. A snapshot\n' +
    'older than one imported before is left alone. How many were harmed is not given and stays unknown.',
  options: importOptions,
  async run(values, positionals, command) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new SijillError('bad_call', 'Name one file or folder.');
    const { snapshots, findings } = await findSnapshots(resolve(command.cwd, path));
    const { context } = await useRegister(command);
    const readers = snapshots.map((snapshot, index) =>
      bellingcatReader(snapshot, { now: context.now, findings: index === 0 ? findings : [] }),
    );
    const outcomes = await withProgress(command, 'Import', (progress) =>
      runEditions(context, readers, importOptionsOf(values), progress),
    );
    const result = joined(outcomes);
    printResult(command, result, () => editionsText(outcomes, result.findings));
    return result.refused > 0 ? 1 : 0;
  },
});

/** The editions as one report, with what each did. */
function joined(outcomes: readonly EditionOutcome[]) {
  const reports = outcomes.flatMap(({ report }) => (report ? [report] : []));
  const sum = (name: 'made' | 'changed' | 'unchanged' | 'refused' | 'removed') =>
    reports.reduce((total, report) => total + report[name], 0);
  return {
    read: Object.fromEntries(reports.flatMap((report) => Object.entries(report.read))),
    made: sum('made'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    refused: sum('refused'),
    removed: sum('removed'),
    editions: outcomes.map(({ edition, location, report, incidents, standing }) => ({
      edition,
      location,
      incidents,
      ...(report === null ? { standing } : withoutFindings(report)),
    })),
    findings: reports.flatMap((report) => report.findings),
  };
}

function withoutFindings({ findings: _findings, ...report }: ImportReport) {
  return report;
}

function editionsText(outcomes: readonly EditionOutcome[], findings: readonly ReportedFinding[]): string {
  const lines = outcomes.map(({ edition, report, incidents, standing }) => {
    if (report === null) return `${edition}: left alone, since the ${standing} is already here.`;
    const { added, changed, removed, restored } = incidents;
    const back = restored > 0 ? `, ${restored} published again` : '';
    return `${edition}: ${added} incidents added, ${changed} changed, ${removed} withdrawn${back}. Import ${report.import}`;
  });
  return [...lines, ...findingsText(findings)].join('\n');
}
