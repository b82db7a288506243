import type { Claim } from '#record/entity/claim';
import { type PublicRecord, type Publishable, publicRecord } from './public-record.ts';
import type { WithheldNames } from './withheld-names.ts';

/** A claim as published. The words themselves stay with the source they were read in. */
export type PublicClaim = PublicRecord<'claim'>;

/**
 * The public form of a claim; whether its incident is published, the caller knows. Words in which the claim says who
 * claims or who was harmed are left out where they hold a name that is not published.
 */
export function publicClaim(record: Publishable, withheld: WithheldNames): PublicClaim | null {
  const open = publicRecord('claim', record);
  if (!open || withheld.isEmpty) return open;
  const { groupText, claimantText, note, ...rest } = open;
  return {
    ...rest,
    ...(groupText !== undefined && !withheld.isIn(groupText) ? { groupText } : {}),
    ...(claimantText !== undefined && !withheld.isIn(claimantText) ? { claimantText } : {}),
    ...(note && !note.some((text) => withheld.isIn(text.value)) ? { note } : {}),
  };
}

/**
 * True where a claim stands on a record that is not public: who claims, or the source it was read in. It is then not
 * public itself, for it would tell what that source said.
 */
export function restsOnHidden(
  record: Publishable,
  isPublic: (kind: 'party' | 'source', id: string) => boolean,
): boolean {
  const claim = record.body as unknown as Claim;
  if (claim.claimant !== undefined && !isPublic('party', claim.claimant)) return true;
  return claim.source !== undefined && !isPublic('source', claim.source);
}
