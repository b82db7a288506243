import type { Kind } from '#record/entity/index';
import { normalCode } from '#record/incident-code';
import type { Current, Head, JournalEntry, Revision } from '#record/register';
import type { Selection } from '#record/register-change';
import { Parameters, type Queryable } from './queryable.ts';

const revisionFields = `r.conflict_id AS conflict, r.id, r.revision, r.kind, r.parent, r.body, r.at, r.author, r.reason,
  r.schema_version AS "schemaVersion", r.sequence, r.batch`;

/** The record as it stands, or stood at a journal sequence; null where there is none or it is removed. */
export async function get(
  db: Queryable,
  conflict: string | null,
  id: string,
  asOf?: number,
): Promise<Current | null> {
  const p = new Parameters();
  const place = p.place(id);
  const within = conflict === null ? `${anyConflict}` : `= ${p.place(conflict)}`;
  const text =
    asOf === undefined
      ? `SELECT ${revisionFields} FROM head h JOIN revision r USING (conflict_id, id, revision)
         WHERE h.conflict_id ${within} AND h.id = ${place}`
      : `SELECT ${revisionFields} FROM revision r WHERE r.conflict_id ${within} AND r.id = ${place}
         AND r.sequence <= ${p.place(asOf)} ORDER BY r.revision DESC LIMIT 1`;
  const { rows } = await db.query(text, p.values);
  const found = rows[0] ? toRevision(rows[0]) : null;
  return found !== null && found.body !== null ? (found as Current) : null;
}

// Lists of ids are joined, not compared by ANY: for a long list the planner would read the whole table instead.

/** Several records of a conflict as they stand, in no order; absent and removed ones are absent. */
export async function getMany(db: Queryable, conflict: string, ids: readonly string[]): Promise<Current[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query(
    `SELECT ${revisionFields} FROM unnest($2::text[]) AS wanted (id)
     JOIN head h ON h.conflict_id = $1 AND h.id = wanted.id JOIN revision r
       ON r.conflict_id = h.conflict_id AND r.id = h.id AND r.revision = h.revision
     WHERE r.body IS NOT NULL`,
    [conflict, ids],
  );
  return rows.map((row) => toRevision(row) as Current);
}

/** The records of one kind that belong to any of these, by id. */
export async function childrenOf(
  db: Queryable,
  conflict: string,
  parents: readonly string[],
  kind: Kind,
): Promise<Current[]> {
  if (parents.length === 0) return [];
  const { rows } = await db.query(
    `SELECT ${revisionFields} FROM unnest($2::text[]) AS wanted (parent)
     JOIN head h ON h.conflict_id = $1 AND h.parent = wanted.parent AND h.kind = $3 JOIN revision r
       ON r.conflict_id = h.conflict_id AND r.id = h.id AND r.revision = h.revision
     WHERE r.body IS NOT NULL ORDER BY h.id`,
    [conflict, parents, kind],
  );
  return rows.map((row) => toRevision(row) as Current);
}

/** Every conflict there is: keys lead with the conflict, so a search without one asks each. */
const anyConflict = `IN (SELECT conflict_id FROM head WHERE kind IN ('conflict', 'account') GROUP BY 1)`;

/** Where records stand, by id. Absent ids are absent. */
export async function heads(
  db: Queryable,
  conflict: string,
  ids: readonly string[],
): Promise<Map<string, Head>> {
  const { rows } = await db.query(
    `SELECT h.conflict_id AS conflict, h.id, h.kind, h.revision, h.removed, h.dataset,
       h.import_revision AS "importRevision", encode(r.import_sha, 'hex') AS "importSha"
     FROM unnest($2::text[]) AS wanted (id)
     JOIN head h ON h.conflict_id = $1 AND h.id = wanted.id
     LEFT JOIN revision r ON r.conflict_id = h.conflict_id AND r.id = h.id AND r.revision = h.import_revision`,
    [conflict, ids],
  );
  return new Map((rows as Head[]).map((head) => [head.id, head]));
}

/** The whole history of a record, oldest first. */
export async function revisions(db: Queryable, conflict: string, id: string): Promise<Revision[]> {
  const { rows } = await db.query(
    `SELECT ${revisionFields} FROM revision r WHERE r.conflict_id = $1 AND r.id = $2 ORDER BY r.revision`,
    [conflict, id],
  );
  return rows.map(toRevision);
}

const page = 2000;

/** Records of one kind by id, with bodies, a page at a time. */
export async function* all(db: Queryable, selection: Selection): AsyncGenerator<Current> {
  const { conflict, after: first } = selection;
  let after = conflict !== null && first !== undefined ? { conflict, id: first } : null;
  for (let left = selection.limit ?? Number.POSITIVE_INFINITY; left > 0; ) {
    const p = new Parameters();
    const size = Math.min(page, left);
    const { rows }: { rows: Record<string, unknown>[] } = await db.query(
      allStatement(selection, p, after, size),
      p.values,
    );
    for (const row of rows) yield toRevision(row) as Current;
    left -= rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = { conflict: last.conflict as string, id: last.id as string };
  }
}

