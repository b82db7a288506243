import type { Row } from '../file/table.ts';
import type { ImportMap } from './import-map.ts';
import { wordKey } from './words.ts';

const sums =
  /^(?:(?:grand |sub ?)?totals?|sum|subtotal|المجموع|مجموع|المجموع الكلي|الإجمالي|الاجمالي|إجمالي|اجمالي)(?:$|[\s:])/;

/**
 * What a row says that is no record: the heading once more, a sum of other rows, or a line of text where a table of
 * several columns should go on. Null for a record.
 */
export function isNoRecord(
  row: Row,
  header: readonly string[],
  { key, records }: Pick<ImportMap, 'key' | 'records'>,
): string | null {
  const filled = row.values.filter((value) => value.trim() !== '');
  const [first = ''] = filled;
  if (filled.length > 1 && row.values.every((value, index) => isHeading(value, header[index] as string)))
    return filled.join(' ');
  const keyed = key.map((column) => row.values[header.indexOf(column)] ?? '');
  // In a table of totals a total is what is looked for.
  const isSum = records !== 'totals' && [first, ...keyed].some((text) => sums.test(wordKey(text)));
  if (isSum && filled.length > 1) return filled.join(' ');
  const isLine = filled.length === 1 && header.length > 2 && (/\s/.test(first.trim()) || first.length > 40);
  return isLine ? first : null;
}

function isHeading(value: string, heading: string): boolean {
  return value.trim() === '' ? heading.startsWith('#') : wordKey(value) === wordKey(heading);
}
