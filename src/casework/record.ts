import { definitionOf, type Kind } from '#record/entity/index';
import { readableBody } from '#record/readable-body';
import type { Current, RecordBody, Revision } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { requireRules, requireRulesAround } from './check-record.ts';
import { type Context, demand } from './context.ts';
import { withHiddenFields } from './hidden-fields.ts';
import type { RegisterReads, RegisterTransaction } from './ports.ts';
import { publicChange } from './public-change.ts';
import { requireConflictOf, requireReferences } from './references.ts';
import { requireOwnStep } from './workflow-step.ts';

/** A new record of any kind. */
export interface NewRecord {
  readonly conflict: string;
  readonly kind: Kind;
  readonly id?: string;
  readonly body: RecordBody;
  readonly reason: string;
}

/** A change of a record: the whole new body, made from the revision that the author saw. */
export interface RecordChange {
  readonly conflict: string;
  readonly id: string;
  readonly from: number;
  readonly body: RecordBody;
  readonly reason: string;
}

/**
 * Makes a record. Throws `invalid` naming each field that breaks its shape, each reference that leads nowhere, or each rule
 * that a public incident breaks.
 */
export async function createRecord(context: Context, record: NewRecord): Promise<Revision> {
  demand(context, 'create', { conflict: record.conflict, kind: record.kind });
  const body = validBody(record.kind, record.body);
  if (body.workflow === 'published') {
    demand(context, 'publish', { conflict: record.conflict, kind: record.kind });
  }
  requireOwnStep(record.kind, {}, body);
  const reason = requireReason(record.reason);
  const id = record.id ?? context.newId();
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    await requireConflictOf(transaction, record.conflict, record.kind);
    await requireReferences(transaction, record.conflict, record.kind, {}, body);
    if (record.kind === 'incident') await requireRules(transaction, { conflict: record.conflict, id }, body);
    const revisions = await transaction.append([
      {
        conflict: record.kind === 'conflict' ? id : record.conflict,
        kind: record.kind,
        id,
        parent: parentOf(record.kind, body),
        from: 0,
        body: withHiddenFields(context.actor, record.kind, {}, body),
        reason,
      },
    ]);
    return settled(transaction, revisions);
  });
}

/**
 * Changes a record. A change of a grade, range, date, place or party of a published incident makes a line in its public
 * change log and needs a reason (rule R11). Throws `conflict` when somebody changed the record meanwhile, naming the
 * revision now current; nothing is lost, both versions stand in the history.
 */
export async function reviseRecord(context: Context, change: RecordChange): Promise<Revision> {
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const before = await present(transaction, change.conflict, change.id);
    demand(context, 'revise', subjectOf(before));
    requireRevision(before, change.from);
    const reason = requireReason(change.reason);
    const given = validBody(
      before.kind,
      withHiddenFields(context.actor, before.kind, before.body, change.body),
    );
    requireOwnStep(before.kind, before.body, given);
    const isPublic = (body: RecordBody) => body.workflow === 'published';
    if (isPublic(given) !== isPublic(before.body)) demand(context, 'publish', subjectOf(before));
    const body = before.kind === 'incident' ? publicChange(before.body, given, reason, context.now()) : given;
    await requireReferences(transaction, change.conflict, before.kind, before.body, body);
    if (before.kind === 'incident') await requireRules(transaction, before, body);
    const revisions = await transaction.append([
      {
        conflict: change.conflict,
        kind: before.kind,
        id: change.id,
        parent: parentOf(before.kind, body),
        from: change.from,
        body,
        reason,
      },
    ]);
    return settled(transaction, revisions);
  });
}

/** Changes only the named fields; null takes a field away. Everything else as `reviseRecord`. */
export async function setFields(
  context: Context,
  change: Omit<RecordChange, 'body'> & { readonly fields: Readonly<Record<string, unknown>> },
): Promise<Revision> {
  const before = await present(context.store, change.conflict, change.id);
  const body: RecordBody = { ...readableBody(before.kind, before.body, context.actor.clearance) };
  for (const [name, value] of Object.entries(change.fields)) {
    if (value === null) delete body[name];
    else body[name] = value;
  }
  return reviseRecord(context, { ...change, body });
}

/** Removes a record: a last revision without a body. Its history stays; its id is listed as deleted in releases. */
export async function removeRecord(
  context: Context,
  removal: { conflict: string; id: string; from: number; reason: string },
): Promise<Revision> {
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const before = await present(transaction, removal.conflict, removal.id);
    demand(context, 'remove', subjectOf(before));
    if (before.body.workflow === 'published') demand(context, 'publish', subjectOf(before));
    requireRevision(before, removal.from);
    const reason = requireReason(removal.reason);
    const revisions = await transaction.append([
      {
        conflict: removal.conflict,
        kind: before.kind,
        id: removal.id,
        parent: before.parent,
        from: removal.from,
        body: null,
        reason,
      },
    ]);
    return settled(transaction, revisions);
  });
}

/** The record as it stands, or `not_found`. */
export async function present(reads: RegisterReads, conflict: string | null, id: string): Promise<Current> {
  const found = await reads.get(conflict, id);
  if (!found) throw new SijillError('not_found', `There is no record ${id} here.`, { id });
  return found;
}

/** The body in the shape of its kind, or `invalid` with every field that breaks it. */
export function validBody(kind: Kind, body: RecordBody): RecordBody {
  const definition = definitionOf(kind);
  if (!definition) throw new SijillError('bad_call', `There is no kind of record called ${kind}.`, { kind });
  const result = definition.schema.safeParse(body);
  if (result.success) return result.data as RecordBody;
  const problems = result.error.issues.map((issue) => ({
    field: issue.path.join('.') || '(record)',
    message: issue.message,
  }));
  const list = problems.map((problem) => `${problem.field}: ${problem.message}`).join('; ');
  throw new SijillError('invalid', `The ${kind} does not have the shape of the record: ${list}`, {
    kind,
    problems,
  });
}

/** The id of the record that this one belongs to. */
export function parentOf(kind: Kind, body: RecordBody): string | null {
  const field = definitionOf(kind)?.parentField;
  const parent = field ? body[field] : null;
  return typeof parent === 'string' ? parent : null;
}

/** What the policy needs to know of a record. */
export function subjectOf(record: Current) {
  return {
    conflict: record.conflict,
    kind: record.kind,
    sensitivity: record.body.sensitivity as never,
    fieldSensitivity: record.body.fieldSensitivity as never,
    published: record.body.workflow === 'published',
  };
}

/** Throws `conflict` unless the record still stands at the revision that a change was made from. */
export function requireRevision(before: Current, from: number): void {
  if (before.revision === from) return;
  throw new SijillError(
    'conflict',
    `The record changed meanwhile: your change was made from revision ${from}, revision ` +
      `${before.revision} by ${before.author} is current. Read it and apply your change again.`,
    { id: before.id, revision: before.revision },
  );
}

/** The reason of a change without surrounding blanks. Throws `invalid` where there is none. */
export function requireReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed === '') {
    throw new SijillError(
      'invalid',
      'Every change needs a reason. Say why with --reason or the field "reason".',
    );
  }
  return trimmed;
}

/** The revision written, when what it belongs to still holds together. */
async function settled(transaction: RegisterTransaction, revisions: Revision[]): Promise<Revision> {
  const [revision] = revisions;
  if (!revision) throw new SijillError('integrity', 'The register wrote no revision.');
  await requireRulesAround(transaction, revision);
  return revision;
}
