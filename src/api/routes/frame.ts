import { z } from '@hono/zod-openapi';
import { listDeletions } from '#casework/deletion';
import { SijillError } from '#record/sijill-error';
import { type ListName, listNames, vocabulary, vocabularyVersion } from '#record/vocabulary';
import { conflictWord, paging, word } from '../parameters.ts';
import { nothingHere } from '../problem.ts';
import type { PublicRegister } from '../public-register.ts';
import type { RouteTable } from '../route-table.ts';
import * as shapes from '../shapes.ts';
import { inEach } from './figures.ts';
import { resolveAddress } from './incident-address.ts';

/** What stands around incidents: conflicts, parties, methods, sources, releases, deletions, vocabularies. */
export function frameRoutes(table: RouteTable, register: PublicRegister, version: string): void {
  const common = { method: 'get', action: 'read', audience: 'anyone', tag: 'Frame' } as const;
  table.route(
    {
      ...common,
      kind: 'conflict',
      path: '/health',
      summary: 'Whether the server answers, and which version it is',
      answer: z.object({ status: z.literal('ok'), version: z.string() }),
    },
    async () => ({ body: { status: 'ok', version } }),
  );
  table.route(
    {
      ...common,
      kind: 'conflict',
      path: '/conflicts',
      summary: 'The conflicts, with what has been covered and the rule on names',
      answer: z.array(shapes.conflictShape),
    },
    async () => ({ body: await register.conflicts() }),
  );
  const perConflict = <Found>(
    path: `/${string}`,
    kind: string,
    summary: string,
    answer: z.ZodType,
    read: (conflict: string) => Promise<readonly Found[]>,
  ) =>
    table.route(
      {
        ...common,
        kind,
        path,
        summary,
        query: z.strictObject({ conflict: conflictWord }),
        answer: z.array(answer),
      },
      async ({ query, context }) => ({ body: await inEach(context, register, query.conflict, read) }),
    );
  perConflict(
    '/parties',
    'party',
    'Parties and bodies that make claims, with every name known',
    shapes.partyShape,
    (id) => register.parties(id),
  );
  perConflict('/methodologies', 'methodology', 'Versions of the method', shapes.methodologyShape, (id) =>
    register.methodologies(id),
  );
  table.route(
    {
      ...common,
      kind: 'source',
      path: '/sources',
      summary: 'The sources that an incident and its claims cite',
      description: 'Sources of a whole conflict are in the files of each release.',
      query: z.strictObject({
        incident: z.string().min(1).max(60).openapi({ description: 'Id or code of the incident' }),
      }),
      answer: z.array(shapes.sourceShape),
    },
    async ({ query }) => {
      const { found } = await resolveAddress(register, query.incident);
      if (found.length === 0) throw nothingHere();
      const sources = found.flatMap((detail) => detail.sources);
      return { body: [...new Map(sources.map((source) => [source.id, source])).values()] };
    },
  );
  table.route(
    {
      ...common,
      kind: 'release',
      path: '/releases',
      summary: 'Numbered releases, the latest first',
      answer: z.array(shapes.releaseShape),
    },
    async () => ({ body: await register.releases() }),
  );
  table.route(
    {
      ...common,
      kind: 'incident',
      path: '/deletions',
      summary: 'Incidents that were public and no longer are, the latest first',
      description: 'Whoever keeps a copy of the record learns here what to take out of it (R20).',
      query: z.strictObject({
        conflict: conflictWord,
        since: word('Only those taken back after this instant'),
        ...paging,
      }),
      answer: z.object({
        total: z.int(),
        deletions: z.array(
          z.object({ id: z.string(), conflict: z.string(), at: z.string(), state: z.string() }),
        ),
      }),
    },
    async ({ query, context }) => ({ body: await listDeletions(context, query) }),
  );
  vocabularyRoutes(table);
}

function vocabularyRoutes(table: RouteTable): void {
  const common = {
    method: 'get',
    action: 'read',
    audience: 'anyone',
    tag: 'Frame',
    kind: 'conflict',
  } as const;
  table.route(
    {
      ...common,
      path: '/vocabulary',
      summary: 'Every controlled list with its values',
      answer: z.object({ version: z.int(), lists: z.record(z.string(), z.looseObject({})) }),
    },
    async () => ({ body: { version: vocabularyVersion, lists: vocabulary } }),
  );
  table.route(
    {
      ...common,
      path: '/vocabulary/{list}',
      summary: 'One controlled list',
      params: z.object({ list: z.string().max(60) }),
      answer: z.looseObject({}),
    },
    async ({ params }) => {
      if (!(listNames as readonly string[]).includes(params.list)) {
        throw new SijillError(
          'not_found',
          `There is no list of that name. There are: ${listNames.join(', ')}.`,
        );
      }
      return { body: vocabulary[params.list as ListName] };
    },
  );
}
