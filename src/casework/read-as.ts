import type { Sensitivity } from '#record/entity/field';
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

/** As `readAs`, for a record given by its place; null too where there is none. */
export async function getAs(
  context: Context,
  at: { conflict: string | null; id: string; sequence?: number },
  published: boolean,
): Promise<Current | null> {
  const record = await context.store.get(at.conflict, at.id, at.sequence);
  if (!record) return null;
  const body = readAs(context, record, published);
  return body === null ? null : { ...record, body };
}
