import type { TallyKey, TallyQuery } from '#record/tally';
import type { Parameters } from './queryable.ts';

/** The figures of a row, as facts are summed and cells are kept. */
export const sums = [
  ...['incidents', 'named', 'killed_min', 'killed_max', 'killed_unknown_min', 'killed_unknown_max'],
  ...['injured_min', 'injured_max', 'injured_unknown_min', 'injured_unknown_max'],
];
/** What the parties concede, beside them. */
export const concededSums = [
  ...['conceded_rows', 'conceded_killed_min', 'conceded_killed_max', 'conceded_killed_unknown_min'],
  ...[
    'conceded_killed_unknown_max',
    'conceded_injured_min',
    'conceded_injured_max',
    'conceded_injured_unknown_min',
  ],
  'conceded_injured_unknown_max',
];

/** The column of facts and cells that each key stands in; parties are tags beside them. */
export const keyColumn: Record<Exclude<TallyKey, 'belligerent'>, string> = {
  country: 'country',
  place: 'place',
  month: 'month',
  grade: 'grade',
  strike_status: 'strike_status',
};

/** The key of a row, by whatever a tally is grouped by; `party` says where a party stands. */
export function keyOf(by: TallyKey | null, alias: string, party: string): string {
  if (by === null) return `'all'`;
  return by === 'belligerent' ? party : `${alias}.${keyColumn[by]}`;
}

/** Nothing conceded, for the parts that are not about it. */
export const noConceded = concededSums.map((name) => `0 AS ${name}`).join(', ');

/** The sums over facts; a negative sign takes them off. */
export function factSums(f: string, sign: '' | '-' = ''): string {
  return ['killed', 'injured']
    .map(
      (
        name,
      ) => `${sign}coalesce(sum(${f}.${name}_min), 0) AS ${name}_min, ${sign}coalesce(sum(${f}.${name}_max), 0) AS ${name}_max,
      ${sign}count(*) FILTER (WHERE ${f}.${name}_min IS NULL) AS ${name}_unknown_min,
      ${sign}count(*) FILTER (WHERE ${f}.${name}_max IS NULL) AS ${name}_unknown_max`,
    )
    .join(', ');
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
