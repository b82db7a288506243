import { constants } from 'node:os';

/** What a command may register about the end of its process. */
export interface ProcessLifetime {
  onClose(close: () => Promise<void> | void): void;
  untilStopped(): Promise<void>;
  /** Runs what was registered and sets the exit code; open handles cannot keep the process alive afterwards. */
  end(exitCode: number): Promise<void>;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Closing may take this long after a signal, in milliseconds. */
const patience = 15_000;
/** npm and terminals deliver one Ctrl-C more than once; only a later one means "now". */
const echo = 1_000;

/**
 * Ends the process in order. The first Ctrl-C (or SIGTERM, SIGHUP) lets a command that waits in `untilStopped` end
 * normally, and ends any other with 128 + the signal's number after closing what it registered. A second one ends it at once.
 */
export function processLifetime(target: NodeJS.Process): ProcessLifetime {
  const closers: (() => Promise<void> | void)[] = [];
  let stop: (() => void) | null = null;
  let signalledAt: number | null = null;

  const closeAll = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (thrown) {
        target.stderr.write(`sijill: while closing: ${thrown instanceof Error ? thrown.message : thrown}\n`);
      }
    }
  };

  const onSignal = (signal: (typeof signals)[number]) => {
    const exitCode = 128 + constants.signals[signal];
    const now = performance.now();
    if (signalledAt !== null) {
      if (now - signalledAt > echo) target.exit(exitCode);
      return;
    }
    signalledAt = now;
    setTimeout(() => target.exit(exitCode), patience);
    if (stop) stop();
    else void closeAll().then(() => target.exit(exitCode));
  };
  for (const signal of signals) target.on(signal, onSignal);
  // A reader that has seen enough (`sijill … | head`) is no error.
  target.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') void closeAll().then(() => target.exit(0));
  });

  return {
    onClose: (close) => void closers.push(close),
    untilStopped: () =>
      new Promise((resolve) => {
        if (signalledAt !== null) return resolve();
        const keepAlive = setInterval(() => {}, 60_000);
        stop = () => {
          clearInterval(keepAlive);
          resolve();
        };
      }),
    async end(exitCode) {
      // Someone asked to stop while closing is under way elsewhere: that path exits.
      if (signalledAt !== null && !stop) return new Promise(() => {});
      await closeAll();
      target.exitCode = exitCode;
      await drained(target.stdout);
      await drained(target.stderr);
      target.exit(exitCode);
    },
  };
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
