import { formatDay } from '#locale/date';
import { label } from '#locale/label';
import { formatPlain } from '#locale/number';
import type { PublicSource } from '#record/public/source';
import { unknownRange } from '#record/range';
import { measureWords } from '#record/total-words';
import type { EvidencedClaim, IncidentDetail } from '#release/public-register';
import { hostOf, outside } from '../../link.ts';
import { html, joinMarkup, type Markup, type MarkupValue } from '../../markup.ts';
import type { View } from '../../view.ts';
import { inItsLanguage, instantMarkup, partyMarkup, rangeMarkup, textMarkup, value } from '../../words.ts';
import { pointMarkup } from './facts.ts';
import { listOf, pieces, type Section } from './section.ts';

/** What is reported, in the reader's language first and then in every other it is written in. */
export function narrativeSection({ incident }: IncidentDetail, view: View): Section[] {
  const texts = incident.narrative ?? [];
  if (texts.length === 0) return [];
  const own = (lang: string) => (lang.split('-')[0] === view.lang ? 0 : 1);
  const ordered = [...texts].sort((a, b) => own(a.lang) - own(b.lang));
  const items = ordered.flatMap(({ value: text, lang }) =>
    pieces(text).map((piece) => html`<p>${inItsLanguage(piece, lang, view)}</p>`),
  );
  return [
    {
      id: 'narrative',
      heading: view.t('section.narrative'),
      items,
      wrap: (parts) => html`<div class="narrative">${parts}</div>`,
    },
  ];
}

/** Impact sites, each with its place, the bracket of dates from imagery, the damage and what shows it. */
export function siteSection({ incident, named }: IncidentDetail, view: View): Section[] {
  const sites = incident.sites ?? [];
  if (sites.length === 0) return [];
  const { t, lang } = view;
  const items = sites.map((site, at) => {
    const bracket = bracketText(site.notBefore, site.notAfter, view);
    const point = site.place?.point ? pointMarkup(site.place.point, view) : null;
    const precision = site.place?.precision
      ? label('geolocation_accuracy', site.place.precision, lang)
      : null;
    const evidence = (site.evidence ?? []).map((shown) => {
      const source = named.source(shown.source);
      const capture = named.capture(shown.capture);
      const hash = capture?.files?.[0]?.sha256;
      const parts = joinMarkup(
        [
          source && sourceTitle(source, view),
          textMarkup(shown.note, view),
          hash && html`<code dir="ltr">${hash}</code>`,
        ],
        t('list.separator'),
      );
      return parts.length > 0 ? html`<li>${parts}</li>` : null;
    });
    const about = joinMarkup(
      [
        point,
        precision,
        bracket,
        site.damage ? label('infrastructure_destruction', site.damage, lang) : null,
      ],
      t('list.separator'),
    );
    return html`<li id="site-${at + 1}"><h3>${t('sites.site', { n: formatPlain(at + 1, lang) })}${site.label && html`: ${textMarkup(site.label, view)}`}</h3><p>${about}</p>${evidence.some(Boolean) && html`<ul>${evidence}</ul>`}</li>`;
  });
  return [{ id: 'sites', heading: t('section.sites', { n: sites.length }), items, wrap: listOf('sites') }];
}

function bracketText(
  notBefore: string | undefined,
  notAfter: string | undefined,
  { t, lang }: View,
): string | null {
  if (notBefore && notAfter)
    return t('sites.between', { from: formatDay(notBefore, lang), to: formatDay(notAfter, lang) });
  if (notBefore) return t('sites.after', { from: formatDay(notBefore, lang) });
  return notAfter ? t('sites.before', { to: formatDay(notAfter, lang) }) : null;
}

