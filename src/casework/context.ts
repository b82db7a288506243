import type { Action, Actor, Policy, PolicySubject } from '#record/actor';
import { SijillError } from '#record/sijill-error';
import type { RegisterStore } from './ports.ts';

/** Everything a use case may touch: the register, who acts, what they may do, the clock and fresh ids. */
export interface Context {
  readonly store: RegisterStore;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Throws `forbidden` (or `unauthenticated` for nobody) unless the policy allows the action. */
export function demand(context: Context, action: Action, subject: PolicySubject): void {
  const decision = context.policy(context.actor, action, subject, null);
  if (decision.allowed) return;
  const code = context.actor.id === 'anonymous' ? 'unauthenticated' : 'forbidden';
  throw new SijillError(code, decision.reason, { action, kind: subject.kind });
}
