/** A row of a file of separated values. With a problem its fields are not all there, and it must not be used. */
export interface CsvRow {
  readonly fields: string[];
  readonly problem: 'quote_unclosed' | 'field_too_large' | 'columns_too_many' | null;
  /** True where text followed a closing quote; it was kept as part of the field. */
  readonly hasStrayText: boolean;
}

export interface CsvLimits {
  /** Characters in one field. */
  readonly field: number;
  /** Fields in one row. */
  readonly columns: number;
}

export const csvLimits: CsvLimits = { field: 1_048_576, columns: 2_000 };

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads separated values (RFC 4180) from text that comes in pieces: quoted fields with line breaks, doubled quotes, line
 * ends LF, CRLF or CR. Empty lines are passed over. It never holds more than one field beyond the limit: what follows
 * is dropped to the end of the field, and the row is marked.
 */
export class CsvParser {
  readonly #delimiter: number;
  readonly #limits: CsvLimits;
  #text = '';
  /** Where the field being read starts. */
  #start = 0;
  /** Up to where it was searched already. */
  #scanned = 0;
  #hasDoubledQuotes = false;
  /** The rest of an oversized field is being dropped. */
  #dropping: 'quoted' | 'plain' | null = null;
  #skipLineFeed = false;
  #fields: string[] = [];
  #problem: CsvRow['problem'] = null;
  #hasStrayText = false;

  constructor(delimiter = ',', limits: CsvLimits = csvLimits) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  /** Takes the next piece and gives the rows that are whole now; with `isLast` what is left is a row too. */
  push(piece: string, isLast: boolean): CsvRow[] {
    this.#text = this.#start === 0 ? this.#text + piece : this.#text.slice(this.#start) + piece;
    this.#scanned = Math.max(0, this.#scanned - this.#start);
    this.#start = 0;
    const rows: CsvRow[] = [];
    while (this.#field(rows, isLast));
    if (isLast && this.#fields.length > 0) this.#endRow(rows);
    return rows;
  }

  /** Reads one field; false where more text is needed, or none is left. */
  #field(rows: CsvRow[], isLast: boolean): boolean {
    const text = this.#text;
    if (this.#skipLineFeed && this.#start < text.length) {
      this.#skipLineFeed = false;
      if (text.charCodeAt(this.#start) === lineFeed) this.#start += 1;
      this.#scanned = this.#start;
    }
    if (this.#dropping !== null) return this.#drop(rows, isLast);
    if (this.#start >= text.length) {
      // After a delimiter at the very end comes one more field, an empty one.
      if (isLast && this.#fields.length > 0) this.#add('');
      return false;
    }
    return text.charCodeAt(this.#start) === quote ? this.#quoted(rows, isLast) : this.#plain(rows, isLast);
  }

  #plain(rows: CsvRow[], isLast: boolean): boolean {
    const end = this.#terminator(Math.max(this.#start, this.#scanned));
    if (end < 0 && !isLast) return this.#wait('plain');
    return this.#finish(rows, this.#text.slice(this.#start, end < 0 ? undefined : end), end);
  }

  #quoted(rows: CsvRow[], isLast: boolean): boolean {
    const text = this.#text;
    const close = this.#closingQuote(Math.max(this.#start + 1, this.#scanned), isLast);
    if (close < 0) {
      if (!isLast) return this.#wait('quoted');
      this.#problem ??= 'quote_unclosed';
      return this.#finish(rows, '', -1);
    }
    const end = this.#terminator(close + 1);
    if (end < 0 && !isLast) {
      this.#scanned = close;
      return this.#waitAt(close, 'quoted');
    }
    const within = text.slice(this.#start + 1, close);
    const value = this.#hasDoubledQuotes ? within.replaceAll('""', '"') : within;
    const stray = text.slice(close + 1, end < 0 ? undefined : end);
    if (stray !== '') this.#hasStrayText = true;
    return this.#finish(rows, stray === '' ? value : value + stray, end);
  }

  /** The quote that ends the field, -1 where it has not come yet. */
  #closingQuote(from: number, isLast: boolean): number {
    const text = this.#text;
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
      if (at + 1 === text.length && !isLast) {
        this.#scanned = at;
        return -1;
      }
      if (text.charCodeAt(at + 1) !== quote) return at;
      this.#hasDoubledQuotes = true;
      this.#scanned = at + 2;
    }
    this.#scanned = Math.max(this.#scanned, text.length);
    return -1;
  }

  #terminator(from: number): number {
    const text = this.#text;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || code === carriageReturn) return at;
    }
    return -1;
  }

  #wait(kind: 'quoted' | 'plain'): false {
    if (kind === 'plain') this.#scanned = this.#text.length;
    return this.#waitAt(this.#text.length, kind);
  }

  #waitAt(reached: number, kind: 'quoted' | 'plain'): false {
    if (reached - this.#start > this.#limits.field) {
      this.#problem ??= 'field_too_large';
      this.#dropping = kind;
      this.#start = kind === 'plain' ? this.#text.length : Math.min(this.#scanned, this.#text.length);
      this.#scanned = this.#start;
    }
    return false;
  }

  /** Passes over the rest of an oversized field. */
  #drop(rows: CsvRow[], isLast: boolean): boolean {
    if (this.#dropping === 'quoted') {
      const close = this.#closingQuote(Math.max(this.#start, this.#scanned), isLast);
      if (close < 0) {
        if (isLast) return this.#finish(rows, '', -1);
        this.#start = Math.min(this.#scanned, this.#text.length);
        return false;
      }
      this.#dropping = 'plain';
      this.#start = close + 1;
    }
    const end = this.#terminator(this.#start);
    if (end < 0 && !isLast) {
      this.#start = this.#text.length;
      return false;
    }
    return this.#finish(rows, '', end);
  }

  /** Ends a field at its terminator; -1 is the end of the text. */
  #finish(rows: CsvRow[], value: string, end: number): boolean {
    const isEmptyLine = this.#fields.length === 0 && value === '' && end === this.#start;
    this.#dropping = null;
    this.#hasDoubledQuotes = false;
    const terminator = end < 0 ? -1 : this.#text.charCodeAt(end);
    this.#start = end < 0 ? this.#text.length : end + 1;
    this.#scanned = this.#start;
    if (terminator !== this.#delimiter) {
      this.#skipLineFeed = terminator === carriageReturn;
      if (isEmptyLine && terminator !== -1) return true;
      this.#add(value);
      this.#endRow(rows);
      return terminator !== -1;
    }
    this.#add(value);
    return true;
  }

  #add(value: string): void {
    if (value.length > this.#limits.field) this.#problem ??= 'field_too_large';
    else if (this.#fields.length >= this.#limits.columns) this.#problem ??= 'columns_too_many';
    else this.#fields.push(value);
  }

  #endRow(rows: CsvRow[]): void {
    rows.push({ fields: this.#fields, problem: this.#problem, hasStrayText: this.#hasStrayText });
    this.#fields = [];
    this.#problem = null;
    this.#hasStrayText = false;
  }
}
