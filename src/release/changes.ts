import type { PublicIncident } from '#record/public/incident';
import { csvLine } from './csv.ts';

/** Public records by key, each with the SHA-256 of its public form. The key is conflict, kind and id. */
export type RecordHashes = ReadonlyMap<string, string>;

export function recordKey(conflict: string, kind: string, id: string): string {
  return `${conflict}/${kind}/${id}`;
}

export interface RecordChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly kind: string;
  readonly id: string;
  readonly conflict: string;
}

/** A published figure or fact that changed, with its reason: a public line of an incident's change log. */
export interface FigureChange {
  readonly incident: string;
  readonly codes: readonly string[];
  readonly at: string;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

/** What is new in a release against the one before. In a first release everything is new, and nothing is listed. */
export interface ReleaseChanges {
  readonly from: number | null;
  readonly to: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly records: readonly RecordChange[];
  readonly figures: readonly FigureChange[];
}

/** Compares the records of a release with those of the one before; null where there was none. */
export function changesBetween(
  previous: { readonly number: number; readonly records: RecordHashes } | null,
  current: { readonly number: number; readonly records: RecordHashes },
  figures: readonly FigureChange[],
): ReleaseChanges {
  const { number: to, records: now } = current;
  if (!previous) {
    return { from: null, to, added: now.size, changed: 0, removed: 0, records: [], figures: [] };
  }
  const records: RecordChange[] = [];
  const note = (change: RecordChange['change'], key: string) => {
    const [conflict = '', kind = '', id = ''] = key.split('/');
    records.push({ change, kind, id, conflict });
  };
  for (const [key, hash] of now) {
    const before = previous.records.get(key);
    if (before === undefined) note('added', key);
    else if (before !== hash) note('changed', key);
  }
  for (const key of previous.records.keys()) if (!now.has(key)) note('removed', key);
  records.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const count = (change: RecordChange['change']) =>
    records.filter((record) => record.change === change).length;
  return {
    from: previous.number,
    to,
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    records,
    figures,
  };
}

/** The public change-log lines of an incident written after an instant. */
export function figureChanges(incident: PublicIncident, after: string | null): FigureChange[] {
  return (incident.changeLog ?? [])
    .filter((line) => after !== null && line.at > after)
    .map((line) => ({
      incident: incident.id,
      codes: incident.codes ?? [],
      at: line.at,
      field: line.field,
      from: line.from ?? null,
      to: line.to ?? null,
      reason: line.reason,
    }));
}

/** The change list as CSV: changed records, then changed figures. */
export function changesCsv(changes: ReleaseChanges): string {
  const head = csvLine(['change', 'kind', 'id', 'codes', 'at', 'field', 'from', 'to', 'reason']);
  const records = changes.records.map(({ change, kind, id }) =>
    csvLine([change, kind, id, null, null, null, null, null, null]),
  );
  const figures = changes.figures.map(({ incident, codes, at, field, from, to, reason }) =>
    csvLine(['figure', 'incident', incident, codes.join(' '), at, field, from, to, reason]),
  );
  return [head, ...records, ...figures].join('');
}

const sortKey = ({ kind, id, change }: RecordChange) => `${kind} ${id} ${change}`;
