import { commandLoaders } from '#cli/commands';
import { runCommandLine } from '#cli/run-command-line';
import { freshDatabase } from '../database.ts';

/** What a command line left behind. */
export interface Said {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** The document of --json. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape of a document is what tests look at.
  readonly json: any;
}

/** Runs command lines in this process on a register of their own, each as a whole: opened, used, closed. */
export async function sijill(): Promise<(line: readonly string[], stdin?: string) => Promise<Said>> {
  const env = { DATABASE_URL: await freshDatabase(), USER: 'tester' };
  return async (line, stdin = '') => {
    const said = { out: '', err: '' };
    const closers: (() => Promise<void> | void)[] = [];
    const exitCode = await runCommandLine(line, commandLoaders, {
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      stdin: (async function* () {
        yield stdin;
      })(),
      env,
      cwd: '/nowhere',
      onClose: (close) => void closers.push(close),
      untilStopped: async () => {},
    });
    for (const close of closers.reverse()) await close();
    return {
      exitCode,
      ...said,
      get json() {
        return JSON.parse(said.out);
      },
    };
  };
}
