import { z } from 'zod';
import { countSchema } from '#record/range';
import { textSchema } from '#record/text';
import { vocabularyEnum } from '#record/vocabulary';
import { type Body, define, reference } from './definition.ts';
import { group, groups, optional, required } from './field.ts';

const day = z.iso.date();
const count = countSchema;

/** One party on one incident, with its own public position (domain.md 1.8). Conceding zero is 0; no answer is left out. */
export const belligerentRow = define(
  'belligerent_row',
  'One party on one incident, with its own position',
  {
    incident: required(reference('incident'), 'public', 'The incident'),
    party: optional(reference('party'), 'public', 'The party; left out when unknown'),
    order: optional(z.int(), 'public', 'Place in the list'),
    certainty: optional(vocabularyEnum('belligerent_certainty'), 'public', 'Known, suspected or mentioned'),
    position: required(
      vocabularyEnum('belligerent_position'),
      'public',
      'Its public answer, from its latest statement',
    ),
    reasonsNonCredible: optional(z.array(vocabularyEnum('reason_non_credible')), 'public', 'Stated grounds'),
    reasonsCredible: optional(z.array(vocabularyEnum('reason_credible')), 'public', 'Stated explanations'),
    deathsConcededMin: optional(count, 'public', 'Deaths it concedes, lower'),
    deathsConcededMax: optional(count, 'public', 'Deaths it concedes, upper'),
    injuriesConcededMin: optional(count, 'public', 'Injuries it concedes, lower'),
    injuriesConcededMax: optional(count, 'public', 'Injuries it concedes, upper'),
    statedLocation: optional(z.string(), 'public', 'Where it says it was'),
    mgrs: optional(z.string(), 'public', 'Grid it printed, as printed'),
    mgrsAccuracyM: optional(count, 'public', 'Accuracy of that grid in metres'),
    mgrsOrigin: optional(
      vocabularyEnum('grid_origin'),
      'public',
      'Whose location the grid is; of the allegation unless stated',
    ),
    statements: groups(
      {
        date: optional(day, 'public', 'When it was said'),
        url: optional(z.string(), 'public', 'Where'),
        text: required(z.string(), 'public', 'The statement'),
        entry: optional(reference('belligerent_entry'), 'public', 'The entry of its report'),
        partner: optional(z.string(), 'public', 'The ally who said it'),
      },
      'What it said about this incident',
    ),
    strikeReports: groups(
      {
        date: optional(day, 'public', 'When it was said'),
        url: optional(z.string(), 'public', 'Where'),
        text: optional(z.string(), 'public', 'The report'),
        textOriginal: optional(z.string(), 'public', 'The report in its own language'),
        language: optional(z.string(), 'public', 'That language'),
        partner: optional(z.string(), 'public', 'The ally who said it'),
      },
      'What it and its allies reported of strikes',
    ),
    media: optional(z.array(z.string()), 'internal', 'Stored files'),
  },
  'incident',
);

export type BelligerentRow = Body<typeof belligerentRow>;

const span = z.tuple([count, count]);
const headerFigure = (doc: string) =>
  group(
    {
      value: optional(z.number(), 'public', 'The figure'),
      span: optional(span, 'public', 'Its characters in the raw text'),
      atLeast: optional(z.boolean(), 'public', 'Said as "at least"'),
    },
    doc,
  );

/** One release of a belligerent on civilian casualties, with its header figures and the checks of its arithmetic. */
export const belligerentReport = define(
  'belligerent_report',
  'A belligerent’s release on civilian casualties',
  {
    issuer: required(reference('party'), 'public', 'Who published it'),
    releaseNumber: optional(z.string(), 'public', 'Its number'),
    releasedOn: required(day, 'public', 'When'),
    coversFrom: optional(day, 'public', 'Covers from'),
    coversTo: optional(day, 'public', 'Covers to'),
    url: optional(z.string(), 'public', 'Where'),
    captures: optional(z.array(reference('capture')), 'public', 'Captures'),
    rawText: optional(z.string(), 'public', 'Its text'),
    header: group(
      {
        carriedOver: headerFigure('Reports carried over'),
        received: headerFigure('Reports received'),
        completed: headerFigure('Assessments completed'),
        credible: headerFigure('Found credible'),
        nonCredible: headerFigure('Found non-credible'),
        duplicate: headerFigure('Found duplicate'),
        openEnd: headerFigure('Open at the end'),
        reopened: headerFigure('Reopened'),
        killed: headerFigure('Killed, this report'),
        injured: headerFigure('Injured, this report'),
        cumulativeKilled: headerFigure('Killed since the start'),
        cumulativeStrikes: headerFigure('Strikes since the start'),
        cumulativeEngagements: headerFigure('Engagements since the start'),
        cumulativeReports: headerFigure('Reports since the start'),
        cumulativeCredible: headerFigure('Credible reports since the start'),
        pctReports: headerFigure('Reports in percent of engagements'),
        pctCredible: headerFigure('Credible reports in percent of engagements'),
      },
      'Header figures, each with where it stands in the text',
    ),
    checks: groups(
      {
        rule: required(z.string(), 'public', 'Which check'),
        ok: required(z.boolean(), 'public', 'Whether it holds'),
        expected: optional(z.number(), 'public', 'What it should be'),
        found: optional(z.number(), 'public', 'What it is'),
      },
      'Checks of its arithmetic',
    ),
  },
);

