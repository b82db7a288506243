import { idPattern } from '#record/identifier';
import { normalCode, splitCodes } from '#record/incident-code';
import type { IncidentTombstone } from '#record/public/incident';
import type { IncidentDetail, PublicRegister } from '../public-register.ts';

/** Where an id or a code leads, as far as anybody may know. */
export interface Address {
  /** The public incidents that stand there now. */
  readonly found: readonly IncidentDetail[];
  /** What was public there once and is gone. */
  readonly gone: readonly IncidentTombstone[];
  /** True where the address is that of the one incident found, not of one before it. */
  readonly isDirect: boolean;
}

/** Follows an id or a code through merges and divisions. Codes of today go before earlier ones (R15). */
export async function resolveAddress(register: PublicRegister, idOrCode: string): Promise<Address> {
  const starts = idPattern.test(idOrCode) ? [idOrCode] : await idsOfCode(register, idOrCode);
  const found = new Map<string, IncidentDetail>();
  const gone = new Map<string, IncidentTombstone>();
  const open = [...starts];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (found.has(id) || gone.has(id)) continue;
    const answer = await register.incident(id);
    if (answer.state === 'found') found.set(id, answer.detail);
    if (answer.state !== 'gone') continue;
    gone.set(id, answer.tombstone);
    const { mergedInto, splitInto } = answer.tombstone;
    open.push(...(mergedInto === null ? [] : [mergedInto]), ...splitInto);
  }
  return { found: [...found.values()], gone: [...gone.values()], isDirect: found.has(idOrCode) };
}

async function idsOfCode(register: PublicRegister, code: string): Promise<string[]> {
  const hits = await register.byCode(code);
  const carries = (codes: readonly string[] = []) =>
    codes.flatMap(splitCodes).some((token) => normalCode(token) === normalCode(code));
  const isToday = hits.filter((hit) => 'incident' in hit && carries(hit.incident.codes));
  return (isToday.length > 0 ? isToday : hits).map((hit) => ('incident' in hit ? hit.incident.id : hit.id));
}
