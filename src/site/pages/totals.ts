import { formatDay, formatUncertainDate, withDates } from '#locale/date';
import { label } from '#locale/label';
import { formatNumber } from '#locale/number';
import { countryName } from '#record/country';
import type { PublicConflict } from '#record/public/frame';
import { unknownRange } from '#record/range';
import type { Ratio } from '#record/ratio';
import { measureWords } from '#record/total-words';
import { earliest } from '#record/uncertain-date';
import type { PublicComparedTotal, PublicComparison } from '#release/comparison';
import type { StatedTotal } from '#release/public-register';
import { html, joinMarkup, type Markup, type MarkupValue } from '../markup.ts';
import { conflictTrail, document } from '../page.ts';
import type { View } from '../view.ts';
import { partyList, partyMarkup, plainText, rangeMarkup, textMarkup, values } from '../words.ts';
import { cell, numberCell } from './cell.ts';
import { sourceTitle } from './incident/evidence.ts';

/** Totals that parties and recorders state, each with its scope, and those that overlap side by side. */
export function totalsPage(
  view: View,
  conflict: PublicConflict,
  totals: readonly StatedTotal[],
  comparison: PublicComparison | null,
): Markup {
  const { t } = view;
  const body = html`<h1>${t('nav.totals')}</h1>
<p class="lead">${t('totals.lead')}</p>
${totals.length === 0 ? html`<p>${t('totals.none')}</p>` : html`<div class="scroll"><table class="totals"><thead><tr><th scope="col">${t('totals.who')}</th><th scope="col">${t('totals.what')}</th><th scope="col" class="number">${t('totals.range')}</th><th scope="col">${t('totals.scope')}</th><th scope="col">${t('totals.asOf')}</th><th scope="col">${t('totals.source')}</th></tr></thead><tbody>${totals.map((total) => totalRow(total, totals, view))}</tbody></table></div>`}
${captureList(totals, view)}
${comparison && comparisonMarkup(comparison, view)}`;
  return document(view, {
    title: [t('nav.totals'), plainText(conflict.title, view)].filter(Boolean).join(', '),
    body,
    conflict,
    section: 'totals',
    trail: conflictTrail(view, conflict),
  });
}

function totalRow(total: StatedTotal, all: readonly StatedTotal[], view: View): Markup {
  const { claim, claimant, attributedTo, source } = total;
  const { t, lang } = view;
  const who = claimant
    ? partyMarkup(claimant, view)
    : claim.claimantText
      ? html`<bdi>${claim.claimantText}</bdi>`
      : t('numbers.unnamed');
  const group = claim.category
    ? label('casualty_category', claim.category, lang)
    : claim.groupText
      ? html`<bdi>${claim.groupText}</bdi>`
      : null;
  const what = joinMarkup(
    [claim.measure ? measureWords[claim.measure][lang] : null, group],
    t('list.separator'),
  );
  const whole = claim.partOf ? all.find((other) => other.claim.id === claim.partOf) : undefined;
  const accused = html` <span class="about">${t('numbers.against')} ${partyList(attributedTo, view)}</span>`;
  const part =
    whole &&
    html`<span class="about">${t('totals.partOf')} <a href="#total-${whole.claim.id}">${rangeMarkup(whole.claim.range ?? unknownRange, view)}</a></span>`;
  const range = html`${claim.approximate && html`${t('totals.about')} `}${rangeMarkup(claim.range ?? unknownRange, view)}${part}`;
  const note = claim.note && html`<p class="note">${textMarkup(claim.note, view)}</p>`;
  const where = html`${source ? sourceTitle(source, view) : t('totals.noSource')}${note}`;
  return html`<tr id="total-${claim.id}"><th scope="row">${who}</th>${cell(t('totals.what'), html`${what}${attributedTo.length > 0 && accused}`)}${numberCell(t('totals.range'), range)}${cell(t('totals.scope'), scopeText(total, view))}${cell(t('totals.asOf'), claim.asOf ? formatDay(claim.asOf, lang) : t('totals.notSaid'))}${cell(t('totals.source'), where)}</tr>`;
}

/** The captured files that the totals stand in, each once, with its hash. */
function captureList(totals: readonly StatedTotal[], view: View): Markup | null {
  const files = new Map<string, Markup | null>();
  for (const { sha256, source } of totals) {
    if (sha256 !== null && !files.has(sha256)) files.set(sha256, source ? sourceTitle(source, view) : null);
  }
  if (files.size === 0) return null;
  const items = [...files].map(
    ([hash, title]) => html`<li>${title} <code class="hash" dir="ltr">${hash}</code></li>`,
  );
  return html`<h2 id="captures">${view.t('explain.captures')}</h2><p class="note">${view.t('explain.capturesText')}</p><ul>${items}</ul>`;
}

