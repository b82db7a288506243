import { z } from '@hono/zod-openapi';
import { type ReadableRecord, readable, wordsOf } from '#access/readable';
import { requireConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { createRecord, removeRecord, reviseRecord } from '#casework/record';
import { type Kind, kinds } from '#record/entity/index';
import { heldAsNow } from '#record/held-now';
import type { Current, RecordBody, Revision } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { conflictWord, idParameter, paging, reason, revisionSeen, revisionTag } from '../parameters.ts';
import { nothingHere } from '../problem.ts';
import type { Answer, RouteTable } from '../route-table.ts';

/** Kinds that have routes of their own: accounts, and tokens, whose hashes are nobody's business. */
const ownRoutes: readonly Kind[] = ['account', 'api_token'];
const recordKinds = kinds.filter((kind) => !ownRoutes.includes(kind)) as [Kind, ...Kind[]];

const kindOnly = z.object({ kind: z.enum(recordKinds) });
const kindAndId = z.object({ kind: z.enum(recordKinds), id: idParameter });
const body = z.record(z.string().max(60), z.unknown()).openapi({ description: 'The fields of the record' });
const from = z
  .int()
  .positive()
  .optional()
  .openapi({ description: 'The revision the change was made from; or If-Match' });

const recordShape = z
  .object({
    conflict: z.string(),
    id: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    revision: z.int().nullable(),
    at: z.string().nullable(),
    author: z.string().nullable(),
    reason: z.string().nullable(),
    body: z.record(z.string(), z.unknown()),
  })
  .openapi('Record', { description: 'A record as the caller may read it' });

/** Every kind of record as the team reads and writes it. */
export function recordRoutes(table: RouteTable): void {
  const common = { kind: '{kind}', audience: 'team', tag: 'Records' } as const;
  table.route(
    {
      ...common,
      method: 'get',
      path: '/records/{kind}',
      action: 'read',
      summary: 'Records of one kind, by id, as the caller may read them',
      params: kindOnly,
      query: z.strictObject({
        conflict: conflictWord,
        parent: idParameter.optional().openapi({ description: 'Only those that belong to this record' }),
        after: idParameter
          .optional()
          .openapi({ description: 'Only those after this id: the last one of the page before' }),
        limit: paging.limit,
      }),
      answer: z.object({ records: z.array(recordShape), next: z.string().nullable() }),
    },
    async ({ params, query, context }) => {
      const conflict = await conflictOf(context, params.kind, query.conflict);
      return { body: await page(context, { ...query, kind: params.kind, conflict }) };
    },
  );
  table.route(
    {
      ...common,
      method: 'get',
      path: '/records/{kind}/{id}',
      action: 'read',
      summary: 'One record as the caller may read it; its ETag is the revision, for If-Match',
      params: kindAndId,
      answer: recordShape,
    },
    async ({ params, context }) => written(context, await visible(context, params.kind, params.id)),
  );
  table.route(
    {
      ...common,
      method: 'get',
      path: '/records/{kind}/{id}/history',
      action: 'read',
      summary: 'Every revision, oldest first, each as the caller may read it',
      params: kindAndId,
      answer: z.array(recordShape),
    },
    async ({ params, context }) => {
      const now = await visible(context, params.kind, params.id);
      const revisions = await context.store.revisions(now.conflict, now.id);
      const bodies = revisions.map((revision) => readableRevision(context, revision, now.body));
      return { body: bodies.filter((revision) => revision !== null) };
    },
  );
  table.route(
    {
      ...common,
      method: 'post',
      path: '/records/{kind}',
      action: 'create',
      status: 201,
      summary: 'Makes a record',
      params: kindOnly,
      body: z.strictObject({ conflict: z.string().max(60).optional(), body, reason }),
      answer: recordShape,
    },
    async ({ params, body: given, context }) => {
      const { kind } = params;
      const id = context.newId();
      const conflict = kind === 'conflict' ? id : (await requireConflict(context, given.conflict ?? null)).id;
      const made = await createRecord(context, {
        conflict,
        kind,
        id,
        body: given.body,
        reason: given.reason,
      });
      const answer = written(context, made);
      return {
        ...answer,
        status: 201,
        headers: { ...answer.headers, location: `/api/v1/records/${kind}/${id}` },
      };
    },
  );
  table.route(
    {
      ...common,
      method: 'put',
      path: '/records/{kind}/{id}',
      action: 'revise',
      summary: 'Replaces the fields of a record; fields that the caller may not read stay as they are',
      params: kindAndId,
      body: z.strictObject({ body, reason, from }),
      answer: recordShape,
    },
    async ({ params, body: given, context, header }) => {
      const seen = revisionSeen(given.from, header('if-match'));
      const { conflict, id } = await visible(context, params.kind, params.id);
      const change = { conflict, id, from: seen, body: given.body, reason: given.reason };
      return written(context, await reviseRecord(context, change));
    },
  );
  table.route(
    {
      ...common,
      method: 'delete',
      path: '/records/{kind}/{id}',
      action: 'remove',
      summary: 'Removes a record; its history stays',
      params: kindAndId,
      body: z.strictObject({ reason, from }),
      answer: z.object({ id: z.string(), revision: z.int() }),
    },
    async ({ params, body: given, context, header }) => {
      const seen = revisionSeen(given.from, header('if-match'));
      const { conflict, id } = await visible(context, params.kind, params.id);
      const { revision } = await removeRecord(context, { conflict, id, from: seen, reason: given.reason });
      return { body: { id, revision } };
    },
  );
}

/**
 * The record of this kind and id, where the caller may read it. Everything else, a record of another conflict too, is the
 * same "nothing here" as an id that nobody has.
 */
export async function visible(context: Context, kind: Kind, id: string): Promise<Current> {
  const record = await context.store.get(null, id);
  if (record?.kind !== kind || readable(context.actor, record, false) === null) throw nothingHere();
  if (!(await isParentReadable(context, record, new Map()))) throw nothingHere();
  return record;
}

/** Whether the caller may read what a record belongs to: who may not know of an incident knows nothing of its victims. */
async function isParentReadable(
  context: Context,
  { conflict, parent }: Current,
  known: Map<string, boolean>,
): Promise<boolean> {
  if (parent === null) return true;
  const before = known.get(parent);
  if (before !== undefined) return before;
  const record = await context.store.get(conflict, parent);
  const isReadable =
    record === null ||
    (readable(context.actor, record, false) !== null && (await isParentReadable(context, record, known)));
  known.set(parent, isReadable);
  return isReadable;
}

/** What was written, as the writer may read it, with the tag of its revision. */
export function written(context: Context, revision: Revision): Answer {
  const { id, kind, body } = revision;
  const record = body === null ? null : readable(context.actor, { ...revision, body }, false);
  return {
    body: record ?? { id, kind, revision: revision.revision },
    headers: { etag: revisionTag(revision.revision) },
  };
}

/**
 * A revision as the caller may read it, held as closely as the record is now; of a removed record only that, when, by whom and
 * why.
 */
function readableRevision(context: Context, revision: Revision, now: RecordBody) {
  const { conflict, id, kind, parent, at, body } = revision;
  const { actor } = context;
  if (body !== null) return readable(actor, { ...revision, body: heldAsNow(body, now) }, false);
  return {
    ...{ conflict, id, kind, parent, revision: revision.revision, at },
    ...wordsOf(actor, revision),
    body: null,
  };
}

/** Where records of a kind are: the register's own in their reserved conflict, all others in the one that is named. */
async function conflictOf(context: Context, kind: Kind, wanted: string | undefined): Promise<string | null> {
  if (kind === 'import' || kind === 'release') return registerConflict;
  if (kind === 'conflict') return null;
  return (await requireConflict(context, wanted ?? null)).id;
}

interface PageOf {
  readonly kind: Kind;
  readonly conflict: string | null;
  readonly parent?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Records that the caller may not read take no place on a page, so that a full one does not tell of them. */
async function page(context: Context, { kind, conflict, parent, after, limit }: PageOf) {
  const records: ReadableRecord[] = [];
  const parents = new Map<string, boolean>();
  for await (const record of recordsAfter(context, { kind, conflict, parent, after, limit })) {
    const shown = readable(context.actor, record, false);
    if (shown === null || !(await isParentReadable(context, record, parents))) continue;
    if (records.length === limit) return { records, next: records.at(-1)?.id ?? null };
    records.push(shown);
  }
  return { records, next: null };
}

/** Records after an id, read no further than a page at a time. Conflicts are few and are read whole. */
async function* recordsAfter(
  context: Context,
  { kind, conflict, parent, after, limit }: PageOf,
): AsyncGenerator<Current> {
  const selection = { conflict, kind, ...(parent === undefined ? {} : { parent }) };
  if (conflict === null) {
    for await (const record of context.store.all(selection)) if (record.id > (after ?? '')) yield record;
    return;
  }
  let last = after;
  for (let read = limit + 1; read > limit; ) {
    read = 0;
    const batch = { ...selection, limit: limit + 1, ...(last === undefined ? {} : { after: last }) };
    for await (const record of context.store.all(batch)) {
      read += 1;
      last = record.id;
      yield record;
    }
  }
}
