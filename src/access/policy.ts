import type { Action, Actor, ActorScope, Decision, Policy, PolicySubject } from '#record/actor';
import { definitionOf } from '#record/entity/index';
import { fieldSensitivity } from '#record/readable-body';
import { clears } from '#record/sensitivity';

/** Which scopes an actor needs for an action: all of them. The table is closed; what is not in it is refused. */
export const scopesFor: Readonly<Record<Action, readonly ActorScope[]>> = {
  read: ['read'],
  create: ['write'],
  revise: ['write'],
  remove: ['write'],
  publish: ['publish'],
  merge: ['write'],
  import: ['write', 'publish'],
  release: ['publish'],
  administer: ['administer'],
};

/** Kinds that only one action makes and changes, whatever scopes an actor has: the register's own records. */
export const ownAction: Readonly<Record<string, Action>> = {
  account: 'administer',
  api_token: 'administer',
  import: 'import',
  release: 'release',
};

/** Kinds whose change needs more than its action does: a conflict's rules decide which names are public. */
export const alsoNeeds: Readonly<Record<string, ActorScope>> = { conflict: 'administer' };

/** Kinds that only those who administer may read. */
const administrative = new Set(['account', 'api_token']);

const changing: readonly Action[] = ['create', 'revise', 'remove'];
const allowed: Decision = { allowed: true, reason: '' };
const refused = (reason: string): Decision => ({ allowed: false, reason });

/**
 * The one decision about who may do what. Refused unless the tables above allow it: the action and the kind must exist,
 * the actor must hold the scopes, reach the conflict, and be cleared for the record and the field.
 */
export const policy: Policy = (actor, action, subject, field) => {
  if (!Object.hasOwn(scopesFor, action)) return refused(`There is no action called ${action}.`);
  if (!definitionOf(subject.kind)) return refused(`There is no kind of record called ${subject.kind}.`);
  const cleared = isCleared(actor, subject, field);
  if (action === 'read' && subject.published === true && !administrative.has(subject.kind)) {
    return cleared ? allowed : refused('This is not public.');
  }
  const missing = missingScope(actor, action, subject.kind);
  if (missing) return missing;
  if (!reaches(actor, subject.conflict)) return refused(`${actor.name} may not reach this conflict.`);
  return cleared
    ? allowed
    : refused(`${actor.name} is not cleared for this ${field === null ? 'record' : 'field'}.`);
};

function missingScope(actor: Actor, action: Action, kind: string): Decision | null {
  const own = Object.hasOwn(ownAction, kind) ? ownAction[kind] : undefined;
  if (own && changing.includes(action)) {
    return refused(`Records of the kind ${kind} are made and changed by a command of their own.`);
  }
  const needed = [...scopesFor[action]];
  const also = alsoNeeds[kind];
  if (also && changing.includes(action)) needed.push(also);
  if (administrative.has(kind)) needed.push('administer');
  const lacking = needed.filter((scope) => !actor.scopes.includes(scope));
  if (lacking.length === 0) return null;
  const who = actor.id === 'anonymous' ? 'Nobody is named who acts' : `${actor.name} may not do this`;
  return refused(
    `${who}: to ${action} a record of the kind ${kind} needs the scope ${needed.join(' and ')}.`,
  );
}

/** Null stands for all conflicts at once, which only an actor without limits may act on. */
export function reaches(actor: Actor, conflict: string | null): boolean {
  if (actor.conflicts === null) return true;
  return conflict !== null && actor.conflicts.includes(conflict);
}

function isCleared(actor: Actor, subject: PolicySubject, field: string | null): boolean {
  if (!clears(actor.clearance, subject.sensitivity ?? 'public')) return false;
  if (field === null) return true;
  const sensitivity = fieldSensitivity(subject.kind, field, subject.fieldSensitivity);
  return sensitivity !== null && clears(actor.clearance, sensitivity);
}
