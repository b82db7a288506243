import type { Kind } from '#record/entity/index';
import type { Current, JournalEntry } from '#record/register';
import type { IncidentSelection, Selection } from '#record/register-change';
import type { TallyQuery, TallyRow } from '#record/tally';

/** What the public projection reads of a register: a part of what casework reads, so that the store serves both. */
export interface ReleaseReads {
  get(conflict: string | null, id: string, asOf?: number): Promise<Current | null>;
  /** Streams records with bodies. */
  all(selection: Selection): AsyncIterable<Current>;
  /** Ids of the incidents that carry a code as a whole token, current ones first. */
  findByCode(
    conflict: string | null,
    token: string,
  ): Promise<{ conflict: string; id: string; current: boolean }[]>;
  listIncidents(selection: IncidentSelection): Promise<{ total: number; incidents: Current[] }>;
  tally(query: TallyQuery): Promise<TallyRow[]>;
  lastSequence(): Promise<number>;
  journal(from: number, limit: number): Promise<JournalEntry[]>;
  /** Several records at once; absent ids are absent. Where a register does not offer it, they are read one by one. */
  getMany?(conflict: string, ids: readonly string[]): Promise<Current[]>;
  /** The records of one kind that belong to any of these, at once; read one by one where a register does not offer it. */
  childrenOf?(conflict: string, parents: readonly string[], kind: Kind): Promise<Current[]>;
}

/** Several records at once, in the order of the ids. */
export async function readMany(
  reads: ReleaseReads,
  conflict: string,
  ids: Iterable<string>,
): Promise<Map<string, Current>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = reads.getMany
    ? await reads.getMany(conflict, wanted)
    : await Promise.all(wanted.map((id) => reads.get(conflict, id)));
  return new Map(found.filter((record) => record !== null).map((record) => [record.id, record] as const));
}

/** The records of one kind that belong to any of these, by the record they belong to. */
export async function readChildren(
  reads: ReleaseReads,
  conflict: string,
  parents: readonly string[],
  kind: Kind,
): Promise<Map<string, Current[]>> {
  const childrenOfOne = async (parent: string) => {
    const children: Current[] = [];
    for await (const record of reads.all({ conflict, kind, parent })) children.push(record);
    return children;
  };
  const oneByOne = async () => (await Promise.all(parents.map(childrenOfOne))).flat();
  const found = reads.childrenOf ? await reads.childrenOf(conflict, parents, kind) : await oneByOne();
  return Map.groupBy(found, (record) => record.parent ?? '');
}
