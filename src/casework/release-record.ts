import type { Release } from '#record/entity/keeping';
import { derivedId } from '#record/identifier';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { validBody } from './record.ts';

/**
 * Keeps a release in the register: its number, its files with their hashes, and what was in it, from which the next change
 * list and the deletions feed are made. Throws `conflict` where the number was taken meanwhile.
 */
export async function recordRelease(
  context: Context,
  release: Omit<Release, 'releasedAt'>,
): Promise<Release> {
  demand(context, 'release', { conflict: registerConflict, kind: 'release' });
  const body = validBody('release', { ...release, releasedAt: context.now().toISOString() }) as Release;
  const id = derivedId('release', release.number);
  await context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    if ((await transaction.heads(registerConflict, [id])).has(id)) {
      throw new SijillError(
        'conflict',
        `Another process wrote release ${release.number} meanwhile. Run the command again.`,
      );
    }
    const place = { conflict: registerConflict, kind: 'release', parent: null } as const;
    const reason = `Release ${release.number}`;
    const earlier = await transaction.get(registerConflict, derivedId('release', release.number - 1));
    // The list of what a release held serves the next one only; it is as long as the register, so it is kept once.
    const { records, ...without } = earlier?.body ?? {};
    const slimmer =
      earlier && records !== undefined
        ? [{ ...place, id: earlier.id, from: earlier.revision, body: without, reason }]
        : [];
    await transaction.append([{ ...place, id, from: 0, body: { ...body }, reason }, ...slimmer]);
  });
  return body;
}
