/** How an incident is graded, and why a grade may be missing. */
import type { VocabularyList } from './list.ts';

export const civilian_harm_grading = {
  description: 'How well the reporting supports that civilians were harmed by the party concerned',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'confirmed',
      airwars: 'confirmed',
      definition: 'A named belligerent accepted responsibility for harm to civilians in this incident',
    },
    {
      value: 'fair',
      airwars: 'fair',
      definition:
        'Two or more independent credible sources report the harm, and action by a belligerent nearby is likely or declared',
    },
    {
      value: 'weak',
      airwars: 'weak',
      definition: 'Only one independent source reports the harm, however detailed or often repeated',
    },
    {
      value: 'contested',
      airwars: 'contested',
      definition: 'Parties or sources dispute who is responsible, or nobody is named',
    },
    {
      value: 'discounted',
      airwars: 'discounted',
      definition: 'After assessment, those harmed were combatants or another party most likely did it',
    },
  ],
} as const satisfies VocabularyList;

export const grading_null_reason = {
  description: 'Why an incident has no grade',
  multi: false,
  source: 'new',
  values: [
    {
      value: 'no_harm_alleged',
      airwars: '(NCS codes)',
      definition: 'A military event without any allegation of civilian harm',
    },
    {
      value: 'not_yet_assessed',
      airwars: '',
      definition: 'Harm alleged, assessment not finished',
    },
  ],
} as const satisfies VocabularyList;

export const civilian_harm_reported = {
  description: 'Whether any source alleges civilian harm',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'yes',
      airwars: 'yes',
      definition: 'At least one source alleges it',
    },
    {
      value: 'no',
      airwars: 'no',
      definition: 'Event recorded, no such allegation known',
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not yet checked',
    },
  ],
} as const satisfies VocabularyList;

export const previous_grading_kind = {
  description: 'What the recorder held before a belligerent conceded',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'previously_classed_as',
      airwars: 'previously_classed_as',
      definition: 'It had this earlier grade',
    },
    {
      value: 'previously_unknown',
      airwars: 'previously_unknown',
      definition: 'The incident was first learnt of from the belligerent',
    },
  ],
} as const satisfies VocabularyList;
