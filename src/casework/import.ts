import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import { listConflicts } from './conflict-choice.ts';
import { type Context, demand } from './context.ts';
import { withdrawAbsent } from './import-absent.ts';
import { addOutcome, type BatchSetting, breath, findingOf, turn } from './import-batch.ts';
import { type ImportReport, Tallying } from './import-report.ts';
import { BatchWriter } from './import-writer.ts';
import { validBody } from './record.ts';

export interface ImportOptions {
  /** The short name of the conflict it goes into; null for the one that the dataset proposes. */
  readonly conflict: string | null;
  /**
   * True: what the files lack was taken out of the dataset, however much it is. False: they say nothing about what they
   * lack. Null: as the reader says, unless far too much is gone.
   */
  readonly complete: boolean | null;
}

/** How far an import is. */
export interface ImportProgress {
  /** This many records more are committed. `expected` is how many there will be, null as long as nobody knows. */
  acknowledged(records: number, expected: number | null): void;
}

/** Records written in one transaction. */
const batchSize = 4_000;

/**
 * Imports a dataset. Records are known by ids made from the dataset's own keys: new ones are made, those that say what
 * they said at the last import are left alone, and the others get one revision with what the dataset changed, while what
 * a person changed since stays. Each batch is acknowledged when it is committed, so an import that was cut off is simply
 * run again. Throws what the reader throws about files it cannot read; then nothing was written.
 */
export async function runImport(
  context: Context,
  reader: Reader,
  options: ImportOptions,
  progress: ImportProgress,
): Promise<ImportReport> {
  const readings = reader.read()[Symbol.asyncIterator]();
  // Files are opened and checked before the first reading comes: a bad one stops here.
  const first = await readings.next();
  const conflict = await conflictFor(context, reader, options.conflict);
  const id = context.newId();
  const started = context.now();
  const author = context.actor.name;
  const from = reader.edition === undefined ? reader.dataset : `${reader.dataset}, ${reader.edition}`;
  const setting: BatchSetting = {
    conflict: conflict.id,
    dataset: reader.dataset,
    reason: `Imported from ${from}`,
    now: context.now,
  };
  const about = {
    dataset: reader.dataset,
    location: reader.location,
    ...(reader.edition === undefined ? {} : { edition: reader.edition }),
    conflict: conflict.id,
    startedAt: started.toISOString(),
  };
  await keepRun(context, id, 0, about, 'Import begun');

  const tallying = new Tallying();
  if (conflict.isNew) tallying.made += 1;
  const writer = new BatchWriter(context, { author, batch: id }, setting, conflict.isNew, (batch, size) => {
    addOutcome(tallying, batch);
    progress.acknowledged(size, reader.expectedRecords());
  });
  const seen = new Set<string>();
  let drafts: Draft[] = [];
  for (let next = first; !next.done; next = await readings.next()) {
    const draft = accepted(next.value, seen, tallying);
    if (draft === null) continue;
    drafts.push(draft);
    if (drafts.length % breath === 0) await turn();
    if (drafts.length < batchSize) continue;
    await writer.send(drafts);
    drafts = [];
  }
  if (drafts.length > 0) await writer.send(drafts);
  await writer.end();

  const { removed, findings } = await withdrawAbsent(
    context.store,
    reader,
    seen,
    { complete: options.complete, refused: tallying.refused, batch: id, author },
    { ...setting, reason: `No longer in ${from}` },
  );
  tallying.removed = removed;
  for (const finding of findings) tallying.found(finding);
  await keepRun(
    context,
    id,
    1,
    { ...about, finishedAt: context.now().toISOString(), ...tallying.kept() },
    'Import ended',
  );
  const { read, made, changed, unchanged, refused } = tallying;
  return {
    import: id,
    dataset: reader.dataset,
    edition: reader.edition ?? null,
    conflict: conflict.slug,
    read: { ...read },
    ...{ made, changed, unchanged, refused, removed },
    findings: tallying.findings,
  };
}

/** The draft of a reading; findings and counts are taken down, and a second draft of one id is refused. */
function accepted(reading: Reading, seen: Set<string>, tallying: Tallying): Draft | null {
  if (reading.type === 'rows') {
    tallying.rows(reading.table, reading.count);
    return null;
  }
  if (reading.type === 'finding') {
    tallying.found(reading);
    return null;
  }
  if (seen.has(reading.id)) {
    tallying.found({ ...findingOf(reading, null, reading.id, 'key_duplicate'), refused: true });
    return null;
  }
  seen.add(reading.id);
  return reading;
}

/** The conflict to import into: the one named, else the dataset's own, made when it is not there yet. */
async function conflictFor(context: Context, reader: Reader, wanted: string | null) {
  const conflicts = await listConflicts(context);
  const slug = wanted ?? reader.conflict.slug;
  const found = conflicts.find((conflict) => conflict.slug === slug || conflict.id === slug);
  if (found) {
    demand(context, 'import', { conflict: found.id, kind: 'import' });
    if (found.training) {
      throw new SijillError('bad_call', `${slug} is a training record: real data is not imported into it.`, {
        slug,
      });
    }
    return { id: found.id, slug: found.slug, isNew: false };
  }
  if (wanted !== null) {
    const names = conflicts.map((conflict) => conflict.slug).join(', ') || 'none yet';
    throw new SijillError('not_found', `There is no conflict ${wanted} here. There are: ${names}.`, {
      wanted,
    });
  }
  const id = derivedId('sijill', 'conflict', slug);
  demand(context, 'import', { conflict: id, kind: 'import' });
  demand(context, 'create', { conflict: id, kind: 'conflict' });
  const body = validBody('conflict', { ...reader.conflict });
  const reason = `First import of ${reader.dataset}`;
  await context.store.write({ author: context.actor.name, batch: null }, async (transaction) => {
    const head = (await transaction.heads(id, [id])).get(id);
    await transaction.load([
      { conflict: id, kind: 'conflict', id, parent: null, from: head?.revision ?? 0, body, reason },
    ]);
  });
  return { id, slug, isNew: true };
}

async function keepRun(
  context: Context,
  id: string,
  from: number,
  body: object,
  reason: string,
): Promise<void> {
  await context.store.write({ author: context.actor.name, batch: null }, (transaction) =>
    transaction.load([
      {
        conflict: registerConflict,
        kind: 'import',
        id,
        parent: null,
        from,
        body: validBody('import', { ...body }),
        reason,
      },
    ]),
  );
}
