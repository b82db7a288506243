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
import type { Grade } from '#record/tally';

/** One public incident with all that belongs to it, as pages and files have it. */
export interface IncidentDetail {
  readonly incident: PublicIncident;
  readonly victims: readonly PublicVictim[];
  readonly belligerents: readonly PublicBelligerentRow[];
  readonly claims: readonly { readonly claim: PublicClaim; readonly sha256: string | null }[];
  readonly allegations: readonly PublicAllegation[];
  readonly sources: readonly PublicSource[];
  readonly named: {
    party(id: string | undefined): PublicParty | null;
    capture(id: string | undefined): PublicCapture | null;
    publication(id: string | undefined): PublicPublication | null;
    methodology(id: string | undefined): PublicMethodology | null;
    capturesOf(source: string): readonly PublicCapture[];
  };
}

/** What an address of an incident leads to. */
export type IncidentAnswer =
  | { readonly state: 'found'; readonly detail: IncidentDetail }
  | { readonly state: 'gone'; readonly tombstone: IncidentTombstone }
  | { readonly state: 'unknown' };

export interface ListedIncident {
  readonly incident: PublicIncident;
  readonly parties: readonly PublicParty[];
}

/** Filters of the public list. Absent filters do not filter. */
export interface IncidentFilter {
  readonly conflict: string;
  readonly code?: string;
  readonly place?: string;
  readonly party?: string;
  readonly country?: string;
  readonly grades?: readonly Grade[];
  readonly from?: string;
  readonly to?: string;
  readonly order?: 'latest' | 'earliest';
}

/** A total that a party states, with what it names. */
export interface StatedTotal {
  readonly claim: PublicClaim;
  readonly sha256: string | null;
  readonly claimant: PublicParty | null;
  readonly attributedTo: readonly PublicParty[];
  readonly source: PublicSource | null;
  readonly scope: PublicScope | null;
}

/**
 * What the API reads for anybody: the public projection that pages and files are made of. The program that wires the rooms
 * gives the one of the room `release`, so that all three say the same.
 */
export interface PublicRegister {
  conflicts(): Promise<readonly PublicConflict[]>;
  incident(id: string): Promise<IncidentAnswer>;
  byCode(code: string): Promise<readonly (ListedIncident | IncidentTombstone)[]>;
  incidents(
    filter: IncidentFilter,
    page: { limit: number; offset: number },
  ): Promise<{ readonly total: number; readonly incidents: readonly ListedIncident[] }>;
  parties(conflict: string): Promise<readonly PublicParty[]>;
  statedTotals(conflict: string): Promise<readonly StatedTotal[]>;
  scopes(conflict: string): Promise<readonly PublicScope[]>;
  methodologies(conflict: string): Promise<readonly PublicMethodology[]>;
  releases(): Promise<readonly PublicRelease[]>;
}
