import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { derivedId } from '#record/identifier';
import type { Reader, Reading, ReadingFinding } from '#record/reading';
import { SijillError } from '#record/sijill-error';
import { captureDrafts } from '../capture-draft.ts';
import { bytesOf } from '../file/bytes.ts';
import { cleanedText } from '../file/cell-text.ts';
import { inspectFile, type SourceFile } from '../file/source-file.ts';
import { findingAt, refusalAt } from '../finding.ts';
import { recorderDraft } from '../recorder.ts';
import { eventBody } from './event.ts';

const dataset = 'bellingcat-ukraine';

/** A snapshot is held whole while it is read. */
const snapshotLimit = 64 * 1024 * 1024;

/** The dated snapshots of a folder or file, oldest first, and a finding for each file of the folder that is none. */
export async function bellingcatSnapshots(
  path: string,
): Promise<{ paths: string[]; findings: ReadingFinding[] }> {
  const found = await stat(path).catch((cause) => {
    throw new SijillError('not_found', `${path}: there is no such file or folder.`, { path }, { cause });
  });
  if (!found.isDirectory()) return { paths: [path], findings: [] };
  const names = (await readdir(path)).sort();
  const isSnapshot = (name: string) => /\.json(\.gz)?$/i.test(name) && snapshotDay(name) !== null;
  const snapshots = names
    .filter(isSnapshot)
    .sort((a, b) => ((snapshotDay(a) ?? '') < (snapshotDay(b) ?? '') ? -1 : 1));
  if (snapshots.length === 0) {
    throw new SijillError('not_found', `${path} holds no snapshot such as snapshot_2023-05-28.json.`, {
      path,
    });
  }
  const others = names.filter((name) => !isSnapshot(name));
  return {
    paths: snapshots.map((name) => join(path, name)),
    findings: others.map((name) => findingAt({ file: name, row: null }, null, null, 'file_ignored')),
  };
}

function snapshotDay(name: string): string | null {
  return /(\d{4}-\d{2}-\d{2})/.exec(name)?.[1] ?? null;
}

/**
 * Reads one snapshot of Bellingcat's incidents of civilian harm in Ukraine. It holds every incident that stood on its
 * day, so what it lacks was taken out. It gives no counts: how many were harmed stays unknown.
 */
export function bellingcatReader(
  path: string,
  effects: { readonly now: () => Date; readonly findings?: readonly ReadingFinding[] },
): Reader {
  const day = snapshotDay(basename(path));
  let expected: number | null = null;
  return {
    dataset,
    location: path,
    edition: day === null ? undefined : `snapshot of ${day}`,
    conflict: {
      slug: 'ukraine',
      title: [
        { lang: 'en', value: 'Ukraine' },
        { lang: 'ar', value: 'أوكرانيا' },
      ],
      countries: ['UA'],
      namePolicy: 'adults',
    },
    completeFor: () => ['incident'],
    expectedRecords: () => expected,
    async *read() {
      const file = await inspectFile(path, snapshotLimit);
      const readAt = effects.now().toISOString();
      const events = await eventsOf(file);
      expected = events.length;
      yield* effects.findings ?? [];
      yield* captureDrafts(dataset, [file], readAt);
      yield recorderDraft(dataset, 'Bellingcat', 'بيلينغكات', ['bellingcat'], file.name);
      yield { type: 'rows', table: file.stem, count: events.length };
      yield* drafts(file, events, readAt.slice(0, 10));
    },
  };
}

function* drafts(file: SourceFile, events: readonly unknown[], today: string): Generator<Reading> {
  const occurrences = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const at = { file: file.name, row: index + 1 };
    const fields = fieldsOf(event);
    const key = fields?.get('id')?.trim() ?? '';
    if (fields === null || key === '') {
      yield refusalAt(at, 'id', null, fields === null ? 'row_malformed' : 'key_missing');
      continue;
    }
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    const findings: Reading[] = [];
    if (occurrence > 0) findings.push(findingAt(at, 'id', key, 'code_duplicate'));
    const body = eventBody(key, fields, today, at, (finding) => void findings.push(finding));
    yield* findings;
    const id = derivedId(dataset, 'incident', key, occurrence);
    yield { type: 'draft', kind: 'incident', id, parent: null, body, ...at };
  }
}

/** The events of a snapshot: a JSON list of objects. */
async function eventsOf(file: SourceFile): Promise<readonly unknown[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(file.path, snapshotLimit)) chunks.push(chunk);
  let events: unknown;
  try {
    events = JSON.parse(
      Buffer.concat(chunks)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch (cause) {
    throw new SijillError(
      'invalid',
      `${file.name} is not JSON: ${(cause as Error).message}`,
      { file: file.name },
      { cause },
    );
  }
  if (Array.isArray(events)) return events;
  throw new SijillError('invalid', `${file.name} does not hold a list of incidents.`, { file: file.name });
}

/** The fields of an event as texts that can be stored; null for what is no object. */
function fieldsOf(event: unknown): Map<string, string> | null {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) return null;
  return new Map(
    Object.entries(event).map(([name, value]) => {
      const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
      return [name, cleanedText(text)?.text ?? text];
    }),
  );
}
