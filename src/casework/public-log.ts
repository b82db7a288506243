import { canonicalJson } from '#record/canonical';
import type { Current, RecordBody } from '#record/register';
import type { RegisterReads } from './ports.ts';

/** One line for the public change log of an incident, beside those that `publicChange` writes by itself. */
export interface PublicLine {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly reason: string;
}

/** The body with a line more in its public change log and its public date moved. Values are kept as canonical JSON. */
export function withPublicLine(body: RecordBody, line: PublicLine, now: Date): RecordBody {
  const at = now.toISOString();
  const log = (body.changeLog as object[] | undefined) ?? [];
  const written = {
    at,
    field: line.field,
    ...(line.from === undefined ? {} : { from: canonicalJson(line.from) }),
    ...(line.to === undefined ? {} : { to: canonicalJson(line.to) }),
    reason: line.reason,
    public: true,
  };
  return { ...body, changeLog: [...log, written], updatedPublicAt: at };
}

/**
 * A public incident with the day of its first publication written down, where nobody did: what once was public keeps an
 * address that says where it went, and what never was public has none.
 */
export async function withFirstPublication(reads: RegisterReads, incident: Current): Promise<Current> {
  if (incident.body.workflow !== 'published' || incident.body.publishedAt !== undefined) return incident;
  const history = await reads.revisions(incident.conflict, incident.id);
  const first = history.find((revision) => revision.body?.workflow === 'published') ?? incident;
  return { ...incident, body: { ...incident.body, publishedAt: first.at } };
}
