import { describe, expect, it } from 'vitest';
import { CsvParser, type CsvRow } from './csv.ts';

function parse(text: string, pieces = [text.length]): CsvRow[] {
  const parser = new CsvParser(',', { field: 20, columns: 4 });
  const rows: CsvRow[] = [];
  let from = 0;
  for (const to of pieces) {
    rows.push(...parser.push(text.slice(from, to), false));
    from = to;
  }
  return [...rows, ...parser.push(text.slice(from), true)];
}

const fields = (text: string, pieces?: number[]) => parse(text, pieces).map((row) => row.fields);

describe('separated values', () => {
  it('ends lines by LF, CRLF or CR, and the last one by nothing', () => {
    expect(fields('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('keeps line breaks, commas and doubled quotes of quoted fields', () => {
    expect(fields('"a\r\nb","c, d","say ""no"""\n')).toEqual([['a\r\nb', 'c, d', 'say "no"']]);
  });

  it('keeps empty fields, and passes over empty lines', () => {
    expect(fields('a,,\n\n\r\n,"",\n')).toEqual([
      ['a', '', ''],
      ['', '', ''],
    ]);
  });

  it('takes a quote within a field as it is, and keeps text after a closing quote', () => {
    const [row] = parse('5" shell,"two" more\n');
    expect(row).toMatchObject({ fields: ['5" shell', 'two more'], hasStrayText: true, problem: null });
  });

  it('reads the same whatever the pieces', () => {
    const text = 'a,"b\r\n""c""",d\r\n"e",f\r\n';
    const whole = fields(text);
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        expect(fields(text, [first, second])).toEqual(whole);
      }
    }
  });

  it('marks a row whose quote never closes', () => {
    expect(parse('a,b\nc,"d\ne,f')).toMatchObject([{ problem: null }, { problem: 'quote_unclosed' }]);
  });

  it.each([
    ['plain', `a,${'x'.repeat(30)},b\nc,d\n`],
    ['quoted', `a,"${'x'.repeat(15)}""${'y'.repeat(15)}",b\nc,d\n`],
  ])('drops an oversized %s field and goes on with the next row', (_kind, text) => {
    for (const pieces of [[text.length], [10, 25, 30, 40]]) {
      const rows = parse(text, pieces);
      expect(rows.map((row) => row.problem)).toEqual(['field_too_large', null]);
      expect(rows[1]?.fields).toEqual(['c', 'd']);
    }
  });

  it('marks a row with too many fields', () => {
    expect(parse('1,2,3,4,5,6\n1,2\n')).toMatchObject([
      { problem: 'columns_too_many' },
      { fields: ['1', '2'] },
    ]);
  });
});
