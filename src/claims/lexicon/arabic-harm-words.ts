import type { ArabicNoun, ArabicVerb } from '#language/arabic-inflection';
import type { Outcome } from '../claim.ts';

/** Nouns for people to whom it happened: قتيل, جرحى. They carry the outcome themselves. */
export const arabicVictimWords: readonly {
  readonly outcome: Outcome;
  readonly nouns: readonly ArabicNoun[];
}[] = [
  {
    outcome: 'killed',
    nouns: [
      { singular: 'قتيل', plurals: ['قتلى', 'قتلا'], feminine: true },
      { singular: 'شهيد', plurals: ['شهداء', 'شهدا'], feminine: true },
      { singular: 'صريع', plurals: ['صرعى'] },
      { singular: 'ميت', plurals: ['موتى', 'أموات'] },
      { singular: 'متوفى', plurals: ['متوفين', 'متوفون'] },
      { singular: 'جثة', plurals: ['جثث'] },
      { singular: 'جثمان', plurals: ['جثامين'] },
    ],
  },
  {
    outcome: 'injured',
    nouns: [
      { singular: 'جريح', plurals: ['جرحى', 'جرحا'], feminine: true },
      { singular: 'مصاب', soundPlural: true, feminine: true },
      { singular: 'مجروح', soundPlural: true },
    ],
  },
  { outcome: 'killed_or_injured', nouns: [{ singular: 'ضحية', plurals: ['ضحايا'] }] },
  { outcome: 'missing', nouns: [{ singular: 'مفقود', soundPlural: true }] },
  {
    outcome: 'trapped',
    nouns: [
      { singular: 'عالق', soundPlural: true },
      { singular: 'محاصر', soundPlural: true },
    ],
  },
  {
    outcome: 'detained',
    nouns: [
      { singular: 'معتقل', soundPlural: true, feminine: true },
      { singular: 'أسير', plurals: ['أسرى'], feminine: true },
      { singular: 'محتجز', soundPlural: true },
      { singular: 'موقوف', soundPlural: true },
    ],
  },
  {
    outcome: 'abducted',
    nouns: [
      { singular: 'مختطف', soundPlural: true },
      { singular: 'مخطوف', soundPlural: true },
      { singular: 'رهينة', plurals: ['رهائن'] },
    ],
  },
  { outcome: 'survived', nouns: [{ singular: 'ناجين', plurals: ['ناجون'], noDual: true }] },
];

/** Names of cases that count people after a number: 4 إصابات, 12 إصابة, 3 وفيات. Without one they are an event. */
export const arabicCaseWords: readonly { readonly outcome: Outcome; readonly forms: readonly string[] }[] = [
  { outcome: 'injured', forms: ['إصابة', 'إصابات', 'إصابتان', 'إصابتين'] },
  { outcome: 'killed', forms: ['وفاة', 'وفيات', 'وفاتان', 'وفاتين'] },
];

/** Names of the event itself: مقتل, إصابة. Who it happened to follows. */
export const arabicEventWords: readonly { readonly outcome: Outcome; readonly forms: readonly string[] }[] = [
  {
    outcome: 'killed',
    forms: [
      'مقتل',
      'قتل',
      'استشهاد',
      'إستشهاد',
      'وفاة',
      'مصرع',
      'موت',
      'اغتيال',
      'إعدام',
      'ذبح',
      'ارتقاء',
      'إرتقاء',
      'جثث',
      'جثة',
      'جثمان',
      'جثامين',
      'جثتي',
      'بحياة',
      'حياة',
      'أرواح',
      'بأرواح',
      'تصفية',
      'تحييد',
    ],
  },
  { outcome: 'injured', forms: ['إصابة', 'أصابة', 'جرح'] },
  { outcome: 'missing', forms: ['فقدان', 'اختفاء'] },
  { outcome: 'displaced', forms: ['نزوح', 'تهجير', 'تشريد', 'فرار', 'تشرد'] },
  { outcome: 'detained', forms: ['اعتقال', 'إعتقال', 'احتجاز', 'توقيف', 'أسر'] },
  { outcome: 'abducted', forms: ['اختطاف', 'خطف', 'إختطاف'] },
  { outcome: 'rescued', forms: ['إنقاذ'] },
  { outcome: 'survived', forms: ['نجاة'] },
];

/** Event names that kill no one by themselves: حياة and أرواح need one of these before them. */
export const arabicLifeTakers: readonly string[] = [
  'أودى',
  'أودت',
  'أودوا',
  'يودي',
  'تودي',
  'حصد',
  'حصدت',
  'تحصد',
  'حاصدا',
  'حصدوا',
  'أنهى',
  'أنهت',
  'أزهق',
  'أزهقت',
  'إزهاق',
  'كلف',
  'كلفت',
  'سلبت',
  'خطفت',
  'مودية',
  'موديا',
];

export interface ArabicHarmVerb {
  readonly outcome: Outcome;
  readonly verbs: readonly ArabicVerb[];
}

