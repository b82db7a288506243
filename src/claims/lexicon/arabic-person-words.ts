import type { ArabicNoun } from '#language/arabic-inflection';
import type { Group } from '../claim.ts';

/**
 * Arabic nouns for people, in ordinary spelling, by the group they name. Add a noun by its singular and its broken
 * plurals; `soundPlural` adds ون/ين, `feminine` adds the forms in ة, `femininePlural` adds ات.
 */
export const arabicPersonWords: readonly { readonly group: Group; readonly nouns: readonly ArabicNoun[] }[] =
  [
    {
      group: 'child',
      nouns: [
        { singular: 'طفل', plurals: ['أطفال'], feminine: true },
        { singular: 'رضيع', plurals: ['رضع'], feminine: true },
        { singular: 'فتى', plurals: ['فتية', 'فتيان'] },
        { singular: 'فتاة', plurals: ['فتيات'] },
        { singular: 'صبي', plurals: ['صبية', 'صبيان'] },
        { singular: 'قاصر', soundPlural: true, feminine: true },
        { singular: 'يافع', soundPlural: true, feminine: true },
        { singular: 'ولد', plurals: ['أولاد'] },
        { singular: 'بنت', plurals: ['بنات'] },
        { singular: 'جنين', plurals: ['أجنة'] },
        { singular: 'مراهق', soundPlural: true, feminine: true },
      ],
    },
    {
      group: 'woman',
      nouns: [
        { singular: 'امرأة', plurals: ['نساء', 'نسوة', 'نسا'] },
        { singular: 'إمرأة' },
        { singular: 'مرأة' },
        { singular: 'امراءة' },
        { singular: 'سيدة', femininePlural: true },
        { singular: 'شابة', femininePlural: true },
        { singular: 'مسنة', femininePlural: true },
        { singular: 'عجوز', plurals: ['عجائز'] },
        { singular: 'حامل', plurals: ['حوامل'] },
        { singular: 'زوجة', femininePlural: true },
        { singular: 'مواطنة', femininePlural: true },
        { singular: 'والدة' },
        { singular: 'أنثى', plurals: ['إناث'] },
      ],
    },
    {
      group: 'man',
      nouns: [
        { singular: 'رجل', plurals: ['رجال'] },
        { singular: 'شاب', plurals: ['شبان', 'شباب'] },
        { singular: 'مسن', soundPlural: true },
        { singular: 'كهل', plurals: ['كهول'] },
        { singular: 'والد' },
        { singular: 'زوج' },
        { singular: 'أب', plurals: ['آباء'] },
      ],
    },
    {
      group: 'civilian',
      nouns: [
        { singular: 'مدني', soundPlural: true, feminine: true },
        { singular: 'مواطن', soundPlural: true },
        { singular: 'راع', plurals: ['رعاة', 'رعيان'] },
        { singular: 'راعي' },
        { singular: 'مزارع', soundPlural: true },
        { singular: 'فلاح', soundPlural: true },
        { singular: 'عامل', plurals: ['عمال'], feminine: true },
        { singular: 'سائق', soundPlural: true },
        { singular: 'صياد', soundPlural: true },
        { singular: 'بائع', plurals: ['باعة'], soundPlural: true },
        { singular: 'تاجر', plurals: ['تجار'] },
        { singular: 'معلم', soundPlural: true, feminine: true },
        { singular: 'مدرس', soundPlural: true },
        { singular: 'طالب', plurals: ['طلاب', 'طلبة'], feminine: true },
        { singular: 'تلميذ', plurals: ['تلاميذ'], feminine: true },
        { singular: 'صحفي', soundPlural: true, feminine: true },
        { singular: 'صحافي', soundPlural: true, feminine: true },
        { singular: 'إعلامي', soundPlural: true, feminine: true },
        { singular: 'مصور', soundPlural: true },
        { singular: 'ناشط', plurals: ['نشطاء'], soundPlural: true, feminine: true },
        { singular: 'مهندس', soundPlural: true, feminine: true },
        { singular: 'موظف', soundPlural: true, feminine: true },
        { singular: 'متظاهر', soundPlural: true },
        { singular: 'محتج', soundPlural: true },
        { singular: 'متطوع', soundPlural: true, feminine: true },
        { singular: 'نجار', soundPlural: true },
        { singular: 'ساكن', plurals: ['سكان'] },
        { singular: 'مسافر', soundPlural: true },
        { singular: 'راكب', plurals: ['ركاب'] },
        { singular: 'قروي', soundPlural: true },
        { singular: 'متسوق', soundPlural: true },
      ],
    },
    {
      group: 'unspecified',
      nouns: [
        { singular: 'شخص', plurals: ['أشخاص', 'شخوص'] },
        { singular: 'فرد', plurals: ['أفراد'] },
        { singular: 'إنسان', plurals: ['أناس', 'ناس'] },
        { singular: 'نسمة', plurals: ['نسم'] },
        { singular: 'نفر' },
        { singular: 'سجين', plurals: ['سجناء'], feminine: true },
      ],
    },
    {
      group: 'combatant',
      nouns: [
        { singular: 'جندي', plurals: ['جنود'], feminine: true },
        { singular: 'عنصر', plurals: ['عناصر'] },
        { singular: 'مقاتل', soundPlural: true, feminine: true },
        { singular: 'مسلح', soundPlural: true },
        { singular: 'إرهابي', soundPlural: true },
        { singular: 'ضابط', plurals: ['ضباط'] },
        { singular: 'عسكري', soundPlural: true },
        { singular: 'مرتزق', plurals: ['مرتزقة'], soundPlural: true },
        { singular: 'قيادي', soundPlural: true, feminine: true },
        { singular: 'قائد', plurals: ['قادة'] },
        { singular: 'متمرد', soundPlural: true },
        { singular: 'داعشي', plurals: ['دواعش'] },
        { singular: 'جهادي', soundPlural: true },
        { singular: 'متشدد', soundPlural: true },
        { singular: 'مجند', soundPlural: true },
        { singular: 'متزعم', soundPlural: true },
        { singular: 'مجاهد', soundPlural: true },
        { singular: 'حوثي', soundPlural: true },
        { singular: 'انتحاري', soundPlural: true },
        { singular: 'انغماسي', soundPlural: true },
        { singular: 'عقيد', plurals: ['عقداء'] },
        { singular: 'عميد', plurals: ['عمداء'] },
        { singular: 'ملازم' },
        { singular: 'رقيب' },
        { singular: 'لواء', plurals: ['ألوية'] },
      ],
    },
    {
      group: 'security_force',
      nouns: [
        { singular: 'شرطي', soundPlural: true },
        { singular: 'حارس', plurals: ['حراس'] },
      ],
    },
    {
      group: 'medical',
      nouns: [
        { singular: 'طبيب', plurals: ['أطباء'], feminine: true },
        { singular: 'ممرض', soundPlural: true, feminine: true },
        { singular: 'مسعف', soundPlural: true, feminine: true },
        { singular: 'صيدلي', plurals: ['صيادلة'] },
      ],
    },
    {
      group: 'official',
      nouns: [
        { singular: 'مسؤول', soundPlural: true },
        { singular: 'مسئول', soundPlural: true },
        { singular: 'وزير', plurals: ['وزراء'] },
        { singular: 'نائب', plurals: ['نواب'] },
        { singular: 'قاضي', plurals: ['قضاة'] },
        { singular: 'رئيس', plurals: ['رؤساء'] },
        { singular: 'مدير', plurals: ['مدراء'] },
        { singular: 'مختار', plurals: ['مخاتير'] },
        { singular: 'زعيم', plurals: ['زعماء'] },
      ],
    },
    {
      group: 'family',
      nouns: [
        { singular: 'شقيق', plurals: ['أشقاء'], feminine: true },
        { singular: 'أخ', plurals: ['إخوة', 'أخوة', 'أخوين', 'أخوان'] },
        { singular: 'أخت', plurals: ['أخوات'] },
        { singular: 'أقارب', plurals: ['أقرباء'] },
        { singular: 'ابن', plurals: ['أبناء', 'أبنائ', 'أبناؤ'] },
        { singular: 'ابنة' },
      ],
    },
    {
      group: 'idp',
      nouns: [
        { singular: 'نازح', soundPlural: true, feminine: true },
        { singular: 'لاجئ', soundPlural: true, feminine: true },
        { singular: 'مهجر', soundPlural: true },
        { singular: 'مهاجر', soundPlural: true },
      ],
    },
    {
      group: 'religious',
      nouns: [
        { singular: 'إمام', plurals: ['أئمة'] },
        { singular: 'مصلي', plurals: ['مصلين', 'مصلون'], noDual: true },
        { singular: 'كاهن', plurals: ['كهنة'] },
        { singular: 'راهبة', femininePlural: true },
      ],
    },
  ];