/** What a total covers: in the source's words, or by its parts. */
function scopeText({ claim, scope }: StatedTotal, view: View): MarkupValue {
  const { t, lang } = view;
  const countries = (claim.scope?.countries ?? []).map((code) => countryName(code, lang) ?? code);
  const period = claim.scope?.period;
  const first = period ? earliest(period) : null;
  const runsOn = claim.scope?.periodOpen === true && first !== null;
  const when = runsOn
    ? t('totals.runsOn', { from: formatDay(first, lang) })
    : period
      ? formatUncertainDate(period, lang)
      : null;
  const parts = joinMarkup(
    [
      textMarkup(claim.scope?.label, view),
      textMarkup(claim.scope?.place, view),
      ...countries,
      when,
      scope ? textMarkup(scope.title, view) : null,
    ],
    t('list.separator'),
  );
  return parts.length > 0 ? parts : t('totals.notSaid');
}

function comparisonMarkup(comparison: PublicComparison, view: View): Markup | null {
  const { t } = view;
  if (comparison.pairs.length === 0) return null;
  const byId = new Map(comparison.totals.map((total) => [total.id, total]));
  const near = comparison.pairs.filter((pair) => pair.differences.length <= nearDifferences);
  const far = comparison.pairs.filter((pair) => pair.differences.length > nearDifferences);
  const items = (pairs: PublicComparison['pairs']) =>
    html`<ul class="pairs">${pairs.map((pair) => pairMarkup(pair, byId, view))}</ul>`;
  const rest =
    far.length > 0 &&
    html`<details class="more"><summary>${t('compare.more', { n: far.length })}</summary>${items(far)}</details>`;
  return html`<section aria-labelledby="compare"><h2 id="compare">${t('compare.heading')}</h2><p>${t('compare.lead')}</p>${near.length > 0 && items(near)}${rest}</section>`;
}

/** Pairs with more differences of scope than this are folded away: their ratio says little. */
const nearDifferences = 2;

function pairMarkup(
  pair: PublicComparison['pairs'][number],
  byId: ReadonlyMap<string, PublicComparedTotal>,
  view: View,
): Markup | null {
  const { t } = view;
  const left = byId.get(pair.left);
  const right = byId.get(pair.right);
  if (!left || !right) return null;
  const differences = pair.differences.map(
    (difference) =>
      html`<tr><th scope="row">${difference.label[view.lang]}</th><td>${withDates(difference.left[view.lang], view.lang)}</td><td>${withDates(difference.right[view.lang], view.lang)}</td></tr>`,
  );
  return html`<li class="pair"><div class="sides"><div>${sideMarkup(left, view)}</div><div class="ratio"><span class="visually-hidden">${t('compare.ratio')}</span>${ratioText(pair.ratio, view)}</div><div>${sideMarkup(right, view)}</div></div>${differences.length > 0 ? html`<details><summary>${t('compare.differences', { n: differences.length })}</summary><table class="differences"><thead><tr><td></td><th scope="col">${left.claimant[view.lang]}</th><th scope="col">${right.claimant[view.lang]}</th></tr></thead><tbody>${differences}</tbody></table></details>` : html`<p class="note">${t('compare.same')}</p>`}</li>`;
}

function sideMarkup(total: PublicComparedTotal, view: View): Markup {
  const { t, lang } = view;
  const about = [
    total.measureLabel[lang],
    total.group[lang],
    total.area[lang],
    withDates(total.period[lang], lang),
  ];
  if (total.sum) {
    const { grades, incidents } = total.sum;
    about.push(grades ? (values('civilian_harm_grading', grades, view) ?? '') : t('tally.all'));
    about.push(t('compare.incidents', { n: incidents }));
  }
  return html`<p class="side"><strong><bdi>${total.claimant[lang]}</bdi></strong> <span class="figure">${total.approximate && html`${t('totals.about')} `}${rangeMarkup(total.range, view)}</span> <span class="about">${about.join(t('list.separator'))}</span></p>`;
}

/** '7.2 to 9.8 times', 'at least 8.9 times'; open ends are said. */
function ratioText({ min, max }: Ratio, { t, lang }: View): string {
  const n = (value: number) => formatNumber(value, lang, 1);
  if (min === null && max === null) return t('compare.noRatio');
  if (max === null) return t('compare.atLeast', { n: n(min ?? 0) });
  if (min === null) return t('compare.atMost', { n: n(max) });
  return min === max ? t('compare.times', { n: n(min) }) : t('compare.between', { min: n(min), max: n(max) });
}
