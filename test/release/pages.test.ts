import { dirname, join, normalize } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LiveRegister } from '#release/live-register';
import { PublicPages } from '#site/answer';
import { type InventedRegister, inventedId, inventedRegister } from '../invented-register.ts';
import { filesIn, publicComparison, release, scratch } from './release.ts';

let files: Map<string, Buffer>;
let invented: InventedRegister;
const page = (path: string) => (files.get(path) as Buffer).toString();
const market = inventedId('incident', 'market');

beforeAll(async () => {
  invented = await inventedRegister({ more: 60, manySources: 400 });
  let clean = () => {};
  const out = join(
    scratch((done) => (clean = done)),
    'release',
  );
  await release(invented.register, out);
  files = filesIn(out);
  return clean;
});

/** Every link of every page leads to a file and a place in it, and nothing is fetched from elsewhere. */
function expectLinked(pages: ReadonlyMap<string, Buffer>): void {
  const anchors = new Map<string, Set<string>>();
  const documents = [...pages]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, parseHTML(bytes.toString()).document] as const);
  for (const [path, document] of documents) {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size, `${path} repeats an id`).toBe(ids.length);
    anchors.set(path, new Set(ids));
  }
  for (const [path, document] of documents) {
    for (const link of document.querySelectorAll('a[href], link[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^https:/.test(href)) expect(link.localName, `${path} fetches ${href}`).toBe('a');
      if (/^https:/.test(href) || link.getAttribute('rel') === 'canonical') continue;
      const [target = '', anchor] = href.split('#');
      const file = target === '' ? path : normalize(join(dirname(path), target));
      expect(pages.has(file), `${path} leads to ${href}`).toBe(true);
      if (anchor) expect(anchors.get(file)?.has(anchor), `${path} leads to ${href}`).toBe(true);
    }
    expect(document.querySelector('script, style, [style], iframe, img, object, embed'), path).toBeNull();
  }
}

describe('the pages of a release', () => {
  it('lead to each other, to nothing that is missing, and to no other server', () => {
    expectLinked(files);
  });

  it('are at most 30 KB for an incident, and drop nothing of a long list', () => {
    const cited = new Set<string>();
    let pages = 0;
    for (const [path, bytes] of files) {
      if (!/^en\/incidents\/[0-9A-Z]{26}\/(\d+\/)?index\.html$/.test(path)) continue;
      expect(bytes.length, path).toBeLessThanOrEqual(30_000);
      if (!path.includes(inventedId('incident', 'school'))) continue;
      pages += 1;
      for (const [, at] of bytes.toString().matchAll(/posts\.example\/samdan\/(\d+)/g))
        cited.add(at as string);
    }
    expect(pages).toBeGreaterThan(2);
    expect(cited.size).toBe(400);
    expect(page(`en/incidents/${inventedId('incident', 'school')}/index.html`)).toMatch(
      /more on the next page/,
    );
  });

  it('say on each one that the record is invented', () => {
    for (const [path, bytes] of files) {
      if (path.endsWith('.html')) expect(bytes.toString(), path).toMatch(/Training record|سجل تدريبي/);
    }
  });

  it('stand in their language and direction, with the digits of the language', () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.html')) continue;
      const html = parseHTML(bytes.toString()).document.documentElement;
      const lang = path.startsWith('ar/') ? 'ar' : 'en';
      expect([html.lang, html.dir], path).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    }
    expect(page(`ar/incidents/${market}/index.html`)).toContain('١٢–١٧');
    expect(page(`en/incidents/${market}/index.html`)).toContain('12–17');
  });

  it('lead from codes to incidents: on at once, or to a choice', () => {
    const target = `../../../en/incidents/${market}/index.html`;
    for (const code of ['MC001', 'AT014', 'M17', 'MC002'])
      expect(page(`en/code/${code}/index.html`), code).toContain(`url=${target}`);
    const choice = page('en/code/AT020/index.html');
    expect(choice).toContain(inventedId('incident', 'school'));
    expect(choice).toContain(inventedId('incident', 'unknown'));
    expect([...files.keys()].some((path) => path.includes('MC900'))).toBe(false);
  });

  it('lead on from a merged incident and tell of a withdrawn one, without what they said', () => {
    expect(page(`en/incidents/${inventedId('incident', 'twin')}/index.html`)).toContain(market);
    const withdrawn = page(`en/incidents/${inventedId('incident', 'withdrawn')}/index.html`);
    expect(withdrawn).toContain('Withdrawn');
    for (const [path, bytes] of files)
      expect(bytes.toString(), path).not.toMatch(/text that is gone|Not yet told/);
    expect([...files.keys()].some((path) => path.includes(inventedId('incident', 'draft')))).toBe(false);
  });

  it('name each number’s origin: file, row and hash', () => {
    const text = page(`en/incidents/${market}/index.html`);
    expect(text).toContain('incidents.csv');
    expect(text).toContain('row 1');
    expect(text).toContain('c3'.repeat(32));
    const row = page('en/incidents/belligerent/meridian-coalition/index.html');
    expect(row).toContain('not additive');
    expect(row).toContain('c3'.repeat(32));
  });
});

