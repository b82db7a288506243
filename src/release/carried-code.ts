import { matchesCode } from '#record/incident-code';
import type { IncidentTombstone } from '#record/public/incident';
import type { ListedIncident } from './public-register.ts';

/** Whether an incident carries, or carried, every code of what was asked for: 'CS229 RS0908' asks for both. */
export function carries(asked: string): (found: ListedIncident | IncidentTombstone) => boolean {
  return (found) =>
    'state' in found
      ? matchesCode(asked, found.codes)
      : matchesCode(asked, found.incident.codes ?? [], found.incident.previousCodes ?? []);
}
