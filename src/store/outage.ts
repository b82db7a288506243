import type pg from 'pg';
import { SijillError } from '#record/sijill-error';
import type { Queryable } from './queryable.ts';

/** What the network says of a server that is not there, and what PostgreSQL says when it goes or is not ready yet. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
const serverCodes = /^(08\w{3}|57P0[1-4])$/;

/** PostgreSQL's `disk_full`. What it had acknowledged before is kept. */
const fullDisk = 'The disk of the database is full, and the change was not kept. Make room and run again.';

/**
 * What to say where the database went away or does not answer: `unavailable`. Null for every other failure. A change that was
 * under way may have been kept or not: `wasWriting` says so.
 */
export function outageOf(thrown: unknown, wasWriting = false): SijillError | null {
  if (!(thrown instanceof Error) || thrown instanceof SijillError) return null;
  const { code = '' } = thrown as { code?: string };
  if (code === '53100') return new SijillError('unavailable', fullDisk, {}, { cause: thrown });
  const isGone =
    systemCodes.has(code) ||
    serverCodes.test(code) ||
    /connection terminated|not queryable/i.test(thrown.message);
  if (!isGone) return null;
  const doubt = wasWriting ? ' Whether the change was kept is not known: look before you make it again.' : '';
  return new SijillError(
    'unavailable',
    `The database does not answer. Try again in a moment.${doubt}`,
    {},
    { cause: thrown },
  );
}

/** A pool whose outages are told as such. */
export function answering(pool: pg.Pool): Queryable {
  return {
    async query(text, values) {
      try {
        return await pool.query(text, values);
      } catch (thrown) {
        throw outageOf(thrown) ?? thrown;
      }
    },
  };
}
