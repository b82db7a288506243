import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';
import type { CountedCategory } from '#record/rules/incident-facts';
import { checkIncident } from '#record/rules/index';
import { fromAirwars, type Value } from '#record/vocabulary';
import { findingAt, type Report, ruleFindingAt } from '../finding.ts';
import { type RowCells, sparse } from '../row-cells.ts';
import { BelligerentRows } from './belligerent-rows.ts';
import {
  casualtiesOf,
  codesOf,
  columnOf,
  gradingFields,
  placeFields,
  type ReadRange,
  readRanges,
} from './incident.ts';
import { incidentDate, incidentTime } from './incident-date.ts';
import { impactSites, infrastructure, munitions } from './incident-lists.ts';
import type { PartyBook } from './parties.ts';
import type { Citation } from './sources.ts';
import type { AirwarsTable } from './tables.ts';
import { countVictim, type VictimCounts, victimDraft } from './victims.ts';

/** Everything of one incident, from all tables. */
export interface IncidentParts {
  readonly airwarsId: string;
  readonly incident: string;
  readonly cells: RowCells;
  readonly previousCodes: readonly string[];
  readonly citations: readonly Citation[];
  child(table: AirwarsTable): RowCells[];
  readonly today: string;
  readonly silentOn: readonly string[];
  readonly capture: string;
  readonly assessmentCapture: string | null;
}

/** The incident, its claims, its rows of parties and its victims; what the rules find on it is reported. */
export function incidentDrafts(
  dataset: string,
  parts: IncidentParts,
  parties: PartyBook,
  report: Report,
): Draft[] {
  const { incident, airwarsId, cells } = parts;
  const { file, row } = cells.row;
  const belligerents = new BelligerentRows(dataset, incident, airwarsId, parties, report);
  const assessments = parts.child('belligerent_assessments');
  reportRepeated(assessments, report);
  for (const child of assessments) belligerents.addAssessment(child);
  for (const child of parts.child('official_civcas_statements')) belligerents.addStatement(child);
  for (const child of parts.child('partner_strike_reports')) belligerents.addPartnerReport(child);
  const victims = victimDrafts(dataset, parts);
  const ranges = readRanges(cells);
  const body = incidentBody(parts, parties, ranges);
  reportRules(parts, body, ranges, belligerents, victims.counts, report);
  const draft = (
    kind: 'incident' | 'belligerent_row' | 'claim',
    id: string,
    parent: string | null,
    rest: Partial<Draft>,
  ): Draft => ({ type: 'draft', kind, id, parent, file, row, ...rest }) as Draft;
  const silentOn = parts.silentOn.length > 0 ? { silentOn: parts.silentOn } : {};
  return [
    draft('incident', incident, null, { body, ...silentOn }),
    ...rangeClaims(dataset, parts, parties, ranges),
    ...belligerents
      .bodies()
      .flatMap((held) => [
        draft('belligerent_row', held.id, incident, { body: held.body, file: held.file, row: held.row }),
        ...concededClaims(dataset, parts, held),
      ]),
    ...victims.drafts,
  ];
}

function incidentBody(
  parts: IncidentParts,
  parties: PartyBook,
  ranges: readonly ReadRange[],
): Record<string, unknown> {
  const { cells } = parts;
  const { codes, previousCodes, tokens } = codesOf(cells, parts.previousCodes);
  const harm = harmReported(cells);
  cells.note('modified');
  const firstReported = sparse({
    at: cells.day('first_report_date') ?? undefined,
    by: cells.given('first_reporter'),
    url: cells.given('first_report_url'),
  });
  const status = cells.value('geolocation_status', 'geo_status');
  const sites = impactSites(cells);
  return sparse({
    codes,
    previousCodes,
    date: incidentDate(cells, parts.today),
    time: incidentTime(cells),
    firstReported: Object.keys(firstReported).length > 0 ? firstReported : undefined,
    ...placeFields(cells),
    multipleLocations: sites === undefined ? undefined : true,
    sites,
    geolocation: status === undefined ? undefined : { status },
    strikeStatus: cells.value('strike_status', 'strike_status'),
    strikeTypes: cells.values('strike_type', 'strike_type'),
    totalStrikes: cells.count('strikes_total') ?? undefined,
    parties: taggedParties(cells, parties),
    munitions: munitions(cells),
    harmReported: harm,
    ...gradingFields(cells, tokens, harm),
    causes: cells.values('cause_of_harm', 'cause'),
    infrastructure: infrastructure(cells),
    destruction: cells.values('infrastructure_destruction', 'damage'),
    impacts: cells.values('impact', 'impact'),
    observations: cells.values('observation', 'obs'),
    casualties: casualtiesOf(ranges),
    sources: parts.citations.length > 0 ? parts.citations : undefined,
    url: cells.given('url'),
    recorderStatus: cells.given('incident_status'),
    workflow: 'published',
    publishedAt: cells.day('published') ?? undefined,
    importNotes: cells.importNotes(),
  });
}

