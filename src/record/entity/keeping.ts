import { z } from 'zod';
import { type Body, define } from './definition.ts';
import { groups, optional, required } from './field.ts';

const instant = z.iso.datetime();

/** One import of other people's data, with its report: what was read, made, changed, refused, and every finding. */
export const importRun = define('import', 'One import of a dataset, with its report', {
  dataset: required(z.string(), 'internal', 'Which reader'),
  location: optional(z.string(), 'internal', 'Folder or file as called'),
  edition: optional(z.string(), 'internal', 'Which edition of the dataset, such as the day of a snapshot'),
  conflict: optional(z.string(), 'internal', 'The conflict it went into, by id'),
  startedAt: required(instant, 'internal', 'When it began'),
  finishedAt: optional(instant, 'internal', 'When it ended; left out while it runs or when it was cut off'),
  undoneAt: optional(instant, 'internal', 'When it was undone'),
  read: optional(z.record(z.string(), z.int().nonnegative()), 'internal', 'Rows read, by table'),
  made: optional(z.int().nonnegative(), 'internal', 'Records made'),
  changed: optional(z.int().nonnegative(), 'internal', 'Records changed'),
  unchanged: optional(z.int().nonnegative(), 'internal', 'Records found unchanged'),
  refused: optional(z.int().nonnegative(), 'internal', 'Rows refused'),
  removed: optional(
    z.int().nonnegative(),
    'internal',
    'Records withdrawn because the new snapshot lacks them',
  ),
  findings: groups(
    {
      file: required(z.string(), 'internal', 'File'),
      row: optional(z.int(), 'internal', 'Row, the first data row being 1'),
      field: optional(z.string(), 'internal', 'Column'),
      value: optional(z.string(), 'internal', 'Value as read'),
      rule: required(z.string(), 'internal', 'Rule'),
      severity: required(z.enum(['error', 'warning']), 'internal', 'Severity'),
      refused: optional(z.boolean(), 'internal', 'Whether the row was not taken'),
    },
    'Findings, the first 20,000 of them',
  ),
  findingsTotal: optional(
    z.int().nonnegative(),
    'internal',
    'How many findings there were, kept here or not',
  ),
});

export type ImportRun = Body<typeof importRun>;

/** Who writes: a person or a program with a name. People's passkeys and roles come with the desk. */
export const account = define('account', 'A person or program that writes or reads the register', {
  name: required(z.string().min(1), 'internal', 'Name, unique'),
  kind: required(z.enum(['person', 'program']), 'internal', 'What it is'),
  scopes: required(z.array(z.string()), 'internal', 'What it may do: read, write, publish, administer'),
  clearance: optional(
    z.enum(['public', 'public_redacted', 'internal', 'restricted', 'sealed']),
    'internal',
    'The highest sensitivity it may read; internal when left out',
  ),
  conflicts: optional(z.array(z.string()), 'internal', 'Conflicts it may reach; all when left out'),
  disabled: optional(z.boolean(), 'internal', 'Whether it is locked out'),
});

export type Account = Body<typeof account>;

/** A token by which a program acts as an account, for less than or all that the account may do. Only its hash is kept. */
export const apiToken = define('api_token', 'A token for the API', {
  account: required(z.string(), 'internal', 'Account'),
  label: required(z.string(), 'internal', 'What it is for'),
  sha256: required(z.string().regex(/^[0-9a-f]{64}$/), 'sealed', 'SHA-256 of the token'),
  scopes: required(z.array(z.string()), 'internal', 'What it may do'),
  conflicts: optional(
    z.array(z.string()),
    'internal',
    'Conflicts it may reach; those of the account when left out',
  ),
  expiresAt: optional(instant, 'internal', 'When it ends'),
  revokedAt: optional(instant, 'internal', 'When it was revoked'),
});

export type ApiToken = Body<typeof apiToken>;

/** A numbered release: what was published, when, from which state of the register. */
export const release = define('release', 'A numbered release of the public record', {
  number: required(z.int().positive(), 'public', 'Number'),
  releasedAt: required(instant, 'public', 'When'),
  journalSequence: required(z.int().nonnegative(), 'public', 'State of the register it was made from'),
  conflicts: required(z.array(z.string()), 'public', 'Conflicts in it'),
  files: groups(
    {
      path: required(z.string(), 'public', 'File'),
      bytes: required(z.int().nonnegative(), 'public', 'Length in bytes'),
      sha256: required(z.string(), 'public', 'SHA-256, hexadecimal'),
    },
    'Files',
  ),
  records: optional(
    z.record(z.string(), z.string()),
    'internal',
    'Public records in it, id to SHA-256 of their public form, from which the next change list is made',
  ),
});

export type Release = Body<typeof release>;
