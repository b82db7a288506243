import type { Kind } from '#record/entity/index';
import type { Reader, ReadingFinding } from '#record/reading';
import type { Head } from '#record/register';
import type { Change } from '#record/register-change';
import { absentSha, type BatchSetting, findingOf } from './import-batch.ts';
import { hasEdits } from './import-merge.ts';
import type { RegisterReads, RegisterStore } from './ports.ts';
import { withFirstPublication, withPublicLine } from './public-log.ts';

/** A record that the dataset wrote before and no longer holds. */
interface Absent {
  readonly id: string;
  readonly kind: Kind;
  readonly parent: string | null;
}

/** No more than this share of the incidents vanishes with a new edition, beyond a handful; else something is wrong with it. */
const plausibleShare = 0.1;
const handful = 20;

const batchSize = 2_000;

/**
 * Takes away what the dataset no longer holds, where it says that it holds everything: incidents are withdrawn (their
 * record stays, with its parts, and says so), what was taken out of incidents that stay is removed. What persons changed
 * since, and everything where far too much is gone or rows were refused, is kept and reported.
 */
export async function withdrawAbsent(
  store: RegisterStore,
  reader: Reader,
  seen: ReadonlySet<string>,
  options: {
    readonly complete: boolean | null;
    readonly refused: number;
    readonly batch: string;
    readonly author: string;
  },
  setting: BatchSetting,
): Promise<{ removed: number; findings: ReadingFinding[] }> {
  const kinds = reader.completeFor();
  if (kinds === null || options.complete === false) return { removed: 0, findings: [] };
  const { absent, incidents } = await absentRecords(store, setting, kinds, seen);
  if (absent.length === 0) return { removed: 0, findings: [] };
  const place = { file: reader.location, row: null };
  const gone = absent.filter((record) => record.kind === 'incident').length;
  const isImplausible = gone > handful && gone > plausibleShare * incidents;
  if (options.complete !== true && (options.refused > 0 || isImplausible)) {
    const why = options.refused > 0 ? 'rows were refused' : `${gone} of ${incidents} incidents are gone`;
    return {
      removed: 0,
      findings: [findingOf(place, null, `${absent.length} records: ${why}`, 'absent_kept')],
    };
  }
  const findings: ReadingFinding[] = [];
  let removed = 0;
  for (let from = 0; from < absent.length; from += batchSize) {
    const part = absent.slice(from, from + batchSize);
    removed += await store.write({ author: options.author, batch: options.batch }, async (transaction) => {
      const changes: Change[] = [];
      const heads = await transaction.heads(setting.conflict, idsOf(part));
      for (const record of part) {
        const head = heads.get(record.id) as Head;
        if (head.revision !== head.importRevision && (await isEdited(transaction, setting.conflict, head))) {
          findings.push(findingOf(place, record.kind, record.id, 'absent_kept'));
          continue;
        }
        const change = await absenceOf(transaction, record, head.revision, setting);
        if (change) changes.push(change);
      }
      if (changes.length > 0) await transaction.load(changes);
      return changes.length;
    });
  }
  return { removed, findings };
}

/** True where a person changed the record since the dataset wrote it last; undoing an import is no such change. */
async function isEdited(reads: RegisterReads, conflict: string, head: Head): Promise<boolean> {
  const history = await reads.revisions(conflict, head.id);
  const base = history.find((revision) => revision.revision === head.importRevision)?.body;
  const now = history.at(-1)?.body;
  return !base || !now || hasEdits(base, now);
}

/** What is newly absent: not what was withdrawn before, nor the parts of an incident that is absent itself. */
async function absentRecords(
  store: RegisterStore,
  { conflict, dataset }: BatchSetting,
  kinds: readonly Kind[],
  seen: ReadonlySet<string>,
): Promise<{ absent: Absent[]; incidents: number }> {
  const candidates: Absent[] = [];
  let incidents = 0;
  for await (const record of store.datasetIds(conflict, dataset)) {
    if (record.kind === 'incident') incidents += 1;
    const isPartOfAbsent = record.parent !== null && !seen.has(record.parent);
    if (kinds.includes(record.kind) && !seen.has(record.id) && !isPartOfAbsent) candidates.push(record);
  }
  const absent: Absent[] = [];
  for (let from = 0; from < candidates.length; from += batchSize) {
    const part = candidates.slice(from, from + batchSize);
    const heads = await store.heads(conflict, idsOf(part));
    for (const record of part) {
      if (heads.get(record.id)?.importSha !== absentSha) absent.push(record);
      else if (record.kind === 'incident') incidents -= 1;
    }
  }
  return { absent, incidents };
}

function idsOf(records: readonly Absent[]): string[] {
  return records.map((record) => record.id);
}

async function absenceOf(
  reads: RegisterReads,
  record: Absent,
  from: number,
  { conflict, dataset, reason, now }: BatchSetting,
): Promise<Change | null> {
  const { kind, id, parent } = record;
  const change = { conflict, kind, id, parent, from, reason, origin: { dataset, sha256: absentSha } };
  if (kind !== 'incident') return { ...change, body: null };
  const found = await reads.get(conflict, id);
  if (!found || found.body.workflow === 'withdrawn' || found.body.workflow === 'merged') return null;
  const { body } = await withFirstPublication(reads, found);
  const line = { field: 'workflow', from: body.workflow, to: 'withdrawn', reason };
  return { ...change, body: withPublicLine({ ...body, workflow: 'withdrawn' }, line, now()) };
}
