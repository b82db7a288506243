import type { Kind } from '#record/entity/index';
import type { Current, Head, JournalEntry, NoLongerPublic, Revision } from '#record/register';
import type { Authorship, Change, IncidentSelection, Selection } from '#record/register-change';
import type { TallyQuery, TallyRow } from '#record/tally';

export type { Authorship, Change, IncidentSelection, Selection };

/** What can be read, inside a transaction or outside. */
export interface RegisterReads {
  get(conflict: string | null, id: string, asOf?: number): Promise<Current | null>;
  heads(conflict: string, ids: readonly string[]): Promise<Map<string, Head>>;
  revisions(conflict: string, id: string): Promise<Revision[]>;
  /** Streams records by id, with bodies. */
  all(selection: Selection): AsyncIterable<Current>;
  /** Ids of the incidents that carry a code as a whole token, current ones first. */
  findByCode(
    conflict: string | null,
    token: string,
  ): Promise<{ conflict: string; id: string; current: boolean }[]>;
  listIncidents(selection: IncidentSelection): Promise<{ total: number; incidents: Current[] }>;
  tally(query: TallyQuery): Promise<TallyRow[]>;
  /** Sequence of the last journal entry at or before an instant; 0 when there is none. */
  sequenceAt(instant: string): Promise<number>;
  /** Sequence of the last journal entry. */
  lastSequence(): Promise<number>;
  journal(from: number, limit: number): Promise<JournalEntry[]>;
  /** Incidents that were public once and are not now, the last taken back first. */
  noLongerPublic(conflict: string | null): Promise<NoLongerPublic[]>;
  /** Every revision written under one command, oldest first. */
  batch(batch: string): AsyncIterable<Revision>;
  /** Ids a dataset has written in a conflict and that are not removed. */
  datasetIds(
    conflict: string,
    dataset: string,
  ): AsyncIterable<{ id: string; kind: Kind; parent: string | null }>;
}

/** A transaction: reads see its own writes, and nothing is acknowledged before it commits. */
export interface RegisterTransaction extends RegisterReads {
  append(changes: readonly Change[]): Promise<Revision[]>;
  /** As append, for many changes, without giving the revisions back. */
  load(changes: readonly Change[]): Promise<void>;
}

/** The register as casework sees it. One writer at a time; the journal is one chain. */
export interface RegisterStore extends RegisterReads {
  write<T>(authorship: Authorship, work: (transaction: RegisterTransaction) => Promise<T>): Promise<T>;
}