/** Households: a number before them counts families; alone and harmed they are a whole family. */
export const arabicHouseholdWords: readonly ArabicNoun[] = [
  { singular: 'عائلة', plurals: ['عوائل', 'عائلات'] },
  { singular: 'أسرة', plurals: ['أسر'] },
];

/** "Others" in every form. */
export const arabicOtherWords: readonly {
  readonly form: string;
  readonly number: 'singular' | 'dual' | 'plural';
}[] = [
  { form: 'آخر', number: 'singular' },
  { form: 'أخرى', number: 'singular' },
  { form: 'آخران', number: 'dual' },
  { form: 'آخرون', number: 'plural' },
  { form: 'آخرين', number: 'plural' },
  { form: 'أخريات', number: 'plural' },
  { form: 'أخريان', number: 'dual' },
  // A third, a fourth: one more.
  ...['ثان', 'ثالث', 'ثالثة', 'رابع', 'رابعة', 'خامس', 'خامسة', 'سادس', 'سابع'].map(
    (form) => ({ form, number: 'singular' }) as const,
  ),
];

/** Names of armed bodies: people "of" them are combatants. */
export const arabicForceWords: readonly string[] = [
  'قوات',
  'القوات',
  'جيش',
  'الجيش',
  'ميليشيا',
  'ميليشيات',
  'الميليشيا',
  'الميليشيات',
  'مليشيا',
  'مليشيات',
  'المليشيات',
  'ميلشيا',
  'ميلشيات',
  'فصائل',
  'الفصائل',
  'فصيل',
  'تنظيم',
  'التنظيم',
  'داعش',
  'هيئة تحرير الشام',
  'تحرير الشام',
  'حزب الله',
  'قسد',
  'الحرس الثوري',
  'الفرقة',
  'اللواء',
  'فرقة',
  'لواء',
  'حرس',
  'كتائب',
  'الحشد',
  'الحوثيين',
  'المسلحين',
  'المقاتلين',
  'الجنود',
  'الدولة الإسلامية',
  'مرتبات',
  'قوى الأمن',
  'الأمن العام',
  'الأسايش',
  'الأسايش',
  'الأمن الداخلي',
  'وحدات حماية',
  'النظام',
];

