import type { Kind } from '#record/entity/index';
import { heldAsNow } from '#record/held-now';
import type { RecordBody, Revision } from '#record/register';
import { codeColumns, codeLines } from './codes.ts';
import { type CopyValue, copyLine } from './copy.ts';
import {
  concededColumns,
  concededLine,
  factColumns,
  factLines,
  namedColumns,
  namedLine,
} from './fact-lines.ts';
import { heldPartyColumns, heldPartyLine } from './held-parties.ts';
import type { Queryable } from './queryable.ts';
import type { Fail } from './verify.ts';
import { wrongCells } from './verify-cells.ts';

/** A table that figures and searches are read from, made of the revisions of one kind. */
interface Derived {
  readonly kind: Kind;
  readonly table: string;
  /** The column of the record's id. */
  readonly record: string;
  readonly columns: readonly string[];
  /** The lines that it has for a record with this history. */
  lines(history: readonly Revision[]): string[];
}

type FactLines = (revision: Revision, body: RecordBody, until: number | null) => string[];

const derived: readonly Derived[] = [
  {
    ...{ kind: 'incident', table: 'tally_fact', record: 'incident_id', columns: factColumns },
    lines: (history) => factsOf(history, factLines),
  },
  {
    ...{ kind: 'victim', table: 'named_fact', record: 'victim_id', columns: namedColumns },
    lines: (history) => factsOf(history, namedLine),
  },
  {
    ...{ kind: 'belligerent_row', table: 'conceded_fact', record: 'row_id', columns: concededColumns },
    lines: (history) => factsOf(history, concededLine),
  },
  {
    ...{ kind: 'incident', table: 'incident_code', record: 'incident_id', columns: codeColumns },
    lines: (history) => codeLines(history.at(-1) as Revision),
  },
  {
    ...{ kind: 'party', table: 'held_party', record: 'party_id', columns: heldPartyColumns },
    lines: (history) => heldPartyLine(history.at(-1) as Revision),
  },
];

/**
 * Holds what figures and searches are read from against the revisions that they are made of: the facts of incidents, victims
 * and rows, in the past too, and the sums of them; codes; parties held back.
 */
export async function checkFigures(db: Queryable, last: number, fail: Fail): Promise<void> {
  for (const one of derived) for (const id of await wrongRecords(db, one)) fail(last, id, stale(one.table));
  const cells = await wrongCells(db);
  if (cells > 0) fail(last, '', `${cells} sums of incidents are not those of their facts. ${remedy}`);
}

const remedy = 'Figures are made anew from the revisions when a backup is restored into a new folder.';
const stale = (table: string) => `its lines in ${table} are not those of its revisions. ${remedy}`;

const page = 1000;

/** Records whose lines in a table are not those that their revisions give, and lines of records that are not there. */
async function wrongRecords(db: Queryable, one: Derived): Promise<string[]> {
  const wrong: string[] = [];
  let after: readonly [string, string] = ['', ''];
  for (;;) {
    const { rows: heads } = await db.query(
      `SELECT conflict_id, id FROM head WHERE kind = $1 AND (conflict_id, id) > ($2, $3)
       ORDER BY conflict_id, id LIMIT ${page}`,
      [one.kind, ...after],
    );
    const last = heads.at(-1);
    if (!last) break;
    after = [last.conflict_id, last.id];
    const ids = [heads.map((head) => head.conflict_id), heads.map((head) => head.id)];
    const histories = await historiesOf(db, ids);
    const kept = await linesKept(db, one, ids, histories);
    for (const [key, history] of histories) {
      const [must, are] = [one.lines(onTime(history)).sort(), (kept.get(key) ?? []).sort()];
      if (must.join('') !== are.join('')) wrong.push((history[0] as Revision).id);
    }
  }
  const { rows: strays } = await db.query(
    `SELECT DISTINCT t.${one.record} AS id FROM ${one.table} t
     LEFT JOIN head h ON h.conflict_id = t.conflict_id AND h.id = t.${one.record} AND h.kind = $1
     WHERE h.id IS NULL LIMIT 100`,
    [one.kind],
  );
  return [...wrong, ...strays.map((row) => row.id as string)];
}

async function historiesOf(db: Queryable, ids: readonly string[][]): Promise<Map<string, Revision[]>> {
  const { rows } = await db.query(
    `SELECT r.conflict_id AS conflict, r.id, r.kind, r.revision, r.sequence::double precision AS sequence, r.at, r.body
     FROM unnest($1::text[], $2::text[]) AS wanted (conflict_id, id) JOIN revision r USING (conflict_id, id)
     ORDER BY r.conflict_id, r.id, r.revision`,
    [...ids],
  );
  return Map.groupBy(rows, (row) => `${row.conflict} ${row.id}`) as Map<string, Revision[]>;
}

/**
 * A history whose places are instants instead of sequences, with the last revision of each instant: what was written in one
 * transaction is one moment, and only moments are asked for.
 */
function onTime(history: readonly Revision[]): Revision[] {
  const placed = history.map((revision) => ({ ...revision, sequence: new Date(revision.at).getTime() }));
  return placed.filter((revision, at) => placed[at + 1]?.sequence !== revision.sequence);
}

/** The lines of a table for these records, with instants in the place of sequences; those that hold for no time are left out. */
async function linesKept(
  db: Queryable,
  one: Derived,
  ids: readonly string[][],
  histories: ReadonlyMap<string, readonly Revision[]>,
): Promise<Map<string, string[]>> {
  const { rows } = await db.query(
    `SELECT ${one.columns.map((column) => `t.${column}${castOf(column)} AS ${column}`).join(', ')}
     FROM unnest($1::text[], $2::text[]) AS wanted (conflict_id, id)
     JOIN ${one.table} t ON t.conflict_id = wanted.conflict_id AND t.${one.record} = wanted.id`,
    [...ids],
  );
  const kept = new Map<string, string[]>();
  for (const row of rows) {
    const key = `${row.conflict_id} ${row[one.record]}`;
    const instant = (sequence: number | null) => instantOf(histories.get(key) ?? [], sequence);
    const placed =
      'from_sequence' in row
        ? { ...row, from_sequence: instant(row.from_sequence), to_sequence: instant(row.to_sequence) }
        : row;
    if ('from_sequence' in row && placed.from_sequence === placed.to_sequence) continue;
    const line = copyLine(one.columns.map((column) => placed[column] as CopyValue));
    kept.set(key, [...(kept.get(key) ?? []), line]);
  }
  return kept;
}

/** The instant of a sequence in a history; minus one where none of its revisions stands there, which no line has. */
function instantOf(history: readonly Revision[], sequence: number | null): number | null {
  if (sequence === null) return null;
  const found = history.find((revision) => revision.sequence === sequence);
  return found ? new Date(found.at).getTime() : -1;
}

function castOf(column: string): string {
  if (column === 'day') return '::text';
  return /_(min|max|sequence)$/.test(column) ? '::double precision' : '';
}

/** The lines of a whole history, held as closely as the record is now or was last. */
function factsOf(history: readonly Revision[], lines: FactLines): string[] {
  const now = history.findLast((revision) => revision.body !== null)?.body ?? null;
  return history.flatMap((revision, at) =>
    revision.body === null
      ? []
      : lines(revision, heldAsNow(revision.body, now), history[at + 1]?.sequence ?? null),
  );
}
