import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether this machine has a Chromium; tests that need one are skipped, and say so, where it has not. */
export const hasChromium = existsSync(path);
export const skipped = hasChromium ? '' : ' (skipped: no chromium)';

/** A browser that asks no server for anything of its own. */
export function openChromium(): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map(
    (name) => `--disable-${name}`,
  );
  return chromium.launch({
    executablePath: path,
    args: ['--headless', '--no-sandbox', '--no-first-run', ...quiet],
  });
}
