import { describe, expect, it } from 'vitest';
import { findIncidents } from '#casework/find-incident';
import { partsOf } from '#casework/incident-parts';
import { mergeIncidents } from '#casework/merge';
import { createRecord, present, setFields } from '#casework/record';
import { splitIncident } from '#casework/split';
import { undoMerge, undoSplit } from '#casework/undo-incident-change';
import type { RecordBody } from '#record/register';
import { everything } from '#record/tally';
import { type InventedRegister, incident, inventedRegister, victim } from './invented.ts';

const reason = 'Same event, two codes';

async function twoIncidents(register: InventedRegister) {
  const { add, north } = register;
  const source = async (url: string) => (await add('source', { url })).id;
  const [first, second, third] = [
    await source('https://a.test'),
    await source('https://b.test'),
    await source('https://c.test'),
  ];
  const kept = await add(
    'incident',
    incident({
      codes: ['N1'],
      sources: [{ source: first }, { source: second }],
      sites: [{ damage: 'complete' }],
    }),
  );
  const absorbed = await add(
    'incident',
    incident({
      codes: ['M7'],
      previousCodes: ['M07'],
      sources: [{ source: second }, { source: third }],
      sites: [{}],
    }),
  );
  const own = await add('victim', victim(kept.id, 'Kind Person'));
  const theirs = await add('victim', victim(absorbed.id, 'Other Person', { site: 0 }));
  const ownRow = await add('belligerent_row', {
    incident: kept.id,
    party: north,
    position: 'not_yet_assessed',
  });
  const theirRow = await add('belligerent_row', {
    incident: absorbed.id,
    party: north,
    position: 'credible',
    deathsConcededMin: 2,
    deathsConcededMax: 2,
    statements: [{ text: 'It was our strike.' }],
  });
  return { kept, absorbed, own, theirs, ownRow, theirRow, sources: [first, second, third] };
}

async function bodies(register: InventedRegister): Promise<Map<string, RecordBody>> {
  const found = new Map<string, RecordBody>();
  for (const kind of ['incident', 'victim', 'belligerent_row', 'claim'] as const) {
    for await (const record of register.context.store.all({ conflict: register.conflict, kind })) {
      const { changeLog: _log, updatedPublicAt: _at, ...body } = record.body;
      found.set(record.id, body);
    }
  }
  return found;
}

