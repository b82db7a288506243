import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import type { ImportReport } from '#casework/import-report';
import { ibcReader } from '#intake/ibc/reader';
import { ucdpReader } from '#intake/ucdp/reader';
import { derivedId, newId } from '#record/identifier';
import type { Reader } from '#record/reading';
import { everything } from '#record/tally';
import { openRegister, type Register } from '#store/register';
import { freshDatabase } from '../database.ts';
import { operator } from '../working-context.ts';

const folder = fileURLToPath(new URL('../../../shared/data/events', import.meta.url));
const skipped = existsSync(folder) ? false : 'skipped: no shared data';
if (skipped) console.log(skipped);

const ibcFile = join(folder, 'ibc_incidents_2003_2009.csv.gz');
const ucdpFile = join(folder, 'ucdp_ged_176579x14.csv.gz');
const now = () => new Date();

function rowsOf(file: string): Record<string, string>[] {
  return parse(gunzipSync(readFileSync(file)), { columns: true, encoding: 'latin1' });
}

function sum(rows: readonly Record<string, string>[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

function byRule(report: ImportReport): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of report.findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

describe.skipIf(skipped)('events of other recorders', () => {
  let register: Register;
  let context: Context;

  beforeAll(async () => {
    register = await openRegister({ connectionString: await freshDatabase() }, { now });
    context = { store: register, actor: operator, policy, now, newId: () => newId(Date.now, randomBytes) };
  });

  afterAll(() => register?.close());

  const run = (reader: Reader) =>
    runImport(context, reader, { conflict: null, complete: null }, { acknowledged() {} });
  const conflictOf = (slug: string) => derivedId('sijill', 'conflict', slug);

  test('Iraq Body Count: all rows, the sums of both bounds, and what is wrong with them', async () => {
    const rows = rowsOf(ibcFile);
    const report = await run(ibcReader(ibcFile, { now }));
    expect(report).toMatchObject({ changed: 0, refused: 0, conflict: 'iraq-body-count' });
    expect(Object.values(report.read)).toEqual([21_100]);
    // Each row and its claim, the recorder, the file, the conflict.
    expect(report.made).toBe(21_100 * 2 + 3);
    expect(byRule(report)).toEqual({ R1: 18, code_duplicate: 11, encoding_assumed: 15 });
    const query = { ...everything, conflict: conflictOf('iraq-body-count') };
    const [counted] = await register.tally({ ...query, category: 'undetermined' });
    expect(counted).toMatchObject({
      incidents: 21_100,
      killed: { min: sum(rows, 'Min'), max: sum(rows, 'Max'), unknownMin: 0, unknownMax: 0 },
    });
    expect(await register.tally(query)).toMatchObject([{ incidents: 0, killed: { min: 0, max: 0 } }]);
    expect(await run(ibcReader(ibcFile, { now }))).toMatchObject({ made: 0, changed: 0, removed: 0 });
  }, 180_000);

  test('UCDP: all events, the sums of both bounds, every country; nothing of it counts as civilians', async () => {
    const rows = rowsOf(ucdpFile);
    const report = await run(ucdpReader(ucdpFile, { now }));
    expect(report).toMatchObject({ changed: 0, refused: 0, read: { ucdp_ged_176579x14: 176_579 } });
    expect(byRule(report)).toEqual({ R1: 869 });
    const query = { ...everything, conflict: conflictOf('ucdp-ged') };
    const undetermined = { ...query, category: 'undetermined' as const };
    const [counted] = await register.tally(undetermined);
    expect(counted).toMatchObject({
      incidents: 176_579,
      killed: { min: sum(rows, 'low_death'), max: sum(rows, 'high_death'), unknownMin: 0 },
    });
    const countries = await register.tally({ ...undetermined, by: 'country' });
    expect(countries.map((row) => row.key)).not.toContain('unknown');
    expect(countries.find((row) => row.key === 'SY')?.incidents).toBe(
      rows.filter((row) => row.country === 'Syria').length,
    );
    const oneSided = rows.filter((row) => row.type_of_violence === 'One-sided violence').length;
    expect(await register.tally(query)).toMatchObject([
      { incidents: oneSided, killed: { min: 0, max: 0, unknownMin: oneSided } },
    ]);
  }, 300_000);
});
