import { setImmediate } from 'node:timers/promises';
import type { Release } from '#record/entity/keeping';
import { type PublicConflict, type PublicRelease, publicConflict, publicRelease } from '#record/public/frame';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import { changesBetween, changesCsv, type ReleaseChanges } from './changes.ts';
import type { CompareTotals } from './comparison.ts';
import {
  deletionsCsv,
  deletionsOf,
  goneSince,
  type ReleaseMemory,
  recalled,
  remembered,
} from './deletions.ts';
import { dictionary, dictionaryCsv, vocabularyCsv } from './dictionary.ts';
import { type GatheredConflict, gatherConflict } from './gather.ts';
import { manifest, type ReleaseManifest } from './manifest.ts';
import type { ReleaseReads } from './ports.ts';
import { releaseReadme } from './readme.ts';
import { openReleaseDirectory } from './release-directory.ts';
import { type ReleasedFile, ReleaseFolder } from './release-file.ts';
import { Snapshot } from './snapshot.ts';
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
  readonly onProgress?: (step: ReleaseStep, done: number) => void;
}

/** What is being done; `done` counts records read, incidents written, pages written. */
export type ReleaseStep = 'reading' | 'tables' | 'pages';

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
    const sequence = await reads.lastSequence();
    const [entry] = sequence > 0 ? await reads.journal(sequence, 1) : [];
    const earlier = await earlierReleases(reads);
    const number = (earlier.latest?.number ?? 0) + 1;
    const state = { sequence, at: entry?.at ?? null, release: number };
    const progress = progressOf(options);
    for (const conflict of await chosenConflicts(reads, options.conflicts)) {
      gathered.push(
        await gatherConflict(reads, conflict, undefined, (read) => progress.count('reading', read)),
      );
    }
    const folder = new ReleaseFolder(directory.folder);
    const files = { byteOrderMark: options.byteOrderMark ?? false };
    const written = await writeTables(gathered, folder, { ...files, since: earlier.since }, () =>
      progress.step('tables'),
    );
    const conflicts = gathered.map((conflict, at) => ({
      gathered: conflict,
      index: written.indexes[at] ?? [],
    }));
    const snapshot = new Snapshot(state, earlier.releases, conflicts, options.compare);
    await writeTallies(reads, snapshot, folder, { ...files, asOf: null });
    const { records, figures } = written;
    const changes = changesBetween(earlier.latest, { number, records }, figures);
    folder.put('changes.json', `${JSON.stringify(changes, null, 1)}\n`);
    folder.put('changes.csv', changesCsv(changes));
    const tombstones = gathered.flatMap((conflict) => [...conflict.tombstones]);
    const gone = goneSince(earlier.latest, number, records);
    const deletions = deletionsOf(gone, tombstones);
    folder.put('deletions.json', `${JSON.stringify({ release: number, deletions }, null, 1)}\n`);
    folder.put('deletions.csv', deletionsCsv(deletions));
    folder.put('data/data-dictionary.csv', dictionaryCsv());
    folder.put('data/data-dictionary.json', `${JSON.stringify(dictionary(), null, 1)}\n`);
    folder.put('data/vocabulary.csv', vocabularyCsv());
    const dataFiles = folder.files();
    const { pages } = options;
    if (pages) {
      const count = (done: number) => progress.step('pages', done);
      await pages(snapshot, (path, content) => folder.put(path, content), count);
    }
    const described: ReleaseManifest = manifest({
      ...{ state, software: options.software, files: dataFiles },
      pages: folder.files().length - dataFiles.length,
      conflicts: conflicts.map(({ gathered: { conflict, count } }) => ({ conflict, incidents: count })),
    });
    folder.put('README.txt', releaseReadme(described));
    folder.put('release.json', `${JSON.stringify(described, null, 1)}\n`);
    folder.put(
      'SHA256SUMS',
      folder
        .files()
        .map((file) => `${file.sha256}  ${file.path}\n`)
        .join(''),
    );
    if ((await reads.lastSequence()) !== sequence) throw moved();
    const summed = folder.files().filter(({ path }) => path === 'release.json' || path === 'SHA256SUMS');
    await options.record({
      number,
      journalSequence: sequence,
      conflicts: gathered.map(({ conflict }) => conflict.id),
      files: [...dataFiles, ...summed],
      records: remembered(records, gone),
    });
    directory.commit();
    const { from, to, added, changed, removed } = changes;
    return {
      number,
      files: folder.files(),
      changes: { from, to, added, changed, removed, figures: changes.figures.length },
    };
  } catch (thrown) {
    directory.discard();
    throw thrown;
  } finally {
    for (const conflict of gathered) conflict.close();
  }
}

function moved(): SijillError {
  return new SijillError(
    'conflict',
    'The register changed while the release was written, so nothing was released. Run the release again.',
  );
}

/** The public conflicts that were asked for, in the order of their short names. */
async function chosenConflicts(
  reads: ReleaseReads,
  slugs: readonly string[] | undefined,
): Promise<PublicConflict[]> {
  const found: PublicConflict[] = [];
  for await (const record of reads.all({ conflict: null, kind: 'conflict' })) {
    const conflict = record.id === registerConflict ? null : publicConflict(record);
    if (conflict) found.push(conflict);
  }
  const missing = slugs?.find((slug) => !found.some((conflict) => conflict.slug === slug));
  if (missing !== undefined) {
    const names = found.map((conflict) => conflict.slug).join(', ');
    throw new SijillError('not_found', `There is no public conflict ${missing}. There are: ${names}.`);
  }
  const chosen = slugs ? found.filter((conflict) => slugs.includes(conflict.slug ?? '')) : found;
  return chosen.sort((a, b) => ((a.slug ?? a.id) < (b.slug ?? b.id) ? -1 : 1));
}

interface EarlierReleases {
  readonly releases: PublicRelease[];
  readonly latest: ReleaseMemory | null;
  /** When the last change in the latest release was made. */
  readonly since: string | null;
}

/** Releases already recorded, the latest first, with what the latest one leaves behind. */
async function earlierReleases(reads: ReleaseReads): Promise<EarlierReleases> {
  let found: EarlierReleases = { releases: [], latest: null, since: null };
  let sequence = 0;
  for await (const record of reads.all({ conflict: registerConflict, kind: 'release' })) {
    const { number, journalSequence, records } = record.body as Release;
    const open = publicRelease(record);
    const releases = open ? [...found.releases, open] : found.releases;
    if (number < (found.latest?.number ?? 0)) found = { ...found, releases };
    else {
      found = { ...found, releases, latest: recalled(number, records ?? {}) };
      sequence = journalSequence;
    }
  }
  const [entry] = sequence > 0 ? await reads.journal(sequence, 1) : [];
  return {
    ...found,
    since: entry?.at ?? null,
    releases: found.releases.sort((a, b) => (b.number ?? 0) - (a.number ?? 0)),
  };
}

/** Reports progress and lets other work run from time to time. */
function progressOf({ onProgress }: ReleaseOptions) {
  const totals: Record<ReleaseStep, number> = { reading: 0, tables: 0, pages: 0 };
  const count = (step: ReleaseStep, done = 1) => {
    totals[step] += done;
    onProgress?.(step, totals[step]);
  };
  return {
    count,
    async step(step: ReleaseStep, done = 1): Promise<void> {
      count(step, done);
      if (totals[step] % 200 < done) await setImmediate();
    },
  };
}
