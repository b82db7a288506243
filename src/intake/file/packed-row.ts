import type { Row } from './table.ts';

/** A row held as one text, which takes a fraction of the memory of its cells. */
export interface PackedRow {
  readonly row: number;
  readonly text: string;
  readonly damaged: Row['damaged'];
}

/** A character that cannot stand in a cell: a lone surrogate that cells were cleaned of. */
const separator = '\udfff';

/** Cells joined into a text of their own, so that the file's text can be let go. */
export function packRow({ row, values, damaged }: Row): PackedRow {
  return { row, text: values.join(separator), damaged };
}

export function unpackRow({ row, text, damaged }: PackedRow, file: string): Row {
  return { file, row, values: text.split(separator), damaged };
}
