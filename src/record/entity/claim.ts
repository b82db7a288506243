import { z } from 'zod';
import { rangeSchema } from '#record/range';
import { textSchema } from '#record/text';
import { uncertainDateSchema } from '#record/uncertain-date';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { group, optional, required } from './field.ts';

/** What a claim counts. Deaths and injuries are of persons; the rest keeps counts of other things from being read as deaths. */
export const claimMeasures = [
  'killed',
  'injured',
  'missing',
  'named',
  'identified',
  'strikes',
  'reports_carried_over',
  'reports_received',
  'reports_open',
  'sites',
] as const;

/**
 * Who says how many of whom were harmed, where, when, by whom, at which characters or row of which capture.
 * A claim about one incident has `extent` incident; a total over many ("1,302 since 2014") has `aggregate` and says its scope.
 */
export const claim = define(
  'claim',
  'Who says how many, of whom, at which place of which capture',
  {
    extent: required(z.enum(['incident', 'aggregate']), 'public', 'One incident, or a total over many'),
    incident: optional(reference('incident'), 'public', 'The incident, where it is about one'),
    claimant: optional(reference('party'), 'public', 'Who says so'),
    claimantText: optional(z.string(), 'public', 'Who says so, in the words of the source'),
    attributedTo: optional(z.array(reference('party')), 'public', 'Who is said to have done it'),
    measure: required(z.enum(claimMeasures), 'public', 'What is counted'),
    category: optional(vocabularyEnum('casualty_category'), 'public', 'Which class of persons'),
    groupText: optional(z.string(), 'public', 'Which persons, where no category says it'),
    range: required(rangeSchema, 'public', 'How many: min and max; null is unknown or open'),
    approximate: optional(z.boolean(), 'public', 'Said as about or nearly'),
    quantifier: optional(vocabularyEnum('quantifier'), 'public', 'How the number was worded'),
    scope: group(
      {
        label: optional(textSchema, 'public', 'Scope in words'),
        countries: optional(z.array(z.string().length(2)), 'public', 'Countries'),
        place: optional(textSchema, 'public', 'Area in words'),
        period: optional(uncertainDateSchema, 'public', 'Period counted'),
        periodOpen: optional(z.boolean(), 'public', 'Whether it runs on: "since"'),
        namedScope: optional(reference('scope'), 'public', 'The saved scope that says the same'),
      },
      'What an aggregate covers',
    ),
    asOf: optional(z.iso.date(), 'public', 'The day the total stood so'),
    source: optional(reference('source'), 'public', 'The source it was read in'),
    capture: optional(reference('capture'), 'public', 'The capture it stands in'),
    locator: group(
      {
        file: optional(z.string(), 'public', 'File within the capture'),
        row: optional(z.int().positive(), 'public', 'Row of a table, the first data row being 1'),
        columns: optional(z.array(z.string()), 'public', 'Columns of a table'),
        start: optional(z.int().nonnegative(), 'public', 'First character, UTF-16, from 0'),
        end: optional(z.int().nonnegative(), 'public', 'Character after the last'),
      },
      'Where in the capture it stands',
    ),
    quote: optional(z.string(), 'internal', 'The words themselves'),
    victims: optional(z.array(reference('victim')), 'public', 'Victims it names'),
    partOf: optional(reference('claim'), 'public', 'The claim this one is a part of: 67 children of 288'),
    note: optional(textSchema, 'public', 'What a reader must know, such as a misreading'),
  },
  'incident',
);

export type Claim = Body<typeof claim>;
