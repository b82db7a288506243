import { z } from '@hono/zod-openapi';
import { requireConflict } from '#casework/conflict-choice';
import { mergeIncidents } from '#casework/merge';
import { publish, withdraw } from '#casework/publish';
import { changeScope, createScope, findScope } from '#casework/scope';
import { splitIncident } from '#casework/split';
import { addStatedTotal } from '#casework/stated-total';
import { undoMerge, undoSplit } from '#casework/undo-incident-change';
import { entities } from '#record/entity/index';
import type { Finding } from '#record/rules/finding';
import { idParameter, reason, revisionSeen, revisionTag } from '../parameters.ts';
import type { RouteTable } from '../route-table.ts';
import { visible } from './records.ts';

const idOnly = z.object({ id: idParameter });
const from = z.int().positive().optional();
const step = z.strictObject({ reason, from });
const findings = z.array(z.looseObject({ rule: z.string(), severity: z.string(), message: z.string() }));
const conflict = z
  .string()
  .min(1)
  .max(60)
  .optional()
  .openapi({ description: 'Short name or id; needed where there are several' });
const free = z.record(z.string().max(60), z.unknown());

/** The steps of casework: publication, merge and division of incidents, stated totals, scopes. */
export function caseworkRoutes(table: RouteTable): void {
  const common = {
    method: 'post',
    kind: 'incident',
    audience: 'team',
    tag: 'Casework',
    params: idOnly,
  } as const;
  table.route(
    {
      ...common,
      path: '/incidents/{id}/publish',
      action: 'publish',
      summary: 'Makes an incident public, unless it breaks a rule',
      body: step,
      answer: z.object({ id: z.string(), revision: z.int(), findings }),
    },
    async ({ params, body, context, header }) => {
      const seen = revisionSeen(body.from, header('if-match'));
      const { conflict, id } = await visible(context, 'incident', params.id);
      const { revision, findings } = await publish(context, {
        conflict,
        id,
        from: seen,
        reason: body.reason,
      });
      return done(id, revision.revision, findings);
    },
  );
  table.route(
    {
      ...common,
      path: '/incidents/{id}/withdraw',
      action: 'publish',
      summary: 'Takes a public incident back; a tombstone stays',
      body: step,
      answer: z.object({ id: z.string(), revision: z.int() }),
    },
    async ({ params, body, context, header }) => {
      const seen = revisionSeen(body.from, header('if-match'));
      const { conflict, id } = await visible(context, 'incident', params.id);
      const { revision } = await withdraw(context, { conflict, id, from: seen, reason: body.reason });
      return done(id, revision);
    },
  );
  table.route(
    {
      ...common,
      path: '/incidents/{id}/merge',
      action: 'merge',
      summary: 'Merges another incident into this one',
      body: z.strictObject({ absorbed: idParameter, reason }),
      answer: z.looseObject({ kept: z.string(), absorbed: z.string(), findings }),
    },
    async ({ params, body, context }) => {
      const kept = await visible(context, 'incident', params.id);
      const absorbed = await visible(context, 'incident', body.absorbed);
      const merge = { conflict: kept.conflict, kept: kept.id, absorbed: absorbed.id, reason: body.reason };
      return { body: await mergeIncidents(context, merge) };
    },
  );
  table.route(
    {
      ...common,
      path: '/incidents/{id}/split',
      action: 'merge',
      summary: 'Divides an incident into several',
      body: z.strictObject({
        reason,
        parts: z
          .array(
            z.strictObject({
              codes: z.array(z.string().min(1).max(60)).max(20).optional(),
              casualties: entities.incident.schema.shape.casualties.unwrap(),
              members: z.array(idParameter).max(5000),
              sources: z.array(idParameter).max(5000).optional(),
              fields: free.optional(),
            }),
          )
          .min(2)
          .max(50),
      }),
      answer: z.looseObject({
        id: z.string(),
        into: z.array(z.object({ id: z.string(), codes: z.array(z.string()) })),
      }),
    },
    async ({ params, body, context }) => {
      const { conflict, id } = await visible(context, 'incident', params.id);
      return { body: await splitIncident(context, { conflict, id, parts: body.parts, reason: body.reason }) };
    },
  );
  const undo = (name: string, summary: string, work: typeof undoMerge) =>
    table.route(
      {
        ...common,
        path: `/incidents/{id}/${name}`,
        action: 'merge',
        summary,
        body: z.strictObject({ reason }),
        answer: z.looseObject({ id: z.string(), restored: z.int(), findings }),
      },
      async ({ params, body, context }) => {
        const { conflict, id } = await visible(context, 'incident', params.id);
        return { body: await work(context, { conflict, id, reason: body.reason }) };
      },
    );
  undo('undo-merge', 'Takes back the merge that ended this incident', undoMerge);
  undo('undo-split', 'Takes back the division of this incident', undoSplit);
  statementRoutes(table);
}

/** Stated totals and saved scopes. */
function statementRoutes(table: RouteTable): void {
  const common = { audience: 'team', tag: 'Casework' } as const;
  table.route(
    {
      ...common,
      method: 'post',
      path: '/totals',
      action: 'create',
      kind: 'claim',
      status: 201,
      summary: 'Records a total that a party states',
      body: z.strictObject({ conflict, total: entities.claim.schema.omit({ extent: true }), reason }),
      answer: z.looseObject({ id: z.string() }),
    },
    async ({ body, context }) => {
      const { id } = await requireConflict(context, body.conflict ?? null);
      const total = await addStatedTotal(context, id, body.total, { reason: body.reason });
      return { status: 201, body: total, headers: { location: `/api/v1/records/claim/${total.id}` } };
    },
  );
  table.route(
    {
      ...common,
      method: 'post',
      path: '/scopes',
      action: 'create',
      kind: 'scope',
      status: 201,
      summary: 'Saves a selection of incidents under a short name',
      body: z.strictObject({ conflict, scope: entities.scope.schema, reason }),
      answer: z.looseObject({ id: z.string() }),
    },
    async ({ body, context }) => {
      const chosen = await requireConflict(context, body.conflict ?? null);
      return { status: 201, body: await createScope(context, chosen, body.scope, body.reason) };
    },
  );
  table.route(
    {
      ...common,
      method: 'put',
      path: '/scopes/{slug}',
      action: 'revise',
      kind: 'scope',
      summary: 'Changes fields of a scope; null takes one away',
      params: z.object({ slug: z.string().max(100) }),
      body: z.strictObject({ conflict, fields: free, from, reason }),
      answer: z.looseObject({ id: z.string() }),
    },
    async ({ params, body, context, header }) => {
      const seen = revisionSeen(body.from, header('if-match'));
      const chosen = await requireConflict(context, body.conflict ?? null);
      const scope = await findScope(context, chosen.id, params.slug);
      await visible(context, 'scope', scope.id);
      return { body: await changeScope(context, { ...scope, revision: seen }, body.fields, body.reason) };
    },
  );
}

function done(id: string, revision: number, findings?: readonly Finding[]) {
  return {
    body: { id, revision, ...(findings ? { findings } : {}) },
    headers: { etag: revisionTag(revision) },
  };
}
