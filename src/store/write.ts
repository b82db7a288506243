import type pg from 'pg';
import type { Authorship, Change } from '#record/register-change';
import { canonicalJson } from '#record/canonical';
import { schemaVersion } from '#record/entity/index';
import type { RecordBody, Revision } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { copyInto, copyLine } from './copy.ts';
import { type JournalChain, removedBody, salts } from './journal.ts';
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

/** Everything a write needs: the transaction's connection, who writes, the journal's end, the time. */
export interface Writing {
  readonly client: pg.ClientBase;
  readonly authorship: Authorship;
  readonly chain: JournalChain;
  readonly end: JournalEnd;
  readonly now: () => Date;
}

/**
 * Writes changes as revisions with their journal entries and keeps the read models true, all in the caller's
 * transaction. Throws `conflict` when a record is not at the revision that its change was made from, `invalid` when a
 * body holds a NUL character, which PostgreSQL cannot keep.
 */
export async function writeChanges(writing: Writing, changes: readonly Change[]): Promise<Revision[]> {
  if (changes.length === 0) return [];
  const { client, authorship, chain, end } = writing;
  // Times in the journal never go back, whatever the clock does.
  const at = new Date(Math.max(writing.now().getTime(), end.at.getTime()));
  const instant = at.toISOString();
  const salt = salts(changes.length);
  const revisionLines: string[] = [];
  const journalLines: string[] = [];
  const headLines: string[] = [];
  const moved: Change[] = [];
  const revisions: Revision[] = [];
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] as Change;
    const revision = change.from + 1;
    const body = change.body === null ? null : canonicalJson(change.body);
    if (body?.includes('\\u0000')) throw nulCharacter(change);
    const commitment = chain.commit(salt[i] as Buffer, body ?? removedBody);
    end.sequence += 1n;
    const { conflict, kind, id, parent, reason } = change;
    end.hash = chain.next(end.hash, { conflict, kind, id, revision, at: instant, commitment });
    const { author, batch } = authorship;
    const importSha = change.origin ? Buffer.from(change.origin.sha256, 'hex') : null;
    revisionLines.push(
      copyLine([
        ...[conflict, id, revision, kind, parent, end.sequence, instant, author, reason, schemaVersion],
        ...[batch, importSha, salt[i] as Buffer, body],
      ]),
    );
    journalLines.push(copyLine([end.sequence, instant, conflict, kind, id, revision, commitment, end.hash]));
    if (change.from === 0) {
      const importRevision = change.origin ? revision : null;
      headLines.push(
        copyLine([conflict, id, kind, parent, revision, body === null, change.origin?.dataset ?? null, importRevision]),
      );
    } else moved.push(change);
    revisions.push({
      ...{ conflict, id, revision, kind, parent, body: change.body as RecordBody | null, at: instant, author, reason },
      ...{ schemaVersion, sequence: Number(end.sequence), batch },
    });
  }
  // Heads first: a record that is not where the change was made from must be refused before anything else is written.
  await asConflict(() => copyInto(client, 'head', headColumns, headLines));
  await moveHeads(client, moved);
  await copyInto(client, 'revision', revisionColumns, revisionLines);
  await copyInto(client, 'journal', journalColumns, journalLines);
  await client.query('UPDATE journal_end SET sequence = $1, at = $2, hash = $3', [end.sequence, at, end.hash]);
  end.at = at;
  await updateReadModels(client, revisions);
  return revisions;
}

const headColumns = ['conflict_id', 'id', 'kind', 'parent', 'revision', 'removed', 'dataset', 'import_revision'];
const journalColumns = ['sequence', 'at', 'conflict_id', 'kind', 'id', 'revision', 'commitment', 'hash'];
const revisionColumns = [
  ...['conflict_id', 'id', 'revision', 'kind', 'parent', 'sequence', 'at', 'author', 'reason', 'schema_version'],
  ...['batch', 'import_sha', 'salt', 'body'],
];

async function moveHeads(client: pg.ClientBase, moved: readonly Change[]): Promise<void> {
  if (moved.length === 0) return;
  const values = moved.map((change) => ({
    conflict_id: change.conflict,
    id: change.id,
    kind: change.kind,
    parent: change.parent,
    came_from: change.from,
    removed: change.body === null,
    dataset: change.origin?.dataset ?? null,
    import_revision: change.origin ? change.from + 1 : (change.importRevision ?? null),
    set_import: change.origin !== undefined || change.importRevision !== undefined,
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
