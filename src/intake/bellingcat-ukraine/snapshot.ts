import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDay } from '#record/calendar-day';
import type { ReadingFinding } from '#record/reading';
import { SijillError } from '#record/sijill-error';
import { bytesOf } from '../file/bytes.ts';
import { Decoder } from '../file/decode.ts';
import type { SourceFile } from '../file/source-file.ts';
import { findingAt } from '../finding.ts';

/** A snapshot is held whole while it is read; those of 2023 have half a megabyte. */
export const snapshotLimit = 64 * 1024 * 1024;

/** A file that says of its name on which day the dataset stood so. */
export interface Snapshot {
  readonly path: string;
  readonly day: string;
}

/** The dated snapshots of a folder, or the one of a file, oldest first, and a finding for each other file of the folder. */
export async function findSnapshots(
  path: string,
): Promise<{ snapshots: Snapshot[]; findings: ReadingFinding[] }> {
  const found = await stat(path).catch((cause) => {
    throw new SijillError('not_found', `${path}: there is no such file or folder.`, { path }, { cause });
  });
  if (!found.isDirectory()) return { snapshots: [{ path, day: dayOfFile(path) }], findings: [] };
  const names = (await readdir(path)).sort();
  const snapshots: Snapshot[] = [];
  const findings: ReadingFinding[] = [];
  for (const name of names) {
    const day = /\.json(\.gz)?$/i.test(name) ? dayIn(name) : null;
    if (day === null) findings.push(findingAt({ file: name, row: null }, null, null, 'file_ignored'));
    else snapshots.push({ path: join(path, name), day });
  }
  snapshots.sort((left, right) => (left.day < right.day ? -1 : 1));
  const [twice] = snapshots.filter(({ day }, index) => day === snapshots[index + 1]?.day);
  if (snapshots.length === 0) {
    throw new SijillError('not_found', `${path} holds no file such as snapshot_2023-05-28.json.`, { path });
  }
  if (twice) {
    throw new SijillError('invalid', `${path} holds two snapshots of ${twice.day}. Leave one of them there.`);
  }
  return { snapshots, findings };
}

function dayOfFile(path: string): string {
  const day = dayIn(basename(path));
  if (day !== null) return day;
  throw new SijillError(
    'bad_call',
    `${basename(path)} does not say of which day it is. Name it after its day: snapshot_2023-05-28.json.`,
    { path },
  );
}

function dayIn(name: string): string | null {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1] ?? '';
  return isDay(day) ? day : null;
}

/** The events of a snapshot: a JSON list. Bytes that are no UTF-8 are marked in its texts. Throws `invalid`. */
export async function eventsOf(file: SourceFile): Promise<readonly unknown[]> {
  const decoder = new Decoder('utf-8');
  let text = '';
  for await (const chunk of bytesOf(file.path, snapshotLimit)) text += decoder.decode(chunk, false);
  text += decoder.decode(Buffer.alloc(0), true);
  let events: unknown;
  try {
    events = JSON.parse(text);
  } catch (cause) {
    // The parser's own message quotes the file.
    throw new SijillError('invalid', `${file.name} is not JSON.`, { file: file.name }, { cause });
  }
  if (Array.isArray(events)) return events;
  throw new SijillError('invalid', `${file.name} does not hold a list of incidents.`, { file: file.name });
}
