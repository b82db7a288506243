import { importReport, type KeptImport, listImports } from '#casework/import-list';
import { undoImport } from '#casework/import-undo';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { requireNoWords } from '#cli/figures/query-options';
import { textTable } from '#cli/figures/text-table';
import { importText } from '#cli/imports/report-text';
import { reasonOf, reasonOption } from '#cli/records/reason';
import { useRegister } from '#cli/register';
import { SijillError } from '#record/sijill-error';

/** `sijill import list`. */
export const importListCommand = defineCommand({
  name: 'import list',
  summary: 'list the imports, the latest first',
  usage: '',
  options: {},
  async run(_values, positionals, command) {
    requireNoWords(positionals);
    const { context } = await useRegister(command);
    const imports = await listImports(context);
    printResult(command, { imports }, () => listText(imports));
    return 0;
  },
});

/** `sijill import report`. */
export const importReportCommand = defineCommand({
  name: 'import report',
  summary: 'show what an import read, made, changed, refused and found',
  usage: 'ID',
  description: 'The first 20,000 findings of an import are kept; how many there were is said beside them.',
  options: {},
  async run(_values, positionals, command) {
    const id = oneId(positionals);
    const { context } = await useRegister(command);
    const report = await importReport(context, id);
    printResult(command, report, () => {
      const { findings, findingsTotal, undoneAt } = report;
      const more =
        findingsTotal > findings.length ? [`Of ${findingsTotal} findings ${findings.length} are kept.`] : [];
      const undone = undoneAt === null ? [] : [`Undone ${undoneAt}.`];
      return [...undone, importText({ ...report, conflict: report.conflict ?? '?' }), ...more].join('\n');
    });
    return 0;
  },
});

/** `sijill import undo`. */
export const importUndoCommand = defineCommand({
  name: 'import undo',
  summary: 'take an import back as a whole, by new revisions',
  usage: 'ID --reason TEXT',
  description:
    'What it made is removed, what it changed goes back to what stood before. Records that changed since are left and\n' +
    'listed. Nothing is deleted from the history, and the same files can be imported again.',
  options: { reason: reasonOption },
  async run(values, positionals, command) {
    const id = oneId(positionals);
    const reason = reasonOf(values.reason);
    const { context } = await useRegister(command);
    const result = await undoImport(context, id, reason);
    printResult(command, result, ({ undone, left }) => {
      const lines = [`Taken back: ${undone.toLocaleString('en')} records.`];
      if (left.length > 0)
        lines.push(`Left, since they changed after it: ${left.length.toLocaleString('en')}`);
      return [...lines, ...left.slice(0, 20).map((record) => `  ${record.kind} ${record.id}`)].join('\n');
    });
    return 0;
  },
});

function oneId(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new SijillError('bad_call', 'Name one import by its id. `sijill import list` names them.');
  }
  return id;
}

function listText(imports: readonly KeptImport[]): string {
  if (imports.length === 0) return 'No imports yet.';
  const columns = [
    ...['import', 'dataset', 'into', 'by', 'begun', 'state'].map(
      (heading) => ({ heading, align: 'start' }) as const,
    ),
    ...['made', 'changed', 'refused', 'findings'].map((heading) => ({ heading, align: 'end' }) as const),
  ];
  const rows = imports.map((run) => [
    run.import,
    run.edition === null ? run.dataset : `${run.dataset}, ${run.edition}`,
    run.conflict ?? '?',
    run.by,
    run.startedAt.slice(0, 16).replace('T', ' '),
    run.undoneAt !== null ? 'undone' : run.finishedAt === null ? 'cut off or running' : 'done',
    ...[run.made, run.changed, run.refused, run.findingsTotal].map((count) => count.toLocaleString('en')),
  ]);
  return textTable(columns, rows).join('\n');
}
