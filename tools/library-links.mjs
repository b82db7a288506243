// The PostgreSQL package needs symlinks between its libraries, and npm packages cannot carry symlinks: the package makes
// them in an install script. Sijill installs without scripts, and runs this single one itself. Runs on any Node >= 18.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says which library links a PostgreSQL platform package lacks, as paths relative to its folder. */
export function missingLibraryLinks(packageDir) {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8'))
    .map((link) => link.target)
    .filter((target) => !existsSync(join(packageDir, target)));
}

/**
 * Makes the links by running the package's own `scripts/hydrate-symlinks.js`, and says so through `say`.
 * Returns the links that are missing afterwards: not empty where the folder cannot be written.
 */
export function makeLibraryLinks(packageDir, say = () => {}) {
  const missing = missingLibraryLinks(packageDir);
  if (missing.length === 0) return [];
  const script = join(packageDir, 'scripts', 'hydrate-symlinks.js');
  say(`linking PostgreSQL's libraries (${missing.length} links): ${script}`);
  spawnSync(process.execPath, [script], { cwd: packageDir, stdio: 'ignore' });
  return missingLibraryLinks(packageDir);
}
