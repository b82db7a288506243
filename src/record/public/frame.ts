/** What stands around incidents: the conflict, its parties, scopes, methods, publications and releases. */
import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';

export type PublicConflict = PublicRecord<'conflict'>;
export type PublicParty = PublicRecord<'party'>;
export type PublicScope = PublicRecord<'scope'>;
export type PublicMethodology = PublicRecord<'methodology'>;
export type PublicPublication = PublicRecord<'publication'>;
export type PublicRelease = PublicRecord<'release'>;

/** The public form of a conflict; null for one of which not even the existence is public. */
export function publicConflict(record: Publishable): PublicConflict | null {
  return publicRecord('conflict', record);
}

/** The public form of a party. Whether a public record names it, the caller knows. */
export function publicParty(record: Publishable): PublicParty | null {
  return publicRecord('party', record);
}

export function publicScope(record: Publishable): PublicScope | null {
  return publicRecord('scope', record);
}

export function publicMethodology(record: Publishable): PublicMethodology | null {
  return publicRecord('methodology', record);
}

export function publicPublication(record: Publishable): PublicPublication | null {
  return publicRecord('publication', record);
}

export function publicRelease(record: Publishable): PublicRelease | null {
  return publicRecord('release', record);
}
