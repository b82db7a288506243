import type { TallyQuery } from '#record/tally';
import { notHeld } from './held-parties.ts';
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
 * whatever the grade (R10). Where parties are held back (`hasHeld`) they count in neither.
 */
export function tallyStatement(
  query: TallyQuery,
  past: PastMoment | null,
  p: Parameters,
  hasHeld = false,
): string {
  const parts = [...counted(query, past, p, hasHeld), conceded(query, past?.sequence ?? null, p, hasHeld)];
  const all = [...sums, ...concededSums].map((name) => `sum(${name}) AS ${name}`).join(', ');
  return `SELECT conflict, key, ${all} FROM (${parts.join(' UNION ALL ')}) AS part GROUP BY conflict, key
    HAVING sum(incidents) > 0 OR sum(conceded_rows) > 0`;
}

function counted(query: TallyQuery, past: PastMoment | null, p: Parameters, hasHeld: boolean): string[] {
  // Cells are kept for each party by itself: they do not tell which incidents have no party but one held back.
  const needsOpen = hasHeld && (query.by === 'belligerent' || query.parties !== null);
  if (needsOpen || !cellsAreFineEnough(query)) return [factsPart(query, past?.sequence ?? null, p, hasHeld)];
  if (past === null || past.sequence >= past.last) return presentParts(query, p);
  if (past.sequence * 2 < past.last) return [factsPart(query, past.sequence, p)];
  return [...presentParts(query, p), ...backTo(query, past.sequence, p)];
}

/** Cells hold month, country, place name, grade, status and party; anything finer needs the facts. */
function cellsAreFineEnough(query: TallyQuery): boolean {
  return query.area === null && query.places === null && (query.parties?.length ?? 0) <= mostParties;
}

/** What the parties concede on the incidents asked for, whatever their grade. Only for civilians as a whole. */
function conceded(query: TallyQuery, asOf: number | null, p: Parameters, hasHeld: boolean): string {
  const where = ['f.counted', `f.category = 'civilians'`, living('f', asOf, p), living('c', asOf, p)];
  if (query.category !== 'civilians') where.push('false');
  where.push(...dimensions(query, 'f', p, query.from, query.to));
  if (query.parties !== null) where.push(`c.party = ANY(${p.place(query.parties)}::text[])`);
  if (hasHeld) where.push(notHeld('c', 'c.party'));
  const zeroes = sums.map((name) => `0 AS ${name}`).join(', ');
  return `SELECT c.conflict_id AS conflict, ${keyOf(query.by, 'f', 'c.party')} AS key, ${zeroes}, count(*) AS conceded_rows,
      ${factSums('c').replace(/ AS (killed|injured)/g, ' AS conceded_$1')}
    FROM conceded_fact c JOIN tally_fact f USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}
