import { definitionOf, type Kind } from '#record/entity/index';
import { referencesOf } from '#record/public/references';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import type { RegisterReads } from './ports.ts';

/**
 * Throws `invalid` where a body newly points to a record that is not in its conflict, was removed, or is of another kind.
 * What an earlier revision pointed to already is left alone.
 */
export async function requireReferences(
  reads: RegisterReads,
  conflict: string,
  kind: Kind,
  before: RecordBody,
  body: RecordBody,
): Promise<void> {
  const known = new Set(referencesOf(kind, before).map((reference) => `${reference.kind} ${reference.id}`));
  const added = referencesOf(kind, body).filter(
    (reference) => !known.has(`${reference.kind} ${reference.id}`),
  );
  if (added.length === 0) return;
  const heads = await reads.heads(conflict, [...new Set(added.map((reference) => reference.id))]);
  const missing = added.filter((reference) => {
    const head = heads.get(reference.id);
    return !head || head.removed || head.kind !== reference.kind;
  });
  if (missing.length === 0) return;
  const list = [...new Set(missing.map((reference) => `${reference.kind} ${reference.id}`))];
  throw new SijillError(
    'invalid',
    `The ${kind} points to what is not in this conflict: ${list.join(', ')}.`,
    {
      missing: list,
    },
  );
}

/** Throws `not_found` where the conflict that a new record shall belong to does not exist. */
export async function requireConflictOf(reads: RegisterReads, conflict: string, kind: Kind): Promise<void> {
  if (kind === 'conflict' || !definitionOf(kind)) return;
  const head = (await reads.heads(conflict, [conflict])).get(conflict);
  if (head?.kind === 'conflict' && !head.removed) return;
  throw new SijillError('not_found', `There is no conflict ${conflict} here.`, { conflict });
}
