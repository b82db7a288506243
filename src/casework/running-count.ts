import type { Incident } from '#record/entity/incident';
import { addKnown, emptySum, type Range, type RangeSum, unknownRange } from '#record/range';
import { SijillError } from '#record/sijill-error';
import type { CasualtyCategory, TallyQuery, TallyRow } from '#record/tally';
import { tallyDefinition } from '#record/tally-definition';
import { earliest } from '#record/uncertain-date';
import { sameWords, type Words } from '#record/words';
import { type Context, demand } from './context.ts';
import { type KnownParty, listParties, partyLabel } from './party-alias.ts';
import { asHeldNow, readAs } from './read-as.ts';
import { type KnownTotal, listStatedTotals } from './stated-total.ts';
import { type AskedQuery, askedQuery } from './tally.ts';
import { queryNames, resolveQuery, type TallyOptions } from './tally-query.ts';

/** A running count begins on a day; the rest of the question is as in a tally. */
export type CountOptions = Omit<TallyOptions, 'by' | 'category' | 'from'> & { readonly since: string };

/** How many incidents say something of a class of persons, and what they add up to. */
export interface ClassCount {
  readonly incidents: number;
  readonly killed: RangeSum;
  readonly injured: RangeSum;
}

/** The fighters of one side; `party` null where the incident does not say whose they were. */
export interface SideCount extends ClassCount {
  readonly party: { readonly id: string; readonly label: Words } | null;
}

/** Who was harmed since a day, as the Syrian Observatory counts: civilians, of whom children and women, fighters, in all. */
export interface RunningCount {
  readonly query: AskedQuery;
  readonly definition: Words;
  readonly civilians: ClassCount;
  readonly children: ClassCount;
  readonly women: ClassCount;
  readonly fighters: ClassCount & { readonly sides: readonly SideCount[] };
  /** Civilians, fighters, other protected persons and those of unknown status. */
  readonly inAll: Pick<ClassCount, 'killed' | 'injured'>;
  /** Civilians by party; an incident of two parties stands in both, so these rows never add up (R9). */
  readonly byParty: readonly TallyRow[];
  /** What others state for a count that runs since the same day. */
  readonly stated: readonly KnownTotal[];
}

/**
 * Counts who was harmed since a day. The whole classes add up to `inAll`; children and women are parts of the civilians. A
 * person of contested status stands in the maximum of civilians and of fighters (domain.md 1.5.11), and so twice in the
 * maximum in all. Throws as `resolveQuery` does.
 */
export async function runningCount(context: Context, options: CountOptions): Promise<RunningCount> {
  const { since, ...rest } = options;
  if (!since) throw new SijillError('bad_call', 'Say since which day to count: 2019-04-30.');
  const resolved = await resolveQuery(context, { ...rest, from: since });
  const { query } = resolved;
  demand(context, 'read', { conflict: query.conflict, kind: 'incident', published: true });
  const count = async (category: CasualtyCategory): Promise<ClassCount> => {
    const [row] = await context.store.tally({ ...query, by: null, category });
    return {
      incidents: row?.incidents ?? 0,
      killed: row?.killed ?? emptySum,
      injured: row?.injured ?? emptySum,
    };
  };
  const civilians = await count('civilians');
  const belligerents = await count('belligerents');
  const wholes = [civilians, belligerents, await count('other_protected'), await count('undetermined')];
  return {
    query: askedQuery(resolved),
    definition: definition(tallyDefinition({ ...query, by: null }, queryNames(resolved))),
    civilians,
    children: await count('children'),
    women: await count('women'),
    fighters: { ...belligerents, sides: await fightersBySide(context, query) },
    inAll: {
      killed: together(wholes.map((one) => one.killed)),
      injured: together(wholes.map((one) => one.injured)),
    },
    byParty: await context.store.tally({ ...query, by: 'belligerent' }),
    stated: await statedSince(context, query),
  };
}

function definition(civilians: Words): Words {
  return {
    en: `${civilians.en} Children and women are parts of the civilians. In all: civilians, fighters, other protected persons and persons of unknown status; somebody whose status is contested stands in two maxima.`,
    ar: `${civilians.ar} الأطفال والنساء جزء من المدنيين. والمجموع: المدنيون والمقاتلون وسائر المحميين ومن لا يُعرف وضعه؛ ومن كان وضعه محل خلاف يدخل في حدين أعلَيين.`,
  };
}

function together(sums: readonly RangeSum[]): RangeSum {
  return sums.reduce((total, sum) => ({
    min: total.min + sum.min,
    max: total.max + sum.max,
    unknownMin: total.unknownMin + sum.unknownMin,
    unknownMax: total.unknownMax + sum.unknownMax,
  }));
}

const pageOfIncidents = 500;

/** Fighters by the forces they belonged to, over the incidents that the count of fighters adds up. */
async function fightersBySide(context: Context, query: TallyQuery): Promise<SideCount[]> {
  const sides = new Map<string, { incidents: number; killed: RangeSum; injured: RangeSum }>();
  const parties = await listParties(context, query.conflict);
  const known = new Set(parties.map((party) => party.id));
  const sequence = query.asOf === null ? undefined : await context.store.sequenceAt(query.asOf);
  const selection = {
    conflict: query.conflict,
    query: { ...query, category: 'belligerents' },
    publishedOnly: true,
  } as const;
  for (let offset = 0; ; offset += pageOfIncidents) {
    const page = await context.store.listIncidents({ ...selection, offset, limit: pageOfIncidents });
    for (const record of page.incidents) {
      const body = readAs(context, await asHeldNow(context, record, sequence), true) as Incident | null;
      const seen = new Set<string>();
      const fighters = (body?.casualties ?? []).filter((casualty) => casualty.category === 'belligerents');
      for (const { affiliation: of = '', killed, injured } of fighters) {
        // Those of a party that the reader may not know of are those of a side that is not known.
        const affiliation = known.has(of) ? of : '';
        const side = sides.get(affiliation) ?? { incidents: 0, killed: emptySum, injured: emptySum };
        sides.set(affiliation, {
          incidents: side.incidents + (seen.has(affiliation) ? 0 : 1),
          killed: addKnown(side.killed, rangeOf(killed)),
          injured: addKnown(side.injured, rangeOf(injured)),
        });
        seen.add(affiliation);
      }
    }
    if (offset + pageOfIncidents >= page.total) break;
  }
  const counted = [...sides].map(([id, sums]) => ({ party: id === '' ? null : named(parties, id), ...sums }));
  return counted.sort((left, right) => right.killed.max - left.killed.max);
}

function rangeOf(range: Range | undefined): Range {
  return range ?? unknownRange;
}

function named(parties: readonly KnownParty[], id: string): SideCount['party'] {
  const party = parties.find((candidate) => candidate.id === id);
  return { id, label: party ? partyLabel(party) : sameWords(id) };
}

async function statedSince(context: Context, query: TallyQuery): Promise<KnownTotal[]> {
  const sequence = query.asOf === null ? undefined : await context.store.sequenceAt(query.asOf);
  const totals = await listStatedTotals(context, query.conflict, sequence);
  return totals.filter(({ total }) => {
    const { scope, attributedTo, measure } = total;
    if (!scope?.periodOpen || !scope.period || earliest(scope.period) !== query.from) return false;
    if (query.parties !== null && !attributedTo?.some((party) => query.parties?.includes(party)))
      return false;
    return measure === 'killed' || measure === 'injured';
  });
}
