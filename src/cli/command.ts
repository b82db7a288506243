import type { ParseArgsOptionDescriptor, ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { CommandContext } from '#cli/context';

/** One option of a command, for `parseArgs` and for its help text. */
export interface CommandOption extends ParseArgsOptionDescriptor {
  /** What it does, in one line. */
  description: string;
  /** How the help names the value, such as DIR or D; absent for booleans. */
  argument?: string;
}

export type CommandOptions = Record<string, CommandOption>;

/** The values that `parseArgs` gives for these options. */
export type OptionValues<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>['values'];

/** One command of the command line. Its name may have several words: 'import airwars'. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What follows the name on the command line: 'DIR [--undo]'. */
  readonly usage: string;
  /** More help: what it reads, what it prints, an example. */
  readonly description?: string;
  readonly options: Options;
  /** Returns the exit code: 0 done, 1 something is wrong with the data (said in the output). Throws SijillError. */
  run(
    values: OptionValues<Options>,
    positionals: readonly string[],
    context: CommandContext,
  ): Promise<number> | number;
}

/** Defines a command; the types of `values` come from its options. */
export function defineCommand<const Options extends CommandOptions>(command: Command<Options>): Command {
  return Object.freeze(command) as unknown as Command;
}
