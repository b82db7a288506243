import type { Draft } from '#record/reading';
import type { RecordBody } from '#record/register';
import { isSame } from './revert-change.ts';

/** Fields that belong to the register: no dataset gives or takes them. */
export const ownFields: readonly string[] = [
  'changeLog',
  'updatedPublicAt',
  'mergedInto',
  'splitInto',
  'sensitivity',
  'fieldSensitivity',
];

/** True where a record differs from what the dataset gave, in fields that a dataset gives. */
export function hasEdits(base: RecordBody, now: RecordBody): boolean {
  const fields = new Set([...Object.keys(base), ...Object.keys(now)]);
  return [...fields].some((field) => !ownFields.includes(field) && !isSame(base[field], now[field]));
}

/** A field that the dataset and a person both changed since the last import. */
export interface Collision {
  readonly field: string;
  /** What the dataset has; undefined where it no longer has the field. */
  readonly given: unknown;
}

export interface Merged {
  /** Nothing that the dataset says is new. */
  readonly isUnchanged: boolean;
  /** What the dataset says now, with the fields of the register. */
  readonly given: RecordBody;
  /** That, with what persons changed since the last import. */
  readonly body: RecordBody;
  readonly collisions: readonly Collision[];
}

/**
 * Joins what a dataset says now with what it said last (`base`) and what stands in the register (`now`), field by field:
 * what only the dataset changed is taken, what a person changed stays, and where both did it is a collision.
 */
export function mergeDraft(draft: Draft, base: RecordBody, now: RecordBody): Merged {
  const kept = new Set(ownFields);
  for (const field of draft.silentOn ?? []) kept.add(field);
  // The day of first publication is found out here where the dataset does not tell it.
  if (draft.body.publishedAt === undefined) kept.add('publishedAt');
  const places = new Set(Object.keys(draft.provenance ?? {}));
  const theirs = { ...draft.body, ...draft.provenance };
  const given: RecordBody = { ...theirs };
  const body: RecordBody = { ...now };
  const collisions: Collision[] = [];
  let isUnchanged = true;
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(now)])) {
    if (kept.has(field)) {
      put(given, field, draft.silentOn?.includes(field) ? base[field] : now[field]);
    } else if (places.has(field)) {
      // A new place says nothing by itself; it is written along with what is new.
      if (isSame(now[field], base[field])) put(body, field, theirs[field]);
    } else if (!isSame(base[field], theirs[field])) {
      isUnchanged = false;
      if (isSame(now[field], base[field])) put(body, field, theirs[field]);
      else if (!isSame(now[field], theirs[field])) collisions.push({ field, given: theirs[field] });
    }
  }
  return { isUnchanged, given, body, collisions };
}

function put(body: RecordBody, field: string, value: unknown): void {
  if (value === undefined) delete body[field];
  else body[field] = value;
}
