import { isDay } from '#record/calendar-day';
import { countryFromName } from '#record/country';
import { SijillError } from '#record/sijill-error';
import {
  type Box,
  type CasualtyCategory,
  everything,
  type Grade,
  type TallyKey,
  type TallyQuery,
  tallyKeys,
} from '#record/tally';
import { isValue, type ListName, valuesOf } from '#record/vocabulary';
import { type Words, wordsOf } from '#record/words';
import { chooseConflict, type KnownConflict } from './conflict-choice.ts';
import type { Context } from './context.ts';
import { type KnownParty, listParties, partyLabel, resolveParties } from './party-alias.ts';
import { findScope, type KnownScope } from './scope.ts';

/** A question as people put it: words, names, days. Whatever is left out does not limit. */
export interface TallyOptions {
  readonly conflict?: string;
  readonly by?: string;
  readonly grades?: readonly string[];
  /** Names, aliases or ids of parties; any of them. */
  readonly belligerents?: readonly string[];
  readonly countries?: readonly string[];
  readonly places?: readonly string[];
  readonly area?: Box;
  readonly from?: string;
  readonly to?: string;
  /** A day (to its end, UTC) or an instant of this register's time. */
  readonly asOf?: string;
  /** The short name of a saved scope; other limits narrow it further. */
  readonly scope?: string;
  readonly category?: string;
}

/** A question understood: the query, with what its ids are called. */
export interface ResolvedQuery {
  readonly query: TallyQuery;
  readonly conflict: KnownConflict | null;
  readonly scope: KnownScope | null;
  readonly parties: readonly KnownParty[];
}

/**
 * Understands a question. Throws `bad_call` for what cannot be meant (an unknown grade, a day that does not exist, two
 * limits that exclude each other) and `not_found` for a conflict, scope or party that is not there.
 */
export async function resolveQuery(context: Context, options: TallyOptions): Promise<ResolvedQuery> {
  const asOf = options.asOf === undefined ? null : endOfInstant(options.asOf);
  const sequence = asOf === null ? undefined : await context.store.sequenceAt(asOf);
  const wanted = options.conflict ?? null;
  const saved = options.scope;
  const conflict = await conflictFor(context, wanted, saved, sequence);
  const scope = saved === undefined ? null : await findScope(context, conflict?.id ?? null, saved, sequence);
  const within = scope?.scope ?? null;
  const by = options.by === undefined ? null : oneOf<TallyKey>(tallyKeys, options.by, '--by');
  const known = await listParties(context, conflict?.id ?? null);
  const named = (options.belligerents ?? []).flatMap((name) => resolveParties(known, name));
  const from = laterOf(day(options.from, '--from'), within?.from ?? null);
  const to = earlierOf(day(options.to, '--to'), within?.to ?? null);
  if (from !== null && to !== null && from > to) {
    throw new SijillError('bad_call', `The period ends (${to}) before it begins (${from}).`, { from, to });
  }
  const query: TallyQuery = {
    ...everything,
    conflict: conflict?.id ?? null,
    by,
    grades: both('grade', values<Grade>('civilian_harm_grading', options.grades), within?.grades),
    parties: both('party', ids(named), within?.parties),
    countries: both('country', options.countries?.map(country), within?.countries),
    places: both('place', options.places, within?.places),
    area: options.area ?? within?.area ?? null,
    from,
    to,
    asOf,
    category:
      options.category === undefined
        ? (within?.category ?? 'civilians')
        : (values<CasualtyCategory>('casualty_category', [options.category])?.[0] as CasualtyCategory),
  };
  const parties = known.filter((party) => query.parties?.includes(party.id));
  return { query, conflict, scope, parties };
}

/** A scope belongs to a conflict: where the name is found once, that conflict is meant. */
async function conflictFor(
  context: Context,
  wanted: string | null,
  scope: string | undefined,
  sequence: number | undefined,
): Promise<KnownConflict | null> {
  if (wanted !== null || scope === undefined) return chooseConflict(context, wanted);
  return chooseConflict(context, (await findScope(context, null, scope, sequence)).conflict);
}

/** What the ids of a query are called, for its definition in words. */
export function queryNames(resolved: ResolvedQuery): {
  conflict: Words | null;
  parties: Words[];
  scope: Words | null;
} {
  const names = new Map(resolved.parties.map((party) => [partyLabel(party).en, partyLabel(party)]));
  return {
    conflict: resolved.conflict ? wordsOf(resolved.conflict.title) : null,
    parties: [...names.values()],
    scope: resolved.scope ? wordsOf(resolved.scope.scope.title) : null,
  };
}

/** The instant meant by a day, which is its last millisecond UTC, or by an instant. Throws `bad_call` for neither. */
export function endOfInstant(text: string): string {
  if (isDay(text)) return `${text}T23:59:59.999Z`;
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = isInstant && isDay(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  const instant = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // Where the zone moves it out of the years 1 to 9999 it is written otherwise, and no database reads it.
  if (isDay(instant.slice(0, 10))) return instant;
  throw new SijillError(
    'bad_call',
    `'${text}' is no time. Write a day, 2019-05-31, or an instant, 2019-05-31T12:00:00Z.`,
    {
      text,
    },
  );
}

/** A day of the calendar, null where none is given. Throws `bad_call` naming the option. */
export function day(text: string | undefined, option: string): string | null {
  if (text === undefined) return null;
  if (isDay(text)) return text;
  throw new SijillError(
    'bad_call',
    `${option}: '${text}' is no day of the calendar. Write it as 2017-06-01.`,
    { text },
  );
}

function values<V extends string>(list: ListName, words: readonly string[] | undefined): V[] | undefined {
  return words?.map((word) => {
    const value = word.trim().toLowerCase();
    return isValue(list, value) ? (value as V) : oneOf<V>(valuesOf(list) as readonly V[], value, list);
  });
}

function oneOf<V extends string>(known: readonly V[], word: string, what: string): V {
  const found = known.find((value) => value === word.trim().toLowerCase());
  if (found) return found;
  throw new SijillError('bad_call', `${what}: '${word}' is none of ${known.join(', ')}.`, { word });
}

function country(text: string): string {
  const code = countryFromName(text);
  if (code) return code;
  throw new SijillError(
    'bad_call',
    `'${text}' is no country that Sijill knows. Write its English or Arabic name or its code.`,
    {
      text,
    },
  );
}

/** A limit given beside that of a scope narrows it to what both name. */
function both<V>(
  what: string,
  given: readonly V[] | undefined,
  saved: readonly V[] | undefined,
): readonly V[] | null {
  const limits = [given, saved].filter(
    (limit) => limit !== undefined && limit.length > 0,
  ) as (readonly V[])[];
  const [first, second] = limits;
  if (!first) return null;
  if (!second) return first;
  const shared = first.filter((value) => second.includes(value));
  if (shared.length > 0) return shared;
  throw new SijillError(
    'bad_call',
    `The ${what} asked for lies outside the scope, so that nothing can be counted.`,
  );
}

function ids(parties: readonly KnownParty[]): string[] | undefined {
  return parties.length > 0 ? [...new Set(parties.map((party) => party.id))] : undefined;
}

function laterOf(left: string | null, right: string | null): string | null {
  return left === null || right === null ? (left ?? right) : left > right ? left : right;
}

function earlierOf(left: string | null, right: string | null): string | null {
  return left === null || right === null ? (left ?? right) : left < right ? left : right;
}
