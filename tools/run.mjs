// `node tools/run.mjs ENTRY [ARGUMENT…]`: runs an entry of this checkout on the carried Node, after making node_modules
// match the lockfile. Runs on any Node >= 18; npm puts the carried Node first in PATH as soon as it is installed.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { findNode, runInForeground, sourceCondition } from './carried-node.mjs';

const [entry, ...args] = process.argv.slice(2);
const path = resolve(dirname(fileURLToPath(import.meta.url)), '..', entry ?? '');
let node;
try {
  if (!entry) throw new Error('say what to run: node tools/run.mjs ENTRY [ARGUMENT…]');
  bootstrap();
  node = findNode();
} catch (error) {
  process.stderr.write(`sijill: ${error.message}\n`);
  process.exit(2);
}
if (node === process.execPath && process.execArgv.includes(sourceCondition)) {
  process.argv = [process.argv[0], path, ...args];
  await import(pathToFileURL(path).href);
} else {
  runInForeground(node, [sourceCondition, path, ...args]);
}
