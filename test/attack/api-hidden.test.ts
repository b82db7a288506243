import { describe, expect, it } from 'vitest';
import { createRecord, setFields } from '#casework/record';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { type ServedRegister, servedRegister } from '../api/served.ts';
import { incident, victim } from '../casework/invented.ts';

/** Everything that anybody can ask, in the words a curious reader would try. */
const questions = [
  '/incidents',
  '/incidents?sort=earliest',
  '/incidents?grade=fair',
  '/incidents?grade=confirmed',
  '/incidents?from=2017-06-14&to=2017-06-14',
  '/incidents?place=Hidden%20Garden',
  '/incidents?country=SY',
  '/incidents?code=SECRET7',
  '/incidents?belligerent=Northern%20Forces',
  '/incidents/N1',
  '/incidents/SECRET7',
  '/incidents/N1/victims',
  '/incidents/N1/claims',
  '/incidents/N1/history',
  '/incidents/N1/sources',
  '/tallies',
  '/tallies?by=grade',
  '/tallies?by=place',
  '/tallies?by=month',
  '/tallies?by=belligerent',
  '/tallies?by=strike_status',
  '/tallies?category=children',
  '/tallies?grade=confirmed',
  '/tallies?place=Hidden%20Garden',
  '/tallies?area=35,38,36,39',
  '/tallies?belligerent=Northern%20Forces',
  '/tallies/explain',
  '/tallies/explain?conceded=true',
  '/totals',
  '/compare',
  '/scopes',
  '/parties',
  '/conflicts',
  '/deletions',
  '/releases',
];

/** Status, headers that a reader could compare, and body of every answer. */
async function answers({ ask }: ServedRegister): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  for (const question of questions) {
    const response = await ask('GET', question);
    const { status, headers } = response;
    found.set(question, {
      status,
      etag: headers.get('etag'),
      length: headers.get('content-length'),
      text: await response.text(),
    });
  }
  return found;
}

/** The same register with a value in a field that is held closely, and without. */
async function registerWith(held: RecordBody | null) {
  const served = await servedRegister();
  const ids = ['incident', 'victim', 'row'];
  const add = (kind: Parameters<typeof served.add>[0], body: RecordBody, position: number) =>
    createRecord(served.context, {
      conflict: served.conflict,
      kind,
      id: derivedId('held', ids[position] as string),
      body,
      reason: 'for the test',
    });
  const made = await add(
    'incident',
    incident({ parties: [served.north], strikeStatus: 'likely', ...held }),
    0,
  );
  return { ...served, made, addHeld: add };
}

describe.each<[string, RecordBody]>([
  ['grading', { grading: 'discounted' }],
  ['casualties', { casualties: [{ category: 'civilians', killed: { min: 77, max: 78 } }] }],
  ['date', { date: { type: 'date', date: '2011-01-02', approximate: false } }],
  ['locationName', { locationName: [{ lang: 'en', value: 'Hidden Garden' }] }],
  ['admin1', { admin1: 'Hidden Garden' }],
  [
    'place',
    {
      place: {
        point: { lat: 35.5, lon: 38.5 },
        precision: 'exact',
        gazetteerId: null,
        mgrs: null,
        mgrsPrecisionM: null,
        origin: null,
      },
    },
  ],
  ['codes', { codes: ['SECRET7'] }],
  ['previousCodes', { previousCodes: ['SECRET7'] }],
  ['strikeStatus', { strikeStatus: 'declared' }],
  ['harmReported', { harmReported: 'yes' }],
  ['country', { country: 'IQ' }],
  ['parties', {}],
  ['narrative', { narrative: [{ lang: 'en', value: 'Hidden Garden' }] }],
  ['geolocation.caption', { geolocation: { caption: [{ lang: 'en', value: 'Hidden Garden' }] } }],
])('a public incident that holds its %s closely', (path, value) => {
  it('answers every question just as one in which that is not known', async () => {
    const name = path.split('.')[0] as string;
    const unknown = await registerWith({ [name]: undefined });
    const held = await registerWith({ ...value, fieldSensitivity: { [path]: 'restricted' } });
    expect(await answers(held)).toEqual(await answers(unknown));
  });
});