/** Where each number comes from: who says it, where it stands, and the hash of the file it stands in. */
export function claimSection(detail: IncidentDetail, view: View): Section[] {
  const { t } = view;
  const { claims } = detail;
  const intro = html`<p class="note">${t(claims.length > 0 ? 'numbers.note' : 'numbers.none')}</p>`;
  return [
    {
      id: 'numbers',
      heading: t('section.numbers'),
      intro,
      items: claims.map((evidenced) => claimRow(evidenced, detail, view)),
      wrap: (rows) =>
        html`<div class="scroll"><table class="claims"><thead><tr><th scope="col">${t('numbers.what')}</th><th scope="col" class="number">${t('numbers.range')}</th><th scope="col">${t('numbers.who')}</th><th scope="col">${t('numbers.where')}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
    },
  ];
}

function claimRow({ claim, sha256 }: EvidencedClaim, { named }: IncidentDetail, view: View): Markup {
  const { t, lang } = view;
  const who = claim.category
    ? label('casualty_category', claim.category, lang)
    : claim.groupText
      ? html`<bdi>${claim.groupText}</bdi>`
      : null;
  const what = joinMarkup(
    [who, claim.measure ? measureWords[claim.measure][lang] : null],
    t('list.separator'),
  );
  const claimant = claim.claimant
    ? partyMarkup(named.party(claim.claimant), view)
    : claim.claimantText
      ? html`<bdi>${claim.claimantText}</bdi>`
      : t('numbers.unnamed');
  const accused = (claim.attributedTo ?? []).map((id) => partyMarkup(named.party(id), view));
  const wording =
    claim.quantifier && claim.quantifier !== 'exact' ? label('quantifier', claim.quantifier, lang) : null;
  return html`<tr><td>${what}${wording && html` <span class="about">${wording}</span>`}</td><td class="number">${rangeMarkup(claim.range ?? unknownRange, view)}</td><td>${claimant}${accused.length > 0 && html` <span class="about">${t('numbers.against')} ${joinMarkup(accused, t('list.separator'))}</span>`}</td><td>${claimPlace(claim, sha256, named, view)}${claim.note && html`<p class="note">${textMarkup(claim.note, view)}</p>`}</td></tr>`;
}

/** Source, file, row and columns, or characters, and the SHA-256 of the captured file. */
function claimPlace(
  claim: EvidencedClaim['claim'],
  sha256: string | null,
  named: IncidentDetail['named'],
  view: View,
): MarkupValue {
  const { t } = view;
  const source = named.source(claim.source);
  const taken = named.capture(claim.capture)?.capturedAt;
  const parts = [
    source && sourceTitle(source, view),
    locatorParts(claim, view),
    taken && instantMarkup(taken, view),
  ];
  const hash =
    sha256 === null
      ? html`<span class="unknown">${t('numbers.noCapture')}</span>`
      : html`<code class="hash" dir="ltr">${sha256}</code>`;
  return html`${joinMarkup(parts, t('list.separator'))} ${hash}`;
}

/** Where in a file a claim stands: its row and columns, or its characters. Empty where that is not recorded. */
export function locatorParts({ locator }: EvidencedClaim['claim'], { t, lang }: View): Markup | null {
  if (!locator) return null;
  const { file, row, columns, start, end } = locator;
  const parts = joinMarkup(
    [
      file ? html`<bdi dir="ltr">${file}</bdi>` : null,
      row === undefined ? null : t('numbers.row', { n: formatPlain(row, lang) }),
      columns ? html`<bdi dir="ltr">${columns.join(', ')}</bdi>` : null,
      start === undefined || end === undefined
        ? null
        : t('numbers.characters', { start: formatPlain(start, lang), end: formatPlain(end, lang) }),
    ],
    t('list.separator'),
  );
  return parts.length > 0 ? html`${parts}` : null;
}

/** Every source the incident cites, with the archive cited with it and the captures kept. */
export function sourceSection(detail: IncidentDetail, view: View): Section[] {
  const { sources } = detail;
  const { t } = view;
  if (sources.length === 0) {
    const intro = html`<p>${t('sources.none')}</p>`;
    return [{ id: 'sources', heading: t('section.sources', { n: 0 }), intro, items: [], wrap: () => html`` }];
  }
  return [
    {
      id: 'sources',
      heading: t('section.sources', { n: sources.length }),
      items: sources.map((source) => sourceItem(source, detail, view)),
      wrap: (items, from) => html`<ol class="sources" start="${from + 1}">${items}</ol>`,
    },
  ];
}

function sourceItem(source: PublicSource, { incident, named }: IncidentDetail, view: View): Markup {
  const { t, lang } = view;
  const citation = incident.sources?.find((entry) => entry.source === source.id);
  const captures = named.capturesOf(source.id);
  const hash = captures.flatMap((capture) => capture.files ?? [])[0]?.sha256;
  const archives = [
    citation?.archiveUrl,
    ...captures.flatMap((capture) => (capture.externalArchives ?? []).map((archive) => archive.url)),
  ];
  const repeats = source.derivesFrom ? named.source(source.derivesFrom) : null;
  const about = joinMarkup(
    [
      citation?.citedAs && citation.citedAs !== source.title?.[0]?.value
        ? html`<bdi>${citation.citedAs}</bdi>`
        : null,
      value('source_platform', source.platform, view),
      source.author ? html`<bdi>${source.author}</bdi>` : null,
      source.publishedAt ? html`<bdi dir="ltr">${source.publishedAt}</bdi>` : null,
      source.independence === 'derived' ? label('source_independence', 'derived', lang) : null,
      repeats ? html`${t('sources.repeats')} ${sourceTitle(repeats, view)}` : null,
      ...[...new Set(archives)]
        .filter((url) => url !== undefined)
        .map((url) => outside(url, t('sources.archive'))),
      hash ? html`<code class="hash" dir="ltr">${hash}</code>` : null,
    ],
    t('list.separator'),
  );
  return html`<li>${sourceTitle(source, view)}${about.length > 0 && html` <span class="about">${about}</span>`}</li>`;
}

/** The title of a source, linked to where it was published. */
export function sourceTitle(source: PublicSource, view: View): Markup {
  const { url } = source;
  const title =
    textMarkup(source.title, view) ?? (source.titleWithheld ? view.t('sources.titleWithheld') : null);
  return outside(url, title ?? (url ? hostOf(url) : view.t('sources.untitled')));
}
