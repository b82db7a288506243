import { addKnown, emptySum, type RangeSum } from '#record/range';
import type { TallyKey, TallyQuery, TallyRow } from '#record/tally';
import type { TallyFact } from '#record/tally-fact';
import { tallyLabel } from '#record/tally-label';
import { factOf, type IndexedIncident } from './incident-index.ts';

/** What a party is called as the key and the label of a row. */
export type PartyLabel = (id: string) => { readonly en: string; readonly ar: string };

interface Sum {
  readonly label: { readonly en: string; readonly ar: string };
  incidents: number;
  named: number;
  killed: RangeSum;
  injured: RangeSum;
  rows: number;
  concededKilled: RangeSum;
  concededInjured: RangeSum;
}

/**
 * A tally summed from public incidents alone: the same definition as the register's own query, from the other end. What
 * a release publishes must come out of both (rules R8 to R10).
 */
export function tallyOfIndex(
  incidents: Iterable<IndexedIncident>,
  query: TallyQuery,
  labelOf: PartyLabel,
): TallyRow[] {
  const sums = new Map<string, Sum>();
  const sumFor = (key: string | null): Sum => {
    const isParty = query.by === 'belligerent' && key !== null;
    const label = isParty ? labelOf(key) : tallyLabel(query.by, key ?? 'unknown');
    const name = isParty ? label.en : (key ?? 'unknown');
    let sum = sums.get(name);
    if (!sum) {
      const start = { label, incidents: 0, named: 0, rows: 0 };
      sum = {
        ...start,
        killed: emptySum,
        injured: emptySum,
        concededKilled: emptySum,
        concededInjured: emptySum,
      };
      sums.set(name, sum);
    }
    return sum;
  };
  if (query.by === null) sumFor('all');
  for (const incident of incidents) {
    const fact = factOf(incident, query.category);
    if (!fact?.counted || !isAsked(fact, query)) continue;
    if (isGraded(fact, query) && isOfParties(fact, query)) {
      for (const key of rowKeys(fact, query)) {
        const sum = sumFor(key);
        sum.incidents += 1;
        sum.named += incident.named;
        sum.killed = addKnown(sum.killed, { min: fact.killedMin, max: fact.killedMax });
        sum.injured = addKnown(sum.injured, { min: fact.injuredMin, max: fact.injuredMax });
      }
    }
    if (query.category !== 'civilians') continue;
    for (const concession of incident.concessions) {
      if (query.parties !== null && !query.parties.includes(concession.party)) continue;
      const sum = sumFor(query.by === 'belligerent' ? concession.party : keyOf(fact, query.by));
      sum.rows += 1;
      sum.concededKilled = addKnown(sum.concededKilled, concession.killed);
      sum.concededInjured = addKnown(sum.concededInjured, concession.injured);
    }
  }
  return [...sums]
    .map(([key, sum]) => toRow(key, sum, query.by))
    .sort(query.by === 'month' ? byKey : byIncidents);
}

/** The incidents behind each row of a tally, by key, in the order given. */
export function groupedByRow(
  incidents: Iterable<IndexedIncident>,
  by: TallyKey,
  labelOf: PartyLabel,
): Map<string, IndexedIncident[]> {
  const lists = new Map<string, IndexedIncident[]>();
  for (const incident of incidents) {
    const fact = incident.facts[0];
    if (!fact) continue;
    for (const key of rowNames(fact, by, labelOf)) {
      const list = lists.get(key);
      if (list) list.push(incident);
      else lists.set(key, [incident]);
    }
  }
  return lists;
}

function rowNames(fact: TallyFact, by: TallyKey, labelOf: PartyLabel): Iterable<string> {
  if (by !== 'belligerent') return [keyOf(fact, by) ?? 'unknown'];
  if (fact.parties.length === 0) return ['unknown'];
  return new Set(fact.parties.map((party) => labelOf(party).en));
}

/** Whether the facts lie within the query's filters, but for grades and parties, which conceded figures take otherwise. */
export function isAsked(fact: TallyFact, query: TallyQuery): boolean {
  const { countries, places, area, from, to } = query;
  if (countries !== null && !(fact.country !== null && countries.includes(fact.country))) return false;
  if (places !== null && !places.some((place) => fact.placeNames.includes(place.toLowerCase()))) return false;
  if (area !== null) {
    if (fact.lat === null || fact.lon === null) return false;
    if (fact.lat < area.south || fact.lat > area.north || fact.lon < area.west || fact.lon > area.east)
      return false;
  }
  if (from !== null && (fact.day === null || fact.day < from)) return false;
  return to === null || (fact.day !== null && fact.day <= to);
}

export function isGraded(fact: TallyFact, query: TallyQuery): boolean {
  return query.grades === null || (fact.grade !== null && query.grades.includes(fact.grade));
}

export function isOfParties(fact: TallyFact, query: TallyQuery): boolean {
  return query.parties === null || fact.parties.some((party) => query.parties?.includes(party));
}

function rowKeys(fact: TallyFact, query: TallyQuery): (string | null)[] {
  if (query.by !== 'belligerent') return [keyOf(fact, query.by)];
  const parties =
    query.parties === null ? fact.parties : fact.parties.filter((id) => query.parties?.includes(id));
  return parties.length > 0 ? [...parties] : [null];
}

function keyOf(fact: TallyFact, by: TallyKey | null): string | null {
  switch (by) {
    case null:
      return 'all';
    case 'belligerent':
      return null;
    case 'strike_status':
      return fact.strikeStatus;
    default:
      return fact[by];
  }
}

function toRow(key: string, sum: Sum, by: TallyKey | null): TallyRow {
  return {
    key,
    label: sum.label,
    incidents: sum.incidents,
    killed: sum.killed,
    injured: sum.injured,
    conceded: { rows: sum.rows, killed: sum.concededKilled, injured: sum.concededInjured },
    namedVictims: sum.named,
    additive: by !== 'belligerent',
  };
}

const byKey = (a: TallyRow, b: TallyRow) => (a.key < b.key ? -1 : 1);
const byIncidents = (a: TallyRow, b: TallyRow) => b.incidents - a.incidents || byKey(a, b);
