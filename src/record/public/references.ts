import type { z } from 'zod';
import type { Field, Fields } from '#record/entity/field';
import { definitionOf, type Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';

/** A record that another one points to. */
export interface Reference {
  readonly kind: Kind;
  readonly id: string;
}

/** Every record that the fields of a body point to, as the entity's definition says; repeated ones too. */
export function referencesOf(kind: Kind, body: RecordBody): Reference[] {
  const found: Reference[] = [];
  walk(fieldsOf(kind), body, (reference) => {
    found.push(reference);
    return true;
  });
  return found;
}

/**
 * The body without the references for which `isKept` says no. A list keeps the others; an item that means nothing
 * without its reference (a citation without its source) goes as a whole, and so does the record itself: undefined.
 */
export function keepReferences(
  kind: Kind,
  body: RecordBody,
  isKept: (reference: Reference) => boolean,
): RecordBody | undefined {
  return walk(fieldsOf(kind), body, isKept);
}

/** Fields that hold references, or groups with such fields; nothing else needs to be looked at. */
type ReferringFields = ReadonlyMap<string, ReferringField>;

interface ReferringField {
  readonly target: Kind | ReferringFields;
  readonly required: boolean;
}

const cache = new Map<Kind, ReferringFields>();

function fieldsOf(kind: Kind): ReferringFields {
  let fields = cache.get(kind);
  if (!fields) {
    fields = referringFields(definitionOf(kind)?.fields ?? {});
    cache.set(kind, fields);
  }
  return fields;
}

function referringFields(fields: Fields): ReferringFields {
  const result = new Map<string, ReferringField>();
  for (const [name, field] of Object.entries(fields)) {
    const target = field.fields ? referringFields(field.fields) : targetOf(field);
    if (target === null || (typeof target !== 'string' && target.size === 0)) continue;
    result.set(name, { target, required: field.required });
  }
  return result;
}

function targetOf(field: Field): Kind | null {
  const schema = field.schema as z.ZodType & { element?: z.ZodType };
  const meta = (schema.element ?? schema).meta() as { references?: Kind } | undefined;
  return meta?.references ?? null;
}

type Visit = (reference: Reference) => boolean;

/** The value with only the references that `visit` keeps; undefined where nothing is left or a required one is gone. */
function walk(fields: ReferringFields, value: RecordBody, visit: Visit): RecordBody | undefined {
  let result = value;
  let isBroken = false;
  for (const [name, field] of fields) {
    const before = value[name];
    if (before === undefined || before === null) continue;
    const after = Array.isArray(before)
      ? walkList(field.target, before, visit)
      : walkOne(field.target, before, visit);
    if (after === before) continue;
    if (result === value) result = { ...value };
    if (after === undefined) delete result[name];
    else result[name] = after;
    if (after === undefined && field.required) isBroken = true;
  }
  return isBroken || Object.keys(result).length === 0 ? undefined : result;
}

function walkOne(target: Kind | ReferringFields, value: unknown, visit: Visit): unknown {
  if (typeof target !== 'string') return walk(target, value as RecordBody, visit);
  return visit({ kind: target, id: value as string }) ? value : undefined;
}

function walkList(target: Kind | ReferringFields, list: readonly unknown[], visit: Visit): unknown {
  let changed = false;
  const kept: unknown[] = [];
  for (const item of list) {
    const after = walkOne(target, item, visit);
    if (after !== item) changed = true;
    if (after !== undefined) kept.push(after);
  }
  if (!changed) return list;
  return kept.length > 0 ? kept : undefined;
}
