import type { Body } from '#record/entity/definition';
import type { entities, Kind } from '#record/entity/index';
import { readableBody } from '#record/readable-body';
import type { Current, RecordBody } from '#record/register';

/** What only the team reads, on every kind of record. */
type InternalField = 'sensitivity' | 'fieldSensitivity' | 'importNotes';

/**
 * The public form of a record: its id, its conflict, and those of its fields that anyone may read. Any field may be
 * absent, for it is unknown or not public; a reader cannot tell which. Revision, author and time of writing are not in
 * it: they would tell of work on what is not public.
 */
export type PublicRecord<K extends Kind> = {
  readonly id: string;
  readonly conflict: string;
} & Readonly<Partial<Omit<Body<(typeof entities)[K]>, InternalField>>>;

/** A record as far as its publicity is concerned. */
export type Publishable = Pick<Current, 'id' | 'conflict' | 'kind'> & { readonly body: RecordBody };

/** Kinds that are never public, whatever their fields say. */
const neverPublic: ReadonlySet<Kind> = new Set<Kind>(['account', 'api_token', 'import']);

/** The public form of a record, null for one that is held back as a whole. What it belongs to may still keep it back. */
export function publicRecord<K extends Kind>(kind: K, record: Publishable): PublicRecord<K> | null {
  if (record.kind !== kind || neverPublic.has(kind)) return null;
  const fields = readableBody(kind, record.body, 'public');
  return fields === null
    ? null
    : ({ id: record.id, conflict: record.conflict, ...fields } as unknown as PublicRecord<K>);
}
