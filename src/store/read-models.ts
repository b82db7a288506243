import type pg from 'pg';
import type { Revision } from '#record/register';
import { updateCodes } from './codes.ts';
import { updateHeldParties } from './held-parties.ts';
import { closePast } from './past-facts.ts';
import { updateCells } from './tally-cells.ts';
import { updateConceded, updateFacts, updateNamed } from './tally-facts.ts';

/** Brings everything that is derived from revisions up to the given new ones, in the writing transaction. */
export async function updateReadModels(client: pg.ClientBase, revisions: readonly Revision[]): Promise<void> {
  const incidents = lastOfEach(revisions, 'incident');
  const victims = lastOfEach(revisions, 'victim');
  await updateCodes(client, incidents);
  const facts = await updateFacts(client, incidents);
  const named = await updateNamed(client, victims);
  await updateCells(client, facts, named);
  const rows = lastOfEach(revisions, 'belligerent_row');
  await updateConceded(client, rows);
  await closePast(client, [...incidents, ...victims, ...rows]);
  await updateHeldParties(client, lastOfEach(revisions, 'party'));
}

/** Only the last revision of each record counts: one transaction is one moment. */
function lastOfEach(revisions: readonly Revision[], kind: Revision['kind']): Revision[] {
  const last = new Map<string, Revision>();
  for (const revision of revisions) {
    if (revision.kind === kind) last.set(`${revision.conflict} ${revision.id}`, revision);
  }
  return [...last.values()];
}
