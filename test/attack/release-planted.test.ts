import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, onTestFinished } from 'vitest';
import type { Fields } from '#record/entity/field';
import { definitionOf, kinds } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { type InventedRegister, inventedId, inventedRegister } from '../invented-register.ts';
import { freshRegister } from '../register.ts';
import { filesIn, release, scratch } from '../release/release.ts';

const text = (value: string) => [{ lang: 'en', value }];

/** A value for every field that is not public, in groups too, where the body has the group. */
function plant(kind: string, fields: Fields, body: RecordBody, path = ''): RecordBody {
  const planted: RecordBody = { ...body };
  for (const [name, field] of Object.entries(fields)) {
    const at = `${path}${name}`;
    if (name === 'sensitivity' || name === 'fieldSensitivity' || name === 'public') continue;
    if (field.fields) {
      const group = body[name];
      const inner = (value: RecordBody) => plant(kind, field.fields as Fields, value, `${at}.`);
      if (Array.isArray(group)) planted[name] = group.map(inner);
      else planted[name] = group ? inner(group as RecordBody) : [inner({})];
    } else if (field.sensitivity !== 'public' && field.sensitivity !== 'public_redacted') {
      planted[name] = `PLANTED ${kind} ${at}`;
    }
  }
  return planted;
}

/** Every byte of every file, and every cell of every Parquet file. */
async function everyByte(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of filesIn(folder)) {
    texts.set(path, bytes.toString('latin1') + bytes.toString('utf8'));
    if (!path.endsWith('.parquet')) continue;
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    texts.set(
      `${path} (cells)`,
      JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
    );
  }
  return texts;
}

async function expectNowhere(folder: string, word: RegExp): Promise<void> {
  for (const [path, content] of await everyByte(folder)) {
    const at = content.search(word);
    expect(at < 0 ? null : `${path}: ${content.slice(Math.max(0, at - 80), at + 80)}`).toBeNull();
  }
}

/** Puts a record of each kind that the invented register lacks. */
async function putOtherKinds({ put, conflict }: InventedRegister): Promise<void> {
  const report = await put('belligerent_report', 'report', {
    issuer: inventedId('party', 'coalition'),
    releasedOn: '2019-05-31',
  });
  await put('belligerent_entry', 'entry', { report, text: 'An entry.' });
  await put('military_claim', 'strike', {
    issuer: inventedId('party', 'coalition'),
    dateStart: '2017-06-06',
    text: 'A strike.',
  });
  expect(conflict).toBeTruthy();
}

it('a field above public, in every kind of record, is in no byte of a release', async () => {
  const invented = await inventedRegister();
  await putOtherKinds(invented);
  const { register, conflict } = invented;
  const seen = new Set<string>();
  for (const kind of kinds) {
    const fields = definitionOf(kind)?.fields ?? {};
    for await (const record of register.all({ conflict, kind })) {
      seen.add(kind);
      const { id, parent, revision, body } = record;
      await register.write({ author: 'PLANTED author', batch: 'PLANTED batch' }, (transaction) =>
        transaction.append([
          {
            conflict,
            kind,
            id,
            parent,
            from: revision,
            body: plant(kind, fields, body),
            reason: 'PLANTED reason',
          },
        ]),
      );
    }
  }
  const registers: [string, RecordBody][] = [
    ['account', { name: 'PLANTED account', kind: 'person', scopes: ['read'] }],
    ['api_token', { account: 'PLANTED', label: 'PLANTED token', sha256: 'PLANTED', scopes: [] }],
    ['import', { dataset: 'PLANTED dataset', location: 'PLANTED', startedAt: '2019-06-01T00:00:00Z' }],
    [
      'release',
      {
        number: 1,
        releasedAt: '2019-06-01T00:00:00Z',
        journalSequence: 1,
        conflicts: [],
        files: [],
        records: {},
      },
    ],
  ];
  for (const [kind, body] of registers) {
    seen.add(kind);
    await register.write({ author: 'PLANTED author', batch: null }, (transaction) =>
      transaction.append([
        {
          conflict: registerConflict,
          kind: kind as never,
          id: inventedId(kind as never, kind),
          parent: null,
          from: 0,
          body,
          reason: 'PLANTED',
        },
      ]),
    );
  }
  expect([...seen].sort()).toEqual([...kinds].sort());
  const out = join(scratch(onTestFinished), 'release');
  await release(register, out);
  await expectNowhere(out, /PLANTED/);
});

