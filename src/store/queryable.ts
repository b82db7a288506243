import type pg from 'pg';

/** A pool or one connection of it: what a read needs. */
export interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: rows are shaped by the statement beside each call
  query(text: string, values?: unknown[]): Promise<pg.QueryResult<any>>;
}

/** Collects the values of one statement and hands out their places: `$1`, `$2` … */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of a value in the statement. Values never become part of its text. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
