import type { Outcome } from '../claim.ts';

/** Phrases that say how people relate to people named before, in ordinary spelling. */

/** What follows is a part of the total before: بينهم 7 أطفال. */
export const arabicPartPhrases: readonly string[] = [
  'بينهم',
  'بينهن',
  'بينها',
  'بينهما',
  'من بينهم',
  'من بينهن',
  'من بينها',
  'من بينهما',
  'منهم',
  'منهن',
  'منها',
  'منهما',
  'من ضمنهم',
  'ضمنهم',
  'من ضمنها',
  'بما في ذلك',
  'بما فيهم',
  'بمن فيهم',
  'بما فيها',
  'وهم',
  'هم',
  'وهما',
  'هما',
  'وهن',
  'من ضمنهن',
];

/** Most of the total, without a number. */
export const arabicMostPhrases: readonly string[] = [
  'معظمهم',
  'معظمهن',
  'معظمها',
  'أغلبهم',
  'أغلبهن',
  'أغلبها',
  'أغلبيتهم',
  'أغلبيتها',
  'غالبيتهم',
  'غالبيتها',
  'أكثرهم',
  'أكثرها',
  'جلهم',
];

/** All of the total: no new people. */
export const arabicAllPhrases: readonly string[] = [
  'جميعهم',
  'جميعهن',
  'جميعها',
  'كلهم',
  'كلهن',
  'كلها',
  'كلاهما',
  'وجميعهم',
];

/** One of the total. */
export const arabicOnePhrases: readonly string[] = [
  'أحدهم',
  'أحدهما',
  'أحداهما',
  'إحداهم',
  'إحداهن',
  'إحداهما',
  'واحد منهم',
  'واحدة منهم',
  'واحدة منهن',
];

/** Some of the total. */
export const arabicSomePhrases: readonly string[] = ['بعضهم', 'بعضهن', 'بعضها', 'عدد منهم', 'البعض منهم'];

/** Words that deny what follows. */
export const arabicNegators: readonly string[] = [
  'دون',
  'بدون',
  'من دون',
  'بلا',
  'لا',
  'لم',
  'لن',
  'ليس',
  'ليست',
  'عدم',
  'بعدم',
  'ولم',
  'ولا',
  'دونما',
  'لا يوجد',
  'لا توجد',
  'نفى',
  'نفت',
  'ينفي',
  'تنفي',
  'نافيا',
  'نافية',
];

/** Words after a denial that deny the news and not the harm: دون ورود معلومات عن إصابات. */
export const arabicNewsWords: readonly string[] = [
  'معلومات',
  'المعلومات',
  'أنباء',
  'ورود',
  'معرفة',
  'توفر',
  'توافر',
  'يعرف',
  'تعرف',
  'معلومة',
  'تأكيد',
  'ذكر',
  'تتضح',
  'تفاصيل',
  'يتسن',
  'الإفصاح',
  'التأكد',
  'حصيلة',
  'عدد',
  'تكشف',
  'كشف',
  'بلاغ',
  'بلاغا',
  'تتلق',
  'تتلقى',
];

/** Words that make a total of the noun after them: عدد القتلى, حصيلة الضحايا. */
export const arabicTollWords: readonly string[] = [
  'عدد',
  'عداد',
  'أعداد',
  'حصيلة',
  'إجمالي',
  'مجموع',
  'عديد',
  'محصلة',
];

/** Before a figure that replaces another, or is replaced by it. */
export const arabicFormerPhrases: readonly string[] = [
  'بعد أن كان',
  'بعد أن كانت',
  'بعدما كان',
  'بعدما كانت',
  'العدد إلى',
  'الرقم إلى',
  'الحصيلة إلى',
];

/** Verbs and nouns that leave people dead or wounded and so let a bare noun stand as a claim. */
export const arabicCausers: readonly string[] = [
  'سقوط',
  'وقوع',
  'سقط',
  'وقع',
  'وقعت',
  'سقطت',
  'يسقط',
  'خلف',
  'خلفت',
  'يخلف',
  'تخلف',
  'مخلفا',
  'مخلفة',
  'أوقع',
  'أوقعت',
  'يوقع',
  'توقع',
  'موقعا',
  'أسفر',
  'أسفرت',
  'يسفر',
  'أدى',
  'أدت',
  'تسبب',
  'تسببت',
  'ارتقاء',
  'ارتقى',
  'وجود',
  'هناك',
  'أنباء',
  'تسجيل',
  'إسعاف',
  'انتشال',
  'نقل',
];

/** Words after a number that tell an age, a distance or a time and never people. */
export const arabicAgeLeads: readonly string[] = [
  'عمره',
  'عمرها',
  'أعمارهم',
  'العمر',
  'بعمر',
  'سن',
  'عمر',
  'يبلغ',
  'تبلغ',
  'البالغ',
  'البالغة',
];

/** Phrases that go on with a list of people: "as well as". */
export const arabicAdders: readonly string[] = [
  'بالإضافة إلى',
  'بالإضافة ل',
  'إضافة إلى',
  'إضافة ل',
  'فضلا عن',
  'إلى جانب',
  'علاوة على',
  'وكذلك',
  'كذلك',
  'وأيضا',
  'ومعه',
  'ومعهم',
];

/** Phrases that make a part of those to whom one thing happened: من بين القتلى 12 طفلا. */
export const arabicAmongPhrases: readonly {
  readonly outcome: Outcome;
  readonly phrases: readonly string[];
}[] = [
  {
    outcome: 'killed',
    phrases: [
      'من بين القتلى',
      'بين القتلى',
      'من بين الشهداء',
      'بين الشهداء',
      'من ضمن القتلى',
      'من ضمن الشهداء',
    ],
  },
  {
    outcome: 'injured',
    phrases: [
      'من بين الجرحى',
      'بين الجرحى',
      'من بين المصابين',
      'بين المصابين',
      'من ضمن الجرحى',
      'بين الإصابات',
    ],
  },
  { outcome: 'killed_or_injured', phrases: ['من بين الضحايا', 'بين الضحايا', 'من ضمن الضحايا'] },
  { outcome: 'detained', phrases: ['من بين المعتقلين', 'بين المعتقلين', 'من بين الموقوفين'] },
];
