import { SijillError } from '#record/sijill-error';
import { type CellAddress, type CellArea, cellAddress, cellArea, cellKey } from './cell-address.ts';
import { textAfter, type XmlTag, xmlTags } from './xml-tags.ts';

/** What a sheet holds besides the values of its cells. Cells are named by `cellKey`. */
export interface SheetMarks {
  readonly merged: readonly CellArea[];
  /** Relation ids of the addresses that cells link to. */
  readonly links: ReadonlyMap<number, string>;
  /** Formulas that were saved without a value ('=A1+B1'), and errors such as '#DIV/0!'. */
  readonly withoutValue: ReadonlyMap<number, string>;
  /** Cells that have a value. */
  readonly filled: number;
}

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns: what reads sheets fills every gap. */
  readonly cells: number;
  /** Cells with a value: each takes some 200 bytes while the sheet is read. */
  readonly filled: number;
  /** Merged areas, links, and cells without a value, each. */
  readonly marks: number;
}

export const sheetLimits: SheetLimits = {
  rows: 1_000_000,
  columns: 2_000,
  cells: 10_000_000,
  filled: 1_500_000,
  marks: 1_000_000,
};

/**
 * Looks through the XML of a sheet before its values are read. Throws `too_large` where it reaches further than the
 * limits, and `invalid` where it hides how far it reaches.
 */
export function sheetMarks(xml: string, file: string, limits = sheetLimits): SheetMarks {
  const marks = new Marks(xml, file, limits);
  for (const tag of xmlTags(xml, ['row', 'c', 'f', 'v', 'is', 'mergeCell', 'hyperlink'])) marks.take(tag);
  return marks.done();
}

class Marks {
  readonly #xml: string;
  readonly #file: string;
  readonly #limits: SheetLimits;
  readonly #merged: CellArea[] = [];
  readonly #links = new Map<number, string>();
  readonly #withoutValue = new Map<number, string>();
  #rows = 0;
  #filled = 0;
  #lastRow = 0;
  #lastColumn = 0;
  /** The cell being read, and what of it was met. */
  #cell: CellAddress | null = null;
  #isError = false;
  #formula: string | null = null;
  #value: string | null = null;

  constructor(xml: string, file: string, limits: SheetLimits) {
    this.#xml = xml;
    this.#file = file;
    this.#limits = limits;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw this.#odd();
  }

  take(tag: XmlTag): void {
    const { name, attributes } = tag;
    if (name === 'v' || name === 'is') this.#filled += 1;
    if (this.#filled > this.#limits.filled) throw this.#tooFull();
    if (name === 'f') this.#formula = textAfter(this.#xml, tag);
    else if (name === 'v') this.#value = textAfter(this.#xml, tag);
    else if (name === 'c') this.#begin(attributes);
    else if (name !== 'is') {
      this.#end();
      if (name === 'row') this.#row(attributes.get('r'));
      else this.#area(name, attributes);
    }
  }

  done(): SheetMarks {
    this.#end();
    if (this.#lastRow * this.#lastColumn > this.#limits.cells) throw this.#tooFar();
    return {
      merged: this.#merged,
      links: this.#links,
      withoutValue: this.#withoutValue,
      filled: this.#filled,
    };
  }

  #row(number: string | undefined): void {
    if (number !== undefined && !/^\d{1,7}$/.test(number)) throw this.#odd();
    this.#rows += 1;
    this.#reach(Math.max(this.#rows, Number(number ?? 0)), 0);
  }

  #begin(attributes: ReadonlyMap<string, string>): void {
    this.#end();
    this.#cell = cellAddress(attributes.get('r') ?? '');
    if (this.#cell === null) throw this.#odd();
    this.#reach(this.#cell.row, this.#cell.column);
    this.#isError = attributes.get('t') === 'e';
  }

  /** Ends the cell being read: one with a formula and no value, or with an error, is marked. */
  #end(): void {
    if (this.#cell !== null && (this.#isError || (this.#formula !== null && this.#value === null))) {
      const text = this.#isError ? (this.#value ?? '#ERROR') : `=${this.#formula}`;
      this.#withoutValue.set(cellKey(this.#cell.row, this.#cell.column), text);
      if (this.#withoutValue.size > this.#limits.marks) throw this.#tooFar();
    }
    this.#cell = null;
    this.#formula = null;
    this.#value = null;
  }

  #area(name: string, attributes: ReadonlyMap<string, string>): void {
    const area = cellArea(attributes.get('ref') ?? '');
    const id = attributes.get('id');
    if (area === null) return;
    if (name === 'mergeCell') this.#merged.push(area);
    else if (id !== undefined) this.#links.set(cellKey(area.from.row, area.from.column), id);
    if (Math.max(this.#merged.length, this.#links.size) > this.#limits.marks) throw this.#tooFar();
  }

  #reach(row: number, column: number): void {
    this.#lastRow = Math.max(this.#lastRow, row);
    this.#lastColumn = Math.max(this.#lastColumn, column);
    if (this.#lastRow > this.#limits.rows || this.#lastColumn > this.#limits.columns) throw this.#tooFar();
  }

  #tooFar(): SijillError {
    const { rows, columns } = this.#limits;
    return new SijillError(
      'too_large',
      `${this.#file}: the sheet reaches over more than ${rows.toLocaleString('en')} rows or ` +
        `${columns.toLocaleString('en')} columns. Divide it, or delete what stands far off.`,
      { file: this.#file },
    );
  }

  #tooFull(): SijillError {
    return new SijillError(
      'too_large',
      `${this.#file}: the sheet has more than ${this.#limits.filled.toLocaleString('en')} cells. Save it as CSV, which may be longer.`,
      { file: this.#file },
    );
  }

  #odd(): SijillError {
    return new SijillError(
      'invalid',
      `${this.#file}: the sheet is not written as spreadsheets are. Save it anew in a spreadsheet program.`,
      { file: this.#file },
    );
  }
}
