import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it, onTestFinished } from 'vitest';
import { inventedRegister } from '../invented-register.ts';
import { makeHostile } from '../release/hostile-text.ts';
import { filesIn, release, scratch } from '../release/release.ts';

const corpus = [
  '<script>globalThis.hit=1</script>',
  '"><img src=x onerror=globalThis.hit=1>',
  "'><svg/onload=globalThis.hit=1>",
  'javascript:globalThis.hit=1',
  ' \tJaVaScRiPt:globalThis.hit=1',
  'data:text/html,<script>globalThis.hit=1</script>',
  '</title></style></textarea></svg></math><script>globalThis.hit=1</script>',
  '<!--><script>globalThis.hit=1</script-->',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=globalThis.hit=1>',
  '" autofocus onfocus=globalThis.hit=1 x="',
  '{{constructor.constructor("globalThis.hit=1")()}} {n, plural, other {x}}',
  'https://x.example/"onmouseover="globalThis.hit=1',
  '&lt;script&gt;globalThis.hit=1&lt;/script&gt;',
  '\u202e\u2066<b>turned</b>\u0000\u2028',
  '<a href="https://x.example">link</a>',
];

const elements = new Set(
  'html head meta title link body a aside div p strong header span nav ul ol li main footer h1 h2 h3 section article figure figcaption svg path circle g text table thead tbody tfoot tr th td dl dt dd bdi time code blockquote del ins form label input select option button details summary'.split(
    ' ',
  ),
);
const attributes =
  /^(lang|dir|charset|http-equiv|content|name|rel|href|hreflang|type|class|id|aria-[a-z]+|tabindex|role|viewbox|d|cx|cy|r|x|y|width|height|text-anchor|scope|colspan|datetime|data-label|start|reversed|value|method|action|for|autocomplete|selected)$/;

it('hostile text in every field of every record is shown as text on every page', async () => {
  const invented = await inventedRegister({ more: 4, manySources: 12, namePolicy: 'all' });
  expect(await makeHostile(invented, corpus)).toBeGreaterThan(500);
  const out = join(scratch(onTestFinished), 'release');
  await release(invented.register, out);
  let shown = 0;
  for (const [path, bytes] of filesIn(out)) {
    if (!path.endsWith('.html')) continue;
    const text = bytes.toString();
    const { document } = parseHTML(text);
    if (document.body.textContent.includes('<script>globalThis.hit=1</script>')) shown += 1;
    for (const element of document.querySelectorAll('*')) {
      const where = `${path}: ${element.outerHTML.slice(0, 200)}`;
      expect(elements.has(element.localName.toLowerCase()), where).toBe(true);
      for (const { name, value } of element.attributes) {
        expect(name.toLowerCase(), where).toMatch(attributes);
        if (name === 'href' && element.localName === 'a')
          expect(value, where).toMatch(/^(#|\.\.\/|https?:\/\/|[\w./#-]+$)/);
        if (name === 'content' && value.includes('url=')) expect(value, where).toMatch(/^0; url=[\w./-]+$/);
      }
    }
  }
  expect(shown).toBeGreaterThan(10);
});