function harmReported(cells: RowCells): Value<'civilian_harm_reported'> {
  const text = cells.given('civ_harm_reported');
  const value = text === undefined ? 'unknown' : fromAirwars('civilian_harm_reported', text);
  if (value === null) cells.found('civ_harm_reported', 'value_unmapped');
  return value ?? 'unknown';
}

function taggedParties(cells: RowCells, parties: PartyBook): string[] | undefined {
  const ids: string[] = [];
  for (const name of cells.text('belligerent').split(',')) {
    const party = parties.resolve(name, cells.row.file);
    if (party === null) continue;
    if (!party.isKnown) cells.found('belligerent', 'party_unmapped', name.trim());
    if (!ids.includes(party.id)) ids.push(party.id);
  }
  return ids.length > 0 ? ids : undefined;
}

/** Each range of the incident as a claim of the recorder, located at its row. */
function rangeClaims(
  dataset: string,
  parts: IncidentParts,
  parties: PartyBook,
  ranges: readonly ReadRange[],
): Draft[] {
  const { incident, airwarsId, cells, capture } = parts;
  const { file, row } = cells.row;
  return ranges.map(({ category, measure, range, columns }) => ({
    type: 'draft',
    kind: 'claim',
    id: derivedId(dataset, 'claim', airwarsId, category, measure),
    parent: incident,
    file,
    row,
    body: {
      extent: 'incident',
      incident,
      claimant: parties.bySlug('airwars', file),
      measure,
      category,
      range,
    },
    provenance: { capture, locator: { file, row, columns } },
  }));
}

/** What a party concedes, as its own claims on the incident, located in the table of assessments. */
function concededClaims(
  dataset: string,
  parts: IncidentParts,
  held: { id: string; party: string | null; body: Record<string, unknown>; file: string; row: number },
): Draft[] {
  const { body, party, file, row } = held;
  if (party === null || parts.assessmentCapture === null) return [];
  const claims: Draft[] = [];
  for (const [measure, name] of [
    ['killed', 'deaths'],
    ['injured', 'injuries'],
  ] as const) {
    const range = {
      min: (body[`${name}ConcededMin`] as number | undefined) ?? null,
      max: (body[`${name}ConcededMax`] as number | undefined) ?? null,
    };
    if (range.min === null && range.max === null) continue;
    const columns = [`civilian_${name}_conceded_min`, `civilian_${name}_conceded_max`];
    claims.push({
      type: 'draft',
      kind: 'claim',
      id: derivedId(dataset, 'claim', held.id, measure),
      parent: parts.incident,
      file,
      row,
      body: {
        extent: 'incident',
        incident: parts.incident,
        claimant: party,
        measure,
        category: 'civilians',
        range,
      },
      provenance: { capture: parts.assessmentCapture, locator: { file, row, columns } },
    });
  }
  return claims;
}

function victimDrafts(dataset: string, parts: IncidentParts): { drafts: Draft[]; counts: VictimCounts } {
  const counts: VictimCounts = { namedKilled: 0, contestedKilled: 0, contestedInjured: 0 };
  const orders = new Map<string, number>();
  const drafts = parts.child('victims').map((cells) => {
    const order = cells.text('order').trim();
    const occurrence = orders.get(order) ?? 0;
    orders.set(order, occurrence + 1);
    const draft = victimDraft(dataset, parts.incident, parts.airwarsId, occurrence, cells);
    countVictim(counts, draft);
    return draft;
  });
  return { drafts, counts };
}

function reportRules(
  parts: IncidentParts,
  body: Record<string, unknown>,
  ranges: readonly ReadRange[],
  belligerents: BelligerentRows,
  counts: VictimCounts,
  report: Report,
): void {
  const point = (body.place as { point?: { lat: number; lon: number } | null } | undefined)?.point ?? null;
  const findings = checkIncident(
    {
      entity: parts.incident,
      casualties: countedCategories(ranges),
      ...counts,
      grading: (body.grading as Value<'civilian_harm_grading'> | undefined) ?? null,
      gradingReason: null,
      strikeStatus: (body.strikeStatus as Value<'strike_status'> | undefined) ?? null,
      independentSources: null,
      belligerentRows: belligerents.facts(),
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      country: (body.country as string | undefined) ?? null,
    },
    'import',
  );
  for (const found of findings)
    report(ruleFindingAt(parts.cells.row, { ...found, field: columnOf(found.field) }));
}

function countedCategories(ranges: readonly ReadRange[]): CountedCategory[] {
  const unknown = { min: null, max: null };
  const byCategory = new Map<string, CountedCategory>();
  for (const { category, measure, range } of ranges) {
    const entry = byCategory.get(category) ?? { category, killed: unknown, injured: unknown };
    byCategory.set(category, { ...entry, [measure]: range });
  }
  return [...byCategory.values()];
}

/** Rows that are the same in every cell: each is kept, and counted once here. */
function reportRepeated(rows: readonly RowCells[], report: Report): void {
  if (rows.length < 2) return;
  const seen = new Set<string>();
  for (const { row } of rows) {
    const content = row.values.join('\u001f');
    if (seen.has(content)) report(findingAt(row, null, null, 'row_repeated'));
    seen.add(content);
  }
}
