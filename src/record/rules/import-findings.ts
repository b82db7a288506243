/**
 * What reading someone else's data may find beyond the rules of domain.md 6: a closed table, so that every code has
 * an explanation and a severity. An error refuses the row; a warning keeps it, with the value left out or as found.
 */
import { type Finding, finding } from './finding.ts';
import type { ImportFindingKind } from './import-finding-kind.ts';
import { readingFindings } from './reading-findings.ts';

export const importFindings = {
  ...readingFindings,
  date_implausible: {
    severity: 'warning',
    title: { en: 'Implausible date', ar: 'تاريخ غير معقول' },
    explanation: {
      en: 'The date is 1970-01-01, before 1900 or in the future: often an empty date that a program filled in. It is kept as found.',
      ar: 'التاريخ هو 1970-01-01 أو قبل 1900 أو في المستقبل: كثيرًا ما يكون تاريخًا فارغًا ملأه برنامج. يُحفظ كما ورد.',
    },
  },
  date_invalid: {
    severity: 'warning',
    title: { en: 'Not a date', ar: 'ليس تاريخًا' },
    explanation: {
      en: 'The text is no day of the calendar. The date is left unknown.',
      ar: 'النص ليس يومًا في التقويم. يُترك التاريخ غير معروف.',
    },
  },
  time_invalid: {
    severity: 'warning',
    title: { en: 'Not a time of the day', ar: 'ليس وقتًا صالحًا' },
    explanation: {
      en: 'The text is neither a time of the day nor a part of it. The time is left unknown.',
      ar: 'النص ليس وقتًا ولا فترة من اليوم. يُترك الوقت غير معروف.',
    },
  },
  coordinate_out_of_range: {
    severity: 'warning',
    title: { en: 'Coordinate out of range', ar: 'إحداثية خارج النطاق' },
    explanation: {
      en: 'A latitude ends at 90, a longitude at 180. The point is left out, the text is kept in the import notes.',
      ar: 'خط العرض لا يتجاوز 90 وخط الطول لا يتجاوز 180. تُترك النقطة ويُحفظ النص في ملاحظات الاستيراد.',
    },
  },
  grid_invalid: {
    severity: 'warning',
    title: { en: 'Not a grid reference', ar: 'إحداثيات شبكية غير صالحة' },
    explanation: {
      en: 'The text names no square of the military grid. It is kept as printed, without a point.',
      ar: 'النص لا يحدد مربعًا في الشبكة العسكرية. يُحفظ كما طُبع دون نقطة.',
    },
  },
  code_duplicate: {
    severity: 'warning',
    title: { en: 'Code used twice', ar: 'رمز مكرر' },
    explanation: {
      en: 'Two incidents carry the same code. Both are kept: codes find an incident, they do not identify it.',
      ar: 'تحمل حادثتان الرمز نفسه. تُحفظان معًا: الرمز يدل على الحادثة ولا يعرّفها.',
    },
  },
  grade_multiple: {
    severity: 'warning',
    title: { en: 'Several grades', ar: 'أكثر من تصنيف' },
    explanation: {
      en: 'The incident has more than one grade. It is left without a grade until someone decides.',
      ar: 'للحادثة أكثر من تصنيف. تُترك بلا تصنيف حتى يُبَت فيه.',
    },
  },
  bytes_invalid: {
    severity: 'warning',
    title: { en: 'Damaged text', ar: 'نص تالف' },
    explanation: {
      en: 'The bytes are not text in the declared encoding. Damaged characters are marked, the file is kept as received.',
      ar: 'البايتات ليست نصًا بالترميز المعلن. تُعلَّم الأحرف التالفة ويُحفظ الملف كما ورد.',
    },
  },
  value_unmapped: {
    severity: 'warning',
    title: { en: 'Unknown word', ar: 'قيمة غير معروفة' },
    explanation: {
      en: 'The word stands for no value of the controlled list. The field is left empty, the word kept in the import notes.',
      ar: 'لا تقابل الكلمة أي قيمة في القائمة المضبوطة. يُترك الحقل فارغًا وتُحفظ الكلمة في ملاحظات الاستيراد.',
    },
  },
  range_swapped: {
    severity: 'warning',
    title: { en: 'Minimum above maximum', ar: 'الحد الأدنى أكبر من الأقصى' },
    explanation: {
      en: 'Reported as rule R1. The two figures are kept as found; nobody swaps them unasked.',
      ar: 'يُبلَّغ عنه وفق القاعدة R1. يُحفظ الرقمان كما وردا ولا يُعكسان دون قرار.',
    },
  },
  count_not_a_number: {
    severity: 'warning',
    title: { en: 'Not a count', ar: 'ليس عددًا' },
    explanation: {
      en: 'A count is a whole number of zero or more. The field is left unknown, which is not zero.',
      ar: 'العدد رقم صحيح لا يقل عن الصفر. يُترك الحقل غير معروف، وهذا ليس صفرًا.',
    },
  },
  row_orphan: {
    severity: 'error',
    title: { en: 'Row without its incident', ar: 'صف بلا حادثة' },
    explanation: {
      en: 'The row names an incident that neither the file nor the register has. The row is refused.',
      ar: 'يشير الصف إلى حادثة غير موجودة في الملف ولا في السجل. يُرفض الصف.',
    },
  },
  row_malformed: {
    severity: 'error',
    title: { en: 'Row cannot be read', ar: 'صف غير مقروء' },
    explanation: {
      en: 'The row has other columns than the heading, or quotes that do not close. The row is refused.',
      ar: 'أعمدة الصف تخالف الترويسة أو علامات الاقتباس غير مغلقة. يُرفض الصف.',
    },
  },
  row_repeated: {
    severity: 'warning',
    title: { en: 'Row repeated', ar: 'صف مكرر' },
    explanation: {
      en: 'The same row stands in the file more than once. Each is kept, by its occurrence.',
      ar: 'ورد الصف نفسه أكثر من مرة في الملف. تُحفظ كل منها بحسب ترتيب ورودها.',
    },
  },
  key_missing: {
    severity: 'error',
    title: { en: 'Row without a key', ar: 'صف بلا معرّف' },
    explanation: {
      en: 'The row has no value in its key column, so it could not be found again. The row is refused.',
      ar: 'لا قيمة في عمود المعرّف، فلا يمكن العثور على الصف ثانية. يُرفض الصف.',
    },
  },
  column_missing: {
    severity: 'error',
    title: { en: 'Column missing', ar: 'عمود مفقود' },
    explanation: {
      en: 'The table lacks a column that it cannot be read without.',
      ar: 'ينقص الجدول عمود لا يُقرأ بدونه.',
    },
  },
  column_unknown: {
    severity: 'warning',
    title: { en: 'Unknown column', ar: 'عمود غير معروف' },
    explanation: {
      en: 'The column has no field in the record. Its values are kept in the import notes.',
      ar: 'لا حقل لهذا العمود في السجل. تُحفظ قيمه في ملاحظات الاستيراد.',
    },
  },
  url_malformed: {
    severity: 'warning',
    title: { en: 'Malformed link', ar: 'رابط غير صالح' },
    explanation: {
      en: 'The text is not a web address. It is kept as found and never fetched.',
      ar: 'النص ليس عنوانًا على الشبكة. يُحفظ كما ورد ولا يُجلب.',
    },
  },
  file_ignored: {
    severity: 'warning',
    title: { en: 'File ignored', ar: 'ملف متجاهَل' },
    explanation: {
      en: 'The file is none of those that this import reads. Nothing of it was taken.',
      ar: 'ليس الملف مما يقرؤه هذا الاستيراد. لم يؤخذ منه شيء.',
    },
  },
} as const satisfies Readonly<Record<string, ImportFindingKind>>;

export type ImportFindingCode = keyof typeof importFindings;

export const importFindingCodes = Object.keys(importFindings) as readonly ImportFindingCode[];

/** The finding for a code, at a record or file and field. A swapped range carries its rule, R1. */
export function importFinding(
  code: ImportFindingCode,
  at: {
    readonly entity: string | null;
    readonly field?: string | null;
    readonly value?: string | number | null;
  },
): Finding {
  const kind: ImportFindingKind = importFindings[code];
  const shown = at.value === null || at.value === undefined ? '' : `: ${String(at.value).slice(0, 80)}`;
  return finding(code === 'range_swapped' ? 'R1' : code, kind.severity, at, {
    en: `${kind.title.en}${shown}. ${kind.explanation.en}`,
    ar: `${kind.title.ar}${shown}. ${kind.explanation.ar}`,
  });
}
