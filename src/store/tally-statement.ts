import type { TallyQuery } from '#record/tally';
import { notHeld, withoutHeld } from './held-parties.ts';
import type { Parameters } from './queryable.ts';
import { concededSums, dimensions, factSums, keyOf, living, sums } from './tally-columns.ts';
import { backTo, factsPart, mostParties } from './tally-facts-part.ts';
import { presentParts } from './tally-present-parts.ts';

/** A past moment: its journal sequence, and the last one there is. */
export interface PastMoment {
  readonly sequence: number;
  readonly last: number;
}

/**
 * The SQL of one tally. The present comes from cells, where they are fine enough; a past moment from the present and
 * what changed since, or from the facts themselves, whichever reads less; conceded figures are the parties' own rows,
 * whatever the grade (R10). Parties that are `held` back count in neither.
 */
export function tallyStatement(
  asked: TallyQuery,
  past: PastMoment | null,
  p: Parameters,
  held: readonly string[] = [],
): string {
  const query = withoutHeld(asked, held);
  const parts = [...counted(query, past, p, held), conceded(query, past?.sequence ?? null, p, held)];
  const all = [...sums, ...concededSums].map((name) => `sum(${name}) AS ${name}`).join(', ');
  return `SELECT conflict, key, ${all} FROM (${parts.join(' UNION ALL ')}) AS part GROUP BY conflict, key
    HAVING sum(incidents) > 0 OR sum(conceded_rows) > 0`;
}

function counted(
  query: TallyQuery,
  past: PastMoment | null,
  p: Parameters,
  held: readonly string[],
): string[] {
  // Cells are kept for each party by itself: they do not tell which incidents have no other.
  const isOfOpen = held.length === 0 || query.by !== 'belligerent';
  if (!isOfOpen || !cellsAreFineEnough(query)) return [factsPart(query, past?.sequence ?? null, p, held)];
  if (past === null || past.sequence >= past.last) return presentParts(query, p);
  if (past.sequence * 2 < past.last) return [factsPart(query, past.sequence, p)];
  return [...presentParts(query, p), ...backTo(query, past.sequence, p)];
}

/** Cells hold month, country, place name, grade, status and party; anything finer needs the facts. */
function cellsAreFineEnough(query: TallyQuery): boolean {
  return query.area === null && query.places === null && (query.parties?.length ?? 0) <= mostParties;
}

/** What the parties concede on the incidents asked for, whatever their grade. Only for civilians as a whole. */
function conceded(query: TallyQuery, asOf: number | null, p: Parameters, held: readonly string[]): string {
  const where = ['f.counted', `f.category = 'civilians'`, living('f', asOf, p), living('c', asOf, p)];
  if (query.category !== 'civilians') where.push('false');
  where.push(...dimensions(query, 'f', p, query.from, query.to));
  if (query.parties !== null) where.push(`c.party = ANY(${p.place(query.parties)}::text[])`);
  where.push(...notHeld('c.party', held, p));
  const zeroes = sums.map((name) => `0 AS ${name}`).join(', ');
  return `SELECT c.conflict_id AS conflict, ${keyOf(query.by, 'f', 'c.party')} AS key, ${zeroes}, count(*) AS conceded_rows,
      ${factSums('c').replace(/ AS (killed|injured)/g, ' AS conceded_$1')}
    FROM conceded_fact c JOIN tally_fact f USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}
