import type pg from 'pg';
import type { Incident } from '#record/entity/incident';
import { codeTokens } from '#record/incident-code';
import { openBody } from '#record/readable-body';
import type { Revision } from '#record/register';
import { copyInto, copyLine } from './copy.ts';

/** Keeps the index of codes: whole tokens in normal form, current and previous (R15). Merged incidents keep theirs (R12). */
export async function updateCodes(client: pg.ClientBase, incidents: readonly Revision[]): Promise<void> {
  const changed = incidents.filter((revision) => revision.revision > 1);
  if (changed.length > 0) {
    await client.query(
      `DELETE FROM incident_code USING unnest($1::text[], $2::text[]) AS changed (conflict_id, id)
       WHERE incident_code.conflict_id = changed.conflict_id AND incident_code.incident_id = changed.id`,
      [changed.map((revision) => revision.conflict), changed.map((revision) => revision.id)],
    );
  }
  await copyInto(client, 'incident_code', codeColumns, incidents.flatMap(codeLines));
}

export const codeColumns = ['conflict_id', 'token', 'incident_id', 'current'];

/** The codes of an incident as lines of the index; none where it was removed. */
export function codeLines({ conflict, id, body }: Revision): string[] {
  if (body === null) return [];
  // A code that is held back finds nothing: whether it does would tell of it.
  const incident = (openBody('incident', body) ?? body) as Incident;
  const tokens = new Map<string, boolean>();
  for (const token of codeTokens(incident.previousCodes ?? [])) tokens.set(token, false);
  for (const token of codeTokens(incident.codes ?? [])) tokens.set(token, true);
  return [...tokens].map(([token, current]) => copyLine([conflict, token, id, current]));
}