export type BelligerentReport = Body<typeof belligerentReport>;

/** One entry of a belligerent's release: its answer to one allegation. */
export const belligerentEntry = define(
  'belligerent_entry',
  'One entry of a belligerent’s release',
  {
    report: required(reference('belligerent_report'), 'public', 'The release'),
    ordinal: optional(z.int(), 'public', 'Place in the release'),
    section: optional(vocabularyEnum('entry_section'), 'public', 'Section it stands in'),
    allegedDate: optional(day, 'public', 'Day alleged'),
    allegedDateEnd: optional(day, 'public', 'Last day alleged'),
    place: optional(z.string(), 'public', 'Place'),
    country: optional(z.string().length(2), 'public', 'Country'),
    via: optional(z.array(z.string()), 'public', 'Who brought it'),
    text: required(z.string(), 'public', 'The entry'),
    outcome: optional(vocabularyEnum('belligerent_position'), 'public', 'What was found'),
    reasons: optional(
      z.array(z.string()),
      'public',
      'Reasons, values of reason_credible or reason_non_credible',
    ),
    killed: optional(count, 'public', 'Killed'),
    injured: optional(count, 'public', 'Injured'),
    atLeast: optional(z.boolean(), 'public', 'Said as "at least"'),
    allegationNumber: optional(z.string(), 'public', 'Its allegation number'),
    ngoCodes: optional(z.array(z.string()), 'public', 'Codes of recorders'),
    mgrsRaw: optional(z.string(), 'public', 'Grid as printed'),
    mgrsNormal: optional(z.string(), 'public', 'Grid in normal form'),
    mgrsValid: optional(z.boolean(), 'public', 'Whether the grid exists'),
    duplicateOf: group(
      {
        allegationNumber: optional(z.string(), 'public', 'Number of the other'),
        outcome: optional(vocabularyEnum('belligerent_position'), 'public', 'Its outcome'),
        published: optional(z.string(), 'public', 'When it was published'),
      },
      'The allegation it is said to repeat',
    ),
    notPreviouslyReported: optional(z.boolean(), 'public', 'Marked as not previously reported'),
    reopened: optional(z.boolean(), 'public', 'Reopened'),
    corrects: group(
      {
        release: optional(day, 'public', 'Release corrected'),
        ordinal: optional(z.int(), 'public', 'Entry corrected'),
        text: optional(z.string(), 'public', 'What is corrected'),
      },
      'The earlier entry it corrects',
    ),
    links: groups(
      {
        incident: required(reference('incident'), 'public', 'Incident'),
        method: required(z.enum(['code', 'number', 'grid_date', 'manual']), 'public', 'How it was tied'),
        score: optional(z.number(), 'public', 'Score'),
        reviewer: optional(z.string(), 'internal', 'Who agreed'),
      },
      'Incidents it answers',
    ),
  },
  'report',
);

export type BelligerentEntry = Body<typeof belligerentEntry>;

/** One case put to a belligerent, with every step of its handling. */
export const allegation = define(
  'allegation',
  'One case put to a belligerent',
  {
    incident: optional(reference('incident'), 'public', 'Incident'),
    belligerent: required(reference('party'), 'public', 'To whom'),
    theirNumber: optional(z.string(), 'public', 'Number they gave it'),
    ourCode: optional(z.string(), 'public', 'Number we gave it'),
    events: groups(
      {
        at: required(z.string(), 'public', 'When'),
        event: required(vocabularyEnum('allegation_event'), 'public', 'Step'),
        document: optional(z.string(), 'internal', 'Document'),
        note: optional(textSchema, 'internal', 'Note'),
      },
      'Steps',
    ),
    packSent: optional(z.string(), 'internal', 'Stored pack'),
  },
  'incident',
);

export type Allegation = Body<typeof allegation>;

/** A strike release: what a military says that it struck, before any question of harm. */
export const militaryClaim = define('military_claim', 'A strike release', {
  issuer: required(reference('party'), 'public', 'Who published it'),
  dateStart: required(day, 'public', 'First day'),
  dateEnd: optional(day, 'public', 'Last day'),
  text: required(z.string(), 'public', 'Its text'),
  textOriginal: optional(z.string(), 'public', 'Its text in its own language'),
  language: optional(z.string(), 'public', 'That language'),
  blocks: groups(
    {
      date: optional(day, 'public', 'Day'),
      country: optional(z.string().length(2), 'public', 'Country'),
      near: optional(z.string(), 'public', 'Near which place'),
      strikes: optional(count, 'public', 'Strikes'),
      engagements: optional(count, 'public', 'Engagements'),
      text: required(z.string(), 'public', 'Text of the block'),
    },
    'Strikes by place',
  ),
  captures: optional(z.array(reference('capture')), 'public', 'Captures'),
});

export type MilitaryClaim = Body<typeof militaryClaim>;
