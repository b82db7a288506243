import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inventedId, inventedRegister } from '../invented-register.ts';
import { filesIn, release, scratch } from './release.ts';

/** A small release is kept in the tree, so that whatever changes in files or pages is read in a diff. */
const kept = [
  'release.json',
  'changes.json',
  'deletions.json',
  'data/incidents.csv',
  'data/casualties.csv',
  'data/victims.csv',
  'data/belligerents.csv',
  'data/claims.csv',
  'data/sources.csv',
  'data/citations.csv',
  'data/captures.csv',
  'data/stated-totals.hxl.csv',
  'data/tallies.csv',
  'data/parties.csv',
  'data/events.csv',
  'data/incidents.geojson',
  'data/victims.json',
  'en/index.html',
  'ar/index.html',
  'en/tallies/belligerent/index.html',
  'ar/totals/index.html',
];
const market = inventedId('incident', 'market');
const pages: Record<string, string> = {
  [`en/incidents/${market}/index.html`]: 'en/incidents/market.html',
  [`ar/incidents/${market}/index.html`]: 'ar/incidents/market.html',
  'en/code/MC001/index.html': 'en/code/MC001.html',
  'en/incidents/grade/fair/index.html': 'en/incidents/grade-fair.html',
};

let files: Map<string, Buffer>;

beforeAll(async () => {
  const { register } = await inventedRegister({ more: 1, manySources: 2 });
  let clean = () => {};
  const out = join(
    scratch((done) => {
      clean = done;
    }),
    'release',
  );
  await release(register, out);
  files = filesIn(out);
  return clean;
});

it.each([...kept.map((path) => [path, path]), ...Object.entries(pages)])('%s', async (path, golden) => {
  const text = (files.get(path) as Buffer).toString();
  // The hashes of data files change with every column; what they hash is kept here itself.
  const stable = path === 'release.json' ? text.replaceAll(/"(bytes|sha256)": [^\n]+/g, '"$1": …') : text;
  await expect(stable).toMatchFileSnapshot(`../golden/release/${golden}`);
});

it('the files of a release', async () => {
  await expect(`${[...files.keys()].join('\n')}\n`).toMatchFileSnapshot('../golden/release/files.txt');
});
