import type { Command } from '#cli/command';

/** Every command by its name; a module is loaded only when its command is called. */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  version: async () => (await import('./version.ts')).versionCommand,
};
