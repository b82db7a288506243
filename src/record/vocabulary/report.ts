/** A belligerent’s handling of allegations and the sections of its reports. */
import type { VocabularyList } from './list.ts';

export const allegation_event = {
  description: 'Step in a belligerent’s handling of an allegation (append-only)',
  multi: false,
  source: 'CJTF-OIR practice',
  values: [
    {
      value: 'received',
      airwars: '',
      definition: 'The belligerent logged it',
    },
    {
      value: 'acknowledged',
      airwars: '',
      definition: 'It told the sender so',
    },
    {
      value: 'information_requested',
      airwars: '',
      definition: 'It asked the sender for details',
    },
    {
      value: 'information_supplied',
      airwars: '',
      definition: 'Details were sent',
    },
    {
      value: 'initial_closed',
      airwars: '',
      definition: 'Closed at initial review',
    },
    {
      value: 'assessment_opened',
      airwars: '',
      definition: 'Formal assessment began',
    },
    {
      value: 'investigation_opened',
      airwars: '',
      definition: 'Command investigation began',
    },
    {
      value: 'closed_credible',
      airwars: '',
      definition: 'Closed as credible',
    },
    {
      value: 'closed_non_credible',
      airwars: '',
      definition: 'Closed as non-credible',
    },
    {
      value: 'closed_duplicate',
      airwars: '',
      definition: 'Closed as a duplicate',
    },
    {
      value: 'reopened',
      airwars: '',
      definition: 'Opened again on new information',
    },
    {
      value: 'corrected',
      airwars: '',
      definition: 'An earlier published result was corrected',
    },
    {
      value: 'published',
      airwars: '',
      definition: 'Result appeared in a release',
    },
    {
      value: 'withdrawn',
      airwars: '',
      definition: 'Result withdrawn',
    },
  ],
} as const satisfies VocabularyList;

export const entry_section = {
  description: 'Section of a belligerent’s report',
  multi: false,
  source: 'CJTF-OIR',
  values: [
    {
      value: 'credible',
      airwars: '',
      definition: 'Accepted cases',
    },
    {
      value: 'non_credible',
      airwars: '',
      definition: 'Rejected cases',
    },
    {
      value: 'duplicate',
      airwars: '',
      definition: 'Duplicates',
    },
    {
      value: 'previously_unlisted',
      airwars: '',
      definition: 'Older results listed late',
    },
    {
      value: 'correction',
      airwars: '',
      definition: 'Corrections of earlier items',
    },
    {
      value: 'open',
      airwars: '',
      definition: 'Still open',
    },
  ],
} as const satisfies VocabularyList;
