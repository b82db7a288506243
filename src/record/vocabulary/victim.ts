/** One person: outcome, age, gender, status, names, certainty. */
import type { VocabularyList } from './list.ts';

export const victim_status = {
  description: 'Outcome for a person',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'killed',
      airwars: 'killed',
      definition: 'Died',
    },
    {
      value: 'injured',
      airwars: 'injured',
      definition: 'Wounded',
    },
    {
      value: 'missing',
      airwars: '',
      definition: 'Whereabouts unknown; never counted in a range',
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not stated',
    },
  ],
} as const satisfies VocabularyList;

export const age_group = {
  description: 'Age class at the incident',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'child',
      airwars: 'child',
      definition: 'Under 18',
    },
    {
      value: 'adult',
      airwars: 'adult',
      definition: '18 or over, or no age stated',
    },
    {
      value: 'exact',
      airwars: 'exact_age',
      definition: 'An age in years is given',
    },
    {
      value: 'unknown',
      airwars: 'Age unknown',
      definition: 'Cannot be classed',
    },
  ],
} as const satisfies VocabularyList;

export const gender = {
  description: 'As identified at death or injury',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'female',
      airwars: 'female',
      definition: 'Woman or girl',
    },
    {
      value: 'male',
      airwars: 'male',
      definition: 'Man or boy',
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not stated',
    },
  ],
} as const satisfies VocabularyList;

export const civilian_status = {
  description: 'Status of a person',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'civilian',
      airwars: '',
      definition: 'Presumed unless evidence says otherwise',
    },
    {
      value: 'contested',
      airwars: 'contested',
      definition: 'Some evidence of militancy, not conclusive',
    },
    {
      value: 'belligerent',
      airwars: '',
      definition: 'Evidence of membership or participation',
    },
  ],
} as const satisfies VocabularyList;

export const name_kind = {
  description: 'What a name entry is',
  multi: false,
  source: 'new',
  values: [
    {
      value: 'full',
      airwars: '',
      definition: 'Given, father’s and family name or more',
    },
    {
      value: 'partial',
      airwars: '',
      definition: 'Part of a name',
    },
    {
      value: 'kunya',
      airwars: '',
      definition: 'Abu/Umm form, nickname or nom de guerre',
    },
    {
      value: 'description',
      airwars: '',
      definition: 'Relation or role in place of a name',
    },
    {
      value: 'none',
      airwars: '',
      definition: 'No name',
    },
  ],
} as const satisfies VocabularyList;

export const identity_tier = {
  description: 'How well a person’s death or injury is established',
  multi: false,
  source: 'Amnesty/Airwars Raqqa',
  values: [
    {
      value: 'verified',
      airwars: '',
      definition: 'Established by own inquiry or an official match',
    },
    {
      value: 'credible_report',
      airwars: '',
      definition: 'Reported by credible sources, not verified',
    },
    {
      value: 'unverified',
      airwars: '',
      definition: 'One mention only',
    },
  ],
} as const satisfies VocabularyList;
