import { describe, expect, it } from 'vitest';
import { removeRecord, setFields } from '#casework/record';
import { splitIncident } from '#casework/split';
import type { RecordBody } from '#record/register';
import { servedRegister } from '../api/served.ts';
import { incident, victim } from '../casework/invented.ts';

const held = (...fields: string[]) => ({
  fieldSensitivity: Object.fromEntries(fields.map((field) => [field, 'restricted'])),
});

/** A register with one published incident of a place, a day and two parties, as it stood before something was held back. */
async function published(different: RecordBody = {}) {
  const served = await servedRegister();
  const { add, context, conflict, north, ask } = served;
  const made = await add('incident', incident({ parties: [north], ...different }));
  const change = (fields: RecordBody, day = '2020-03-01', id = made.id, from = 1) => {
    context.setTime(`${day}T00:00:00Z`);
    return setFields(context, { conflict, id, from, fields, reason: 'REASON of the team' });
  };
  const text = async (path: string, token?: string) =>
    (await ask('GET', path, token ? { token } : {})).text();
  return { ...served, made, change, text };
}

const byKeys = ['place', 'belligerent', 'grade', 'month', 'country', 'strike_status'];

describe('what is held back since', () => {
  const secrets = {
    ...{ locationName: [{ lang: 'en', value: 'Secret Mill' }], admin1: 'Secret North', country: 'IQ' },
    ...{ date: { type: 'date', date: '2013-03-03', approximate: false }, strikeStatus: 'declared' },
    codes: ['SECRET1'],
    place: {
      point: { lat: 35.5, lon: 38.5 },
      precision: 'exact',
      gazetteerId: null,
      mgrs: null,
      mgrsPrecisionM: null,
      origin: null,
    },
  };

  it('is not to be had by asking for the past: in no row, filter, list or explanation', async () => {
    const { change, text, read } = await published({ ...secrets, grading: 'weak' });
    expect(await text('/tallies?by=place')).toContain('Secret Mill');
    await change(held(...Object.keys(secrets), 'grading', 'parties'));
    const then = 'as-of=2020-01-15';
    for (const key of byKeys) {
      const { rows } = await read(`/tallies?by=${key}&${then}`);
      expect(
        rows.map((row: { key: string }) => row.key),
        key,
      ).toEqual(['unknown']);
    }
    for (const filter of [
      'place=Secret%20Mill',
      'place=Secret%20North',
      'country=IQ',
      'from=2013-03-03',
      'grade=weak',
      'area=35,38,36,39',
      'belligerent=Northern%20Forces',
    ]) {
      expect((await read(`/tallies?${filter}&${then}`)).rows[0].incidents, filter).toBe(0);
    }
    const explained = await text(`/tallies/explain?${then}`);
    expect(explained).not.toMatch(/secret|2013-03-03|"IQ"|weak"/i);
    expect((await read(`/tallies?${then}`)).rows[0]).toMatchObject({
      incidents: 1,
      killed: { min: 2, max: 5 },
    });
  });

  it('is there again, where it was open, when it is opened again', async () => {
    const { change, read } = await published(secrets);
    const before = await read('/tallies?by=place&as-of=2020-01-15');
    await change(held('locationName'));
    await change({ fieldSensitivity: null }, '2020-04-01', undefined, 2);
    expect(await read('/tallies?by=place&as-of=2020-01-15')).toEqual(before);
    expect((await read('/tallies?by=place&as-of=2020-03-15')).rows[0].key).toBe('unknown');
  });

  it('takes concessions and names with it', async () => {
    const { add, made, north, change, read } = await published();
    const answer = {
      incident: made.id,
      party: north,
      position: 'credible',
      deathsConcededMin: 9,
      deathsConcededMax: 9,
    };
    const row = await add('belligerent_row', answer);
    const person = await add('victim', victim(made.id, 'A Person'));
    const then = async () => (await read('/tallies?as-of=2020-01-15')).rows[0];
    expect(await then()).toMatchObject({ namedVictims: 1, conceded: { rows: 1 } });
    await change({ sensitivity: 'internal' }, '2020-03-01', row.id);
    await change(held('names'), '2020-03-01', person.id);
    expect(await then()).toMatchObject({ namedVictims: 0, conceded: { rows: 0 } });
  });

  it('stays out of comparisons and scopes of the past', async () => {
    const { add, change, text } = await published();
    const source = await add('source', { title: [{ lang: 'en', value: 'Secret Gazette' }] });
    const stated = { extent: 'aggregate', measure: 'killed', range: { min: 5, max: 6 }, source: source.id };
    const total = await add('claim', {
      ...stated,
      claimantText: 'Secret Claimant',
      note: [{ lang: 'en', value: 'Secret note' }],
    });
    const scope = await add('scope', {
      slug: 'mill',
      title: [{ lang: 'en', value: 'Mill' }],
      places: ['Secret Place'],
    });
    expect(await text('/compare?as-of=2020-01-15')).toContain('Secret Claimant');
    await change(held('note', 'claimantText'), '2020-03-01', total.id);
    await change(held('title'), '2020-03-01', source.id);
    await change(held('places'), '2020-03-01', scope.id);
    expect(await text('/compare?as-of=2020-01-15')).not.toContain('Secret');
    expect(await text('/tallies?scope=mill&as-of=2020-01-15')).not.toContain('Secret');
  });
});

describe('nothing tells that there is something', () => {
  it('in the public date: work on what is held back leaves the answer as it was, byte for byte', async () => {
    const { change, text } = await published(held('locationName'));
    const before = await text('/incidents/N1');
    await change({ locationName: [{ lang: 'en', value: 'Elsewhere' }] });
    expect(await text('/incidents/N1')).toBe(before);
  });

  it('in the public log, when it is opened: what it was while it was held is not in it', async () => {
    const { change, read } = await published({
      locationName: [{ lang: 'en', value: 'First' }],
      ...held('locationName'),
    });
    await change({ locationName: [{ lang: 'en', value: 'Second' }] });
    await change(
      { locationName: [{ lang: 'en', value: 'Third' }], fieldSensitivity: null },
      '2020-04-01',
      undefined,
      2,
    );
    const { changes } = await read('/incidents/N1/history');
    expect(changes).toEqual([
      expect.objectContaining({ field: 'locationName', to: '[{"lang":"en","value":"Third"}]' }),
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/First|Second/);
  });

  it('in a name: one that is held more closely than names are is not known, and not counted', async () => {
    const { add, made, read } = await published();
    await add('victim', victim(made.id, 'A Person', held('names')));
    expect((await read('/incidents/N1/victims'))[0].naming).toBe('not_known');
    expect((await read('/tallies')).rows[0].namedVictims).toBe(0);
  });

  it('in a division: a part that never was public is not counted among the parts', async () => {
    const { context, conflict, made, ask } = await published();
    const part = (code: string, fields = {}) => ({ casualties: [], members: [], codes: [code], fields });
    const parts = [part('N1a'), part('N1b', { sensitivity: 'sealed' })];
    const { into } = await splitIncident(context, { conflict, id: made.id, reason: 'two', parts });
    for (const address of [made.id, 'N1']) {
      const answer = await (await ask('GET', `/incidents/${address}`)).text();
      expect([answer.includes(into[0]!.id), answer.includes(into[1]!.id)], address).toEqual([true, false]);
    }
  });

  it('in a party: one that is held back, or was removed, is in no row, sum, error or explanation', async () => {
    const { add, read, text, context, conflict, north } = await servedRegister().then(async (served) => ({
      ...served,
      text: async (path: string) => (await served.ask('GET', path)).text(),
    }));
    const names = [{ lang: 'en', value: 'Secret Forces' }];
    const secret = await add('party', { names, kind: 'state', sensitivity: 'sealed' });
    const removed = await add('party', { names: [{ lang: 'en', value: 'Removed Forces' }], kind: 'state' });
    const made = await add('incident', incident({ parties: [secret.id, removed.id] }));
    await add('incident', incident({ codes: ['N2'], parties: [north, secret.id] }));
    for (const party of [secret.id, removed.id]) {
      await add('belligerent_row', {
        incident: made.id,
        party,
        position: 'credible',
        deathsConcededMin: 9,
        deathsConcededMax: 9,
      });
    }
    await removeRecord(context, { conflict, id: removed.id, from: 1, reason: 'twice' });
    const { rows } = await read('/tallies?by=belligerent');
    expect(rows.map((row: { key: string; incidents: number }) => [row.key, row.incidents])).toEqual([
      ['Northern Forces', 1],
      ['unknown', 1],
    ]);
    expect((await read('/tallies')).rows[0].conceded.rows).toBe(0);
    expect((await read('/tallies/explain?by=belligerent&key=unknown')).total).toBe(1);
    for (const question of [
      'tallies/explain?by=belligerent&key=x',
      'tallies/explain',
      'tallies/explain?conceded=true',
      'counts?since=2017-01-01',

      'incidents',
    ]) {
      expect(await text(`/${question}`), question).not.toMatch(
        new RegExp(`Secret Forces|${secret.id}|${removed.id}`),
      );
    }
  });

  it('by halves: a field that its record cannot be without is not held alone', async () => {
    const { change, north, made } = await published();
    await expect(change(held('names'), '2020-03-01', north)).rejects.toThrow(
      /without names. Hold the whole record/,
    );
    await expect(change(held('workflow'))).rejects.toThrow(/without workflow/);
    await expect(change(held('munitions.name'))).rejects.toThrow(/without munitions.name/);
    await expect(change(held('munitions'))).resolves.toMatchObject({ id: made.id, revision: 2 });
  });
});

describe('of the team', () => {
  it('who may not read a field now does not read it in its history', async () => {
    const { change, made, token, text } = await published({ narrative: [{ lang: 'en', value: 'WITNESS' }] });
    await change(held('narrative'));
    const history = `/records/incident/${made.id}/history`;
    expect(await text(history, await token({ clearance: 'internal' }))).not.toContain('WITNESS');
    expect(await text(history, await token({ clearance: 'restricted' }))).toContain('WITNESS');
  });

  it('who may not know of an incident does not find its victims', async () => {
    const { add, made, change, token, ask, text } = await published();
    const person = await add('victim', victim(made.id, 'A Person'));
    await change({ sensitivity: 'sealed' });
    const paths = [`/records/victim/${person.id}`, `/records/victim/${person.id}/history`];
    const [low, high] = [await token({ clearance: 'restricted' }), await token({ clearance: 'sealed' })];
    for (const path of paths) {
      expect((await ask('GET', path, { token: low })).status, path).toBe(404);
      expect((await ask('GET', path, { token: high })).status, path).toBe(200);
    }
    for (const list of ['/records/victim', `/records/victim?parent=${made.id}`]) {
      expect(await text(list, low), list).toBe('{"records":[],"next":null}\n');
      expect(await text(list, high), list).toContain('A Person');
    }
    const erase = { token: low, body: { reason: 'x', from: 1 } };
    expect((await ask('DELETE', `/records/victim/${person.id}`, erase)).status).toBe(404);
  });

  it('who is cleared for what is public alone is told neither who works nor why', async () => {
    const { change, made, token, text } = await published();
    await change({ admin1: 'North' });
    const low = await token({ clearance: 'public' });
    for (const path of [
      `/records/incident/${made.id}`,
      `/records/incident/${made.id}/history`,
      '/records/incident',
    ]) {
      expect(await text(path, low), path).not.toMatch(/REASON|operator|for the test/);
    }
  });
});
