import { z } from 'zod';
import { textSchema } from '#record/text';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { groups, optional, required } from './field.ts';

const day = z.iso.date();

/** A version of the method by which incidents are graded and counted. Every grade and range points to one. */
export const methodology = define('methodology', 'A version of the method of grading and counting', {
  version: required(z.string(), 'public', 'Version'),
  validFrom: required(day, 'public', 'In force from'),
  body: required(textSchema, 'public', 'The method in words'),
  quantifierTable: groups(
    {
      quantifier: required(vocabularyEnum('quantifier'), 'public', 'Wording'),
      min: optional(z.int().nonnegative(), 'public', 'Counts at least'),
      max: optional(z.int().nonnegative(), 'public', 'Counts at most'),
    },
    'What each wording counts as, where it differs from the standard table',
  ),
  vocabularyVersion: optional(z.string(), 'public', 'Version of the vocabularies'),
});

export type Methodology = Body<typeof methodology>;

/** A publication that uses incidents of the register. */
export const publication = define('publication', 'A publication that uses incidents', {
  title: required(textSchema, 'public', 'Title'),
  publishedOn: optional(day, 'public', 'When'),
  publisher: optional(z.string(), 'public', 'By whom'),
  url: optional(z.string(), 'public', 'Where'),
});

export type Publication = Body<typeof publication>;

/** A named, versioned selection of incidents, usable in every tally, comparison and page: Raqqa, June to October 2017. */
export const scope = define('scope', 'A named selection of incidents', {
  slug: required(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), 'public', 'Short name used in commands'),
  title: required(textSchema, 'public', 'Title'),
  countries: optional(z.array(z.string().length(2)), 'public', 'Countries'),
  places: optional(z.array(z.string()), 'public', 'Names of places or governorates; any of them'),
  area: optional(
    z.strictObject({
      south: z.number().min(-90).max(90),
      west: z.number().min(-180).max(180),
      north: z.number().min(-90).max(90),
      east: z.number().min(-180).max(180),
    }),
    'public',
    'Box of coordinates in degrees',
  ),
  from: optional(day, 'public', 'First day'),
  to: optional(day, 'public', 'Last day'),
  parties: optional(z.array(reference('party')), 'public', 'Parties; any of them'),
  grades: optional(z.array(vocabularyEnum('civilian_harm_grading')), 'public', 'Grades; any of them'),
  category: optional(vocabularyEnum('casualty_category'), 'public', 'Class of persons'),
});

export type Scope = Body<typeof scope>;
