import type { TextOutput } from '#cli/context';

/**
 * Writes down a fault that nobody foresaw: when, of what sort, and where in the program. Its message is left out, because it
 * may hold what was being worked on, such as a name; the place in the program is enough to find it.
 */
export function faultReport(stderr: TextOutput, now: () => Date): (thrown: unknown) => void {
  return (thrown) => {
    const error = thrown instanceof Error ? thrown : new Error();
    const code = 'code' in error ? ` (${String(error.code)})` : '';
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    stderr.write(`${now().toISOString()} fault: ${error.name}${code}\n${frames.slice(0, 8).join('\n')}\n`);
  };
}
