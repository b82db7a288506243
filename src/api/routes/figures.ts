import { z } from '@hono/zod-openapi';
import { compareTotals } from '#casework/compare';
import { chooseConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { runningCount } from '#casework/running-count';
import { tally } from '#casework/tally';
import { explainTally } from '#casework/tally-explain';
import { resolveQuery, type TallyOptions } from '#casework/tally-query';
import { SijillError } from '#record/sijill-error';
import { tallyKeys } from '#record/tally';
import { conflictWord, day, shortPaging, word, words } from '../parameters.ts';
import type { PublicRegister } from '../public-register.ts';
import type { RouteTable } from '../route-table.ts';
import * as shapes from '../shapes.ts';
import { publicComparison, publicExplanation } from './public-words.ts';

const filters = {
  conflict: conflictWord,
  by: z.enum(tallyKeys).optional().openapi({ description: 'What to group by' }),
  grade: words('A grade'),
  belligerent: words('A party, by any of its names or its id'),
  country: words('A country, by code or name'),
  place: words('The name of a place or governorate'),
  area: word('A box in degrees: south,west,north,east'),
  from: day('First day'),
  to: day('Last day; a span counts by the day it starts'),
  'as-of': day('The register as it stood at the end of this day, or at this instant'),
  scope: word('The short name of a saved scope'),
  category: word('A class of persons; civilians where left out'),
};

const { by: _by, from: _from, category: _category, ...countFilters } = filters;

type Filters = z.output<z.ZodObject<typeof filters>>;

/** Figures: tallies with their explanation, stated totals, comparisons, scopes. */
export function figureRoutes(table: RouteTable, register: PublicRegister): void {
  const common = {
    method: 'get',
    action: 'read',
    kind: 'incident',
    audience: 'anyone',
    tag: 'Figures',
  } as const;
  table.route(
    {
      ...common,
      path: '/tallies',
      summary: 'Sums over distinct published incidents',
      description:
        'As the command `tally`: known bounds are added, and each range says how many incidents lack a bound.',
      query: z.strictObject(filters),
      answer: shapes.tallyShape,
    },
    async ({ query, context }) => ({ body: await tally(context, optionsOf(query)) }),
  );
  table.route(
    {
      ...common,
      path: '/tallies/explain',
      summary: 'From one figure to its incidents, their claims and the captured bytes',
      query: z.strictObject({
        ...filters,
        key: word('Which row, where the tally has several'),
        conceded: z
          .enum(['true', 'false'])
          .optional()
          .openapi({ description: 'Explain what the party concedes instead' }),
        ...shortPaging,
      }),
      answer: z.looseObject({
        definition: z.looseObject({}),
        row: shapes.tallyRowShape,
        incidents: z.array(z.looseObject({})),
      }),
    },
    async ({ query, context }) => {
      const { key, conceded, offset, limit } = query;
      const resolved = await resolveQuery(context, optionsOf(query));
      const explanation = await explainTally(context, resolved, {
        ...(key === undefined ? {} : { key }),
        conceded: conceded === 'true',
        offset,
        limit,
      });
      return { body: await publicExplanation(register, explanation) };
    },
  );
  table.route(
    {
      ...common,
      path: '/counts',
      summary:
        'A running count since a day: civilians, children, women, fighters of each side, in all, by party',
      query: z.strictObject({
        ...countFilters,
        since: z.string().max(40).openapi({ description: 'The first day counted', example: '2019-04-30' }),
      }),
      answer: z.looseObject({
        definition: z.looseObject({}),
        civilians: z.looseObject({}),
        byParty: z.array(shapes.tallyRowShape),
      }),
    },
    async ({ query, context }) => {
      const { since, ...limits } = query;
      const count = await runningCount(context, { ...optionsOf(limits), since });
      const totals = await inEach(context, register, query.conflict, (id) => register.statedTotals(id));
      const open = new Set(totals.map((total) => total.claim.id));
      return { body: { ...count, stated: count.stated.filter((total) => open.has(total.id)) } };
    },
  );
  table.route(
    {
      ...common,
      kind: 'claim',
      path: '/totals',
      summary: 'Totals that parties state, with what each covers',
      description: 'They are cited, never added to the sums of this register.',
      query: z.strictObject({ conflict: conflictWord }),
      answer: z.array(z.looseObject({ claim: shapes.claimShape })),
    },
    async ({ query, context }) => ({
      body: await inEach(context, register, query.conflict, (id) => register.statedTotals(id)),
    }),
  );
  table.route(
    {
      ...common,
      kind: 'claim',
      path: '/compare',
      summary: 'Overlapping totals side by side, with their ratio as a range and what they differ in',
      query: z.strictObject({
        conflict: conflictWord,
        scope: word('The short name of a saved scope'),
        'as-of': day('As of'),
      }),
      answer: z.looseObject({ totals: z.array(z.looseObject({})), pairs: z.array(z.looseObject({})) }),
    },
    async ({ query, context }) => {
      const comparison = await compareTotals(context, {
        ...(query.conflict === undefined ? {} : { conflict: query.conflict }),
        ...(query.scope === undefined ? {} : { scope: query.scope }),
        ...(query['as-of'] === undefined ? {} : { asOf: query['as-of'] }),
      });
      const totals = await inEach(context, register, query.conflict, (id) => register.statedTotals(id));
      return { body: publicComparison(comparison, totals) };
    },
  );
  table.route(
    {
      ...common,
      kind: 'scope',
      path: '/scopes',
      summary: 'Saved selections of incidents',
      query: z.strictObject({ conflict: conflictWord }),
      answer: z.array(shapes.scopeShape),
    },
    async ({ query, context }) => ({
      body: await inEach(context, register, query.conflict, (id) => register.scopes(id)),
    }),
  );
}

/** What each public conflict holds, or the one that is named. */
export async function inEach<Found>(
  context: Context,
  register: PublicRegister,
  wanted: string | undefined,
  read: (conflict: string) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const chosen = wanted === undefined ? null : await chooseConflict(context, wanted);
  const conflicts = chosen ? [chosen] : await register.conflicts();
  const found: Found[] = [];
  for (const conflict of conflicts) found.push(...(await read(conflict.id)));
  return found;
}

function optionsOf(query: Filters): TallyOptions {
  const { grade, belligerent, country, place, area, 'as-of': asOf, ...rest } = query;
  const given = {
    ...rest,
    grades: grade,
    belligerents: belligerent,
    countries: country,
    places: place,
    asOf,
  };
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...kept, ...(area === undefined ? {} : { area: boxOf(area) }) };
}

function boxOf(text: string) {
  const [south, west, north, east, more] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isBox = [south, west, north, east].every((degree) => Number.isFinite(degree)) && more === undefined;
  if (isBox) return { south: south!, west: west!, north: north!, east: east! };
  throw new SijillError(
    'bad_call',
    `area: '${text}' is no box. Write south,west,north,east in degrees: 35.8,38.8,36.1,39.2.`,
  );
}