describe('a register with several conflicts', () => {
  const second = inventedId('conflict', 'second');
  const withTwo = async () => {
    const { register } = await inventedRegister({ more: 1, manySources: 2 });
    await register.write({ author: 'test', batch: null }, (transaction) =>
      transaction.append([
        {
          ...{
            conflict: second,
            kind: 'conflict',
            id: second,
            parent: null,
            from: 0,
            reason: 'A test needs it',
          },
          body: { slug: 'second', title: [{ lang: 'en', value: 'Another war' }], namePolicy: 'none' },
        },
      ]),
    );
    return register;
  };

  it('has a page for each under its own name, and one to choose', async () => {
    const register = await withTwo();
    const out = join(scratch(onTestFinished), 'release');
    await release(register, out);
    const pages = filesIn(out);
    expectLinked(pages);
    const text = (path: string) => (pages.get(path) as Buffer).toString();
    expect(text('en/index.html')).toContain('Another war');
    expect(text('en/index.html')).toContain('also holds an invented record');
    expect(text('en/conflicts/tarfuna/index.html')).toContain('Training record');
    expect(text('en/conflicts/second/index.html')).not.toContain('Training record');
    expect(pages.has('en/conflicts/tarfuna/tallies/grade/index.html')).toBe(true);
    const live = new PublicPages(new LiveRegister(register));
    expect((await live.answer('/en/conflicts/tarfuna/incidents/'))?.status).toBe(200);
    expect((await live.answer('/en/conflicts/nowhere/'))?.status).toBe(404);
    expect(await live.answer('/en/incidents/')).toMatchObject({ status: 302, location: '/en/' });
  });
});

