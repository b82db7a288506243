import type { Sensitivity } from '#record/entity/field';
import { heldAsNow } from '#record/held-now';
import { heldFields, readableBody } from '#record/readable-body';
import type { Current, RecordBody } from '#record/register';
import type { Context } from './context.ts';

/**
 * The fields of a record that the context's actor may read; null where it may not read the record at all, which must
 * look like a record that is not there. `published` says whether the record belongs to the public part of the register.
 */
export function readAs(context: Context, record: Current, published: boolean): RecordBody | null {
  const subject = {
    conflict: record.conflict,
    kind: record.kind,
    sensitivity: record.body.sensitivity as Sensitivity | undefined,
    fieldSensitivity: heldFields(record.body) as Record<string, Sensitivity>,
  };
  const { actor, policy } = context;
  if (policy(actor, 'read', subject, null).allowed) {
    return readableBody(record.kind, record.body, actor.clearance);
  }
  if (!published || !policy(actor, 'read', { ...subject, published }, null).allowed) return null;
  return readableBody(record.kind, record.body, 'public');
}

/** A record as it stood at a journal sequence, held as closely as it is now, where that is closer; as it is without one. */
export async function asHeldNow(
  context: Context,
  record: Current,
  sequence: number | undefined,
): Promise<Current> {
  if (sequence === undefined) return record;
  const now = await context.store.get(record.conflict, record.id);
  return { ...record, body: heldAsNow(record.body, now?.body ?? null) };
}

/** As `readAs`, for a record given by its place; null too where there is none. */
export async function getAs(
  context: Context,
  at: { conflict: string | null; id: string; sequence?: number },
  published: boolean,
): Promise<Current | null> {
  const found = await context.store.get(at.conflict, at.id, at.sequence);
  if (!found) return null;
  const record = await asHeldNow(context, found, at.sequence);
  const body = readAs(context, record, published);
  return body === null ? null : { ...record, body };
}
