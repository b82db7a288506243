import type { ImportOptions, ImportProgress } from '#casework/import';
import type { CommandContext } from '#cli/context';

/** Options of every import. */
export const importOptions = {
  conflict: {
    type: 'string',
    argument: 'SLUG',
    description: 'the conflict to import into; the dataset’s own where left out',
  },
  complete: {
    type: 'boolean',
    description: 'what the files lack was taken out of the dataset, however much it is',
  },
  partial: {
    type: 'boolean',
    description: 'the files say nothing about what they lack: nothing is taken away',
  },
} as const;

/** What the options ask for. */
export function importOptionsOf(values: {
  readonly conflict?: string | undefined;
  readonly complete?: boolean | undefined;
  readonly partial?: boolean | undefined;
}): ImportOptions {
  const complete = values.partial ? false : values.complete ? true : null;
  return { conflict: values.conflict ?? null, complete };
}

/** Runs an import behind a progress bar. */
export async function withProgress<Outcome>(
  command: CommandContext,
  label: string,
  run: (progress: ImportProgress) => Promise<Outcome>,
): Promise<Outcome> {
  const bar = command.progress({ label });
  const outcome = await run({
    acknowledged(records, expected) {
      if (expected !== null) bar.setTotal(expected);
      bar.advance(records);
    },
  });
  bar.done();
  return outcome;
}
