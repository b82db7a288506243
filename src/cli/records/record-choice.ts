import { chooseConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { findIncidents } from '#casework/find-incident';
import { readAs } from '#casework/read-as';
import type { Kind } from '#record/entity/index';
import { idPattern } from '#record/identifier';
import type { Current, RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';

/** The option by which a command names a conflict. */
export const conflictOption = {
  type: 'string',
  argument: 'SLUG',
  description: 'the conflict (where there are several)',
} as const;

/** A record as the one who acts may read it. Throws `not_found` where they may not, as for a record that is not there. */
export function asRead(context: Context, record: Current | null, name: string): Current {
  const isPublic = record?.body.workflow === 'published';
  const body = record === null ? null : readAs(context, record, isPublic);
  if (record === null || body === null)
    throw new SijillError('not_found', `There is no record ${name} here.`, { name });
  return { ...record, body };
}

/**
 * The one incident that a code or an id stands for, after merges and divisions on the way. Throws `not_found`, or `bad_call`
 * with the ids where several stand there.
 */
export async function oneIncident(
  context: Context,
  name: string | undefined,
  conflict: string | undefined,
): Promise<Current> {
  if (name === undefined) throw new SijillError('bad_call', 'Name an incident by its code or id.');
  const within = conflict === undefined ? null : await chooseConflict(context, conflict);
  const { incidents } = await findIncidents(context.store, within?.id ?? null, name);
  const readable = incidents.filter(
    (incident) => readAs(context, incident, incident.body.workflow === 'published') !== null,
  );
  const [only, another] = readable;
  if (only && another) {
    const list = readable.map((incident) => `${incident.id} (${codesOf(incident.body)})`).join(', ');
    throw new SijillError('bad_call', `${name} stands for several incidents. Name one by its id: ${list}.`, {
      ids: readable.map((incident) => incident.id),
    });
  }
  if (!only) throw new SijillError('not_found', `There is no incident ${name} here.`, { name });
  return asRead(context, only, name);
}

/**
 * The incident at exactly this id or code, merged or divided though it be. A code is looked up among those that no longer
 * stand by themselves.
 */
export async function endedIncident(
  context: Context,
  name: string | undefined,
  ended: 'merged' | 'split',
): Promise<Current> {
  if (name === undefined) throw new SijillError('bad_call', 'Name the incident by its code or id.');
  const { through } = await findIncidents(context.store, null, name);
  const own = through.filter(
    (incident) => incident.body.workflow === ended && (incident.id === name || !idPattern.test(name)),
  );
  const [only, another] = own;
  if (only && !another) return asRead(context, only, name);
  if (!only) throw new SijillError('not_found', `No incident ${name} was ${ended}.`, { name });
  throw new SijillError(
    'bad_call',
    `Several such incidents were ${ended}. Name one by its id: ${own.map((one) => one.id).join(', ')}.`,
  );
}

/** The record of any kind with this id. */
export async function oneRecord(context: Context, id: string | undefined, kind?: Kind): Promise<Current> {
  if (id === undefined) throw new SijillError('bad_call', 'Name a record by its id.');
  if (!idPattern.test(id))
    throw new SijillError('bad_call', `'${id}' is no id: it has 26 letters and digits.`, { id });
  const record = await context.store.get(null, id);
  return asRead(context, kind === undefined || record?.kind === kind ? record : null, id);
}

/** The codes of an incident as they are printed. */
export function codesOf(body: RecordBody): string {
  return ((body.codes as string[] | undefined) ?? []).join(' ') || 'no code';
}
