import type { RecordBody, Revision } from '#record/register';
import type { Finding } from '#record/rules/finding';
import { SijillError } from '#record/sijill-error';
import { requireRules } from './check-record.ts';
import { type Context, demand } from './context.ts';
import { revised } from './incident-parts.ts';
import { withFirstPublication, withPublicLine } from './public-log.ts';
import { present, requireReason, requireRevision, subjectOf } from './record.ts';

/** A step of an incident's publication, made from the revision that the actor saw. */
export interface PublicationStep {
  readonly conflict: string;
  readonly id: string;
  readonly from: number;
  readonly reason: string;
}

/**
 * Makes an incident public. Throws `invalid` naming the rules that it breaks; of imported data those are warnings, returned
 * like all others. An incident that was withdrawn before gets a line in its public change log.
 */
export async function publish(
  context: Context,
  step: PublicationStep,
): Promise<{ revision: Revision; findings: readonly Finding[] }> {
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const incident = await present(transaction, step.conflict, step.id);
    demand(context, 'publish', subjectOf(incident));
    requireRevision(incident, step.from);
    const reason = requireReason(step.reason);
    const before = String(incident.body.workflow);
    if (incident.kind !== 'incident' || ['published', 'merged', 'split'].includes(before)) {
      throw new SijillError('invalid', `This ${incident.kind} is ${before}: there is nothing to publish.`, {
        id: step.id,
      });
    }
    const now = context.now();
    const published: RecordBody = { publishedAt: now.toISOString(), ...incident.body, workflow: 'published' };
    const body =
      before === 'withdrawn'
        ? withPublicLine(published, { field: 'workflow', from: before, to: 'published', reason }, now)
        : published;
    const findings = await requireRules(transaction, incident, body);
    const [revision] = await transaction.append([revised(incident, body, reason)]);
    return { revision: revision as Revision, findings };
  });
}

/**
 * Takes a public incident back. A tombstone stays: its id, that and when it was withdrawn, and the public reason; its id is in
 * the deletions feed (R20). Nothing of its history goes.
 */
export async function withdraw(context: Context, step: PublicationStep): Promise<Revision> {
  return context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const incident = await present(transaction, step.conflict, step.id);
    demand(context, 'publish', subjectOf(incident));
    requireRevision(incident, step.from);
    const reason = requireReason(step.reason);
    if (incident.kind !== 'incident' || incident.body.workflow !== 'published') {
      throw new SijillError(
        'invalid',
        `This ${incident.kind} is not public, so that it cannot be withdrawn.`,
        { id: step.id },
      );
    }
    const { body } = await withFirstPublication(transaction, incident);
    const withdrawn = withPublicLine(
      { ...body, workflow: 'withdrawn' },
      { field: 'workflow', from: 'published', to: 'withdrawn', reason },
      context.now(),
    );
    const [revision] = await transaction.append([revised(incident, withdrawn, reason)]);
    return revision as Revision;
  });
}
