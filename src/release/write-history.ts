import type { IncidentTombstone } from '#record/public/incident';
import {
  changesBetween,
  changesCsv,
  type FigureChange,
  type RecordHashes,
  type ReleaseChanges,
} from './changes.ts';
import { deletionsCsv, deletionsOf, goneSince, type ReleaseMemory, remembered } from './deletions.ts';
import type { ReleaseFolder } from './release-file.ts';

/** What a release is compared with, and what it holds. */
export interface History {
  readonly number: number;
  readonly latest: ReleaseMemory | null;
  readonly records: RecordHashes;
  readonly figures: readonly FigureChange[];
  readonly tombstones: Iterable<IncidentTombstone>;
}

/** Writes the change list and the deletions feed, and gives what the next release is made against. */
export function writeHistory(
  folder: ReleaseFolder,
  { number, latest, records, figures, tombstones }: History,
): { changes: ReleaseChanges; memory: Record<string, string> } {
  const changes = changesBetween(latest, { number, records }, figures);
  folder.put('changes.json', `${JSON.stringify(changes, null, 1)}\n`);
  folder.put('changes.csv', changesCsv(changes));
  const gone = goneSince(latest, number, records);
  const deletions = deletionsOf(gone, tombstones);
  folder.put('deletions.json', `${JSON.stringify({ release: number, deletions }, null, 1)}\n`);
  folder.put('deletions.csv', deletionsCsv(deletions));
  return { changes, memory: remembered(records, gone) };
}
