import type { ColumnShape } from './column-shape.ts';
import { headingKey, meaningOf } from './heading-fields.ts';

/** Columns by which rows are told apart, and how well they do that. */
export interface KeyGuess {
  readonly key: readonly string[];
  /** Some rows have the same key. */
  readonly isRepeated: boolean;
  readonly reason: string;
}

/** Columns of a key, at most. */
const mostColumns = 5;

/**
 * The key of a table: a column that a heading calls a number or code and that never repeats, else the first columns that
 * together never do. Long texts are no part of it, since they are corrected.
 */
export function proposeKey(
  shapes: ReadonlyMap<string, ColumnShape>,
  figures: ReadonlySet<string> = new Set(),
): KeyGuess {
  const columns = [...shapes]
    .map(([column, shape]) => ({ column, shape }))
    .filter(({ column, shape }) => shape.filled > 0 && !figures.has(column));
  const isUnique = ({ shape }: { shape: ColumnShape }) =>
    shape.blank === 0 && shape.distinct.size === shape.values.length;
  const called = columns.find((each) => isUnique(each) && isCalledNumber(each.column));
  if (called) return found([called.column], `'${called.column}' is called a number and never repeats`);
  const unique = columns.find((each) => isUnique(each) && each.shape.longest <= 40);
  if (unique) return found([unique.column], `no two rows have the same '${unique.column}'`);
  const short = columns.filter(({ shape }) => shape.longest <= 120).map(({ column }) => column);
  const key = telling(short, shapes);
  const rows = [...shapes.values()][0]?.values.length ?? 0;
  if (key.length > 0 && countDifferent(key, shapes) === rows)
    return found(key, `no two rows have the same ${key.join(', ')}`);
  const [first = ''] = shapes.keys();
  return {
    key: key.length > 0 ? key : [first],
    isRepeated: true,
    reason: 'no columns tell all rows apart: rows with the same key are numbered',
  };
}

/** The first columns each of which tells more rows apart. */
function telling(columns: readonly string[], shapes: ReadonlyMap<string, ColumnShape>): string[] {
  const key: string[] = [];
  let rows = 0;
  for (const column of columns) {
    const different = key.length < mostColumns ? countDifferent([...key, column], shapes) : 0;
    if (different <= rows) continue;
    key.push(column);
    rows = different;
  }
  return key;
}

/** 'ID', 'airwars_id', 'رقم الحادثة'. */
function isCalledNumber(heading: string): boolean {
  return (
    meaningOf(heading, 'incidents')?.to === 'codes' ||
    /(?:^| )(?:id|code|رقم|معرف|رمز)(?: |$)/.test(headingKey(heading))
  );
}

function found(key: readonly string[], reason: string): KeyGuess {
  return { key, isRepeated: false, reason };
}

function countDifferent(columns: readonly string[], shapes: ReadonlyMap<string, ColumnShape>): number {
  const values = columns.map((column) => shapes.get(column)?.values ?? []);
  const rows = values[0]?.length ?? 0;
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) seen.add(values.map((cells) => cells[row]).join('\u001f'));
  return seen.size;
}
