// Builds dist/ for the published package: Node strips types from files of a project, never from files in node_modules.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const result = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (result.status !== 0 || !existsSync(join(root, 'dist', 'cli', 'main.js'))) {
  process.stderr.write('sijill: the build of dist/ failed\n');
  process.exit(1);
}
// What the compiler leaves behind: style sheets, scripts for the browser, fonts, JSON read at run time.
cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (path) => !['.ts', '.tsx'].includes(extname(path)),
});
