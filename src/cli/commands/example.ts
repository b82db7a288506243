import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from '#cli/command';
import { serveRegister } from '#cli/commands/serve';
import type { CommandContext } from '#cli/context';
import type { TrainingSteps } from '#cli/example/load-training';
import {
  correctOne,
  type ExampleFiles,
  loadExample,
  showComparison,
  showFigures,
  type Walk,
} from '#cli/example/walk';
import { useRegister } from '#cli/register';

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
    const { context } = await useRegister(own);
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
    walk.say(
      `Done in ${((performance.now() - started) / 1000).toFixed(1)} s. The data is in ${own.dataDir}.`,
    );
    if (!values['no-serve']) await serveRegister({ port: values.port, host: values.host }, own);
    return 0;
  },
});

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
