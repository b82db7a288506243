import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineCommand } from '#cli/command';
import { releaseTo } from '#cli/commands/release';
import { serveRegister } from '#cli/commands/serve';
import { type CommandContext, printResult } from '#cli/context';
import type { TrainingSteps } from '#cli/example/load-training';
import {
  correctOne,
  type ExampleFiles,
  loadExample,
  showComparison,
  showFigures,
  type Walk,
} from '#cli/example/walk';
import { type OpenRegister, useRegister } from '#cli/register';
import type { Current } from '#record/register';
import { registerConflict } from '#record/register-conflict';

/** `sijill example`, which is `npm run example`. */
export const exampleCommand = defineCommand({
  name: 'example',
  summary:
    'the whole way on an invented training record: claims, incidents, figures, comparison, release, pages',
  usage: '[--port N] [--host ADDRESS] [--no-serve]',
  description:
    'Fills a data folder of its own (sijill-example here, unless --data names another) with an invented record, and with\n' +
    'the real totals that were published in May 2019, in a record of their own. Then corrects one incident with a reason,\n' +
    'prints and explains a figure, compares totals, writes a release, and serves all of it. Running it again changes\n' +
    'nothing that is there.',
  options: {
    port: {
      type: 'string',
      argument: 'N',
      description: 'the port to serve on (else SIJILL_PORT, else 8080)',
    },
    host: { type: 'string', argument: 'ADDRESS', description: 'the address to listen on (else 127.0.0.1)' },
    'no-serve': { type: 'boolean', description: 'stop after the release' },
  },
  async run(values, _positionals, command) {
    const own = { ...command, dataDir: exampleFolder(command) };
    const files = await exampleFiles();
    const open = await useRegister(own);
    const { context } = open;
    const started = performance.now();
    const walk: Walk = { context, steps: stepsOf(command), say: (text) => say(command, text) };
    walk.say(`# The training record\n\n${files.training.about.en}\n${files.training.about.ar}`);
    const training = await loadExample(walk, files);
    walk.say('# One record is corrected, with a reason');
    await correctOne(walk, training, files.training.correction);
    walk.say('# The figures');
    await showFigures(walk, training, files.training.correction);
    walk.say('# Totals side by side');
    await showComparison(walk, { training: 'darmuna-spring-2022', published: 'raqqa-2017' });
    walk.say('# A numbered release');
    const release = await releaseOnce(open, own, walk);
    walk.say(
      `Done in ${((performance.now() - started) / 1000).toFixed(1)} s. The data is in ${own.dataDir}.`,
    );
    if (!values['no-serve']) await serveRegister({ port: values.port, host: values.host }, own);
    else if (command.json) printResult(command, { data: own.dataDir, release }, () => '');
    return 0;
  },
});

/** Writes a release of what there is, unless the last one is of just that. */
async function releaseOnce(
  open: OpenRegister,
  command: CommandContext,
  { say }: Walk,
): Promise<{ number: number; out: string }> {
  const out = join(command.dataDir, 'release');
  const last = await latestRelease(open);
  const isCurrent = last?.sequence === (await open.register.lastSequence());
  if (last && isCurrent && existsSync(out)) {
    say(`Release ${last.body.number} in ${out} is current: nothing has changed since.`);
    return { number: last.body.number as number, out };
  }
  const { number, files, changes } = await releaseTo(out, open, command, {
    pages: true,
    byteOrderMark: false,
  });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  say(
    `Release ${number} in ${out}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, with checksums, ` +
      `${count(changes.added)} records added, ${count(changes.changed)} changed, ${count(changes.removed)} taken out.`,
  );
  return { number, out };
}

const count = (list: readonly unknown[] | number) => (typeof list === 'number' ? list : list.length);

async function latestRelease({ register }: OpenRegister): Promise<Current | null> {
  let latest: Current | null = null;
  for await (const record of register.all({ conflict: registerConflict, kind: 'release' })) {
    if (latest === null || record.sequence > latest.sequence) latest = record;
  }
  return latest;
}

/** The example keeps out of a team's own data folder unless it is told to use it. */
function exampleFolder(command: CommandContext): string {
  return command.dataDirIsNamed ? command.dataDir : resolve(command.cwd, 'sijill-example');
}

async function exampleFiles(): Promise<ExampleFiles> {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../../example/${name}.json`, import.meta.url), 'utf8'));
  const [training, trainingTotals, publishedTotals] = await Promise.all(
    ['training', 'training-totals', 'published-totals-2019'].map(read),
  );
  return { training, trainingTotals, publishedTotals };
}

function say(command: CommandContext, text: string): void {
  // With --json stdout belongs to the one document that the server prints about itself.
  const out = command.json ? command.stderr : command.stdout;
  out.write(`\n${text}\n`);
}

function stepsOf(command: CommandContext): TrainingSteps {
  return { step: (label, total) => command.progress({ label, total }) };
}
