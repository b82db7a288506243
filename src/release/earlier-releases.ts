import type { Release } from '#record/entity/keeping';
import { type PublicRelease, publicRelease } from '#record/public/frame';
import { registerConflict } from '#record/register-conflict';
import { type ReleaseMemory, recalled } from './deletions.ts';
import type { ReleaseReads } from './ports.ts';

/** What the releases before this one leave behind. */
export interface EarlierReleases {
  readonly releases: PublicRelease[];
  readonly latest: ReleaseMemory | null;
  /** When the last change in the latest release was made. */
  readonly since: string | null;
}

/** Releases already recorded, the latest first, with what the latest one leaves behind. */
export async function earlierReleases(reads: ReleaseReads): Promise<EarlierReleases> {
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
