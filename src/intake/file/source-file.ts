import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SijillError } from '#record/sijill-error';
import { bytesOf } from './bytes.ts';

/** A file as it was received, before anything of it is read as data. */
export interface SourceFile {
  readonly path: string;
  /** The name without its folder. */
  readonly name: string;
  /** The name without `.csv`, `.json` and `.gz`: what reports call the table. */
  readonly stem: string;
  /** Length as received, in bytes. */
  readonly bytes: number;
  /** SHA-256 of the bytes as received, hexadecimal. */
  readonly sha256: string;
  readonly mime: string;
  /** Line feeds in it: a guess at how many rows there are. */
  readonly lines: number;
}

/** The longest file that is read, unpacked, in bytes. */
export const fileLimit = 512 * 1024 * 1024;

/**
 * Hashes a file and unpacks it once to its end, so that a damaged or oversized one is refused before anything is
 * written. Throws `not_found`, `too_large`, `integrity`.
 */
export async function inspectFile(path: string, limit = fileLimit): Promise<SourceFile> {
  const name = basename(path);
  const found = await stat(path).catch((cause) => {
    throw new SijillError(
      'not_found',
      `${path}: there is no such file that can be read.`,
      { path },
      { cause },
    );
  });
  if (!found.isFile()) throw new SijillError('not_found', `${path} is not a file.`, { path });
  if (found.size > limit) throw tooLarge(name, limit);
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    digest.update(chunk);
    bytes += chunk.length;
  }
  let lines = 0;
  for await (const chunk of bytesOf(path, limit)) lines += lineFeeds(chunk);
  return { path, name, stem: stemOf(name), bytes, sha256: digest.digest('hex'), mime: mimeOf(name), lines };
}

/** `incidents` of `incidents.csv.gz`. */
export function stemOf(name: string): string {
  return name.replace(/\.gz$/i, '').replace(/\.(csv|tsv|txt|json|xlsx)$/i, '');
}

export function tooLarge(name: string, limit: number): SijillError {
  return new SijillError(
    'too_large',
    `${name} is longer than ${Math.round(limit / 1048576)} MB unpacked. Divide it and import the parts.`,
    { file: name, limit },
  );
}

function mimeOf(name: string): string {
  if (/\.gz$/i.test(name)) return 'application/gzip';
  if (/\.json$/i.test(name)) return 'application/json';
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'text/csv';
}

function lineFeeds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
