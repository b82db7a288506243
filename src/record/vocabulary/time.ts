/** How day and hour are known. */
import type { VocabularyList } from './list.ts';

export const date_type = {
  description: 'Form of the incident date',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'date',
      airwars: 'date',
      definition: 'One day',
    },
    {
      value: 'date_range',
      airwars: 'date_range',
      definition: 'A span',
    },
    {
      value: 'month',
      airwars: '',
      definition: 'Month only',
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'No date',
    },
  ],
} as const satisfies VocabularyList;

export const local_time_type = {
  description: 'How the hour is known',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'exact',
      airwars: 'exact',
      definition: 'Stated to the minute',
    },
    {
      value: 'approximate',
      airwars: 'approximate',
      definition: 'About a stated hour',
    },
    {
      value: 'window',
      airwars: 'window',
      definition: 'Between two hours',
    },
    {
      value: 'time_of_day',
      airwars: 'approximate_time_of_day',
      definition: 'A part of the day',
    },
    {
      value: 'first_reported',
      airwars: 'first_reported',
      definition: 'Only the time of the first report is known',
    },
    {
      value: 'unknown',
      airwars: 'unknown',
      definition: 'Not known',
    },
  ],
} as const satisfies VocabularyList;

export const time_of_day = {
  description: 'Part of the day',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'after_midnight',
      airwars: 'after_midnight',
      definition: 'Small hours',
    },
    {
      value: 'during_the_night',
      airwars: 'during_the_night',
      definition: 'At night',
    },
    {
      value: 'around_dawn',
      airwars: 'around_dawn',
      definition: 'About dawn',
    },
    {
      value: 'morning',
      airwars: 'morning',
      definition: 'Before noon',
    },
    {
      value: 'around_midday',
      airwars: 'around_midday',
      definition: 'About noon',
    },
    {
      value: 'afternoon',
      airwars: 'afternoon',
      definition: 'After noon',
    },
    {
      value: 'during_the_day',
      airwars: 'during_the_day',
      definition: 'In daylight',
    },
    {
      value: 'around_dusk',
      airwars: 'around_dusk',
      definition: 'About dusk',
    },
    {
      value: 'evening',
      airwars: 'evening',
      definition: 'Before night',
    },
    {
      value: 'around_midnight',
      airwars: 'around_midnight',
      definition: 'About midnight',
    },
  ],
} as const satisfies VocabularyList;
