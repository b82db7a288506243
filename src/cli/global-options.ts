import type { CommandOptions } from '#cli/command';

/** Options that every command takes, before or after its name. */
export const globalOptions = {
  data: {
    type: 'string',
    argument: 'DIR',
    description: 'the data folder (else SIJILL_DATA, else sijill-data here)',
  },
  as: {
    type: 'string',
    argument: 'NAME',
    description: 'the account that acts (else SIJILL_ACTOR, else cli:USER)',
  },
  json: { type: 'boolean', description: 'print one JSON document on stdout' },
  quiet: { type: 'boolean', description: 'no progress' },
  help: { type: 'boolean', short: 'h', description: 'say how the command is used' },
} as const satisfies CommandOptions;
