import type { Command } from '#cli/command';

/** Every command by its name; a module is loaded only when its command is called. */
export const commandLoaders: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  count: async () => (await import('./commands/count.ts')).countCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  'scope add': async () => (await import('./commands/scope.ts')).scopeAddCommand,
  'scope list': async () => (await import('./commands/scope.ts')).scopeListCommand,
  'scope set': async () => (await import('./commands/scope.ts')).scopeSetCommand,
  'scope show': async () => (await import('./commands/scope.ts')).scopeShowCommand,
  tally: async () => (await import('./commands/tally.ts')).tallyCommand,
  'total add': async () => (await import('./commands/total.ts')).totalAddCommand,
  'total list': async () => (await import('./commands/total.ts')).totalListCommand,
  'total show': async () => (await import('./commands/total.ts')).totalShowCommand,
  version: async () => (await import('./version.ts')).versionCommand,
};
