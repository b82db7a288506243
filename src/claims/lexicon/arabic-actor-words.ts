/** Words by which Arabic texts name who did it, in ordinary spelling. Prefixes are taken off by the program. */

/** First words of a party or of what it strikes with; the words after them complete the name. */
export const arabicActorHeads: readonly string[] = (
  'قوات القوات جيش الجيش طيران الطيران طائرات الطائرات طائرة مقاتلات المقاتلات ميليشيا ميليشيات الميليشيات الميليشيا مليشيا مليشيات ' +
  'المليشيات نظام النظام احتلال الاحتلال تحالف التحالف تنظيم التنظيم فصائل الفصائل فصيل مسلحون مسلحين مسلحو المسلحين مجهولون مجهولين ' +
  'مدفعية المدفعية حاجز دورية عصابات سلطات السلطات حكومة مرتزقة المرتزقة عدوان العدوان العدو عدو هيئة كتائب الحوثيون الحوثيين ' +
  'جماعة قواتنا طيراننا مقاتلونا مسيرة مسيرات المسيرات المسيرة دبابات الدبابات قناص قناصة بوارج غرفة حرس مخابرات استخبارات مروحيات المروحيات'
).split(' ');

/** Of these, what names a party only with a word after it: طائرة alone is anyone's. */
export const arabicWeakHeads: readonly string[] = (
  'طائرة مسيرة حاجز دورية غرفة هيئة جماعة حكومة حرس مدفعية المدفعية دبابات قناص قناصة فصائل فصيل قوات طائرات طيران ميليشيا ' +
  'تنظيم جيش عصابات سلطات مسيرات مروحيات عدوان احتلال نظام مقاتلات كتائب'
).split(' ');

/** Parties that stand alone. */
export const arabicPartyNames: readonly string[] = [
  'روسيا',
  'تركيا',
  'إسرائيل',
  'إيران',
  'أمريكا',
  'أميركا',
  'الولايات المتحدة',
  'داعش',
  'قسد',
  'حزب الله',
  'السعودية',
  'الإمارات',
  'الأسد',
  'الحوثي',
  'تحرير الشام',
  'حماس',
  'الدعم السريع',
  'واشنطن',
  'طهران',
];

/** Adjectives of parties: they make an attack theirs (القصف التركي) and go on a name (القوات الروسية). */
export const arabicPartyAdjectives: readonly string[] = (
  'روسي روسية تركي تركية إسرائيلي إسرائيلية أمريكي أمريكية أميركي أميركية إيراني إيرانية سوري سورية سعودي سعودية إماراتي دولي دولية ' +
  'حوثي حوثية كردية عراقي عراقية صهيوني صهيونية أسدي أسدية نظامي مجهول مجهولة حكومية حكومي أردني أردنية بريطاني فرنسي إثيوبي'
).split(' ');

/** Nouns of attack. */
export const arabicAttackNouns: readonly string[] =
  'قصف عمل عمليات العمليات حملة تدخل غزو توغل غارة غارات ضربة ضربات هجوم هجمات عدوان استهداف انفجار إنزال مجزرة اعتداء عملية رصاص نيران إطلاق تفجير لغم عبوة قذيفة قذائف'.split(
    ' ',
  );

/** Explosions and the like stand for who did it where they are called unknown. */
export const arabicUnknownCauses: readonly string[] = [
  'انفجار مجهول المصدر',
  'انفجار مجهول',
  'قصف مجهول المصدر',
  'قصف مجهول',
  'طائرة مسيرة مجهولة',
  'طائرة مجهولة',
  'طائرات مجهولة',
  'مصدر مجهول',
];

/** Phrases before who did it. */
export const arabicAgentPhrases: readonly string[] = [
  'من قبل',
  'على يد',
  'على أيدي',
  'برصاص',
  'بنيران',
  'نفذته',
  'نفذتها',
  'شنته',
  'شنتها',
  'شنه',
  'شنها',
  'نفذه',
  'نفذها',
  'مصدره',
  'مصدرها',
  'تابعة ل',
  'تابع ل',
  'التابعة ل',
];
