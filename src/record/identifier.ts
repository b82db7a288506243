/**
 * Identifiers of records: ULIDs (26 characters of Crockford's base 32), never shown as codes, never changed.
 *
 * A new record gets `newId`: 48 bits of time, 80 random bits; such an id begins with 0 until the year 3084.
 * A record that is read from someone else's data gets `derivedId`: the digit 7, then the first 125 bits of the
 * SHA-256 of the JSON array of the parts. The same row therefore keeps its id in every import on every machine,
 * and an id that begins with 7 says of itself that it holds no time.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The form of an id: 26 characters of Crockford's base 32, at most 128 bits. */
export const idPattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export const idSchema = z.string().regex(idPattern, {
  message: 'An id has 26 characters of 0-9 and A-Z without I, L, O and U.',
});

/** Milliseconds since 1970-01-01T00:00:00Z, such as `Date.now`. */
export type Clock = () => number;

/** A source of random bytes, such as `crypto.randomBytes`. */
export type RandomBytes = (length: number) => Uint8Array;

/** A fresh id: ids made in different milliseconds sort in the order in which they were made. */
export function newId(clock: Clock, random: RandomBytes): string {
  let time = clock();
  if (!Number.isSafeInteger(time) || time < 0 || time >= 2 ** 48) {
    throw new RangeError(`The clock gave ${time}, which is not a time in milliseconds.`);
  }
  let letters = '';
  for (let place = 0; place < 10; place += 1) {
    letters = alphabet[time % 32] + letters;
    time = Math.floor(time / 32);
  }
  return letters + base32(random(10), 16);
}

/** The id that belongs to these parts (a source, a table, a key …): always the same for the same parts. */
export function derivedId(...parts: readonly [string | number, ...(string | number)[]]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'buffer');
  return `7${base32(digest, 25)}`;
}

/** True for an id that `derivedId` made. */
export function isDerivedId(id: string): boolean {
  return id.startsWith('7');
}

/** The first `length` × 5 bits of the bytes, five to a character. */
function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  let at = 0;
  while (text.length < length) {
    if (bits < 5) {
      buffer = ((buffer << 8) | (bytes[at] ?? 0)) & 0xffff;
      at += 1;
      bits += 8;
    }
    bits -= 5;
    text += alphabet[(buffer >> bits) & 31];
  }
  return text;
}
