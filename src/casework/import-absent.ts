import type { Kind } from '#record/entity/index';
import type { Reader, ReadingFinding } from '#record/reading';
import type { Head } from '#record/register';
import type { Change } from '#record/register-change';
import { absentSha, type BatchSetting, findingOf } from './import-batch.ts';
import { ownFields } from './import-merge.ts';
import type { RegisterReads, RegisterStore } from './ports.ts';
import { withFirstPublication, withPublicLine } from './public-log.ts';
import { isSame } from './revert-change.ts';

/** A record that the dataset wrote before and no longer holds. */
interface Absent {
  readonly id: string;
  readonly kind: Kind;
  readonly parent: string | null;
}

/** No more than this share of the incidents vanishes with a new edition, beyond a handful; else something is wrong with it. */
const plausibleShare = 0.1;
const handful = 20;

/**
 * Takes away what the dataset no longer holds, where it says that it holds everything: incidents are withdrawn (their
 * record stays and says so), their parts and the parts of incidents that stay are removed. What persons changed since,
 * and everything where far too much is gone or rows were refused, is kept and reported.
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
  const gone = absent.filter((record) => record.kind === 'incident');
  const isImplausible = gone.length > handful && gone.length > plausibleShare * incidents;
  if (options.complete !== true && (options.refused > 0 || isImplausible)) {
    const why =
      options.refused > 0 ? 'rows were refused' : `${gone.length} of ${incidents} incidents are gone`;
    return {
      removed: 0,
      findings: [findingOf(place, null, `${absent.length} records: ${why}`, 'absent_kept')],
    };
  }
  const withdrawn = new Set(gone.map((record) => record.id));
  const findings: ReadingFinding[] = [];
  let removed = 0;
  for (let from = 0; from < absent.length; from += batchSize) {
    const part = absent.slice(from, from + batchSize);
    removed += await store.write({ author: options.author, batch: options.batch }, async (transaction) => {
      const changes: Change[] = [];
      const heads = await transaction.heads(
        setting.conflict,
        part.map((record) => record.id),
      );
      for (const record of part) {
        // The parts of a withdrawn incident stay with it: what is withdrawn can be read and restored as it was.
        if (record.parent !== null && (withdrawn.has(record.parent) || !seen.has(record.parent))) continue;
        const head = heads.get(record.id);
        if (!head || head.removed || head.importSha === absentSha) continue;
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

const batchSize = 2_000;

/** True where a person changed the record since the dataset wrote it last; undoing an import is no such change. */
async function isEdited(reads: RegisterReads, conflict: string, head: Head): Promise<boolean> {
  const history = await reads.revisions(conflict, head.id);
  const base = history.find((revision) => revision.revision === head.importRevision)?.body;
  const now = history.at(-1)?.body;
  if (!base || !now) return true;
  const fields = new Set([...Object.keys(base), ...Object.keys(now)]);
  return [...fields].some((field) => !ownFields.includes(field) && !isSame(base[field], now[field]));
}

async function absentRecords(
  store: RegisterStore,
  { conflict, dataset }: BatchSetting,
  kinds: readonly Kind[],
  seen: ReadonlySet<string>,
): Promise<{ absent: Absent[]; incidents: number }> {
  const absent: Absent[] = [];
  let incidents = 0;
  for await (const record of store.datasetIds(conflict, dataset)) {
    if (record.kind === 'incident') incidents += 1;
    if (kinds.includes(record.kind) && !seen.has(record.id)) absent.push(record);
  }
  return { absent, incidents };
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
