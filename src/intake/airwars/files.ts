import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SijillError } from '#record/sijill-error';
import { inspectFile, type SourceFile, stemOf } from '../file/source-file.ts';
import { findingAt, type Report } from '../finding.ts';
import { type AirwarsTable, airwarsTableNames } from './tables.ts';

/**
 * The files of a folder that are tables of the dataset, each hashed. Others are left alone with a finding. Throws
 * `not_found` where there is no folder, or none with incidents.
 */
export async function airwarsFiles(dir: string, report: Report): Promise<Map<AirwarsTable, SourceFile>> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((cause) => {
    throw new SijillError('not_found', `${dir} is not a folder that can be read.`, { path: dir }, { cause });
  });
  const names = entries.map((entry) => entry.name).sort();
  const chosen = new Map<AirwarsTable, string>();
  for (const name of names) {
    const table = /\.csv(\.gz)?$/i.test(name)
      ? airwarsTableNames.find((known) => known === stemOf(name))
      : undefined;
    // Of a table and its packed copy the plain one is read: it sorts first, and is the one that people edit.
    if (table && !chosen.has(table)) chosen.set(table, name);
    else report(findingAt({ file: name, row: null }, null, null, 'file_ignored'));
  }
  if (!chosen.has('incidents')) {
    throw new SijillError(
      'not_found',
      `${dir} holds no incidents.csv or incidents.csv.gz: choose the folder of Airwars' tables.`,
      { path: dir },
    );
  }
  const files = new Map<AirwarsTable, SourceFile>();
  for (const table of airwarsTableNames) {
    const name = chosen.get(table);
    if (name === undefined)
      report(findingAt({ file: `${table}.csv`, row: null }, null, null, 'table_missing'));
    else files.set(table, await inspectFile(join(dir, name)));
  }
  return files;
}
