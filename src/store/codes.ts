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
  const lines: string[] = [];
  for (const { conflict, id, body } of incidents) {
    if (body === null) continue;
    // A code that is held back finds nothing: whether it does would tell of it.
    const incident = (openBody('incident', body) ?? body) as Incident;
    const tokens = new Map<string, boolean>();
    for (const token of codeTokens(incident.previousCodes ?? [])) tokens.set(token, false);
    for (const token of codeTokens(incident.codes ?? [])) tokens.set(token, true);
    for (const [token, current] of tokens) lines.push(copyLine([conflict, token, id, current]));
  }
  await copyInto(client, 'incident_code', ['conflict_id', 'token', 'incident_id', 'current'], lines);
}
