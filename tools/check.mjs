// `npm test`: types, lint, then every test (the walls are among them), and one closing line 'N passed, N failed'.
// `npm test -- PATH…` runs only the tests whose path contains PATH. Also: types, lint, walls, browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const packages = join(root, 'node_modules');
const total = { passed: 0, failed: 0, skipped: 0 };

function run(program, args) {
  return (
    spawnSync(process.execPath, [join(packages, program), ...args], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}

function checkOne(name, program, args) {
  console.log(`\n${name}`);
  const passed = run(program, args);
  console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
  total[passed ? 'passed' : 'failed'] += 1;
}

const types = () => checkOne('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']);
const lint = () => checkOne('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);

/** Runs vitest and adds its figures; a file that does not load, or an error outside every test, is one failure. */
function tests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-results-'));
  const results = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const succeeded = run('vitest/vitest.mjs', ['run', '--configLoader=native', ...reporters, ...args]);
  let failed = 0;
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    const notLoaded = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    failed = report.numFailedTests + notLoaded.length;
    total.passed += report.numPassedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    // Vitest ended before it could report: counted below.
  }
  if (!succeeded && failed === 0) failed = 1;
  total.failed += failed;
  rmSync(folder, { recursive: true, force: true });
}

const [piece, ...rest] = process.argv.slice(2);
if (piece === 'types') types();
else if (piece === 'lint') lint();
else if (piece === 'walls') tests(['test/walls']);
else if (piece === 'browser') tests(['--config', 'vitest.browser.config.ts', ...rest]);
else if (piece) tests([piece, ...rest]);
else {
  types();
  lint();
  tests([]);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
