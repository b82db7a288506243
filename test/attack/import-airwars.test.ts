import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runImport } from '#casework/import';
import { airwarsReader } from '#intake/airwars/reader';
import { type AirwarsTable, airwarsTables } from '#intake/airwars/tables';
import { canonicalJson } from '#record/canonical';
import { definitionOf } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import { isSijillError } from '#record/sijill-error';
import { airwarsFiles, airwarsFolder, type Cells, incident } from '../airwars-folder.ts';
import { csv, folderWith, readWhole } from '../import-files.ts';
import { freshRegister } from '../register.ts';
import { workingContext } from '../working-context.ts';

const now = () => new Date('2025-01-01T00:00:00Z');
const options = { conflict: null, complete: null };
const quiet = { acknowledged() {} };
const conflict = derivedId('sijill', 'conflict', 'syria');

const payloads = [
  "'; DROP TABLE revision; --",
  '"); DELETE FROM head; --',
  "$1 $2 \\N \\. \\x00 E'\\'",
  '=cmd|/c calc!A1',
  '@SUM(1+1)*cmd',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '{"a":{"$ne":null}} {{constructor}} #{process.exit(1)}',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '\u202eright to left\u202c \u0007\u001b[31m',
  'line\u2028break\r\nand\ttab',
  '😀\ufeff\u0000 ',
] as const;

/** A row in which every cell but the key holds the payload. */
function attacked(table: AirwarsTable, payload: string, key: string): Cells {
  return { ...Object.fromEntries(airwarsTables[table].map((column) => [column, payload])), airwars_id: key };
}

async function importedFrom(dir: string) {
  const register = await freshRegister();
  const context = workingContext(() => register);
  return { register, report: await runImport(context, airwarsReader(dir, { now }), options, quiet) };
}

describe('hostile cells', () => {
  it('in every column of every table are text, and nothing else happens', async () => {
    const tables = Object.keys(airwarsTables) as AirwarsTable[];
    const dir = await airwarsFolder(
      Object.fromEntries(
        tables.map((table) => [
          table,
          payloads.map((payload, index) => attacked(table, payload, `${index + 1}`)),
        ]),
      ),
    );
    const { register, report } = await importedFrom(dir);
    expect(report.refused).toBe(0);
    for (const [index, payload] of payloads.entries()) {
      const found = await register.get(conflict, derivedId('airwars', 'incident', `${index + 1}`));
      const kept = payload.replaceAll('\0', '\ufffd').replace(/^'(?=[=+\-@])/, '');
      expect(found?.body).toMatchObject({
        url: kept,
        recorderStatus: kept,
        workflow: 'published',
        harmReported: 'unknown',
      });
      expect(found?.body).not.toHaveProperty('grading');
      expect(found?.body).not.toHaveProperty('casualties');
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect((await register.journal(1, 5)).length).toBe(5);
  });

  it('may be names of columns', async () => {
    const columns = ['airwars_id', '__proto__', 'constructor', 'toString', '=1+1', "'; DROP TABLE head; --"];
    const row = Object.fromEntries(columns.map((column, index) => [column, `value ${index}`]));
    const cells = columns.map((column) =>
      column === 'airwars_id' ? '5' : Object.hasOwn(row, column) ? row[column] : 'x',
    );
    const dir = await folderWith({ 'incidents.csv': `${columns.join(',')}\n${cells.join(',')}\n` });
    const { register, report } = await importedFrom(dir);
    expect(report).toMatchObject({ refused: 0 });
    const found = await register.get(conflict, derivedId('airwars', 'incident', '5'));
    expect(found?.body.importNotes).toMatchObject({ toString: 'value 3', '=1+1': 'value 4' });
    expect({}).not.toHaveProperty('value 1');
  });

  it('that are no text are told apart from text that is, and kept whole', async () => {
    const files = airwarsFiles({ incidents: [{ ...incident, location_en: 'Tell@Sarmada', url: 'a\0b' }] });
    const bytes = Buffer.from(files['incidents.csv'] as string);
    bytes[bytes.indexOf('Tell@') + 4] = 0xff;
    const dir = await folderWith({ ...files, 'incidents.csv': bytes });
    const { register, report } = await importedFrom(dir);
    const found = await register.get(conflict, derivedId('airwars', 'incident', '9001'));
    expect(found?.body).toMatchObject({
      url: 'a\ufffdb',
      importNotes: { location_en: 'Tell\\xffSarmada', url: 'a\\x00b' },
    });
    expect(JSON.stringify(found?.body.locationName)).toContain('Tell\ufffdSarmada');
    expect(report.findings.map(({ rule, field }) => [rule, field])).toEqual([
      ['nul_character', 'url'],
      ['bytes_invalid', 'location_en'],
    ]);
  });
});

describe('hostile rows', () => {
  const header = airwarsTables.victims.join(',');
  const good = '9001,CS9001,1,,Rafid al-Nuri,,,,killed,,,,,';

  it.each([
    ['1,000 fields', `${'x,'.repeat(999)}x`],
    ['100,000 fields', ','.repeat(100_000)],
    ['two fields', '9001,CS9001'],
    ['a field of 2 MB', `9001,CS9001,2,,"${'y'.repeat(2_000_000)}",,,,,,,,,`],
    ['a bare field of 2 MB', `9001,CS9001,2,,${'y'.repeat(2_000_000)},,,,,,,,,`],
  ])('of %s are refused, and the rows around them are read', async (_what, line) => {
    const files = {
      ...airwarsFiles({ incidents: [incident] }),
      'victims.csv': [header, good, line, good, ''].join('\n'),
    };
    const whole = await readWhole(airwarsReader(await folderWith(files), { now }));
    expect(whole.of('victim')).toHaveLength(2);
    expect(whole.findings).toMatchObject([{ file: 'victims.csv', row: 2, refused: true, severity: 'error' }]);
    expect(whole.findings.every((finding) => (finding.value ?? '').length < 300)).toBe(true);
  });

  it('whose quotation mark never closes take the rest with them, and say so', async () => {
    const lines = [header, good, '9001,CS9001,2,,"Rafid,,,,,,,,,', good, ''].join('\n');
    const files = { ...airwarsFiles({ incidents: [incident] }), 'victims.csv': lines };
    const whole = await readWhole(airwarsReader(await folderWith(files), { now }));
    expect(whole.of('victim')).toHaveLength(1);
    expect(whole.findings).toMatchObject([{ rule: 'row_malformed', row: 2, refused: true }]);
  });

  it('with deep or endless JSON in a cell are read', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const cell of [deep, '[{"latitude":1e999,"longitude":"x"}]', '[', 'null', '[null]']) {
      const whole = await readWhole(
        airwarsReader(
          await airwarsFolder({ incidents: [{ ...incident, multi_location: cell, munition: cell }] }),
          { now },
        ),
      );
      expect(whole.of('incident')).toHaveLength(1);
      expect(whole.found('text_unread')).toHaveLength(1);
    }
  });
});

