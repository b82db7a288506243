import { type JournalChain, removedBody } from './journal.ts';
import type { Queryable } from './queryable.ts';

/** What does not verify, and where. */
export interface JournalFailure {
  readonly sequence: number;
  readonly id: string;
  readonly what: string;
}

/** The result of walking the whole journal. */
export interface JournalCheck {
  readonly ok: boolean;
  readonly checked: number;
  readonly failures: readonly JournalFailure[];
}

const page = 5000;

/**
 * Walks the journal from its first line: every hash follows from the one before, every line has its revision and every
 * revision its line, and every body is the one committed to. Keeps the first hundred failures.
 */
export async function verifyJournal(
  db: Queryable,
  chain: JournalChain,
  onProgress: (checked: number) => void = () => {},
): Promise<JournalCheck> {
  const failures: JournalFailure[] = [];
  const fail = (sequence: number, id: string, what: string) => {
    if (failures.length < 100) failures.push({ sequence, id, what });
  };
  let previous: Buffer = Buffer.alloc(32);
  let expected = 1;
  for (;;) {
    const { rows } = await db.query(
      `SELECT j.*, r.salt, r.body::text AS text, r.sequence AS revision_sequence, r.at AS revision_at
       FROM journal j LEFT JOIN revision r USING (conflict_id, id, revision)
       WHERE j.sequence >= $1 ORDER BY j.sequence LIMIT ${page}`,
      [expected],
    );
    for (const row of rows) {
      const sequence = Number(row.sequence);
      if (sequence !== expected)
        fail(sequence, row.id, `the journal jumps from ${expected - 1} to ${sequence}`);
      const at = row.at.toISOString();
      const { id, kind, revision, commitment } = row;
      const hash = chain.next(previous, { conflict: row.conflict_id, kind, id, revision, at, commitment });
      if (!hash.equals(row.hash)) fail(sequence, id, 'the hash does not follow from the line before');
      if (row.salt === null) fail(sequence, id, `revision ${revision} is missing`);
      else {
        if (!chain.commit(row.salt, row.text ?? removedBody).equals(commitment)) {
          fail(sequence, id, `the body of revision ${revision} is not the one committed to`);
        }
        if (Number(row.revision_sequence) !== sequence || row.revision_at.getTime() !== row.at.getTime()) {
          fail(sequence, id, `revision ${revision} says another place or time than the journal`);
        }
      }
      previous = row.hash;
      expected = sequence + 1;
    }
    onProgress(expected - 1);
    if (rows.length < page) break;
  }
  await checkEnds(db, expected - 1, previous, fail);
  return { ok: failures.length === 0, checked: expected - 1, failures };
}

async function checkEnds(
  db: Queryable,
  last: number,
  hash: Buffer,
  fail: (sequence: number, id: string, what: string) => void,
): Promise<void> {
  const { rows: ends } = await db.query('SELECT sequence, hash FROM journal_end');
  const end = ends[0];
  if (!end || Number(end.sequence) !== last || (last > 0 && !hash.equals(end.hash))) {
    fail(last, '', 'the journal does not end where the register says');
  }
  const { rows: strays } = await db.query(
    `SELECT r.sequence, r.id, r.revision FROM revision r LEFT JOIN journal j USING (conflict_id, id, revision)
     WHERE j.sequence IS NULL ORDER BY r.sequence LIMIT 100`,
  );
  for (const stray of strays)
    fail(Number(stray.sequence), stray.id, `revision ${stray.revision} has no line in the journal`);
  const { rows: wrong } = await db.query(
    `SELECT h.id, h.revision FROM head h
     LEFT JOIN (SELECT conflict_id, id, max(revision) AS revision FROM revision GROUP BY 1, 2) r USING (conflict_id, id)
     WHERE r.revision IS DISTINCT FROM h.revision LIMIT 100`,
  );
  for (const head of wrong)
    fail(last, head.id, `the record is said to stand at revision ${head.revision}, which is not its last`);
}
