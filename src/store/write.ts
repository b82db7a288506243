import type pg from 'pg';
import { canonicalJson } from '#record/canonical';
import { type Kind, schemaVersion } from '#record/entity/index';
import type { RecordBody, Revision } from '#record/register';
import type { Authorship, Change } from '#record/register-change';
import { SijillError } from '#record/sijill-error';
import { copyInto, copyLine } from './copy.ts';
import { committedText, type JournalChain, salts } from './journal.ts';
import { updateReadModels } from './read-models.ts';

/** The end of the journal as this transaction sees it; only the holder of its row lock writes. */
export interface JournalEnd {
  sequence: bigint;
  at: Date;
  hash: Buffer;
}

/** Takes the one writer's lock, until the transaction ends. */
export async function lockJournal(client: pg.ClientBase): Promise<JournalEnd> {
  const { rows } = await client.query('SELECT sequence, at, hash FROM journal_end FOR UPDATE');
  const row = rows[0];
  return { sequence: BigInt(row.sequence), at: row.at, hash: row.hash };
}

/** Commits, or throws: PostgreSQL answers the COMMIT of a transaction in which something failed by taking it back. */
export async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('The transaction failed before it was to be committed.');
}

/**
 * What to say of a value that the database refused: `invalid`, without the value, which may be what nobody else should
 * read. Null for every other failure.
 */
export function refusalOf(thrown: unknown): SijillError | null {
  const code = (thrown as { code?: unknown } | null)?.code;
  if (thrown instanceof SijillError || typeof code !== 'string' || !/^(22|54)[0-9A-Z]{3}$/.test(code))
    return null;
  return new SijillError(
    'invalid',
    'A value is beyond what the register can keep. Look for a very long code or name, a NUL character, a number or a day out of the ordinary.',
    {},
    { cause: thrown },
  );
}

/** Everything a write needs: the transaction's connection, who writes, the journal's end, the time. */
export interface Writing {
  readonly client: pg.ClientBase;
  readonly authorship: Authorship;
  readonly chain: JournalChain;
  readonly end: JournalEnd;
  readonly now: () => Date;
}

/** A revision ready to be written: all that the tables hold of it, but for its place in the journal. */
export interface PreparedRevision {
  readonly conflict: string;
  readonly id: string;
  readonly revision: number;
  readonly kind: Kind;
  readonly parent: string | null;
  readonly at: Date;
  readonly author: string;
  readonly reason: string;
  readonly schemaVersion: number;
  readonly batch: string | null;
  readonly importSha: Buffer | null;
  readonly salt: Buffer;
  /** Canonical JSON; null for a removal. */
  readonly text: string | null;
  readonly body: RecordBody | null;
  /** The dataset that wrote it, where one did. */
  readonly dataset: string | null;
  /** Moves the revision that a later import compares with; undefined leaves it. */
  readonly importRevision: number | null | undefined;
}

/**
 * Writes changes as revisions with their journal entries and keeps the read models true, all in the caller's
 * transaction. Throws `conflict` when a record is not at the revision that its change was made from, `invalid` when a
 * body holds a NUL character, which PostgreSQL cannot keep.
 */
export async function writeChanges(writing: Writing, changes: readonly Change[]): Promise<Revision[]> {
  // Times in the journal never go back, whatever the clock does.
  const at = new Date(Math.max(writing.now().getTime(), writing.end.at.getTime()));
  const salt = salts(changes.length);
  const prepared = changes.map((change, i): PreparedRevision => {
    const text = change.body === null ? null : (change.text ?? canonicalJson(change.body));
    if (text?.includes('\\u0000')) throw nulCharacter(change);
    const revision = change.from + 1;
    return {
      conflict: change.conflict,
      id: change.id,
      revision,
      kind: change.kind,
      parent: change.parent,
      at,
      author: writing.authorship.author,
      reason: change.reason,
      schemaVersion,
      batch: writing.authorship.batch,
      importSha: change.origin ? Buffer.from(change.origin.sha256, 'hex') : null,
      salt: salt[i] as Buffer,
      text,
      body: change.body,
      dataset: change.origin?.dataset ?? null,
      importRevision: change.origin ? revision : change.importRevision,
    };
  });
  return writeRevisions(writing.client, writing.chain, writing.end, prepared);
}

