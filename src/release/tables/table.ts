/** The files of a release as tables: one row shape, its columns, and what each column means. */

/** What a cell holds. Null is unknown or not public, never zero. */
export type Cell = string | number | boolean | null;

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** Tag of the Humanitarian Exchange Language, such as `#affected+killed+min`. */
  readonly hxl: string;
  readonly doc: { readonly en: string; readonly ar: string };
  /** The controlled list whose values the column holds. */
  readonly list?: string;
  readonly value: (row: Row) => Cell;
}

export interface Table<Row> {
  /** File name without its ending. */
  readonly name: string;
  readonly title: { readonly en: string; readonly ar: string };
  readonly doc: { readonly en: string; readonly ar: string };
  readonly columns: readonly Column<Row>[];
}

type Options<Row> = Omit<Column<Row>, 'name' | 'type' | 'value' | 'doc'> & { en: string; ar: string };

function column(type: ColumnType) {
  return <Row>(
    name: string,
    { en, ar, ...rest }: Options<Row>,
    value: (row: Row) => Cell | undefined,
  ): Column<Row> => ({ name, type, doc: { en, ar }, ...rest, value: (row) => value(row) ?? null });
}

export const text = column('text');
export const integer = column('integer');
export const number = column('number');
export const boolean = column('boolean');

/** Several values in one cell. */
export function joined(values: readonly (string | null | undefined)[] | undefined): string | null {
  const given = (values ?? []).filter((value) => value !== null && value !== undefined && value !== '');
  return given.length > 0 ? given.join('; ') : null;
}
