import type { Command, CommandOption, CommandOptions } from '#cli/command';
import { globalOptions } from '#cli/global-options';

/** The text of `sijill --help`: every command with its summary. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Sijill, the open register of civilian harm',
    '',
    'Usage: sijill COMMAND [ARGUMENT…] [OPTION…]',
    '',
    'Commands:',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    ...optionLines('Options of every command:', globalOptions),
    '',
    'Exit codes: 0 done, 1 something is wrong with the data, 2 a bad call.',
    '`sijill COMMAND --help` says more about one command.',
    '',
  ].join('\n');
}

/** The text of `sijill COMMAND --help`. */
export function commandHelp(command: Command): string {
  const own =
    Object.keys(command.options).length > 0 ? [...optionLines('Options:', command.options), ''] : [];
  return [
    `sijill ${command.name}: ${command.summary}`,
    '',
    `Usage: sijill ${command.name} ${command.usage}`.trimEnd(),
    '',
    ...(command.description ? [command.description.trim(), ''] : []),
    ...own,
    ...optionLines('Options of every command:', globalOptions),
    '',
  ].join('\n');
}

function optionLines(title: string, options: CommandOptions): string[] {
  const names = Object.entries(options).map(([name, option]) => optionName(name, option));
  const width = Math.max(...names.map((name) => name.length));
  return [
    title,
    ...Object.values(options).map(
      (option, index) => `  ${(names[index] ?? '').padEnd(width)}  ${option.description}`,
    ),
  ];
}

function optionName(name: string, option: CommandOption): string {
  const short = option.short ? `-${option.short}, ` : '';
  return `${short}--${name}${option.type === 'string' ? ` ${option.argument ?? 'VALUE'}` : ''}`;
}
