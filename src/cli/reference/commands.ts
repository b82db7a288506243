import { commandLoaders } from '#cli/commands';
import { commandHelp, generalHelp } from '#cli/help';
import { generated } from './markdown.ts';

/** docs/reference/commands.md: the help of every command, as `--help` prints it. */
export async function commandsReference(): Promise<string> {
  const commands = await Promise.all(Object.values(commandLoaders).map((load) => load()));
  commands.sort((left, right) => (left.name < right.name ? -1 : 1));
  const fence = (text: string) => ['```text', text.trimEnd(), '```'];
  const parts = [
    '# Commands',
    generated,
    'In a checkout: `npm run --silent sijill -- COMMAND`. Where the package is installed: `npx sijill COMMAND`.',
    '',
    ...fence(generalHelp(commands)),
    ...commands.flatMap((command) => ['', `## ${command.name}`, '', ...fence(commandHelp(command))]),
  ];
  return `${parts.join('\n')}\n`;
}
