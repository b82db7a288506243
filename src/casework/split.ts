import type { Actor } from '#record/actor';
import type { Incident } from '#record/entity/incident';
import { parseCode, splitCodes } from '#record/incident-code';
import { readableBody } from '#record/readable-body';
import type { Current, RecordBody } from '#record/register';
import type { Change } from '#record/register-change';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { withHiddenFields } from './hidden-fields.ts';
import { moved, partsOf, revised } from './incident-parts.ts';
import { standingIncident } from './merge.ts';
import type { RegisterReads } from './ports.ts';
import { withFirstPublication, withPublicLine } from './public-log.ts';
import { subjectOf, validBody } from './record.ts';
import { requireReferences } from './references.ts';

/** One incident that another is divided into. */
export interface SplitPart {
  /** Its codes; those of the divided incident with a letter more when left out. */
  readonly codes?: readonly string[];
  /** Its ranges. There is no default: a toll cannot be divided by a program. */
  readonly casualties: Incident['casualties'];
  /** Ids of the victims, rows of belligerents, claims and allegations that go to it. */
  readonly members: readonly string[];
  /** Ids of the sources it cites; all of the divided incident's when left out. */
  readonly sources?: readonly string[];
  /** Other fields in which it differs: date, place, narrative, grade … */
  readonly fields?: RecordBody;
}

export interface Split {
  readonly conflict: string;
  readonly id: string;
  readonly parts: readonly SplitPart[];
  readonly reason: string;
}

export interface SplitResult {
  readonly id: string;
  readonly into: readonly { readonly id: string; readonly codes: readonly string[] }[];
  readonly batch: string;
}

/** Fields of the divided incident that its parts do not take over: they are its own history, or are given anew. */
const ownFields = [
  'codes',
  'previousCodes',
  'casualties',
  'victimGroups',
  'sources',
  'changeLog',
  'publishedAt',
  'updatedPublicAt',
  'url',
];

/**
 * Divides an incident into several. Each takes over its fields but for what is said otherwise, and every victim, row, claim
 * and allegation goes to the parts that name it; what several name (a claim on both, a party on both) is written again for
 * the second, without concessions, since those would count twice. A victim goes to one part only. The divided incident stays
 * as it was with workflow `split`, and its id and codes lead to the parts. `undoSplit` takes all of it back.
 */
export async function splitIncident(context: Context, split: Split): Promise<SplitResult> {
  if (split.parts.length < 2) throw new SijillError('invalid', 'A division has two parts or more.');
  const batch = context.newId();
  return context.store.write({ author: context.actor.name, batch }, async (transaction) => {
    const divided = await standingIncident(context, transaction, split.conflict, split.id);
    demand(context, 'create', subjectOf(divided));
    const members = new Map((await partsOf(transaction, divided)).map((part) => [part.id, part]));
    requireEachPlaced(split.parts, members);
    const into: { id: string; codes: readonly string[] }[] = [];
    const created: Change[] = [];
    const taken = new Set<string>();
    const memberChanges: Change[] = [];
    for (const [position, part] of split.parts.entries()) {
      const id = context.newId();
      const codes = part.codes ?? (await freeCodes(transaction, divided, position, taken));
      for (const code of codes) taken.add(code);
      into.push({ id, codes });
      const own = partBody(divided, part, { codes, members, now: context.now() });
      const body = validBody('incident', withFields(context.actor, own, part.fields ?? {}));
      await requireReferences(transaction, divided.conflict, 'incident', divided.body, body);
      created.push({
        conflict: divided.conflict,
        kind: 'incident',
        id,
        parent: null,
        from: 0,
        body,
        reason: split.reason,
      });
      memberChanges.push(...membersOf(context, split, position, id, members));
    }
    const ids = into.map((part) => part.id);
    const body = dividedBody(
      await withFirstPublication(transaction, divided),
      ids,
      split.reason,
      context.now(),
    );
    await transaction.append([...created, revised(divided, body, split.reason), ...memberChanges]);
    return { id: divided.id, into, batch };
  });
}

