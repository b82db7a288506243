import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { policy } from '#access/policy';
import { compareTotals } from '#casework/compare';
import type { RegisterStore } from '#casework/ports';
import { anonymous } from '#record/actor';
import { newId } from '#record/identifier';
import { registerConflict } from '#record/register-conflict';
import {
  type ReleaseOptions,
  type ReleaseRecord,
  type ReleaseSummary,
  writeRelease,
} from '#release/write-release';
import { releasePages } from '#site/release-pages';

/** A folder that is gone after the test. */
export function scratch(after: (clean: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-release-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file under a folder, by its path in it. */
export function filesIn(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const walk = (at: string) => {
    for (const entry of readdirSync(at).sort()) {
      const path = join(at, entry);
      if (statSync(path).isDirectory()) walk(path);
      else found.set(relative(folder, path), readFileSync(path));
    }
  };
  walk(folder);
  return found;
}

/** Comparing totals as anybody sees them. */
export const publicComparison = (register: RegisterStore) => (conflict: string) =>
  compareTotals(
    {
      store: register,
      actor: anonymous,
      policy,
      now: () => new Date('2019-06-02T00:00:00Z'),
      newId: () => newId(Date.now, randomBytes),
    },
    { conflict },
  );

/** Writes a release of a register in memory and keeps it there, as the command does. */
export async function release(
  register: RegisterStore,
  out: string,
  options: Partial<ReleaseOptions> = {},
): Promise<ReleaseSummary & { kept: ReleaseRecord }> {
  let kept: ReleaseRecord | undefined;
  const summary = await writeRelease(register, {
    out,
    pages: releasePages,
    software: 'sijill test',
    compare: publicComparison(register),
    record: async (made) => {
      kept = made;
    },
    ...options,
  });
  return { ...summary, kept: kept as ReleaseRecord };
}

/** Keeps a release in the register, so that the next one is made against it. */
export async function keep(register: RegisterStore, made: ReleaseRecord, at: string): Promise<void> {
  await register.write({ author: 'test', batch: null }, (transaction) =>
    transaction.append([
      {
        conflict: registerConflict,
        kind: 'release',
        id: newId(
          () => Date.parse(at),
          () => new Uint8Array(10),
        ),
        parent: null,
        from: 0,
        body: { ...made, releasedAt: at },
        reason: 'Released',
      },
    ]),
  );
}
