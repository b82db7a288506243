import { canonicalJson } from '#record/canonical';
import type { PublicConflict } from '#record/public/frame';
import { SijillError } from '#record/sijill-error';
import { everything, headlineGrades, type TallyQuery, type TallyRow, tallyKeys } from '#record/tally';
import type { ReleaseReads } from './ports.ts';
import type { ReleaseFolder } from './release-file.ts';
import type { Snapshot } from './snapshot.ts';
import { type FileOptions, JsonListWriter, TableWriter } from './table-writer.ts';
import { talliesTable } from './tables/sums.ts';

/** The tallies that every release publishes of a conflict: each grouping, of every grade and of the headline's. */
export function releasedQueries(conflict: string): TallyQuery[] {
  const grades = [null, headlineGrades];
  const civilians = [null, ...tallyKeys].flatMap((by) =>
    grades.map((list) => ({ ...everything, conflict, by, grades: list })),
  );
  const others = (['children', 'women'] as const).flatMap((category) =>
    grades.map((list) => ({ ...everything, conflict, grades: list, category })),
  );
  return [...civilians, ...others];
}

/**
 * Writes the tallies of every conflict. Each comes from the register's own query and is summed again from the public
 * incidents of this release: where the two differ, something that is not public would show in a figure, or a figure would
 * be wrong, so nothing is released (`integrity`).
 */
export async function writeTallies(
  reads: ReleaseReads,
  snapshot: Snapshot,
  folder: ReleaseFolder,
  options: FileOptions,
): Promise<void> {
  const table = new TableWriter(talliesTable, folder, options);
  const json = new JsonListWriter(folder, 'data/tallies.json');
  for (const conflict of await snapshot.conflicts()) {
    for (const query of releasedQueries(conflict.id)) {
      const rows = await reads.tally(query);
      prove(rows, await snapshot.tally(query), query, conflict);
      const { by, category } = query;
      const grades = query.grades?.join(', ') ?? null;
      for (const row of rows) {
        table.add({ conflict, by, grades, category, row });
        json.add({ conflict: conflict.slug, by, grades: query.grades, category, ...row });
      }
    }
  }
  table.close();
  json.close();
}

function prove(
  asked: readonly TallyRow[],
  summed: readonly TallyRow[],
  query: TallyQuery,
  conflict: PublicConflict,
): void {
  const figures = (rows: readonly TallyRow[]) =>
    new Map(rows.map(({ label: _label, ...row }) => [row.key, canonicalJson(row)]));
  const [left, right] = [figures(asked), figures(summed)];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (left.get(key) === right.get(key)) continue;
    throw new SijillError(
      'integrity',
      `The tally of ${conflict.slug} by ${query.by ?? 'all'}, row ${key}, is not the sum of its public incidents, so ` +
        'nothing was released. The tally counts something that is not public, or its sums are stale.',
      { conflict: conflict.id, by: query.by, key },
    );
  }
}
