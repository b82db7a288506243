import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runImport } from '#casework/import';
import { storedZip } from '#intake/spreadsheet/stored-zip';
import { parseImportMap } from '#intake/table/import-map';
import { proposeMap } from '#intake/table/propose';
import { tableReader } from '#intake/table/reader';
import { isSijillError } from '#record/sijill-error';
import { freshRegister } from '../register.ts';
import { testFile, workbook, workbookParts } from '../workbook.ts';
import { workingContext } from '../working-context.ts';

const now = () => new Date('2024-01-01T00:00:00Z');
const basic = {
  format: 'sijill-import-map/1',
  dataset: 'test-raids',
  conflict: { slug: 'test', title: { en: 'Test' } },
  key: ['Code'],
  columns: { Code: 'codes' },
};

const mapOf = (change: object = {}) => parseImportMap(JSON.stringify({ ...basic, ...change }));

/** Reads a file to its end: what it found, and the most memory it took, in MB above what there was. */
async function readAll(content: Buffer, name = 'table.xlsx', change: object = {}) {
  const path = await testFile(name, content);
  const rules: string[] = [];
  let drafts = 0;
  for await (const reading of tableReader(path, mapOf(change), { now }).read()) {
    if (reading.type === 'finding') rules.push(reading.rule);
    if (reading.type === 'draft' && reading.kind === 'incident') drafts += 1;
  }
  return { rules, drafts };
}

const refused = async (promise: Promise<unknown>) => {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  expect(isSijillError(thrown), String(thrown)).toBe(true);
  return (thrown as { code: string }).code;
};

/** An archive whose parts are packed, and whose headers say what one wants them to say. */
function packedZip(parts: ReadonlyMap<string, Buffer>, claimedSize?: number): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(path);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimedSize ?? content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    header.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, name, packed);
    entries.push(entry, name);
    offset += header.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const plainParts = () => workbookParts([{ rows: [['Code'], ['DR-1']] }]);
const sheetPath = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string) => storedZip(new Map([...plainParts(), [sheetPath, Buffer.from(xml)]]));

