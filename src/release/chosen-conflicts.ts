import { type PublicConflict, publicConflict } from '#record/public/frame';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import type { ReleaseReads } from './ports.ts';

/** The public conflicts that were asked for, in the order of their short names. */
export async function chosenConflicts(
  reads: ReleaseReads,
  slugs: readonly string[] | undefined,
): Promise<PublicConflict[]> {
  const found: PublicConflict[] = [];
  for await (const record of reads.all({ conflict: null, kind: 'conflict' })) {
    const conflict = record.id === registerConflict ? null : publicConflict(record);
    if (conflict) found.push(conflict);
  }
  const missing = slugs?.find((slug) => !found.some((conflict) => conflict.slug === slug));
  if (missing !== undefined) {
    const names = found.map((conflict) => conflict.slug).join(', ');
    throw new SijillError('not_found', `There is no public conflict ${missing}. There are: ${names}.`);
  }
  const chosen = slugs ? found.filter((conflict) => slugs.includes(conflict.slug ?? '')) : found;
  return chosen.sort((a, b) => ((a.slug ?? a.id) < (b.slug ?? b.id) ? -1 : 1));
}
