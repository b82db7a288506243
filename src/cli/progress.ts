import type { TextOutput } from '#cli/context';

export interface ProgressOptions {
  /** What is being done: 'Reading incidents'. */
  label: string;
  /** How many steps there are; null where nobody knows. */
  total?: number | null;
}

/** How far one long work is. */
export interface Progress {
  /** Counts finished steps; 1 unless told. */
  advance(steps?: number): void;
  /** Corrects the total, when it becomes known. */
  setTotal(total: number): void;
  /** Ends the work and prints how much was done in what time; `note` follows on the same line. */
  done(note?: string): void;
}

export interface ProgressEffects {
  stderr: TextOutput;
  quiet: boolean;
  /** Milliseconds that only go up. */
  now?: () => number;
}

const barWidth = 24;
const terminalInterval = 80;
const lineInterval = 5_000;

/**
 * Starts to say how far a work is, on stderr: a bar that redraws itself on a terminal, a plain line every five seconds
 * elsewhere (and one at the end), nothing with `quiet`.
 */
export function startProgress(options: ProgressOptions, effects: ProgressEffects): Progress {
  const { stderr, quiet, now = () => performance.now() } = effects;
  const onTerminal = stderr.isTTY === true;
  const interval = onTerminal ? terminalInterval : lineInterval;
  const started = now();
  let total = options.total ?? null;
  let finished = 0;
  let shownAt = onTerminal ? Number.NEGATIVE_INFINITY : started;
  let ended = false;

  const write = (line: string) => {
    if (!onTerminal) stderr.write(`${line}\n`);
    else stderr.write(`\r\x1b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  };
  const show = () => {
    if (quiet || ended || now() - shownAt < interval) return;
    shownAt = now();
    write(progressLine(options.label, finished, total, onTerminal));
  };
  show();
  return {
    advance(steps = 1) {
      finished += steps;
      show();
    },
    setTotal(newTotal) {
      total = newTotal;
      show();
    },
    done(note) {
      if (ended) return;
      ended = true;
      if (quiet) return;
      const seconds = ((now() - started) / 1000).toFixed(1);
      const count = finished > 0 ? `${finished.toLocaleString('en')} in ` : '';
      write(`${options.label}: ${count}${seconds} s${note ? `, ${note}` : ''}`);
      if (onTerminal) stderr.write('\n');
    },
  };
}

function progressLine(label: string, finished: number, total: number | null, withBar: boolean): string {
  const count = finished.toLocaleString('en');
  if (total === null || total <= 0) return `${label}: ${count}`;
  const share = Math.min(1, finished / total);
  const percent = `${Math.floor(share * 100)} %`;
  const of = `${count} of ${total.toLocaleString('en')}`;
  if (!withBar) return `${label}: ${percent}, ${of}`;
  const filled = Math.round(share * barWidth);
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent} ${of}`;
}
