import type { Incident } from '#record/entity/incident';
import { normalCode, splitCodes } from '#record/incident-code';
import type { Current, RecordBody } from '#record/register';
import type { Change } from '#record/register-change';
import type { Finding } from '#record/rules/finding';
import { mergeKeepsTheWayBack } from '#record/rules/merge';
import { closer } from '#record/sensitivity';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { heldTogether } from './held-together.ts';
import { moved, partsOf, revised } from './incident-parts.ts';
import { joinedRow } from './joined-row.ts';
import { mergeFindings } from './merge-findings.ts';
import type { RegisterReads } from './ports.ts';
import { withFirstPublication, withPublicLine } from './public-log.ts';
import { present, subjectOf } from './record.ts';
import { union } from './revert-change.ts';

/** Two incidents that are one: `absorbed` goes into `kept`. */
export interface Merge {
  readonly conflict: string;
  readonly kept: string;
  readonly absorbed: string;
  readonly reason: string;
}

export interface MergeResult {
  readonly kept: string;
  readonly absorbed: string;
  /** The command under which every change was written, by which it can be undone. */
  readonly batch: string;
  /** Victims, rows, claims and allegations that belong to the kept incident now. */
  readonly moved: number;
  readonly findings: readonly Finding[];
}

/**
 * Merges two incidents that are one event. The kept incident takes over codes, previous codes, sources, sites and all that
 * belongs to the other; its own figures, date, place and grade stay, because two reports of one event are not two tolls. The
 * other stays as it was with workflow `merged`: its id and codes lead to the kept one (R12). `undoMerge` takes all of it back.
 */
export async function mergeIncidents(context: Context, merge: Merge): Promise<MergeResult> {
  if (merge.kept === merge.absorbed)
    throw new SijillError('invalid', 'An incident cannot be merged with itself.');
  const batch = context.newId();
  return context.store.write({ author: context.actor.name, batch }, async (transaction) => {
    const kept = await standingIncident(context, transaction, merge.conflict, merge.kept);
    const absorbed = await standingIncident(context, transaction, merge.conflict, merge.absorbed);
    if (absorbed.body.workflow === 'published' && kept.body.workflow !== 'published') {
      throw new SijillError(
        'invalid',
        'The absorbed incident is public and the kept one is not, so its page would lead nowhere. ' +
          'Publish the kept incident first, or merge the other way round.',
      );
    }
    requireNoOpening(kept, absorbed);
    const now = context.now();
    const body = mergedBody(kept, absorbed, merge.reason, now);
    const parts = await partsOf(transaction, absorbed);
    const ownParts = await partsOf(transaction, kept);
    const lastState = await withFirstPublication(transaction, absorbed);
    const ended = absorbedBody(lastState, kept.id, merge.reason, now);
    const changes: Change[] = [
      revised(kept, body, merge.reason),
      revised(absorbed, ended, merge.reason),
      ...movedParts(kept, parts, ownParts, merge.reason),
    ];
    requireWayBack(kept, absorbed, body);
    await transaction.append(changes);
    const findings = mergeFindings(context.actor, kept, absorbed, ownParts, parts);
    return { kept: kept.id, absorbed: absorbed.id, batch, moved: changes.length - 2, findings };
  });
}

/** An incident that can be merged or divided, with the actor allowed to do it; public ones need the right to publish. */
export async function standingIncident(
  context: Context,
  reads: RegisterReads,
  conflict: string,
  id: string,
): Promise<Current> {
  const incident = await present(reads, conflict, id);
  if (incident.kind !== 'incident')
    throw new SijillError('not_found', `There is no incident ${id} here.`, { id });
  demand(context, 'merge', subjectOf(incident));
  if (incident.body.workflow === 'published') demand(context, 'publish', subjectOf(incident));
  if (['merged', 'split', 'withdrawn'].includes(String(incident.body.workflow))) {
    throw new SijillError(
      'invalid',
      `Incident ${id} is ${incident.body.workflow}: it no longer stands by itself. Undo that first.`,
      { id },
    );
  }
  return incident;
}

/** Lists of which the kept incident gets what it has not yet. */
const lists = ['victimGroups', 'media', 'documents', 'citations', 'munitions'] as const;

/** Every field that takes over something, and must be held as closely as it was held. */
const takenOver = ['codes', 'previousCodes', 'sites', 'sources', ...lists];