it('what a record holds more closely than usual is in no byte of a release', async () => {
  const invented = await inventedRegister({ more: 3 }, freshRegister);
  const { put, change, register } = invented;
  const fields = Object.keys(definitionOf('incident')?.fields ?? {}).filter(
    (name) => !['workflow', 'publishedAt', 'sensitivity', 'fieldSensitivity'].includes(name),
  );
  const raised = await put('incident', 'raised', {
    codes: ['RAISED01'],
    date: { type: 'date', date: '2017-02-02', approximate: false },
    locationName: text('RAISED place'),
    admin1: 'RAISED governorate',
    country: 'IQ',
    place: {
      point: { lat: 33.123456, lon: 44.123456 },
      precision: 'exact',
      gazetteerId: null,
      mgrs: 'RAISED',
      mgrsPrecisionM: null,
      origin: null,
    },
    harmReported: 'yes',
    grading: 'confirmed',
    strikeStatus: 'declared',
    parties: [inventedId('party', 'army')],
    casualties: [
      { category: 'civilians', killed: { min: 7919, max: 7927 }, injured: { min: 7933, max: 7937 } },
    ],
    narrative: text('RAISED narrative'),
    gradingReason: text('RAISED reason'),
    changeLog: [
      {
        at: '2019-05-31T09:00:00Z',
        field: 'narrative',
        from: '"RAISED before"',
        to: '"RAISED after"',
        reason: 'RAISED why',
        public: true,
      },
    ],
    workflow: 'published',
    publishedAt: '2018-03-01T08:00:00Z',
    fieldSensitivity: Object.fromEntries(fields.map((name) => [name, 'internal'])),
  });
  await change('incident', 'market', {
    fieldSensitivity: { 'geolocation.notesPublic': 'restricted', narrative: 'sealed' },
    geolocation: { notesPublic: text('RAISED note') },
    narrative: text('RAISED too'),
  });
  await change('victim', 'wa', {
    fieldSensitivity: { names: 'restricted' },
    names: [
      {
        value: 'RAISED Name',
        lang: 'en',
        script: 'Latn',
        kind: 'full',
        transliterationOf: null,
        source: null,
      },
    ],
  });
  const out = join(scratch(onTestFinished), 'release');
  await release(register, out);
  await expectNowhere(out, /RAISED|\b79(19|27|33|37)\b|33\.123456/);
  expect(filesIn(out).has(`en/incidents/${raised}/index.html`)).toBe(true);
});

it('records held back as a whole, and what points to them, are in no byte of a release', async () => {
  const { put, change, register } = await inventedRegister({ more: 3, namePolicy: 'all' }, freshRegister);
  const hidden = { sensitivity: 'restricted' };
  const market = inventedId('incident', 'market');
  const party = await put('party', 'hidden', {
    ...hidden,
    names: text('HIDDEN party'),
    kind: 'armed_group',
    aliases: ['HIDDEN'],
  });
  const source = await put('source', 'hidden', {
    ...hidden,
    url: 'https://hidden.example/HIDDEN',
    title: text('HIDDEN source'),
  });
  const open = await put('source', 'open', { title: text('An open post'), derivesFrom: source });
  const names = [
    {
      value: 'HIDDEN Person',
      lang: 'en',
      script: 'Latn',
      kind: 'full',
      transliterationOf: null,
      source: null,
    },
  ];
  const victim = await put('victim', 'hidden', { ...hidden, incident: market, names });
  await put('source', 'naming', {
    title: text('Obituary of HIDDEN Person'),
    url: 'https://posts.example/obituary',
  });
  await put('capture', 'hidden', {
    source,
    capturedAt: '2019-01-01T00:00:00Z',
    tool: 'HIDDEN',
    state: 'full',
    files: [{ role: 'html', path: 'x', bytes: 1, sha256: 'ab'.repeat(32) }],
  });
  await put('belligerent_row', 'hidden', {
    incident: market,
    party,
    position: 'credible',
    deathsConcededMin: 7919,
    deathsConcededMax: 7919,
    statedLocation: 'HIDDEN row',
  });
  await put('claim', 'hidden', {
    extent: 'incident',
    incident: market,
    claimant: party,
    claimantText: 'HIDDEN claimant',
    measure: 'killed',
    range: { min: 1, max: 1 },
  });
  await put('claim', 'on hidden', {
    extent: 'incident',
    incident: market,
    source,
    claimantText: 'HIDDEN voice',
    measure: 'killed',
    range: { min: 1, max: 1 },
  });
  await put('claim', 'total hidden', {
    extent: 'aggregate',
    claimant: party,
    measure: 'killed',
    range: { min: 1, max: 1 },
    note: text('HIDDEN total'),
  });
  await put('scope', 'hidden', { ...hidden, slug: 'hidden', title: text('HIDDEN scope') });
  await put('methodology', 'hidden', {
    ...hidden,
    version: 'HIDDEN',
    validFrom: '2018-01-01',
    body: text('HIDDEN'),
  });
  await put('publication', 'hidden', { ...hidden, title: text('HIDDEN publication') });
  await put('party', 'unnamed', { names: text('HIDDEN party that nothing public names'), kind: 'state' });
  await put('source', 'uncited', { title: text('HIDDEN source that nothing public cites') });
  await put('incident', 'held', {
    ...hidden,
    workflow: 'published',
    harmReported: 'yes',
    codes: ['HIDDEN1'],
    casualties: [{ category: 'civilians', killed: { min: 7919, max: 7919 } }],
  });
  await put('incident', 'drafted', {
    workflow: 'reviewed',
    harmReported: 'yes',
    codes: ['HIDDEN2'],
    sources: [{ source: inventedId('source', 'uncited') }],
  });
  await put('victim', 'of draft', { incident: inventedId('incident', 'drafted'), names });
  await change('incident', 'market', {
    parties: [inventedId('party', 'coalition'), inventedId('party', 'army'), party],
    citations: [inventedId('publication', 'hidden')],
    sources: [
      { source: open, order: 1 },
      { source, order: 2, citedAs: 'HIDDEN citation', archiveUrl: 'https://archive.example/HIDDEN' },
      { source: inventedId('source', 'naming'), order: 3, citedAs: 'HIDDEN Person remembered' },
    ],
    victimGroups: [{ members: [victim], statedSize: 3 }],
    splitInto: [inventedId('incident', 'drafted')],
  });
  const out = join(scratch(onTestFinished), 'release');
  await release(register, out);
  await expectNowhere(out, /HIDDEN|\b7919\b|abababab/);
  for (const id of [party, source, victim, inventedId('incident', 'held'), inventedId('incident', 'drafted')])
    await expectNowhere(out, new RegExp(id));
});