function partBody(
  divided: Current,
  part: SplitPart,
  given: { codes: readonly string[]; members: ReadonlyMap<string, Current>; now: Date },
): RecordBody {
  const { codes, members, now } = given;
  const before = divided.body as Incident;
  const body: RecordBody = { ...before };
  for (const name of ownFields) delete body[name];
  if (before.workflow === 'published') body.publishedAt = now.toISOString();
  if (codes.length > 0) body.codes = codes;
  const earlier = [...new Set([...(before.codes ?? []), ...(before.previousCodes ?? [])])];
  if (earlier.length > 0) body.previousCodes = earlier;
  if (part.casualties && part.casualties.length > 0) body.casualties = part.casualties;
  const cited = (before.sources ?? []).filter(
    (entry) => !part.sources || part.sources.includes(entry.source),
  );
  if (cited.length > 0) body.sources = cited;
  const groups = (before.victimGroups ?? []).flatMap((group) => {
    const kept = (group.members ?? []).filter(
      (id) => part.members.includes(id) && members.get(id)?.kind === 'victim',
    );
    return kept.length > 0 ? [{ ...group, members: kept }] : [];
  });
  if (groups.length > 0) body.victimGroups = groups;
  return body;
}

/** The part with the fields in which it differs; what the actor may not read of the divided incident goes over as it is. */
function withFields(actor: Actor, own: RecordBody, different: RecordBody): RecordBody {
  const {
    workflow: _workflow,
    mergedInto: _merged,
    splitInto: _split,
    changeLog: _log,
    ...fields
  } = different;
  const shown = readableBody('incident', own, actor.clearance) ?? {};
  return withHiddenFields(actor, 'incident', own, { ...shown, ...fields });
}

function dividedBody(divided: Current, into: readonly string[], reason: string, now: Date): RecordBody {
  const body: RecordBody = { ...divided.body, workflow: 'split', splitInto: into };
  if (divided.body.workflow !== 'published') return body;
  return withPublicLine(body, { field: 'workflow', from: 'published', to: 'split', reason }, now);
}

/** The first part that names a member gets it; each later one gets a record of its own that says the same. */
function membersOf(
  context: Context,
  split: Split,
  position: number,
  incident: string,
  members: ReadonlyMap<string, Current>,
): Change[] {
  const part = split.parts[position] as SplitPart;
  const earlier = new Set(split.parts.slice(0, position).flatMap((other) => other.members));
  return [...new Set(part.members)].map((id) => {
    const member = members.get(id) as Current;
    if (!earlier.has(id)) return moved(member, incident, split.reason);
    return {
      ...moved(member, incident, split.reason),
      id: context.newId(),
      from: 0,
      body: copied(member, incident),
    };
  });
}

function copied(member: Current, incident: string): RecordBody {
  const {
    deathsConcededMin: _a,
    deathsConcededMax: _b,
    injuriesConcededMin: _c,
    injuriesConcededMax: _d,
    ...body
  } = member.body;
  return { ...body, incident };
}

function requireEachPlaced(parts: readonly SplitPart[], members: ReadonlyMap<string, Current>): void {
  const count = new Map<string, number>();
  for (const part of parts) for (const id of new Set(part.members)) count.set(id, (count.get(id) ?? 0) + 1);
  const strangers = [...count.keys()].filter((id) => !members.has(id));
  const unplaced = [...members.keys()].filter((id) => !count.has(id));
  const twice = [...count].filter(([id, n]) => n > 1 && members.get(id)?.kind === 'victim').map(([id]) => id);
  const problems = [
    strangers.length > 0 ? `these do not belong to the incident: ${strangers.join(', ')}` : '',
    unplaced.length > 0 ? `these are in no part: ${unplaced.join(', ')}` : '',
    twice.length > 0 ? `these victims are in more than one part: ${twice.join(', ')}` : '',
  ].filter(Boolean);
  if (problems.length === 0) return;
  throw new SijillError(
    'invalid',
    `Every victim, row, claim and allegation goes to a part, a victim to one only: ${problems.join('; ')}.`,
    { strangers, unplaced, twice },
  );
}

/** The divided incident's codes with the next free letter: CS626 gives CS626a, CS626b; CS626a gives CS626aa. */
async function freeCodes(
  reads: RegisterReads,
  divided: Current,
  position: number,
  taken: ReadonlySet<string>,
): Promise<string[]> {
  const codes = ((divided.body.codes as string[] | undefined) ?? []).flatMap(splitCodes).filter(parseCode);
  const free: string[] = [];
  for (const code of codes) {
    for (let letter = position; ; letter += 1) {
      const candidate = code + suffix(letter);
      if (taken.has(candidate) || (await reads.findByCode(divided.conflict, candidate)).length > 0) continue;
      free.push(candidate);
      break;
    }
  }
  return free;
}

/** 0 is a, 25 is z, 26 is za: longer, so that letters sort as the parts do. */
function suffix(position: number): string {
  return 'z'.repeat(Math.floor(position / 26)) + String.fromCharCode(97 + (position % 26));
}
