import type { TallyKey, TallyQuery } from '#record/tally';
import type { Parameters } from './queryable.ts';
import { allParties, noParty } from './tally-cells.ts';

const sums = [
  ...['incidents', 'named', 'killed_min', 'killed_max', 'killed_unknown_min', 'killed_unknown_max'],
  ...['injured_min', 'injured_max', 'injured_unknown_min', 'injured_unknown_max'],
];
const concededSums = [
  ...['conceded_rows', 'conceded_killed_min', 'conceded_killed_max', 'conceded_killed_unknown_min'],
  ...[
    'conceded_killed_unknown_max',
    'conceded_injured_min',
    'conceded_injured_max',
    'conceded_injured_unknown_min',
  ],
  'conceded_injured_unknown_max',
];

/**
 * The SQL of one tally: whole months of the present come from the sums kept in cells, everything else from the facts;
 * conceded figures are the parties' own rows, whatever the grade (R10).
 */
export function tallyStatement(query: TallyQuery, asOf: number | null, p: Parameters): string {
  const parts = usesCells(query)
    ? [...wholeMonths(query, p), ...edges(query, p)]
    : [facts(query, asOf, p, null, null)];
  parts.push(conceded(query, asOf, p));
  const all = [...sums, ...concededSums].map((name) => `sum(${name}) AS ${name}`).join(', ');
  return `SELECT conflict, key, ${all} FROM (${parts.join(' UNION ALL ')}) AS part GROUP BY conflict, key
    HAVING sum(incidents) > 0 OR sum(conceded_rows) > 0`;
}

/** Cells hold the present by month, country, place name, grade, status and one party; anything finer needs the facts. */
function usesCells(query: TallyQuery): boolean {
  const oneParty = query.parties === null || (query.parties.length === 1 && query.by !== 'belligerent');
  return query.asOf === null && query.area === null && query.places === null && oneParty;
}

/** The column of facts and cells that each key stands in; parties are tags beside them. */
export const keyColumn: Record<Exclude<TallyKey, 'belligerent'>, string> = {
  country: 'country',
  place: 'place',
  month: 'month',
  grade: 'grade',
  strike_status: 'strike_status',
};

const noConceded = concededSums.map((name) => `0 AS ${name}`).join(', ');

function wholeMonths(query: TallyQuery, p: Parameters): string[] {
  const first =
    query.from === null ? null : query.from.endsWith('-01') ? month(query.from) : nextMonth(query.from);
  const last = query.to === null ? null : isLastDay(query.to) ? month(query.to) : previousMonth(query.to);
  if (first !== null && last !== null && first > last) return [];
  const where = [`category = ${p.place(query.category)}`];
  if (query.conflict !== null) where.push(`conflict_id = ${p.place(query.conflict)}`);
  if (query.by === 'belligerent') where.push(`party <> ${p.place(allParties)}`);
  else where.push(`party = ${p.place(query.parties?.[0] ?? allParties)}`);
  if (query.grades !== null) where.push(`grade = ANY(${p.place(query.grades)}::text[])`);
  if (query.countries !== null) where.push(`country = ANY(${p.place(query.countries)}::text[])`);
  if (first !== null) where.push(`month >= ${p.place(first)}`);
  if (last !== null) where.push(`month <= ${p.place(last)} AND month <> ''`);
  const key =
    query.by === null
      ? `'all'`
      : query.by === 'belligerent'
        ? `nullif(party, '${noParty}')`
        : `nullif(${keyColumn[query.by]}, '')`;
  // Sums of integers are bigint, and sums of those numeric, which is slow: these counts fit an integer.
  const cells = sums.map((name) => `sum(${name})::integer AS ${name}`).join(', ');
  return [
    `SELECT conflict_id AS conflict, ${key} AS key, ${cells}, ${noConceded} FROM tally_cell
     WHERE ${where.join(' AND ')} GROUP BY 1, 2`,
  ];
}

/** The days before the first and after the last whole month. */
function edges(query: TallyQuery, p: Parameters): string[] {
  const { from, to } = query;
  const parts: string[] = [];
  const ragged = (day: string | null, end: boolean) =>
    day !== null && !(end ? isLastDay(day) : day.endsWith('-01'));
  if (from !== null && to !== null && month(from) === month(to)) {
    if (ragged(from, false) || ragged(to, true)) parts.push(facts(query, null, p, from, to));
    return parts;
  }
  if (ragged(from, false)) parts.push(facts(query, null, p, from as string, lastDay(month(from as string))));
  if (ragged(to, true)) parts.push(facts(query, null, p, `${month(to as string)}-01`, to as string));
  return parts;
}