/** Names of police and security bodies: people of them are security forces. */
export const arabicSecurityWords: readonly string[] = [
  'الشرطة',
  'شرطة',
  'قوى الأمن',
  'قوى الأمن الداخلي',
  'الأمن العام',
  'الأمن الداخلي',
  'الأسايش',
  'الآسايش',
  'الاسايش',
  'أمن',
  'الأمن',
  'المرور',
];

/** Names of medical and rescue bodies: people of them are medical. */
export const arabicMedicalWords: readonly string[] = [
  'الكوادر الطبية',
  'كوادر طبية',
  'الكادر الطبي',
  'الطواقم الطبية',
  'طواقم طبية',
  'الطاقم الطبي',
  'طاقم الإسعاف',
  'طواقم الإسعاف',
  'فرق الإسعاف',
  'الهلال الأحمر',
  'منظومة الإسعاف',
  'المسعفين',
];

/**
 * Nationalities: people after a number, or right after a word of harm without the article. Elsewhere they are
 * adjectives (قصف تركي, القوات الروسية).
 */
export const arabicNationalityWords: readonly ArabicNoun[] = [
  { singular: 'سوري', soundPlural: true, feminine: true },
  { singular: 'يمني', soundPlural: true, feminine: true },
  { singular: 'عراقي', soundPlural: true, feminine: true },
  { singular: 'فلسطيني', soundPlural: true, feminine: true },
  { singular: 'لبناني', soundPlural: true, feminine: true },
  { singular: 'سوداني', soundPlural: true, feminine: true },
  { singular: 'ليبي', soundPlural: true },
  { singular: 'إيراني', soundPlural: true },
  { singular: 'إسرائيلي', soundPlural: true },
  { singular: 'تركي', plurals: ['أتراك'] },
  { singular: 'كردي', plurals: ['أكراد', 'كرد'] },
  { singular: 'روسي', plurals: ['روس'] },
  { singular: 'أمريكي', soundPlural: true },
  { singular: 'أميركي', soundPlural: true },
  { singular: 'أجنبي', plurals: ['أجانب'] },
  { singular: 'صومالي', soundPlural: true },
  { singular: 'أفغاني', plurals: ['أفغان'] },
  { singular: 'غزي', soundPlural: true },
];
