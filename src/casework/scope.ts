import type { Scope } from '#record/entity/method';
import { derivedId } from '#record/identifier';
import type { Current, RecordBody, Revision } from '#record/register';
import { SijillError } from '#record/sijill-error';
import type { KnownConflict } from './conflict-choice.ts';
import { type Context, demand } from './context.ts';
import { asHeldNow, readAs } from './read-as.ts';
import { createRecord, setFields } from './record.ts';

/** A saved scope, with its place in the register. */
export interface KnownScope {
  readonly id: string;
  readonly conflict: string;
  readonly revision: number;
  readonly scope: Scope;
}

/** What a scope may be changed to; null takes a limit away. */
export type ScopeFields = { readonly [K in keyof Scope]?: Scope[K] | null };

/**
 * Saves a selection of incidents under a short name. Its id follows from conflict and name, so that a name is taken
 * once. Throws `conflict` where it is taken, `invalid` where a limit makes no sense.
 */
export async function createScope(
  context: Context,
  conflict: KnownConflict,
  scope: Scope,
  reason: string,
): Promise<KnownScope> {
  requireSense(scope);
  const id = scopeId(conflict.id, scope.slug);
  if (await context.store.get(conflict.id, id)) {
    throw new SijillError(
      'conflict',
      `There is a scope ${scope.slug} already. \`sijill scope set\` changes it.`,
      {
        slug: scope.slug,
      },
    );
  }
  const removed = (await context.store.heads(conflict.id, [id])).get(id);
  if (removed) {
    throw new SijillError(
      'conflict',
      `The scope ${scope.slug} was removed; its name stays taken. Choose another.`,
    );
  }
  return known(
    await createRecord(context, { conflict: conflict.id, kind: 'scope', id, body: { ...scope }, reason }),
  );
}

/** Changes a scope; its earlier versions stay, and questions as of a past time use the version of then. */
export async function changeScope(
  context: Context,
  scope: KnownScope,
  fields: ScopeFields,
  reason: string,
): Promise<KnownScope> {
  if (fields.slug !== undefined && fields.slug !== scope.scope.slug) {
    throw new SijillError('bad_call', 'A scope keeps its short name. Add another scope instead.');
  }
  const merged: RecordBody = { ...scope.scope, ...fields };
  requireSense(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as Scope);
  const { conflict, id, revision } = scope;
  return known(await setFields(context, { conflict, id, from: revision, fields: { ...fields }, reason }));
}

/** Every scope of a conflict, or of all, that the actor may read, by its short name. */
export async function listScopes(
  context: Context,
  conflict: string | null,
  asOf?: number,
): Promise<KnownScope[]> {
  demand(context, 'read', { conflict, kind: 'scope', published: true });
  const selection = { conflict, kind: 'scope', ...(asOf === undefined ? {} : { asOf }) } as const;
  const found: KnownScope[] = [];
  for await (const record of context.store.all(selection)) {
    const body = readAs(context, await asHeldNow(context, record, asOf), true);
    if (body !== null) found.push(known({ ...record, body }));
  }
  return found.sort((left, right) => (left.scope.slug < right.scope.slug ? -1 : 1));
}

/** The scope of this short name as it stood at a journal sequence, or now. Throws `not_found` naming those there are. */
export async function findScope(
  context: Context,
  conflict: string | null,
  slug: string,
  asOf?: number,
): Promise<KnownScope> {
  const scopes = await listScopes(context, conflict, asOf);
  const found = scopes.filter((scope) => scope.scope.slug === slug);
  if (found.length === 1) return found[0] as KnownScope;
  const names = scopes.map((scope) => scope.scope.slug).join(', ') || 'none';
  if (found.length > 1) {
    throw new SijillError('bad_call', `Several conflicts have a scope ${slug}. Say which conflict.`, {
      slug,
    });
  }
  const when = asOf === undefined ? 'There are' : 'At that time there were';
  throw new SijillError('not_found', `There is no scope ${slug}. ${when}: ${names}.`, { slug });
}

/** The id of the scope of this short name in a conflict. */
export function scopeId(conflict: string, slug: string): string {
  return derivedId('scope', conflict, slug);
}

function requireSense(scope: Scope): void {
  if (scope.from !== undefined && scope.to !== undefined && scope.from > scope.to) {
    throw new SijillError('invalid', `The scope ends (${scope.to}) before it begins (${scope.from}).`);
  }
  if (scope.area && (scope.area.south > scope.area.north || scope.area.west > scope.area.east)) {
    throw new SijillError(
      'invalid',
      'The area is written south,west,north,east in degrees. One across the 180th meridian is two scopes.',
    );
  }
}

function known(record: Current | Revision): KnownScope {
  const { id, conflict, revision, body } = record;
  return { id, conflict, revision, scope: body as unknown as Scope };
}
