import type { PublicAllegation, PublicBelligerentRow } from '#record/public/belligerent';
import type { PublicClaim } from '#record/public/claim';
import type {
  PublicConflict,
  PublicMethodology,
  PublicParty,
  PublicPublication,
  PublicRelease,
  PublicScope,
} from '#record/public/frame';
import type { IncidentTombstone, PublicIncident } from '#record/public/incident';
import type { PublicCapture, PublicSource } from '#record/public/source';
import type { PublicVictim } from '#record/public/victim';
import type { Grade, TallyKey, TallyQuery, TallyRow } from '#record/tally';
import type { PublicComparison } from './comparison.ts';

/** A claim with the file it can be checked against. */
export interface EvidencedClaim {
  readonly claim: PublicClaim;
  /** SHA-256 of the captured file it stands in; null where the capture does not tell which file it is, or is not public. */
  readonly sha256: string | null;
}

/** One incident with everything public that belongs to it. */
export interface IncidentDetail {
  readonly incident: PublicIncident;
  /** In the order of the record; never by names, whose order would tell of those withheld. */
  readonly victims: readonly PublicVictim[];
  readonly belligerents: readonly PublicBelligerentRow[];
  readonly claims: readonly EvidencedClaim[];
  readonly allegations: readonly PublicAllegation[];
  /** The sources the incident cites, in the order of its list. Those of claims are found by id. */
  readonly sources: readonly PublicSource[];
  /** Every other record it names, by id. */
  readonly named: Named;
}

/** Records that others point to, by id. */
export interface Named {
  party(id: string | undefined): PublicParty | null;
  capture(id: string | undefined): PublicCapture | null;
  source(id: string | undefined): PublicSource | null;
  publication(id: string | undefined): PublicPublication | null;
  methodology(id: string | undefined): PublicMethodology | null;
  /** Captures of a source. */
  capturesOf(source: string): readonly PublicCapture[];
}

/** What an address of an incident leads to. */
export type IncidentAnswer =
  | { readonly state: 'found'; readonly detail: IncidentDetail; readonly conflict: PublicConflict }
  | { readonly state: 'gone'; readonly tombstone: IncidentTombstone; readonly conflict: PublicConflict }
  | { readonly state: 'unknown' };

/** Which incidents a list shows. Absent filters do not filter. */
export interface IncidentFilter {
  readonly conflict: string;
  readonly code?: string;
  readonly place?: string;
  readonly party?: string;
  readonly country?: string;
  readonly grades?: readonly Grade[];
  /** First and last day, inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** By the day it happened; latest first where left out. */
  readonly order?: 'latest' | 'earliest';
  /** Only the incidents behind this row of a tally. */
  readonly row?: { readonly by: TallyKey; readonly key: string };
}

/** One incident in a list. */
export interface ListedIncident {
  readonly incident: PublicIncident;
  /** Its parties, in its order. */
  readonly parties: readonly PublicParty[];
  /** What is claimed of civilians killed and injured, where the list was asked for it. */
  readonly claims?: readonly ListedClaim[];
}

/** A claim behind a figure, as lists show it. */
export interface ListedClaim extends EvidencedClaim {
  readonly claimant: PublicParty | null;
}

/** Which part of a list, and whether with the claims behind each figure. */
export interface ListPage {
  readonly limit: number;
  readonly offset: number;
  readonly withClaims?: boolean;
}

export interface IncidentPage {
  readonly total: number;
  readonly incidents: readonly ListedIncident[];
}

/** An aggregate claim with what it names. */
export interface StatedTotal extends EvidencedClaim {
  readonly claimant: PublicParty | null;
  readonly attributedTo: readonly PublicParty[];
  readonly source: PublicSource | null;
  readonly scope: PublicScope | null;
}

/** Incidents within half a degree or so of each other, for maps of many. */
export interface MapCell {
  readonly lat: number;
  readonly lon: number;
  readonly incidents: number;
}

/** Which state of the register is shown. */
export interface RegisterState {
  /** The last journal entry behind it. */
  readonly sequence: number;
  /** When that was written, UTC; null for an empty register. */
  readonly at: string | null;
  /** The number of the release; null where the register is shown live. */
  readonly release: number | null;
}

/**
 * The public record: what anyone may read of the register, in the shapes of pages, API and files. Built from the
 * allow-list of `#record/public`; nothing else reaches a reader.
 */
export interface PublicRegister {
  state(): Promise<RegisterState>;
  /** The conflicts that are public, in the order of their short names. */
  conflicts(): Promise<readonly PublicConflict[]>;
  incident(id: string): Promise<IncidentAnswer>;
  /** Public incidents that carry the code as a whole, those that carry it today first; and what became of others. */
  byCode(code: string): Promise<readonly (ListedIncident | IncidentTombstone)[]>;
  incidents(filter: IncidentFilter, page: ListPage): Promise<IncidentPage>;
  tally(query: TallyQuery): Promise<readonly TallyRow[]>;
  parties(conflict: string): Promise<readonly PublicParty[]>;
  statedTotals(conflict: string): Promise<readonly StatedTotal[]>;
  /** Overlapping totals side by side; null where nobody compares. */
  comparison(conflict: string): Promise<PublicComparison | null>;
  scopes(conflict: string): Promise<readonly PublicScope[]>;
  methodologies(conflict: string): Promise<readonly PublicMethodology[]>;
  mapCells(conflict: string): Promise<readonly MapCell[]>;
  /** Releases already published, the latest first. */
  releases(): Promise<readonly PublicRelease[]>;
}
