import { describe, expect, test } from 'vitest';
import { idOf, smallRecord } from '../../test/small-record.ts';
import { workingContext } from '../../test/working-context.ts';
import { createRecord, setFields } from './record.ts';
import { createScope } from './scope.ts';
import { tally } from './tally.ts';

describe('tally', () => {
  test('sums the published incidents with harm, each once, and says how many lack a number', async () => {
    const { context } = await smallRecord();
    const { rows, query } = await tally(context, {});
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      key: 'all',
      incidents: 3,
      killed: { min: 13, max: 25, unknownMin: 1, unknownMax: 1 },
      injured: { min: 0, max: 2, unknownMin: 2, unknownMax: 2 },
      conceded: { rows: 1, killed: { min: 2, max: 2 } },
      namedVictims: 1,
    });
    expect(query).toMatchObject({
      conflict: 'small',
      by: null,
      grades: null,
      belligerents: null,
      scope: null,
    });
  });

  test('anybody gets the same figures as the team', async () => {
    const { context } = await smallRecord();
    expect(await tally(context.public, { by: 'month' })).toEqual(await tally(context, { by: 'month' }));
  });

  test('finds a belligerent by any name, in any spelling, and says that its rows do not add up', async () => {
    const { context } = await smallRecord();
    const byName = await tally(context, { belligerents: ['MERIDIAN  coalition'] });
    expect(byName.rows[0]).toMatchObject({ incidents: 2, killed: { min: 13, max: 25 } });
    for (const alias of [
      'm.c.',
      'mc',
      'Coalition',
      'تحالف ميريديان',
      'تحالُف  مِيريديان',
      idOf('party', 'coalition'),
    ]) {
      expect((await tally(context, { belligerents: [alias] })).rows).toEqual(byName.rows);
    }
    expect(byName.additive).toBe(true);
    const byParty = await tally(context, { by: 'belligerent' });
    expect(byParty.additive).toBe(false);
    expect(byParty.rows.map((row) => [row.key, row.incidents])).toEqual([
      ['Army of Tarfuna', 2],
      ['Meridian Coalition', 2],
    ]);
    expect(byParty.definition.en).toContain('must not be added up');
    expect(byParty.definition.ar).toContain('لا يجوز جمعها');
  });

  test('what a party concedes stays whatever grades are asked for (R10)', async () => {
    const { context } = await smallRecord();
    const { rows } = await tally(context, { belligerents: ['coalition'], grades: ['fair', 'confirmed'] });
    expect(rows[0]).toMatchObject({ incidents: 1, conceded: { rows: 1, killed: { min: 2 } } });
  });

  test('as of a day the figure is the one of that day, and changes do not reach it (R21)', async () => {
    const { context, conflict } = await smallRecord();
    context.setTime('2020-02-01T10:00:00Z');
    const fields = { casualties: [{ category: 'civilians', killed: { min: 7, max: 9 } }] };
    const change = { conflict: conflict.id, id: idOf('incident', 'first'), from: 1, fields };
    await setFields(context, { ...change, reason: 'Two more names were verified' });
    const now = await tally(context, {});
    const then = await tally(context, { asOf: '2020-01-31' });
    expect([then.rows[0]?.killed.min, now.rows[0]?.killed.min]).toEqual([13, 17]);
    expect(then.query.asOf).toBe('2020-01-31T23:59:59.999Z');
    expect((await tally(context, { asOf: '2020-02-01T09:59:00Z' })).rows).toEqual(then.rows);
    expect((await tally(context, { asOf: '2019-12-31' })).rows[0]?.incidents).toBe(0);
  });

  test('the definition says what was asked, in words of both languages', async () => {
    const { context } = await smallRecord();
    const { definition } = await tally(context, {
      ...{
        belligerents: ['coalition'],
        grades: ['fair', 'confirmed'],
        countries: ['سوريا'],
        from: '2017-06-01',
      },
      places: ['Darmuna'],
    });
    for (const said of [
      'Fair or Confirmed',
      'Meridian Coalition',
      'Syria',
      '2017-06-01',
      'Darmuna',
      'A small record',
    ]) {
      expect(definition.en).toContain(said);
    }
    for (const said of ['تحالف ميريديان', 'سوريا', 'سجل صغير', 'مجهول'])
      expect(definition.ar).toContain(said);
  });
});

