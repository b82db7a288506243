import { createHash, hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a release: its path in it, always with forward slashes, its length and its hash. */
export interface ReleasedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const bufferLimit = 1 << 18;

/** A file that is written piece by piece and hashed on the way. */
export class GrowingFile {
  readonly #path: string;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  readonly #done: (file: ReleasedFile) => void;
  #text = '';
  #bytes = 0;

  constructor(folder: string, path: string, done: (file: ReleasedFile) => void) {
    this.#path = path;
    this.#done = done;
    this.#descriptor = openSync(join(folder, path), 'wx');
  }

  write(text: string): void {
    this.#text += text;
    if (this.#text.length > bufferLimit) this.#flush();
  }

  writeBytes(bytes: Uint8Array): void {
    this.#flush();
    this.#append(bytes);
  }

  close(): void {
    this.#flush();
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
    this.#done({ path: this.#path, bytes: this.#bytes, sha256: this.#hash.digest('hex') });
  }

  #flush(): void {
    if (this.#text === '') return;
    this.#append(Buffer.from(this.#text));
    this.#text = '';
  }

  #append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}

/** The folder that a release is written into: every file in it is known with its hash. */
export class ReleaseFolder {
  readonly #folder: string;
  readonly #made = new Set<string>();
  readonly #files = new Map<string, ReleasedFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a whole file. */
  put(path: string, content: string | Uint8Array): ReleasedFile {
    this.#makeFolder(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(`${this.#folder}/${path}`, bytes, { flag: 'wx' });
    const file = { path, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
    this.#files.set(path, file);
    return file;
  }

  /** Begins a file that is written piece by piece. */
  begin(path: string): GrowingFile {
    this.#makeFolder(path);
    return new GrowingFile(this.#folder, path, (file) => this.#files.set(file.path, file));
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Every file so far, in the order of paths. */
  files(): ReleasedFile[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Makes the folder of a file; one that exists is not asked for again. */
  #makeFolder(path: string): void {
    const end = path.lastIndexOf('/');
    if (end < 0) return;
    const folder = path.slice(0, end);
    if (this.#made.has(folder)) return;
    this.#makeFolder(folder);
    mkdirSync(`${this.#folder}/${folder}`);
    this.#made.add(folder);
  }
}
