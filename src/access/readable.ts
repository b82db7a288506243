import type { Actor } from '#record/actor';
import type { Kind } from '#record/entity/index';
import { heldFields, readableBody } from '#record/readable-body';
import type { Current, RecordBody } from '#record/register';
import { clears } from '#record/sensitivity';
import { policy } from './policy.ts';

/** A record as one actor may read it. What surrounds the body says who works when, and is for the team. */
export interface ReadableRecord {
  readonly conflict: string;
  readonly id: string;
  readonly kind: Kind;
  readonly parent: string | null;
  readonly revision: number | null;
  readonly at: string | null;
  readonly author: string | null;
  readonly reason: string | null;
  readonly body: RecordBody;
}

/**
 * The record with only the fields that the actor may read; null where it may not read the record at all, which must look
 * like a record that does not exist. `published` says whether the record belongs to the public part of the register:
 * for an incident its workflow, for what hangs on an incident that incident's workflow.
 */
export function readable(actor: Actor, record: Current, published: boolean): ReadableRecord | null {
  const subject = {
    conflict: record.conflict,
    kind: record.kind,
    sensitivity: record.body.sensitivity as never,
    fieldSensitivity: heldFields(record.body) as never,
  };
  const asTeam = policy(actor, 'read', subject, null).allowed;
  if (!asTeam && !policy(actor, 'read', { ...subject, published }, null).allowed) return null;
  const body = readableBody(record.kind, record.body, asTeam ? actor.clearance : 'public');
  if (body === null) return null;
  const { conflict, id, kind, parent } = record;
  const around = asTeam
    ? { revision: record.revision, at: record.at, ...wordsOf(actor, record) }
    : { revision: null, at: null, author: null, reason: null };
  return { conflict, id, kind, parent, ...around, body };
}

/** Who made a revision, and why: words among the team, as internal as its notes. */
export function wordsOf(
  actor: Actor,
  { author, reason }: Pick<Current, 'author' | 'reason'>,
): { author: string | null; reason: string | null } {
  return clears(actor.clearance, 'internal') ? { author, reason } : { author: null, reason: null };
}
