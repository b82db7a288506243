import type { Actor } from '#record/actor';
import type { Fields } from '#record/entity/field';
import { definitionOf, type Kind } from '#record/entity/index';
import { fieldSensitivity, heldFields, readableBody } from '#record/readable-body';
import type { RecordBody } from '#record/register';
import { clears } from '#record/sensitivity';
import { SijillError } from '#record/sijill-error';
import { isSame } from './revert-change.ts';

/**
 * The body to save when an actor gives one that was made from what it may read: what it may not read stays as it was. Throws
 * `forbidden` where it would write what it could not read, change a list that holds entries hidden from it, or open a field
 * that is held above its clearance; `invalid` where a sensitivity is given to a field that does not exist.
 */
export function withHiddenFields(
  actor: Actor,
  kind: Kind,
  before: RecordBody,
  given: RecordBody,
): RecordBody {
  const held = requireHeld(actor, kind, before, given);
  const { clearance } = actor;
  const shown = readableBody(kind, before, clearance) ?? {};
  const { sensitivity: _own, ...written } = given;
  const readBack = readableBody(kind, { ...written, ...held }, clearance) ?? {};
  const body: RecordBody = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(given)])) {
    if (name === 'fieldSensitivity' || name === 'sensitivity') {
      if (given[name] !== undefined) body[name] = given[name];
      continue;
    }
    if (given[name] !== undefined && !isSame(readBack[name], given[name])) throw mayNotWrite(actor, name);
    const value = isSame(shown[name], before[name])
      ? given[name]
      : withHidden(actor, name, { before: before[name], shown: shown[name], given: given[name] });
    if (value !== undefined) body[name] = value;
  }
  return body;
}

interface Values {
  readonly before: unknown;
  readonly shown: unknown;
  readonly given: unknown;
}

/** One field of which something, or all, is hidden from the actor. */
function withHidden(actor: Actor, name: string, { before, shown, given }: Values): unknown {
  if (isSame(shown, given)) return before;
  if (shown === undefined || Array.isArray(before) || !isGroup(before)) throw mayNotWrite(actor, name);
  const [had, saw, gives] = [before, shown as RecordBody, (given ?? {}) as RecordBody];
  const group: RecordBody = {};
  for (const part of new Set([...Object.keys(had), ...Object.keys(gives)])) {
    const value = isSame(saw[part], had[part])
      ? gives[part]
      : withHidden(actor, `${name}.${part}`, { before: had[part], shown: saw[part], given: gives[part] });
    if (value !== undefined) group[part] = value;
  }
  return group;
}

/** The sensitivities under which the body is read back: those of before, which nobody lowers above their own clearance. */
function requireHeld(actor: Actor, kind: Kind, before: RecordBody, given: RecordBody): RecordBody {
  const [was, becomes] = [heldFields(before), heldFields(given)];
  for (const [path, sensitivity] of Object.entries(was)) {
    if (!clears(actor.clearance, sensitivity) && becomes[path] !== sensitivity)
      throw mayNotWrite(actor, path);
  }
  for (const path of Object.keys(becomes)) {
    if (Object.hasOwn(was, path)) continue;
    if (fieldSensitivity(kind, path) === null) {
      throw new SijillError(
        'invalid',
        `fieldSensitivity names ${path}, which is no field of a record of the kind ${kind}.`,
      );
    }
    if (!isNeeded(kind, path)) continue;
    throw new SijillError(
      'invalid',
      `Nobody can make sense of a ${kind} without ${path}. Hold the whole record, with sensitivity, or what it is a part of.`,
    );
  }
  return Object.keys(was).length > 0 ? { fieldSensitivity: was } : {};
}

/** Whether a field is one that its record, or the group it is in, means nothing without. */
function isNeeded(kind: Kind, path: string): boolean {
  let fields: Fields | undefined = definitionOf(kind)?.fields;
  let field: Fields[string] | undefined;
  for (const name of path.split('.')) {
    field = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
    fields = field?.fields;
  }
  return field?.required === true;
}

function isGroup(value: unknown): value is RecordBody {
  return value !== null && typeof value === 'object';
}

function mayNotWrite(actor: Actor, field: string): SijillError {
  return new SijillError(
    'forbidden',
    `${actor.name} is not cleared for all of ${field}, and so cannot change it. Someone with a higher clearance can.`,
    { field },
  );
}
