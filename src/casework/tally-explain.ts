import type { Claim } from '#record/entity/claim';
import type { Incident } from '#record/entity/incident';
import type { Capture, Source } from '#record/entity/source';
import { type Range, unknownRange } from '#record/range';
import { openBody } from '#record/readable-body';
import type { Current } from '#record/register';
import { SijillError } from '#record/sijill-error';
import type { TallyRow } from '#record/tally';
import type { UncertainDate } from '#record/uncertain-date';
import { sameWords, type Words, wordsOf } from '#record/words';
import type { Context } from './context.ts';
import { type KnownParty, listParties, partyLabel } from './party-alias.ts';
import { asHeldNow, getAs, readAs } from './read-as.ts';
import { restsOnHidden } from './stated-total.ts';
import { type AskedQuery, tallyOf } from './tally.ts';
import type { ResolvedQuery } from './tally-query.ts';

/** Which part of a figure is walked through. */
export interface ExplainPage {
  /** The row, as its key in the tally; left out where there is one row. */
  readonly key?: string;
  /** Walk through the conceded figure instead: the incidents on which a party concedes. */
  readonly conceded?: boolean;
  readonly offset?: number;
  /** Incidents on a page; 20 where left out. */
  readonly limit?: number;
}

/** The bytes behind a claim: where they came from and what they hash to. */
export interface ExplainedCapture {
  readonly id: string;
  readonly state: Capture['state'];
  readonly capturedAt: string;
  readonly files: readonly { readonly role: string; readonly bytes: number; readonly sha256: string }[];
}

/** One statement behind an incident's range, with where it stands. */
export interface ExplainedClaim {
  readonly id: string;
  readonly claimant: Words | null;
  readonly measure: Claim['measure'];
  readonly category: Claim['category'] | null;
  readonly range: Range;
  readonly quantifier: Claim['quantifier'] | null;
  readonly locator: Claim['locator'] | null;
  readonly source: { readonly id: string; readonly title: Words | null; readonly url: string | null } | null;
  readonly capture: ExplainedCapture | null;
}

/** One incident of a figure: what it adds, and on whose word. */
export interface ExplainedIncident {
  readonly id: string;
  readonly conflict: string;
  readonly codes: readonly string[];
  readonly date: UncertainDate | null;
  readonly place: Words | null;
  readonly country: string | null;
  readonly grade: Incident['grading'] | null;
  readonly killed: Range;
  readonly injured: Range;
  /** Why a person set another range than the claims give; null where none did. */
  readonly overrideReason: Words | null;
  /** What parties concede on this incident in rows with position credible. */
  readonly conceded: readonly { readonly party: Words; readonly killed: Range; readonly injured: Range }[];
  readonly claims: readonly ExplainedClaim[];
}

/** One figure from its definition down to the bytes. */
export interface Explanation {
  readonly definition: Words;
  readonly query: AskedQuery;
  readonly row: TallyRow;
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly incidents: readonly ExplainedIncident[];
}

/**
 * Walks from one row of a tally to its incidents, their claims, and the captures these stand in, all as of the time that
 * the query asks for. Throws `not_found` where the tally has no such row.
 */
export async function explainTally(
  context: Context,
  resolved: ResolvedQuery,
  page: ExplainPage = {},
): Promise<Explanation> {
  const result = await tallyOf(context, resolved);
  const row = rowOf(result.rows, page.key);
  const { query } = resolved;
  const { offset = 0, limit = 20 } = page;
  const listed = await context.store.listIncidents({
    ...{ conflict: query.conflict, query, publishedOnly: true, offset, limit },
    ...(query.by === null ? {} : { key: row.key }),
    ...(page.conceded ? { conceded: true } : {}),
  });
  const sequence = query.asOf === null ? undefined : await context.store.sequenceAt(query.asOf);
  const reading: Reading = { context, sequence, parties: await listParties(context, query.conflict), query };
  const incidents: ExplainedIncident[] = [];
  for (const incident of listed.incidents) {
    const explained = await explainIncident(reading, incident);
    if (explained) incidents.push(explained);
  }
  const { definition, query: asked } = result;
  return { definition, query: asked, row, total: listed.total, offset, limit, incidents };
}

function rowOf(rows: readonly TallyRow[], key: string | undefined): TallyRow {
  const found = key === undefined && rows.length === 1 ? rows[0] : rows.find((row) => row.key === key);
  if (found) return found;
  const keys = rows.map((row) => row.key).slice(0, 30);
  const there = keys.length > 0 ? `There are: ${keys.join(', ')}.` : 'The tally has no row at all.';
  if (key === undefined) throw new SijillError('bad_call', `Say which row to explain. ${there}`, { keys });
  throw new SijillError('not_found', `The tally has no row ${key}. ${there}`, { key, keys });
}

interface Reading {
  readonly context: Context;
  readonly sequence: number | undefined;
  readonly parties: readonly KnownParty[];
  readonly query: ResolvedQuery['query'];
}

