import type { Kind } from '#record/entity/index';
import type { RecordBody, Revision } from '#record/register';
import type { Change } from '#record/register-change';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import { type Context, demand } from './context.ts';
import { noSuchImport } from './import-list.ts';
import type { RegisterTransaction } from './ports.ts';
import { publicChange } from './public-change.ts';
import { validBody } from './record.ts';

/** What undoing an import did. */
export interface UndoneImport {
  readonly import: string;
  /** Records taken back to what they were before it, or removed where it made them. */
  readonly undone: number;
  /** Records left alone, since they changed after it. */
  readonly left: readonly { readonly id: string; readonly kind: Kind }[];
}

/** What one import did to one record. */
interface Touched {
  readonly conflict: string;
  readonly id: string;
  readonly kind: Kind;
  readonly parent: string | null;
  readonly first: number;
  last: number;
}

const batchSize = 2_000;

/**
 * Undoes an import as a whole by new revisions: what it made is removed, what it changed goes back to what stood before.
 * Nothing is deleted, and what changed since is left and listed. It can be imported again afterwards. Throws
 * `not_found`, and `conflict` where it was undone before.
 */
export async function undoImport(context: Context, importId: string, reason: string): Promise<UndoneImport> {
  const run = await context.store.get(registerConflict, importId);
  if (run?.kind !== 'import') throw noSuchImport(importId);
  demand(context, 'import', { conflict: (run.body.conflict as string | undefined) ?? null, kind: 'import' });
  if (run.body.undoneAt !== undefined) {
    throw new SijillError('conflict', `The import ${importId} was undone on ${run.body.undoneAt} already.`);
  }
  const why = reason.trim();
  if (why === '')
    throw new SijillError('invalid', 'Undoing an import needs a reason. Say why with --reason.');
  const touched = await touchedBy(context, importId);
  const living = await livingImports(context, importId);
  const author = context.actor.name;
  const batch = context.newId();
  const left: { id: string; kind: Kind }[] = [];
  let undone = 0;
  for (let from = 0; from < touched.length; from += batchSize) {
    const part = touched.slice(from, from + batchSize);
    undone += await context.store.write({ author, batch }, async (transaction) => {
      const changes: Change[] = [];
      for (const [conflict, records] of Map.groupBy(part, (record) => record.conflict)) {
        const heads = await transaction.heads(
          conflict,
          records.map((record) => record.id),
        );
        for (const record of records) {
          if (heads.get(record.id)?.revision !== record.last) left.push({ id: record.id, kind: record.kind });
          else
            changes.push(await wayBack(transaction, record, living, `Import undone: ${why}`, context.now()));
        }
      }
      if (changes.length > 0) await transaction.load(changes);
      return changes.length;
    });
  }
  const body = validBody('import', { ...run.body, undoneAt: context.now().toISOString() });
  const change = { conflict: registerConflict, kind: 'import', id: importId, parent: null } as const;
  await context.store.write({ author, batch }, (transaction) =>
    transaction.load([{ ...change, from: run.revision, body, reason: `Import undone: ${why}` }]),
  );
  return { import: importId, undone, left };
}

async function touchedBy(context: Context, importId: string): Promise<Touched[]> {
  const touched = new Map<string, Touched>();
  for await (const { conflict, id, kind, parent, revision } of context.store.batch(importId)) {
    const found = touched.get(`${conflict} ${id}`);
    if (found) found.last = revision;
    else touched.set(`${conflict} ${id}`, { conflict, id, kind, parent, first: revision, last: revision });
  }
  // What was written last goes first, so that no record stands without the one that it belongs to.
  return [...touched.values()].reverse();
}

/** Imports that still hold, besides this one. */
async function livingImports(context: Context, importId: string): Promise<ReadonlySet<string>> {
  const living = new Set<string>();
  for await (const { id, body } of context.store.all({ conflict: registerConflict, kind: 'import' })) {
    if (id !== importId && body.undoneAt === undefined) living.add(id);
  }
  return living;
}

async function wayBack(
  transaction: RegisterTransaction,
  { conflict, id, kind, parent, first, last }: Touched,
  living: ReadonlySet<string>,
  reason: string,
  now: Date,
): Promise<Change> {
  const back = { conflict, kind, id, parent, from: last, reason };
  if (first === 1) return { ...back, body: null, importRevision: null };
  const history = await transaction.revisions(conflict, id);
  const before = history[first - 2] as Revision;
  const present = history[last - 1]?.body ?? null;
  const body =
    before.body !== null && present !== null && kind === 'incident'
      ? publicChange(present, before.body as RecordBody, reason, now)
      : before.body;
  return {
    ...back,
    parent: before.parent,
    body,
    importRevision: importRevisionBefore(history, first, living),
  };
}

/** The revision by which the dataset spoke last before: the first of the last import that still holds, null where none. */
function importRevisionBefore(
  history: readonly Revision[],
  first: number,
  living: ReadonlySet<string>,
): number | null {
  const earlier = history
    .slice(0, first - 1)
    .filter((revision) => revision.batch !== null && living.has(revision.batch));
  const batch = earlier.at(-1)?.batch;
  return earlier.find((revision) => revision.batch === batch)?.revision ?? null;
}
