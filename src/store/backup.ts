import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import { isSijillError, SijillError } from '#record/sijill-error';
import type { JournalChain } from './journal.ts';
import { lockJournal, type PreparedRevision, writeRevisions } from './write.ts';

/** Told how many revisions were done since it was last told, and how many there are. */
export type BackupProgress = (revisions: number, total: number) => void;

/** What a backup holds. */
export interface BackupSummary {
  readonly revisions: number;
  readonly journalHash: string;
  readonly bytes: number;
}

const format = 'sijill-backup';
const formatVersion = 1;
const page = 2000;

/**
 * Writes the whole register to one file: gzip of JSON lines, a header, every revision in the order of the journal, and a
 * footer with the number of lines, the journal's last hash and the SHA-256 of all lines before. Everything else is
 * derived from these. Written beside and renamed, readable by its owner only. See spec/backup.md.
 */
export async function writeBackup(
  pool: pg.Pool,
  file: string,
  onProgress: BackupProgress,
): Promise<BackupSummary> {
  await refuseToReplace(file);
  const partial = `${file}.partial`;
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query('SELECT sequence, hash FROM journal_end');
    const total = Number(rows[0].sequence);
    const journalHash = rows[0].hash.toString('hex');
    const lines = Readable.from(backupLines(client, total, journalHash, onProgress), { objectMode: false });
    // `flush` syncs the file to the disk before it is closed: only then is it a backup.
    await rm(partial, { force: true });
    const output = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(lines, createGzip({ level: 6 }), output);
    await rename(partial, file);
    return { revisions: total, journalHash, bytes: output.bytesWritten };
  } catch (thrown) {
    await rm(partial, { force: true });
    if (isSijillError(thrown)) throw thrown;
    const why = (thrown as Error).message;
    throw new SijillError(
      'unavailable',
      `The backup could not be written to ${file}: ${why}`,
      { file },
      { cause: thrown },
    );
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}

/** Throws `conflict` where something else than an earlier backup stands in the place of the file. */
async function refuseToReplace(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (found === null || (found.isFile() && found.size === 0)) return;
  if (found.isFile()) {
    const handle = await open(file, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      if (buffer.equals(gzipMark)) return;
    } finally {
      await handle.close();
    }
  }
  throw new SijillError(
    'conflict',
    `${file} is there already and is no backup, so nothing was written. Name another file.`,
    { file },
  );
}

const gzipMark = Buffer.from([0x1f, 0x8b]);

async function* backupLines(
  client: pg.ClientBase,
  total: number,
  journalHash: string,
  onProgress: BackupProgress,
): AsyncGenerator<Buffer> {
  const sum = createHash('sha256');
  const line = (value: unknown) => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
    sum.update(bytes);
    return bytes;
  };
  yield line({ format, version: formatVersion, revisions: total });
  let after = 0;
  let count = 0;
  while (after < total) {
    const { rows } = await client.query(
      `SELECT r.conflict_id, r.id, r.revision, r.kind, r.parent, r.at, r.author, r.reason, r.schema_version, r.batch,
         encode(r.import_sha, 'hex') AS import_sha, encode(r.salt, 'hex') AS salt, r.body::text AS body, h.dataset,
         h.import_revision
       FROM journal j JOIN revision r USING (conflict_id, id, revision) JOIN head h USING (conflict_id, id)
       WHERE j.sequence > $1 AND j.sequence <= $2 ORDER BY j.sequence`,
      [after, after + page],
    );
    for (const row of rows) yield line({ ...row, at: row.at.toISOString() });
    count += rows.length;
    after += page;
    onProgress(rows.length, total);
  }
  if (count !== total) {
    throw new SijillError(
      'integrity',
      `The journal has ${total} lines and ${count} revisions: run "journal verify".`,
    );
  }
  yield Buffer.from(
    `${JSON.stringify({ end: true, lines: count, journalHash, sha256: sum.digest('hex') })}\n`,
    'utf8',
  );
}

/**
 * Reads a backup into an empty register. Everything is checked: the file's own hash, the number of lines, and that the
 * journal made from it ends in the hash that it ended in. All in one transaction: a bad file leaves the register empty.
 */
