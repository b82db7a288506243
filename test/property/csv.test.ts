import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvParser } from '#intake/file/csv';

const cell = fc.string({
  unit: fc.constantFrom('a', 'ب', ',', '"', '\n', '\r\n', ' ', '😀', "'"),
  maxLength: 12,
});
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function read(text: string, cut: number): string[][] {
  const parser = new CsvParser();
  const rows = [...parser.push(text.slice(0, cut), false), ...parser.push(text.slice(cut), true)];
  return rows.map((row) => row.fields);
}

test('what is written as CSV is read again, wherever the text is cut', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(60), (table, lineEnd, cut) => {
      const text = table.map((row) => row.map(quoted).join(',') + lineEnd).join('');
      expect(read(text, cut)).toEqual(table);
    }),
  );
});

test('it reads what another reader of CSV reads', () => {
  const bare = fc.string({
    unit: fc.constantFrom('a', 'ب', ' ', '😀', "'", '1'),
    minLength: 1,
    maxLength: 8,
  });
  const either = fc.oneof(bare, cell.map(quoted));
  const lines = fc.array(fc.array(either, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lines, fc.nat(60), (table, cut) => {
      const text = table.map((row) => row.join(',')).join('\r\n');
      const options = { relaxColumnCount: true, skipEmptyLines: true, recordDelimiter: '\r\n' };
      expect(read(text, cut)).toEqual(parse(text, options));
    }),
  );
});