function facts(
  query: TallyQuery,
  asOf: number | null,
  p: Parameters,
  from: string | null,
  to: string | null,
): string {
  const key =
    query.by === null ? `'all'` : query.by === 'belligerent' ? 'tag.party' : `f.${keyColumn[query.by]}`;
  const tags = query.by === 'belligerent' ? `LEFT JOIN LATERAL unnest(f.parties) AS tag (party) ON true` : '';
  const where = ['f.counted', `f.category = ${p.place(query.category)}`, living('f', asOf, p)];
  where.push(...dimensions(query, 'f', p, from ?? query.from, to ?? query.to));
  if (query.grades !== null) where.push(`f.grade = ANY(${p.place(query.grades)}::text[])`);
  if (query.parties !== null) {
    const parties = p.place(query.parties);
    where.push(
      query.by === 'belligerent' ? `tag.party = ANY(${parties}::text[])` : `f.parties && ${parties}::text[]`,
    );
  }
  return `SELECT f.conflict_id AS conflict, ${key} AS key, count(*) AS incidents, coalesce(sum(n.named), 0) AS named,
      ${factSums('f')}, ${noConceded}
    FROM tally_fact f ${tags}
    LEFT JOIN (SELECT n.conflict_id, n.incident_id, count(*) AS named FROM named_fact n
      WHERE ${living('n', asOf, p)} GROUP BY 1, 2) n USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}

function factSums(f: string): string {
  return ['killed', 'injured']
    .map(
      (
        name,
      ) => `coalesce(sum(${f}.${name}_min), 0) AS ${name}_min, coalesce(sum(${f}.${name}_max), 0) AS ${name}_max,
      count(*) FILTER (WHERE ${f}.${name}_min IS NULL) AS ${name}_unknown_min,
      count(*) FILTER (WHERE ${f}.${name}_max IS NULL) AS ${name}_unknown_max`,
    )
    .join(', ');
}

/** What the parties concede on the incidents asked for, whatever their grade. Only for civilians as a whole. */
function conceded(query: TallyQuery, asOf: number | null, p: Parameters): string {
  const key =
    query.by === null ? `'all'` : query.by === 'belligerent' ? 'c.party' : `f.${keyColumn[query.by]}`;
  const where = ['f.counted', `f.category = 'civilians'`, living('f', asOf, p), living('c', asOf, p)];
  if (query.category !== 'civilians') where.push('false');
  where.push(...dimensions(query, 'f', p, query.from, query.to));
  if (query.parties !== null) where.push(`c.party = ANY(${p.place(query.parties)}::text[])`);
  const zeroes = sums.map((name) => `0 AS ${name}`).join(', ');
  return `SELECT c.conflict_id AS conflict, ${key} AS key, ${zeroes}, count(*) AS conceded_rows,
      ${factSums('c').replace(/ AS (killed|injured)/g, ' AS conceded_$1')}
    FROM conceded_fact c JOIN tally_fact f USING (conflict_id, incident_id)
    WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
}

/** The filters of a query over facts, but for grades and parties, which conceded figures take otherwise. */
export function dimensions(
  query: TallyQuery,
  f: string,
  p: Parameters,
  from: string | null,
  to: string | null,
): string[] {
  const where: string[] = [];
  if (query.conflict !== null) where.push(`${f}.conflict_id = ${p.place(query.conflict)}`);
  if (query.countries !== null) where.push(`${f}.country = ANY(${p.place(query.countries)}::text[])`);
  if (query.places !== null) {
    where.push(`${f}.place_names && ${p.place(query.places.map((place) => place.toLowerCase()))}::text[]`);
  }
  if (query.area !== null) {
    const { south, north, west, east } = query.area;
    where.push(`${f}.lat BETWEEN ${p.place(south)} AND ${p.place(north)}`);
    where.push(`${f}.lon BETWEEN ${p.place(west)} AND ${p.place(east)}`);
  }
  if (from !== null) where.push(`${f}.day >= ${p.place(from)}::date`);
  if (to !== null) where.push(`${f}.day <= ${p.place(to)}::date`);
  return where;
}

/** Facts that hold now, or held at a journal sequence. */
export function living(alias: string, asOf: number | null, p: Parameters): string {
  if (asOf === null) return `${alias}.to_sequence IS NULL`;
  const at = p.place(asOf);
  return `${alias}.from_sequence <= ${at} AND (${alias}.to_sequence IS NULL OR ${alias}.to_sequence > ${at})`;
}

const month = (day: string) => day.slice(0, 7);

function shifted(day: string, by: number): string {
  const date = new Date(`${month(day)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

const nextMonth = (day: string) => shifted(day, 1);
const previousMonth = (day: string) => shifted(day, -1);

function lastDay(ofMonth: string): string {
  const date = new Date(`${shifted(`${ofMonth}-01`, 1)}-01T00:00:00Z`);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

const isLastDay = (day: string) => lastDay(month(day)) === day;
