import { definitionOf, type Kind, kinds } from '#record/entity/index';
import type { Current, RecordBody } from '#record/register';
import type { Change } from '#record/register-change';
import type { RegisterReads } from './ports.ts';

/** Kinds of records that belong to one incident: victims, belligerents' rows, claims, allegations. */
export const partKinds: readonly Kind[] = kinds.filter(
  (kind) => definitionOf(kind)?.parentField === 'incident',
);

/** Every record that belongs to an incident. */
export async function partsOf(reads: RegisterReads, incident: Current): Promise<Current[]> {
  const parts: Current[] = [];
  for (const kind of partKinds) {
    for await (const part of reads.all({ conflict: incident.conflict, kind, parent: incident.id }))
      parts.push(part);
  }
  return parts;
}

/** The change by which a part moves to another incident. */
export function moved(part: Current, to: string, reason: string, fields: RecordBody = {}): Change {
  return {
    conflict: part.conflict,
    kind: part.kind,
    id: part.id,
    parent: to,
    from: part.revision,
    body: { ...part.body, ...fields, incident: to },
    reason,
  };
}

/** The change of an incident's own body. */
export function revised(incident: Current, body: RecordBody, reason: string): Change {
  const { conflict, kind, id, parent, revision } = incident;
  return { conflict, kind, id, parent, from: revision, body, reason };
}
