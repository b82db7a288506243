import type { Sensitivity } from './entity/field.ts';

/** What an actor may do. `read` alone changes nothing; `administer` covers accounts, tokens, backups. */
export const actorScopes = ['read', 'write', 'publish', 'administer'] as const;
export type ActorScope = (typeof actorScopes)[number];

/** Who acts: a named person or program. There is no write without one. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ActorScope[];
  /** The highest sensitivity the actor may read. */
  readonly clearance: Sensitivity;
  /** Conflicts it may reach; null for all. */
  readonly conflicts: readonly string[] | null;
}

/** Anybody: reads what is public, writes nothing. */
export const anonymous: Actor = {
  id: 'anonymous',
  name: 'anonymous',
  scopes: [],
  clearance: 'public',
  conflicts: null,
};

/** What can be done to records. Every route and command names one. */
export const actions = [
  'read',
  'create',
  'revise',
  'remove',
  'publish',
  'merge',
  'import',
  'release',
  'administer',
] as const;
export type Action = (typeof actions)[number];

/** The record an action is about, as far as a decision needs it. */
export interface PolicySubject {
  readonly conflict: string | null;
  readonly kind: string;
  /** The record's own sensitivity, where it has one. */
  readonly sensitivity?: Sensitivity;
  readonly fieldSensitivity?: Readonly<Record<string, Sensitivity>>;
  readonly published?: boolean;
}

/** One decision, with the reason that a refusal gives. */
export interface Decision {
  readonly allowed: boolean;
  readonly reason: string;
}

/** Decides what an actor may do with a record, or with one field of it (null: the record as such). */
export type Policy = (actor: Actor, action: Action, subject: PolicySubject, field: string | null) => Decision;
