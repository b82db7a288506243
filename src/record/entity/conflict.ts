import { z } from 'zod';
import { textSchema } from '#record/text';
import { type Body, define, reference } from './definition.ts';
import { groups, optional, required } from './field.ts';

const day = z.iso.date();

/** A conflict, the workspace that every record belongs to, with its rules of publication. */
export const conflict = define('conflict', 'A conflict: the workspace that every record belongs to', {
  slug: required(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), 'public', 'Short name used in commands'),
  title: required(textSchema, 'public', 'Title'),
  parties: optional(z.array(reference('party')), 'public', 'Parties'),
  countries: optional(z.array(z.string().length(2)), 'public', 'Countries, ISO 3166-1 alpha-2'),
  ranges: groups(
    {
      country: optional(z.string().length(2), 'public', 'Country'),
      conflictFrom: optional(day, 'public', 'Conflict from'),
      conflictTo: optional(day, 'public', 'Conflict to'),
      monitoringFrom: optional(day, 'public', 'Monitored from'),
      monitoringTo: optional(day, 'public', 'Monitored to'),
      assessmentFrom: optional(day, 'public', 'Assessed from'),
      assessmentTo: optional(day, 'public', 'Assessed to'),
      upToDate: optional(z.boolean(), 'public', 'Whether the record is current'),
    },
    'What has been covered, by country',
  ),
  events: groups(
    {
      title: required(textSchema, 'public', 'Event'),
      from: optional(day, 'public', 'From'),
      to: optional(day, 'public', 'To'),
    },
    'Events of the conflict',
  ),
  declaredStrikes: groups(
    {
      strikes: required(z.int().nonnegative(), 'public', 'Strikes declared'),
      party: optional(reference('party'), 'public', 'By whom'),
      asOf: optional(day, 'public', 'As of'),
      source: optional(reference('source'), 'public', 'Where it was said'),
    },
    'Strikes the parties declare: cited figures, never an override',
  ),
  namePolicy: required(
    z.enum(['all', 'adults', 'none']),
    'public',
    'Which victims’ names are published: all, adults only (18 or older as far as is known), or none',
  ),
  training: optional(z.boolean(), 'public', 'An invented record for training; said so on every page'),
});

export type Conflict = Body<typeof conflict>;
