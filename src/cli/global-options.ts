import type { CommandOptions } from '#cli/command';

/** Options that every command takes, before or after its name. */
export const globalOptions = {
  data: {
    type: 'string',
    argument: 'DIR',
    description: 'the data folder (else SIJILL_DATA, else sijill-data here)',
  },
  json: { type: 'boolean', description: 'print one JSON document on stdout' },
  quiet: { type: 'boolean', description: 'no progress' },
  help: { type: 'boolean', short: 'h', description: 'say how the command is used' },
} as const satisfies CommandOptions;
