import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

/** A process that ends as src/cli/main.ts does: it runs a command, and says what was closed. */
function start(command: string) {
  const program = `
    import { processLifetime } from '#cli/process-lifetime';
    const lifetime = processLifetime(process);
    lifetime.onClose(() => console.log('closed first'));
    lifetime.onClose(async () => { await new Promise((end) => setTimeout(end, 50)); console.log('closed last'); });
    console.log('ready');
    ${command}`;
  const args = ['--conditions=sijill-source', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.includes('ready')) resolve();
    });
  });
  const ended = once(child, 'close').then(([code]) => ({ code, said }));
  return { child, ready, ended };
}

const serving = 'await lifetime.untilStopped(); await lifetime.end(0);';
const working = 'await new Promise((end) => setTimeout(end, 60_000)); await lifetime.end(0);';
const whole = 'ready\nclosed last\nclosed first\n';

describe('the end of a process', () => {
  it('closes what was opened, the last first, when a command is done', async () => {
    expect(await start('await lifetime.end(1);').ended).toEqual({ code: 1, said: whole });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a command that waits for it, in order and with 0',
    async (signal) => {
      const { child, ready, ended } = start(serving);
      await ready;
      child.kill(signal);
      // Terminals and npm deliver one Ctrl-C more than once.
      setTimeout(() => child.kill(signal), 10);
      expect(await ended).toEqual({ code: 0, said: whole });
    },
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a working command in order, with %i', async (signal, code) => {
    const { child, ready, ended } = start(working);
    await ready;
    child.kill(signal);
    expect(await ended).toEqual({ code, said: whole });
  });

  it('a second Ctrl-C does not wait for what never closes', async () => {
    const { child, ready, ended } = start(`lifetime.onClose(() => new Promise(() => {})); ${working}`);
    await ready;
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGINT'), 1_200);
    expect(await ended).toEqual({ code: 130, said: 'ready\n' });
  });
});
