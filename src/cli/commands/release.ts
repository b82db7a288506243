import { resolve } from 'node:path';
import { compareTotals } from '#casework/compare';
import { type Context, demand } from '#casework/context';
import { recordRelease } from '#casework/release-record';
import { defineCommand } from '#cli/command';
import { type CommandContext, printResult } from '#cli/context';
import { requireNoWords } from '#cli/figures/query-options';
import { keepHeapSmall } from '#cli/heap-growth';
import { requireOutsideData } from '#cli/outside-data';
import { type OpenRegister, useRegister } from '#cli/register';
import { sijillVersion } from '#cli/version';
import { anonymous } from '#record/actor';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import type { CompareTotals } from '#release/comparison';
import { type ReleaseSummary, writeRelease } from '#release/write-release';
import { releasePages } from '#site/release-pages';

/** `sijill release`. */
export const releaseCommand = defineCommand({
  name: 'release',
  summary: 'write the next numbered release of the public record: data files, pages, checksums, changes',
  usage: '--out DIR [--conflict SLUG] [--no-pages] [--byte-order-mark]',
  description:
    'DIR is new, empty, or an earlier release, which is replaced. The release is one moment of the register: work may go on\n' +
    'meanwhile. Its form is described in spec/release.md.',
  options: {
    out: { type: 'string', argument: 'DIR', description: 'the folder of the release' },
    conflict: {
      type: 'string',
      multiple: true,
      argument: 'SLUG',
      description: 'only this conflict; may be repeated; without it every public one',
    },
    'no-pages': { type: 'boolean', description: 'data files only' },
    'byte-order-mark': {
      type: 'boolean',
      description: 'begin CSV files with a mark that some spreadsheets need',
    },
  },
  async run(values, positionals, command) {
    requireNoWords(positionals);
    if (values.out === undefined) throw new SijillError('bad_call', 'Say where to: --out DIR.');
    requireOutsideData(resolve(command.cwd, values.out), command);
    const open = await useRegister(command);
    const summary = await releaseTo(resolve(command.cwd, values.out), open, command, {
      ...(values.conflict ? { conflicts: values.conflict } : {}),
      pages: values['no-pages'] !== true,
      byteOrderMark: values['byte-order-mark'] === true,
    });
    printResult(command, summary, () => summaryText(summary, values.out as string));
    return 0;
  },
});

/** What of the release is written. */
export interface ReleaseChoice {
  readonly conflicts?: readonly string[];
  readonly pages: boolean;
  readonly byteOrderMark: boolean;
}

/** Writes a release into a folder and keeps it in the register. */
export async function releaseTo(
  out: string,
  { context, register }: OpenRegister,
  command: CommandContext,
  { conflicts, pages, byteOrderMark }: ReleaseChoice,
): Promise<ReleaseSummary> {
  demand(context, 'release', { conflict: registerConflict, kind: 'release' });
  keepHeapSmall();
  const words = {
    reading: 'Reading the public record',
    tables: 'Writing tables',
    pages: 'Writing pages',
  } as const;
  let step: keyof typeof words | null = null;
  let progress = command.progress({ label: words.reading });
  let counted = 0;
  const summary = await register.atOneMoment((reads) =>
    writeRelease(reads, {
      out,
      pages: pages ? releasePages : null,
      software: `sijill ${sijillVersion()}`,
      byteOrderMark,
      ...(conflicts ? { conflicts } : {}),
      compare: comparisonFor(context),
      record: async (release) => {
        await recordRelease(context, {
          ...release,
          conflicts: [...release.conflicts],
          files: release.files.map((file) => ({ ...file })),
        });
      },
      onProgress: (now, done) => {
        if (now !== step) {
          if (step !== null) progress.done();
          progress = command.progress({ label: words[now] });
          [step, counted] = [now, 0];
        }
        progress.advance(done - counted);
        counted = done;
      },
    }),
  );
  progress.done();
  return summary;
}

/** Comparing the totals of a conflict as anybody sees them. */
export function comparisonFor(context: Context): CompareTotals {
  return (conflict) => compareTotals({ ...context, actor: anonymous }, { conflict });
}

function summaryText({ number, files, changes }: ReleaseSummary, out: string): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { added, changed, removed } = changes;
  return [
    `Release ${number} is in ${out}: ${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB.`,
    `Since the release before: ${count(added)} records added, ${count(changed)} changed, ${count(removed)} taken out.`,
  ].join('\n');
}

function count(list: readonly unknown[] | number): string {
  return (typeof list === 'number' ? list : list.length).toLocaleString('en');
}
