import type { RangeSum } from '#record/range';
import type { TallyKey, TallyQuery, TallyRow } from '#record/tally';
import { type TallyLabel, tallyLabel } from '#record/tally-label';
import { textIn } from '#record/text';
import { hasHeldParties } from './held-parties.ts';
import { Parameters, type Queryable } from './queryable.ts';
import { lastSequence, sequenceAt } from './reads.ts';
import { type PastMoment, tallyStatement } from './tally-statement.ts';

/** Sums over distinct incidents, one row per key; without a key one row `all`. Order: most incidents first, months in order. */
export async function tally(db: Queryable, query: TallyQuery): Promise<TallyRow[]> {
  const past = query.asOf === null ? null : await pastMoment(db, query.asOf);
  const p = new Parameters();
  const hasHeld = await hasHeldParties(db, query.conflict);
  const { rows } = await db.query(tallyStatement(query, past, p, hasHeld), p.values);
  const parties = query.by === 'belligerent' ? await partyNames(db, rows) : new Map<string, TallyLabel>();
  const merged = new Map<string, TallyRow>();
  for (const row of rows) {
    const party = parties.get(`${row.conflict} ${row.key}`);
    // Parties of two conflicts that bear one name are one row.
    const key = row.key === null ? 'unknown' : (party?.en ?? row.key);
    const made = toRow(key, party ?? tallyLabel(query.by, key), row, query.by);
    const earlier = merged.get(key);
    merged.set(key, earlier ? addRows(earlier, made) : made);
  }
  const list = [...merged.values()];
  if (query.by === null) return list.length > 0 ? list : [emptyRow];
  const inOrder = query.by === 'month' ? byKey : byIncidents;
  return list.sort(inOrder);
}

async function pastMoment(db: Queryable, instant: string): Promise<PastMoment> {
  return { sequence: await sequenceAt(db, instant), last: await lastSequence(db) };
}

const byKey = (a: TallyRow, b: TallyRow) => (a.key < b.key ? -1 : 1);
const byIncidents = (a: TallyRow, b: TallyRow) => b.incidents - a.incidents || byKey(a, b);

// biome-ignore lint/suspicious/noExplicitAny: the row is shaped by tallyStatement
function toRow(key: string, label: TallyLabel, row: any, by: TallyKey | null): TallyRow {
  const range = (name: string): RangeSum => ({
    min: Number(row[`${name}_min`]),
    max: Number(row[`${name}_max`]),
    unknownMin: Number(row[`${name}_unknown_min`]),
    unknownMax: Number(row[`${name}_unknown_max`]),
  });
  return {
    key,
    label,
    incidents: Number(row.incidents),
    killed: range('killed'),
    injured: range('injured'),
    conceded: {
      rows: Number(row.conceded_rows),
      killed: range('conceded_killed'),
      injured: range('conceded_injured'),
    },
    namedVictims: Number(row.named),
    additive: by !== 'belligerent',
  };
}

function addRows(left: TallyRow, right: TallyRow): TallyRow {
  const sum = (a: RangeSum, b: RangeSum): RangeSum => ({
    min: a.min + b.min,
    max: a.max + b.max,
    unknownMin: a.unknownMin + b.unknownMin,
    unknownMax: a.unknownMax + b.unknownMax,
  });
  return {
    ...left,
    incidents: left.incidents + right.incidents,
    killed: sum(left.killed, right.killed),
    injured: sum(left.injured, right.injured),
    conceded: {
      rows: left.conceded.rows + right.conceded.rows,
      killed: sum(left.conceded.killed, right.conceded.killed),
      injured: sum(left.conceded.injured, right.conceded.injured),
    },
    namedVictims: left.namedVictims + right.namedVictims,
  };
}

const nothing: RangeSum = { min: 0, max: 0, unknownMin: 0, unknownMax: 0 };
const emptyRow: TallyRow = {
  key: 'all',
  label: tallyLabel(null, 'all'),
  incidents: 0,
  killed: nothing,
  injured: nothing,
  conceded: { rows: 0, killed: nothing, injured: nothing },
  namedVictims: 0,
  additive: true,
};

async function partyNames(
  db: Queryable,
  rows: { conflict: string; key: string | null }[],
): Promise<Map<string, TallyLabel>> {
  const named = rows.filter((row) => row.key !== null);
  const { rows: parties } = await db.query(
    `SELECT h.conflict_id AS conflict, h.id, r.body -> 'names' AS names
     FROM unnest($1::text[], $2::text[]) AS wanted (conflict_id, id)
     JOIN head h ON h.conflict_id = wanted.conflict_id AND h.id = wanted.id
     JOIN revision r ON r.conflict_id = h.conflict_id AND r.id = h.id AND r.revision = h.revision`,
    [named.map((row) => row.conflict), named.map((row) => row.key)],
  );
  return new Map(
    parties.map((party) => {
      const en = textIn(party.names ?? [], 'en')?.value ?? party.id;
      return [`${party.conflict} ${party.id}`, { en, ar: textIn(party.names ?? [], 'ar')?.value ?? en }];
    }),
  );
}
