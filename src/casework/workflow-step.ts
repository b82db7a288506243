import type { Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { isSame } from './revert-change.ts';

/** States that an incident enters and leaves by a command of its own, which does what the state promises. */
const commandOf: Readonly<Record<string, string>> = {
  merged: 'incident merge',
  split: 'incident split',
  withdrawn: 'incident withdraw',
};

/**
 * Throws `invalid` where a plain change would make an incident merged, split or withdrawn, change one that is merged or
 * split, or turn the pointers that such a command writes.
 */
export function requireOwnStep(kind: Kind, before: RecordBody, after: RecordBody): void {
  if (kind !== 'incident') return;
  const [from, to] = [String(before.workflow ?? ''), String(after.workflow ?? '')];
  if (from === 'merged' || from === 'split') {
    throw new SijillError(
      'invalid',
      `This incident is ${from} and stands for another. Undo that to change it.`,
    );
  }
  const command = commandOf[to];
  if (from !== to && command) {
    throw new SijillError(
      'invalid',
      `An incident becomes ${to} by \`sijill ${command}\`, not by a change of a field.`,
    );
  }
  if (isSame(before.mergedInto, after.mergedInto) && isSame(before.splitInto, after.splitInto)) return;
  throw new SijillError(
    'invalid',
    'mergedInto and splitInto are written by `sijill incident merge` and `split` only.',
  );
}
