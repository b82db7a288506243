import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import type { RegisterStore } from '#casework/ports';
import { type Actor, actorScopes, anonymous } from '#record/actor';
import { derivedId } from '#record/identifier';
import { MemoryRegister } from './memory-register.ts';

/** Somebody with every scope and clearance, as the holder of a data folder is. */
export const operator: Actor = {
  id: derivedId('test', 'operator'),
  name: 'operator',
  scopes: actorScopes,
  clearance: 'sealed',
  conflicts: null,
};

/** A context whose clock stands still until it is moved on, and whose ids come in order. */
export interface WorkingContext extends Context {
  /** Moves the clock on to an instant. */
  setTime(instant: string): void;
  /** The same register as anybody sees it. */
  readonly public: Context;
}

/** A register with its clock at 1 January 2020, in memory unless a store is given. */
export function workingContext(
  open: (now: () => Date) => RegisterStore = (now) => new MemoryRegister(now),
): WorkingContext {
  let time = new Date('2020-01-01T00:00:00Z');
  let ids = 0;
  const now = () => time;
  const newId = () => derivedId('test', 'fresh', ++ids);
  const context: Context = { store: open(now), actor: operator, policy, now, newId };
  return {
    ...context,
    setTime(instant) {
      time = new Date(instant);
    },
    public: { ...context, actor: anonymous },
  };
}