describe('a question that cannot be meant is refused in words that help', () => {
  test.each([
    [{ by: 'colour' }, 'bad_call', 'belligerent, country, place, month, grade, strike_status'],
    [{ grades: ['fairly'] }, 'bad_call', 'confirmed, fair, weak, contested, discounted'],
    [{ from: '2017-02-29' }, 'bad_call', '--from'],
    [{ from: '2017-02-02', to: '2017-02-01' }, 'bad_call', 'ends (2017-02-01) before'],
    [{ asOf: 'yesterday' }, 'bad_call', '2019-05-31'],
    [{ asOf: '2019-02-30T10:00:00Z' }, 'bad_call', '2019-05-31'],
    [{ countries: ['Atlantis'] }, 'bad_call', 'Atlantis'],
    [{ category: 'soldiers' }, 'bad_call', 'belligerents'],
    [{ belligerents: ['Meridien Coalition'] }, 'not_found', 'Nearest: Meridian Coalition'],
    [{ belligerents: [' '] }, 'not_found', 'no party'],
    [{ scope: 'nowhere' }, 'not_found', 'There are: none'],
    [{ conflict: 'large' }, 'not_found', 'There are: small'],
  ])('%j', async (options, code, said) => {
    const { context } = await smallRecord();
    await expect(tally(context, options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(said),
    });
  });

  test('a name of two parties', async () => {
    const { context, put } = await smallRecord();
    await put('party', 'second', {
      names: [{ lang: 'en', value: 'Another' }],
      kind: 'state',
      aliases: ['COALITION'],
    });
    await expect(tally(context, { belligerents: ['coalition'] })).rejects.toMatchObject({
      code: 'bad_call',
      message: expect.stringContaining('several parties: '),
    });
  });

  test('training and real records are never added up; one of them must be chosen', async () => {
    const { context, conflict } = await smallRecord();
    const id = idOf('conflict', 'training');
    const body = { slug: 'training', title: conflict.title, namePolicy: 'all', training: true };
    await createRecord(context, { conflict: id, kind: 'conflict', id, body, reason: 'A training record' });
    await expect(tally(context, {})).rejects.toMatchObject({ code: 'bad_call' });
    expect((await tally(context, { conflict: 'training' })).rows[0]?.incidents).toBe(0);
    expect((await tally(context, { conflict: 'small' })).rows[0]?.incidents).toBe(3);
  });
});

describe('a tally within a scope', () => {
  test('is limited by it and may be narrowed further, never widened', async () => {
    const { context, conflict } = await smallRecord();
    const title = [{ lang: 'en', value: 'June' }];
    const scope = {
      slug: 'june',
      title,
      from: '2017-06-01',
      to: '2017-06-30',
      parties: [idOf('party', 'coalition')],
    };
    await createScope(context, conflict, scope, 'For a test');
    const asked = async (more: object) =>
      (await tally(context, { scope: 'june', ...more })).rows[0]?.incidents;
    expect(await asked({})).toBe(1);
    expect(await asked({ from: '2000-01-01', to: '2030-01-01' })).toBe(1);
    expect(await asked({ to: '2017-06-05' })).toBe(0);
    await expect(asked({ belligerents: ['Army of Tarfuna'] })).rejects.toMatchObject({ code: 'bad_call' });
  });

  test('uses the version of the scope that stood at the time asked for', async () => {
    const { context, conflict } = await smallRecord();
    const title = [{ lang: 'en', value: 'Summer' }];
    const made = await createScope(
      context,
      conflict,
      { slug: 'summer', title, to: '2017-06-30' },
      'For a test',
    );
    context.setTime('2020-03-01T00:00:00Z');
    const change = {
      conflict: conflict.id,
      id: made.id,
      from: 1,
      fields: { to: null },
      reason: 'Through to the end',
    };
    await setFields(context, change);
    expect((await tally(context, { scope: 'summer' })).rows[0]?.incidents).toBe(3);
    const then = await tally(context, { scope: 'summer', asOf: '2020-01-15' });
    expect(then.rows[0]?.incidents).toBe(1);
    expect(then.query.scope).toEqual({ slug: 'summer', revision: 1 });
    await expect(tally(context, { scope: 'summer', asOf: '2019-12-31' })).rejects.toMatchObject({
      message: expect.stringContaining('At that time there were: none'),
    });
  });
});

test('an empty register answers with nothing counted', async () => {
  const { rows } = await tally(workingContext(), {});
  expect(rows[0]).toMatchObject({ key: 'all', incidents: 0, killed: { min: 0, max: 0, unknownMin: 0 } });
});