it('a victim, a row and a source that are held back show in no answer, no count and no size', async () => {
  const plain = await registerWith(null);
  const held = await registerWith(null);
  const before = await answers(plain);
  await held.addHeld('victim', { ...victim(held.made.id, 'Hidden Person'), sensitivity: 'restricted' }, 1);
  await held.addHeld(
    'belligerent_row',
    {
      incident: held.made.id,
      party: held.north,
      position: 'credible',
      deathsConcededMin: 9,
      deathsConcededMax: 9,
      sensitivity: 'internal',
    },
    2,
  );
  const source = await held.add('source', { url: 'https://hidden.test', sensitivity: 'sealed' });
  await held.add('claim', {
    extent: 'incident',
    incident: held.made.id,
    measure: 'killed',
    category: 'civilians',
    range: { min: 91, max: 92 },
    source: source.id,
  });
  await held.add('claim', {
    extent: 'aggregate',
    claimant: held.north,
    measure: 'killed',
    range: { min: 91, max: 92 },
    source: source.id,
    asOf: '2019-01-01',
  });
  expect(await answers(held)).toEqual(before);
});

it('an incident that is not published, or published and held back as a whole, is as one that does not exist', async () => {
  const plain = await registerWith(null);
  const before = await answers(plain);
  const held = await registerWith(null);
  await held.add('incident', incident({ codes: ['SECRET7'], workflow: 'reviewed', publishedAt: undefined }));
  await held.add('incident', incident({ codes: ['SECRET7'], sensitivity: 'internal' }));
  expect(await answers(held)).toEqual(before);
});

it('work behind the scenes leaves no trace: no revision, author or reason, and the same ETag', async () => {
  const { context, conflict, made, ask } = await registerWith(null);
  const before = await ask('GET', '/incidents/N1');
  const text = await before.text();
  await setFields(context, {
    conflict,
    id: made.id,
    from: 1,
    fields: { gradedBy: 'A Researcher', importNotes: { note: 'Hidden Person' } },
    reason: 'called the witness',
  });
  const after = await ask('GET', '/incidents/N1');
  expect(await after.text()).toBe(text);
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
  expect(text).not.toMatch(/operator|for the test|"revision"/);
});

it('parameters that ask for more are refused, and tokens do not open public routes any further', async () => {
  const served = await registerWith(null);
  const hidden = await served.add(
    'incident',
    incident({ codes: ['SECRET7'], workflow: 'reviewed', publishedAt: undefined }),
  );
  const token = await served.token({
    scopes: ['read', 'write', 'publish', 'administer'],
    clearance: 'sealed',
  });
  for (const more of [
    'includeUnpublished=true',
    'publishedOnly=false',
    'workflow=reviewed',
    'fields=*',
    'clearance=sealed',
  ]) {
    expect((await served.ask('GET', `/incidents?${more}`)).status, more).toBe(400);
  }
  expect((await served.ask('GET', '/incidents', { token })).headers.get('etag')).toBe(
    (await served.ask('GET', '/incidents')).headers.get('etag'),
  );
  expect((await served.ask('GET', `/incidents/${hidden.id}`, { token })).status).toBe(404);
});

