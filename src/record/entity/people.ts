import { z } from 'zod';
import { personalNamesSchema } from '#record/personal-name';
import { textSchema } from '#record/text';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { groups, optional, required } from './field.ts';

/** A person harmed in one incident. A row without a name is still a victim (domain.md 1.5.15). */
export const victim = define(
  'victim',
  'A person harmed in an incident',
  {
    incident: required(reference('incident'), 'public', 'The incident'),
    order: optional(z.int(), 'public', 'Place in the list'),
    names: optional(
      personalNamesSchema,
      'public_redacted',
      'Names in every script; public as the conflict’s publication policy says',
    ),
    ageGroup: optional(vocabularyEnum('age_group'), 'public', 'Age class at the incident'),
    ageMin: optional(z.number().nonnegative(), 'public', 'Age in years, fractions for infants'),
    ageMax: optional(z.number().nonnegative(), 'public', 'Age in years, fractions for infants'),
    ageText: optional(z.string(), 'internal', 'Age as reported, where it is not a number'),
    gender: optional(vocabularyEnum('gender'), 'public', 'As identified at death or injury'),
    pregnant: optional(z.boolean(), 'internal', 'Whether she was pregnant'),
    status: optional(vocabularyEnum('victim_status'), 'public', 'Killed, injured, missing or unknown'),
    civilianStatus: optional(vocabularyEnum('civilian_status'), 'public', 'Status of the person'),
    nationality: optional(z.string(), 'internal', 'Nationality'),
    occupation: optional(z.string(), 'internal', 'Occupation'),
    relations: groups(
      {
        to: required(reference('victim'), 'internal', 'The other person'),
        kind: required(z.string(), 'internal', 'How they are related'),
      },
      'Family relations to other victims',
    ),
    notes: optional(textSchema, 'internal', 'Notes on the person'),
    photo: optional(z.string(), 'restricted', 'Stored picture'),
    site: optional(z.int().nonnegative(), 'public', 'Which impact site of the incident, by position'),
    identityTier: optional(
      vocabularyEnum('identity_tier'),
      'public',
      'Verified, credibly reported, or not yet verified',
    ),
    officialMatches: groups(
      {
        list: required(z.string(), 'public', 'Official list'),
        listVersion: optional(z.string(), 'public', 'Its version'),
        entryId: required(z.string(), 'internal', 'Its entry'),
        method: optional(z.string(), 'internal', 'How it was matched'),
        score: optional(z.number(), 'internal', 'Score of the match'),
        reviewer: optional(z.string(), 'internal', 'Who agreed'),
      },
      'Entries of official lists this person was matched to',
    ),
    url: optional(z.string(), 'internal', 'Report that names the person'),
  },
  'incident',
);

export type Victim = Body<typeof victim>;
