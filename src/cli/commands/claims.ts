import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Claim } from '#claims/claim';
import { extractClaims } from '#claims/extract';
import { claimsTable, markedText } from '#cli/claims-text';
import { defineCommand } from '#cli/command';
import { type CommandContext, printResult } from '#cli/context';
import { isDay } from '#record/calendar-day';
import { SijillError } from '#record/sijill-error';

const languages = ['ar', 'en', 'auto'] as const;

/** `sijill claims`. */
export const claimsCommand = defineCommand({
  name: 'claims',
  summary: 'find who says how many were harmed, at which characters of a text',
  usage: 'FILE|- [FILE…] [--lang ar|en|auto] [--published D]',
  description:
    'Reads Arabic and English text (UTF-8) and prints every counted statement that people were killed, injured and so\n' +
    'on: its characters, range, outcome, group, perpetrator, place, date and claimant, and the rule that found it. What\n' +
    'it prints are proposals for a person to confirm. Nothing leaves the machine. docs/researchers/claims.md explains\n' +
    'the rules. Several files give one list each.',
  options: {
    lang: {
      type: 'string',
      argument: 'L',
      description: 'read sentences of ar or en only; auto reads both (auto)',
    },
    published: { type: 'string', argument: 'D', description: 'the day the text was published, 2017-03-05' },
  },
  async run(values, positionals, command) {
    const lang = languages.find((known) => known === (values.lang ?? 'auto'));
    if (!lang)
      throw new SijillError('bad_call', `--lang: '${values.lang}' is none of ${languages.join(', ')}.`);
    if (values.published !== undefined && !isDay(values.published)) {
      throw new SijillError(
        'bad_call',
        `--published: '${values.published}' is not a day such as 2017-03-05.`,
      );
    }
    if (positionals.length === 0) {
      throw new SijillError('bad_call', 'Name a file, or - to read what is piped in.');
    }
    const published = values.published ?? null;
    const read: { file: string; text: string; claims: Claim[] }[] = [];
    for (const file of positionals) {
      const text = await textOf(file, command);
      read.push({ file, text, claims: extractClaims(text, { lang, published }) });
    }
    const [only, ...more] = read;
    const document =
      only && more.length === 0
        ? { claims: only.claims }
        : { files: read.map(({ file, claims }) => ({ file, claims })) };
    printResult(command, document, () =>
      read.map(({ file, text, claims }) => shown(file, text, claims, more.length > 0)).join('\n\n'),
    );
    return 0;
  },
});

function shown(file: string, text: string, claims: readonly Claim[], named: boolean): string {
  const heading = named ? `== ${file}\n` : '';
  return `${heading}${markedText(text, claims).trimEnd()}\n\n${claimsTable(claims)}`;
}

/** The text of a file, or of what is piped in. Throws not_found where there is no such file. */
async function textOf(file: string, command: CommandContext): Promise<string> {
  const bytes = file === '-' ? await piped(command.stdin) : await fileBytes(resolve(command.cwd, file), file);
  const text = bytes.toString('utf8');
  if (text.includes('\ufffd') && !bytes.includes('\ufffd')) {
    command.stderr.write(`${file}: not all of it is UTF-8; what is not reads as \ufffd.\n`);
  }
  return text;
}

async function fileBytes(path: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new SijillError(
      'not_found',
      `${file} cannot be read. Name a text file, or - for what is piped in.`,
      {},
      { cause },
    );
  }
}

async function piped(stdin: CommandContext['stdin']): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stdin)
    parts.push(typeof part === 'string' ? Buffer.from(part) : Buffer.from(part));
  return Buffer.concat(parts);
}
