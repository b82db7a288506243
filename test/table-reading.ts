import { expect } from 'vitest';
import { parseImportMap } from '#intake/table/import-map';
import type { RegisteredParty } from '#intake/table/party-table';
import { tableReader } from '#intake/table/reader';
import { definitionOf } from '#record/entity/index';
import type { Draft, Reading } from '#record/reading';
import { testFile } from './workbook.ts';

/**
 * What a table gives by a mapping, whose dataset and key are `test-raids` and the column Code unless it says otherwise.
 * Text is a CSV file, bytes a workbook. Every draft has the shape of its kind.
 */
export async function readTable(
  content: string | Buffer,
  map: object,
  parties: readonly RegisteredParty[] = [],
): Promise<Reading[]> {
  const path = await testFile(typeof content === 'string' ? 'table.csv' : 'table.xlsx', content);
  const whole = { format: 'sijill-import-map/1', dataset: 'test-raids', key: ['Code'], ...map };
  const effects = { now: () => new Date('2024-01-01T00:00:00Z'), parties };
  const readings: Reading[] = [];
  for await (const reading of tableReader(path, parseImportMap(JSON.stringify(whole)), effects).read())
    readings.push(reading);
  for (const reading of readings) {
    if (reading.type !== 'draft') continue;
    const result = definitionOf(reading.kind)?.schema.safeParse({ ...reading.body, ...reading.provenance });
    expect(result?.error?.issues ?? [], `${reading.kind} ${JSON.stringify(reading.body)}`).toEqual([]);
  }
  return readings;
}

export function drafts(readings: readonly Reading[], kind: Draft['kind']): Draft[] {
  return readings.filter((reading): reading is Draft => reading.type === 'draft' && reading.kind === kind);
}

export function bodies(readings: readonly Reading[], kind: Draft['kind']) {
  return drafts(readings, kind).map((draft) => draft.body);
}

/** Rule, row, column and value of each finding. */
export function findings(readings: readonly Reading[]) {
  return readings.flatMap((reading) =>
    reading.type === 'finding' ? [[reading.rule, reading.row, reading.field, reading.value] as const] : [],
  );
}

/** Rules by which rows were refused. */
export function refusals(readings: readonly Reading[]) {
  return readings.flatMap((reading) => (reading.type === 'finding' && reading.refused ? [reading.rule] : []));
}