describe('the team', () => {
  it('reads just what its clearance allows, in records, histories and lists', async () => {
    const served = await registerWith({
      narrative: [{ lang: 'en', value: 'What the witness said' }],
      gradedBy: 'A Researcher',
      fieldSensitivity: { narrative: 'restricted' },
    });
    const sealed = await served.add('source', { url: 'https://hidden.test', sensitivity: 'sealed' });
    const seen = async (clearance: 'public' | 'internal' | 'restricted') => {
      const token = await served.token({ scopes: ['read'], clearance });
      const texts = await Promise.all(
        [
          `/records/incident/${served.made.id}`,
          `/records/incident/${served.made.id}/history`,
          '/records/incident',
          '/records/source',
        ].map(async (path) => JSON.stringify(await served.read(path, token))),
      );
      expect((await served.ask('GET', `/records/source/${sealed.id}`, { token })).status).toBe(404);
      return ['witness', 'Researcher', 'hidden.test'].map((text) => texts.join('').includes(text));
    };
    expect(await seen('public')).toEqual([false, false, false]);
    expect(await seen('internal')).toEqual([false, true, false]);
    expect(await seen('restricted')).toEqual([true, true, false]);
  });

  it('finds the records of other conflicts as little as those that nobody has', async () => {
    const served = await servedRegister();
    const elsewhere = derivedId('test', 'elsewhere');
    await createRecord(served.context, {
      conflict: elsewhere,
      kind: 'conflict',
      id: elsewhere,
      body: { slug: 'elsewhere', title: [], namePolicy: 'none', sensitivity: 'internal' },
      reason: 'x',
    });
    const foreign = await createRecord(served.context, {
      conflict: elsewhere,
      kind: 'incident',
      body: incident({ codes: ['FAR1'] }),
      reason: 'x',
    });
    const token = await served.token({ scopes: ['read', 'write', 'publish'], conflicts: [served.conflict] });
    const nobody = derivedId('nobody');
    const attempts: [string, (id: string) => string, unknown?][] = [
      ['GET', (id) => `/records/incident/${id}`],
      ['GET', (id) => `/records/incident/${id}/history`],
      ['GET', (id) => `/incidents/${id}`],
      ['PUT', (id) => `/records/incident/${id}`, { body: { workflow: 'monitored' }, reason: 'x', from: 1 }],
      ['DELETE', (id) => `/records/incident/${id}`, { reason: 'x', from: 1 }],
      ['POST', (id) => `/incidents/${id}/publish`, { reason: 'x', from: 1 }],
      ['POST', (id) => `/incidents/${id}/withdraw`, { reason: 'x', from: 1 }],
      ['POST', (id) => `/incidents/${id}/merge`, { reason: 'x', absorbed: nobody }],
      ['POST', (id) => `/incidents/${id}/split`, { reason: 'x', parts: [part, part] }],
    ];
    for (const [method, path, body] of attempts) {
      const ask = async (id: string) => {
        const response = await served.ask(method, path(id), {
          token,
          ...(body === undefined ? {} : { body }),
        });
        return [response.status, await response.text(), [...response.headers]];
      };
      expect(await ask(foreign.id), `${method} ${path('ID')}`).toEqual(await ask(nobody));
      expect((await ask(nobody))[0]).toBe(404);
    }
    const merge = { method: 'POST', body: { reason: 'x', absorbed: foreign.id } };
    const own = await served.add('incident', incident());
    expect((await served.ask('POST', `/incidents/${own.id}/merge`, { token, body: merge.body })).status).toBe(
      404,
    );
    const conflicts = await served.read('/conflicts');
    expect(JSON.stringify(conflicts)).not.toContain('elsewhere');
    expect((await served.ask('GET', '/incidents?conflict=elsewhere')).status).toBe(404);
    expect((await served.ask('GET', '/incidents/FAR1')).status).toBe(404);
    expect((await served.read('/tallies')).rows[0].incidents).toBe(1);
  });

  it('writes over nothing that it has not seen, and learns that somebody was faster', async () => {
    const served = await servedRegister();
    const made = await served.add('incident', incident());
    const token = await served.token({ scopes: ['read', 'write', 'publish'] });
    const path = `/records/incident/${made.id}`;
    const first = await served.ask('GET', path, { token });
    const { body } = (await first.json()) as { body: RecordBody };
    const put = (headers: Record<string, string>, fields: RecordBody) =>
      served.ask('PUT', path, { token, headers, body: { body: { ...body, ...fields }, reason: 'x' } });
    expect((await put({}, { admin1: 'Blind' })).status).toBe(400);
    const tag = first.headers.get('etag') as string;
    expect((await put({ 'if-match': tag }, { admin1: 'First' })).status).toBe(200);
    const late = await put({ 'if-match': tag }, { admin1: 'Second' });
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'conflict', revision: 2 }]);
    expect((await served.read(path, token)).body.admin1).toBe('First');
  });
});

const part = { casualties: [], members: [] };
