import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, onTestFinished } from 'vitest';
import { guardedText } from '#release/csv';
import { inventedRegister } from '../invented-register.ts';
import { makeHostile } from '../release/hostile-text.ts';
import { filesIn, release, scratch } from '../release/release.ts';

const formulas = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("https://x.example","x")',
  '"=1+1"',
  'a,b\n"c"',
];

it('text that a spreadsheet would take for a formula opens as text in every CSV file; numbers are untouched', async () => {
  const invented = await inventedRegister({ more: 3, manySources: 12, namePolicy: 'all' });
  await makeHostile(invented, formulas);
  const out = join(scratch(onTestFinished), 'release');
  await release(invented.register, out, { pages: null });
  let guarded = 0;
  for (const [path, bytes] of filesIn(out)) {
    if (!path.endsWith('.csv')) continue;
    const rows: string[][] = parse(bytes, { relax_column_count: false });
    for (const cell of rows.flat()) {
      if (/^-?\d+(\.\d+)?$/.test(cell)) continue;
      expect(cell, path).not.toMatch(/^[=+\-@\t\r\0]/);
      if (cell.startsWith("'=")) guarded += 1;
    }
  }
  expect(guarded).toBeGreaterThan(20);
});

it('JSON and Parquet hold the same text as it is', async () => {
  const { register, change } = await inventedRegister({ more: 0 });
  await change('incident', 'market', { admin1: '=1+1', recorderStatus: '-x' });
  const out = join(scratch(onTestFinished), 'release');
  await release(register, out, { pages: null });
  const files = filesIn(out);
  const bytes = files.get('data/incidents.parquet')!;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = (await parquetReadObjects({ file })) as {
    admin1: string | null;
    recorder_status: string | null;
  }[];
  expect(rows.map((row) => row.admin1)).toContain('=1+1');
  expect(
    JSON.parse(files.get('data/incidents.json')!.toString()).map((row: { admin1?: string }) => row.admin1),
  ).toContain('=1+1');
  expect(files.get('data/incidents.csv')!.toString()).toContain(",'=1+1,");
});

it('only a first character that begins a formula is guarded', () => {
  for (const text of ['=a', '+a', '-a', '@a', '\ta', '\ra', '\0a'])
    expect(guardedText(text)).toBe(`'${text}`);
  for (const text of ['', 'a=1', '’=1', ' =1', '5-3', 'سجل']) expect(guardedText(text)).toBe(text);
});
