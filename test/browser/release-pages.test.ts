import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inventedId, inventedRegister } from '../invented-register.ts';
import { makeHostile } from '../release/hostile-text.ts';
import { filesIn, release, scratch } from '../release/release.ts';
import { hasChromium, openChromium, skipped } from './chromium.ts';

const market = `incidents/${inventedId('incident', 'market')}/`;
const shown = {
  first: '',
  list: 'incidents/',
  incident: market,
  'long-incident': `incidents/${inventedId('incident', 'school')}/`,
  tallies: 'tallies/',
  'by-belligerent': 'tallies/belligerent/',
  explained: 'incidents/grade/fair/',
  totals: 'totals/',
  scopes: 'scopes/',
  methodology: 'methodology/',
  about: 'about/',
  data: 'data/',
  dictionary: 'data/dictionary/',
  code: 'code/AT020/',
  withdrawn: `incidents/${inventedId('incident', 'withdrawn')}/`,
};

describe.skipIf(!hasChromium)(`pages of a release in Chromium${skipped}`, () => {
  let browser: Browser;
  let root: string;
  let clean = () => {};

  beforeAll(async () => {
    browser = await openChromium();
    const { register } = await inventedRegister({ more: 60, manySources: 300 });
    root = join(
      scratch((done) => {
        clean = done;
      }),
      'a folder with blanks',
    );
    await release(register, root);
  });

  afterAll(async () => {
    await browser?.close();
    clean();
  });

  const address = (lang: string, path: string) => pathToFileURL(join(root, lang, path, 'index.html')).href;

  /** Everything that went wrong on a page, and whatever it asked of another server. */
  function watch(page: Page): string[] {
    const wrong: string[] = [];
    page.on('console', (message) => wrong.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) wrong.push(`asked: ${request.url()}`);
    });
    return wrong;
  }

  for (const lang of ['en', 'ar']) {
    for (const width of [1440, 1024, 390]) {
      it(`${lang} at ${width} px: styled, nothing sticks out, axe finds nothing`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
        onTestFinished(() => context.close());
        const page = await context.newPage();
        const wrong = watch(page);
        for (const [name, path] of Object.entries(shown)) {
          await page.goto(address(lang, path));
          const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          const font = await page.evaluate(numeralsOfBody);
          expect(font, `${name} has no style`).toBe('tabular-nums');
          expect(over, `${name} sticks out`).toBeLessThanOrEqual(0);
          // What axe finds depends on the width only where rows turn into blocks.
          if (width !== 1024) expect(await violations(page), name).toEqual([]);
          keepScreenshot(`${name}-${lang}-${width}.png`, await page.screenshot({ fullPage: true }));
        }
        expect(wrong).toEqual([]);
      });
    }
  }

  it('axe would say so if a page had a fault', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(address('en', market));
    await page.evaluate("document.querySelector('main').append(document.createElement('img'))");
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
  });

  it('dark colours keep enough contrast', async () => {
    const context = await browser.newContext({ colorScheme: 'dark', bypassCSP: true });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    for (const path of [market, '', 'totals/', 'incidents/']) {
      await page.goto(address('en', path));
      expect(await violations(page, ['color-contrast']), path).toEqual([]);
    }
  });

  it('the policy of the page lets its own style through and nothing else', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const wrong = watch(page);
    await page.goto(address('en', market));
    expect(await page.evaluate(numeralsOfBody)).toBe('tabular-nums');
    expect(wrong).toEqual([]);
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'globalThis.hit = 1';
      document.body.append(script);
    }`);
    expect(await page.evaluate("'hit' in globalThis")).toBe(false);
    expect(wrong.join()).toMatch(/Content Security Policy/);
  });

  it('the keyboard reaches the content at once, sees where it is, and goes on from a code', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(address('en', market));
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(`{
      const { top, left } = document.activeElement.getBoundingClientRect();
      ({ text: document.activeElement.textContent, seen: top >= 0 && left >= 0 });
    }`);
    expect(skip).toEqual({ text: 'Skip to content', seen: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.goto(pathToFileURL(join(root, 'ar/code/MC001/index.html')).href);
    await page.waitForURL(/incidents/);
    expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
    await page.click('.languages a');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('a range keeps its order in either direction', async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const ends = async (lang: string) => {
      await page.goto(address(lang, market));
      return page.evaluate<{ first: number; last: number }>(`{
        const text = document.querySelector('.casualties .main .range').firstChild;
        const left = (from) => {
          const range = document.createRange();
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect().left;
        };
        ({ first: left(0), last: left(text.length - 1) });
      }`);
    };
    const en = await ends('en');
    const ar = await ends('ar');
    expect(en.first).toBeLessThan(en.last);
    expect(ar.first).toBeGreaterThan(ar.last);
  });

  it('hostile text runs nowhere, even without the policy', async () => {
    const invented = await inventedRegister({ more: 2, manySources: 6, namePolicy: 'all' });
    await makeHostile(invented, [
      '<script>hit()</script>',
      '"><img src=x onerror=hit()>',
      "'><svg onload=hit()>",
      'javascript:hit()',
      '</title><script>hit()</script>',
    ]);
    let done = () => {};
    const out = join(
      scratch((after) => {
        done = after;
      }),
      'release',
    );
    onTestFinished(() => done());
    await release(invented.register, out);
    for (const [path, bytes] of filesIn(out)) {
      if (path.endsWith('.html'))
        writeFileSync(
          join(out, path),
          bytes.toString().replace(/<meta http-equiv="(Content-Security-Policy|refresh)"[^>]*>/g, ''),
        );
    }
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    let hits = 0;
    await page.exposeFunction('hit', () => {
      hits += 1;
    });
    for (const path of filesIn(out).keys()) {
      if (path.endsWith('.html')) await page.goto(pathToFileURL(join(out, path)).href);
    }
    expect(hits).toBe(0);
  });
});

const numeralsOfBody = 'getComputedStyle(document.body).fontVariantNumeric';

/** What axe finds on a page, in a line each. Its policy must be off, for axe is a script. */
async function violations(page: Page, only: string[] = []): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const options = JSON.stringify({ preload: false, ...(only.length > 0 ? { runOnly: only } : {}) });
  const found = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return found.violations.map((rule) =>
    `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`.slice(0, 500),
  );
}

/** Keeps pictures for people to look at where a folder is named for them. */
function keepScreenshot(name: string, picture: Buffer): void {
  const folder = process.env.SIJILL_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), picture);
}
