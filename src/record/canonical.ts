/** One byte sequence for one value, so that hashes and signatures of records can be repeated by anyone. */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * JSON in the canonical form of RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers.
 * Members that are undefined are left out. Throws TypeError for what JSON cannot hold: NaN, infinities, lone
 * surrogates, cycles, functions and undefined itself.
 */
export function canonicalJson(value: unknown): string {
  // Plain data with its members in order is canonical as it stands: most bodies, written in one go by the engine.
  const order = orderOf(value, 0);
  if (order === 'canonical') return JSON.stringify(value);
  if (order === 'plain') return JSON.stringify(inOrder(value));
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError(`The value has no canonical JSON: ${(cause as Error).message}.`, { cause });
  }
  if (text === undefined) throw new TypeError(`A ${typeof value} has no canonical JSON.`);
  return text;
}

/** Plain JSON data whose members stand in order, in another order, or something for the general way. */
type Order = 'canonical' | 'plain' | 'other';

/** Deeper data, cycles among it, goes the general way. */
const deepest = 32;

function orderOf(value: unknown, depth: number): Order {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? 'canonical' : 'other';
    case 'number':
      return Number.isFinite(value) ? 'canonical' : 'other';
    case 'boolean':
      return 'canonical';
    case 'object':
      if (value === null) return 'canonical';
      if (depth > deepest) return 'other';
      return Array.isArray(value) ? orderOfItems(value, depth + 1) : orderOfMembers(value, depth + 1);
    default:
      return 'other';
  }
}

function orderOfItems(list: readonly unknown[], depth: number): Order {
  let worst: Order = 'canonical';
  for (let index = 0; index < list.length; index++) {
    const order = orderOf(list[index], depth);
    if (order === 'other') return 'other';
    if (order === 'plain') worst = 'plain';
  }
  return worst;
}

function orderOfMembers(value: object, depth: number): Order {
  if (Object.getPrototypeOf(value) !== Object.prototype) return 'other';
  let worst: Order = 'canonical';
  let before = '';
  for (const name in value) {
    // Names that look like numbers stand in an order of their own in objects.
    if (/^\d|^__proto__$/.test(name) || !name.isWellFormed()) return 'other';
    if (name < before) worst = 'plain';
    before = name;
    const member = (value as Record<string, unknown>)[name];
    if (member === undefined) continue;
    const order = orderOf(member, depth);
    if (order === 'other') return 'other';
    if (order === 'plain') worst = 'plain';
  }
  return worst;
}

/** The same plain data with its members in order. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const members: Record<string, unknown> = {};
  for (const name of sortedNames(value)) members[name] = inOrder((value as Record<string, unknown>)[name]);
  return members;
}

/** The names of an object's members in order. For few of them the general sort takes more memory than the names. */
function sortedNames(value: object): string[] {
  const names = Object.keys(value);
  if (names.length > 32) return names.sort();
  for (let next = 1; next < names.length; next++) {
    const name = names[next] as string;
    let place = next;
    for (; place > 0 && name < (names[place - 1] as string); place--)
      names[place] = names[place - 1] as string;
    names[place] = name;
  }
  return names;
}

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
