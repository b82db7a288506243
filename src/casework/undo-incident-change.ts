import type { Current, RecordBody, Revision } from '#record/register';
import type { Change } from '#record/register-change';
import { type Finding, finding } from '#record/rules/finding';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { moved, partsOf, revised } from './incident-parts.ts';
import type { RegisterReads, RegisterTransaction } from './ports.ts';
import { withPublicLine } from './public-log.ts';
import { parentOf, present, subjectOf } from './record.ts';
import { isSame, revertChange } from './revert-change.ts';

/** Which merge or division is taken back: that of the incident which it ended. */
export interface Undoing {
  readonly conflict: string;
  readonly id: string;
  readonly reason: string;
}

export interface UndoResult {
  readonly id: string;
  readonly restored: number;
  readonly findings: readonly Finding[];
}

/**
 * Takes a merge back: the absorbed incident stands again with all that was its own, and the kept one gives up what came
 * from it. Work done since stays: a field rewritten after the merge is left and named in the findings.
 */
export function undoMerge(context: Context, undoing: Undoing): Promise<UndoResult> {
  return undo(context, undoing, 'merged');
}

/**
 * Takes a division back: the divided incident stands again, all members return to it, those added to a part since too, and
 * the parts are removed. Throws `conflict` where a part was rewritten since, because that work would be lost.
 */
export function undoSplit(context: Context, undoing: Undoing): Promise<UndoResult> {
  return undo(context, undoing, 'split');
}

async function undo(context: Context, undoing: Undoing, ended: 'merged' | 'split'): Promise<UndoResult> {
  const batch = context.newId();
  return context.store.write({ author: context.actor.name, batch }, async (transaction) => {
    const incident = await present(transaction, undoing.conflict, undoing.id);
    demand(context, 'merge', subjectOf(incident));
    const command = await commandThatEnded(transaction, incident, ended);
    const findings: Finding[] = [];
    const changes: Change[] = [];
    const revisions: Revision[] = [];
    for await (const revision of transaction.batch(command)) revisions.push(revision);
    const written = new Set(revisions.map((revision) => revision.id));
    for (const revision of revisions) {
      const now = await transaction.get(revision.conflict, revision.id);
      if (!now) continue;
      const before = await transaction.get(revision.conflict, revision.id, revision.sequence - 1);
      if ([now, before].some((state) => state?.body.workflow === 'published')) {
        demand(context, 'publish', subjectOf(now));
      }
      changes.push(
        ...(before === null
          ? await uncreated(transaction, now, revision, { home: incident, written, reason: undoing.reason })
          : unchanged(context, now, revision, before, undoing.reason, findings)),
      );
    }
    await transaction.append(changes);
    return { id: incident.id, restored: changes.length, findings };
  });
}

/** The command of the revision by which the incident became merged or split. */
async function commandThatEnded(reads: RegisterReads, incident: Current, ended: string): Promise<string> {
  const history = await reads.revisions(incident.conflict, incident.id);
  const index = history.findLastIndex((revision) => revision.body?.workflow !== ended) + 1;
  const batch = incident.body.workflow === ended ? history[index]?.batch : null;
  if (!batch) {
    throw new SijillError(
      'invalid',
      `Incident ${incident.id} was not ${ended} by a command that could be undone.`,
      {
        id: incident.id,
      },
    );
  }
  return batch;
}

/** Takes the command's change back out of a record, beside all that was done to it since. */
function unchanged(
  context: Context,
  now: Current,
  revision: Revision,
  before: Current,
  reason: string,
  findings: Finding[],
): Change[] {
  if (!revision.body) return [];
  const { body, kept } = revertChange(before.body, revision.body, now.body);
  findings.push(...kept.map((field) => rewritten(now.id, field)));
  if (isSame(body, now.body)) return [];
  const isPublic = body.workflow === 'published' || now.body.workflow === 'published';
  const written =
    now.kind === 'incident' && isPublic
      ? withPublicLine(body, publicLine(now, body, reason), context.now())
      : body;
  return [{ ...revised(now, written, reason), parent: parentOf(now.kind, written) }];
}

/** Removes what the command made; members that a part was given since go home with the others. */
async function uncreated(
  transaction: RegisterTransaction,
  now: Current,
  revision: Revision,
  undoing: { home: Current; written: ReadonlySet<string>; reason: string },
): Promise<Change[]> {
  const { home, written, reason } = undoing;
  if (!isSame(withoutLog(now.body), withoutLog(revision.body ?? {}))) {
    if (now.kind !== 'incident') return [moved(now, home.id, reason)];
    throw new SijillError(
      'conflict',
      `Incident ${now.id} was changed after the division (revision ${now.revision} by ${now.author}). ` +
        'Carry that over to the divided incident and set it back first, so that nothing is lost.',
      { id: now.id, revision: now.revision },
    );
  }
  const removal: Change = { ...revised(now, {}, reason), body: null };
  if (now.kind !== 'incident') return [removal];
  const added = (await partsOf(transaction, now)).filter((member) => !written.has(member.id));
  return [...added.map((member) => moved(member, home.id, reason)), removal];
}

function withoutLog(body: RecordBody): RecordBody {
  const { changeLog: _log, updatedPublicAt: _at, ...rest } = body;
  return rest;
}

function publicLine(now: Current, body: Current['body'], reason: string) {
  if (now.body.workflow !== body.workflow) {
    return { field: 'workflow', from: now.body.workflow, to: body.workflow, reason };
  }
  return { field: 'codes', from: now.body.codes, to: body.codes, reason };
}

function rewritten(id: string, field: string): Finding {
  return finding(
    'R12',
    'warning',
    { entity: id, field },
    {
      en: `${field} was rewritten since and stays as it is. Check it.`,
      ar: `أُعيدت كتابة ${field} بعد ذلك وبقي كما هو. تحقق منه.`,
    },
  );
}
