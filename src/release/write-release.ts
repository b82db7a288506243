import { SijillError } from '#record/sijill-error';
import type { ReleaseChanges } from './changes.ts';
import { chosenConflicts } from './chosen-conflicts.ts';
import type { CompareTotals } from './comparison.ts';
import { dictionary, dictionaryCsv, vocabularyCsv } from './dictionary.ts';
import { earlierReleases } from './earlier-releases.ts';
import { type GatheredConflict, gatherConflict } from './gather.ts';
import { manifest } from './manifest.ts';
import type { ReleaseReads } from './ports.ts';
import { releaseReadme } from './readme.ts';
import { openReleaseDirectory } from './release-directory.ts';
import { type ReleasedFile, ReleaseFolder } from './release-file.ts';
import { type OnProgress, releaseProgress } from './release-progress.ts';
import { Snapshot } from './snapshot.ts';
import { writeHistory } from './write-history.ts';
import { writeTables } from './write-tables.ts';
import { writeTallies } from './write-tallies.ts';

/** What is kept of a release in the register, from which the next change list and the deletions feed are made. */
export interface ReleaseRecord {
  readonly number: number;
  readonly journalSequence: number;
  /** Ids of the conflicts in it. */
  readonly conflicts: readonly string[];
  /** Data files and checksums; the checksums commit to every page. */
  readonly files: readonly ReleasedFile[];
  /**
   * Public records in it: conflict, kind and id to the SHA-256 of the public form; and records of earlier releases that
   * are gone. Only those of the latest release are needed: the field may be taken off the one before.
   */
  readonly records: Readonly<Record<string, string>>;
}

/** Writes the static pages of a release: `put` takes a path in the release and the whole file. */
export type PageRenderer = (
  snapshot: Snapshot,
  put: (path: string, content: string | Uint8Array) => void,
  onPages: (pages: number) => Promise<void>,
) => Promise<void>;

export interface ReleaseOptions {
  /** The folder of the release: new, empty, or an earlier release, which it replaces. */
  readonly out: string;
  /** Renders the pages; null for data files alone. */
  readonly pages: PageRenderer | null;
  /** Which Sijill writes it, for release.json. */
  readonly software: string;
  /** Short names of conflicts; every public one where left out. */
  readonly conflicts?: readonly string[];
  readonly byteOrderMark?: boolean;
  /** Compares stated totals as anybody sees them; without it pages show them one by one. */
  readonly compare?: CompareTotals;
  /** Keeps the release in the register. It runs when every file is written and before the folder is in its place. */
  readonly record: (release: ReleaseRecord) => Promise<void>;
  readonly onProgress?: OnProgress;
}

export interface ReleaseSummary {
  readonly number: number;
  readonly files: readonly ReleasedFile[];
  readonly changes: Pick<ReleaseChanges, 'from' | 'to' | 'added' | 'changed' | 'removed'> & {
    readonly figures: number;
  };
}

/**
 * Writes the next numbered release of the public record (spec/release.md). The same state of the register gives the same
 * bytes. The reads must stand still while it runs, as those of one snapshot do; where they moved it throws `conflict`.
 * Throws `conflict` for a folder that is not a release, `integrity` where a tally is not the sum of its public incidents.
 */
export async function writeRelease(reads: ReleaseReads, options: ReleaseOptions): Promise<ReleaseSummary> {
  const directory = openReleaseDirectory(options.out);
  const gathered: GatheredConflict[] = [];
  try {
    const folder = new ReleaseFolder(directory.folder);
    const { record, changes } = await writeInto(folder, gathered, reads, options);
    if ((await reads.lastSequence()) !== record.journalSequence) throw moved();
    await options.record(record);
    directory.commit();
    const { from, to, added, changed, removed, figures } = changes;
    return {
      number: record.number,
      files: folder.files(),
      changes: { from, to, added, changed, removed, figures: figures.length },
    };
  } catch (thrown) {
    directory.discard();
    throw thrown;
  } finally {
    for (const conflict of gathered) conflict.close();
  }
}

/** Writes every file. What was gathered is left in `gathered`, to be closed whatever happens. */
async function writeInto(
  folder: ReleaseFolder,
  gathered: GatheredConflict[],
  reads: ReleaseReads,
  options: ReleaseOptions,
): Promise<{ record: ReleaseRecord; changes: ReleaseChanges }> {
  const progress = releaseProgress(options.onProgress);
  const sequence = await reads.lastSequence();
  const [entry] = sequence > 0 ? await reads.journal(sequence, 1) : [];
  const { releases, latest, since } = await earlierReleases(reads);
  const number = (latest?.number ?? 0) + 1;
  const state = { sequence, at: entry?.at ?? null, release: number };
  for (const conflict of await chosenConflicts(reads, options.conflicts)) {
    gathered.push(await gatherConflict(reads, conflict, (read) => progress.count('reading', read)));
  }
  const files = { byteOrderMark: options.byteOrderMark ?? false };
  const onIncident = () => progress.step('tables');
  const { indexes, records, figures } = await writeTables(gathered, folder, { ...files, since }, onIncident);
  const conflicts = gathered.map((conflict, at) => ({ gathered: conflict, index: indexes[at] ?? [] }));
  const snapshot = new Snapshot(state, releases, conflicts, options.compare);
  await writeTallies(reads, snapshot, folder, files);
  const tombstones = gathered.flatMap((conflict) => [...conflict.tombstones]);
  const { changes, memory } = writeHistory(folder, { number, latest, records, figures, tombstones });
  folder.put('data/data-dictionary.csv', dictionaryCsv());
  folder.put('data/data-dictionary.json', `${JSON.stringify(dictionary(), null, 1)}\n`);
  folder.put('data/vocabulary.csv', vocabularyCsv());
  const dataFiles = folder.files();
  const put = (path: string, content: string | Uint8Array) => folder.put(path, content);
  await options.pages?.(snapshot, put, (done) => progress.step('pages', done));
  const described = manifest({
    ...{ state, journalHash: entry?.hash ?? null, software: options.software, files: dataFiles },
    pages: folder.files().length - dataFiles.length,
    conflicts: gathered.map(({ conflict, count }) => ({ conflict, incidents: count })),
  });
  const ends = [
    folder.put('README.txt', releaseReadme(described)),
    folder.put('release.json', `${JSON.stringify(described, null, 1)}\n`),
  ];
  const sums = folder.files().map((file) => `${file.sha256}  ${file.path}\n`);
  ends.push(folder.put('SHA256SUMS', sums.join('')));
  const ids = gathered.map(({ conflict }) => conflict.id);
  const kept = { number, journalSequence: sequence, conflicts: ids, files: [...dataFiles, ...ends] };
  return { record: { ...kept, records: memory }, changes };
}

function moved(): SijillError {
  return new SijillError(
    'conflict',
    'The register changed while the release was written, so nothing was released. Run the release again.',
  );
}
