import { unknownRange } from '#record/range';
import { measureWords } from '#record/total-words';
import type { ListedClaim, ListedIncident } from '#release/public-register';
import { html, joinMarkup, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { civilians, codesMarkup, dateText, partyList, placeParts, rangeMarkup } from '../words.ts';
import { cell, numberCell } from './cell.ts';
import { gradeMark } from './incident/assessment.ts';
import { locatorParts } from './incident/evidence.ts';
import { incidentPath } from './incident/incident.ts';

/** Incidents as a table: on a narrow screen each row becomes a block with its own labels. */
export function incidentTable(incidents: readonly ListedIncident[], view: View): Markup {
  const { t } = view;
  return html`<table class="incidents"><thead><tr><th scope="col">${t('list.incident')}</th><th scope="col">${t('list.place')}</th><th scope="col">${t('list.parties')}</th><th scope="col">${t('list.grade')}</th><th scope="col" class="number">${t('killed')}</th><th scope="col" class="number">${t('injured')}</th></tr></thead><tbody>${incidents.map((listed) => row(listed, view))}</tbody></table>`;
}

function row({ incident, parties, claims }: ListedIncident, view: View): Markup {
  const { t } = view;
  const place = placeParts(incident, view);
  const main = html`<tr><th scope="row"><a href="${view.href(incidentPath(incident.id))}">${dateText(incident, view)}</a> <span class="code">${codesMarkup(incident.codes)}</span></th>${cell(t('list.place'), place.length > 0 ? place : t('place.unknown'))}${cell(t('list.parties'), partyList(parties, view))}${cell(t('list.grade'), gradeMark(incident.grading, view))}${numberCell(t('killed'), rangeMarkup(civilians(incident, 'killed'), view))}${numberCell(t('injured'), rangeMarkup(civilians(incident, 'injured'), view))}</tr>`;
  if (!claims) return main;
  return html`${main}<tr class="behind"><td colspan="6">${claims.length > 0 ? html`<ul>${claims.map((claim) => claimLine(claim, view))}</ul>` : html`<p class="note">${t('numbers.none')}</p>`}</td></tr>`;
}

function claimLine({ claim, claimant }: ListedClaim, view: View): Markup {
  const { t, lang } = view;
  const outcome = claim.measure ? measureWords[claim.measure][lang] : null;
  const who = claimant?.names ? partyList([claimant], view) : null;
  const figure = html`${outcome} ${rangeMarkup(claim.range ?? unknownRange, view)}`;
  return html`<li>${joinMarkup([who, figure], t('list.separator'))} <span class="about">${locatorParts(claim, view)}</span></li>`;
}

/** The captured files behind the claims of a list, each once, with its hash. */
export function captureList(incidents: readonly ListedIncident[], view: View): Markup | null {
  const files = new Map<string, string>();
  for (const { claims } of incidents) {
    for (const { claim, sha256 } of claims ?? []) {
      if (sha256 !== null && !files.has(sha256)) files.set(sha256, claim.locator?.file ?? '');
    }
  }
  if (files.size === 0) return null;
  const items = [...files].map(
    ([hash, file]) => html`<li><bdi dir="ltr">${file}</bdi> <code class="hash" dir="ltr">${hash}</code></li>`,
  );
  return html`<h2 id="captures">${view.t('explain.captures')}</h2><p class="note">${view.t('explain.capturesText')}</p><ul>${items}</ul>`;
}
