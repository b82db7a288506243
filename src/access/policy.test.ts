import { describe, expect, it } from 'vitest';
import { type Action, type Actor, type ActorScope, actions, actorScopes, anonymous } from '#record/actor';
import { kinds } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import { policy } from './policy.ts';

const here = derivedId('test', 'here');
const there = derivedId('test', 'there');

function actor(different: Partial<Actor> = {}): Actor {
  return {
    id: derivedId('a'),
    name: 'a',
    scopes: actorScopes,
    clearance: 'internal',
    conflicts: null,
    ...different,
  };
}

/** What each action on an incident takes, written out once more: the table of the program is held against it. */
const needed: Record<Action, readonly ActorScope[]> = {
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

const subsets = Array.from({ length: 2 ** actorScopes.length }, (_, bits) =>
  actorScopes.filter((_scope, position) => bits & (1 << position)),
);

describe('the policy', () => {
  it.each(actions)('allows to %s just those who hold its scopes', (action) => {
    for (const scopes of subsets) {
      const decision = policy(actor({ scopes }), action, { conflict: here, kind: 'incident' }, null);
      expect(decision.allowed, scopes.join(' ')).toBe(
        needed[action].every((scope) => scopes.includes(scope)),
      );
      if (!decision.allowed) expect(decision.reason).toContain(needed[action].join(' and '));
    }
  });

  it('lets anybody read what is public and do nothing else', () => {
    for (const kind of kinds) {
      for (const action of actions) {
        const publicSubject = { conflict: here, kind, published: true };
        const isOpen = action === 'read' && kind !== 'account' && kind !== 'api_token';
        expect(policy(anonymous, action, publicSubject, null).allowed, `${action} ${kind}`).toBe(isOpen);
        expect(policy(anonymous, action, { conflict: here, kind }, null).allowed, `${action} ${kind}`).toBe(
          false,
        );
      }
    }
    const narrative = { conflict: here, kind: 'incident', published: true };
    expect(policy(anonymous, 'read', narrative, 'narrative').allowed).toBe(true);
    expect(policy(anonymous, 'read', narrative, 'gradedBy').allowed).toBe(false);
    const held = { ...narrative, fieldSensitivity: { narrative: 'internal' as const } };
    expect(policy(anonymous, 'read', held, 'narrative').allowed).toBe(false);
    expect(policy(anonymous, 'read', { ...narrative, sensitivity: 'restricted' }, null).allowed).toBe(false);
  });

  it('refuses what it does not know', () => {
    const holder = actor({ clearance: 'sealed' });
    const subject = { conflict: here, kind: 'incident' };
    for (const action of ['erase', 'toString', '__proto__', '']) {
      expect(policy(holder, action as Action, subject, null).allowed, action).toBe(false);
    }
    for (const kind of ['weapon', 'constructor', '__proto__', '']) {
      expect(policy(holder, 'read', { conflict: here, kind }, null).allowed, kind).toBe(false);
    }
    for (const field of ['nothing', 'toString', 'geolocation.nothing', 'narrative.lang', '']) {
      expect(policy(holder, 'read', subject, field).allowed, field).toBe(false);
    }
  });

  it('keeps an actor within its conflicts', () => {
    const confined = actor({ conflicts: [here] });
    for (const action of actions) {
      expect(policy(confined, action, { conflict: here, kind: 'incident' }, null).allowed, action).toBe(true);
      expect(policy(confined, action, { conflict: there, kind: 'incident' }, null).allowed, action).toBe(
        false,
      );
      expect(policy(confined, action, { conflict: null, kind: 'incident' }, null).allowed, action).toBe(
        false,
      );
    }
  });

  it('leaves the records of the register to their own commands', () => {
    const holder = actor({ clearance: 'sealed' });
    for (const kind of ['account', 'api_token', 'import', 'release']) {
      for (const action of ['create', 'revise', 'remove'] as const) {
        expect(policy(holder, action, { conflict: here, kind }, null).allowed, `${action} ${kind}`).toBe(
          false,
        );
      }
    }
    const researcher = actor({ scopes: ['read', 'write', 'publish'] });
    expect(policy(researcher, 'read', { conflict: here, kind: 'api_token' }, null).allowed).toBe(false);
    expect(policy(researcher, 'revise', { conflict: here, kind: 'conflict' }, null).allowed).toBe(false);
  });

  it('shows a field by clearance', () => {
    const subject = { conflict: here, kind: 'victim' };
    const may = (clearance: Actor['clearance']) =>
      policy(actor({ clearance }), 'read', subject, 'photo').allowed;
    expect([may('public'), may('internal'), may('restricted'), may('sealed')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
