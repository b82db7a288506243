import { describe, expect, it } from 'vitest';
import type { DeclaredRoute } from '#api/route-table';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { type ServedRegister, servedRegister } from '../api/served.ts';
import { incident, victim } from '../casework/invented.ts';

/** What people type who want to find out how a query is made. */
const injections = [
  "' OR '1'='1",
  "'; DROP TABLE revision; --",
  '" OR ""="',
  "') UNION SELECT sha256 FROM revision --",
  '1; SELECT pg_sleep(5)',
  "\\'; SELECT 1 --",
  '$1',
  '%',
  '_',
  '{"$gt": ""}',
  "E'\\\\x00'",
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '\u0000',
  '\ud800',
  'a\r\nSet-Cookie: x=1',
  '٣٤٥',
  'NaN',
  '-1',
  '9'.repeat(30),
  'x'.repeat(3000),
];

const parameters = [
  ...[
    'conflict',
    'code',
    'place',
    'belligerent',
    'country',
    'grade',
    'from',
    'to',
    'sort',
    'limit',
    'offset',
    'by',
    'area',
  ],
  ...[
    'as-of',
    'scope',
    'category',
    'key',
    'conceded',
    'incident',
    'since',
    'parent',
    'after',
    'includeUnpublished',
  ],
];

async function filled(served: ServedRegister) {
  const made = await served.add('incident', incident({ parties: [served.north] }));
  await served.add('incident', incident({ codes: ['HID1'], workflow: 'assessed', publishedAt: undefined }));
  await served.add('victim', victim(made.id, 'A Person'));
  return made;
}

const state = async (served: ServedRegister) => ({
  sequence: await served.context.store.lastSequence(),
  all: await served.read('/incidents'),
});

