import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '#cli/command';
import type { CommandContext } from '#cli/context';
import { describeFailure } from '#cli/failure';
import { globalOptions } from '#cli/global-options';
import { commandHelp, generalHelp } from '#cli/help';
import { startProgress } from '#cli/progress';
import { systemUser } from '#cli/system-user';
import { SijillError } from '#record/sijill-error';

/** What a command line needs from its process; the rest of the context comes from the global options. */
export type CommandEnvironment = Pick<
  CommandContext,
  'stdout' | 'stderr' | 'stdin' | 'env' | 'cwd' | 'onClose' | 'untilStopped'
>;

export type CommandLoaders = Readonly<Record<string, () => Promise<Command>>>;

/** Runs one command line and returns its exit code; errors are printed on stderr, never thrown. */
export async function runCommandLine(
  args: readonly string[],
  loaders: CommandLoaders,
  environment: CommandEnvironment,
): Promise<number> {
  try {
    return await dispatch(args, loaders, environment);
  } catch (thrown) {
    const { text, exitCode } = describeFailure(thrown);
    environment.stderr.write(text);
    return exitCode;
  }
}

async function dispatch(
  args: readonly string[],
  loaders: CommandLoaders,
  environment: CommandEnvironment,
): Promise<number> {
  const { leading, words } = splitLeadingOptions(args);
  if (leading.includes('--version') && words.length === 0) return dispatch(['version'], loaders, environment);
  const wantsHelp = leading.includes('--help') || leading.includes('-h');
  if (words.length === 0 || words[0] === 'help') return help(words.slice(1), loaders, environment);

  const name = longestCommandName(words, loaders);
  if (name === null) throw unknownCommand(words, loaders);
  const command = await load(loaders, name);
  const rest = words.slice(name.split(' ').length);
  const optionArgs = leading.filter((arg) => arg !== '--version');
  if (wantsHelp || asksForHelp(rest)) {
    environment.stdout.write(commandHelp(command));
    return 0;
  }
  const { values, positionals } = parseCommandArgs(command, [...optionArgs, ...rest]);
  const { data, as, json, quiet, help: _help, ...own } = values;
  const { stderr, env, cwd } = environment;
  return command.run(own, positionals, {
    ...environment,
    json: json === true,
    quiet: quiet === true,
    dataDir: resolve(cwd, (data as string | undefined) || env.SIJILL_DATA || 'sijill-data'),
    dataDirIsNamed: Boolean(data || env.SIJILL_DATA),
    actorName: (as as string | undefined) || env.SIJILL_ACTOR || `cli:${systemUser(env)}`,
    progress: (options) => startProgress(options, { stderr, quiet: quiet === true }),
  });
}

/** Global options may stand before the command: `sijill --data DIR tally`. */
function splitLeadingOptions(args: readonly string[]): { leading: string[]; words: string[] } {
  let index = 0;
  while (index < args.length && args[index]?.startsWith('-') && args[index] !== '-') {
    index += args[index] === '--data' || args[index] === '--as' ? 2 : 1;
  }
  return { leading: args.slice(0, index), words: args.slice(index) };
}

function longestCommandName(words: readonly string[], loaders: CommandLoaders): string | null {
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    if (Object.hasOwn(loaders, name)) return name;
  }
  return null;
}

function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  return (end < 0 ? rest : rest.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function parseCommandArgs(command: Command, args: string[]) {
  const options = { ...command.options, ...globalOptions };
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new SijillError('bad_call', `${message}\nUsage: sijill ${command.name} ${command.usage}`.trimEnd());
  }
}

async function help(
  words: readonly string[],
  loaders: CommandLoaders,
  environment: CommandEnvironment,
): Promise<number> {
  if (words.length > 0) {
    const name = longestCommandName(words, loaders);
    if (name === null) throw unknownCommand(words, loaders);
    environment.stdout.write(commandHelp(await load(loaders, name)));
    return 0;
  }
  const commands = await Promise.all(Object.keys(loaders).map((name) => load(loaders, name)));
  environment.stdout.write(generalHelp(commands.sort((a, b) => (a.name < b.name ? -1 : 1))));
  return 0;
}

async function load(loaders: CommandLoaders, name: string): Promise<Command> {
  const loader = loaders[name];
  if (!loader) throw new SijillError('bad_call', `there is no command '${name}'`);
  return loader();
}

function unknownCommand(words: readonly string[], loaders: CommandLoaders): SijillError {
  const names = Object.keys(loaders);
  const beginWith = names.filter((name) => name.startsWith(`${words[0]} `));
  if (beginWith.length > 0) {
    return new SijillError('bad_call', `'${words[0]}' needs one of: ${beginWith.join(', ')}`);
  }
  const near = names
    .map((name) => ({ name, distance: closestDistance(words, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)[0];
  const suggestion = near ? `did you mean '${near.name}'?` : '`sijill --help` lists the commands.';
  return new SijillError('bad_call', `there is no command '${words[0]}': ${suggestion}`);
}

function closestDistance(words: readonly string[], name: string): number {
  const given = words.slice(0, name.split(' ').length).join(' ');
  return editDistance(given.toLowerCase(), name);
}

/** Levenshtein's distance: single-character insertions, deletions and substitutions. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