describe('hostile files', () => {
  const whole = gzipSync(
    csv(
      airwarsTables.incidents,
      Array.from({ length: 500 }, (_, index) => ({ ...incident, airwars_id: `${index}` })),
    ),
  );

  it.each([
    ['cut off', whole.subarray(0, whole.length - 20), /cut off/],
    ['cut off within its head', whole.subarray(0, 6), /cut off/],
    ['damaged', Buffer.concat([whole.subarray(0, 400), Buffer.alloc(40, 7), whole.subarray(440)]), /damaged/],
    ['of zeros', Buffer.alloc(5_000), /no column airwars_id|is empty/],
    ['empty', Buffer.alloc(0), /empty/],
  ])('that are %s are refused with words, and nothing is written', async (_what, bytes, message) => {
    const register = await freshRegister();
    const context = workingContext(() => register);
    const dir = await folderWith({ 'incidents.csv.gz': bytes });
    await expect(runImport(context, airwarsReader(dir, { now }), options, quiet)).rejects.toThrow(message);
    expect(await register.lastSequence()).toBe(0);
  });

  it('that are folders are refused with words', async () => {
    const dir = await folderWith({});
    await mkdir(join(dir, 'incidents.csv'));
    await expect(readWhole(airwarsReader(dir, { now }))).rejects.toThrow(/not a file/);
  });

  it('that unpack to more than the limit are refused before they fill the memory', async () => {
    const dir = await folderWith({});
    const zeros = Buffer.alloc(1 << 20);
    const many = Readable.from(
      (function* () {
        yield Buffer.from('airwars_id\n');
        for (let count = 0; count < 513; count++) yield zeros;
      })(),
    );
    await pipeline(many, createGzip({ level: 1 }), createWriteStream(join(dir, 'incidents.csv.gz')));
    const before = process.memoryUsage().rss;
    await expect(readWhole(airwarsReader(dir, { now }))).rejects.toMatchObject({ code: 'too_large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  }, 60_000);

  it('with any bytes changed are read or refused with words; what is read can be stored', async () => {
    const tables = airwarsFiles({
      incidents: [incident, { ...incident, airwars_id: '9002', code: 'CS9002', location_ar: 'درمونة' }],
      victims: [
        { airwars_id: '9001', order: '1', name_ar: 'رافد النوري', name_en: 'Rafid al-Nuri', age: '6 months' },
      ],
      sources: [
        {
          airwars_id: '9002',
          order: '1',
          name: 'أخبار',
          url: 'https://example.org/x',
          source_date: '2 مارس 2020',
        },
      ],
    });
    const names = ['incidents.csv', 'victims.csv', 'sources.csv'];
    const edit = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(4_000),
      bytes: fc.uint8Array({ maxLength: 4 }),
      cut: fc.nat(6),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const dir = await folderWith(tables);
        for (const { file, at, bytes, cut } of edits) {
          const content = await readFile(join(dir, file));
          const from = at % (content.length + 1);
          await writeFile(
            join(dir, file),
            Buffer.concat([content.subarray(0, from), bytes, content.subarray(from + cut)]),
          );
        }
        try {
          const { drafts } = await readWhole(airwarsReader(dir, { now }));
          for (const { kind, body, provenance } of drafts) {
            const whole = { ...body, ...provenance };
            expect(canonicalJson(whole)).not.toContain('\\u0000');
            expect(definitionOf(kind)?.schema.safeParse(whole).error).toBeUndefined();
          }
        } catch (thrown) {
          expect(isSijillError(thrown), String(thrown)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