async function explainIncident(reading: Reading, found: Current): Promise<ExplainedIncident | null> {
  const { context, query } = reading;
  const record = await asHeldNow(context, found, reading.sequence);
  const body = readAs(context, record, true) as Incident | null;
  if (body === null) return null;
  const counted = body.casualties?.filter((casualty) => casualty.category === query.category) ?? [];
  const override = counted.find((casualty) => casualty.overrideReason)?.overrideReason;
  return {
    id: record.id,
    conflict: record.conflict,
    codes: body.codes ?? [],
    date: body.date ?? null,
    place: body.locationName ? wordsOf(body.locationName) : null,
    country: body.country ?? null,
    grade: body.grading ?? null,
    killed: added(counted.map((casualty) => casualty.killed ?? unknownRange)),
    injured: added(counted.map((casualty) => casualty.injured ?? unknownRange)),
    overrideReason: override ? wordsOf(override) : null,
    conceded: await concessions(reading, record),
    claims: await claimsBehind(reading, record),
  };
}

/** Rows of one class of persons, such as two nationalities, add up; what one of them lacks is unknown for the sum. */
function added(ranges: readonly Range[]): Range {
  if (ranges.length === 0) return unknownRange;
  return ranges.reduce((sum, range) => ({
    min: sum.min === null || range.min === null ? null : sum.min + range.min,
    max: sum.max === null || range.max === null ? null : sum.max + range.max,
  }));
}

function partyWords(reading: Reading, id: string | undefined, text?: string): Words | null {
  const party = reading.parties.find((candidate) => candidate.id === id);
  if (party) return partyLabel(party);
  return text === undefined ? null : sameWords(text);
}

async function concessions(reading: Reading, incident: Current): Promise<ExplainedIncident['conceded']> {
  const { context, query } = reading;
  const found: ExplainedIncident['conceded'][number][] = [];
  for await (const row of partsOf(reading, incident, 'belligerent_row')) {
    const body = readAs(context, await asHeldNow(context, row, reading.sequence), true);
    if (body?.position !== 'credible' || body.party === undefined) continue;
    if (query.parties !== null && !query.parties.includes(body.party as string)) continue;
    // Parties that are held back count in no figure, whoever asks.
    const party = await context.store.get(row.conflict, body.party as string);
    if (party === null || openBody('party', party.body) === null) continue;
    const range = (min: string, max: string): Range => ({
      min: (body[min] as number | undefined) ?? null,
      max: (body[max] as number | undefined) ?? null,
    });
    found.push({
      party: partyWords(reading, body.party as string, String(body.party)) as Words,
      killed: range('deathsConcededMin', 'deathsConcededMax'),
      injured: range('injuriesConcededMin', 'injuriesConcededMax'),
    });
  }
  return found;
}

function partsOf(
  reading: Reading,
  incident: Current,
  kind: 'claim' | 'belligerent_row',
): AsyncIterable<Current> {
  const { context, sequence } = reading;
  const asOf = sequence === undefined ? {} : { asOf: sequence };
  return context.store.all({ conflict: incident.conflict, kind, parent: incident.id, ...asOf });
}

async function claimsBehind(reading: Reading, incident: Current): Promise<ExplainedClaim[]> {
  const { context, query } = reading;
  const found: ExplainedClaim[] = [];
  for await (const record of partsOf(reading, incident, 'claim')) {
    const claim = readAs(context, await asHeldNow(context, record, reading.sequence), true) as Claim | null;
    if (claim === null || (claim.category !== undefined && claim.category !== query.category)) continue;
    if (await restsOnHidden(context, record, reading.sequence)) continue;
    found.push(await explainClaim(reading, record, claim));
  }
  return found;
}

async function explainClaim(reading: Reading, record: Current, claim: Claim): Promise<ExplainedClaim> {
  const at = (id: string) => ({ conflict: record.conflict, id, sequence: reading.sequence });
  const source = claim.source ? await getAs(reading.context, at(claim.source), true) : null;
  const capture = claim.capture ? await getAs(reading.context, at(claim.capture), true) : null;
  const sourceBody = source?.body as Source | undefined;
  const captureBody = capture?.body as Capture | undefined;
  return {
    id: record.id,
    claimant: partyWords(reading, claim.claimant, claim.claimantText),
    measure: claim.measure,
    category: claim.category ?? null,
    range: claim.range,
    quantifier: claim.quantifier ?? null,
    locator: claim.locator ?? null,
    source: source
      ? {
          id: source.id,
          title: sourceBody?.title ? wordsOf(sourceBody.title) : null,
          url: sourceBody?.url ?? null,
        }
      : null,
    capture: capture
      ? {
          id: capture.id,
          state: captureBody?.state as Capture['state'],
          capturedAt: String(captureBody?.capturedAt),
          files: (captureBody?.files ?? []).map(({ role, bytes, sha256 }) => ({ role, bytes, sha256 })),
        }
      : null,
  };
}
