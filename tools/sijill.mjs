#!/usr/bin/env node
// The `sijill` command. In a checkout it runs src/, installed as a package the dist/ built from it. Any Node >= 18 starts it.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findNode, runInForeground, sourceCondition } from './carried-node.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src', 'cli', 'main.ts');
const built = join(root, 'dist', 'cli', 'main.js');
const args = process.argv.slice(2);
try {
  if (existsSync(source)) {
    const { bootstrap } = await import('./bootstrap.mjs');
    bootstrap(root);
    runInForeground(findNode(), [sourceCondition, source, ...args]);
  } else if (existsSync(built)) {
    const node = findNode();
    if (node === process.execPath) await import(pathToFileURL(built).href);
    else runInForeground(node, [built, ...args]);
  } else {
    throw new Error(`neither ${source} nor ${built} is there: install the package again`);
  }
} catch (error) {
  process.stderr.write(`sijill: ${error.message}\n`);
  process.exitCode = 2;
}
