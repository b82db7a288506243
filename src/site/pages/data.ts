import { formatInstant } from '#locale/date';
import { label } from '#locale/label';
import { formatPlain } from '#locale/number';
import type { PublicRelease } from '#record/public/frame';
import { listNames, valuesOf, vocabulary } from '#record/vocabulary';
import type { VocabularyList } from '#record/vocabulary/list';
import { tables } from '#release/tables/index';
import { html, type Markup } from '../markup.ts';
import { document } from '../page.ts';
import type { View } from '../view.ts';
import { bdi } from '../words.ts';

const formats = [
  ['csv', 'CSV'],
  ['hxl.csv', 'HXL'],
  ['json', 'JSON'],
  ['parquet', 'Parquet'],
] as const;

/** Tables that have no JSON file of their own. */
const withoutJson: ReadonlySet<string> = new Set(['casualties', 'citations', 'events']);

/** What can be taken away: files of the release, what each holds, and the releases there were. */
export function dataPage(view: View, releases: readonly PublicRelease[]): Markup {
  const { t, lang, site } = view;
  const isRelease = site.mode === 'static';
  const file = (path: string, text: string) => html`<a href="${view.file(path)}">${text}</a>`;
  const rows = tables.map((table) => {
    const links = formats
      .filter(([ending]) => ending !== 'json' || !withoutJson.has(table.name))
      .map(([ending, name]) => html`<li>${file(`data/${table.name}.${ending}`, name)}</li>`);
    const points =
      table.name === 'incidents' ? html`<li>${file('data/incidents.geojson', 'GeoJSON')}</li>` : null;
    return html`<tr><th scope="row"><a href="${view.href('data/dictionary/')}#${table.name}">${table.title[lang]}</a></th><td>${table.doc[lang]}</td>${isRelease && html`<td><ul class="formats">${links}${points}</ul></td>`}</tr>`;
  });
  const lines = releases.map(
    (release) =>
      html`<tr><th scope="row">${formatPlain(release.number ?? 0, lang)}</th><td>${release.releasedAt && formatInstant(release.releasedAt, lang)}</td><td class="number">${formatPlain(release.journalSequence ?? 0, lang)}</td></tr>`,
  );
  const body = html`<h1>${t('data.heading')}</h1>
<p class="lead">${t(isRelease ? 'data.lead' : 'data.leadLive')}</p>
${!isRelease && html`<p>${t('data.api')} <a href="${view.file('api/v1/openapi.json')}"><bdi dir="ltr">/api/v1/openapi.json</bdi></a></p>`}
<h2>${t('data.files')}</h2>
<table class="files"><thead><tr><th scope="col">${t('data.table')}</th><th scope="col">${t('data.holds')}</th>${isRelease && html`<th scope="col">${t('data.formats')}</th>`}</tr></thead><tbody>${rows}</tbody></table>
${isRelease && html`<p>${t('data.also')} <a href="${view.file('data/data-dictionary.csv')}">data-dictionary.csv</a>, <a href="${view.file('data/vocabulary.csv')}">vocabulary.csv</a>, <a href="${view.file('changes.csv')}">changes.csv</a>, <a href="${view.file('deletions.csv')}">deletions.csv</a>, <a href="${view.file('release.json')}">release.json</a>, <a href="${view.file('SHA256SUMS')}">SHA256SUMS</a></p>`}
<p><a href="${view.href('data/dictionary/')}">${t('data.dictionary')}</a></p>
<h2>${t('data.reading')}</h2>
<ul><li>${t('data.unknown')}</li><li>${t('data.formula')}</li><li>${t('data.additive')}</li><li>${t('data.low')}</li><li>${t('data.deletions')}</li><li>${t('data.verify')} <code dir="ltr">sha256sum -c SHA256SUMS</code></li></ul>
<h2>${t('data.releases')}</h2>
${lines.length > 0 ? html`<table class="short"><thead><tr><th scope="col">${t('data.number')}</th><th scope="col">${t('data.releasedAt')}</th><th scope="col" class="number">${t('data.sequence')}</th></tr></thead><tbody>${lines}</tbody></table>` : html`<p>${t('data.noReleases')}</p>`}`;
  return document(view, { title: t('nav.data'), body, conflict: null, section: 'data' });
}

/** Every column of every table, and every controlled list. */
export function dictionaryPage(view: View): Markup {
  const { t, lang } = view;
  const sections = tables.map(
    (table) =>
      html`<section id="${table.name}"><h2>${table.title[lang]}</h2><p>${table.doc[lang]}</p><div class="scroll"><table class="dictionary"><thead><tr><th scope="col">${t('data.column')}</th><th scope="col">${t('data.type')}</th><th scope="col">${t('data.meaning')}</th><th scope="col">HXL</th></tr></thead><tbody>${table.columns.map(
        (column) =>
          html`<tr><th scope="row"><code dir="ltr">${column.name}</code></th><td>${t(`data.type.${column.type}`)}</td><td>${column.doc[lang]}${column.list && html` (<a href="#list-${column.list}"><bdi dir="ltr">${column.list}</bdi></a>)`}</td><td><code dir="ltr">${column.hxl}</code></td></tr>`,
      )}</tbody></table></div></section>`,
  );
  const lists = listNames.map((name) => {
    const list: VocabularyList = vocabulary[name];
    return html`<section id="list-${name}"><h3>${list.label?.[lang] ?? name} ${bdi(html`<code dir="ltr">${name}</code>`)}</h3><dl class="values">${valuesOf(
      name,
    ).map(
      (value, at) =>
        html`<div><dt><code dir="ltr">${value}</code> ${label(name, value, lang)}</dt><dd lang="en" dir="ltr">${list.values[at]?.definition}</dd></div>`,
    )}</dl></section>`;
  });
  const body = html`<h1>${t('data.dictionary')}</h1><p class="lead">${t('data.dictionaryLead')}</p>${sections}<h2>${t('data.lists')}</h2><p>${t('data.listsText')}</p>${lists}`;
  return document(view, {
    title: t('data.dictionary'),
    body,
    conflict: null,
    section: 'data',
    trail: [{ href: view.href('data/'), text: t('nav.data') }],
  });
}
