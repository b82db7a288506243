/** A cell by its row and column, each from 1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** Cells from one corner to another, both included. */
export interface CellArea {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

/** 'B17' is row 17, column 2. Null for what is no address. */
export function cellAddress(text: string): CellAddress | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!parts) return null;
  let column = 0;
  for (const letter of (parts[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}

/** 'B17:H17', or one cell. */
export function cellArea(text: string): CellArea | null {
  const [from, to] = text.split(':').map(cellAddress);
  return from ? { from, to: to ?? from } : null;
}

/** One key for a cell in maps. */
export function cellKey(row: number, column: number): number {
  return row * 20_000 + column;
}