describe('a workbook made to harm', () => {
  it('is refused where it unpacks to more than the limit, whatever its headers say', async () => {
    const bomb = Buffer.alloc(300 * 1024 * 1024, 0x20);
    const parts = plainParts().set(sheetPath, bomb);
    for (const claimed of [undefined, 100]) {
      const file = packedZip(parts, claimed);
      expect(file.length).toBeLessThan(1024 * 1024);
      expect(await refused(readAll(file))).toBe('too_large');
    }
  });

  it('is refused with more cells than can be held, though it unpacks to less than the limit', async () => {
    const row = (number: number) =>
      `<row r="${number}">${Array.from('ABCDEFGHIJ', (column) => `<c r="${column}${number}"><v>1</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 151_000 }, (_, index) => row(index + 1)).join('');
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const file = packedZip(new Map([...plainParts(), [sheetPath, Buffer.from(xml)]]));
    expect(file.length).toBeLessThan(10 * 1024 * 1024);
    await expect(readAll(file)).rejects.toThrow('more than 1,500,000 cells. Save it as CSV');
  });

  it('is refused where many parts together unpack to more than the limit', async () => {
    const parts = plainParts();
    parts.set('xl/styles.xml', Buffer.alloc(150 * 1024 * 1024, 0x20));
    parts.set(sheetPath, Buffer.alloc(150 * 1024 * 1024, 0x20));
    expect(await refused(readAll(packedZip(parts)))).toBe('too_large');
  });

  it.each([
    ['a cell in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a cell in column 16,384', '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'],
    [
      'few cells far apart',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="BXX900000"><v>1</v></c></row>',
    ],
    ['a million empty rows', '<row/>'.repeat(1_000_001)],
  ])('is refused with %s, before room is made for it', async (_what, rows) => {
    const before = process.memoryUsage.rss();
    const code = await refused(readAll(withSheet(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)));
    expect(code).toBe('too_large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(400e6);
  });

  it.each([
    ['entities that grow', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
    [
      'a row number in disguise',
      '<worksheet><sheetData><row r="&#49;e9"><c r="A1"/></row></sheetData></worksheet>',
    ],
    ['cells without an address', '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>'],
    [
      'rows out of order',
      '<worksheet><sheetData><row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
    ],
    ['tags that do not close', `<worksheet><sheetData>${'<row r="1"><c r="A1"><v>'.repeat(50_000)}`],
    ['nothing but angle brackets', '<c '.repeat(200_000)],
    ['text that is no XML', 'x'.repeat(1000)],
  ])('is refused with %s, soon', async (_what, xml) => {
    const started = performance.now();
    expect(['invalid', 'integrity', 'too_large']).toContain(await refused(readAll(withSheet(xml))));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is refused cut off anywhere, or with a byte changed in its directory', async () => {
    const file = workbook({ rows: [['Code'], ['DR-1']] });
    for (let length = 5; length < file.length; length += 97) {
      expect(['integrity', 'invalid']).toContain(await refused(readAll(file.subarray(0, length))));
    }
  });

  it('is refused as an old workbook, a protected one, or another kind of archive, in words', async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await expect(readAll(old)).rejects.toThrow('Save it as .xlsx without a password');
    const other = storedZip(new Map([['content.xml', Buffer.from('<x/>')]]));
    await expect(readAll(other)).rejects.toThrow('no XLSX workbook');
  });

  it('does not reach outside itself by the names of its parts', async () => {
    const parts = plainParts();
    parts.set(
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
      ),
    );
    await expect(readAll(storedZip(parts))).rejects.toThrow(/names no columns|cannot be read/);
  });

  it('is read where its cells hold formulas, and none is worked out', async () => {
    const file = workbook({
      rows: [
        ['Code', 'Killed'],
        ['DR-1', { formula: 'WEBSERVICE("https://example.org/?"&A1)' }],
        ['DR-2', '=HYPERLINK("https://example.org")'],
      ],
    });
    const { rules, drafts } = await readAll(file, 'table.xlsx', {
      columns: { Code: 'codes', Killed: 'casualties.civilians.killed' },
    });
    expect(drafts).toBe(2);
    expect(rules).toEqual(['formula_no_value', 'count_not_a_number']);
  });
});

