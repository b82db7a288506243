import { describe, expect, it } from 'vitest';
import type { Context } from '#casework/context';
import { publish, withdraw } from '#casework/publish';
import { createRecord, present, removeRecord, reviseRecord, setFields } from '#casework/record';
import { derivedId } from '#record/identifier';
import { incident, inventedRegister, victim } from './invented.ts';

const researcher = {
  id: derivedId('r'),
  name: 'researcher',
  scopes: ['read', 'write'],
  clearance: 'internal',
  conflicts: null,
} as const;

describe('a change by someone who may not read all of the record', () => {
  async function heldIncident() {
    const register = await inventedRegister();
    const { context, conflict, add } = register;
    const made = await add(
      'incident',
      incident({
        workflow: 'assessed',
        publishedAt: undefined,
        narrative: [{ lang: 'en', value: 'What the witness said' }],
        geolocation: {
          status: 'complete',
          assessor: 'someone',
          caption: [{ lang: 'en', value: 'the garden' }],
        },
        fieldSensitivity: { narrative: 'restricted', 'geolocation.caption': 'restricted' },
        media: [{ file: 'a', sensitivity: 'restricted' }, { file: 'b' }],
      }),
    );
    const as: Context = { ...context, actor: researcher };
    const set = (fields: Record<string, unknown>, from = 1) =>
      setFields(as, { conflict, id: made.id, from, fields, reason: 'test' });
    return { ...register, made, as, set };
  }

  it('keeps what is hidden from them', async () => {
    const { context, conflict, made, set } = await heldIncident();
    await set({ admin1: 'Raqqa', geolocation: { status: 'in_progress', assessor: 'someone' } });
    expect((await present(context.store, conflict, made.id)).body).toEqual({
      ...made.body,
      admin1: 'Raqqa',
      geolocation: { ...(made.body?.geolocation as object), status: 'in_progress' },
    });
  });

  it('is refused where it touches what is hidden, or opens it', async () => {
    const { context, conflict, made, set, as } = await heldIncident();
    const attempts: Record<string, unknown>[] = [
      { narrative: [{ lang: 'en', value: 'nothing' }] },
      { geolocation: { caption: [{ lang: 'en', value: 'nothing' }] } },
      { fieldSensitivity: null },
      { fieldSensitivity: { narrative: 'public', 'geolocation.caption': 'restricted' } },
      { media: [{ file: 'b' }, { file: 'c' }] },
    ];
    for (const fields of attempts) {
      await expect(set(fields), JSON.stringify(fields)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const person = await createRecord(context, {
      conflict,
      kind: 'victim',
      body: victim(made.id, 'P'),
      reason: 'x',
    });
    const photo = { conflict, id: person.id, from: 1, fields: { photo: 'x.jpg' }, reason: 'x' };
    await expect(setFields(as, photo)).rejects.toMatchObject({ code: 'forbidden' });
    expect((await present(context.store, conflict, made.id)).revision).toBe(1);
  });

  it('may hold a field more closely, but not a field that does not exist', async () => {
    const { set } = await heldIncident();
    const held = { narrative: 'restricted', 'geolocation.caption': 'restricted' };
    await expect(set({ fieldSensitivity: { ...held, date: 'internal' } })).resolves.toMatchObject({
      revision: 2,
    });
    const wrong = set({ fieldSensitivity: { ...held, naratve: 'sealed' } }, 2);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('an incident', () => {
  it('is refused with the rules it breaks where it is public, and kept with warnings while it is not', async () => {
    const { context, conflict, add } = await inventedRegister();
    const broken = incident({
      grading: 'confirmed',
      casualties: [{ category: 'civilians', killed: { min: 1, max: 1 } }],
    });
    await expect(add('incident', broken)).rejects.toMatchObject({
      code: 'invalid',
      details: { rules: [{ rule: 'R6' }] },
    });
    const draft = await add('incident', { ...broken, workflow: 'assessed' });
    await add('victim', victim(draft.id, 'One'));
    await add('victim', victim(draft.id, 'Two'));
    const step = { conflict, id: draft.id, from: 1, reason: 'ready' };
    await expect(publish(context, step)).rejects.toMatchObject({
      details: { rules: [{ rule: 'R2' }, { rule: 'R6' }] },
    });
  });

  it('never has a minimum above its maximum, public or not', async () => {
    const { add } = await inventedRegister();
    const casualties = [{ category: 'civilians', killed: { min: 9, max: 2 } }];
    await expect(add('incident', incident({ workflow: 'monitored', casualties }))).rejects.toMatchObject({
      details: { rules: [{ rule: 'R1' }] },
    });
  });

  it('of an import is published with its warnings', async () => {
    const { context, conflict } = await inventedRegister();
    const id = derivedId('test', 'imported');
    const { publishedAt: _at, ...body } = incident({ grading: 'confirmed', workflow: 'assessed' });
    await context.store.write({ author: 'import', batch: null }, (transaction) =>
      transaction.append([
        {
          conflict,
          kind: 'incident',
          id,
          parent: null,
          from: 0,
          body,
          reason: 'import',
          origin: { dataset: 'test', sha256: '0'.repeat(64) },
        },
      ]),
    );
    const { findings } = await publish(context, { conflict, id, from: 1, reason: 'ready' });
    expect(findings).toMatchObject([{ rule: 'R6', severity: 'warning' }]);
    expect((await present(context.store, conflict, id)).body.publishedAt).toBe('2020-01-01T00:00:00.000Z');
  });

  it('is made public and taken back only by those who may, and leaves a tombstone', async () => {
    const { context, conflict, add } = await inventedRegister();
    const open = await add('incident', incident());
    const as: Context = { ...context, actor: researcher };
    const step = { conflict, id: open.id, from: 1, reason: 'A hoax' };
    await expect(withdraw(as, step)).rejects.toMatchObject({ code: 'forbidden' });
    const unpublish = { ...step, fields: { workflow: 'assessed' } };
    await expect(setFields(as, unpublish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(removeRecord(as, step)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(setFields(context, { ...step, fields: { workflow: 'withdrawn' } })).rejects.toMatchObject({
      code: 'invalid',
    });

    const withdrawn = await withdraw(context, step);
    expect(withdrawn.body).toMatchObject({
      workflow: 'withdrawn',
      publishedAt: '2018-01-01T00:00:00Z',
      changeLog: [
        { field: 'workflow', from: '"published"', to: '"withdrawn"', reason: 'A hoax', public: true },
      ],
    });
    const { revision } = await publish(context, { ...step, from: 2, reason: 'Not a hoax' });
    expect(revision.body?.changeLog).toMatchObject([
      { to: '"withdrawn"' },
      { to: '"published"', reason: 'Not a hoax' },
    ]);
  });

  it('cannot be called merged, or changed once it is', async () => {
    const { context, conflict, add } = await inventedRegister();
    const [one, two] = [
      await add('incident', incident()),
      await add('incident', incident({ codes: ['N2'] })),
    ];
    const change = { conflict, id: one.id, from: 1, reason: 'test' };
    const set = (fields: Record<string, unknown>) => setFields(context, { ...change, fields });
    await expect(set({ workflow: 'merged', mergedInto: two.id })).rejects.toMatchObject({ code: 'invalid' });
    await expect(set({ mergedInto: two.id })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add('incident', incident({ workflow: 'split' }))).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('a record points to what is in its own conflict only', async () => {
  const { context, conflict, add } = await inventedRegister();
  const elsewhere = derivedId('test', 'elsewhere');
  await createRecord(context, {
    conflict: elsewhere,
    kind: 'conflict',
    id: elsewhere,
    body: { slug: 'elsewhere', title: [], namePolicy: 'none' },
    reason: 'x',
  });
  const foreign = await createRecord(context, {
    conflict: elsewhere,
    kind: 'incident',
    body: { workflow: 'monitored' },
    reason: 'x',
  });
  const own = await add('incident', incident());
  await expect(add('victim', victim(foreign.id, 'P'))).rejects.toMatchObject({ code: 'invalid' });
  await expect(add('victim', victim(derivedId('nobody'), 'P'))).rejects.toMatchObject({ code: 'invalid' });
  await expect(add('victim', victim(conflict, 'P'))).rejects.toMatchObject({ code: 'invalid' });
  const person = await add('victim', victim(own.id, 'P'));
  const body = { ...person.body, incident: foreign.id };
  await expect(
    reviseRecord(context, { conflict, id: person.id, from: 1, body, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'invalid' });
  const lost = createRecord(context, { conflict: derivedId('none'), kind: 'source', body: {}, reason: 'x' });
  await expect(lost).rejects.toMatchObject({ code: 'not_found' });
});

describe('what belongs to an incident', () => {
  it('is refused where a public incident would break a rule by it', async () => {
    const { context, conflict, add, north } = await inventedRegister();
    const toll = [{ category: 'civilians', killed: { min: 1, max: 2 } }];
    const open = await add('incident', incident({ casualties: toll }));
    await add('victim', victim(open.id, 'One'));
    const two = await add('victim', victim(open.id, 'Two'));
    await expect(add('victim', victim(open.id, 'Three'))).rejects.toMatchObject({
      details: { rules: [{ rule: 'R2' }] },
    });
    await add('victim', victim(open.id, 'Three', { status: 'injured' }));

    const row = {
      incident: open.id,
      party: north,
      position: 'credible',
      deathsConcededMin: 2,
      deathsConcededMax: 2,
    };
    const conceded = await add('belligerent_row', row);
    const confirm = {
      conflict,
      id: open.id,
      from: 1,
      fields: { grading: 'confirmed' },
      reason: 'It was conceded',
    };
    await setFields(context, confirm);
    const denial = {
      conflict,
      id: conceded.id,
      from: 1,
      fields: { position: 'denied' },
      reason: 'It took that back',
    };
    await expect(setFields(context, denial)).rejects.toMatchObject({ details: { rules: [{ rule: 'R6' }] } });
    await expect(removeRecord(context, { ...denial, reason: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(
      (await removeRecord(context, { conflict, id: two.id, from: 1, reason: 'named twice' })).revision,
    ).toBe(2);
  });

  it('has no range that cannot be, and no grid of which nobody says whose it is', async () => {
    const { add, north } = await inventedRegister();
    const open = await add('incident', incident());
    const row = { incident: open.id, party: north, position: 'open_incident' };
    await expect(
      add('belligerent_row', { ...row, deathsConcededMin: 3, deathsConcededMax: 1 }),
    ).rejects.toMatchObject({
      details: { rules: [{ rule: 'R1' }] },
    });
    await expect(add('belligerent_row', { ...row, mgrs: '37SFU677407' })).rejects.toMatchObject({
      details: { rules: [{ rule: 'R18' }] },
    });
    await add('belligerent_row', { ...row, mgrs: '37SFU677407', mgrsOrigin: 'allegation' });
    const claim = { extent: 'incident', incident: open.id, measure: 'killed', range: { min: 5, max: 2 } };
    await expect(add('claim', claim)).rejects.toMatchObject({ details: { rules: [{ rule: 'R1' }] } });
  });
});