describe.each([
  ['in memory', false],
  ['in the database', true],
])('merging two incidents, %s', (_where, inDatabase) => {
  it('keeps both codes, moves all that belongs to the other, and leads from the old id and code to the new', async () => {
    const register = await inventedRegister(inDatabase);
    const { context, conflict } = register;
    const { kept, absorbed, theirs, ownRow, theirRow, sources } = await twoIncidents(register);
    const result = await mergeIncidents(context, { conflict, kept: kept.id, absorbed: absorbed.id, reason });

    const merged = await present(context.store, conflict, kept.id);
    expect(merged.body).toMatchObject({ codes: ['N1', 'M7'], previousCodes: ['M07'], workflow: 'published' });
    expect((merged.body.sources as { source: string }[]).map((cited) => cited.source)).toEqual(sources);
    expect(merged.body.casualties).toEqual(kept.body?.casualties);
    expect(merged.body.changeLog).toMatchObject([
      { field: 'codes', to: '["N1","M7"]', reason, public: true },
    ]);

    const moved = await present(context.store, conflict, theirs.id);
    expect(moved).toMatchObject({ parent: kept.id, body: { incident: kept.id, site: 1 } });
    // One event has one answer of a party: the other's row stays behind, its answer and words go over.
    const row = await present(context.store, conflict, ownRow.id);
    expect(row.body).toMatchObject({
      position: 'credible',
      deathsConcededMin: 2,
      statements: [{ text: 'It was our strike.' }],
    });
    expect((await present(context.store, conflict, theirRow.id)).parent).toBe(absorbed.id);

    for (const address of [absorbed.id, 'M7', 'm07', kept.id, 'N1']) {
      const { incidents } = await findIncidents(context.store, conflict, address);
      expect(
        incidents.map((found) => found.id),
        address,
      ).toEqual([kept.id]);
    }
    expect(await present(context.store, conflict, absorbed.id)).toMatchObject({
      body: {
        workflow: 'merged',
        mergedInto: kept.id,
        changeLog: [{ field: 'workflow', to: '"merged"', reason }],
      },
    });
    expect(result.findings).toEqual([]);
  });

  it('counts the merged event once, also by what its party concedes', async () => {
    const register = await inventedRegister(inDatabase);
    const { context, conflict, north } = register;
    const { kept, absorbed } = await twoIncidents(register);
    const before = await context.store.tally({ ...everything, conflict, parties: [north] });
    await mergeIncidents(context, { conflict, kept: kept.id, absorbed: absorbed.id, reason });
    const [all] = await context.store.tally({ ...everything, conflict });
    expect(all).toMatchObject({ incidents: 1, killed: { min: 2, max: 5 }, namedVictims: 2 });
    const [conceded] = await context.store.tally({ ...everything, conflict, parties: [north] });
    expect(conceded?.conceded).toEqual(before[0]?.conceded);
    expect(conceded?.conceded).toMatchObject({ rows: 1, killed: { min: 2, max: 2 } });
  });

  it('can be undone without loss, also of the work done since', async () => {
    const register = await inventedRegister(inDatabase);
    const { context, conflict } = register;
    const { kept, absorbed, theirs } = await twoIncidents(register);
    const before = await bodies(register);
    await mergeIncidents(context, { conflict, kept: kept.id, absorbed: absorbed.id, reason });

    const merged = await present(context.store, conflict, kept.id);
    const narrative = [{ lang: 'en', value: 'Written after the merge' }];
    await setFields(context, {
      conflict,
      id: kept.id,
      from: merged.revision,
      fields: { narrative },
      reason: 'new',
    });
    const moved = await present(context.store, conflict, theirs.id);
    await setFields(context, {
      conflict,
      id: theirs.id,
      from: moved.revision,
      fields: { gender: 'male' },
      reason: 'new',
    });

    const undone = await undoMerge(context, { conflict, id: absorbed.id, reason: 'Two events after all' });
    expect(undone.findings).toEqual([]);
    const after = await bodies(register);
    before.set(kept.id, { ...before.get(kept.id), narrative });
    before.set(theirs.id, { ...before.get(theirs.id), gender: 'male' });
    expect(after).toEqual(before);
    expect((await present(context.store, conflict, theirs.id)).parent).toBe(absorbed.id);
    const { incidents } = await findIncidents(context.store, conflict, 'M7');
    expect(incidents.map((found) => found.id)).toEqual([absorbed.id]);
    // What the public was told stays told.
    const log = (await present(context.store, conflict, absorbed.id)).body.changeLog as { to: string }[];
    expect(log.map((line) => line.to)).toEqual(['"merged"', '"published"']);
  });
});

