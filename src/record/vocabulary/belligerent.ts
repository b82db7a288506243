/** A party on an incident: role, public position, stated reasons. */
import type { VocabularyList } from './list.ts';

export const belligerent_certainty = {
  description: 'Role of a party on an incident',
  label: { en: 'Role of the party', ar: 'دور الطرف' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'known',
      airwars: 'known',
      definition: 'Declared or established author',
      label: { en: 'Known', ar: 'معروف' },
    },
    {
      value: 'suspected',
      airwars: 'suspected',
      definition: 'Alleged author',
      label: { en: 'Suspected', ar: 'مشتبه به' },
    },
    {
      value: 'mentioned',
      airwars: '',
      definition: 'Named by sources, not alleged to be the author',
      label: { en: 'Mentioned', ar: 'مذكور' },
    },
  ],
} as const satisfies VocabularyList;

export const belligerent_position = {
  description: 'The party’s public answer, derived from its latest statement',
  label: { en: 'Position of the belligerent', ar: 'موقف الطرف المتحارب' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'not_yet_assessed',
      airwars: 'not_yet_assessed',
      definition: 'No public answer known',
      label: { en: 'Not yet assessed', ar: 'لم يُقيَّم بعد' },
    },
    {
      value: 'open_incident',
      airwars: 'open_incident',
      definition: 'Says the case is under assessment',
      label: { en: 'Open', ar: 'قيد التقييم' },
    },
    {
      value: 'credible',
      airwars: 'credible',
      definition: 'Accepts that, more likely than not, it caused the harm (AFRICOM: substantiated)',
      label: { en: 'Credible / substantiated', ar: 'ذو مصداقية / مثبت' },
    },
    {
      value: 'non_credible',
      airwars: 'non_credible',
      definition: 'Says that standard is not met (AFRICOM: unsubstantiated)',
      label: { en: 'Non-credible / unsubstantiated', ar: 'غير ذي مصداقية / غير مثبت' },
    },
    {
      value: 'duplicate',
      airwars: 'duplicate',
      definition: 'Says it is the same as another allegation',
      label: { en: 'Duplicate', ar: 'مكرر' },
    },
    {
      value: 'denied',
      airwars: '',
      definition: 'Denies acting at all',
      label: { en: 'Denied', ar: 'منفي' },
    },
    {
      value: 'declined',
      airwars: '',
      definition: 'Refuses to answer',
      label: { en: 'Declined to answer', ar: 'امتناع عن الرد' },
    },
  ],
} as const satisfies VocabularyList;

export const reason_non_credible = {
  description: 'Stated ground for a non-credible finding',
  label: { en: 'Reason for non-credible', ar: 'أسباب عدم المصداقية' },
  multi: true,
  source: 'Airwars + new',
  values: [
    {
      value: 'no_corroborating_action',
      airwars: 'no_coalition_strikes',
      definition: 'No own action found at that time and place',
      label: { en: 'No corroborating action', ar: 'لا عمل عسكري مطابق' },
    },
    {
      value: 'insufficient_information',
      airwars: 'insufficient_information',
      definition: 'Date, place or detail too vague to search',
      label: { en: 'Insufficient information', ar: 'معلومات غير كافية' },
    },
    {
      value: 'insufficient_evidence',
      airwars: 'insufficient_evidence',
      definition: 'Action found; evidence does not show civilians harmed',
      label: { en: 'Insufficient evidence of civilian harm', ar: 'أدلة غير كافية على وقوع ضرر مدني' },
    },
    {
      value: 'not_result_of_action',
      airwars: 'other',
      definition: 'More likely than not the action did not cause the harm',
      label: { en: 'Not the result of the action', ar: 'ليس نتيجة للعمل العسكري' },
    },
    {
      value: 'legitimate_target_only',
      airwars: '',
      definition: 'Only military objectives or persons were affected',
      label: { en: 'Only legitimate targets affected', ar: 'لم تتأثر سوى أهداف مشروعة' },
    },
    {
      value: 'accident_not_engagement',
      airwars: 'other',
      definition: 'Accident, not an engagement',
      label: { en: 'Accident, not an engagement', ar: 'حادث عرضي وليس اشتباكًا' },
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Another stated ground',
      label: { en: 'Other', ar: 'سبب آخر' },
    },
  ],
} as const satisfies VocabularyList;

export const reason_credible = {
  description: 'Stated explanation of accepted harm',
  label: { en: 'Explanation of accepted harm', ar: 'تفسير الضرر المُقَر به' },
  multi: true,
  source: 'Airwars + new',
  values: [
    {
      value: 'entered_target_area',
      airwars: 'entered_target_area',
      definition: 'Civilians came into the area after weapon release',
      label: { en: 'Entered the target area', ar: 'دخول منطقة الهدف بعد إطلاق الذخيرة' },
    },
    {
      value: 'killed_by_strike_blast',
      airwars: 'killed_by_strike_blast',
      definition: 'Caught by the blast near the target',
      label: { en: 'Hit by the blast of the strike', ar: 'الإصابة بعصف الضربة' },
    },
    {
      value: 'killed_by_secondary_explosion',
      airwars: 'killed_by_secondary_explosion',
      definition: 'Caught by an explosion the strike set off',
      label: { en: 'Hit by a secondary explosion', ar: 'الإصابة بانفجار ثانوي' },
    },
    {
      value: 'killed_in_adjacent_structure',
      airwars: 'killed_in_adjacent_structure',
      definition: 'In a building next to the target',
      label: { en: 'In an adjacent structure', ar: 'الوجود في مبنى مجاور للهدف' },
    },
    {
      value: 'inside_target_building',
      airwars: 'inside_target_building',
      definition: 'Inside the building aimed at',
      label: { en: 'Inside the target building', ar: 'الوجود داخل المبنى المستهدف' },
    },
    {
      value: 'inside_target_vehicle',
      airwars: 'inside_target_vehicle',
      definition: 'Inside the vehicle aimed at',
      label: { en: 'Inside the target vehicle', ar: 'الوجود داخل المركبة المستهدفة' },
    },
    {
      value: 'unseen_at_engagement',
      airwars: 'unseen_at_time_of_engagement',
      definition: 'Not observed before firing',
      label: { en: 'Unseen at the time of engagement', ar: 'عدم رصد المدنيين وقت الاشتباك' },
    },
    {
      value: 'misidentified_target',
      airwars: '',
      definition: 'The person or object aimed at was civilian',
      label: { en: 'Misidentified target', ar: 'خطأ في تحديد هوية الهدف' },
    },
    {
      value: 'small_arms_fire',
      airwars: '',
      definition: 'Hit in a firefight',
      label: { en: 'Small-arms fire', ar: 'نيران أسلحة خفيفة' },
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Another stated explanation',
      label: { en: 'Other', ar: 'تفسير آخر' },
    },
    {
      value: 'no_reason_given',
      airwars: 'no_reason_given',
      definition: 'None stated',
      label: { en: 'No reason given', ar: 'لم يُذكر سبب' },
    },
  ],
} as const satisfies VocabularyList;