export async function restoreBackup(
  pool: pg.Pool,
  chain: JournalChain,
  file: string,
  onProgress: BackupProgress,
): Promise<BackupSummary> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const end = await lockJournal(client);
    if (end.sequence !== 0n) {
      throw new SijillError(
        'conflict',
        'A backup is restored into an empty register only. Name a new folder with --data.',
      );
    }
    let batch: PreparedRevision[] = [];
    let ids = new Set<string>();
    let total = 0;
    const flush = async () => {
      await writeRevisions(client, chain, end, batch);
      onProgress(batch.length, total);
      batch = [];
      ids = new Set();
    };
    for await (const entry of readBackup(file)) {
      if ('revisions' in entry) total = entry.revisions;
      else if ('journalHash' in entry) {
        await flush();
        if (end.hash.toString('hex') !== entry.journalHash || Number(end.sequence) !== total) {
          throw damaged(file, 'its revisions do not give the journal that it says');
        }
      } else {
        const revision = prepare(entry, file);
        if (ids.has(revision.id) || batch.length >= page) await flush();
        ids.add(revision.id);
        batch.push(revision);
      }
    }
    await client.query('COMMIT');
    await client.query('SELECT refresh_statistics()');
    return { revisions: total, journalHash: end.hash.toString('hex'), bytes: 0 };
  } catch (thrown) {
    await client.query('ROLLBACK').catch(() => {});
    throw thrown;
  } finally {
    client.release();
  }
}

type BackupEntry = { revisions: number } | { journalHash: string } | BackupLine;
interface BackupLine {
  conflict_id: string;
  id: string;
  revision: number;
  kind: Kind;
  parent: string | null;
  at: string;
  author: string;
  reason: string;
  schema_version: number;
  batch: string | null;
  import_sha: string | null;
  salt: string;
  body: string | null;
  dataset: string | null;
  import_revision: number | null;
}

/** The lines of a backup file; throws `integrity` at the first thing that is not as it was written. */
async function* readBackup(file: string): AsyncGenerator<BackupEntry> {
  const sum = createHash('sha256');
  let lines = -1;
  let ended = false;
  for await (const text of gunzippedLines(file)) {
    if (ended) throw damaged(file, 'something follows its last line');
    const value = parse(text, file);
    if (value.end === true) {
      if (value.sha256 !== sum.digest('hex') || value.lines !== lines)
        throw damaged(file, 'its hash does not verify');
      ended = true;
      yield { journalHash: String(value.journalHash) };
      continue;
    }
    sum.update(`${text}\n`);
    lines += 1;
    if (lines === 0) {
      if (value.format !== format) throw new SijillError('invalid', `${file} is not a backup of Sijill.`);
      if (value.version !== formatVersion) {
        throw new SijillError(
          'invalid',
          `${file} has format ${value.version}; this program reads ${formatVersion}.`,
        );
      }
      yield { revisions: Number(value.revisions) };
    } else yield value as unknown as BackupLine;
  }
  if (!ended) throw damaged(file, 'it ends before its last line');
}

/** No record is near as long; a file that was made to fill the memory is. */
const longestLine = 256 * 1024 * 1024;

/** Lines split at line feeds only: the texts of records may hold other line separators of Unicode. */
async function* gunzippedLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  let pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of input.pipe(gunzip) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...pieces, chunk.subarray(from, at)]).toString('utf8');
        [pieces, length, from] = [[], 0, at + 1];
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > longestLine) throw damaged(file, 'a line of it has no end');
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new SijillError('bad_call', `There is no file ${file}.`, {}, { cause });
    }
    if (isSijillError(cause)) throw cause;
    throw damaged(file, (cause as Error).message, cause);
  } finally {
    input.destroy();
  }
  if (length > 0) throw damaged(file, 'its last line is cut off');
}

function parse(text: string, file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(file, 'a line is not JSON', cause);
  }
  if (value === null || typeof value !== 'object') throw damaged(file, 'a line is no object');
  return value as Record<string, unknown>;
}

function prepare(line: BackupLine, file: string): PreparedRevision {
  try {
    const importSha = line.import_sha === null ? null : Buffer.from(line.import_sha, 'hex');
    return {
      conflict: line.conflict_id,
      id: line.id,
      revision: line.revision,
      kind: line.kind,
      parent: line.parent,
      at: new Date(line.at),
      author: line.author,
      reason: line.reason,
      schemaVersion: line.schema_version,
      batch: line.batch,
      importSha,
      salt: Buffer.from(line.salt, 'hex'),
      text: line.body,
      body: line.body === null ? null : (JSON.parse(line.body) as RecordBody),
      dataset: line.dataset,
      // The last word on what the dataset wrote stands in every line of a record, so the last one leaves it right.
      importRevision: line.import_revision,
    };
  } catch (cause) {
    throw damaged(file, 'a line has not the form of a revision', cause);
  }
}

function damaged(file: string, what: string, cause?: unknown): SijillError {
  return new SijillError(
    'integrity',
    `The backup ${file} is damaged: ${what}. Nothing was restored.`,
    {},
    { cause },
  );
}
