import { describe, expect, it } from 'vitest';
import type { RecordBody } from '#record/register';
import { incident, victim } from '../casework/invented.ts';
import { servedRegister } from './served.ts';

const all = ['read', 'write', 'publish', 'administer'] as const;

describe('the team', () => {
  it('makes, reads, changes and removes a record, each step with its revision', async () => {
    const { ask, read, token, conflict } = await servedRegister();
    const writer = await token();
    const made = await ask('POST', '/records/source', {
      token: writer,
      body: { body: { url: 'https://news.test/1' }, reason: 'found' },
    });
    const location = (made.headers.get('location') as string).replace('/api/v1', '');
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"r1"']);
    expect(await read(location, writer)).toMatchObject({
      conflict,
      revision: 1,
      author: 'account 1',
      reason: 'found',
    });
    const put = await ask('PUT', location, {
      token: writer,
      headers: { 'if-match': '"r1"' },
      body: { body: { url: 'https://news.test/1', author: 'A reporter' }, reason: 'read again' },
    });
    expect([put.status, put.headers.get('etag')]).toEqual([200, '"r2"']);
    const removed = await ask('DELETE', location, {
      token: writer,
      body: { reason: 'found twice', from: 2 },
    });
    expect(await removed.json()).toMatchObject({ revision: 3 });
    expect((await ask('GET', location, { token: writer })).status).toBe(404);
  });

  it('reads lists in pages, each record once', async () => {
    const { add, read, token } = await servedRegister();
    const reader = await token({ scopes: ['read'] });
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) {
      const hidden = n === 3 ? { sensitivity: 'sealed' } : {};
      const { id } = await add('source', { url: `https://news.test/${n}`, ...hidden });
      if (n !== 3) ids.push(id);
    }
    for (const limit of [1, 2, 3, 6, 7, 50]) {
      const seen: string[] = [];
      let after = '';
      do {
        const page = await read(`/records/source?limit=${limit}${after && `&after=${after}`}`, reader);
        expect(page.records.length).toBeLessThanOrEqual(limit);
        seen.push(...page.records.map((record: { id: string }) => record.id));
        after = page.next ?? '';
      } while (after !== '');
      expect(seen, `pages of ${limit}`).toEqual(ids.sort());
    }
    const kept = await add('incident', incident());
    await add('victim', victim(kept.id, 'A Person'));
    expect((await read(`/records/victim?parent=${kept.id}`, reader)).records).toHaveLength(1);
    expect((await read(`/records/victim?parent=${ids[0]}`, reader)).records).toEqual([]);
    expect((await read('/records/conflict?limit=1', reader)).records).toHaveLength(1);
  });

  it('publishes, withdraws, merges, divides and takes back', async () => {
    const { add, ask, read, token } = await servedRegister();
    const editor = await token({ scopes: ['read', 'write', 'publish'] });
    const post = async (path: string, body: object) => {
      const response = await ask('POST', path, { token: editor, body });
      return [response.status, (await response.json()) as RecordBody] as const;
    };
    const draft = await add(
      'incident',
      incident({ codes: ['D1'], workflow: 'reviewed', publishedAt: undefined, gradingReason: undefined }),
    );
    const other = await add('incident', incident({ codes: ['N2'] }));
    const [published, answer] = await post(`/incidents/${draft.id}/publish`, { reason: 'ready', from: 1 });
    expect([published, answer]).toMatchObject([200, { revision: 2, findings: [{ rule: 'R5' }] }]);
    expect(
      await post(`/incidents/${draft.id}/merge`, { absorbed: other.id, reason: 'one event' }),
    ).toMatchObject([200, { absorbed: other.id }]);
    expect((await read('/incidents/N2')).incident.codes).toEqual(['D1', 'N2']);
    expect(await post(`/incidents/${other.id}/undo-merge`, { reason: 'two events' })).toMatchObject([
      200,
      { restored: 2 },
    ]);
    const part = { casualties: [], members: [] };
    expect(
      await post(`/incidents/${other.id}/split`, { parts: [part, part], reason: 'two strikes' }),
    ).toMatchObject([200, { into: [{ codes: ['N2a'] }, {}] }]);
    expect(await post(`/incidents/${other.id}/undo-split`, { reason: 'one strike' })).toMatchObject([
      200,
      { restored: 3 },
    ]);
    const { revision } = await read(`/records/incident/${draft.id}`, editor);
    expect(await post(`/incidents/${draft.id}/withdraw`, { reason: 'a hoax', from: revision })).toMatchObject(
      [200, { revision: revision + 1 }],
    );
    expect((await read('/incidents')).total).toBe(1);
  });

  it('keeps accounts and tokens', async () => {
    const { ask, read, token } = await servedRegister();
    const keeper = await token({ scopes: all, clearance: 'sealed' });
    const account = { name: 'feed', kind: 'program', scopes: ['read'], reason: 'a partner' };
    expect((await ask('POST', '/accounts', { token: keeper, body: account })).status).toBe(201);
    expect((await ask('POST', '/accounts', { token: keeper, body: account })).status).toBe(409);
    const issued = await ask('POST', '/tokens', {
      token: keeper,
      body: { account: 'feed', label: 'nightly', scopes: ['read'] },
    });
    const { token: fresh, id } = (await issued.json()) as { token: string; id: string };
    expect((await ask('GET', '/records/source', { token: fresh })).status).toBe(200);
    expect(JSON.stringify(await read('/tokens', keeper))).not.toContain(fresh);
    expect((await ask('GET', '/records/api_token', { token: keeper })).status).toBe(400);
    await ask('DELETE', `/tokens/${id}`, { token: keeper, body: { reason: 'lost' } });
    expect((await ask('GET', '/records/source', { token: fresh })).status).toBe(401);
    await ask('PUT', '/accounts/feed', { token: keeper, body: { disabled: true, reason: 'ended' } });
    expect(
      (await read('/accounts', keeper)).find((one: { name: string }) => one.name === 'feed').disabled,
    ).toBe(true);
  });

  it('loses its access with the next request once its account is locked out', async () => {
    const { ask, token, context } = await servedRegister();
    const writer = await token();
    expect((await ask('GET', '/records/source', { token: writer })).status).toBe(200);
    const { setAccountDisabled } = await import('#casework/account');
    await setAccountDisabled(context, { name: 'account 1', disabled: true, reason: 'left' });
    const refused = await ask('GET', '/records/source', { token: writer });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="sijill"']);
  });
});
