import { inflateRawSync } from 'node:zlib';
import { SijillError } from '#record/sijill-error';

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** Length of the record at the end of an archive without its comment, and of the longest comment. */
const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 10_000;

/**
 * The files within a ZIP archive, by the directory at its end. What is unpacked is counted as it comes out, whatever
 * the headers say: more than `limit` bytes in all throws `too_large`. Throws `invalid` for what is no archive.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #name: string;
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #left: number;

  constructor(bytes: Buffer, name: string, limit: number) {
    this.#bytes = bytes;
    this.#name = name;
    this.#limit = limit;
    this.#left = limit;
    this.#readDirectory();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of one file, each time anew; null where there is none of that name. */
  file(path: string): Buffer | null {
    const entry = this.#entries.get(path);
    if (!entry) return null;
    if (entry.isEncrypted) throw this.#invalid('is protected by a password. Save it without one');
    const packed = this.#packed(entry);
    const unpacked = entry.method === 0 ? packed : this.#inflated(entry, packed);
    if (unpacked.length > this.#left) throw this.#tooLarge();
    this.#left -= unpacked.length;
    return unpacked;
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    const end = this.#endRecord();
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > mostEntries) throw this.#tooLarge();
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directorySignature) throw this.#damaged();
      const nameLength = bytes.readUInt16LE(at + 28);
      const extraLength = bytes.readUInt16LE(at + 30);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      this.#entries.set(name, {
        isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        packedSize: bytes.readUInt32LE(at + 20),
        headerAt: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    }
  }

  #endRecord(): number {
    const bytes = this.#bytes;
    const first = Math.max(0, bytes.length - endLength - longestComment);
    for (let at = bytes.length - endLength; at >= first; at--) {
      if (bytes.readUInt32LE(at) === endSignature) return at;
    }
    throw this.#damaged();
  }

  #packed({ headerAt, packedSize }: Entry): Buffer {
    const bytes = this.#bytes;
    if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== localSignature)
      throw this.#damaged();
    const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
    if (start + packedSize > bytes.length) throw this.#damaged();
    return bytes.subarray(start, start + packedSize);
  }

  #inflated({ method }: Entry, packed: Buffer): Buffer {
    if (method !== 8) throw this.#invalid(`is packed by a method (${method}) that is not read here`);
    try {
      return inflateRawSync(packed, { maxOutputLength: this.#left + 1 });
    } catch (thrown) {
      if ((thrown as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw this.#tooLarge();
      throw this.#damaged();
    }
  }

  #invalid(what: string): SijillError {
    return new SijillError('invalid', `${this.#name} ${what}.`, { file: this.#name });
  }

  #damaged(): SijillError {
    return new SijillError(
      'integrity',
      `${this.#name} is damaged or cut off. Nothing of it was taken; get the file again.`,
      { file: this.#name },
    );
  }

  #tooLarge(): SijillError {
    return new SijillError(
      'too_large',
      `${this.#name} is longer than ${Math.round(this.#limit / 1048576)} MB unpacked. Divide it and import the parts.`,
      { file: this.#name, limit: this.#limit },
    );
  }
}
