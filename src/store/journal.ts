import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from '#record/canonical';

/** What the journal commits to in one change. Names, texts and authors are not in it. */
export interface JournalLeaf {
  readonly conflict: string;
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly commitment: Buffer;
}

/**
 * The log that changes are chained into. This one is a SHA-256 chain; a transparency log takes its place behind the
 * same two methods.
 */
export interface JournalChain {
  /** The hash of a leaf that follows a given hash. */
  next(previous: Buffer, leaf: JournalLeaf): Buffer;
  /** What a revision's leaf commits to: salt first, so that a text cannot be guessed from its commitment. */
  commit(salt: Buffer, text: string): Buffer;
}

/** SHA-256 over the previous hash and the leaf as canonical JSON. */
export const sha256Chain: JournalChain = {
  next(previous, leaf) {
    // The keys stand in the order of RFC 8785 and hold no character that needs escaping, so this is canonical JSON.
    const line =
      `{"at":"${leaf.at}","c":"${leaf.commitment.toString('hex')}","conflict":"${leaf.conflict}",` +
      `"id":"${leaf.id}","kind":"${leaf.kind}","rev":${leaf.revision},"v":1}`;
    return hash('sha256', Buffer.concat([previous, Buffer.from(line, 'utf8')]), 'buffer');
  },
  commit(salt, text) {
    return hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'buffer');
  },
};

/** Random salts, drawn for many revisions at once. */
export function salts(count: number): Buffer[] {
  const pool = randomBytes(count * 32);
  return Array.from({ length: count }, (_, i) => pool.subarray(i * 32, (i + 1) * 32));
}

/** What stands around the body of a revision, and is committed to with it: who wrote it, why, in which command and from what. */
export interface RevisionFrame {
  readonly author: string;
  readonly reason: string;
  readonly parent: string | null;
  readonly schemaVersion: number;
  readonly batch: string | null;
  /** SHA-256 of what a dataset gave. */
  readonly importSha: Buffer | null;
}

/** The text that the commitment to a revision is made of: its frame as canonical JSON, a line feed, its body; none where it was removed. */
export function committedText(frame: RevisionFrame, body: string | null): string {
  const { author, reason, parent, schemaVersion, batch, importSha } = frame;
  const members = {
    author: author.toWellFormed(),
    batch,
    import: importSha?.toString('hex') ?? null,
    parent,
    reason: reason.toWellFormed(),
    schema: schemaVersion,
  };
  return `${canonicalJson(members)}\n${body ?? ''}`;
}
