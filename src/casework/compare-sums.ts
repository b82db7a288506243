import { canonicalJson } from '#record/canonical';
import { type ComparableTotal, comparableTotal } from '#record/comparable-total';
import type { Scope } from '#record/entity/method';
import { everything, type Grade, headlineGrades, type TallyQuery, type TallyRange } from '#record/tally';
import { type Words, wordsOf } from '#record/words';
import type { Context } from './context.ts';
import { type KnownParty, partyLine } from './party-alias.ts';
import type { KnownScope } from './scope.ts';
import type { KnownTotal } from './stated-total.ts';

/** One comparison's view of the register. */
export interface Reading {
  readonly context: Context;
  readonly conflict: string | null;
  readonly asOf: string | null;
  readonly sequence: number | undefined;
  readonly parties: readonly KnownParty[];
  readonly scopes: readonly KnownScope[];
  /** Each party to the first of its name: conflicts keep records of their own of one party. */
  readonly same: ReadonlyMap<string, string>;
}

/** What a sum of the register counts, and how many incidents lack a number. */
export interface RegisterSum {
  readonly grades: readonly Grade[] | null;
  readonly incidents: number;
  readonly range: TallyRange;
}

/** A total with what it came from. */
export interface Entry {
  readonly total: ComparableTotal;
  readonly stated: KnownTotal | null;
  readonly sum: RegisterSum | null;
  readonly place: Words | null;
}

/** The scope as a total of anything: what overlaps with it belongs in its comparison. */
export function scopeTotal(reading: Reading, scope: KnownScope): ComparableTotal {
  const of = { extent: 'aggregate', measure: 'killed', range: { min: null, max: null } } as const;
  const surroundings = {
    lineOf: (party: string) => partyLine(reading.parties, party).map((id) => reading.same.get(id) ?? id),
    scopeOf: () => scope.scope,
  };
  return comparableTotal('scope', { ...of, scope: { namedScope: scope.id } }, surroundings);
}

/**
 * The register's own sums, of the headline grades and of every grade and none: for the scope that was asked for, else for
 * what each stated total covers, where the register holds incidents there.
 */
export async function registerEntries(
  reading: Reading,
  stated: readonly Entry[],
  scope: KnownScope | null,
): Promise<Entry[]> {
  const made = new Map<string, Entry>();
  const category = scope?.scope.category ?? 'civilians';
  const wanted = scope ? [{ ...scopeTotal(reading, scope), category }] : stated.map((entry) => entry.total);
  for (const total of wanted) {
    if ((total.measure !== 'killed' && total.measure !== 'injured') || total.category === null) continue;
    const saved = reading.scopes.find((candidate) => candidate.id === total.scope)?.scope;
    for (const grades of [headlineGrades, null]) {
      const query = { ...queryFor(reading, total, saved), grades };
      const key = canonicalJson([total.measure, query]);
      if (made.has(key)) continue;
      const entry = await registerEntry(reading, total, query, saved);
      if (entry) made.set(key, entry);
    }
  }
  return [...made.values()];
}

function queryFor(reading: Reading, total: ComparableTotal, saved: Scope | undefined): TallyQuery {
  const parties = total.parties.flatMap((line) => {
    const isMeant = (party: KnownParty) => reading.same.get(party.id) === line[0];
    return reading.parties.filter(isMeant).map((party) => party.id);
  });
  return {
    ...everything,
    conflict: reading.conflict,
    parties: parties.length > 0 ? [...new Set(parties)].sort() : null,
    countries: total.countries.length > 0 ? total.countries : null,
    // A scope's box says where it is better than a name does.
    places: saved?.area || total.places.length === 0 ? null : total.places,
    area: saved?.area ?? null,
    from: total.from,
    to: total.runsOn ? total.asOf : total.to,
    category: total.category ?? 'civilians',
    asOf: reading.asOf,
  };
}

async function registerEntry(
  reading: Reading,
  like: ComparableTotal,
  query: TallyQuery,
  saved: Scope | undefined,
): Promise<Entry | null> {
  const [row] = await reading.context.store.tally(query);
  if (!row || row.incidents === 0) return null;
  const range = like.measure === 'injured' ? row.injured : row.killed;
  const grades = query.grades;
  const total: ComparableTotal = {
    ...like,
    id: `register:${like.measure}:${grades?.join('+') ?? 'all'}:${like.id}`,
    claimant: 'register',
    // Where some incidents lack a maximum, the sum of the known ones is no upper end.
    range: { min: range.min, max: range.unknownMax > 0 ? null : range.max },
    approximate: false,
    to: query.to,
    runsOn: false,
    asOf: reading.asOf?.slice(0, 10) ?? reading.context.now().toISOString().slice(0, 10),
    partOf: null,
    grades,
  };
  return {
    total,
    stated: null,
    sum: { grades, incidents: row.incidents, range },
    place: placeOf(like, saved),
  };
}

function placeOf(total: ComparableTotal, saved: Scope | undefined): Words | null {
  if (saved) return wordsOf(saved.title);
  const [first] = total.places;
  return first === undefined
    ? null
    : { en: first, ar: total.places.find((place) => /\p{Script=Arabic}/u.test(place)) ?? first };
}
