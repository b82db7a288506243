import type { BelligerentRow } from '#record/entity/belligerent';
import { heldTogether } from './held-together.ts';
import { isSame, union } from './revert-change.ts';

const answers = [
  'position',
  'reasonsNonCredible',
  'reasonsCredible',
  'deathsConcededMin',
  'deathsConcededMax',
  'injuriesConcededMin',
  'injuriesConcededMax',
] as const;

/**
 * One party's row where it stood on both of two merged incidents: statements and strike reports of both; the answer of the
 * kept incident's row, or the other's where the kept one has none. Concessions are never added up: one event, one answer.
 */
export function joinedRow(own: BelligerentRow, other: BelligerentRow): BelligerentRow {
  const joined: Record<string, unknown> = { ...own, ...heldTogether(own, other) };
  for (const name of ['statements', 'strikeReports', 'media'] as const) {
    const list = union(own[name] ?? [], other[name] ?? []);
    if (list.length > 0) joined[name] = list;
  }
  for (const name of ['statedLocation', 'mgrs', 'mgrsAccuracyM', 'mgrsOrigin'] as const) {
    if (own.mgrs === undefined && own.statedLocation === undefined && other[name] !== undefined) {
      joined[name] = other[name];
    }
  }
  if (hasAnswer(own) || !hasAnswer(other)) return joined as BelligerentRow;
  for (const name of answers) {
    if (other[name] === undefined) delete joined[name];
    else joined[name] = other[name];
  }
  return joined as BelligerentRow;
}

/** True where both rows hold an answer and the answers differ, so that a person must say which stands. */
export function answersDiffer(own: BelligerentRow, other: BelligerentRow): boolean {
  if (!hasAnswer(own) || !hasAnswer(other)) return false;
  return answers.some((name) => !isSame(own[name], other[name]));
}

function hasAnswer(row: BelligerentRow): boolean {
  return row.position !== 'not_yet_assessed';
}
