import { describe, expect, it } from 'vitest';
import { type TestSheet, testFile, workbook, workbookParts } from '../../../test/workbook.ts';
import { inspectFile } from '../file/source-file.ts';
import type { Row } from '../file/table.ts';
import { openSheet, type SheetOptions } from './sheet-table.ts';
import { storedZip } from './stored-zip.ts';

async function read(file: Buffer, options: Partial<SheetOptions> = {}) {
  const findings: { rule: string; row: number | null; field: string | null; value: string | null }[] = [];
  const table = await openSheet(await inspectFile(await testFile('table.xlsx', file)), {
    sheet: null,
    headingRow: 1,
    headingRows: 1,
    lastRow: null,
    fillsMerged: false,
    report: ({ rule, row, field, value }) => void findings.push({ rule, row, field, value }),
    ...options,
  });
  const rows: Row[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { table, header: table.header, rows, values: rows.map((row) => row.values), findings };
}

const plain: TestSheet = {
  rows: [
    ['Code', 'Day', 'Killed'],
    ['DR-1', { day: 42_799 }, 3],
    ['DR-2', { day: 42_800.5 }, 0],
  ],
};

describe('a sheet of a workbook', () => {
  it('has texts in its cells: numbers as they are, days in ISO form', async () => {
    const { header, values, findings } = await read(workbook(plain));
    expect(header).toEqual(['Code', 'Day', 'Killed']);
    expect(values).toEqual([
      ['DR-1', '2017-03-05', '3'],
      ['DR-2', '2017-03-06T12:00:00', '0'],
    ]);
    expect(findings).toEqual([]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const { values } = await read(storedZip(workbookParts([{ rows: [['Day'], [{ day: 41_337 }]] }], true)));
    expect(values).toEqual([['2017-03-05']]);
  });

  it('is chosen by name or number; hidden ones are not chosen unasked', async () => {
    const sheet = (name: string, isHidden = false): TestSheet => ({ name, isHidden, rows: [[name], ['1']] });
    const file = workbook(sheet('Draft', true), sheet('Raids & strikes'), sheet('الغارات'));
    expect((await read(file)).table.sheet).toBe('Raids & strikes');
    expect((await read(file, { sheet: 'الغارات' })).header).toEqual(['الغارات']);
    expect((await read(file, { sheet: 1 })).header).toEqual(['Draft']);
    await expect(read(file, { sheet: 'None' })).rejects.toThrow("'Raids & strikes', 'الغارات'");
  });

  it('takes the saved values of formulas, and reports those without one and errors', async () => {
    const { values, findings, rows } = await read(
      workbook({
        rows: [
          ['Code', 'Sum', 'Rate'],
          ['DR-1', { formula: 'A1+B1', value: 12 }, { formula: 'CONCAT(A1)', value: 'x' }],
          ['DR-2', { formula: 'A2+B2' }, { error: '#DIV/0!' }],
        ],
      }),
    );
    expect(values).toEqual([
      ['DR-1', '12', 'x'],
      ['DR-2', '', ''],
    ]);
    expect(findings).toEqual([
      { rule: 'formula_no_value', row: 2, field: 'Sum', value: '=A2+B2' },
      { rule: 'formula_no_value', row: 2, field: 'Rate', value: '#DIV/0!' },
    ]);
    expect(rows[1]?.damaged).toEqual({ Sum: '=A2+B2', Rate: '#DIV/0!' });
  });

  it('reports merged cells; only the first has the value unless all shall have it', async () => {
    const sheet: TestSheet = {
      rows: [
        ['Province', 'Code'],
        ['Darmuna', 'DR-1'],
        [null, 'DR-2'],
        ['Tarfuna', 'DR-3'],
      ],
      merged: ['A2:A3'],
    };
    const first = await read(workbook(sheet));
    expect(first.values.map(([province]) => province)).toEqual(['Darmuna', '', 'Tarfuna']);
    expect(first.findings).toEqual([
      { rule: 'cells_merged', row: 1, field: 'Province', value: '2 rows, 1 columns' },
    ]);
    const filled = await read(workbook(sheet), { fillsMerged: true });
    expect(filled.values.map(([province]) => province)).toEqual(['Darmuna', 'Darmuna', 'Tarfuna']);
  });

  it('may have a title above, headings in two rows with merged groups, and more below its last row', async () => {
    const { header, values, findings } = await read(
      workbook({
        rows: [
          ['Raids on Darmuna, 2017'],
          [null, 'Killed', null, 'Injured', null],
          ['Code', 'Min', 'Max', 'Min', 'Max'],
          ['DR-1', 1, 2, 3, 4],
          [null, null],
          ['Source: invented'],
        ],
        merged: ['B2:C2', 'D2:E2'],
      }),
      { headingRow: 3, headingRows: 2, lastRow: 4 },
    );
    expect(header).toEqual(['Code', 'Killed Min', 'Killed Max', 'Injured Min', 'Injured Max']);
    expect(values).toEqual([['DR-1', '1', '2', '3', '4']]);
    expect(findings.map(({ rule, value }) => [rule, value])).toEqual([
      ['rows_outside', '1 rows after row 4 of the sheet'],
    ]);
  });

  it('numbers its rows from the heading on, blank ones among them', async () => {
    const { rows } = await read(workbook({ rows: [['Code'], ['DR-1'], [null], ['DR-3']] }));
    expect(rows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('names columns without a heading, and those of one heading, by their place', async () => {
    const { header } = await read(
      workbook({
        rows: [
          [null, 'Code', 'Code', '__proto__'],
          ['a', 'b', 'c', 'd'],
        ],
      }),
    );
    expect(header).toEqual(['#1', 'Code', 'Code #3', '__proto__ #4']);
  });

  it('keeps comments on cells, and the addresses that cells link to', async () => {
    const { rows, table } = await read(
      workbook({
        rows: [
          ['Code', 'Link'],
          ['DR-1', 'report'],
        ],
        links: { B2: 'https://example.org/a?b=1&c=2' },
        comments: { A2: 'Counted twice before March.' },
      }),
    );
    expect(rows[0]?.damaged).toEqual({ 'Code (comment)': 'Counted twice before March.' });
    expect([...table.links(1)]).toEqual([[1, 'https://example.org/a?b=1&c=2']]);
  });

  it('has no NUL characters in its texts', async () => {
    const { values, findings, rows } = await read(workbook({ rows: [['Code'], ['DR_x0000_1']] }));
    expect(values).toEqual([['DR\ufffd1']]);
    expect(findings.map(({ rule }) => rule)).toEqual(['nul_character']);
    expect(rows[0]?.damaged).toEqual({ Code: 'DR\\x001' });
  });
});
