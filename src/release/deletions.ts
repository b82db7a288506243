import type { IncidentTombstone } from '#record/public/incident';
import type { RecordHashes } from './changes.ts';
import { csvLine } from './csv.ts';

/** A record that was in an earlier release and is no longer public (rule R20). */
export interface Deletion {
  readonly kind: string;
  readonly id: string;
  readonly conflict: string;
  /** The last release that held it, and the first that does not. */
  readonly lastRelease: number;
  readonly removedIn: number;
  readonly reason: 'merged' | 'split' | 'withdrawn' | 'removed';
  readonly mergedInto: string | null;
}

/** When a record was last seen: the last release that held it, and the first without it. */
export interface Gone {
  readonly lastRelease: number;
  readonly removedIn: number;
}

/** What the latest release leaves behind: the records in it, and every record that earlier releases held. */
export interface ReleaseMemory {
  readonly number: number;
  readonly records: RecordHashes;
  readonly gone: ReadonlyMap<string, Gone>;
}

/** What was gone before and is still, and what goes with release `number`. What came back is gone no more. */
export function goneSince(
  previous: ReleaseMemory | null,
  number: number,
  records: RecordHashes,
): Map<string, Gone> {
  const gone = new Map<string, Gone>();
  for (const [key, when] of previous?.gone ?? []) if (!records.has(key)) gone.set(key, when);
  for (const key of previous?.records.keys() ?? []) {
    if (!records.has(key)) gone.set(key, { lastRelease: previous?.number ?? 0, removedIn: number });
  }
  return gone;
}

/** Both maps as one, in the form in which a release is kept in the register. */
export function remembered(records: RecordHashes, gone: ReadonlyMap<string, Gone>): Record<string, string> {
  const kept: Record<string, string> = Object.fromEntries(records);
  for (const [key, { lastRelease, removedIn }] of gone) kept[key] = `gone ${lastRelease} ${removedIn}`;
  return kept;
}

/** The opposite of `remembered`. */
export function recalled(number: number, kept: Readonly<Record<string, string>>): ReleaseMemory {
  const records = new Map<string, string>();
  const gone = new Map<string, Gone>();
  for (const [key, value] of Object.entries(kept)) {
    const [word, lastRelease, removedIn] = value.split(' ');
    if (word !== 'gone') records.set(key, value);
    else gone.set(key, { lastRelease: Number(lastRelease), removedIn: Number(removedIn) });
  }
  return { number, records, gone };
}

/** Every record that was public and is not; what went first comes first. */
export function deletionsOf(
  gone: ReadonlyMap<string, Gone>,
  tombstones: Iterable<IncidentTombstone>,
): Deletion[] {
  const known = new Map([...tombstones].map((tombstone) => [tombstone.id, tombstone]));
  const deletions = [...gone].map(([key, when]): Deletion => {
    const [conflict = '', kind = '', id = ''] = key.split('/');
    const tombstone = kind === 'incident' ? known.get(id) : undefined;
    const reason = tombstone?.state ?? 'removed';
    return { kind, id, conflict, ...when, reason, mergedInto: tombstone?.mergedInto ?? null };
  });
  return deletions.sort((a, b) => a.removedIn - b.removedIn || (sortKey(a) < sortKey(b) ? -1 : 1));
}

export function deletionsCsv(deletions: readonly Deletion[]): string {
  const head = csvLine(['kind', 'id', 'conflict', 'last_release', 'removed_in', 'reason', 'merged_into']);
  const lines = deletions.map((deletion) =>
    csvLine([
      ...[deletion.kind, deletion.id, deletion.conflict, deletion.lastRelease, deletion.removedIn],
      ...[deletion.reason, deletion.mergedInto],
    ]),
  );
  return head + lines.join('');
}

const sortKey = ({ kind, id }: Deletion) => `${kind} ${id}`;
