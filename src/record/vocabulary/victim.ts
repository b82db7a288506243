/** One person: outcome, age, gender, status, names, certainty. */
import type { VocabularyList } from './list.ts';

export const victim_status = {
  description: 'Outcome for a person',
  label: { en: 'Outcome', ar: 'مصير الشخص' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'killed',
      airwars: 'killed',
      definition: 'Died',
      label: { en: 'Killed', ar: 'قُتل' },
    },
    {
      value: 'injured',
      airwars: 'injured',
      definition: 'Wounded',
      label: { en: 'Injured', ar: 'أُصيب' },
    },
    {
      value: 'missing',
      airwars: '',
      definition: 'Whereabouts unknown; never counted in a range',
      label: { en: 'Missing', ar: 'مفقود' },
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not stated',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const age_group = {
  description: 'Age class at the incident',
  label: { en: 'Age group', ar: 'الفئة العمرية' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'child',
      airwars: 'child',
      definition: 'Under 18',
      label: { en: 'Child', ar: 'طفل' },
    },
    {
      value: 'adult',
      airwars: 'adult',
      definition: '18 or over, or no age stated',
      label: { en: 'Adult', ar: 'بالغ' },
    },
    {
      value: 'exact',
      airwars: 'exact_age',
      definition: 'An age in years is given',
      label: { en: 'Age known', ar: 'العمر معروف' },
    },
    {
      value: 'unknown',
      airwars: 'Age unknown',
      definition: 'Cannot be classed',
      label: { en: 'Age unknown', ar: 'العمر غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const gender = {
  description: 'As identified at death or injury',
  label: { en: 'Gender', ar: 'الجنس' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'female',
      airwars: 'female',
      definition: 'Woman or girl',
      label: { en: 'Female', ar: 'أنثى' },
    },
    {
      value: 'male',
      airwars: 'male',
      definition: 'Man or boy',
      label: { en: 'Male', ar: 'ذكر' },
    },
    {
      value: 'unknown',
      airwars: '',
      definition: 'Not stated',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const civilian_status = {
  description: 'Status of a person',
  label: { en: 'Civilian status', ar: 'الصفة المدنية' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'civilian',
      airwars: '',
      definition: 'Presumed unless evidence says otherwise',
      label: { en: 'Civilian', ar: 'مدني' },
    },
    {
      value: 'contested',
      airwars: 'contested',
      definition: 'Some evidence of militancy, not conclusive',
      label: { en: 'Contested', ar: 'متنازَع عليها' },
    },
    {
      value: 'belligerent',
      airwars: '',
      definition: 'Evidence of membership or participation',
      label: { en: 'Belligerent', ar: 'مقاتل' },
    },
  ],
} as const satisfies VocabularyList;

export const name_kind = {
  description: 'What a name entry is',
  label: { en: 'Kind of name', ar: 'نوع الاسم' },
  multi: false,
  source: 'new',
  values: [
    {
      value: 'full',
      airwars: '',
      definition: 'Given, father’s and family name or more',
      label: { en: 'Full name', ar: 'اسم كامل' },
    },
    {
      value: 'partial',
      airwars: '',
      definition: 'Part of a name',
      label: { en: 'Partial name', ar: 'اسم جزئي' },
    },
    {
      value: 'kunya',
      airwars: '',
      definition: 'Abu/Umm form, nickname or nom de guerre',
      label: { en: 'Kunya or nickname', ar: 'كنية أو لقب' },
    },
    {
      value: 'description',
      airwars: '',
      definition: 'Relation or role in place of a name',
      label: { en: 'Description', ar: 'وصف بدل الاسم' },
    },
    {
      value: 'none',
      airwars: '',
      definition: 'No name',
      label: { en: 'No name', ar: 'بلا اسم' },
    },
  ],
} as const satisfies VocabularyList;

export const identity_tier = {
  description: 'How well a person’s death or injury is established',
  label: { en: 'How well established', ar: 'درجة التثبت' },
  multi: false,
  source: 'Amnesty/Airwars Raqqa',
  values: [
    {
      value: 'verified',
      airwars: '',
      definition: 'Established by own inquiry or an official match',
      label: { en: 'Verified', ar: 'متحقَّق منه' },
    },
    {
      value: 'credible_report',
      airwars: '',
      definition: 'Reported by credible sources, not verified',
      label: { en: 'Credible report', ar: 'تقرير موثوق' },
    },
    {
      value: 'unverified',
      airwars: '',
      definition: 'One mention only',
      label: { en: 'Unverified', ar: 'غير متحقَّق منه' },
    },
  ],
} as const satisfies VocabularyList;
