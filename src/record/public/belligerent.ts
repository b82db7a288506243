import type { BelligerentRow } from '#record/entity/belligerent';
import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';

export type PublicBelligerentRow = PublicRecord<'belligerent_row'>;
export type PublicAllegation = PublicRecord<'allegation'>;
export type PublicBelligerentReport = PublicRecord<'belligerent_report'>;
export type PublicBelligerentEntry = PublicRecord<'belligerent_entry'>;
export type PublicMilitaryClaim = PublicRecord<'military_claim'>;

/** The public form of a party's row on an incident; null also where the party itself is not public. */
export function publicBelligerentRow(
  record: Publishable,
  isPublicParty: (id: string) => boolean,
): PublicBelligerentRow | null {
  const { party } = record.body as unknown as BelligerentRow;
  if (party !== undefined && !isPublicParty(party)) return null;
  return publicRecord('belligerent_row', record);
}

/** The public form of a case put to a belligerent: its number and dated steps, no documents and notes. */
export function publicAllegation(record: Publishable): PublicAllegation | null {
  return publicRecord('allegation', record);
}

export function publicBelligerentReport(record: Publishable): PublicBelligerentReport | null {
  return publicRecord('belligerent_report', record);
}

export function publicBelligerentEntry(record: Publishable): PublicBelligerentEntry | null {
  return publicRecord('belligerent_entry', record);
}

export function publicMilitaryClaim(record: Publishable): PublicMilitaryClaim | null {
  return publicRecord('military_claim', record);
}
