import { type ComparableTotal, comparableTotal, type Measure } from '#record/comparable-total';
import {
  type DifferenceCode,
  differencesOf,
  differenceWords,
  overlappingPairs,
  type Width,
} from '#record/comparison';
import { partyKeys } from '#record/party-name';
import type { Range } from '#record/range';
import { type Ratio, roundedRatio } from '#record/ratio';
import type { Text } from '#record/text';
import { areaWords, measureWords, periodWords, sideWords } from '#record/total-words';
import { sameWords, type Words, wordsOf } from '#record/words';
import { type Entry, type Reading, type RegisterSum, registerEntries, scopeTotal } from './compare-sums.ts';
import { chooseConflict } from './conflict-choice.ts';
import { type Context, demand } from './context.ts';
import { type KnownParty, listParties, partyLabel, partyLine } from './party-alias.ts';
import { getAs } from './read-as.ts';
import { findScope, listScopes } from './scope.ts';
import { type KnownTotal, listStatedTotals } from './stated-total.ts';
import { endOfInstant } from './tally-query.ts';

export interface CompareOptions {
  readonly conflict?: string;
  /** Only totals that overlap with this saved scope. */
  readonly scope?: string;
  readonly asOf?: string;
}

/** One total in a comparison. The register's own sums have kind `register`. */
export interface ComparedTotal {
  readonly id: string;
  readonly kind: 'stated' | 'register';
  readonly claimant: Words;
  readonly measure: Measure;
  readonly measureLabel: Words;
  readonly category: ComparableTotal['category'];
  readonly group: Words;
  readonly range: Range;
  readonly approximate: boolean;
  readonly parties: Words;
  readonly area: Words;
  readonly period: Words;
  readonly asOf: string | null;
  readonly partOf: string | null;
  readonly note: Words | null;
  readonly source: { readonly id: string; readonly title: Words | null; readonly url: string | null } | null;
  /** For a sum of the register: what it counts, and how many incidents lack a number. */
  readonly sum: RegisterSum | null;
}

/** Two overlapping totals by id, the larger first. */
export interface ComparedPair {
  readonly left: string;
  readonly right: string;
  /** How many times `right` `left` is: least and most, rounded so as to claim no more than the totals; null is open. */
  readonly ratio: Ratio;
  /** True where either total is said as about: the ratio is no more exact. */
  readonly approximate: boolean;
  readonly differences: readonly {
    readonly code: DifferenceCode;
    readonly width: Width;
    readonly label: Words;
    readonly left: Words;
    readonly right: Words;
  }[];
}

export interface Comparison {
  readonly conflict: string | null;
  readonly scope: { readonly slug: string; readonly revision: number; readonly title: Words } | null;
  readonly asOf: string | null;
  readonly totals: readonly ComparedTotal[];
  readonly pairs: readonly ComparedPair[];
}

/**
 * Sets overlapping totals side by side: what every claimant states and what this register itself holds for the same scope,
 * with their ratio as a range and what they differ in. No total is ever changed or added to another.
 */
export async function compareTotals(context: Context, options: CompareOptions): Promise<Comparison> {
  const asOf = options.asOf === undefined ? null : endOfInstant(options.asOf);
  const sequence = asOf === null ? undefined : await context.store.sequenceAt(asOf);
  const named = options.scope;
  const found =
    named === undefined ? null : await findScope(context, await idOf(context, options), named, sequence);
  const conflict = await chooseConflict(context, options.conflict ?? found?.conflict ?? null);
  const id = conflict?.id ?? null;
  demand(context, 'read', { conflict: id, kind: 'claim', published: true });
  const parties = await listParties(context, id);
  const scopes = await listScopes(context, id, sequence);
  const reading: Reading = {
    context,
    conflict: id,
    asOf,
    sequence,
    parties,
    scopes,
    same: sameParties(parties),
  };
  const totals = await listStatedTotals(context, id, sequence);
  const known = new Set(totals.map((total) => total.id));
  const stated = totals.map((total) => statedEntry(reading, total, known));
  const within = found ? stated.filter((entry) => overlaps(entry.total, scopeTotal(reading, found))) : stated;
  const sums = await registerEntries(reading, within, found);
  const entries = [...within, ...sums];
  const byId = new Map(entries.map((entry) => [entry.total.id, entry]));
  return {
    conflict: conflict?.slug ?? null,
    scope: found
      ? { slug: found.scope.slug, revision: found.revision, title: wordsOf(found.scope.title) }
      : null,
    asOf,
    totals: await Promise.all(entries.map((entry) => compared(reading, entry))),
    pairs: overlappingPairs(entries.map((entry) => entry.total)).map((pair) => ({
      left: pair.left.id,
      right: pair.right.id,
      ratio: roundedRatio(pair.ratio),
      approximate: pair.left.approximate || pair.right.approximate,
      differences: pair.differences.map(({ code, width }) => ({
        code,
        width,
        label: differenceWords[code],
        left: side(reading, code, byId.get(pair.left.id) as Entry),
        right: side(reading, code, byId.get(pair.right.id) as Entry),
      })),
    })),
  };
}

