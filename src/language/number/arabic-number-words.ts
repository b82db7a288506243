/** Arabic number words in ordinary spelling, as data: each value with the forms that gender, case and habit give it. */

export const arabicUnits: readonly (readonly [number, readonly string[]])[] = [
  [0, ['صفر']],
  [1, ['واحد', 'واحدة']],
  [2, ['اثنان', 'اثنين', 'اثنتان', 'اثنتين', 'إثنان', 'إثنين', 'اثنا', 'اثني']],
  [3, ['ثلاثة', 'ثلاث', 'تلاتة']],
  [4, ['أربعة', 'أربع']],
  [5, ['خمسة', 'خمس']],
  [6, ['ستة', 'ست']],
  [7, ['سبعة', 'سبع']],
  [8, ['ثمانية', 'ثماني', 'ثمان', 'تمانية']],
  [9, ['تسعة', 'تسع']],
  [10, ['عشرة', 'عشر']],
];

/** The first words of 11 and 12; 13 to 19 begin with a unit. The second word is عشر or عشرة. */
export const arabicTeenUnits: readonly (readonly [number, readonly string[]])[] = [
  [1, ['أحد', 'إحدى', 'احدى']],
  [2, ['اثنا', 'اثني', 'اثنتا', 'اثنتي', 'إثنا', 'إثني']],
];

export const arabicTens: readonly (readonly [number, readonly string[]])[] = [
  [20, ['عشرون', 'عشرين']],
  [30, ['ثلاثون', 'ثلاثين']],
  [40, ['أربعون', 'أربعين']],
  [50, ['خمسون', 'خمسين']],
  [60, ['ستون', 'ستين']],
  [70, ['سبعون', 'سبعين']],
  [80, ['ثمانون', 'ثمانين']],
  [90, ['تسعون', 'تسعين']],
];

/** One hundred, alone or after a unit (ثلاث مئة). */
export const arabicHundred: readonly string[] = ['مئة', 'مائة', 'مية', 'مأة', 'مئه'];

export const arabicHundreds: readonly (readonly [number, readonly string[]])[] = [
  [200, ['مئتان', 'مئتين', 'مئتا', 'مئتي', 'مائتان', 'مائتين', 'مائتا', 'مائتي', 'ميتين']],
  ...(['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const).map(
    (unit, index) =>
      [
        (index + 3) * 100,
        ['', 'ي'].flatMap((link) => arabicHundred.map((word) => unit + link + word)),
      ] as const,
  ),
];

export interface ArabicSize {
  readonly value: number;
  /** Alone it is one of it; after a number it multiplies. */
  readonly forms: readonly string[];
  /** Two of it. */
  readonly duals: readonly string[];
}

export const arabicSizes: readonly ArabicSize[] = [
  { value: 1_000, forms: ['ألف', 'ألفًا', 'آلاف', 'الاف', 'ألوف'], duals: ['ألفان', 'ألفين', 'ألفي', 'ألفا'] },
  {
    value: 1_000_000,
    forms: ['مليون', 'مليونًا', 'ملايين'],
    duals: ['مليونان', 'مليونين', 'مليوني', 'مليونا'],
  },
  {
    value: 1_000_000_000,
    forms: ['مليار', 'مليارًا', 'مليارات', 'بليون'],
    duals: ['ملياران', 'مليارين', 'ملياري', 'مليارا'],
  },
];

/** Parts of a size: نصف مليون. */
export const arabicFractions: readonly (readonly [number, readonly string[]])[] = [
  [0.5, ['نصف']],
  [0.25, ['ربع']],
];
