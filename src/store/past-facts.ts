import type pg from 'pg';
import { canonicalJson } from '#record/canonical';
import { heldAsNow } from '#record/held-now';
import type { RecordBody, Revision } from '#record/register';
import { copyInto } from './copy.ts';
import {
  concededColumns,
  concededLine,
  factColumns,
  factLines,
  namedColumns,
  namedLine,
} from './fact-lines.ts';

/** The facts that revisions of one kind leave behind. */
interface Facts {
  readonly table: string;
  /** The column of the record's id. */
  readonly record: string;
  readonly columns: readonly string[];
  /** Lines for a revision; `body` is held as closely as the record is now. */
  lines(revision: Revision, body: RecordBody, until: number): string[];
}

const factsOf: Partial<Record<Revision['kind'], Facts>> = {
  incident: { table: 'tally_fact', record: 'incident_id', columns: factColumns, lines: factLines },
  victim: { table: 'named_fact', record: 'victim_id', columns: namedColumns, lines: namedLine },
  belligerent_row: {
    table: 'conceded_fact',
    record: 'row_id',
    columns: concededColumns,
    lines: concededLine,
  },
};

/**
 * Writes the facts of the past anew where it has changed what a record holds back: what is not to be known today shows in no
 * figure as of an earlier day, and what is opened again shows where it was open then.
 */
export async function closePast(client: pg.ClientBase, revisions: readonly Revision[]): Promise<void> {
  const changed = revisions.filter(({ revision, body }) => revision > 1 && body !== null);
  if (changed.length === 0) return;
  const before = await holdsBefore(client, changed);
  for (const revision of changed) {
    const facts = factsOf[revision.kind];
    const was = before.get(`${revision.conflict} ${revision.id}`);
    if (facts && was !== holds(revision.body as RecordBody)) await rewrite(client, facts, revision);
  }
}

async function rewrite(client: pg.ClientBase, facts: Facts, now: Revision): Promise<void> {
  const { conflict, id, kind } = now;
  const { rows } = await client.query(
    'SELECT revision, sequence, body FROM revision WHERE conflict_id = $1 AND id = $2 ORDER BY revision',
    [conflict, id],
  );
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    const until = rows[at + 1]?.sequence;
    if (row.body === null || until === undefined) continue;
    const past = { ...now, kind, revision: row.revision, sequence: Number(row.sequence), body: row.body };
    lines.push(...facts.lines(past, heldAsNow(row.body, now.body), Number(until)));
  }
  await client.query(
    `DELETE FROM ${facts.table} WHERE conflict_id = $1 AND ${facts.record} = $2 AND to_sequence IS NOT NULL`,
    [conflict, id],
  );
  await copyInto(client, facts.table, facts.columns, lines);
}

/** What each record held back at the revision before; nothing is said of one that was removed by it. */
async function holdsBefore(
  client: pg.ClientBase,
  changed: readonly Revision[],
): Promise<Map<string, string>> {
  const { rows } = await client.query(
    `SELECT r.conflict_id AS conflict, r.id, r.body -> 'sensitivity' AS sensitivity,
       r.body -> 'fieldSensitivity' AS "fieldSensitivity"
     FROM unnest($1::text[], $2::text[], $3::integer[]) AS changed (conflict_id, id, revision)
     JOIN revision r ON r.conflict_id = changed.conflict_id AND r.id = changed.id
       AND r.revision = changed.revision - 1
     WHERE r.body IS NOT NULL`,
    [changed.map((r) => r.conflict), changed.map((r) => r.id), changed.map((r) => r.revision)],
  );
  return new Map(rows.map((row) => [`${row.conflict} ${row.id}`, holds(row)]));
}

function holds({ sensitivity, fieldSensitivity }: RecordBody): string {
  return canonicalJson([sensitivity ?? 'public', fieldSensitivity ?? {}]);
}
