/** Names of the months of the Gregorian calendar, January first, in ordinary spelling. */

/** Names used in Egypt and the Gulf, then those of the Levant and Iraq; a text may give both: أيلول/سبتمبر. */
export const arabicMonthNames: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'إبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'يونيه', 'جوان'],
  ['يوليو', 'تموز', 'يوليه', 'جويلية'],
  ['أغسطس', 'آب', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول', 'اكتوبر'],
  ['نوفمبر', 'تشرين الثاني', 'تشرين ثاني'],
  ['ديسمبر', 'كانون الأول', 'كانون أول'],
];

export const englishMonthNames: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
