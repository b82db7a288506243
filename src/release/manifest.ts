import type { PublicConflict } from '#record/public/frame';
import type { RegisterState } from './public-register.ts';
import { releaseFormat } from './release-directory.ts';
import type { ReleasedFile } from './release-file.ts';

/** What release.json says of a release. */
export interface ReleaseManifest {
  readonly format: typeof releaseFormat;
  readonly number: number;
  /** The instant of the register's state: when the last change in it was made, UTC. */
  readonly asOf: string | null;
  readonly journalSequence: number;
  /** The hash of the journal there: who keeps it can tell later whether the register's history was written anew. */
  readonly journalHash: string | null;
  readonly software: string;
  readonly conflicts: readonly {
    readonly id: string;
    readonly slug: string | null;
    readonly title: PublicConflict['title'];
    /** True for an invented record. */
    readonly training: boolean;
    readonly namePolicy: PublicConflict['namePolicy'];
    readonly incidents: number;
  }[];
  /** Files of data; pages are listed with every other file in SHA256SUMS. */
  readonly files: readonly ReleasedFile[];
  readonly pages: number;
}

export function manifest(of: {
  readonly state: RegisterState;
  readonly journalHash: string | null;
  readonly software: string;
  readonly files: readonly ReleasedFile[];
  readonly pages: number;
  readonly conflicts: readonly { readonly conflict: PublicConflict; readonly incidents: number }[];
}): ReleaseManifest {
  return {
    format: releaseFormat,
    number: of.state.release ?? 0,
    asOf: of.state.at,
    journalSequence: of.state.sequence,
    journalHash: of.journalHash,
    software: of.software,
    conflicts: of.conflicts.map(({ conflict, incidents }) => ({
      id: conflict.id,
      slug: conflict.slug ?? null,
      title: conflict.title,
      training: conflict.training ?? false,
      namePolicy: conflict.namePolicy,
      incidents,
    })),
    files: of.files,
    pages: of.pages,
  };
}