function allStatement(
  selection: Selection,
  p: Parameters,
  after: { conflict: string; id: string } | null,
  size: number,
): string {
  const { conflict, kind, parent, asOf } = selection;
  const at = asOf === undefined ? null : p.place(asOf);
  const from =
    at === null
      ? 'head h JOIN revision r USING (conflict_id, id, revision)'
      : `head h JOIN LATERAL (SELECT * FROM revision past WHERE past.conflict_id = h.conflict_id AND past.id = h.id
          AND past.sequence <= ${at} ORDER BY past.revision DESC LIMIT 1) r ON true`;
  const ofKind = p.place(kind);
  const where = [`h.kind = ${ofKind}`, 'r.body IS NOT NULL'];
  if (conflict !== null) where.push(`h.conflict_id = ${p.place(conflict)}`);
  const parentThen = `${at === null ? 'h' : 'r'}.parent`;
  if (parent === null) where.push(`${parentThen} IS NULL`);
  else if (parent !== undefined) {
    const of = p.place(parent);
    where.push(`${parentThen} = ${of}`);
    // What belonged to it then either still does or has changed since: only those are looked at, not the whole past.
    if (at !== null) {
      where.push(`(h.conflict_id, h.id) IN (SELECT conflict_id, id FROM head WHERE parent = ${of}
        UNION SELECT conflict_id, id FROM journal WHERE sequence > ${at} AND kind = ${ofKind})`);
    }
  }
  if (after) where.push(`(h.conflict_id, h.id) > (${p.place(after.conflict)}, ${p.place(after.id)})`);
  return `SELECT ${revisionFields} FROM ${from} WHERE ${where.join(' AND ')} ORDER BY h.conflict_id, h.id LIMIT ${size}`;
}

/** Incidents that carry a code as a whole token, those that carry it today first. */
export async function findByCode(
  db: Queryable,
  conflict: string | null,
  token: string,
): Promise<{ conflict: string; id: string; current: boolean }[]> {
  const p = new Parameters();
  const where = [`token = ${p.place(normalCode(token))}`];
  where.push(conflict === null ? `conflict_id ${anyConflict}` : `conflict_id = ${p.place(conflict)}`);
  const { rows } = await db.query(
    `SELECT conflict_id AS conflict, incident_id AS id, current FROM incident_code WHERE ${where.join(' AND ')}
     ORDER BY current DESC, incident_id`,
    p.values,
  );
  return rows;
}

/** The last journal sequence at or before an instant; 0 where there is none. */
export async function sequenceAt(db: Queryable, instant: string): Promise<number> {
  const { rows } = await db.query(
    'SELECT coalesce(max(sequence), 0) AS sequence FROM journal WHERE at <= $1',
    [instant],
  );
  return Number(rows[0].sequence);
}

/** The last journal sequence. */
export async function lastSequence(db: Queryable): Promise<number> {
  const { rows } = await db.query('SELECT sequence FROM journal_end');
  return Number(rows[0].sequence);
}

/** Journal entries from a sequence on. */
export async function journal(db: Queryable, from: number, limit: number): Promise<JournalEntry[]> {
  const { rows } = await db.query(
    `SELECT sequence, at, conflict_id AS conflict, kind, id, revision, encode(commitment, 'hex') AS commitment,
       encode(hash, 'hex') AS hash
     FROM journal WHERE sequence >= $1 ORDER BY sequence LIMIT $2`,
    [from, limit],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence), at: row.at.toISOString() }));
}

/** Every revision written under one command, oldest first. */
export async function* batch(db: Queryable, name: string): AsyncGenerator<Revision> {
  let after = 0;
  for (;;) {
    const { rows }: { rows: Record<string, unknown>[] } = await db.query(
      `SELECT ${revisionFields} FROM revision r WHERE r.batch = $1 AND r.sequence > $2 ORDER BY r.sequence LIMIT ${page}`,
      [name, after],
    );
    for (const row of rows) yield toRevision(row);
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = Number(last.sequence);
  }
}

/** What a dataset has written in a conflict and that is not removed. */
export async function* datasetIds(
  db: Queryable,
  conflict: string,
  dataset: string,
): AsyncGenerator<{ id: string; kind: Kind; parent: string | null }> {
  let after = '';
  for (;;) {
    const { rows }: { rows: { id: string; kind: Kind; parent: string | null }[] } = await db.query(
      `SELECT id, kind, parent FROM head WHERE conflict_id = $1 AND dataset = $2 AND NOT removed AND import_revision IS NOT NULL
         AND id > $3 ORDER BY id LIMIT 20000`,
      [conflict, dataset, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function toRevision(row: Record<string, unknown>): Revision {
  return {
    ...row,
    sequence: Number(row.sequence),
    at: (row.at as Date).toISOString(),
  } as unknown as Revision;
}