describe('text that would be a query', () => {
  it('in any parameter of any public route finds nothing more and breaks nothing', async () => {
    const served = await servedRegister();
    const made = await filled(served);
    const before = await state(served);
    const reads = served.api.routes.filter((route) => route.audience === 'anyone');
    for (const route of reads) {
      const path = route.path.replace('{idOrCode}', made.id).replace('{list}', 'gender');
      for (const name of parameters) {
        for (const text of injections) {
          const value = text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
          const response = await served.ask('GET', `${path}?${name}=${value}`);
          const answer = await response.text();
          expect([200, 300, 400, 404, 422], `${path}?${name}=${text}: ${answer}`).toContain(response.status);
          expect(answer, `${path}?${name}=${text}`).not.toMatch(/HID1|syntax error|relation "|at .*\.ts/);
        }
      }
    }
    expect(await state(served)).toEqual(before);
  }, 120_000);

  it('in any part of an address is an address that leads nowhere', async () => {
    const served = await servedRegister();
    await filled(served);
    const token = await served.token({ scopes: ['read', 'write', 'publish', 'administer'] });
    const fill = (route: DeclaredRoute, text: string) =>
      route.path.replace(/\{.+?\}/g, () => (text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'));
    for (const route of served.api.routes.filter((one) => one.path.includes('{'))) {
      for (const text of injections) {
        const response = await served.ask(route.method.toUpperCase(), fill(route, text), {
          token,
          ...(route.method === 'get' ? {} : { body: {} }),
        });
        expect([400, 404, 422], `${route.method} ${route.path} ${text}`).toContain(response.status);
        expect(await response.text()).not.toContain('HID1');
      }
    }
  }, 60_000);

  it('in any text of a record is kept as it is, and as text', async () => {
    const served = await servedRegister();
    const token = await served.token({ scopes: ['read', 'write', 'publish'] });
    const hostile = [...injections.filter((text) => text.isWellFormed() && !text.includes('\0')), ...html];
    for (const text of hostile) {
      const code = text.slice(0, 200);
      const body: RecordBody = {
        ...incident({ codes: [code] }),
        locationName: [{ lang: 'en', value: text.slice(0, 500) }],
        narrative: [{ lang: 'ar', value: text }],
        admin1: text,
        importNotes: { note: text },
      };
      const made = await served.ask('POST', '/records/incident', { token, body: { body, reason: text } });
      const answer = (await made.json()) as { id: string; body: RecordBody; reason: string };
      expect([made.status, answer.body?.admin1], text).toEqual([201, text]);
      const open = await served.ask('GET', `/incidents/${answer.id}`);
      expect(open.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(open.headers.get('x-content-type-options')).toBe('nosniff');
      expect(open.headers.get('content-security-policy')).toContain("default-src 'none'");
      const { incident: shown } = (await open.json()) as {
        incident: { narrative: { value: string }[]; codes: string[] };
      };
      expect([shown.narrative[0]?.value, shown.codes[0]]).toEqual([text, code]);
    }
  }, 60_000);

  it('that no database can hold is refused by name, not by a crash', async () => {
    const served = await servedRegister();
    const token = await served.token({ scopes: ['read', 'write', 'publish', 'administer'] });
    const post = (text: string) => served.ask('POST', '/records/source', { token, body: text });
    const wrap = (value: string) => `{"body":{"title":[{"lang":"en","value":${value}}]},"reason":"x"}`;
    for (const text of [
      wrap('"a\\u0000b"'),
      wrap('"\\ud800"'),
      wrap('"\\udc00\\ud800"'),
      '{"body":{"author\\u0000":"x"},"reason":"x"}',
      '{"body":{"__proto__":{"url":"x"}},"reason":"x"}',
      '{"body":{"importNotes":{"__proto__":"x"}},"reason":"x"}',
      '{"body":{},"reason":"a\\u0000"}',
      `{"body":{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}},"reason":"x"}`,
      `{"body":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"reason":"x"}`,
      '{"body":{"publishedAt":1e400},"reason":"x"}',
      '{"body":{},"reason":"   "}',
      '{"body":{},"reason":"x","author":"someone else"}',
      '{"body":{},"reason":"x","id":"01K0000000000000000000000A"}',
      '[]',
      'null',
      '{"body":',
      '',
    ]) {
      const response = await post(text);
      expect([400, 422], text.slice(0, 80)).toContain(response.status);
      expect((await response.json()) as object).toMatchObject({
        code: expect.stringMatching(/^(invalid|bad_call)$/),
      });
    }
    expect(await served.context.store.get(null, derivedId('x'))).toBeNull();
  });
});

const html = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '\u202egnp.exe',
];

describe('requests that are not what they seem', () => {
  it('are refused when they are too large, before anything is read', async () => {
    const served = await servedRegister();
    const token = await served.token();
    const large = JSON.stringify({ body: { content: 'x'.repeat(1_100_000) }, reason: 'x' });
    const response = await served.ask('POST', '/records/source', { token, body: large });
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'too_large' }]);
    const streamed = await served.api.app.request('/records/source', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it('are refused as anything but JSON', async () => {
    const served = await servedRegister();
    const token = await served.token();
    const before = await served.context.store.lastSequence();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/html',
      '',
    ]) {
      const response = await served.ask('POST', '/records/source', {
        token,
        body: '{"body":{},"reason":"x"}',
        headers: { 'content-type': type },
      });
      expect([400, 415, 422], type).toContain(response.status);
    }
    expect(await served.context.store.lastSequence()).toBe(before);
  });

  it('cannot change their method', async () => {
    const served = await servedRegister();
    const made = await filled(served);
    const token = await served.token({ scopes: ['read', 'write', 'publish'] });
    const before = await served.context.store.lastSequence();
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const headers: Record<string, string> = { [name]: 'DELETE' };
      const response = await served.ask('GET', `/records/incident/${made.id}?_method=DELETE`, {
        token,
        headers,
      });
      expect(response.status).toBe(400);
      expect((await served.ask('GET', `/records/incident/${made.id}`, { token, headers })).status).toBe(200);
    }
    for (const method of ['PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT']) {
      const options = { method, headers: { authorization: `Bearer ${token}` } };
      const answer =
        method === 'TRACE' || method === 'CONNECT'
          ? null
          : await served.api.app.request(`/records/incident/${made.id}`, options);
      if (answer)
        expect([answer.status, answer.headers.get('access-control-allow-origin')], method).toEqual([
          404,
          null,
        ]);
    }
    expect(await served.context.store.lastSequence()).toBe(before);
  });

  it('from pages of other sites change nothing, and are told nothing that needs a token', async () => {
    const served = await servedRegister();
    const made = await filled(served);
    const token = await served.token({ scopes: ['read', 'write', 'publish'] });
    for (const site of ['cross-site', 'same-site']) {
      const response = await served.ask('DELETE', `/records/incident/${made.id}`, {
        token,
        body: { reason: 'x', from: 1 },
        headers: { 'sec-fetch-site': site, origin: 'https://evil.test' },
      });
      expect(response.status, site).toBe(403);
    }
    const team = await served.ask('GET', `/records/incident/${made.id}`, {
      token,
      headers: { origin: 'https://evil.test' },
    });
    expect(team.headers.get('access-control-allow-origin')).toBeNull();
    expect(team.headers.get('cache-control')).toBe('no-store');
  });

  it('that meet a fault are told nothing of it', async () => {
    const served = await servedRegister({ expectsUnforeseen: true });
    const secret = 'password=hunter2 name=A Person';
    const { createApi } = await import('#api/app');
    const told: unknown[] = [];
    const broken = createApi({
      ground: {
        ...served.context,
        store: { ...served.context.store, get: () => Promise.reject(new Error(secret)) } as never,
      },
      register: { conflicts: () => Promise.reject(new Error(secret)) } as never,
      version: 'x',
      report: (thrown) => void told.push(thrown),
    });
    const response = await broken.app.request('/conflicts');
    const text = await response.text();
    expect([response.status, text.includes('hunter2'), text.includes('A Person')]).toEqual([
      500,
      false,
      false,
    ]);
    expect(JSON.parse(text)).toMatchObject({ code: 'unforeseen' });
    expect(told).toHaveLength(1);
  });
});
