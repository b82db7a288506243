import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomRules } from './rules.ts';
import { type Breach, findBreaches, readSources } from './walls.ts';

const root = join(import.meta.dirname, '..', '..');
const { dependencies, imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const packages = Object.keys(dependencies);

const plant = (file: string, text: string): Breach[] => findBreaches(new Map([[file, text]]), packages);

describe('the walls between the rooms', () => {
  it('hold everywhere', () => {
    const sources = readSources(root);
    expect(sources.size).toBeGreaterThan(50);
    expect(findBreaches(sources, packages)).toEqual([]);
  });

  it('know every room that can be imported, and no other', () => {
    const known = Object.keys(imports).map((pattern) => pattern.slice(1, -2));
    expect(known.sort()).toEqual([...Object.keys(roomRules), 'tools'].sort());
  });
});

// One wrong import for every room; each has to be seen.
const wrong: Record<string, string> = {
  record: '#store/register',
  language: '#intake/table',
  claims: '#casework/claim',
  officials: '#api/routes',
  matching: '#store/register',
  estimate: '#cli/command',
  store: '#casework/register',
  vault: '#store/register',
  capture: '#vault/blobs',
  intake: '#store/register',
  access: '#casework/account',
  casework: '#store/register',
  jobs: '#store/register',
  release: '#site/page',
  api: '#store/register',
  site: '#casework/register',
  desk: '#casework/register',
  locale: '#site/page',
  cli: '#cellar/wine',
};

describe('a wrong import is seen', () => {
  it('in every room, among all real files', () => {
    expect(Object.keys(wrong).sort()).toEqual(Object.keys(roomRules).sort());
    const planted = Object.entries(wrong).map(([room, specifier]) => {
      return [`src/${room}/planted.ts`, `import { thing } from '${specifier}';`] as const;
    });
    const breaches = findBreaches(new Map([...readSources(root), ...planted]), packages);
    const seen = breaches.map((breach) => breach.file).filter((file) => file.endsWith('/planted.ts'));
    expect(seen).toEqual(planted.map(([file]) => file));
  });

  it.each(Object.entries(wrong))('%s imports %s', (room, specifier) => {
    const breaches = plant(
      `src/${room}/planted.ts`,
      `/* a comment */\nimport { thing } from '${specifier}';\nthing();\n`,
    );
    expect(breaches).toEqual([
      { file: `src/${room}/planted.ts`, line: 2, what: expect.stringContaining(specifier) },
    ]);
  });

  it.each([
    ['export { thing } from "#store/register";', 'record may not import #store/register'],
    ['export * from "#store/register";', 'record may not import #store/register'],
    ['import type { Thing } from "#store/register";', 'record may not import #store/register'],
    ['import "#store/register";', 'record may not import #store/register'],
    ['export const load = () => import("#store/register");', 'record may not import #store/register'],
    ['export type Thing = import("#store/register").Thing;', 'record may not import #store/register'],
    ['import { thing } from "../store/register.ts";', 'leaves the room'],
    ['import { thing } from "../../tools/bootstrap.mjs";', 'leaves the room'],
    ['import { bootstrap } from "#tools/bootstrap";', 'may not call #tools/bootstrap'],
    ['import { readFileSync } from "node:fs";', 'pure and imports node:fs'],
    ['import { readFile } from "node:fs/promises";', 'pure and imports node:fs/promises'],
    ['import { connect } from "node:net";', 'pure and imports node:net'],
    ['import { spawn } from "node:child_process";', 'pure and imports node:child_process'],
    ['import { get } from "node:https";', 'pure and imports node:https'],
    ['import { createRequire } from "node:module";', 'pure and imports node:module'],
    ['import path from "path";', 'write node:path'],
    ['import { Client } from "pg";', 'only store may import pg'],
    ['import { sql } from "kysely";', 'only store may import kysely'],
    ['import { html } from "hono/html";', 'only api, site, cli may import hono'],
    ['import { parquetWriteBuffer } from "hyparquet-writer";', 'pure and imports hyparquet-writer'],
    ['import { test } from "vitest";', 'vitest is not among the dependencies'],
    ['export const load = (name: string) => import(name);', 'computed'],
    ['export const page = await fetch("http://localhost/");', 'pure and uses fetch'],
    ['export const page = await globalThis.fetch("http://localhost/");', 'pure and uses fetch'],
    ['export const folder = process.cwd();', 'pure and uses process'],
    ['export const query = "select id from incident";', 'SQL stands outside store'],
    [
      'export const query = (id: string) => `DELETE FROM incident WHERE id = $' + '{id}`;',
      'SQL stands outside store',
    ],
    ['export const query = sql`now()`;', 'SQL stands outside store'],
  ])('%s', (text, what) => {
    expect(plant('src/record/planted.ts', text)).toEqual([
      { file: 'src/record/planted.ts', line: 1, what: expect.stringContaining(what) },
    ]);
  });

  it('in a room that the design does not have', () => {
    expect(plant('src/utils/planted.ts', '')).toMatchObject([{ what: "'utils' is no room of the design" }]);
    expect(plant('src/planted.ts', '')).toMatchObject([{ what: expect.stringContaining('no room') }]);
    expect(plant('src/record/planted.test.ts', 'import "#utils/thing";')).toMatchObject([
      { what: expect.stringContaining('no room') },
    ]);
  });

  it('when the desk takes more than types from the API', () => {
    expect(plant('src/desk/planted.ts', "import type { Routes } from '#api/routes';")).toEqual([]);
    expect(plant('src/desk/planted.ts', "import { type Routes, app } from '#api/routes';")).toMatchObject([
      { what: 'desk may import types of api only, not #api/routes' },
    ]);
  });
});

describe('what is right is left alone', () => {
  it.each([
    [
      'src/record/planted.ts',
      "import { z } from 'zod';\nimport { fold } from '#language/fold';\nimport { a } from './range.ts';",
    ],
    [
      'src/record/planted.ts',
      '// import { Client } from "pg"\nexport const text = "Select a place from the list";',
    ],
    [
      'src/record/planted.ts',
      'export const quoted = `import { Client } from "pg"`;\nexport const like = /import "pg"/;',
    ],
    ['src/matching/planted.ts', "import { Worker } from 'node:worker_threads';"],
    ['src/store/planted.ts', "import { Client } from 'pg';\nexport const query = 'select id from incident';"],
    [
      'src/cli/planted.ts',
      "import { a } from '#store/a';\nimport { b } from '#site/b';\nimport { serve } from '@hono/node-server';",
    ],
    ['src/record/planted.ts', "import type { Geometry } from 'geojson';"],
    ['src/record/planted.test.ts', "import { it } from 'vitest';\nimport { a } from '#store/a';"],
  ])('%s: %s', (file, text) => {
    expect(plant(file, text)).toEqual([]);
  });
});
