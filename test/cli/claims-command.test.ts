import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimSchema } from '#claims/claim';
import { commandLoaders } from '#cli/commands';
import { runCommandLine } from '#cli/run-command-line';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sijill-claims-'));
  writeFileSync(join(folder, 'post.txt'), 'قتل 3 مدنيين يوم الاثنين.');
  writeFileSync(join(folder, 'report.txt'), 'Two soldiers were killed.\r\nNobody was hurt.');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'hostile.txt'), 'Two soldiers\u001b[2J were killed\u202e in \u0007Kabra.');
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x34, 0x20, 0xe9, 0x20, 0x64, 0x65, 0x61, 0x64]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `sijill claims …` without a register: it needs none. */
async function claims(args: readonly string[], stdin: string | Uint8Array = '') {
  const said = { out: '', err: '' };
  const exitCode = await runCommandLine(['claims', ...args], commandLoaders, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    stdin: (async function* () {
      yield stdin;
    })(),
    env: {},
    cwd: folder,
    onClose: () => {},
    untilStopped: async () => {},
  });
  return { exitCode, ...said };
}

describe('sijill claims --json', () => {
  it('prints the claims of what is piped in, with offsets into it', async () => {
    const text = '\ufeffIn Kabra, 5 people were killed.';
    const { exitCode, out } = await claims(['-', '--json'], text);
    const document = JSON.parse(out);
    expect(exitCode).toBe(0);
    expect(document.claims).toHaveLength(1);
    expect(claimSchema.safeParse(document.claims[0]).success).toBe(true);
    expect(text.slice(document.claims[0].start, document.claims[0].end)).toBe(document.claims[0].span);
  });

  it('prints one list for each of several files', async () => {
    const { out } = await claims(['post.txt', 'report.txt', 'empty.txt', '--json']);
    const { files } = JSON.parse(out);
    expect(files.map((file: { file: string; claims: unknown[] }) => [file.file, file.claims.length])).toEqual(
      [
        ['post.txt', 1],
        ['report.txt', 2],
        ['empty.txt', 0],
      ],
    );
  });

  it('sees days from the day of publication', async () => {
    const { out } = await claims(['post.txt', '--json', '--published', '2019-05-10']);
    expect(JSON.parse(out).claims[0].when).toMatchObject({ date: '2019-05-06' });
  });

  it('reads one language only where one is named', async () => {
    const { out } = await claims(['post.txt', '--json', '--lang', 'en']);
    expect(JSON.parse(out)).toEqual({ claims: [] });
  });
});

describe('sijill claims on a terminal', () => {
  it('shows the text with its spans marked, and a line for each claim', async () => {
    const { out } = await claims(['report.txt']);
    expect(out).toContain('⟦1 Two soldiers were killed⟧');
    expect(out).toContain('1. 2 combatants killed');
    expect(out).toContain('2. 0 people injured');
  });

  it('says so where there are none', async () => {
    expect((await claims(['empty.txt'])).out).toContain('No claims found.');
  });

  it('lets no control character of the text through', async () => {
    const { out } = await claims(['hostile.txt']);
    expect(out).toContain('soldiers\ufffd[2J were killed');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be printed
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
  });
});

describe('sijill claims refuses', () => {
  it.each([
    [['missing.txt'], 'missing.txt cannot be read'],
    [[], 'Name a file'],
    [['post.txt', '--lang', 'fr'], "'fr' is none of ar, en, auto"],
    [['post.txt', '--published', '10/5/2019'], 'is not a day such as'],
    [['post.txt', '--published', '2019-02-30'], 'is not a day such as'],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await claims(args);
    expect(exitCode).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('nothing of a file that is not UTF-8, but says that it is not', async () => {
    const { exitCode, err } = await claims(['latin1.txt', '--json']);
    expect(exitCode).toBe(0);
    expect(err).toContain('latin1.txt: not all of it is UTF-8');
  });
});