describe('the same pages served live', () => {
  const live = () =>
    new PublicPages(new LiveRegister(invented.register, { compare: publicComparison(invented.register) }));
  const textOf = (html: string) => {
    const { document } = parseHTML(html);
    for (const part of document.querySelectorAll('footer, form, nav.browse')) part.remove();
    return document.body.textContent.replace(/\s+/g, ' ');
  };

  it('say what the release says', async () => {
    const pages = live();
    const paths = [
      '',
      'incidents/',
      'tallies/',
      'tallies/belligerent/',
      'tallies/month/',
      'incidents/grade/fair/',
      'totals/',
      'scopes/',
      'methodology/',
      'about/',
      `incidents/${market}/`,
      `incidents/${inventedId('incident', 'school')}/2/`,
    ];
    for (const lang of ['en', 'ar']) {
      for (const path of paths) {
        const answer = await pages.answer(`/${lang}/${path}`);
        expect(answer?.status, path).toBe(200);
        expect(textOf(answer?.body ?? ''), `${lang}/${path}`).toBe(textOf(page(`${lang}/${path}index.html`)));
      }
    }
  });

  it('find by code, place, party, grade and year, and keep what was asked for', async () => {
    const pages = live();
    const ask = async (query: string) => (await pages.answer('/en/incidents/', new URLSearchParams(query)))!;
    expect(await ask('code=mc001')).toMatchObject({ status: 302, location: '/en/code/mc001/' });
    expect(await pages.answer('/en/code/mc001/')).toMatchObject({
      status: 302,
      location: `/en/incidents/${market}/`,
    });
    expect(await pages.answer('/en/code/MC001%20AT014/')).toMatchObject({ status: 302 });
    expect((await ask('place=raqqa')).body).toContain('2 incidents found');
    expect((await ask('party=MC&grade=confirmed&year=2017')).body).toContain(market);
    expect((await ask('place=nowhere')).body).toContain('No incident fits');
    expect((await ask('place=%3Cb%3E%22&grade=x')).body).toContain('value="&lt;b&gt;&quot;"');
  });

  it('answer odd addresses with a page and never with an error', async () => {
    const pages = live();
    const status = async (path: string) => (await pages.answer(path))?.status;
    for (const path of [
      '/en/nothing/',
      '/en/incidents/7ZZZZZZZZZZZZZZZZZZZZZZZZZ/',
      `/en/incidents/${inventedId('incident', 'draft')}/`,
      '/en/incidents/page/0/',
      '/en/incidents/page/99/',
      '/en/code/%00/',
      '/en/code/%E0%A4%A/',
      '/en/code/MC900/',
      '/en/tallies/constructor/',
      '/en/__proto__/',
      '/en/incidents/grade/none-such/',
      `/en/incidents/${market}/9/`,
      `/en/incidents/${market}/1/`,
    ]) {
      expect(await status(path), path).toBe(404);
    }
    expect(await status(`/en/incidents/${inventedId('incident', 'withdrawn')}/`)).toBe(410);
    expect(await pages.answer('/en/about')).toMatchObject({ status: 301, location: '/en/about/' });
    expect(await pages.answer('/api/v1/')).toBeNull();
  });
});

describe('names of victims', () => {
  const adult = /Waad al-Darmuni|وعد الدرموني/;
  const child = /Nour al-Darmuni|نور الدرموني/;
  const unsure = /خالد مراسي/;
  it.each([
    ['all', true, true],
    ['adults', true, false],
    ['none', false, false],
  ] as const)('appear as the policy %s says, in every byte', async (namePolicy, adults, children) => {
    const { register } = await inventedRegister({ namePolicy, more: 1, manySources: 2 });
    const out = join(scratch(onTestFinished), 'release');
    await release(register, out);
    const all = [...filesIn(out)]
      .filter(([path]) => !path.endsWith('.parquet'))
      .map(([, bytes]) => bytes.toString())
      .join('\n');
    expect([adult.test(all), child.test(all), unsure.test(all)]).toEqual([adults, children, children]);
    expect(all.includes('Name withheld')).toBe(!children);
    const parquet = [...filesIn(out)]
      .filter(([path]) => path.endsWith('.parquet'))
      .map(([, bytes]) => bytes.toString())
      .join('\n');
    if (!children) expect(child.test(parquet) || unsure.test(parquet)).toBe(false);
  });

  it('that are withheld take the titles that hold them along, wherever the source is cited', async () => {
    const { register, put, change } = await inventedRegister({ more: 1, manySources: 2 });
    const source = await put('source', 'obituary', {
      url: 'https://posts.example/9',
      title: [{ lang: 'en', value: 'Remembering Nour al-Darmuni, 7' }],
    });
    await change('incident', 'market', {
      sources: [{ source, order: 1, citedAs: 'Nour al-Darmuni remembered' }],
    });
    await change('incident', 'plain 0', { sources: [{ source, order: 1 }] });
    const out = join(scratch(onTestFinished), 'release');
    await release(register, out);
    for (const [path, bytes] of filesIn(out)) expect(bytes.toString(), path).not.toMatch(child);
    expect(filesIn(out).get('data/sources.csv')?.toString()).toContain('https://posts.example/9');
  });
});
