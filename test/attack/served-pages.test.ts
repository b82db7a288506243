import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { publicPages } from '#cli/public-pages';
import { createServer } from '#cli/server';
import type { RecordBody } from '#record/register';
import { LiveRegister } from '#release/live-register';
import { incident, inventedRegister, victim } from '../casework/invented.ts';

const html = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;',
  '{{constructor.constructor("alert(1)")()}}',
];

async function served() {
  const register = await inventedRegister(true);
  const { context } = register;
  const live = new LiveRegister(context.store);
  const app = createServer({
    ground: context,
    register: live,
    pages: publicPages(live),
    version: 'test',
    host: '127.0.0.1',
    publicHosts: [],
    report: (thrown) => {
      throw thrown;
    },
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers } });
  return { ...register, get };
}

/** Elements and attributes that would run something, as a parser of HTML sees them. */
function runs(page: string): string[] {
  const { document } = parseHTML(page);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['script', 'iframe', 'object', 'embed', 'base', 'foreignobject'].includes(name)) found.push(name);
    for (const { name: attribute, value } of element.attributes) {
      const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.toLowerCase());
      if (/^on/i.test(attribute) || (leads && /^\s*(javascript|data|vbscript):/i.test(value))) {
        found.push(`${name} ${attribute}=${value}`);
      }
    }
  }
  return found;
}

describe('a page', () => {
  it('shows HTML in any text of a record as text', async () => {
    const { add, get } = await served();
    for (const [position, text] of html.entries()) {
      const party = await add('party', {
        names: [{ lang: 'en', value: text }],
        kind: 'state',
        aliases: [text],
      });
      const source = await add('source', { url: text, title: [{ lang: 'en', value: text }], author: text });
      const body: RecordBody = {
        ...incident({ codes: [`H${position}`, text], previousCodes: [text], parties: [party.id] }),
        locationName: [{ lang: 'en', value: text }],
        admin1: text,
        narrative: [
          { lang: 'en', value: text },
          { lang: 'ar', value: text },
        ],
        munitions: [{ name: text }],
        firstReported: { by: text, url: text },
        url: text,
        sources: [{ source: source.id, citedAs: text, archiveUrl: text }],
      };
      const made = await add('incident', body);
      await add('victim', victim(made.id, text));
      await add('belligerent_row', {
        incident: made.id,
        party: party.id,
        position: 'denied',
        statedLocation: text,
        statements: [{ text, url: text }],
      });
      for (const lang of ['en', 'ar']) {
        const page = await get(`/${lang}/incidents/${made.id}/`);
        expect(page.status, text).toBe(200);
        expect(runs(await page.text()), `${lang} ${text}`).toEqual([]);
      }
    }
    for (const path of [
      '/',
      '/ar/',
      '/en/incidents/',
      '/en/tallies/',
      '/en/tallies/belligerent/',
      '/en/tallies/place/',
    ]) {
      const page = await get(path);
      expect(runs(await page.text()), path).toEqual([]);
      expect(page.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  }, 60_000);

  it('shows HTML in any part of its address as text, or is not found', async () => {
    const { add, get } = await served();
    await add('incident', incident());
    for (const text of html) {
      const value = encodeURIComponent(text);
      for (const path of [
        `/en/incidents/?code=${value}&place=${value}&party=${value}&grade=${value}&from=${value}&page=${value}`,
        `/en/code/${value}/`,
        `/en/incidents/${value}/`,
        `/en/tallies/${value}/`,
        `/en/tallies/month/${value}/`,
        `/en/${value}`,
        `/${value}/`,
        `/en/conflicts/${value}/`,
      ]) {
        const page = await get(path);
        expect([200, 301, 302, 400, 404, 410], path).toContain(page.status);
        expect(runs(await page.text()), path).toEqual([]);
      }
    }
  }, 60_000);

  it('never leads to another server', async () => {
    const { get } = await served();
    for (const path of [
      '//evil.test',
      '//en',
      '//en//evil.test',
      '/en//evil.test',
      '/\\evil.test',
      '/en/\\evil.test',
      '/%2f%2fevil.test',
      '/en%0d%0aLocation:%20https://evil.test',
    ]) {
      const page = await get(path);
      const location = page.headers.get('location') ?? '/';
      expect(new URL(location, 'http://localhost').host, path).toBe('localhost');
    }
  });

  it('is as unknown for an incident that is not public as for one that nobody has', async () => {
    const { add, get } = await served();
    const hidden = await add(
      'incident',
      incident({ codes: ['HID1'], workflow: 'reviewed', publishedAt: undefined }),
    );
    const seen = async (path: string) => {
      const page = await get(path);
      return [page.status, (await page.text()).replaceAll(hidden.id, 'ID').replaceAll('HID1', 'CODE')];
    };
    const nobody = '01K0000000000000000000000A';
    expect(await seen(`/en/incidents/${hidden.id}/`)).toEqual(
      await seen(`/en/incidents/${nobody}/`).then(([status, text]) => [
        status,
        String(text).replaceAll(nobody, 'ID'),
      ]),
    );
    expect((await seen('/en/code/HID1/'))[0]).toBe((await seen('/en/code/NOBODY1/'))[0]);
  });

  it('is sent again only when it changed', async () => {
    const { add, get } = await served();
    await add('incident', incident());
    const first = await get('/en/incidents/');
    const again = await get('/en/incidents/', { 'if-none-match': first.headers.get('etag') as string });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});
