import type { ImportFindingCode } from '#record/rules/import-findings';
import { allFromAirwars, fromAirwars, type ListName, type Value } from '#record/vocabulary';
import { countOf, dayOf, numberOf } from './cell-value.ts';
import type { Row, Table } from './file/table.ts';
import { findingAt, type Report } from './finding.ts';

/** The cells of one row, read as values. What cannot be read is reported and kept, whole, for the import notes. */
export class RowCells {
  readonly row: Row;
  readonly #table: Table;
  readonly #report: Report;
  #notes: Map<string, string> | null = null;

  constructor(table: Table, row: Row, report: Report) {
    this.row = row;
    this.#table = table;
    this.#report = report;
    if (row.damaged !== null) this.#notes = new Map(Object.entries(row.damaged));
  }

  /** The cell as it is; '' where it or its column is not there. */
  text(column: string): string {
    const at = this.#table.column(column);
    return at < 0 ? '' : (this.row.values[at] as string);
  }

  /** As `text`, undefined where the cell is blank. */
  given(column: string): string | undefined {
    const text = this.text(column);
    return text.trim() === '' ? undefined : text;
  }

  /** Keeps a cell whole in the import notes; blank ones are no note. */
  note(column: string, value = this.text(column)): void {
    if (value.trim() === '') return;
    this.#notes ??= new Map();
    if (!this.#notes.has(column)) this.#notes.set(column, value);
  }

  /** Reports a cell and keeps it. */
  found(column: string, rule: ImportFindingCode, value = this.text(column)): void {
    this.#report(findingAt(this.row, column, value, rule));
    this.note(column);
  }

  count(column: string): number | null {
    return this.#read(column, countOf, 'count_not_a_number');
  }

  number(column: string): number | null {
    return this.#read(column, numberOf, 'number_invalid');
  }

  day(column: string): string | null {
    return this.#read(column, dayOf, 'date_invalid');
  }

  #read<T>(column: string, read: (text: string) => T | null | undefined, rule: ImportFindingCode): T | null {
    const value = read(this.text(column));
    if (value !== undefined) return value;
    this.found(column, rule);
    return null;
  }

  /** One value of a controlled list by Airwars' word for it. */
  value<L extends ListName>(list: L, column: string): Value<L> | undefined {
    const text = this.given(column);
    if (text === undefined) return undefined;
    const value = fromAirwars(list, text);
    if (value === null) this.found(column, 'value_unmapped');
    return value ?? undefined;
  }

  /** Several values of a controlled list; undefined where there is none. */
  values<L extends ListName>(list: L, column: string): Value<L>[] | undefined {
    const text = this.given(column);
    if (text === undefined) return undefined;
    const { values, unmapped } = allFromAirwars(list, text);
    for (const word of unmapped) this.found(column, 'value_unmapped', word);
    return values.length > 0 ? [...values] : undefined;
  }

  /** What was kept, by column; undefined where there is nothing. */
  importNotes(): Record<string, string> | undefined {
    return this.#notes === null ? undefined : Object.fromEntries(this.#notes);
  }
}

/** A body without the fields that are undefined: an absent field is unknown. */
export function sparse(fields: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name in fields) if (fields[name] !== undefined) body[name] = fields[name];
  return body;
}
