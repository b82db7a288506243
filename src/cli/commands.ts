import type { Command } from '#cli/command';

/** Every command by its name; a module is loaded only when its command is called. */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  version: async () => (await import('./version.ts')).versionCommand,
};
