import { z } from 'zod';
import { placeSchema } from '#record/place';
import { countSchema, rangeSchema } from '#record/range';
import { textSchema } from '#record/text';
import { timeWindowSchema, uncertainDateSchema } from '#record/uncertain-date';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { group, groups, optional, required } from './field.ts';

const day = z.iso.date();
const instant = z.iso.datetime();
const url = z.string();

/** Codes and names of places are found by an index, which takes no more than some two thousand bytes of each. */
const code = z.string().min(1).max(200, 'A code has at most 200 characters.');
const placeName = textSchema.refine((names) => names.every((name) => name.value.length <= 500), {
  message: 'The name of a place has at most 500 characters. Write the rest into the narrative.',
});

/**
 * A moment in time and space at which sources allege harm (domain.md 1.1), or a military event without such an allegation.
 * Victims, belligerents' rows and claims are records of their own that name their incident.
 */
export const incident = define('incident', 'A moment in time and space at which sources allege harm', {
  codes: optional(z.array(code), 'public', 'Codes, one per series; not unique in old data'),
  previousCodes: optional(z.array(code), 'public', 'Codes it had before'),
  date: optional(uncertainDateSchema, 'public', 'Day, span, month or unknown'),
  time: optional(timeWindowSchema, 'public', 'Local time of the place, as far as it is known'),
  firstReported: group(
    {
      at: optional(z.string(), 'public', 'When, ISO date or instant'),
      by: optional(z.string(), 'public', 'By whom'),
      url: optional(url, 'public', 'Where'),
    },
    'The first report known',
  ),
  country: optional(z.string().length(2), 'public', 'ISO 3166-1 alpha-2'),
  admin1: optional(z.string(), 'public', 'Governorate or province, as reported'),
  admin2: optional(z.string(), 'public', 'District, as reported'),
  admin3: optional(z.string(), 'public', 'Subdistrict, as reported'),
  locationName: optional(placeName, 'public', 'Name of the place, in every language known'),
  place: optional(placeSchema, 'public', 'The incident point with what it stands for'),
  multipleLocations: optional(z.boolean(), 'public', 'Several impact points in one record'),
  sites: groups(
    {
      label: optional(textSchema, 'public', 'Name of the impact site'),
      place: optional(placeSchema, 'public', 'Where it is'),
      notBefore: optional(day, 'public', 'Last imagery without the damage'),
      notAfter: optional(day, 'public', 'First imagery with the damage'),
      damage: optional(vocabularyEnum('infrastructure_destruction'), 'public', 'State after'),
      evidence: groups(
        {
          source: optional(reference('source'), 'public', 'Source that shows it'),
          capture: optional(reference('capture'), 'public', 'Capture that holds it'),
          note: optional(textSchema, 'public', 'What it shows'),
        },
        'Evidence for this site',
      ),
      notesInternal: optional(textSchema, 'internal', 'Working notes'),
    },
    'Impact sites, each with its own place, bracket of dates from imagery, damage and evidence',
  ),
  geolocation: group(
    {
      status: optional(vocabularyEnum('geolocation_status'), 'public', 'Progress of the work'),
      notesPublic: optional(textSchema, 'public', 'How it was found'),
      notesInternal: optional(textSchema, 'internal', 'Working notes'),
      assessor: optional(z.string(), 'internal', 'Who did it'),
      signedOffAt: optional(instant, 'public', 'When it was signed off'),
      reviewer: optional(z.string(), 'internal', 'Who agreed'),
      geojson: optional(z.string(), 'public', 'Drawn area, GeoJSON text'),
      caption: optional(textSchema, 'public', 'Caption of the area'),
      imagery: groups(
        {
          file: optional(z.string(), 'internal', 'Stored image'),
          takenOn: optional(day, 'public', 'Date taken'),
          takenAt: optional(z.string(), 'public', 'Time taken, HH:MM'),
          resolution: optional(z.string(), 'public', 'Resolution'),
          provider: optional(z.string(), 'public', 'Provider'),
        },
        'Imagery used',
      ),
    },
    'How the place was established',
  ),
  strikeStatus: optional(vocabularyEnum('strike_status'), 'public', 'How firmly the action is attributed'),
  strikeTypes: optional(z.array(vocabularyEnum('strike_type')), 'public', 'Kinds of action'),
  totalStrikes: optional(countSchema, 'public', 'Strikes in this incident'),
  parties: optional(
    z.array(reference('party')),
    'public',
    'Parties the incident is tagged with; tallies by party use these',
  ),
  targets: optional(z.array(reference('party')), 'public', 'Parties aimed at'),
  munitions: groups(
    {
      name: required(z.string(), 'public', 'Name'),
      evidence: optional(z.array(reference('source')), 'public', 'Sources that show it'),
    },
    'Munitions reported',
  ),
  harmReported: optional(
    vocabularyEnum('civilian_harm_reported'),
    'public',
    'Whether any source alleges civilian harm',
  ),
  grading: optional(
    vocabularyEnum('civilian_harm_grading'),
    'public',
    'How well the reporting supports the harm',
  ),
  gradingNullReason: optional(vocabularyEnum('grading_null_reason'), 'public', 'Why there is no grade'),
  previousGrading: group(
    {
      kind: optional(vocabularyEnum('previous_grading_kind'), 'public', 'What was held before'),
      grade: optional(vocabularyEnum('civilian_harm_grading'), 'public', 'The earlier grade'),
    },
    'What the recorder held before a belligerent conceded',
  ),
  gradedBy: optional(z.string(), 'internal', 'Who graded'),
  gradedAt: optional(instant, 'public', 'When it was graded'),
  gradingReason: optional(textSchema, 'public', 'Why this grade'),
  methodology: optional(reference('methodology'), 'public', 'Version of the method behind grade and ranges'),
  causes: optional(z.array(vocabularyEnum('cause_of_harm')), 'public', 'What physically caused the harm'),
  infrastructure: groups(
    {
      type: required(vocabularyEnum('infrastructure'), 'public', 'Object'),
      affiliation: optional(reference('party'), 'public', 'Whose it was'),
      declaredTarget: optional(z.boolean(), 'public', 'Whether a party said it aimed at it'),
      destruction: optional(vocabularyEnum('infrastructure_destruction'), 'public', 'State after'),
    },
    'Civilian objects affected',
  ),
  destruction: optional(
    z.array(vocabularyEnum('infrastructure_destruction')),
    'public',
    'State of the objects where the report does not say which',
  ),
  impacts: optional(z.array(vocabularyEnum('impact')), 'public', 'Services harmed'),
  observations: optional(z.array(vocabularyEnum('observation')), 'public', 'Analyst’s marks'),
  casualties: groups(
    {
      category: required(vocabularyEnum('casualty_category'), 'public', 'Class of persons'),
      killed: optional(rangeSchema, 'public', 'Killed, min and max; null is unknown'),
      injured: optional(rangeSchema, 'public', 'Injured, min and max; null is unknown'),
      affiliation: optional(reference('party'), 'public', 'Whose forces'),
      nationality: optional(z.string(), 'public', 'Nationality'),
      whileWorking: optional(z.boolean(), 'public', 'Harmed at work'),
      computedKilled: optional(rangeSchema, 'public', 'What the claims and the counting rules give'),
      computedInjured: optional(rangeSchema, 'public', 'What the claims and the counting rules give'),
      overrideReason: optional(textSchema, 'public', 'Why a person set another range'),
    },
    'Ranges per class of persons',
  ),
  victimGroups: groups(
    {
      label: optional(textSchema, 'internal', 'Family or group, often a family name'),
      members: optional(z.array(reference('victim')), 'public', 'Its members'),
      statedSize: optional(z.int().nonnegative(), 'public', 'Size as reported'),
    },
    'Families and groups',
  ),
  narrative: optional(textSchema, 'public', 'What is reported, in every language written'),
  sources: groups(
    {
      source: required(reference('source'), 'public', 'The source'),
      order: optional(z.int(), 'public', 'Place in the list'),
      role: optional(z.string(), 'public', 'What it is used for'),
      citedInNarrative: optional(z.boolean(), 'public', 'Whether the narrative cites it'),
      citedAs: optional(z.string(), 'public', 'Name by which this incident cites it'),
      archiveUrl: optional(url, 'public', 'Outside archive cited with it'),
      mediaCount: optional(z.int().nonnegative(), 'public', 'Media items it carries'),
    },
    'Sources, many to many',
  ),
  media: groups(
    {
      file: required(z.string(), 'internal', 'Stored file'),
      type: optional(z.string(), 'public', 'Kind of file'),
      caption: optional(textSchema, 'public', 'Caption'),
      source: optional(reference('source'), 'public', 'Where it comes from'),
      graphic: optional(z.boolean(), 'public', 'Shows injury or death'),
      minors: optional(z.boolean(), 'internal', 'Shows children'),
      sensitivity: optional(vocabularyEnum('sensitivity'), 'internal', 'Who may see it'),
    },
    'Pictures and films',
  ),
  documents: groups(
    {
      kind: required(
        z.enum(['declassified_assessment', 'press_release', 'other']),
        'public',
        'Kind of document',
      ),
      file: optional(z.string(), 'internal', 'Stored file'),
      url: optional(url, 'public', 'Where it was published'),
      allegationNumber: optional(z.string(), 'public', 'Number the belligerent gave it'),
    },
    'Documents of the belligerents',
  ),
  citations: optional(z.array(reference('publication')), 'public', 'Publications that use this incident'),
  url: optional(url, 'public', 'Page of this record at its recorder'),
  recorderStatus: optional(
    z.string(),
    'public',
    'Workflow status at the recorder it came from, in its words',
  ),
  workflow: required(vocabularyEnum('workflow_state'), 'public', 'Stage of work'),
  publishedAt: optional(z.string(), 'public', 'When first public'),
  updatedPublicAt: optional(
    z.string(),
    'public',
    'When a public figure or fact last changed; bulk work leaves it alone',
  ),
  mergedInto: optional(reference('incident'), 'public', 'The record that absorbed this one'),
  splitInto: optional(z.array(reference('incident')), 'public', 'The records this one was divided into'),
  changeLog: groups(
    {
      at: required(instant, 'public', 'When'),
      field: required(z.string(), 'public', 'Which field'),
      from: optional(z.string(), 'public', 'Before'),
      to: optional(z.string(), 'public', 'After'),
      reason: required(z.string(), 'public', 'Public reason'),
      public: required(z.boolean(), 'internal', 'Whether the line is public'),
    },
    'Changes of published figures and facts, each with its reason',
  ),
});

export type Incident = Body<typeof incident>;
