import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, onTestFinished } from 'vitest';
import { policy } from '#access/policy';
import { compareTotals } from '#casework/compare';
import { publicPages } from '#cli/public-pages';
import { createServer } from '#cli/server';
import { anonymous } from '#record/actor';
import { derivedId } from '#record/identifier';
import { tallyKeys } from '#record/tally';
import { LiveRegister } from '#release/live-register';
import { writeRelease } from '#release/write-release';
import { releasePages } from '#site/release-pages';
import type { Register } from '#store/register';
import { type PlantedRegister, plantedRegister } from './planted-register.ts';

/** Everything that anybody can ask of the API, by every id that nobody may know of too. */
function questions(hidden: readonly string[]): string[] {
  const codes = ['W1', 'M1', 'S1', 'E1'];
  const more = ['', '&category=children', '&grade=confirmed', '&as-of=2020-01-01'];
  return [
    ...[
      'incidents',
      'incidents?sort=earliest',
      'incidents?limit=1&offset=1',
      'totals',
      'compare',
      'scopes',
      'parties',
    ],
    ...['conflicts', 'deletions', 'releases', 'methodologies', 'health', 'openapi.json', 'vocabulary'],
    ...codes.flatMap((code) => [`incidents/${code}`, `sources?incident=${code}`, `incidents?code=${code}`]),
    ...more.flatMap((limit) => [
      `tallies?from=2000-01-01${limit}`,
      ...tallyKeys.map((key) => `tallies?by=${key}${limit}`),
      `tallies/explain?limit=50${limit}`,
      `tallies/explain?conceded=true${limit}`,
    ]),
    ...tallyKeys.flatMap((key) =>
      ['nothing', 'unknown'].map((row) => `tallies/explain?by=${key}&key=${row}`),
    ),
    ...['counts?since=2000-01-01', 'counts?since=2000-01-01&as-of=2020-01-01', 'tallies?belligerent=nobody'],
    ...['tallies?scope=nothing', 'tallies?conflict=nothing', 'compare?scope=nothing'],
    ...hidden.flatMap((id) => [`incidents/${id}`, `incidents/${id}/history`, `sources?incident=${id}`]),
    ...hidden.flatMap((id) => [`tallies?belligerent=${id}`, `incidents?belligerent=${id}`]),
  ].map((path) => `/api/v1/${path}`);
}

/** The server of a register: status, headers and body of what it answers. */
function serverOf(register: Register) {
  const now = () => new Date('2020-02-01T00:00:00Z');
  const ground = { store: register, policy, now, newId: () => derivedId('fresh') };
  const compare = (conflict: string) => compareTotals({ ...ground, actor: anonymous }, { conflict });
  const live = new LiveRegister(register, { compare });
  const faults: unknown[] = [];
  const at = { version: 'test', host: '127.0.0.1', publicHosts: [] };
  const report = (thrown: unknown) => void faults.push(thrown);
  const app = createServer({ ground, register: live, pages: publicPages(live), report, ...at });
  const get = async (path: string) => {
    const response = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } });
    return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;
  };
  return { get, faults, compare };
}

type Served = ReturnType<typeof serverOf>;

/** Every page that a link leads to from the first ones, and the addresses of what nobody may know of. */
async function pagesOf({ get }: Served, hidden: readonly string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const open = ['/', '/ar/', '/en/code/W1/', '/en/code/M1/', '/en/code/S1/', '/en/code/E1/'];
  open.push(...hidden.map((id) => `/en/incidents/${id}/`));
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (pages.has(path)) continue;
    const text = await get(path);
    pages.set(path, text);
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)"/g))
      open.push((href as string).replaceAll('&amp;', '&'));
  }
  return pages;
}

/** Every file of a release as text; of tables in columns both their bytes and their rows. */
async function filesOf(register: Register, compare: Served['compare']): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-planted-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'release');
  const options = { out, pages: releasePages, software: 'test', compare, record: async () => {} };
  await register.atOneMoment((reads) => writeRelease(reads, options));
  const files = new Map<string, string>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const name = `release/${relative(out, path)}`;
    files.set(name, bytes.toString(path.endsWith('.parquet') ? 'latin1' : 'utf8'));
    if (!path.endsWith('.parquet')) continue;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    files.set(
      `${name}, decoded`,
      JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    );
  }
  return files;
}

/** Every secret and every hidden id that stands in a text, each with where. */
function foundIn(texts: ReadonlyMap<string, string>, { markers, hidden }: PlantedRegister): string[] {
  return [...texts].flatMap(([path, text]) => [
    ...markers.secretsIn(`${path} ${text}`).map((place) => `${path}: ${place}`),
    // An id that was asked for may come back in the words of the refusal.
    ...hidden.filter((id) => text.includes(id) && !path.includes(id)).map((id) => `${path}: the id ${id}`),
  ]);
}

it('nothing that is held back stands in any answer, page or file, nor the id of what nobody may know of', async () => {
  const planted = await plantedRegister();
  const served = serverOf(planted.register);
  const answers = new Map<string, string>();
  for (const question of questions(planted.hidden)) answers.set(question, await served.get(question));
  const pages = await pagesOf(served, planted.hidden);
  const files = await filesOf(planted.register, served.compare);
  expect(served.faults).toEqual([]);
  expect(foundIn(answers, planted)).toEqual([]);
  expect(foundIn(pages, planted)).toEqual([]);
  expect(foundIn(files, planted)).toEqual([]);
  // What is open was planted too: where it does not stand the search would find nothing of anything.
  const open = (texts: Map<string, string>) =>
    [...texts.values()].filter((text) => /openx\d+x/.test(text)).length;
  expect([open(answers), open(pages), open(files)].every((count) => count > 20)).toBe(true);
}, 60_000);