describe('a file of separated values made to harm', () => {
  it('is refused row by row where it has 16,384 columns', async () => {
    const wide = `Code${',x'.repeat(16_383)}\n${'1,'.repeat(16_383)}1\n`;
    const { rules, drafts } = await readAll(Buffer.from(wide), 'table.csv');
    expect(drafts).toBe(0);
    expect(new Set(rules)).toEqual(new Set(['column_duplicate', 'row_malformed']));
  });

  it('keeps SQL, scripts and formulas in headings and cells as text', async () => {
    const evil = `x'); DROP TABLE revisions; --`;
    const heading = `"Code","${evil}","<script>alert(1)</script>","__proto__","constructor","${'a'.repeat(5000)}"`;
    const path = await testFile(
      'table.csv',
      `${heading}\n"${evil}","${evil}","<b>","=1+1","@SUM(A1)","\u202e\u0000"\n`,
    );
    const store = await freshRegister();
    const context = workingContext(() => store);
    const reader = tableReader(path, mapOf({ columns: { Code: 'recorderStatus' } }), { now });
    const report = await runImport(
      context,
      reader,
      { conflict: null, complete: null },
      { acknowledged: () => {} },
    );
    expect(report.refused).toBe(0);
    const incidents: { body: Record<string, unknown> }[] = [];
    for await (const record of store.all({ conflict: null, kind: 'incident' })) incidents.push(record);
    expect(incidents.length).toBe(1);
    expect(incidents[0]?.body.recorderStatus).toBe(evil);
    expect(incidents[0]?.body.importNotes).toEqual({
      [evil]: evil,
      '<script>alert(1)</script>': '<b>',
      '__proto__ #4': '=1+1',
      constructor: '@SUM(A1)',
      ['a'.repeat(5000)]: '\u202e\\x00',
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('survives bytes of any kind in any encoding', async () => {
    const junk = Buffer.from(
      Array.from({ length: 20_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256),
    );
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Code,Place\nA,درمونة\n', 'utf16le')]);
    const { drafts } = await readAll(wide, 'table.csv', {
      columns: { Code: 'codes', Place: 'locationName' },
    });
    expect(drafts).toBe(1);
    for (const encoding of ['utf-8', 'windows-1252', 'windows-1256']) {
      const content = Buffer.concat([Buffer.from('Code,Place\nA,'), junk, Buffer.from('\nB,x\n')]);
      const { rules } = await readAll(content, 'table.csv', { file: { encoding } });
      expect(rules.length).toBeGreaterThan(0);
    }
  });

  it('says that an encoding is wrong where it is', async () => {
    const arabic = Buffer.from([0xcf, 0xe3, 0xd4, 0xde]);
    const content = Buffer.concat([Buffer.from('Code,Place\nA,'), arabic, Buffer.from('\n')]);
    const { rules, drafts } = await readAll(content, 'table.csv');
    expect(drafts).toBe(1);
    expect(rules).toContain('bytes_invalid');
  });
});

describe('a mapping made to harm', () => {
  it.each([
    ['{"format":"sijill-import-map/1","__proto__":{"polluted":1}}', '__proto__'],
    [
      '{"format":"sijill-import-map/1","dataset":"a","key":["A"],"columns":{"__proto__":"codes"}}',
      '__proto__',
    ],
    ['{"words":{"a":{"__proto__":"b"}}}', '__proto__'],
    ['[]', 'cannot be used'],
    ['null', 'cannot be used'],
    ['"x"', 'cannot be used'],
    ['{', 'not JSON'],
    ['', 'not JSON'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested too deeply'],
    [`{"a":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`, 'nested too deeply'],
    [`{"about":"${'x'.repeat(1_100_000)}"}`, 'longer than 1 MB'],
  ])('is refused: %.60s', (text, message) => {
    expect(() => parseImportMap(text)).toThrow(message);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    'constructor',
    'toString',
    'victims.0.name',
    'casualties.__proto__.killed',
    'body.codes',
    '',
    'codes ',
  ])('is refused with the field %j', async (field) => {
    const path = await testFile('table.csv', 'Code\nA\n');
    expect(() => tableReader(path, mapOf({ columns: { Code: field } }), { now })).toThrow();
  });

  it('is refused where a column is named that only objects have', async () => {
    expect(
      await refused(readAll(Buffer.from('Code\nA\n'), 'table.csv', { columns: { constructor: 'codes' } })),
    ).toBe('invalid');
  });
});

describe('a draft of a mapping', () => {
  it('is made of any file that can be opened, or refused in words', async () => {
    const contents: (string | Buffer)[] = [
      'a\n',
      ',,,\n1,2,3,4\n',
      'x\n'.repeat(100),
      '"unclosed\n1,2',
      Buffer.from([0, 1, 2, 3, 255, 254]),
      `${'h,'.repeat(1_999)}h\n`,
      '__proto__,constructor\n1,2\n',
      'ID,Date\n(a+)+$,1/1/1\n',
      '\n\n\n',
      '',
    ];
    for (const content of contents) {
      const path = await testFile('table.csv', content);
      const made = await proposeMap(path, null).then(
        ({ map }) => parseImportMap(JSON.stringify(map)).dataset,
        (thrown: unknown) => (isSijillError(thrown) ? 'refused' : Promise.reject(thrown)),
      );
      expect(['table', 'refused']).toContain(made);
    }
  });
});
