import { isUtf8 } from 'node:buffer';

/**
 * Bytes become text without losing any: a byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte, which no valid
 * text holds, and NUL becomes U+DC00 itself. `cleanCell` in cell-text.ts turns these marks into what can be stored.
 */
export type Encoding = 'utf-8' | 'windows-1252' | 'windows-1256';

const markBase = 0xdc00;

/** Characters that a cell may hold since the decoder met them, and what to report where it does. */
export interface Suspect {
  readonly pattern: RegExp;
  readonly rule: 'encoding_assumed' | 'replacement_character';
}

const lost: Suspect = { pattern: /\ufffd/, rule: 'replacement_character' };
const assumed: Suspect = { pattern: /[\u0080-\uffff]/, rule: 'encoding_assumed' };

/** Decodes a stream of bytes, chunk by chunk. A byte order mark at its start is taken off, UTF-16 is recognised by it. */
export class Decoder {
  /** Set once a byte was met that is not of the encoding, or a NUL. */
  hasMarks = false;
  /** What to look for in cells from here on; empty as long as the text is in order. */
  readonly suspects: Suspect[] = [];
  readonly #encoding: Encoding;
  #decoder: TextDecoder | null;
  #tail: Buffer = Buffer.alloc(0);
  #isStart = true;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  }

  decode(chunk: Buffer, isLast: boolean): string {
    let bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
    this.#tail = bytes.subarray(bytes.length);
    if (this.#isStart && bytes.length > 0) {
      if (bytes.length < 3 && !isLast) {
        this.#tail = bytes;
        return '';
      }
      this.#isStart = false;
      bytes = this.#withoutMark(bytes);
    }
    const text = this.#decoder ? this.#decoder.decode(bytes, { stream: !isLast }) : this.#utf8(bytes, isLast);
    if (text.includes('\ufffd')) this.#suspect(lost);
    if (this.#encoding === 'windows-1252' && assumed.pattern.test(text)) this.#suspect(assumed);
    if (!text.includes('\0')) return text;
    this.hasMarks = true;
    return text.replaceAll('\0', String.fromCharCode(markBase));
  }

  #suspect(suspect: Suspect): void {
    if (!this.suspects.includes(suspect)) this.suspects.push(suspect);
  }

  #withoutMark(bytes: Buffer): Buffer {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
    if (this.#encoding === 'utf-8' && bytes[0] === 0xff && bytes[1] === 0xfe) {
      this.#decoder = new TextDecoder('utf-16le');
      return bytes.subarray(2);
    }
    return bytes;
  }

  #utf8(bytes: Buffer, isLast: boolean): string {
    const end = isLast ? bytes.length : completeLength(bytes);
    if (end < bytes.length) this.#tail = Buffer.from(bytes.subarray(end));
    const whole = end < bytes.length ? bytes.subarray(0, end) : bytes;
    if (isUtf8(whole)) return whole.toString('utf8');
    this.hasMarks = true;
    return markedText(whole);
  }
}

/** The length without a character at the end that a later chunk may complete. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0) return lead <= 0xef ? 3 : 1;
  return lead >= 0xc2 ? 2 : 1;
}

/** Text of bytes that are UTF-8 in part: what is valid as it is, every other byte as its mark. */
function markedText(bytes: Buffer): string {
  let text = '';
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(byte);
    if (length > 1 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) {
      at += length;
      continue;
    }
    text += bytes.toString('utf8', from, at) + String.fromCharCode(markBase + byte);
    at += 1;
    from = at;
  }
  return text + bytes.toString('utf8', from);
}
