import type { Queryable } from './queryable.ts';
import { allParties, noParty } from './tally-cells.ts';
import { sums } from './tally-columns.ts';

const keys = ['conflict_id', 'category', 'party', 'month', 'country', 'place', 'grade', 'strike_status'];
const dimensions = ['month', 'country', 'place', 'grade', 'strike_status'];
const bounds = ['killed_min', 'killed_max', 'injured_min', 'injured_max'];

/** How many cells are not the sum of the facts of the present that they are made of. */
export async function wrongCells(db: Queryable): Promise<number> {
  const { rows } = await db.query(
    `SELECT count(*)::integer AS wrong FROM (${summed}) AS f FULL JOIN tally_cell c USING (${keys.join(', ')})
     WHERE ${sums.map((name) => `coalesce(f.${name}, 0) <> coalesce(c.${name}, 0)`).join(' OR ')}`,
  );
  return rows[0].wrong;
}

const summed = `SELECT f.conflict_id, f.category, tag.party, ${dimensions
  .map((name) => `coalesce(f.${name}, '') AS ${name}`)
  .join(', ')}, count(*) AS incidents, coalesce(sum(n.named), 0) AS named,
    ${bounds.map((name) => `coalesce(sum(f.${name}), 0) AS ${name}`).join(', ')},
    ${bounds.map((name) => `count(*) FILTER (WHERE f.${name} IS NULL) AS ${unknown(name)}`).join(', ')}
  FROM tally_fact f
  CROSS JOIN LATERAL (SELECT '${allParties}' UNION ALL
    SELECT unnest(CASE WHEN cardinality(f.parties) = 0 THEN ARRAY['${noParty}'] ELSE f.parties END)) AS tag (party)
  LEFT JOIN (SELECT conflict_id, incident_id, count(*) AS named FROM named_fact WHERE to_sequence IS NULL GROUP BY 1, 2) n
    USING (conflict_id, incident_id)
  WHERE f.counted AND f.to_sequence IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;

function unknown(bound: string): string {
  const [of, end] = bound.split('_');
  return `${of}_unknown_${end}`;
}
