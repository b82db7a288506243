import { committedText, type JournalChain } from './journal.ts';
import type { Queryable } from './queryable.ts';
import { checkFigures } from './verify-figures.ts';

/** What does not verify, and where. */
export interface JournalFailure {
  readonly sequence: number;
  readonly id: string;
  readonly what: string;
}

/** Notes what does not verify. */
export type Fail = (sequence: number, id: string, what: string) => void;

/** The result of walking the whole journal. */
export interface JournalCheck {
  readonly ok: boolean;
  readonly checked: number;
  readonly failures: readonly JournalFailure[];
}

const page = 5000;

/**
 * Walks the journal from its first line: every hash follows from the one before, every line has its revision and every
 * revision its line, and every revision is the one committed to, with its author and its reason. Then holds where records are
 * said to stand, and all that figures are read from, against the revisions. `anchor` is a hash that somebody kept: some line
 * has to have it. Keeps the first hundred failures.
 */
export async function verifyJournal(
  db: Queryable,
  chain: JournalChain,
  onProgress: (checked: number) => void = () => {},
  anchor: string | null = null,
): Promise<JournalCheck> {
  const failures: JournalFailure[] = [];
  const fail: Fail = (sequence, id, what) => {
    if (failures.length < 100) failures.push({ sequence, id, what });
  };
  let previous: Buffer = Buffer.alloc(32);
  let expected = 1;
  for (;;) {
    const { rows } = await db.query(
      `SELECT j.*, r.salt, r.body::text AS text, r.sequence AS revision_sequence, r.at AS revision_at,
         r.kind AS revision_kind, r.author, r.reason, r.parent, r.batch, r.schema_version AS "schemaVersion",
         r.import_sha AS "importSha"
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
        if (!chain.commit(row.salt, committedText(row, row.text)).equals(commitment)) {
          fail(
            sequence,
            id,
            `revision ${revision} is not the one committed to: its body, its author or its reason`,
          );
        }
        if (Number(row.revision_sequence) !== sequence || row.revision_at.getTime() !== row.at.getTime()) {
          fail(sequence, id, `revision ${revision} says another place or time than the journal`);
        }
        if (row.revision_kind !== kind)
          fail(sequence, id, `revision ${revision} says another kind than the journal`);
      }
      previous = row.hash;
      expected = sequence + 1;
    }
    onProgress(expected - 1);
    if (rows.length < page) break;
  }
  await checkEnds(db, expected - 1, previous, fail);
  await checkFigures(db, expected - 1, fail);
  if (anchor !== null) await checkAnchor(db, anchor, expected - 1, fail);
  return { ok: failures.length === 0, checked: expected - 1, failures };
}

async function checkAnchor(db: Queryable, anchor: string, last: number, fail: Fail): Promise<void> {
  const { rows } = await db.query(`SELECT sequence FROM journal WHERE hash = decode($1, 'hex')`, [anchor]);
  if (rows.length === 0) {
    fail(last, '', `no line has the hash ${anchor}: the journal is not the one that it was taken from`);
  }
}

async function checkEnds(db: Queryable, last: number, hash: Buffer, fail: Fail): Promise<void> {
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
    `SELECT h.id, h.revision, r.revision IS DISTINCT FROM h.revision AS elsewhere
     FROM head h
     FULL JOIN (SELECT DISTINCT ON (conflict_id, id) conflict_id, id, revision, kind, parent, body IS NULL AS removed
       FROM revision ORDER BY conflict_id, id, revision DESC) r USING (conflict_id, id)
     WHERE (r.revision, r.kind, r.removed) IS DISTINCT FROM (h.revision, h.kind, h.removed)
       OR r.parent IS DISTINCT FROM h.parent LIMIT 100`,
  );
  for (const head of wrong) {
    const what = head.elsewhere
      ? `the record is said to stand at revision ${head.revision}, which is not its last`
      : 'the record is said to be of another kind, to belong to another or to be removed otherwise than its last revision says';
    fail(last, head.id ?? '', what);
  }
}
