import type { ImportRun } from '#record/entity/keeping';
import type { Current } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { SijillError } from '#record/sijill-error';
import { listConflicts } from './conflict-choice.ts';
import type { Context } from './context.ts';
import type { ReportedFinding } from './import-report.ts';

/** One import as it was kept. */
export interface KeptImport {
  readonly import: string;
  readonly dataset: string;
  readonly edition: string | null;
  readonly location: string | null;
  /** Short name of the conflict it went into; null where nobody may know. */
  readonly conflict: string | null;
  readonly by: string;
  readonly startedAt: string;
  /** Null where it runs or was cut off: then it is run again, and goes on where it stopped. */
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly removed: number;
  /** How many findings there were. */
  readonly findingsTotal: number;
}

/** An import with its report. */
export interface KeptReport extends KeptImport {
  readonly read: Readonly<Record<string, number>>;
  /** The findings that were kept: the first 20,000. */
  readonly findings: readonly ReportedFinding[];
}

/** The imports that the actor may know of, the latest first. */
export async function listImports(context: Context): Promise<KeptImport[]> {
  const slugs = await slugsById(context);
  const found: KeptImport[] = [];
  for await (const record of context.store.all({ conflict: registerConflict, kind: 'import' })) {
    if (mayKnow(context, record)) found.push(keptImport(record, slugs));
  }
  return found.sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1));
}

/** The report of one import. Throws `not_found`. */
export async function importReport(context: Context, id: string): Promise<KeptReport> {
  const record = await context.store.get(registerConflict, id);
  if (record?.kind !== 'import' || !mayKnow(context, record)) throw noSuchImport(id);
  const { read, findings } = record.body as unknown as ImportRun;
  return {
    ...keptImport(record, await slugsById(context)),
    read: read ?? {},
    findings: (findings ?? []).map((finding) => ({
      ...finding,
      row: finding.row ?? null,
      field: finding.field ?? null,
      value: finding.value ?? null,
      rule: finding.rule as ReportedFinding['rule'],
      refused: finding.refused ?? false,
    })),
  };
}

export function noSuchImport(id: string): SijillError {
  return new SijillError('not_found', `There is no import ${id}. \`sijill import list\` names them.`, { id });
}

function mayKnow(context: Context, record: Current): boolean {
  const conflict = (record.body.conflict as string | undefined) ?? null;
  return context.policy(context.actor, 'read', { conflict, kind: 'import', sensitivity: 'internal' }, null)
    .allowed;
}

async function slugsById(context: Context): Promise<ReadonlyMap<string, string>> {
  return new Map((await listConflicts(context)).map(({ id, slug }) => [id, slug]));
}

function keptImport({ id, body, author }: Current, slugs: ReadonlyMap<string, string>): KeptImport {
  const run = body as unknown as ImportRun;
  return {
    import: id,
    dataset: run.dataset,
    edition: run.edition ?? null,
    location: run.location ?? null,
    conflict: slugs.get(run.conflict ?? '') ?? null,
    by: author,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt ?? null,
    undoneAt: run.undoneAt ?? null,
    made: run.made ?? 0,
    changed: run.changed ?? 0,
    unchanged: run.unchanged ?? 0,
    refused: run.refused ?? 0,
    removed: run.removed ?? 0,
    findingsTotal: run.findingsTotal ?? run.findings?.length ?? 0,
  };
}
