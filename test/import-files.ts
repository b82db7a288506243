import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Draft, Reader, ReadingFinding } from '#record/reading';

/** A folder with these files, removed when the test ends. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sijill-import-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return dir;
}

/** Rows of a table as CSV: every cell quoted, lines ended by CRLF. */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(line).join('\r\n');
}

/** Everything that a reader gives, sorted out. */
export interface ReadWhole {
  readonly drafts: readonly Draft[];
  readonly findings: readonly ReadingFinding[];
  readonly rows: Readonly<Record<string, number>>;
  /** The drafts of one kind. */
  of(kind: Draft['kind']): Draft[];
  /** 'rule field value' of each finding with these rules, or of all. */
  found(...rules: string[]): string[];
}

export async function readWhole(reader: Reader): Promise<ReadWhole> {
  const drafts: Draft[] = [];
  const findings: ReadingFinding[] = [];
  const rows: Record<string, number> = {};
  for await (const reading of reader.read()) {
    if (reading.type === 'draft') drafts.push(reading);
    else if (reading.type === 'finding') findings.push(reading);
    else rows[reading.table] = (rows[reading.table] ?? 0) + reading.count;
  }
  return {
    drafts,
    findings,
    rows,
    of: (kind) => drafts.filter((draft) => draft.kind === kind),
    found: (...rules) =>
      findings
        .filter((finding) => rules.length === 0 || rules.includes(finding.rule))
        .map(({ rule, row, field, value }) =>
          [rule, row, field, value].filter((part) => part !== null).join(' '),
        ),
  };
}
