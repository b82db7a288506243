/** How an incident is graded, and why a grade may be missing. */
import type { VocabularyList } from './list.ts';

export const civilian_harm_grading = {
  description: 'How well the reporting supports that civilians were harmed by the party concerned',
  label: { en: 'Grading', ar: 'تصنيف الضرر المدني' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'confirmed',
      airwars: 'confirmed',
      definition: 'A named belligerent accepted responsibility for harm to civilians in this incident',
      label: { en: 'Confirmed', ar: 'مؤكَّد' },
    },
    {
      value: 'fair',
      airwars: 'fair',
      definition:
        'Two or more independent credible sources report the harm, and action by a belligerent nearby is likely or declared',
      label: { en: 'Fair', ar: 'معقول' },
    },
    {
      value: 'weak',
      airwars: 'weak',
      definition: 'Only one independent source reports the harm, however detailed or often repeated',
      label: { en: 'Weak', ar: 'ضعيف' },
    },
    {
      value: 'contested',
      airwars: 'contested',
      definition: 'Parties or sources dispute who is responsible, or nobody is named',
      label: { en: 'Contested', ar: 'متنازَع عليه' },
    },
    {
      value: 'discounted',
      airwars: 'discounted',
      definition: 'After assessment, those harmed were combatants or another party most likely did it',
      label: { en: 'Discounted', ar: 'مستبعَد' },
    },
  ],
} as const satisfies VocabularyList;

export const grading_null_reason = {
  description: 'Why an incident has no grade',
  label: { en: 'Reason for no grading', ar: 'سبب عدم التصنيف' },
  multi: false,
  source: 'new',
  values: [
    {
      value: 'no_harm_alleged',
      airwars: '(NCS codes)',
      definition: 'A military event without any allegation of civilian harm',
      label: { en: 'No civilian harm alleged', ar: 'لا ادعاء بوقوع ضرر مدني' },
    },
    {
      value: 'not_yet_assessed',
      airwars: '',
      definition: 'Harm alleged, assessment not finished',
      label: { en: 'Not yet assessed', ar: 'لم يُقيَّم بعد' },
    },
  ],
} as const satisfies VocabularyList;

export const civilian_harm_reported = {
  description: 'Whether any source alleges civilian harm',
  label: { en: 'Civilian harm reported', ar: 'الإبلاغ عن ضرر مدني' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'yes',
      airwars: 'yes',
      definition: 'At least one source alleges it',
      label: { en: 'Yes', ar: 'نعم' },
    },
    {
      value: 'no',
      airwars: 'no',
      definition: 'Event recorded, no such allegation known',
      label: { en: 'No', ar: 'لا' },
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not yet checked',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const previous_grading_kind = {
  description: 'What the recorder held before a belligerent conceded',
  label: { en: 'Earlier assessment', ar: 'التقييم السابق' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'previously_classed_as',
      airwars: 'previously_classed_as',
      definition: 'It had this earlier grade',
      label: { en: 'Previously classed as', ar: 'صُنِّف سابقًا على أنه' },
    },
    {
      value: 'previously_unknown',
      airwars: 'previously_unknown',
      definition: 'The incident was first learnt of from the belligerent',
      label: { en: 'Previously unknown', ar: 'لم يكن معروفًا من قبل' },
    },
  ],
} as const satisfies VocabularyList;
