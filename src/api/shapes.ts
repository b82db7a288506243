import { z } from '@hono/zod-openapi';
import type { Kind } from '#record/entity/index';
import { publicSchema } from '#record/public/schema';

/** The public form of a kind of record, under its name in the description of the API. */
const shape = (kind: Kind, name: string) => publicSchema(kind).openapi(name);

export const incidentShape = shape('incident', 'Incident');
export const victimShape = shape('victim', 'Victim');
export const belligerentShape = shape('belligerent_row', 'BelligerentRow');
export const claimShape = shape('claim', 'Claim');
export const allegationShape = shape('allegation', 'Allegation');
export const sourceShape = shape('source', 'Source');
export const captureShape = shape('capture', 'Capture');
export const partyShape = shape('party', 'Party');
export const conflictShape = shape('conflict', 'Conflict');
export const scopeShape = shape('scope', 'Scope');
export const methodologyShape = shape('methodology', 'Methodology');
export const publicationShape = shape('publication', 'Publication');
export const releaseShape = shape('release', 'Release');

/** A claim with the hash of the captured file that it can be checked against. */
export const evidencedClaimShape = z
  .object({
    claim: claimShape,
    sha256: z.string().nullable().openapi({ description: 'SHA-256 of the captured file it stands in' }),
  })
  .openapi('EvidencedClaim');

/** What became of an incident that was public once. */
export const tombstoneShape = z
  .object({
    id: z.string(),
    conflict: z.string(),
    state: z.enum(['merged', 'withdrawn', 'split', 'removed']),
    mergedInto: z.string().nullable(),
    splitInto: z.array(z.string()),
    codes: z.array(z.string()),
  })
  .openapi('Tombstone');

export const listedIncidentShape = z
  .object({ incident: incidentShape, parties: z.array(partyShape) })
  .openapi('ListedIncident');

export const detailShape = z
  .object({
    incident: incidentShape,
    victims: z.array(victimShape),
    belligerents: z.array(belligerentShape),
    claims: z.array(evidencedClaimShape),
    allegations: z.array(allegationShape),
    sources: z.array(sourceShape),
    captures: z.array(captureShape),
    parties: z.array(partyShape),
    publications: z.array(publicationShape),
    methodology: methodologyShape.nullable(),
  })
  .openapi('IncidentDetail');

/** A range of persons. */
export const rangeShape = z
  .object({ min: z.int().nullable(), max: z.int().nullable() })
  .openapi('Range', { description: 'Persons, min and max; null is unknown or open, never zero' });

const sumShape = z
  .object({ min: z.int(), max: z.int(), unknownMin: z.int(), unknownMax: z.int() })
  .openapi('RangeSum', { description: 'Known bounds added, and how many incidents lack each bound' });

const wordsShape = z.object({ en: z.string(), ar: z.string() }).openapi('Words');

export const tallyRowShape = z
  .object({
    key: z.string(),
    label: wordsShape,
    incidents: z.int(),
    killed: sumShape,
    injured: sumShape,
    conceded: z.object({ rows: z.int(), killed: sumShape, injured: sumShape }),
    namedVictims: z.int(),
    additive: z.boolean(),
  })
  .openapi('TallyRow');

export const tallyShape = z
  .object({
    query: z.looseObject({}),
    definition: wordsShape,
    additive: z.boolean(),
    rows: z.array(tallyRowShape),
  })
  .openapi('Tally');
