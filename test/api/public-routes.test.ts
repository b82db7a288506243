import { describe, expect, it } from 'vitest';
import { mergeIncidents } from '#casework/merge';
import { withdraw } from '#casework/publish';
import { splitIncident } from '#casework/split';
import { derivedId } from '#record/identifier';
import { incident, victim } from '../casework/invented.ts';
import { servedRegister } from './served.ts';

describe('what anybody reads', () => {
  it('is the published incident with all that belongs to it, by id, code or earlier code', async () => {
    const { add, north, read } = await servedRegister();
    const source = await add('source', {
      url: 'https://news.test/1',
      title: [{ lang: 'en', value: 'A report' }],
    });
    const made = await add(
      'incident',
      incident({
        codes: ['N1'],
        previousCodes: ['OLD9'],
        parties: [north],
        sources: [{ source: source.id }],
      }),
    );
    await add('victim', victim(made.id, 'Grown Person'));
    await add('victim', victim(made.id, 'Small Person', { ageGroup: 'child' }));
    await add('belligerent_row', { incident: made.id, party: north, position: 'open_incident' });
    await add('claim', {
      extent: 'incident',
      incident: made.id,
      measure: 'killed',
      range: { min: 2, max: 5 },
      source: source.id,
    });

    const byId = await read(`/incidents/${made.id}`);
    expect(byId.incident).toMatchObject({ id: made.id, codes: ['N1'], grading: 'fair' });
    expect(byId.victims.map((person: { naming: string }) => person.naming).sort()).toEqual([
      'published',
      'withheld',
    ]);
    expect(JSON.stringify(byId)).not.toContain('Small');
    expect(byId).toMatchObject({
      belligerents: [{ party: north }],
      claims: [{ claim: { range: { min: 2, max: 5 } } }],
      sources: [{ url: 'https://news.test/1' }],
      parties: [{ id: north }],
    });
    for (const code of ['N1', 'n1', 'old9']) expect(await read(`/incidents/${code}`), code).toEqual(byId);
    expect(await read(`/incidents/N1/victims`)).toEqual(byId.victims);
    expect(await read(`/incidents/N1/claims`)).toEqual(byId.claims);
    expect(await read(`/incidents/N1/sources`)).toEqual(byId.sources);
    expect(await read(`/sources?incident=N1`)).toEqual(byId.sources);
    expect(await read(`/incidents/N1/history`)).toMatchObject({
      publishedAt: '2018-01-01T00:00:00Z',
      changes: [],
    });
  });

  it('is listed in pages, filtered and ordered, the same incidents that the tally counts', async () => {
    const { add, north, south, read } = await servedRegister();
    const day = (date: string) => ({ date: { type: 'date', date, approximate: false } });
    await add('incident', incident({ codes: ['N1'], parties: [north], ...day('2017-01-01') }));
    await add(
      'incident',
      incident({ codes: ['N2'], parties: [north, south], ...day('2017-02-01'), grading: 'weak' }),
    );
    await add('incident', incident({ codes: ['N3'], parties: [south], ...day('2017-03-01') }));
    await add('incident', incident({ codes: ['N4'], workflow: 'assessed', publishedAt: undefined }));
    const codes = (page: { incidents: { incident: { codes: string[] } }[] }) =>
      page.incidents.map((one) => one.incident.codes[0]);

    const all = await read('/incidents');
    expect([all.total, codes(all)]).toEqual([3, ['N3', 'N2', 'N1']]);
    expect(codes(await read('/incidents?sort=earliest'))).toEqual(['N1', 'N2', 'N3']);
    expect(codes(await read('/incidents?limit=1&offset=1'))).toEqual(['N2']);
    for (const filter of [
      'grade=fair,confirmed',
      'from=2017-02-01',
      'belligerent=Southern%20Forces',
      'country=Syria',
      'place=old%20mill',
    ]) {
      const page = await read(`/incidents?${filter}`);
      const tally = await read(`/tallies?${filter}`);
      expect(page.total, filter).toBe(tally.rows[0].incidents);
      expect(page.total, filter).toBeGreaterThan(0);
    }
    expect(codes(await read('/incidents?code=n2'))).toEqual(['N2']);
  });

  it('leads on from what was merged, divided or taken back', async () => {
    const { context, conflict, add, ask, read } = await servedRegister();
    const one = async (code: string) => (await add('incident', incident({ codes: [code] }))).id;
    const [kept, absorbed, whole, hoax] = [
      await one('N1'),
      await one('N2'),
      await one('N3'),
      await one('N4'),
    ];
    await mergeIncidents(context, { conflict, kept, absorbed, reason: 'one event' });
    const part = { casualties: [], members: [] };
    const { into } = await splitIncident(context, {
      conflict,
      id: whole,
      parts: [part, part],
      reason: 'two events',
    });
    await withdraw(context, { conflict, id: hoax, from: 1, reason: 'a hoax' });

    const moved = await ask('GET', `/incidents/${absorbed}/claims`);
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `/api/v1/incidents/${kept}/claims`]);
    expect((await read('/incidents/N2')).incident.id).toBe(kept);
    for (const address of [whole, 'N3']) {
      const several = await ask('GET', `/incidents/${address}`);
      expect(several.status, address).toBe(300);
      const { choices } = (await several.json()) as { choices: { id: string }[] };
      expect(choices.map((choice) => choice.id).sort()).toEqual(into.map((made) => made.id).sort());
    }
    const gone = await ask('GET', `/incidents/${hoax}`);
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      { gone: [{ id: hoax, state: 'withdrawn' }] },
    ]);
    const { deletions } = await read('/deletions');
    expect(new Map(deletions.map((d: { id: string; state: string }) => [d.id, d.state]))).toEqual(
      new Map([
        [absorbed, 'merged'],
        [whole, 'split'],
        [hoax, 'withdrawn'],
      ]),
    );
  });

  it('includes figures with their explanation, and totals that others state beside them', async () => {
    const { context, conflict, add, north, ask, read, token } = await servedRegister();
    const made = await add('incident', incident({ codes: ['N1'], parties: [north] }));
    await add('claim', {
      extent: 'incident',
      incident: made.id,
      measure: 'killed',
      category: 'civilians',
      range: { min: 2, max: 5 },
      claimant: north,
    });
    const source = await add('source', { url: 'https://north.test/release' });
    const writer = await token();
    const stated = await ask('POST', '/totals', {
      token: writer,
      body: {
        total: {
          claimant: north,
          attributedTo: [north],
          measure: 'killed',
          category: 'civilians',
          range: { min: 1, max: 1 },
          source: source.id,
          asOf: '2019-05-31',
        },
        reason: 'its monthly release',
      },
    });
    expect(stated.status).toBe(201);
    const tally = await read('/tallies?by=belligerent');
    expect(tally).toMatchObject({
      additive: false,
      rows: [{ key: 'Northern Forces', killed: { min: 2, max: 5 } }],
    });
    const explained = await read('/tallies/explain?by=belligerent&key=Northern%20Forces');
    expect(explained).toMatchObject({
      total: 1,
      incidents: [{ id: made.id, claims: [{ range: { min: 2, max: 5 } }] }],
    });
    const [total] = await read('/totals');
    expect(total).toMatchObject({ claim: { range: { min: 1, max: 1 } }, claimant: { id: north } });
    const comparison = await read('/compare');
    expect(new Set(comparison.totals.map((one: { kind: string }) => one.kind))).toEqual(
      new Set(['register', 'stated']),
    );
    const scope = await ask('POST', '/scopes', {
      token: writer,
      body: {
        scope: { slug: 'june', title: [{ lang: 'en', value: 'June' }], from: '2017-06-01', to: '2017-06-30' },
        reason: 'x',
      },
    });
    expect(scope.status).toBe(201);
    expect((await read('/tallies?scope=june')).rows[0].incidents).toBe(1);
    expect(await read('/scopes')).toMatchObject([{ slug: 'june' }]);
    expect(await context.store.get(conflict, total.claim.id)).not.toBeNull();
  });

  it('says what it is: conflicts, parties, vocabularies, health', async () => {
    const { read, ask, conflict } = await servedRegister();
    expect(await read('/health')).toEqual({ status: 'ok', version: '0.0.0-test' });
    expect(await read('/conflicts')).toMatchObject([{ id: conflict, namePolicy: 'adults' }]);
    expect(await read('/parties')).toHaveLength(2);
    expect(await read('/releases')).toEqual([]);
    const { lists } = await read('/vocabulary');
    expect(await read('/vocabulary/gender')).toEqual(lists.gender);
    expect((await ask('GET', '/vocabulary/__proto__')).status).toBe(404);
    expect((await ask('GET', `/incidents/${derivedId('nobody')}`)).status).toBe(404);
  });

  it('can be kept by a cache, which must ask again, and read from other sites', async () => {
    const { add, ask } = await servedRegister();
    await add('incident', incident());
    const first = await ask('GET', '/incidents/N1');
    const tag = first.headers.get('etag') as string;
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await ask('GET', '/incidents/N1', { headers: { 'if-none-match': `W/"x", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask('HEAD', '/incidents/N1');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

it('is described by an OpenAPI document with every route', async () => {
  const { read, api } = await servedRegister();
  const document = await read('/openapi.json');
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(api.routes.map((route) => `${route.method} ${route.path}`).sort());
  expect(document.components.schemas.Incident.properties.grading.enum).toContain('confirmed');
  expect(JSON.stringify(document)).not.toContain('notesInternal');
});