function mergedBody(kept: Current, absorbed: Current, reason: string, now: Date): RecordBody {
  const [mine, theirs] = [kept.body as Incident, absorbed.body as Incident];
  const codes = codeUnion(mine.codes, theirs.codes);
  const body: RecordBody = {
    ...kept.body,
    ...listed('codes', codes),
    ...listed('previousCodes', codeUnion(mine.previousCodes, theirs.previousCodes)),
    ...heldTogether(kept.body, absorbed.body, takenOver),
  };
  // Victims point to sites by position, so sites are never thinned out.
  Object.assign(body, listed('sites', [...(mine.sites ?? []), ...(theirs.sites ?? [])]));
  for (const name of lists) {
    Object.assign(body, listed(name, [...(mine[name] ?? []), ...without(theirs[name], mine[name])]));
  }
  const own = new Set((mine.sources ?? []).map((cited) => cited.source));
  const added = (theirs.sources ?? []).filter((cited) => !own.has(cited.source));
  Object.assign(body, listed('sources', [...(mine.sources ?? []), ...added]));
  if (mine.workflow !== 'published') return body;
  return withPublicLine(body, { field: 'codes', from: mine.codes, to: body.codes, reason }, now);
}

function absorbedBody(absorbed: Current, into: string, reason: string, now: Date): RecordBody {
  const body: RecordBody = { ...absorbed.body, workflow: 'merged', mergedInto: into };
  if (absorbed.body.workflow !== 'published') return body;
  return withPublicLine(body, { field: 'workflow', from: 'published', to: 'merged', reason }, now);
}

/** Sites of both are listed one after the other, so a victim's site moves up by the number of the kept incident's sites. */
function movedParts(
  kept: Current,
  parts: readonly Current[],
  ownParts: readonly Current[],
  reason: string,
): Change[] {
  const sites = ((kept.body as Incident).sites ?? []).length;
  const ownRows = new Map(
    ownParts.filter((part) => part.kind === 'belligerent_row').map((row) => [row.body.party, row]),
  );
  return parts.map((part) => {
    const own = part.kind === 'belligerent_row' && part.body.party ? ownRows.get(part.body.party) : undefined;
    if (own && !isHeldMore(part, own))
      return revised(own, joinedRow(own.body as never, part.body as never), reason);
    const site = part.kind === 'victim' && typeof part.body.site === 'number' ? part.body.site + sites : null;
    return moved(part, kept.id, reason, site === null ? {} : { site });
  });
}

function codeUnion(left: readonly string[] = [], right: readonly string[] = []): string[] {
  const known = new Set(left.flatMap(splitCodes).map(normalCode));
  return [
    ...left,
    ...right.filter((code) => !splitCodes(code).every((token) => known.has(normalCode(token)))),
  ];
}

function without(list: readonly unknown[] = [], others: readonly unknown[] = []): unknown[] {
  return union(others, list).slice(union(others, []).length);
}

/** A list as a field: an empty one is left out, since absent means unknown. */
function listed(name: string, list: readonly unknown[]): RecordBody {
  return list.length > 0 ? { [name]: list } : {};
}

/** What belongs to an incident that is held closely must not come to one that more people read. */
function requireNoOpening(kept: Current, absorbed: Current): void {
  if (!isHeldMore(absorbed, kept)) return;
  throw new SijillError(
    'invalid',
    'The absorbed incident is held more closely than the kept one. Hold the kept one as closely first, or merge the other way.',
  );
}

function isHeldMore(record: Current, than: Current): boolean {
  const own = String(than.body.sensitivity ?? 'public');
  return closer(own, String(record.body.sensitivity ?? 'public')) !== own;
}

function requireWayBack(kept: Current, absorbed: Current, body: RecordBody): void {
  const part = (incident: Current) => ({
    id: incident.id,
    codes: (incident.body.codes as string[] | undefined) ?? [],
    addresses: [incident.id],
  });
  const findings = mergeKeepsTheWayBack.check({
    parts: [part(kept), part(absorbed)],
    result: {
      id: kept.id,
      codes: (body.codes as string[] | undefined) ?? [],
      previousCodes: (body.previousCodes as string[] | undefined) ?? [],
      address: kept.id,
    },
    redirects: new Map([[absorbed.id, kept.id]]),
  });
  const [broken] = findings;
  if (broken) throw new SijillError('integrity', broken.message, { rule: broken.rule });
}
