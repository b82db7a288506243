/** What coordinates stand for, how far the work is, whose grid it is. */
import type { VocabularyList } from './list.ts';

export const geolocation_accuracy = {
  description: 'What the coordinates stand for, finest first',
  label: { en: 'Accuracy of the location', ar: 'دقة الموقع' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'within_1m_belligerent',
      airwars: 'within_1m',
      definition: 'Ten-digit grid given by the belligerent',
      label: { en: 'Within 1 m (from the belligerent)', ar: 'في حدود متر واحد (وفق الطرف المتحارب)' },
    },
    {
      value: 'exact_belligerent',
      airwars: 'exact_location_coalition',
      definition: 'Object identified by the belligerent',
      label: { en: 'Exact location (from the belligerent)', ar: 'موقع محدد بدقة (وفق الطرف المتحارب)' },
    },
    {
      value: 'exact',
      airwars: 'exact_location',
      definition: 'Object identified by the recorder from imagery',
      label: { en: 'Exact location', ar: 'موقع محدد بدقة' },
    },
    {
      value: 'exact_other',
      airwars: 'exact_location_other',
      definition: 'Object identified by another investigator',
      label: { en: 'Exact location (from another investigator)', ar: 'موقع محدد بدقة (وفق جهة تحقيق أخرى)' },
    },
    {
      value: 'within_100m_belligerent',
      airwars: 'within_100m',
      definition: 'Six-digit grid given by the belligerent',
      label: { en: 'Within 100 m (from the belligerent)', ar: 'في حدود 100 متر (وفق الطرف المتحارب)' },
    },
    {
      value: 'nearby_landmark',
      airwars: 'nearby_landmark',
      definition: 'Close to a named landmark',
      label: { en: 'Near a landmark', ar: 'قرب معلَم معروف' },
    },
    {
      value: 'street',
      airwars: 'street',
      definition: 'On a named street',
      label: { en: 'Street', ar: 'شارع' },
    },
    {
      value: 'neighbourhood',
      airwars: 'neighbourhood_area',
      definition: 'In a named quarter or area',
      label: { en: 'Neighbourhood or area', ar: 'حي' },
    },
    {
      value: 'village',
      airwars: 'village',
      definition: 'Generic point of a named village',
      label: { en: 'Village', ar: 'قرية' },
    },
    {
      value: 'town',
      airwars: 'town',
      definition: 'Generic point of a named town',
      label: { en: 'Town', ar: 'بلدة' },
    },
    {
      value: 'city',
      airwars: 'city',
      definition: 'Generic point of a named city',
      label: { en: 'City', ar: 'مدينة' },
    },
    {
      value: 'subdistrict',
      airwars: 'subdistrict',
      definition: 'Generic point of a subdistrict',
      label: { en: 'Subdistrict', ar: 'ناحية' },
    },
    {
      value: 'district',
      airwars: 'district',
      definition: 'Generic point of a district',
      label: { en: 'District', ar: 'منطقة أو قضاء' },
    },
    {
      value: 'province',
      airwars: 'province_governorate',
      definition: 'Generic point of a province or governorate',
      label: { en: 'Province or governorate', ar: 'محافظة' },
    },
  ],
} as const satisfies VocabularyList;

export const geolocation_status = {
  description: 'Progress of geolocation work',
  label: { en: 'Geolocation status', ar: 'حالة تحديد الموقع الجغرافي' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'unassigned',
      airwars: 'Unassigned',
      definition: 'Nobody is on it',
      label: { en: 'Unassigned', ar: 'غير مُسنَد' },
    },
    {
      value: 'assigned',
      airwars: '',
      definition: 'An assessor has it',
      label: { en: 'Assigned', ar: 'مُسنَد' },
    },
    {
      value: 'in_progress',
      airwars: '',
      definition: 'Work has begun',
      label: { en: 'In progress', ar: 'قيد العمل' },
    },
    {
      value: 'ready_for_review',
      airwars: '',
      definition: 'Waits for a second person',
      label: { en: 'Ready for review', ar: 'جاهز للمراجعة' },
    },
    {
      value: 'complete',
      airwars: 'Complete',
      definition: 'Signed off',
      label: { en: 'Complete', ar: 'مكتمل' },
    },
    {
      value: 'not_possible',
      airwars: '',
      definition: 'Tried; evidence does not allow it',
      label: { en: 'Not possible', ar: 'غير ممكن' },
    },
  ],
} as const satisfies VocabularyList;

export const grid_origin = {
  description: 'Whose location a grid is',
  label: { en: 'Origin of the grid', ar: 'مصدر الإحداثيات' },
  multi: false,
  source: 'CJTF-OIR 20210920-03',
  values: [
    {
      value: 'allegation',
      airwars: '',
      definition: 'Taken from the allegation (CJTF-OIR 2019+ public keys)',
      label: { en: 'From the allegation', ar: 'من الادعاء' },
    },
    {
      value: 'belligerent',
      airwars: '',
      definition: 'The belligerent’s own strike location',
      label: { en: 'From the belligerent', ar: 'من الطرف المتحارب' },
    },
    {
      value: 'recorder',
      airwars: '',
      definition: 'Recorder’s work',
      label: { en: 'From the recorder', ar: 'من جهة التوثيق' },
    },
  ],
} as const satisfies VocabularyList;
