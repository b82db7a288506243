import type { Claim } from '#record/entity/claim';
import type { Current, Revision } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { asHeldNow, getAs, readAs } from './read-as.ts';
import { createRecord } from './record.ts';

/** An aggregate claim: a total that somebody states, with what it covers. */
export type StatedTotal = Claim & { readonly extent: 'aggregate' };

/** A stated total with its place in the register. */
export interface KnownTotal {
  readonly id: string;
  readonly conflict: string;
  readonly revision: number;
  readonly total: StatedTotal;
}

/**
 * Records a total that a party states. It needs a number, a claimant and a source; it is never added to the register's
 * own sums. Throws `invalid` naming what is missing or breaks its shape.
 */
export async function addStatedTotal(
  context: Context,
  conflict: string,
  total: Omit<StatedTotal, 'extent'>,
  how: { readonly reason: string; readonly id?: string },
): Promise<KnownTotal> {
  const body = { ...total, extent: 'aggregate' } as StatedTotal;
  requireStatement(body);
  const { reason, id } = how;
  const record = {
    conflict,
    kind: 'claim',
    body: { ...body },
    reason,
    ...(id === undefined ? {} : { id }),
  } as const;
  return known(await createRecord(context, record));
}

/** Every total stated in a conflict, or in all, that the actor may read, by claimant and day. */
export async function listStatedTotals(
  context: Context,
  conflict: string | null,
  asOf?: number,
): Promise<KnownTotal[]> {
  demand(context, 'read', { conflict, kind: 'claim', published: true });
  const found: KnownTotal[] = [];
  // Claims on incidents are many and belong to one; totals belong to none.
  const selection = {
    conflict,
    kind: 'claim',
    parent: null,
    ...(asOf === undefined ? {} : { asOf }),
  } as const;
  for await (const record of context.store.all(selection)) {
    if (record.body.extent !== 'aggregate') continue;
    const body = readAs(context, await asHeldNow(context, record, asOf), true);
    if (body !== null && !(await restsOnHidden(context, record))) found.push(known({ ...record, body }));
  }
  return found.sort((left, right) => sortKey(left).localeCompare(sortKey(right), 'en'));
}

/** One stated total by its id. Throws `not_found`. */
export async function findStatedTotal(
  context: Context,
  conflict: string | null,
  id: string,
): Promise<KnownTotal> {
  demand(context, 'read', { conflict, kind: 'claim', published: true });
  const record = await context.store.get(conflict, id);
  const body =
    record?.kind === 'claim' && record.body.extent === 'aggregate' ? readAs(context, record, true) : null;
  if (record && body) return known({ ...record, body });
  throw new SijillError('not_found', `There is no stated total ${id}. \`sijill total list\` lists them.`, {
    id,
  });
}

function requireStatement(total: StatedTotal): void {
  const { min, max } = total.range;
  const problems: { field: string; message: string }[] = [];
  if (min === null && max === null) {
    problems.push({ field: 'range', message: 'a total needs a number: at least, at most, or both' });
  }
  if (min !== null && max !== null && min > max) {
    problems.push({ field: 'range', message: `the minimum ${min} is above the maximum ${max}` });
  }
  if (total.claimant === undefined && !total.claimantText?.trim()) {
    problems.push({ field: 'claimant', message: 'say who states it' });
  }
  if (total.source === undefined) problems.push({ field: 'source', message: 'say where it is stated' });
  if (problems.length === 0) return;
  const list = problems.map((problem) => `${problem.field}: ${problem.message}`).join('; ');
  throw new SijillError('invalid', `The total cannot be recorded: ${list}.`, { problems });
}

/** Whether a claim stands on a source or a claimant that the actor may not read: it would tell what that one said. */
export async function restsOnHidden(context: Context, claim: Current, sequence?: number): Promise<boolean> {
  for (const id of [claim.body.source, claim.body.claimant]) {
    if (typeof id !== 'string') continue;
    const at = { conflict: claim.conflict, id, ...(sequence === undefined ? {} : { sequence }) };
    if ((await getAs(context, at, true)) === null) return true;
  }
  return false;
}

function known(record: Current | Revision): KnownTotal {
  const { id, conflict, revision, body } = record;
  return { id, conflict, revision, total: body as unknown as StatedTotal };
}

function sortKey({ id, total }: KnownTotal): string {
  return [total.claimant ?? total.claimantText ?? '', total.asOf ?? '', id].join(' ');
}
