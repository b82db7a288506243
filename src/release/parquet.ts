import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { GrowingFile } from './release-file.ts';
import type { Cell, ColumnType, Table } from './tables/table.ts';

const rowsInGroup = 16_384;

const elements: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  integer: { type: 'INT64', repetition_type: 'OPTIONAL' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  boolean: { type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
};

/** Writes a table as Parquet, a group of rows at a time. The same rows give the same bytes. */
export class ParquetFile<Row> {
  readonly #table: Table<Row>;
  readonly #file: GrowingFile;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #columns: (Cell | bigint)[][];

  constructor(table: Table<Row>, file: GrowingFile) {
    this.#table = table;
    this.#file = file;
    this.#columns = table.columns.map(() => []);
    const leaves = table.columns.map(({ name, type }) => ({ name, ...elements[type] }));
    this.#parquet = new ParquetWriter({
      writer: this.#bytes as never,
      schema: [{ name: 'root', num_children: leaves.length }, ...leaves],
      createdBy: 'sijill',
    });
  }

  add(cells: readonly Cell[]): void {
    for (const [at, cell] of cells.entries()) {
      const isInteger = this.#table.columns[at]?.type === 'integer' && cell !== null;
      this.#columns[at]?.push(isInteger ? BigInt(cell) : cell);
    }
    if (this.#columns[0]?.length === rowsInGroup) this.#writeGroup();
  }

  close(): void {
    this.#writeGroup();
    this.#parquet.finish();
    this.#drain();
    this.#file.close();
  }

  #writeGroup(): void {
    if ((this.#columns[0]?.length ?? 0) === 0) return;
    this.#parquet.write({
      columnData: this.#table.columns.map(({ name }, at) => ({ name, data: this.#columns[at] ?? [] })),
      rowGroupSize: rowsInGroup,
    });
    this.#columns = this.#table.columns.map(() => []);
    this.#drain();
  }

  /** The writer counts from the start of the file, whatever of it is still held. */
  #drain(): void {
    this.#file.writeBytes(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}
