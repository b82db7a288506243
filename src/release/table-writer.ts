import { byteOrderMark, csvHead, csvLine, hxlTags } from './csv.ts';
import { ParquetFile } from './parquet.ts';
import type { GrowingFile, ReleaseFolder } from './release-file.ts';
import type { Table } from './tables/table.ts';

/** How the files of a release are written. */
export interface FileOptions {
  /** Begins CSV files with a byte order mark, for spreadsheets that need it. */
  readonly byteOrderMark: boolean;
}

/** Writes one table in every format: CSV, CSV with HXL tags, Parquet. */
export class TableWriter<Row> {
  readonly #table: Table<Row>;
  readonly #csv: GrowingFile;
  readonly #hxl: GrowingFile;
  readonly #parquet: ParquetFile<Row>;

  constructor(table: Table<Row>, folder: ReleaseFolder, options: FileOptions) {
    this.#table = table;
    this.#csv = folder.begin(`data/${table.name}.csv`);
    this.#hxl = folder.begin(`data/${table.name}.hxl.csv`);
    this.#parquet = new ParquetFile(table, folder.begin(`data/${table.name}.parquet`));
    const head = (options.byteOrderMark ? byteOrderMark : '') + csvHead(table);
    this.#csv.write(head);
    this.#hxl.write(head + hxlTags(table));
  }

  add(row: Row): void {
    const cells = this.#table.columns.map((column) => column.value(row));
    const line = csvLine(cells);
    this.#csv.write(line);
    this.#hxl.write(line);
    this.#parquet.add(cells);
  }

  close(): void {
    this.#csv.close();
    this.#hxl.close();
    this.#parquet.close();
  }
}

/** Writes a JSON array, one item a line, so that it can be read whole or line by line. */
export class JsonListWriter {
  readonly #file: GrowingFile;
  readonly #end: string;
  #isFirst = true;

  constructor(folder: ReleaseFolder, path: string, begin = '[', end = ']') {
    this.#file = folder.begin(path);
    this.#end = end;
    this.#file.write(begin);
  }

  add(item: unknown): void {
    this.#file.write(`${this.#isFirst ? '\n' : ',\n'}${JSON.stringify(item)}`);
    this.#isFirst = false;
  }

  close(): void {
    this.#file.write(`\n${this.#end}\n`);
    this.#file.close();
  }
}
