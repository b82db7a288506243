/** What coordinates stand for, how far the work is, whose grid it is. */
import type { VocabularyList } from './list.ts';

export const geolocation_accuracy = {
  description: 'What the coordinates stand for, finest first',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'within_1m_belligerent',
      airwars: 'within_1m',
      definition: 'Ten-digit grid given by the belligerent',
    },
    {
      value: 'exact_belligerent',
      airwars: 'exact_location_coalition',
      definition: 'Object identified by the belligerent',
    },
    {
      value: 'exact',
      airwars: 'exact_location',
      definition: 'Object identified by the recorder from imagery',
    },
    {
      value: 'exact_other',
      airwars: 'exact_location_other',
      definition: 'Object identified by another investigator',
    },
    {
      value: 'within_100m_belligerent',
      airwars: 'within_100m',
      definition: 'Six-digit grid given by the belligerent',
    },
    {
      value: 'nearby_landmark',
      airwars: 'nearby_landmark',
      definition: 'Close to a named landmark',
    },
    {
      value: 'street',
      airwars: 'street',
      definition: 'On a named street',
    },
    {
      value: 'neighbourhood',
      airwars: 'neighbourhood_area',
      definition: 'In a named quarter or area',
    },
    {
      value: 'village',
      airwars: 'village',
      definition: 'Generic point of a named village',
    },
    {
      value: 'town',
      airwars: 'town',
      definition: 'Generic point of a named town',
    },
    {
      value: 'city',
      airwars: 'city',
      definition: 'Generic point of a named city',
    },
    {
      value: 'subdistrict',
      airwars: 'subdistrict',
      definition: 'Generic point of a subdistrict',
    },
    {
      value: 'district',
      airwars: 'district',
      definition: 'Generic point of a district',
    },
    {
      value: 'province',
      airwars: 'province_governorate',
      definition: 'Generic point of a province or governorate',
    },
  ],
} as const satisfies VocabularyList;

export const geolocation_status = {
  description: 'Progress of geolocation work',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'unassigned',
      airwars: 'Unassigned',
      definition: 'Nobody is on it',
    },
    {
      value: 'assigned',
      airwars: '',
      definition: 'An assessor has it',
    },
    {
      value: 'in_progress',
      airwars: '',
      definition: 'Work has begun',
    },
    {
      value: 'ready_for_review',
      airwars: '',
      definition: 'Waits for a second person',
    },
    {
      value: 'complete',
      airwars: 'Complete',
      definition: 'Signed off',
    },
    {
      value: 'not_possible',
      airwars: '',
      definition: 'Tried; evidence does not allow it',
    },
  ],
} as const satisfies VocabularyList;

export const grid_origin = {
  description: 'Whose location a grid is',
  multi: false,
  source: 'CJTF-OIR 20210920-03',
  values: [
    {
      value: 'allegation',
      airwars: '',
      definition: 'Taken from the allegation (CJTF-OIR 2019+ public keys)',
    },
    {
      value: 'belligerent',
      airwars: '',
      definition: 'The belligerent’s own strike location',
    },
    {
      value: 'recorder',
      airwars: '',
      definition: 'Recorder’s work',
    },
  ],
} as const satisfies VocabularyList;
