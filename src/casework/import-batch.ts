import { canonicalJson, sha256Hex } from '#record/canonical';
import { definitionOf } from '#record/entity/index';
import type { Draft, ReadingFinding } from '#record/reading';
import type { Head, RecordBody, Revision } from '#record/register';
import type { Change } from '#record/register-change';
import { type ImportFindingCode, importFindings } from '#record/rules/import-findings';
import { hasEdits, mergeDraft } from './import-merge.ts';
import type { Tallying } from './import-report.ts';
import type { RegisterReads, RegisterTransaction } from './ports.ts';
import { publicChange } from './public-change.ts';
import { withPublicLine } from './public-log.ts';

/** What every batch of one import is written with. */
export interface BatchSetting {
  readonly conflict: string;
  readonly dataset: string;
  readonly reason: string;
  readonly now: () => Date;
}

/** What the dataset is taken to have given last where it no longer held the record. */
export const absentSha = sha256Hex('absent');

/**
 * After this many records the program turns to the database, which else would wait for the next step of the batch that
 * is being written.
 */
export const breath = 64;

/** Lets what waits outside have its turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** What one batch writes and counts, made before its transaction begins. */
export interface PreparedBatch {
  /** Records new here or changed. */
  readonly changes: Change[];
  /** Edits of persons, put back on top of what the dataset gave. */
  readonly edits: Change[];
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly findings: readonly ReadingFinding[];
}

/** The counts of a batch while it is prepared. */
interface Outcome {
  made: number;
  changed: number;
  unchanged: number;
  readonly findings: ReadingFinding[];
}

/**
 * Compares a batch of drafts with what stands in the register: new ones are made, those that say what they said before
 * are left alone, the rest are joined with what stands. A draft that has not the shape of its kind is refused, not the
 * batch. `isEmpty` says that nothing can stand there yet.
 */
export async function prepareBatch(
  reads: RegisterReads,
  drafts: readonly Draft[],
  setting: BatchSetting,
  isEmpty: boolean,
): Promise<PreparedBatch> {
  const outcome: Outcome = { made: 0, changed: 0, unchanged: 0, findings: [] };
  const ids = drafts.map((draft) => draft.id);
  const heads = isEmpty ? new Map<string, Head>() : await reads.heads(setting.conflict, ids);
  const changes: Change[] = [];
  const edits: Change[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (index % breath === 0) await turn();
    const said = textOf(draft, outcome);
    if (said === null) continue;
    const sha256 = sha256Hex(said);
    const head = heads.get(draft.id);
    if (head && head.importSha === sha256) {
      outcome.unchanged += 1;
      continue;
    }
    const whole = draft.provenance === undefined ? draft.body : { ...draft.body, ...draft.provenance };
    if (!hasShape(draft, whole, outcome)) continue;
    if (!head || isMadeAgain(head)) {
      const change = changeOf(draft, setting, head?.revision ?? 0, whole, sha256);
      changes.push({ ...change, text: whole === draft.body ? said : canonicalJson(whole) });
      outcome.made += 1;
    } else {
      const history = await reads.revisions(setting.conflict, draft.id);
      const [change, edit] = joined(draft, head, history, setting, sha256, outcome);
      if (change) changes.push(change);
      if (edit) edits.push(edit);
    }
  }
  return { changes, edits, ...outcome };
}

/** Writes a prepared batch. Throws `conflict` where a record changed since it was prepared. */
export async function writeBatch(transaction: RegisterTransaction, batch: PreparedBatch): Promise<void> {
  if (batch.changes.length > 0) await transaction.load(batch.changes);
  if (batch.edits.length > 0) await transaction.load(batch.edits);
}

/** Adds the outcome of a committed batch to the report. */
export function addOutcome(tallying: Tallying, outcome: PreparedBatch): void {
  tallying.made += outcome.made;
  tallying.changed += outcome.changed;
  tallying.unchanged += outcome.unchanged;
  for (const finding of outcome.findings) tallying.found(finding);
}

