import { describe, expect, it } from 'vitest';
import { defineCommand } from '#cli/command';
import { printResult } from '#cli/context';
import { type CommandLoaders, runCommandLine } from '#cli/run-command-line';
import { SijillError } from '#record/sijill-error';

const seen: { values?: unknown; positionals?: unknown; dataDir?: string } = {};

const readReport = defineCommand({
  name: 'report read',
  summary: 'read a release',
  usage: 'FILE [--issuer X]',
  description: 'Reads one file.',
  options: { issuer: { type: 'string', argument: 'X', description: 'who issued it' } },
  run(values, positionals, context) {
    Object.assign(seen, { values, positionals, dataDir: context.dataDir });
    printResult(context, { issuer: values.issuer ?? null }, (document) => `issued by ${document.issuer}`);
    return 0;
  },
});
const failing = (name: string, thrown: unknown) =>
  defineCommand({ name, summary: name, usage: '', options: {}, run: () => Promise.reject(thrown) });

const loaders: CommandLoaders = {
  'report read': async () => readReport,
  version: async () => failing('version', new SijillError('invalid', 'row 3: no such day')),
  tally: async () => failing('tally', new SijillError('busy', 'held by process 7')),
  broken: async () => failing('broken', new Error('a defect')),
  missing: async () =>
    failing('missing', Object.assign(new Error('x'), { code: 'ENOENT', path: '/no/such' })),
};

async function run(line: string[], env: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const exitCode = await runCommandLine(line, loaders, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    stdin: (async function* () {})(),
    env,
    cwd: '/home/someone',
    onClose: () => {},
    untilStopped: async () => {},
  });
  return { exitCode, ...said };
}

describe('the command line', () => {
  it('finds a command of several words and gives it its options and positionals', async () => {
    const result = await run(['report', 'read', 'file.txt', '--issuer', 'CJTF-OIR']);
    expect(result).toEqual({ exitCode: 0, out: 'issued by CJTF-OIR\n', err: '' });
    expect(seen).toMatchObject({ values: { issuer: 'CJTF-OIR' }, positionals: ['file.txt'] });
  });

  it('takes global options before and after the name', async () => {
    await run(['--data', 'here', 'report', 'read', '-']);
    expect(seen).toMatchObject({ dataDir: '/home/someone/here', positionals: ['-'] });
    await run(['report', 'read', '--data=/there']);
    expect(seen.dataDir).toBe('/there');
    await run(['report', 'read'], { SIJILL_DATA: 'by-setting' });
    expect(seen.dataDir).toBe('/home/someone/by-setting');
  });

  it('prints one JSON document and nothing else with --json', async () => {
    const { out, err } = await run(['report', 'read', '--json']);
    expect(JSON.parse(out)).toEqual({ issuer: null });
    expect(err).toBe('');
  });

  it.each([[['--help']], [['help']], [[]]])('%j lists every command', async (line) => {
    const { exitCode, out } = await run(line);
    expect(exitCode).toBe(0);
    for (const name of Object.keys(loaders)) expect(out).toContain(name);
  });

  it.each([
    [['report', 'read', '--help']],
    [['report', 'read', '-h']],
    [['help', 'report', 'read']],
    [['--help', 'report', 'read']],
  ])('%j says how a command is used', async (line) => {
    const { exitCode, out } = await run(line);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage: sijill report read FILE [--issuer X]');
    expect(out).toContain('--issuer X');
  });

  it.each([
    [['taly'], "did you mean 'tally'?"],
    [['report', 'raed'], 'report read'],
    [['report'], 'report read'],
    [['xyzzy'], '--help'],
  ])('%j is a bad call with a suggestion', async (line, suggestion) => {
    const { exitCode, out, err } = await run(line);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(suggestion);
  });

  it('answers an unknown option with the usage', async () => {
    const { exitCode, err } = await run(['report', 'read', '--isuer', 'x']);
    expect(exitCode).toBe(2);
    expect(err).toContain('--isuer');
    expect(err).toContain('Usage: sijill report read');
  });

  it.each([
    ['version', 1, 'sijill: row 3: no such day\n'],
    ['tally', 2, 'sijill: held by process 7\n'],
    ['missing', 1, 'sijill: /no/such: there is no such file or folder\n'],
  ])('%s fails with exit code %i and words, not a stack', async (name, exitCode, err) => {
    expect(await run([name, '--json'])).toEqual({ exitCode, out: '', err });
  });

  it('shows the stack only of what Sijill did not foresee', async () => {
    const { exitCode, err } = await run(['broken']);
    expect(exitCode).toBe(1);
    expect(err).toContain('a defect');
    expect(err).toContain('command-line.test.ts');
  });
});
