import type pg from 'pg';
import { type FactChange, type NamedChange, presentFacts, type StoredFact } from './tally-facts.ts';

/** The party of a cell over all parties: an incident stands in it once, whatever it is tagged with. */
export const allParties = '';
/** The party of a cell of incidents tagged with none. */
export const noParty = 'unknown';

interface Cell {
  readonly key: readonly string[];
  /** incidents, named, killed min, max, unknown min, unknown max, injured min, max, unknown min, unknown max */
  readonly sums: number[];
}

/**
 * Adds what changed to the sums of the present. An incident that changes is taken out of its old cells and put into its
 * new ones, with the victims that are named in it; a victim that changes moves the count of names of its incident.
 */
export async function updateCells(
  client: pg.ClientBase,
  facts: readonly FactChange[],
  named: readonly NamedChange[],
): Promise<void> {
  const cells = new Map<string, Cell>();
  const namedNow = await namedCounts(client, facts);
  const namedDelta = new Map(named.map((entry) => [`${entry.conflict} ${entry.incident}`, entry.delta]));
  for (const change of facts) {
    const key = `${change.conflict} ${change.incident}`;
    const after = namedNow.get(key) ?? 0;
    const before = after - (namedDelta.get(key) ?? 0);
    namedDelta.delete(key);
    for (const fact of change.before) add(cells, change.conflict, fact, -1, -before, false);
    for (const fact of change.after) add(cells, change.conflict, fact, 1, after, false);
  }
  const others = named.filter((entry) => namedDelta.has(`${entry.conflict} ${entry.incident}`));
  const present = await presentFacts(
    client,
    others.map((entry) => ({ conflict: entry.conflict, id: entry.incident })),
  );
  for (const entry of others) {
    for (const fact of present.get(`${entry.conflict} ${entry.incident}`) ?? []) {
      add(cells, entry.conflict, fact, 0, entry.delta, true);
    }
  }
  await write(
    client,
    [...cells.values()].filter((cell) => cell.sums.some((sum) => sum !== 0)),
  );
}

function add(
  cells: Map<string, Cell>,
  conflict: string,
  fact: StoredFact,
  sign: number,
  named: number,
  namesOnly: boolean,
): void {
  if (!fact.counted) return;
  const parties = fact.parties.length > 0 ? fact.parties : [noParty];
  for (const party of [allParties, ...parties]) {
    const dimensions = [fact.month, fact.country, fact.place, fact.grade, fact.strikeStatus];
    const key = [conflict, fact.category, party, ...dimensions.map((value) => value ?? '')];
    const text = key.join('\u001f');
    let cell = cells.get(text);
    if (!cell) {
      cell = { key, sums: new Array(10).fill(0) };
      cells.set(text, cell);
    }
    const { sums } = cell;
    (sums[1] as number) += named;
    if (namesOnly) continue;
    (sums[0] as number) += sign;
    addBound(sums, 2, 4, fact.killedMin, sign);
    addBound(sums, 3, 5, fact.killedMax, sign);
    addBound(sums, 6, 8, fact.injuredMin, sign);
    addBound(sums, 7, 9, fact.injuredMax, sign);
  }
}

function addBound(sums: number[], known: number, unknown: number, bound: number | null, sign: number): void {
  if (bound === null) (sums[unknown] as number) += sign;
  else (sums[known] as number) += sign * bound;
}

/** Names now counted in changed incidents; none can be there for incidents that are new and without victims. */
async function namedCounts(
  client: pg.ClientBase,
  facts: readonly FactChange[],
): Promise<Map<string, number>> {
  if (facts.length === 0) return new Map();
  const { rows } = await client.query(
    `SELECT named_fact.conflict_id AS conflict, incident_id AS incident, count(*)::integer AS named
     FROM unnest($1::text[], $2::text[]) AS wanted (conflict_id, id)
     JOIN named_fact ON named_fact.conflict_id = wanted.conflict_id AND incident_id = wanted.id AND to_sequence IS NULL
     GROUP BY 1, 2`,
    [facts.map((change) => change.conflict), facts.map((change) => change.incident)],
  );
  return new Map(rows.map((row) => [`${row.conflict} ${row.incident}`, row.named]));
}

const keyColumns = 'conflict_id, category, party, month, country, place, grade, strike_status';
const sumColumns = [
  ...['incidents', 'named', 'killed_min', 'killed_max', 'killed_unknown_min', 'killed_unknown_max'],
  ...['injured_min', 'injured_max', 'injured_unknown_min', 'injured_unknown_max'],
];

async function write(client: pg.ClientBase, cells: readonly Cell[]): Promise<void> {
  if (cells.length === 0) return;
  const keys = Array.from({ length: 8 }, (_, i) => cells.map((cell) => cell.key[i] as string));
  const sums = sumColumns.map((_, i) => cells.map((cell) => cell.sums[i] as number));
  const parameters = [
    ...keys.map((_, i) => `$${i + 1}::text[]`),
    ...sums.map((_, i) => `$${i + 9}::bigint[]`),
  ];
  await client.query(
    `INSERT INTO tally_cell (${keyColumns}, ${sumColumns.join(', ')})
     SELECT * FROM unnest(${parameters.join(', ')})
     ON CONFLICT (${keyColumns}) DO UPDATE SET
     ${sumColumns.map((column) => `${column} = tally_cell.${column} + excluded.${column}`).join(', ')}`,
    [...keys, ...sums],
  );
}
