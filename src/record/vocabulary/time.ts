/** How day and hour are known. */
import type { VocabularyList } from './list.ts';

export const date_type = {
  description: 'Form of the incident date',
  label: { en: 'Form of the date', ar: 'صيغة التاريخ' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'date',
      airwars: 'date',
      definition: 'One day',
      label: { en: 'Day', ar: 'يوم محدد' },
    },
    {
      value: 'date_range',
      airwars: 'date_range',
      definition: 'A span',
      label: { en: 'Range of days', ar: 'فترة من الأيام' },
    },
    {
      value: 'month',
      airwars: '',
      definition: 'Month only',
      label: { en: 'Month', ar: 'شهر' },
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'No date',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const local_time_type = {
  description: 'How the hour is known',
  label: { en: 'Form of the local time', ar: 'صيغة التوقيت المحلي' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'exact',
      airwars: 'exact',
      definition: 'Stated to the minute',
      label: { en: 'Exact', ar: 'محدد' },
    },
    {
      value: 'approximate',
      airwars: 'approximate',
      definition: 'About a stated hour',
      label: { en: 'Approximate', ar: 'تقريبي' },
    },
    {
      value: 'window',
      airwars: 'window',
      definition: 'Between two hours',
      label: { en: 'Between two times', ar: 'بين وقتين' },
    },
    {
      value: 'time_of_day',
      airwars: 'approximate_time_of_day',
      definition: 'A part of the day',
      label: { en: 'Time of day', ar: 'فترة من اليوم' },
    },
    {
      value: 'first_reported',
      airwars: 'first_reported',
      definition: 'Only the time of the first report is known',
      label: { en: 'First reported', ar: 'وقت أول بلاغ' },
    },
    {
      value: 'unknown',
      airwars: 'unknown',
      definition: 'Not known',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const time_of_day = {
  description: 'Part of the day',
  label: { en: 'Time of day', ar: 'الفترة من اليوم' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'after_midnight',
      airwars: 'after_midnight',
      definition: 'Small hours',
      label: { en: 'After midnight', ar: 'بعد منتصف الليل' },
    },
    {
      value: 'during_the_night',
      airwars: 'during_the_night',
      definition: 'At night',
      label: { en: 'During the night', ar: 'خلال الليل' },
    },
    {
      value: 'around_dawn',
      airwars: 'around_dawn',
      definition: 'About dawn',
      label: { en: 'Around dawn', ar: 'عند الفجر' },
    },
    {
      value: 'morning',
      airwars: 'morning',
      definition: 'Before noon',
      label: { en: 'Morning', ar: 'صباحًا' },
    },
    {
      value: 'around_midday',
      airwars: 'around_midday',
      definition: 'About noon',
      label: { en: 'Around midday', ar: 'عند الظهر' },
    },
    {
      value: 'afternoon',
      airwars: 'afternoon',
      definition: 'After noon',
      label: { en: 'Afternoon', ar: 'بعد الظهر' },
    },
    {
      value: 'during_the_day',
      airwars: 'during_the_day',
      definition: 'In daylight',
      label: { en: 'During the day', ar: 'خلال النهار' },
    },
    {
      value: 'around_dusk',
      airwars: 'around_dusk',
      definition: 'About dusk',
      label: { en: 'Around dusk', ar: 'عند الغروب' },
    },
    {
      value: 'evening',
      airwars: 'evening',
      definition: 'Before night',
      label: { en: 'Evening', ar: 'مساءً' },
    },
    {
      value: 'around_midnight',
      airwars: 'around_midnight',
      definition: 'About midnight',
      label: { en: 'Around midnight', ar: 'عند منتصف الليل' },
    },
  ],
} as const satisfies VocabularyList;