/** Verbs of harm by their past and present. Passive and active are written alike. */
export const arabicHarmVerbs: readonly ArabicHarmVerb[] = [
  {
    outcome: 'killed',
    verbs: [
      { past: 'قتل', present: 'يقتل' },
      { past: 'استشهد', present: 'يستشهد' },
      { past: 'إستشهد' },
      { past: 'توفي', present: 'يتوفى' },
      { past: 'قضى' },
      { past: 'مات', present: 'يموت' },
      { past: 'ارتقى', present: 'يرتقي' },
      { past: 'اغتال', present: 'يغتال' },
      { past: 'اغتيل' },
      { past: 'أعدم', present: 'يعدم' },
      { past: 'ذبح', present: 'يذبح' },
      { past: 'خسر', present: 'يخسر' },
    ],
  },
  {
    outcome: 'injured',
    verbs: [
      { past: 'أصيب', present: 'يصاب' },
      { past: 'أصاب', present: 'يصيب' },
      { past: 'جرح', present: 'يجرح' },
    ],
  },
  {
    outcome: 'displaced',
    verbs: [
      { past: 'نزح', present: 'ينزح' },
      { past: 'هجر', present: 'يهجر' },
      { past: 'تهجر' },
      { past: 'شرد', present: 'يشرد' },
      { past: 'تشرد' },
    ],
  },
  {
    outcome: 'detained',
    verbs: [
      { past: 'اعتقل', present: 'يعتقل' },
      { past: 'احتجز', present: 'يحتجز' },
    ],
  },
  {
    outcome: 'abducted',
    verbs: [
      { past: 'اختطف', present: 'يختطف' },
      { past: 'خطف', present: 'يخطف' },
    ],
  },
  { outcome: 'rescued', verbs: [{ past: 'أنقذ', present: 'ينقذ' }] },
  { outcome: 'survived', verbs: [{ past: 'نجا', present: 'ينجو' }] },
];

/** Verbs that harm only with a second word further on: لقي … مصرعهم, فقد … حياته, راح … ضحيتها. */
export const arabicSplitVerbs: readonly {
  readonly outcome: Outcome;
  readonly verbs: readonly ArabicVerb[];
  /** Other forms, such as the verbal noun. */
  readonly forms: readonly string[];
  readonly completions: readonly string[];
}[] = [
  {
    outcome: 'killed',
    verbs: [{ past: 'لقي', present: 'يلقى' }],
    forms: [],
    completions: [
      'مصرعه',
      'مصرعها',
      'مصرعهم',
      'مصرعهما',
      'حتفه',
      'حتفها',
      'حتفهم',
      'حتفهما',
      'حتفهن',
      'مصارعهم',
    ],
  },
  {
    outcome: 'killed',
    verbs: [{ past: 'فقد', present: 'يفقد' }],
    forms: ['فقدان', 'خسارة'],
    completions: [
      'حياته',
      'حياتها',
      'حياتهم',
      'حياتهما',
      'حياتهن',
      'لحياته',
      'لحياتها',
      'لحياتهم',
      'لحياتهما',
      'أرواحهم',
    ],
  },
  {
    outcome: 'killed',
    verbs: [{ past: 'راح', present: 'يروح' }],
    forms: [],
    completions: ['ضحية', 'ضحيته', 'ضحيتها', 'ضحيتهم', 'ضحيتهما', 'ضحايا', 'ضحاياها'],
  },
  {
    outcome: 'killed',
    verbs: [{ past: 'فارق', present: 'يفارق' }],
    forms: [],
    completions: ['الحياة', 'حياته', 'حياتها', 'حياتهم'],
  },
  {
    outcome: 'missing',
    verbs: [{ past: 'فقد' }],
    forms: [],
    completions: ['الاتصال', 'أثره', 'أثرهم'],
  },
];

/** Phrases that divide the people before them into dead and wounded without numbers. */
export const arabicUndividedPhrases: readonly string[] = [
  'بين قتيل وجريح',
  'ما بين قتيل وجريح',
  'بين شهيد وجريح',
  'ما بين شهيد وجريح',
  'بين قتلى وجرحى',
  'ما بين قتلى وجرحى',
  'بين قتيل ومصاب',
  'بين شهيد ومصاب',
  'بين قتلى ومصابين',
  'بين شهداء وجرحى',
  'ما بين شهداء وجرحى',
  'بين قتيل أو جريح',
];

/** Words of serious condition: a part of the wounded. */
export const arabicSeriousWords: readonly string[] = [
  'بحالة خطرة',
  'بحالة حرجة',
  'بحالة خطيرة',
  'حالته خطرة',
  'حالته حرجة',
  'حالته خطيرة',
  'حالتها خطرة',
  'حالتها حرجة',
  'حالتهم خطرة',
  'حالتهم خطيرة',
  'حالاتهم خطيرة',
  'حالتهم حرجة',
  'حالته الصحية حرجة',
  'في حالة خطرة',
  'في حالة حرجة',
  'في حالة خطيرة',
  'بحال الخطر',
  'في حال الخطر',
  'بجروح خطيرة',
  'بجروح خطرة',
  'بجروح بليغة',
  'إصابته خطيرة',
  'إصابته خطرة',
  'إصابتها خطيرة',
  'إصابتهم خطيرة',
  'إصاباتهم خطيرة',
  'إصاباتهم خطرة',
  'جروحه خطرة',
  'جروحه خطيرة',
  'جراحه خطرة',
  'جراحه خطيرة',
  'جراحهم خطيرة',
  'جراحهم بليغة',
  'إصابته بليغة',
];

/** Adjectives that make "a case" a wounded person: حالة خطرة, حالات حرجة. */
export const arabicSeriousAdjectives: readonly string[] = ['خطرة', 'حرجة', 'خطيرة', 'حرجه', 'بليغة'];

/** Things that a count of may stand next to harm: they end a claim before it begins. */
export const arabicHarmlessAfterInjury: readonly string[] = ['مباشرة', 'دقيقة', 'محققة', 'كورونا'];

/** Phrases that leave the people before them trapped. */
export const arabicTrappedPhrases: readonly string[] = [
  'تحت الأنقاض',
  'تحت الركام',
  'تحت الردم',
  'تحت أنقاض',
  'عالقين تحت الأنقاض',
  'عالقون تحت الأنقاض',
];
