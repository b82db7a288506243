import { hash, randomBytes } from 'node:crypto';

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
  /** What a revision's leaf commits to: salt first, so that a body cannot be guessed from its commitment. */
  commit(salt: Buffer, body: string): Buffer;
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
  commit(salt, body) {
    return hash('sha256', Buffer.concat([salt, Buffer.from(body, 'utf8')]), 'buffer');
  },
};

/** Random salts, drawn for many revisions at once. */
export function salts(count: number): Buffer[] {
  const pool = randomBytes(count * 32);
  return Array.from({ length: count }, (_, i) => pool.subarray(i * 32, (i + 1) * 32));
}

/** What a removed record's leaf commits to in place of a body. */
export const removedBody = '';
