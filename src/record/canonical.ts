/** One byte sequence for one value, so that hashes and signatures of records can be repeated by anyone. */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * JSON in the canonical form of RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript numbers.
 * Members that are undefined are left out. Throws TypeError for what JSON cannot hold: NaN, infinities, lone
 * surrogates, cycles, functions and undefined itself.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new TypeError(`The value has no canonical JSON: ${(cause as Error).message}.`, { cause });
  }
  if (text === undefined) throw new TypeError(`A ${typeof value} has no canonical JSON.`);
  return text;
}

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}