/** Removed since the dataset lacked it, or by undoing the import that made it: then nobody here wanted it gone. */
function isMadeAgain(head: Head): boolean {
  return head.removed && (head.importSha === null || head.importSha === absentSha);
}

/**
 * The changes of a record that stands here. Where persons changed it since the last import there are two: what the
 * dataset says now, from which the next import goes on, then that with their edits.
 */
function joined(
  draft: Draft,
  head: Head,
  history: readonly Revision[],
  setting: BatchSetting,
  sha256: string,
  outcome: Outcome,
): [Change | null, Change | null] {
  const base = history.find((revision) => revision.revision === head.importRevision)?.body ?? {};
  const now = history.at(-1)?.body ?? null;
  if (now === null) {
    // A person removed it here; that decision stays.
    outcome.unchanged += 1;
    outcome.findings.push(findingOf(draft, null, 'removed here', 'import_collides_with_edit'));
    return [null, null];
  }
  const merged = mergeDraft(draft, base, now);
  if (merged.isUnchanged) {
    outcome.unchanged += 1;
    return [null, null];
  }
  outcome.changed += 1;
  for (const { field, given } of merged.collisions) {
    const value = given === undefined ? 'no longer given' : JSON.stringify(given);
    outcome.findings.push(findingOf(draft, field, value, 'import_collides_with_edit'));
  }
  const body = explained(draft, now, merged.body, setting);
  if (head.revision === head.importRevision || !hasEdits(base, now))
    return [changeOf(draft, setting, head.revision, body, sha256), null];
  const { origin: _origin, ...edits } = changeOf(draft, setting, head.revision + 1, body, sha256);
  return [changeOf(draft, setting, head.revision, merged.given, sha256), edits];
}

/** An incident's new body with lines for the public where published figures changed or it is shown again. */
function explained(
  draft: Draft,
  now: RecordBody,
  body: RecordBody,
  { reason, now: clock }: BatchSetting,
): RecordBody {
  if (draft.kind !== 'incident') return body;
  const logged = publicChange(now, body, reason, clock());
  if (now.workflow !== 'withdrawn' || body.workflow !== 'published') return logged;
  return withPublicLine(
    logged,
    { field: 'workflow', from: now.workflow, to: body.workflow, reason },
    clock(),
  );
}

function changeOf(
  draft: Draft,
  setting: BatchSetting,
  from: number,
  body: RecordBody,
  sha256: string,
): Change {
  const { conflict, dataset, reason } = setting;
  const { kind, id, parent } = draft;
  return { conflict, kind, id, parent, from, body, reason, origin: { dataset, sha256 } };
}

/** What the dataset says, as one text whatever the order of its fields; null where it is nothing that can be kept. */
function textOf(draft: Draft, outcome: Outcome): string | null {
  try {
    return canonicalJson(draft.body);
  } catch (thrown) {
    const finding = findingOf(draft, draft.kind, (thrown as Error).message, 'record_invalid');
    outcome.findings.push({ ...finding, refused: true });
    return null;
  }
}

function hasShape(draft: Draft, body: RecordBody, outcome: Outcome): boolean {
  const result = definitionOf(draft.kind)?.schema.safeParse(body);
  if (result?.success) return true;
  for (const issue of result?.error?.issues.slice(0, 1) ?? [{ path: [], message: 'unknown kind' }]) {
    const field = `${draft.kind}.${issue.path.join('.')}`;
    outcome.findings.push({ ...findingOf(draft, field, issue.message, 'record_invalid'), refused: true });
  }
  return false;
}

export function findingOf(
  { file, row }: { readonly file: string; readonly row: number | null },
  field: string | null,
  value: string | null,
  rule: ImportFindingCode,
): ReadingFinding {
  const short = value !== null && value.length > 200 ? `${value.slice(0, 200).toWellFormed()}…` : value;
  return {
    type: 'finding',
    file,
    row,
    field,
    value: short,
    rule,
    severity: importFindings[rule].severity,
    refused: false,
  };
}
