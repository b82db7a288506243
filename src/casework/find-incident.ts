import { idPattern } from '#record/identifier';
import type { Current } from '#record/register';
import type { RegisterReads } from './ports.ts';

/** Where an id or a code leads, after every merge and split on the way. */
export interface FoundIncidents {
  /** The incidents that stand now; more than one where a code is not unique or an incident was divided. */
  readonly incidents: readonly Current[];
  /** The merged and divided incidents passed on the way, in order. */
  readonly through: readonly Current[];
}

/**
 * Finds incidents by id or by one code, whole and without case, current codes before previous ones (R15), and follows
 * merges and splits to what stands now (R12). Nothing found gives empty lists.
 */
export async function findIncidents(
  reads: RegisterReads,
  conflict: string | null,
  idOrCode: string,
): Promise<FoundIncidents> {
  const standing = new Map<string, Current>();
  const through = new Map<string, Current>();
  const open = await startingPoints(reads, conflict, idOrCode);
  for (let at = open.shift(); at; at = open.shift()) {
    const key = `${at.conflict} ${at.id}`;
    if (standing.has(key) || through.has(key)) continue;
    const incident = await reads.get(at.conflict, at.id);
    if (incident?.kind !== 'incident') continue;
    const onward = successorsOf(incident);
    if (onward.length === 0) standing.set(key, incident);
    else through.set(key, incident);
    for (const id of onward) open.push({ conflict: at.conflict, id });
  }
  return { incidents: [...standing.values()], through: [...through.values()] };
}

/** The incidents that took the place of this one: the one it was merged into, or those it was divided into. */
export function successorsOf(incident: Current): readonly string[] {
  const { workflow, mergedInto, splitInto } = incident.body;
  if (workflow === 'merged' && typeof mergedInto === 'string') return [mergedInto];
  if (workflow === 'split' && Array.isArray(splitInto)) return splitInto as string[];
  return [];
}

async function startingPoints(
  reads: RegisterReads,
  conflict: string | null,
  idOrCode: string,
): Promise<{ conflict: string; id: string }[]> {
  if (idPattern.test(idOrCode)) {
    const record = await reads.get(conflict, idOrCode);
    if (record) return [{ conflict: record.conflict, id: record.id }];
  }
  const found = await reads.findByCode(conflict, idOrCode);
  const current = found.filter((incident) => incident.current);
  return current.length > 0 ? current : found;
}
