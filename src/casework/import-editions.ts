import type { Reader } from '#record/reading';
import { registerConflict } from '#record/register-conflict';
import { listConflicts } from './conflict-choice.ts';
import type { Context } from './context.ts';
import { type ImportOptions, type ImportProgress, runImport } from './import.ts';
import type { ImportReport } from './import-report.ts';

/** What one edition did to the incidents, told apart as readers of a changing dataset want it. */
export interface EditionChanges {
  readonly added: number;
  readonly changed: number;
  /** Withdrawn, since the edition no longer holds them. */
  readonly removed: number;
  /** Withdrawn by an earlier edition and published again by this one. */
  readonly restored: number;
}

/** One edition that was read, or left alone because a later one stands. */
export interface EditionOutcome {
  readonly edition: string;
  readonly location: string;
  /** Null where it was not read: `standing` says which later edition stands. */
  readonly report: ImportReport | null;
  readonly incidents: EditionChanges;
  readonly standing: string | null;
}

/**
 * Imports editions of one dataset, oldest first: their texts sort by age. One that is older than an edition imported
 * before (and not undone) is left alone, else the register would go back in time; so importing all of them again changes
 * nothing. Throws what `runImport` throws; the editions before that one then stand.
 */
export async function runEditions(
  context: Context,
  readers: readonly Reader[],
  options: ImportOptions,
  progress: ImportProgress,
): Promise<EditionOutcome[]> {
  const outcomes: EditionOutcome[] = [];
  for (const reader of readers) {
    const { location } = reader;
    const edition = reader.edition ?? '';
    const newest = await newestEdition(context, reader, options.conflict);
    if (newest !== null && newest > edition) {
      outcomes.push({ edition, location, report: null, incidents: unchanged, standing: newest });
      continue;
    }
    const report = await runImport(context, reader, options, progress);
    const incidents = await incidentChanges(context, report.import);
    outcomes.push({ edition, location, report, incidents, standing: null });
  }
  return outcomes;
}

const unchanged: EditionChanges = { added: 0, changed: 0, removed: 0, restored: 0 };

/** The last edition of a dataset in a conflict, finished or cut off. */
async function newestEdition(
  context: Context,
  { dataset, conflict }: Reader,
  wanted: string | null,
): Promise<string | null> {
  const slug = wanted ?? conflict.slug;
  const within = (await listConflicts(context)).find((known) => known.slug === slug || known.id === slug);
  if (!within) return null;
  let newest: string | null = null;
  for await (const { body } of context.store.all({ conflict: registerConflict, kind: 'import' })) {
    if (body.dataset !== dataset || body.conflict !== within.id || body.undoneAt !== undefined) continue;
    const edition = (body.edition as string | undefined) ?? null;
    if (edition !== null && (newest === null || edition > newest)) newest = edition;
  }
  return newest;
}

async function incidentChanges(context: Context, importId: string): Promise<EditionChanges> {
  const before = new Map<string, unknown>();
  const after = new Map<string, unknown>();
  const added = new Set<string>();
  for await (const { conflict, id, kind, revision, body } of context.store.batch(importId)) {
    if (kind !== 'incident') continue;
    if (revision === 1) added.add(id);
    else if (!after.has(id)) {
      const history = await context.store.revisions(conflict, id);
      before.set(id, history[revision - 2]?.body?.workflow);
    }
    after.set(id, body?.workflow);
  }
  let removed = 0;
  let restored = 0;
  for (const [id, workflow] of after) {
    if (added.has(id)) continue;
    if (workflow === 'withdrawn' && before.get(id) !== 'withdrawn') removed += 1;
    if (workflow !== 'withdrawn' && before.get(id) === 'withdrawn') restored += 1;
  }
  return { added: added.size, changed: after.size - added.size - removed - restored, removed, restored };
}