describe('dividing an incident', () => {
  async function divided(register: InventedRegister) {
    const { context, conflict, add, north } = register;
    const whole = await add('incident', incident({ codes: ['N4'], casualties: [civilians(4, 9)] }));
    const first = await add('victim', victim(whole.id, 'First Person'));
    const second = await add('victim', victim(whole.id, 'Second Person'));
    const row = await add('belligerent_row', {
      incident: whole.id,
      party: north,
      position: 'credible',
      deathsConcededMin: 3,
      deathsConcededMax: 3,
    });
    const claim = await add('claim', {
      extent: 'incident',
      incident: whole.id,
      measure: 'killed',
      range: { min: 4, max: 9 },
    });
    const before = await bodies(register);
    const result = await splitIncident(context, {
      conflict,
      id: whole.id,
      reason: 'Two strikes an hour apart',
      parts: [
        { casualties: [civilians(1, 4)], members: [first.id, row.id, claim.id] },
        {
          casualties: [civilians(3, 5)],
          members: [second.id, row.id, claim.id],
          fields: { locationName: [{ lang: 'en', value: 'New Mill' }] },
        },
      ],
    });
    return { whole, first, second, row, claim, before, result };
  }
  const civilians = (min: number, max: number) => ({
    category: 'civilians' as const,
    killed: { min, max },
    injured: { min: null, max: null },
  });

  it('gives each part a code with a letter, its own toll and members, and leads from the old code to both', async () => {
    const register = await inventedRegister(true);
    const { context, conflict } = register;
    const { whole, first, second, result } = await divided(register);
    expect(result.into.map((part) => part.codes)).toEqual([['N4a'], ['N4b']]);
    const [a, b] = await Promise.all(result.into.map((part) => present(context.store, conflict, part.id)));
    expect(a?.body).toMatchObject({
      previousCodes: ['N4'],
      casualties: [civilians(1, 4)],
      workflow: 'published',
    });
    expect(b?.body.locationName).toEqual([{ lang: 'en', value: 'New Mill' }]);
    expect((await present(context.store, conflict, first.id)).parent).toBe(a?.id);
    expect((await present(context.store, conflict, second.id)).parent).toBe(b?.id);
    for (const address of [whole.id, 'N4']) {
      const { incidents } = await findIncidents(context.store, conflict, address);
      expect(incidents.map((found) => found.id).sort(), address).toEqual([a?.id, b?.id].sort());
    }
  });

  it('counts a concession once, though both parts name the party', async () => {
    const register = await inventedRegister(true);
    const { context, conflict } = register;
    await divided(register);
    const [all] = await context.store.tally({ ...everything, conflict });
    expect(all).toMatchObject({ incidents: 2, killed: { min: 4, max: 9 }, namedVictims: 2 });
    expect(all?.conceded.killed).toMatchObject({ min: 3, max: 3 });
  });

  it('refuses to leave a victim out or to put it in both parts', async () => {
    const register = await inventedRegister();
    const { context, conflict, add } = register;
    const whole = await add('incident', incident());
    const person = await add('victim', victim(whole.id, 'A Person'));
    const split = (members: readonly string[][]) =>
      splitIncident(context, {
        conflict,
        id: whole.id,
        reason,
        parts: members.map((list) => ({ casualties: [civilians(1, 2)], members: list })),
      });
    await expect(split([[], []])).rejects.toMatchObject({
      code: 'invalid',
      details: { unplaced: [person.id] },
    });
    await expect(split([[person.id], [person.id]])).rejects.toMatchObject({
      details: { twice: [person.id] },
    });
    expect((await present(context.store, conflict, whole.id)).revision).toBe(1);
  });

  it('can be undone without loss: members added since come home, a rewritten part stops it', async () => {
    const register = await inventedRegister(true);
    const { context, conflict } = register;
    const { whole, before, result } = await divided(register);
    const [a, b] = result.into.map((part) => part.id) as [string, string];
    const late = await createRecord(context, {
      conflict,
      kind: 'victim',
      body: victim(a, 'Late Person'),
      reason: 'found since',
    });
    const part = await present(context.store, conflict, b);
    const rewrite = {
      conflict,
      id: b,
      from: part.revision,
      fields: { grading: 'weak' },
      reason: 'judged anew',
    };
    await setFields(context, rewrite);
    const refused = undoSplit(context, { conflict, id: whole.id, reason: 'One strike' });
    await expect(refused).rejects.toMatchObject({ code: 'conflict', details: { id: b } });

    await setFields(context, { ...rewrite, from: part.revision + 1, fields: { grading: 'fair' } });
    await undoSplit(context, { conflict, id: whole.id, reason: 'One strike' });
    before.set(late.id, { ...late.body, incident: whole.id });
    expect(await bodies(register)).toEqual(before);
    const home = await present(context.store, conflict, whole.id);
    expect((await partsOf(context.store, home)).map((part) => part.id)).toContain(late.id);
  });
});

it('does not merge a public incident into one that nobody can see', async () => {
  const { context, conflict, add } = await inventedRegister();
  const draft = await add('incident', incident({ workflow: 'assessed' }));
  const open = await add('incident', incident({ codes: ['N2'] }));
  await expect(
    mergeIncidents(context, { conflict, kept: draft.id, absorbed: open.id, reason }),
  ).rejects.toMatchObject({ code: 'invalid' });
});
