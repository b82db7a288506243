import type { BelligerentRow } from '#record/entity/belligerent';
import type { Claim } from '#record/entity/claim';
import type { Incident } from '#record/entity/incident';
import type { Victim } from '#record/entity/people';
import type { Source } from '#record/entity/source';
import { hasName } from '#record/personal-name';
import { type Range, unknownRange } from '#record/range';
import type { Current, RecordBody, Revision } from '#record/register';
import { checkIncident, type Finding, type IncidentFacts, rules } from '#record/rules/index';
import { invertedRange } from '#record/rules/ranges';
import { SijillError } from '#record/sijill-error';
import { textIn } from '#record/text';
import type { RegisterReads } from './ports.ts';

/**
 * What the rules find on an incident, its victims, rows and sources as they stand in the register. Errors of data that was
 * imported are warnings: such data is kept as it was found. `body` is looked at in place of the stored one, before it is saved.
 */
export async function checkRecord(
  reads: RegisterReads,
  incident: Pick<Current, 'conflict' | 'id'>,
  body: RecordBody,
): Promise<readonly Finding[]> {
  const facts = await incidentFacts(reads, incident, body as Incident);
  const head = (await reads.heads(incident.conflict, [incident.id])).get(incident.id);
  return checkIncident(facts, head?.dataset ? 'import' : 'new');
}

async function incidentFacts(
  reads: RegisterReads,
  { conflict, id }: Pick<Current, 'conflict' | 'id'>,
  body: Incident,
): Promise<IncidentFacts> {
  const victims = await bodiesOf<Victim>(reads, conflict, 'victim', id);
  const rows = await bodiesOf<BelligerentRow>(reads, conflict, 'belligerent_row', id);
  const contested = (status: string) =>
    victims.filter((victim) => victim.status === status && victim.civilianStatus === 'contested').length;
  return {
    entity: id,
    casualties: (body.casualties ?? []).map((counted) => ({
      category: counted.category,
      killed: counted.killed ?? unknownRange,
      injured: counted.injured ?? unknownRange,
    })),
    namedKilled: victims.filter((victim) => victim.status === 'killed' && hasName(victim.names ?? [])).length,
    contestedKilled: contested('killed'),
    contestedInjured: contested('injured'),
    grading: body.grading ?? null,
    gradingReason: body.gradingReason ? (textIn(body.gradingReason, 'en')?.value ?? null) : null,
    strikeStatus: body.strikeStatus ?? null,
    independentSources: await independentSources(reads, conflict, body),
    belligerentRows: rows.map((row) => ({
      position: row.position,
      deathsConceded: range(row.deathsConcededMin, row.deathsConcededMax),
      injuriesConceded: range(row.injuriesConcededMin, row.injuriesConcededMax),
    })),
    lat: body.place?.point?.lat ?? null,
    lon: body.place?.point?.lon ?? null,
    country: body.country ?? null,
  };
}

/** Sources that add their own knowledge; null where nobody has judged the independence of any (R5). */
async function independentSources(
  reads: RegisterReads,
  conflict: string,
  body: Incident,
): Promise<number | null> {
  let judged = 0;
  let independent = 0;
  for (const { source } of body.sources ?? []) {
    const found = (await reads.get(conflict, source))?.body as Source | undefined;
    if (!found?.independence) continue;
    judged += 1;
    if (found.independence === 'original') independent += 1;
  }
  return judged === 0 ? null : independent;
}

async function bodiesOf<Body>(
  reads: RegisterReads,
  conflict: string,
  kind: 'victim' | 'belligerent_row',
  parent: string,
): Promise<Body[]> {
  const bodies: Body[] = [];
  for await (const record of reads.all({ conflict, kind, parent })) bodies.push(record.body as Body);
  return bodies;
}

function range(min: number | undefined, max: number | undefined): Range {
  return { min: min ?? null, max: max ?? null };
}

/**
 * Throws `invalid` naming the rules where an incident breaks one in a way that must not be saved: any error where the
 * incident is public or becomes so, and what can be true of no incident (a minimum above its maximum, a point off the earth)
 * at all times. Returns the other findings.
 */
export async function requireRules(
  reads: RegisterReads,
  incident: Pick<Current, 'conflict' | 'id'>,
  body: RecordBody,
): Promise<readonly Finding[]> {
  const findings = await checkRecord(reads, incident, body);
  const isPublic = body.workflow === 'published';
  refuse(
    incident.id,
    findings.filter((found) => found.severity === 'error' && (isPublic || isImpossible(found))),
  );
  return findings;
}

/**
 * The same after a record was written: a claim or a row whose own range or grid cannot be is refused, and so is a victim or a
 * row that makes the public incident it belongs to break a rule, such as a name more than its maximum.
 */
export async function requireRulesAround(reads: RegisterReads, written: Revision): Promise<void> {
  const { conflict, id, kind, parent, body } = written;
  const head = (await reads.heads(conflict, [id])).get(id);
  if (body !== null && !head?.dataset) {
    refuse(
      id,
      ownFindings(kind, id, body).filter((found) => found.severity === 'error'),
    );
  }
  if (parent === null || (kind !== 'victim' && kind !== 'belligerent_row')) return;
  const incident = await reads.get(conflict, parent);
  if (incident?.body.workflow === 'published') await requireRules(reads, incident, incident.body);
}

/** What the rules find on a claim or a row by itself. */
function ownFindings(kind: string, id: string, body: RecordBody): readonly Finding[] {
  if (kind === 'claim') return invertedRange(id, 'range', (body as Claim).range);
  if (kind !== 'belligerent_row') return [];
  const row = body as BelligerentRow;
  return [
    ...invertedRange(id, 'deathsConceded', range(row.deathsConcededMin, row.deathsConcededMax)),
    ...invertedRange(id, 'injuriesConceded', range(row.injuriesConcededMin, row.injuriesConcededMax)),
    ...rules.R18.check({
      entity: id,
      grid: row.mgrs ?? null,
      origin: row.mgrsOrigin ?? null,
      statedBy: row.statedLocation ?? null,
    }),
  ];
}

function isImpossible(found: Finding): boolean {
  return found.rule === 'R1' || found.rule === 'R16';
}

function refuse(id: string, broken: readonly Finding[]): void {
  if (broken.length === 0) return;
  const list = broken.map((found) => `${found.rule}: ${found.message}`).join(' ');
  throw new SijillError('invalid', `The record breaks ${broken.length === 1 ? 'a rule' : 'rules'}. ${list}`, {
    id,
    rules: broken.map(({ rule, field, message }) => ({ rule, field, message })),
  });
}