/** Writes prepared revisions, no record twice, after the given end of the journal, which it moves. */
export async function writeRevisions(
  client: pg.ClientBase,
  chain: JournalChain,
  end: JournalEnd,
  prepared: readonly PreparedRevision[],
): Promise<Revision[]> {
  if (prepared.length === 0) return [];
  const lines = { revision: [] as string[], journal: [] as string[], head: [] as string[] };
  const moved: PreparedRevision[] = [];
  const revisions: Revision[] = [];
  for (const made of prepared) {
    const { conflict, id, revision, kind, parent, text } = made;
    const at = made.at.toISOString();
    const commitment = chain.commit(made.salt, committedText(made, text));
    end.sequence += 1n;
    end.hash = chain.next(end.hash, { conflict, kind, id, revision, at, commitment });
    end.at = made.at;
    const { author, reason, batch, importSha, salt } = made;
    lines.revision.push(
      copyLine([
        ...[conflict, id, revision, kind, parent, end.sequence, at, author, reason, made.schemaVersion],
        ...[batch, importSha, salt, text],
      ]),
    );
    lines.journal.push(copyLine([end.sequence, at, conflict, kind, id, revision, commitment, end.hash]));
    if (revision === 1) {
      const importRevision = made.importRevision ?? null;
      lines.head.push(copyLine([conflict, id, kind, parent, 1, text === null, made.dataset, importRevision]));
    } else moved.push(made);
    const { schemaVersion: version, body } = made;
    const sequence = Number(end.sequence);
    revisions.push({
      conflict,
      id,
      revision,
      kind,
      parent,
      body,
      at,
      author,
      reason,
      schemaVersion: version,
      sequence,
      batch,
    });
  }
  // Heads first: a record that is not where the change was made from must be refused before anything else is written.
  await asConflict(() => copyInto(client, 'head', headColumns, lines.head));
  await moveHeads(client, moved);
  await copyInto(client, 'revision', revisionColumns, lines.revision);
  await copyInto(client, 'journal', journalColumns, lines.journal);
  await client.query('UPDATE journal_end SET sequence = $1, at = $2, hash = $3', [
    end.sequence,
    end.at,
    end.hash,
  ]);
  await updateReadModels(client, revisions);
  return revisions;
}

const headColumns = [
  'conflict_id',
  'id',
  'kind',
  'parent',
  'revision',
  'removed',
  'dataset',
  'import_revision',
];
const journalColumns = ['sequence', 'at', 'conflict_id', 'kind', 'id', 'revision', 'commitment', 'hash'];
const revisionColumns = [
  ...[
    'conflict_id',
    'id',
    'revision',
    'kind',
    'parent',
    'sequence',
    'at',
    'author',
    'reason',
    'schema_version',
  ],
  ...['batch', 'import_sha', 'salt', 'body'],
];

async function moveHeads(client: pg.ClientBase, moved: readonly PreparedRevision[]): Promise<void> {
  if (moved.length === 0) return;
  const values = moved.map((made) => ({
    conflict_id: made.conflict,
    id: made.id,
    kind: made.kind,
    parent: made.parent,
    came_from: made.revision - 1,
    removed: made.text === null,
    dataset: made.dataset,
    import_revision: made.importRevision ?? null,
    set_import: made.importRevision !== undefined,
  }));
  const { rowCount } = await client.query(
    `UPDATE head SET revision = head.revision + 1, parent = change.parent, removed = change.removed,
       dataset = coalesce(change.dataset, head.dataset),
       import_revision = CASE WHEN change.set_import THEN change.import_revision ELSE head.import_revision END
     FROM json_to_recordset($1::json) AS change (conflict_id text, id text, kind text, parent text, came_from integer,
       removed boolean, dataset text, import_revision integer, set_import boolean)
     WHERE head.conflict_id = change.conflict_id AND head.id = change.id AND head.kind = change.kind
       AND head.revision = change.came_from`,
    [JSON.stringify(values)],
  );
  if (rowCount !== moved.length) throw changedMeanwhile();
}

async function asConflict(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if ((thrown as { code?: string }).code === '23505') throw changedMeanwhile(thrown);
    throw thrown;
  }
}

function changedMeanwhile(cause?: unknown): SijillError {
  return new SijillError(
    'conflict',
    'A record changed meanwhile, or exists already: read it again and apply the change to what stands there now.',
    {},
    { cause },
  );
}

function nulCharacter(change: Change): SijillError {
  return new SijillError(
    'invalid',
    `The ${change.kind} holds a NUL character, which no text may hold. Remove it and try again.`,
    { id: change.id, kind: change.kind },
  );
}
