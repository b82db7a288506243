import { anonymous } from '#record/actor';
import type { Conflict } from '#record/entity/conflict';
import { SijillError } from '#record/sijill-error';
import type { Text } from '#record/text';
import type { Context } from './context.ts';
import { readAs } from './read-as.ts';

/** A conflict as commands and queries name it. */
export interface KnownConflict {
  readonly id: string;
  readonly slug: string;
  readonly title: Text;
  /** An invented record for training, never added to real ones. */
  readonly training: boolean;
}

/** Every conflict that the actor may read, by its short name. */
export async function listConflicts(context: Context): Promise<KnownConflict[]> {
  const found: KnownConflict[] = [];
  for await (const record of context.store.all({ conflict: null, kind: 'conflict' })) {
    const body = readAs(context, record, true) as Conflict | null;
    if (body === null) continue;
    found.push({ id: record.id, slug: body.slug, title: body.title, training: body.training === true });
  }
  return found.sort((left, right) => (left.slug < right.slug ? -1 : 1));
}

/**
 * The conflict that a question is about, by its short name or id. Without one: the only conflict there is, or null for
 * all of them, unless training and real records stand side by side, which are never added up: then `bad_call`.
 */
export async function chooseConflict(context: Context, wanted: string | null): Promise<KnownConflict | null> {
  const conflicts = await listConflicts(context);
  const names = conflicts.map((conflict) => conflict.slug).join(', ') || 'none';
  if (wanted !== null) {
    const found = conflicts.find((conflict) => conflict.slug === wanted || conflict.id === wanted);
    if (found) return found;
    throw new SijillError('not_found', `There is no conflict ${wanted} here. There are: ${names}.`, {
      wanted,
    });
  }
  if (conflicts.length === 1) return conflicts[0] as KnownConflict;
  const { actor } = context;
  // "All" would add up conflicts that this actor may not even know of.
  if (actor.id === anonymous.id || actor.conflicts !== null) {
    if (conflicts.length === 0) throw new SijillError('not_found', 'There is no conflict here yet.');
    throw new SijillError('bad_call', `Say which conflict. There are: ${names}.`, {
      conflicts: conflicts.map((conflict) => conflict.slug),
    });
  }
  if (conflicts.some((conflict) => conflict.training !== conflicts[0]?.training)) {
    throw new SijillError(
      'bad_call',
      `This register holds training and real records, which are never added up. Choose one conflict of: ${names}.`,
      { conflicts: conflicts.map((conflict) => conflict.slug) },
    );
  }
  return null;
}

/** As `chooseConflict`, where one conflict is needed: to write in it. */
export async function requireConflict(context: Context, wanted: string | null): Promise<KnownConflict> {
  const chosen = await chooseConflict(context, wanted);
  if (chosen) return chosen;
  const names = (await listConflicts(context)).map((conflict) => conflict.slug).join(', ') || 'none yet';
  throw new SijillError('bad_call', `Say in which conflict. There are: ${names}.`);
}
