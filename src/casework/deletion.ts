import { SijillError } from '#record/sijill-error';
import { chooseConflict, listConflicts } from './conflict-choice.ts';
import type { Context } from './context.ts';

/** An incident that copies of the record have to take out. */
export interface Deletion {
  readonly id: string;
  readonly conflict: string;
  /** When it ceased to be public, UTC. */
  readonly at: string;
  /** What became of it: `removed` also where nothing more may be said. */
  readonly state: 'merged' | 'split' | 'withdrawn' | 'removed';
}

export interface DeletionQuery {
  readonly conflict?: string;
  /** Only those taken back after this instant. */
  readonly since?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Incidents that were public once and are not now, the last taken back first (R20). */
export async function listDeletions(
  context: Context,
  query: DeletionQuery,
): Promise<{ total: number; deletions: Deletion[] }> {
  const conflict = query.conflict === undefined ? null : await chooseConflict(context, query.conflict);
  const since = query.since === undefined ? null : instant(query.since);
  const all = await context.store.noLongerPublic(conflict?.id ?? null);
  const open = new Set((await listConflicts(context)).map((known) => known.id));
  const wanted = all.filter((gone) => open.has(gone.conflict) && (since === null || gone.at > since));
  const deletions: Deletion[] = [];
  for (const gone of wanted.slice(query.offset, query.offset + query.limit)) {
    const record = await context.store.get(gone.conflict, gone.id);
    const workflow = record?.body.workflow;
    const state =
      workflow === 'merged' || workflow === 'split' || workflow === 'withdrawn' ? workflow : 'removed';
    deletions.push({ ...gone, state });
  }
  return { total: wanted.length, deletions };
}

function instant(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new SijillError('bad_call', `since: '${text}' is no instant. Write it as 2019-05-31T12:00:00Z.`);
}
