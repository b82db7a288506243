import type { TallyQuery } from '#record/tally';
import { openTags, taggedWithAny } from './held-parties.ts';
import type { Parameters } from './queryable.ts';
import { dimensions, factSums, keyOf, living, noConceded } from './tally-columns.ts';

/** Sums over the facts that hold now (null) or held at a journal sequence. */
export function factsPart(query: TallyQuery, asOf: number | null, p: Parameters, hasHeld = false): string {
  return summed(query, p, living('f', asOf, p), living('n', asOf, p), '', hasHeld);
}

/**
 * What turns the sums of the present into those of a past sequence, at the cost of what changed since: facts that began
 * later are taken off, facts that ended later are added, and names are counted as they were.
 */
export function backTo(query: TallyQuery, asOf: number, p: Parameters): string[] {
  const at = p.place(asOf);
  const begunLater = `f.to_sequence IS NULL AND f.from_sequence > ${at}`;
  const endedLater = `f.to_sequence > ${at} AND f.from_sequence <= ${at}`;
  return [
    summed(query, p, begunLater, living('n', null, p), '-'),
    summed(query, p, endedLater, living('n', asOf, p), ''),
    namesChanged(query, at, p),
  ];
}

/** With more parties than this there are too many pairs of them to look for. */
export const mostParties = 6;

/**
 * Takes off what cells of several parties count more than once: an incident tagged with two of them stands in the cells of
 * both. Incidents are found by pairs of parties.
 */
export function countedAgain(query: TallyQuery, parties: readonly string[], p: Parameters): string {
  const list = `${p.place(parties)}::text[]`;
  const pairs = parties.flatMap((left, at) =>
    parties.slice(at + 1).map((right) => `f.parties @> ${p.place([left, right])}::text[]`),
  );
  const where = [...filters({ ...query, parties: null }, p), living('f', null, p), `(${pairs.join(' OR ')})`];
  const again = (value: string) => `-coalesce(sum(shared.again * ${value}), 0)`;
  const bounds = ['killed', 'injured'].flatMap((name) => [
    ...['min', 'max'].map((bound) => `${again(`f.${name}_${bound}`)} AS ${name}_${bound}`),
    ...['min', 'max'].map(
      (bound) =>
        `-coalesce(sum(shared.again) FILTER (WHERE f.${name}_${bound} IS NULL), 0) AS ${name}_unknown_${bound}`,
    ),
  ]);
  return `SELECT f.conflict_id AS conflict, ${keyOf(query.by, 'f', 'f.parties')} AS key, ${again('1')} AS incidents,
      ${again('n.named')} AS named, ${bounds.join(', ')}, ${noConceded}
    FROM tally_fact f
    CROSS JOIN LATERAL (SELECT count(*) - 1 AS again FROM unnest(f.parties) AS tag (party)
      WHERE tag.party = ANY(${list})) AS shared
    LEFT JOIN (SELECT n.conflict_id, n.incident_id, count(*) AS named FROM named_fact n
      WHERE ${living('n', null, p)} GROUP BY 1, 2) n USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}

function summed(
  query: TallyQuery,
  p: Parameters,
  facts: string,
  names: string,
  sign: '' | '-',
  hasHeld = false,
): string {
  const where = [...filters(query, p, hasHeld), facts];
  return `SELECT f.conflict_id AS conflict, ${keyOf(query.by, 'f', 'tag.party')} AS key, ${sign}count(*) AS incidents,
      ${sign}coalesce(sum(n.named), 0) AS named, ${factSums('f', sign)}, ${noConceded}
    FROM tally_fact f ${tags(query, hasHeld)}
    LEFT JOIN (SELECT n.conflict_id, n.incident_id, count(*) AS named FROM named_fact n
      WHERE ${names} GROUP BY 1, 2) n USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}

/** Incidents that stand as they stood, whose victims were named or no longer named since. */
function namesChanged(query: TallyQuery, at: string, p: Parameters): string {
  const where = [...filters(query, p), `f.to_sequence IS NULL AND f.from_sequence <= ${at}`];
  const nothing = ['killed', 'injured'].flatMap((name) =>
    ['min', 'max', 'unknown_min', 'unknown_max'].map((bound) => `0 AS ${name}_${bound}`),
  );
  return `SELECT f.conflict_id AS conflict, ${keyOf(query.by, 'f', 'tag.party')} AS key, 0 AS incidents,
      sum(n.named) AS named, ${nothing.join(', ')}, ${noConceded}
    FROM (SELECT n.conflict_id, n.incident_id, sum(CASE WHEN n.from_sequence > ${at} THEN -1 ELSE 1 END) AS named
      FROM named_fact n WHERE (n.from_sequence > ${at} AND n.to_sequence IS NULL)
        OR (n.to_sequence > ${at} AND n.from_sequence <= ${at}) GROUP BY 1, 2) n
    JOIN tally_fact f USING (conflict_id, incident_id) ${tags(query, false)}
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}

function tags(query: TallyQuery, hasHeld: boolean): string {
  return query.by === 'belligerent' ? `LEFT JOIN LATERAL ${openTags('f', hasHeld)} ON true` : '';
}

function filters(query: TallyQuery, p: Parameters, hasHeld = false): string[] {
  const where = ['f.counted', `f.category = ${p.place(query.category)}`];
  where.push(...dimensions(query, 'f', p, query.from, query.to));
  if (query.grades !== null) where.push(`f.grade = ANY(${p.place(query.grades)}::text[])`);
  if (query.parties !== null) {
    const parties = `${p.place(query.parties)}::text[]`;
    const isTagged = taggedWithAny('f', parties, hasHeld);
    where.push(query.by === 'belligerent' ? `tag.party = ANY(${parties})` : isTagged);
  }
  return where;
}
