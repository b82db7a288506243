/** Words of the calendar, in ordinary spelling, as data. */

export type SpanUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Sunday is 0. */
export const arabicWeekdays: readonly (readonly string[])[] = [
  ['الأحد'],
  ['الاثنين', 'الإثنين', 'الأثنين'],
  ['الثلاثاء', 'الثلاثا'],
  ['الأربعاء', 'الأربعا'],
  ['الخميس'],
  ['الجمعة'],
  ['السبت'],
];

export const englishWeekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed'],
  ['thursday', 'thu', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
];

/** Days relative to the day of publication. */
export const arabicRelativeDays: readonly (readonly [number, readonly string[]])[] = [
  [0, ['اليوم', 'هذا اليوم', 'الليلة', 'ليلة اليوم', 'قبل قليل', 'الآن']],
  [-1, ['أمس', 'الأمس', 'يوم أمس', 'البارحة', 'ليلة أمس', 'ليلة الأمس', 'ليل أمس', 'مساء أمس']],
  [-2, ['أول أمس', 'أمس الأول', 'أول من أمس', 'قبل أمس']],
  [1, ['غدا', 'يوم غد']],
];

export const englishRelativeDays: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    [
      'today',
      'tonight',
      'this morning',
      'this afternoon',
      'this evening',
      'earlier today',
      'early today',
      'late today',
      'at dawn today',
    ],
  ],
  [-1, ['yesterday', 'last night', 'yesterday morning', 'yesterday evening', 'yesterday afternoon']],
  [1, ['tomorrow']],
];

/** Parts of a day; they belong to the date but do not change its day. */
export const arabicDayParts: readonly string[] = [
  'صباح',
  'مساء',
  'فجر',
  'ظهر',
  'ظهيرة',
  'عصر',
  'ليل',
  'ليلة',
  'منتصف ليل',
  'منتصف ليلة',
  'بعد منتصف ليل',
  'بعد منتصف ليلة',
  'بعد ظهر',
  'قبل ظهر',
  'قبيل ظهر',
  'ضحى',
  'سحر',
  'مغرب',
];

export const englishDayParts: readonly string[] = [
  'morning',
  'afternoon',
  'evening',
  'night',
  'dawn',
  'midday',
  'noon',
  'midnight',
];

/** Words before a day that say roughly when in it: "early on Sunday". */
export const englishDayOpeners: readonly string[] = [
  'the early hours of',
  'the late hours of',
  'the morning of',
  'the evening of',
  'the afternoon of',
  'the night of',
  'early',
  'early on',
  'late',
  'late on',
  'at dawn on',
  'at dawn',
  'at dusk on',
  'dawn on',
  'overnight',
  'overnight on',
  'last',
  'this',
  'the dawn of',
  'at noon on',
];

/** Words for a part of a month or year: the first days, the middle, the last days. */
export const arabicEdges: readonly (readonly ['start' | 'middle' | 'end', readonly string[]])[] = [
  ['start', ['بداية', 'مطلع', 'أوائل', 'أول', 'بدايات', 'بدء']],
  ['middle', ['منتصف', 'أواسط', 'وسط']],
  ['end', ['نهاية', 'أواخر', 'آخر', 'أخر']],
];

export const englishEdges: readonly (readonly ['start' | 'middle' | 'end', readonly string[]])[] = [
  ['start', ['early', 'the start of', 'the beginning of', 'the first days of']],
  ['middle', ['mid', 'the middle of']],
  ['end', ['late', 'the end of', 'the last days of']],
];

export const arabicSpanUnits: readonly (readonly [SpanUnit, readonly string[]])[] = [
  ['hour', ['ساعة', 'ساعات', 'الساعات', 'الساعة', 'ساعتين']],
  ['day', ['يوم', 'يوما', 'أيام', 'الأيام', 'يومين', 'اليومين']],
  ['week', ['أسبوع', 'أسابيع', 'الأسبوع', 'أسبوعا', 'أسبوعين', 'الأسابيع', 'الأسبوعين']],
  ['month', ['شهر', 'أشهر', 'شهرا', 'الشهر', 'شهور', 'الأشهر', 'شهرين', 'الشهرين']],
  ['year', ['عام', 'سنة', 'أعوام', 'سنوات', 'العام', 'السنة', 'عاما', 'عامين', 'السنوات', 'الأعوام']],
];

export const englishSpanUnits: readonly (readonly [SpanUnit, readonly string[]])[] = [
  ['hour', ['hour', 'hours']],
  ['day', ['day', 'days']],
  ['week', ['week', 'weeks', 'fortnight', 'weekend']],
  ['month', ['month', 'months']],
  ['year', ['year', 'years', 'decade', 'decades']],
];

/** Which month or year is meant, written after it: الشهر الماضي, العام الحالي. */
export const arabicShifts: readonly (readonly [-1 | 0 | 1, readonly string[]])[] = [
  [
    -1,
    [
      'الماضي',
      'الماضية',
      'الفائت',
      'الفائتة',
      'المنصرم',
      'المنصرمة',
      'السابق',
      'الأخيرة',
      'الأخير',
      'الماضيين',
    ],
  ],
  [0, ['الحالي', 'الحالية', 'الجاري', 'الجارية', 'هذا', 'هذه']],
  [1, ['القادم', 'المقبل', 'القادمة', 'المقبلة']],
];

/** The same before it: "last month", "this year". */
export const englishShifts: readonly (readonly [-1 | 0, readonly string[]])[] = [
  [-1, ['last', 'the past', 'past', 'the last', 'the previous', 'previous', 'the preceding', 'recent']],
  [0, ['this', 'the current', 'the']],
];
