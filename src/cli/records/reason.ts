import { SijillError } from '#record/sijill-error';

/** The option by which every change says why. */
export const reasonOption = {
  type: 'string',
  argument: 'TEXT',
  description: 'why; kept with the change',
} as const;

/** The reason given. Throws `bad_call` without one: a change that nobody can explain later is not made. */
export function reasonOf(reason: string | undefined): string {
  if (reason?.trim()) return reason;
  throw new SijillError('bad_call', 'Say why: --reason "…". It is kept with the change.');
}
