import type { Progress, ProgressOptions } from '#cli/progress';

/** Where a command writes text: a stream of the process, or a test's collector. */
export interface TextOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Everything outside itself that a command may use besides what it imports. */
export interface CommandContext {
  /** Results only: with `--json` exactly one JSON document. */
  readonly stdout: TextOutput;
  /** Progress, findings, errors. */
  readonly stderr: TextOutput;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** `--json` was given. */
  readonly json: boolean;
  /** `--quiet` was given: no progress. */
  readonly quiet: boolean;
  /** The absolute path of the data folder: `--data`, else SIJILL_DATA, else `sijill-data` in `cwd`. */
  readonly dataDir: string;
  /** Whether `--data` or SIJILL_DATA named it; otherwise a command may have a folder of its own. */
  readonly dataDirIsNamed: boolean;
  /** The account that acts: `--as`, else SIJILL_ACTOR, else `cli:` and the machine's user. */
  readonly actorName: string;
  /** Says how far a long work is: a bar on a terminal, lines elsewhere, nothing with `--quiet`. */
  progress(options: ProgressOptions): Progress;
  /** Runs `close` when the command ends, in whatever way; the last registered runs first. */
  onClose(close: () => Promise<void> | void): void;
  /** Resolves when someone asks the process to stop (Ctrl-C, SIGTERM); for commands that run until then. */
  untilStopped(): Promise<void>;
}

/** Prints the result of a command: the document with `--json`, else the text made of it. */
export function printResult<Document>(
  context: Pick<CommandContext, 'stdout' | 'json'>,
  document: Document,
  toText: (document: Document) => string,
): void {
  const text = context.json ? JSON.stringify(document, null, 2) : toText(document);
  context.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
