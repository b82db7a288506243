import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { runEditions } from '#casework/import-editions';
import { undoImport } from '#casework/import-undo';
import { bellingcatReader } from '#intake/bellingcat-ukraine/reader';
import type { Snapshot } from '#intake/bellingcat-ukraine/snapshot';
import { derivedId } from '#record/identifier';
import { everything } from '#record/tally';
import { freshRegister } from '../register.ts';
import { workingContext } from '../working-context.ts';

const data = new URL('../../../shared/data/events/', import.meta.url);
const folder = fileURLToPath(data);
const silent = { acknowledged: () => {} };
const options = { conflict: null, complete: null };
const now = () => new Date('2026-01-01T00:00:00Z');

beforeEach(({ skip }) => {
  if (!existsSync(data)) skip('skipped: no shared data');
});

function snapshots(): Snapshot[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('ukraine'))
    .sort()
    .map((name) => ({ path: join(folder, name), day: /\d{4}-\d\d-\d\d/.exec(name)?.[0] as string }));
}

function idsOf({ path }: Snapshot): Set<string> {
  const events = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as { id: string }[];
  return new Set(events.map((event) => event.id));
}

async function register() {
  const store = await freshRegister();
  const context = workingContext(() => store);
  const readers = () => snapshots().map((snapshot) => bellingcatReader(snapshot, { now }));
  const standing = async (workflow: string) => {
    const codes: string[] = [];
    for await (const { body } of store.all({ conflict: null, kind: 'incident' }))
      if (body.workflow === workflow) codes.push((body.codes as string[])[0] as string);
    return codes.sort();
  };
  return { store, context, readers, standing };
}

test('each snapshot adds, changes and takes out what the files say; reading them again changes nothing', async () => {
  const { store, context, readers, standing } = await register();
  const outcomes = await runEditions(context, readers(), options, silent);

  const files = snapshots().map(idsOf) as [Set<string>, Set<string>, Set<string>];
  const gone = [files[0].difference(files[1]), files[1].difference(files[2])] as const;
  const back = gone[0].intersection(files[2]);
  expect([gone[0].size, gone[1].size, back.size]).toEqual([5, 8, 1]);
  expect(outcomes.map(({ incidents }) => incidents)).toEqual([
    { added: 330, changed: 0, removed: 0, restored: 0 },
    { added: 678, changed: 325, removed: 5, restored: 0 },
    { added: 163, changed: 9, removed: 8, restored: 1 },
  ]);
  // One id of the last file stands for two events.
  expect((await standing('published')).length).toBe(1159);
  expect(new Set(await standing('published'))).toEqual(files[2]);
  expect(await standing('withdrawn')).toEqual([...gone[0].union(gone[1]).difference(back)].sort());

  const [withdrawn] = [...gone[1]];
  const id = derivedId('bellingcat-ukraine', 'incident', withdrawn as string, 0);
  const history = await store.revisions(derivedId('sijill', 'conflict', 'ukraine'), id);
  expect(history.at(-1)?.reason).toBe('No longer in bellingcat-ukraine, snapshot of 2023-05-28');

  const [tally] = await store.tally(everything);
  expect(tally).toMatchObject({
    incidents: 1159,
    killed: { min: 0, max: 0, unknownMin: 1159, unknownMax: 1159 },
  });

  const before = await store.lastSequence();
  const again = await runEditions(context, readers(), options, silent);
  expect(
    again.map(({ standing: later, report }) => [later, report?.made, report?.changed, report?.removed]),
  ).toEqual([
    ['snapshot of 2023-05-28', undefined, undefined, undefined],
    ['snapshot of 2023-05-28', undefined, undefined, undefined],
    [null, 0, 0, 0],
  ]);
  // The run itself is recorded, nothing else.
  expect((await store.lastSequence()) - before).toBe(2);
});

test('undoing the last snapshot brings back what stood before, and it can be imported again', async () => {
  const { context, readers, standing } = await register();
  const outcomes = await runEditions(context, readers(), options, silent);
  await undoImport(context, outcomes.at(-1)?.report?.import as string, 'a test');
  const second = idsOf(snapshots()[1] as Snapshot);
  expect(new Set(await standing('published'))).toEqual(second);
  const again = await runEditions(context, readers(), options, silent);
  expect(again.map(({ incidents }) => incidents.removed + incidents.restored)).toEqual([0, 0, 9]);
  expect((await standing('published')).length).toBe(1159);
});

test('the country is Ukraine where that is certain, another where the place says so, else unknown', async () => {
  const { store, context, readers } = await register();
  await runEditions(context, readers().slice(-1), options, silent);
  const rows = await store.tally({ ...everything, by: 'country' });
  expect(Object.fromEntries(rows.map((row) => [row.key, row.incidents]))).toEqual({
    UA: 1124,
    RU: 4,
    MD: 1,
    PL: 1,
    unknown: 29,
  });
});
