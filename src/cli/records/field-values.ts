import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext } from '#cli/context';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';

/** Options by which a command takes the fields of a record. */
export const fieldOptions = {
  field: {
    type: 'string',
    multiple: true,
    argument: 'NAME=VALUE',
    description: 'a field and its value, JSON or plain text; null takes the field away; may be repeated',
  },
  file: {
    type: 'string',
    argument: 'FILE',
    description: 'a JSON file with the fields, - for standard input',
  },
} as const;

/**
 * The fields that the options give: those of the file, then those written out. `geolocation.status=complete` sets one part of
 * a group; `before` holds the other parts.
 */
export async function fieldsOf(
  values: { readonly field?: readonly string[]; readonly file?: string },
  command: CommandContext,
  before: RecordBody = {},
): Promise<RecordBody> {
  const fields: RecordBody =
    values.file === undefined ? {} : await jsonFile<RecordBody>(values.file, command);
  for (const text of values.field ?? []) {
    const at = text.indexOf('=');
    if (at < 1)
      throw new SijillError('bad_call', `--field '${text}': write NAME=VALUE, such as grading=fair.`);
    setAt(fields, before, text.slice(0, at).split('.'), written(text.slice(at + 1)));
  }
  if (Object.keys(fields).length === 0) {
    throw new SijillError(
      'bad_call',
      'Nothing is given to write. Name fields: --field grading=fair, or --file FILE.json.',
    );
  }
  return fields;
}

/** The JSON object in a file, or on standard input for `-`. */
export async function jsonFile<Value extends object>(name: string, command: CommandContext): Promise<Value> {
  const text =
    name === '-' ? await standardInput(command) : await readFile(resolve(command.cwd, name), 'utf8');
  try {
    const value = JSON.parse(text) as unknown;
    if (value !== null && typeof value === 'object') return value as Value;
  } catch (cause) {
    throw new SijillError('invalid', `${name}: this is not JSON: ${(cause as Error).message}`, {
      file: name,
    });
  }
  throw new SijillError('invalid', `${name}: a JSON object is needed.`, { file: name });
}

async function standardInput(command: CommandContext): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of command.stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON where it is JSON; a word that is none is itself, so that grading=fair needs no quotes. */
function written(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function setAt(fields: RecordBody, before: RecordBody, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (name === '__proto__') throw new SijillError('bad_call', 'No field is called __proto__.');
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  const known = fields[name] ?? before[name] ?? {};
  if (known === null || typeof known !== 'object' || Array.isArray(known)) {
    throw new SijillError(
      'bad_call',
      `--field ${path.join('.')}: ${name} is no group of fields. Write the whole of it as JSON.`,
    );
  }
  const group: RecordBody = { ...known };
  setAt(group, {}, rest, value);
  if (rest.length === 1 && value === null) delete group[rest[0] as string];
  fields[name] = group;
}
