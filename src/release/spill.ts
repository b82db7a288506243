import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Publishable } from '#record/public/public-record';

const bufferBytes = 1 << 20;

/**
 * Records grouped by a number, kept on disk, so that memory does not grow with the register. The file has no name once
 * it is open: whatever ends the process, nothing of it is left.
 */
export class Spill {
  readonly #file: number;
  readonly #heads: number[] = [];
  readonly #next: number[] = [];
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #end = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'sijill-'));
    this.#file = openSync(join(folder, 'records'), 'w+', 0o600);
    rmSync(folder, { recursive: true, force: true });
  }

  /** Adds a record to a group; groups are numbered from 0. */
  add(group: number, record: Publishable): void {
    const { id, conflict, kind, body } = record;
    const bytes = Buffer.from(JSON.stringify({ id, conflict, kind, body }));
    this.#next.push(this.#heads[group] ?? -1);
    this.#heads[group] = this.#offsets.length;
    this.#offsets.push(this.#end + this.#pendingBytes);
    this.#lengths.push(bytes.length);
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes > bufferBytes) this.#flush();
  }

  /** The records of a group, the last added first. */
  read(group: number): Publishable[] {
    this.#flush();
    const records: Publishable[] = [];
    for (let at = this.#heads[group] ?? -1; at >= 0; at = this.#next[at] as number) {
      const bytes = Buffer.allocUnsafe(this.#lengths[at] as number);
      let read = 0;
      while (read < bytes.length) {
        const count = readSync(
          this.#file,
          bytes,
          read,
          bytes.length - read,
          (this.#offsets[at] as number) + read,
        );
        if (count === 0) throw new Error('The working file of the release ended early.');
        read += count;
      }
      records.push(JSON.parse(bytes.toString()) as Publishable);
    }
    return records;
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#pendingBytes === 0) return;
    const bytes = Buffer.concat(this.#pending, this.#pendingBytes);
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(this.#file, bytes, written, bytes.length - written, this.#end + written);
    }
    this.#end += bytes.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
