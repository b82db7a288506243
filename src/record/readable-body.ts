import type { Fields, Sensitivity } from './entity/field.ts';
import { definitionOf } from './entity/index.ts';
import type { RecordBody } from './register.ts';
import { clears, closer } from './sensitivity.ts';

/**
 * The part of a record that a reader of this clearance may read: an allow-list built from the entity's definition, down
 * through groups and lists of groups. Null where the record as such is held above the clearance, or its kind does not
 * exist. A field that the definition does not know is withheld.
 */
export function readableBody(kind: string, body: RecordBody, clearance: Sensitivity): RecordBody | null {
  const definition = definitionOf(kind);
  if (!definition || !clears(clearance, String(body.sensitivity ?? 'public'))) return null;
  const reader = { clearance, held: heldFields(body), fields: definition.fields };
  return readableGroup(definition.fields, body, reader, '') ?? {};
}

/**
 * A body as far as figures may be made of it: null where the record is held back as a whole, else without the fields that it
 * holds more closely than usual. Cheap where nothing is held; fields that are never public are left in, for figures are
 * made of public fields only.
 */
export function openBody(kind: string, body: RecordBody): RecordBody | null {
  if (body.sensitivity === undefined && body.fieldSensitivity === undefined) return body;
  return readableBody(kind, body, 'public');
}

/** The sensitivity of one field of a record, by dotted path; null for a field that does not exist. */
export function fieldSensitivity(kind: string, path: string, held: Held = {}): Sensitivity | null {
  const definition = definitionOf(kind);
  return definition ? sensitivityAt(definition.fields, path, held) : null;
}

/** What a record holds more closely than its definition says: field path to sensitivity. */
export type Held = Readonly<Record<string, string>>;

/** The `fieldSensitivity` of a body; empty where it has none. */
export function heldFields(body: RecordBody): Held {
  const held = body.fieldSensitivity;
  return held !== null && typeof held === 'object' ? (held as Held) : {};
}

interface Reader {
  readonly clearance: Sensitivity;
  readonly held: Held;
  readonly fields: Fields;
}

/** Null where nothing is left of a group that held something. */
function readableGroup(fields: Fields, value: object, reader: Reader, prefix: string): RecordBody | null {
  const given = value as RecordBody;
  if (!isReadableItem(fields, given, reader)) return null;
  const readable: RecordBody = {};
  for (const [name, field] of Object.entries(fields)) {
    const present = Object.hasOwn(given, name) ? given[name] : undefined;
    if (present === undefined) continue;
    const path = prefix + name;
    if (!clears(reader.clearance, closer(field.sensitivity, heldAs(reader.held, path)))) continue;
    const kept = field.fields ? readableNested(field.fields, present, reader, `${path}.`) : present;
    if (kept !== null) readable[name] = kept;
  }
  return Object.keys(readable).length > 0 || Object.keys(given).length === 0 ? readable : null;
}

function readableNested(fields: Fields, value: unknown, reader: Reader, prefix: string): unknown {
  if (value === null || typeof value !== 'object') return null;
  if (!Array.isArray(value)) return readableGroup(fields, value, reader, prefix);
  const items = value
    .map((item: object) => readableGroup(fields, item, reader, prefix))
    .filter((item) => item !== null);
  return items.length > 0 || value.length === 0 ? items : null;
}

/**
 * Whether an item of a list may be read at all: a picture carries a sensitivity of its own, a line of a change log says
 * whether it is public, and a line about a field that is held closely is held as closely as the field.
 */
function isReadableItem(fields: Fields, item: RecordBody, reader: Reader): boolean {
  if (fields === reader.fields) return true;
  if ('sensitivity' in fields && !clears(reader.clearance, String(item.sensitivity ?? 'public')))
    return false;
  if (!('public' in fields)) return true;
  if (item.public !== true && !clears(reader.clearance, 'internal')) return false;
  const about = sensitivityAt(reader.fields, String(item.field), reader.held);
  return clears(reader.clearance, about ?? 'internal');
}

/** The closest sensitivity along a path: a group that is held closely holds all that is in it. */
function sensitivityAt(fields: Fields, path: string, held: Held): Sensitivity | null {
  let sensitivity: Sensitivity = 'public';
  let level: Fields | undefined = fields;
  let walked = '';
  for (const name of path.split('.')) {
    const field: Fields[string] | undefined = level && Object.hasOwn(level, name) ? level[name] : undefined;
    if (!field) return null;
    walked = walked === '' ? name : `${walked}.${name}`;
    sensitivity = closer(closer(sensitivity, field.sensitivity), heldAs(held, walked));
    level = field.fields;
  }
  return sensitivity;
}

function heldAs(held: Held, path: string): string {
  return Object.hasOwn(held, path) ? String(held[path]) : 'public';
}