async function idOf(context: Context, { conflict }: CompareOptions): Promise<string | null> {
  return conflict === undefined ? null : ((await chooseConflict(context, conflict))?.id ?? null);
}

function sameParties(parties: readonly KnownParty[]): Map<string, string> {
  const first = new Map<string, string>();
  return new Map(
    parties.map((party) => {
      const keys = [...partyKeys(party)];
      const known = keys.map((key) => first.get(key)).find((id) => id !== undefined) ?? party.id;
      for (const key of keys) if (!first.has(key)) first.set(key, known);
      return [party.id, known];
    }),
  );
}

function statedEntry(reading: Reading, known: KnownTotal, totals: ReadonlySet<string>): Entry {
  const { parties, same, scopes } = reading;
  const stated = withReadable(known, parties, totals);
  const canonical = (id: string) => same.get(id) ?? id;
  const total = comparableTotal(stated.id, stated.total, {
    lineOf: (party) => partyLine(parties, party).map(canonical),
    scopeOf: (id) => scopes.find((scope) => scope.id === id)?.scope,
  });
  const claimant = total.claimant === null ? null : canonical(total.claimant);
  const place = stated.total.scope?.place ? wordsOf(stated.total.scope.place) : null;
  return { total: { ...total, claimant }, stated, sum: null, place };
}

/** The total without the parties, and without the larger total, that the reader may not know of. */
function withReadable(
  stated: KnownTotal,
  parties: readonly KnownParty[],
  totals: ReadonlySet<string>,
): KnownTotal {
  const { attributedTo, partOf, ...rest } = stated.total;
  const kept = attributedTo?.filter((id) => parties.some((party) => party.id === id)) ?? [];
  const total = {
    ...rest,
    ...(kept.length > 0 ? { attributedTo: kept } : {}),
    ...(partOf !== undefined && totals.has(partOf) ? { partOf } : {}),
  };
  return { ...stated, total };
}

function overlaps(total: ComparableTotal, scope: ComparableTotal): boolean {
  const { measure, category } = total;
  return differencesOf(total, { ...scope, measure, category }) !== null;
}

async function compared(reading: Reading, entry: Entry): Promise<ComparedTotal> {
  const { total, stated, sum } = entry;
  const claim = stated?.total;
  const at = { conflict: stated?.conflict ?? null, id: claim?.source ?? '', sequence: reading.sequence };
  const source = claim?.source ? await getAs(reading.context, at, true) : null;
  const title = source?.body.title as Text | undefined;
  const claimantText = claim?.claimantText ?? '';
  return {
    id: total.id,
    kind: stated ? 'stated' : 'register',
    claimant: stated
      ? (partyWords(reading, claim?.claimant) ?? sameWords(claimantText))
      : { en: 'This register', ar: 'هذا السجل' },
    measure: total.measure,
    measureLabel: measureWords[total.measure],
    category: total.category,
    group: side(reading, 'group', entry),
    range: total.range,
    approximate: total.approximate,
    parties: side(reading, 'party', entry),
    area: areaWords(total, entry.place),
    period: periodWords(total),
    asOf: total.asOf,
    partOf: total.partOf,
    note: claim?.note ? wordsOf(claim.note) : null,
    source: source
      ? { id: source.id, title: title ? wordsOf(title) : null, url: (source.body.url as string) ?? null }
      : null,
    sum,
  };
}

function side(reading: Reading, code: DifferenceCode, entry: Entry): Words {
  const group = entry.stated?.total.groupText;
  return sideWords(code, entry.total, {
    party: (id) => partyWords(reading, id) ?? sameWords(id),
    place: entry.place,
    group: group === undefined ? null : sameWords(group),
  });
}

function partyWords(reading: Reading, id: string | undefined): Words | null {
  const party = reading.parties.find((candidate) => candidate.id === id);
  return party ? partyLabel(party) : null;
}
