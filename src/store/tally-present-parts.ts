import type { TallyQuery } from '#record/tally';
import type { Parameters } from './queryable.ts';
import { allParties, noParty } from './tally-cells.ts';
import { keyColumn, noConceded, sums } from './tally-columns.ts';
import { countedAgain, factsPart } from './tally-facts-part.ts';
import { isLastDay, lastDay, month, nextMonth, previousMonth } from './tally-months.ts';

/** The present, as cheaply as it can be had: whole months from the sums in cells, the days at the edges from facts. */
export function presentParts(query: TallyQuery, p: Parameters): string[] {
  // A span that ends before it begins holds no day; its edges by themselves would.
  if (query.from !== null && query.to !== null && query.from > query.to) return [];
  return [...wholeMonths(query, p), ...edges(query, p)];
}

function wholeMonths(query: TallyQuery, p: Parameters): string[] {
  const first =
    query.from === null ? null : query.from.endsWith('-01') ? month(query.from) : nextMonth(query.from);
  const last = query.to === null ? null : isLastDay(query.to) ? month(query.to) : previousMonth(query.to);
  if (first !== null && (first > '9999-12' || (last !== null && first > last))) return [];
  if (last !== null && last < '0001-01') return [];
  const where = [`category = ${p.place(query.category)}`];
  if (query.conflict !== null) where.push(`conflict_id = ${p.place(query.conflict)}`);
  if (query.parties !== null) where.push(`party = ANY(${p.place(query.parties)}::text[])`);
  else where.push(`party ${query.by === 'belligerent' ? '<>' : '='} ${p.place(allParties)}`);
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
  // Sums of bigint are numeric, and sums of those slow; these counts are whole numbers that a double holds exactly.
  const cells = sums.map((name) => `sum(${name})::double precision AS ${name}`).join(', ');
  const months = `SELECT conflict_id AS conflict, ${key} AS key, ${cells}, ${noConceded} FROM tally_cell
     WHERE ${where.join(' AND ')} GROUP BY 1, 2`;
  if (query.by === 'belligerent' || query.parties === null || query.parties.length < 2) return [months];
  const span = { from: first && `${first}-01`, to: last && lastDay(last) };
  return [months, countedAgain({ ...query, ...span }, query.parties, p)];
}

/** The days before the first and after the last whole month. */
function edges(query: TallyQuery, p: Parameters): string[] {
  const { from, to } = query;
  const parts: string[] = [];
  const ragged = (day: string | null, end: boolean) =>
    day !== null && !(end ? isLastDay(day) : day.endsWith('-01'));
  if (from !== null && to !== null && month(from) === month(to)) {
    if (ragged(from, false) || ragged(to, true)) parts.push(factsPart({ ...query, from, to }, null, p));
    return parts;
  }
  if (ragged(from, false)) parts.push(factsPart({ ...query, to: lastDay(month(from as string)) }, null, p));
  if (ragged(to, true)) parts.push(factsPart({ ...query, from: `${month(to as string)}-01` }, null, p));
  return parts;
}
