/** What readers and imports find in files, rows and records: the second half of the table in import-findings.ts. */
import type { ImportFindingKind } from './import-finding-kind.ts';

export const readingFindings = {
  table_missing: {
    severity: 'warning',
    title: { en: 'Table missing', ar: 'جدول مفقود' },
    explanation: {
      en: 'A table of the dataset is not there. What only it holds was not read, and nothing was taken away for that.',
      ar: 'أحد جداول المجموعة غير موجود. لم يُقرأ ما فيه وحده، ولم يُحذف شيء بسبب غيابه.',
    },
  },
  column_absent: {
    severity: 'warning',
    title: { en: 'Column absent', ar: 'عمود غائب' },
    explanation: {
      en: 'A column of the table is not there. Its values are unknown in every row.',
      ar: 'أحد أعمدة الجدول غير موجود، فقيمه مجهولة في كل الصفوف.',
    },
  },
  column_duplicate: {
    severity: 'warning',
    title: { en: 'Column named twice', ar: 'عمود مكرر الاسم' },
    explanation: {
      en: 'Two columns have the same name. The first is read, the other is left out.',
      ar: 'عمودان بالاسم نفسه. يُقرأ الأول ويُترك الآخر.',
    },
  },
  field_too_large: {
    severity: 'error',
    title: { en: 'Field too large', ar: 'حقل أكبر من الحد' },
    explanation: {
      en: 'A field is longer than 1 MB. The row was refused.',
      ar: 'أحد الحقول أطول من ميغابايت واحد، فرُفض الصف.',
    },
  },
  quote_stray: {
    severity: 'warning',
    title: { en: 'Text after a quotation mark', ar: 'نص بعد علامة اقتباس' },
    explanation: {
      en: 'Text follows a closing quotation mark. It was kept as part of the field.',
      ar: 'نص يأتي بعد علامة اقتباس مغلقة. أُبقي جزءًا من الحقل.',
    },
  },
  nul_character: {
    severity: 'warning',
    title: { en: 'NUL character', ar: 'محرف NUL' },
    explanation: {
      en: 'The field holds a NUL character, which cannot be stored. It shows as U+FFFD.',
      ar: 'في الحقل محرف NUL لا يمكن تخزينه، فيظهر بالعلامة U+FFFD.',
    },
  },
  encoding_assumed: {
    severity: 'warning',
    title: { en: 'Encoding assumed', ar: 'ترميز مفترض' },
    explanation: {
      en: 'The file is not UTF-8. This field was read as Windows-1252, and its special characters may be wrong.',
      ar: 'الملف ليس بترميز UTF-8. قُرئ هذا الحقل بترميز Windows-1252 وقد تكون محارفه الخاصة خاطئة.',
    },
  },
  replacement_character: {
    severity: 'warning',
    title: { en: 'Characters lost before', ar: 'محارف ضاعت من قبل' },
    explanation: {
      en: 'The field came with U+FFFD in it: characters were lost before this file was made.',
      ar: 'وصل الحقل وفيه العلامة U+FFFD: ضاعت محارف قبل صنع هذا الملف.',
    },
  },
  formula_guard: {
    severity: 'warning',
    title: { en: 'Guard against formulas', ar: 'واقٍ من الصيغ' },
    explanation: {
      en: 'Values of this column begin with an apostrophe that guards spreadsheets from formulas. It was taken off.',
      ar: 'قيم هذا العمود تبدأ بفاصلة عليا تحمي جداول البيانات من الصيغ، فأُزيلت.',
    },
  },
  key_duplicate: {
    severity: 'error',
    title: { en: 'Key used twice', ar: 'معرّف مكرر' },
    explanation: {
      en: 'Another row of the table has the same key. For tables with unique keys the later row was refused.',
      ar: 'صف آخر في الجدول له المفتاح نفسه. في الجداول ذات المفاتيح الفريدة رُفض الصف اللاحق.',
    },
  },
  party_unmapped: {
    severity: 'warning',
    title: { en: 'Unknown party', ar: 'طرف غير معروف' },
    explanation: {
      en: 'The name of a party is not in the table of aliases. A party of that name was made; say whether it is a known one.',
      ar: 'اسم الطرف ليس في جدول الأسماء البديلة. أُنشئ طرف بهذا الاسم؛ حددوا إن كان طرفًا معروفًا.',
    },
  },
  country_unmapped: {
    severity: 'warning',
    title: { en: 'Unknown country', ar: 'دولة غير معروفة' },
    explanation: {
      en: 'The country is not known by this name. It is left unknown, the name is in the import notes.',
      ar: 'لا تُعرف دولة بهذا الاسم. تُركت مجهولة وحُفظ الاسم في ملاحظات الاستيراد.',
    },
  },
  number_invalid: {
    severity: 'warning',
    title: { en: 'Not a number', ar: 'ليس رقمًا' },
    explanation: {
      en: 'The value is not a number. It is unknown; the value is in the import notes.',
      ar: 'القيمة ليست رقمًا. تُعدّ مجهولة، وهي في ملاحظات الاستيراد.',
    },
  },
  date_inverted: {
    severity: 'warning',
    title: { en: 'Span ends before it begins', ar: 'مدة تنتهي قبل أن تبدأ' },
    explanation: {
      en: 'The span ends before it begins. Its first day was kept, its end is unknown; both stand in the import notes.',
      ar: 'تنتهي المدة قبل أن تبدأ. أُبقي يومها الأول ونهايتها مجهولة؛ والقيمتان في ملاحظات الاستيراد.',
    },
  },
  date_end_missing: {
    severity: 'warning',
    title: { en: 'Span without an end', ar: 'مدة بلا نهاية' },
    explanation: {
      en: 'The date is a span without a last day. Its end is unknown.',
      ar: 'التاريخ مدة بلا يوم أخير، فنهايتها مجهولة.',
    },
  },
  date_end_unused: {
    severity: 'warning',
    title: { en: 'Last day of a single day', ar: 'يوم أخير ليوم واحد' },
    explanation: {
      en: 'The date is one day, yet a different last day is given. The last day is in the import notes.',
      ar: 'التاريخ يوم واحد ومع ذلك ذُكر يوم أخير مختلف. حُفظ اليوم الأخير في ملاحظات الاستيراد.',
    },
  },
  text_unread: {
    severity: 'warning',
    title: { en: 'Text not taken apart', ar: 'نص لم يُفكَّك' },
    explanation: {
      en: 'The text has a part that the reader cannot take apart. The whole is in the import notes.',
      ar: 'في النص جزء لا يستطيع القارئ تفكيكه. النص كله في ملاحظات الاستيراد.',
    },
  },
  age_unread: {
    severity: 'warning',
    title: { en: 'Age not read', ar: 'عمر غير مقروء' },
    explanation: {
      en: 'The age is no number of years, months or days. It was kept as text.',
      ar: 'العمر ليس عددًا من السنين أو الأشهر أو الأيام. أُبقي نصًا.',
    },
  },
  age_implausible: {
    severity: 'warning',
    title: { en: 'Implausible age', ar: 'عمر غير معقول' },
    explanation: {
      en: 'The age is above 110 years. It was kept.',
      ar: 'العمر فوق 110 سنوات. أُبقي كما هو.',
    },
  },
  age_group_contradicts: {
    severity: 'warning',
    title: { en: 'Age class contradicts age', ar: 'فئة العمر تناقض العمر' },
    explanation: {
      en: 'The age class says child and the age says adult, or the reverse. Both were kept.',
      ar: 'فئة العمر تقول طفل والعمر يقول بالغ، أو العكس. أُبقي الاثنان.',
    },
  },
  name_is_url: {
    severity: 'warning',
    title: { en: 'Address in place of a name', ar: 'رابط في مكان الاسم' },
    explanation: {
      en: 'A web address stands where a name should. It was kept as a description.',
      ar: 'عنوان موقع في مكان الاسم. أُبقي بوصفه وصفًا.',
    },
  },
  url_missing: {
    severity: 'warning',
    title: { en: 'Source without address', ar: 'مصدر بلا رابط' },
    explanation: {
      en: 'The source has no address. It stands for this incident only.',
      ar: 'المصدر بلا عنوان، فيخص هذه الحادثة وحدها.',
    },
  },
  url_placeholder: {
    severity: 'warning',
    title: { en: 'Link to an error page', ar: 'رابط إلى صفحة خطأ' },
    explanation: {
      en: 'The address leads to an error or submission page, not to a source. It was kept.',
      ar: 'العنوان يقود إلى صفحة خطأ أو إرسال لا إلى مصدر. أُبقي كما هو.',
    },
  },
  row_made: {
    severity: 'warning',
    title: { en: 'Row made', ar: 'صف مُنشأ' },
    explanation: {
      en: 'A statement or strike report has no row of its party on this incident. A row was made for it, not yet assessed.',
      ar: 'لا صف للطرف على هذه الحادثة لتصريحٍ أو تقرير ضربة. أُنشئ صف له، لم يُقيَّم بعد.',
    },
  },
  cells_merged: {
    severity: 'warning',
    title: { en: 'Merged cells', ar: 'خلايا مدمجة' },
    explanation: {
      en: 'Cells of the sheet are merged. Only the first of them has the value, unless the mapping says that all have it.',
      ar: 'في الورقة خلايا مدمجة. للأولى منها وحدها القيمة، ما لم تقل خريطة الأعمدة إنها لها جميعًا.',
    },
  },
  formula_no_value: {
    severity: 'warning',
    title: { en: 'Formula without a value', ar: 'صيغة بلا قيمة' },
    explanation: {
      en: 'The cell holds an error, or a formula that was saved without its result. It is unknown; its text is in the import notes.',
      ar: 'في الخلية خطأ أو صيغة حُفظت بلا نتيجتها. تُعدّ مجهولة، ونصها في ملاحظات الاستيراد.',
    },
  },
  rows_outside: {
    severity: 'warning',
    title: { en: 'Rows outside the table', ar: 'صفوف خارج الجدول' },
    explanation: {
      en: 'The sheet goes on after the last row that the mapping names. What stands there was not read.',
      ar: 'تستمر الورقة بعد آخر صف تحدده خريطة الأعمدة. لم يُقرأ ما بعده.',
    },
  },
  row_not_record: {
    severity: 'error',
    title: { en: 'Footnote, sum or heading', ar: 'حاشية أو مجموع أو ترويسة' },
    explanation: {
      en: 'The row is a line of text, a sum of other rows or the heading once more, and no record. It was refused.',
      ar: 'الصف سطر نص أو مجموع لصفوف أخرى أو الترويسة مكررة، وليس سجلًا، فرُفض.',
    },
  },
  rows_disagree: {
    severity: 'warning',
    title: { en: 'Rows of one incident disagree', ar: 'صفوف الحادثة الواحدة متناقضة' },
    explanation: {
      en: 'Another row of the same incident says something else. What the first row says was kept; the other value is in the notes of its victim.',
      ar: 'صف آخر للحادثة نفسها يقول شيئًا مختلفًا. أُبقي ما في الصف الأول، والقيمة الأخرى في ملاحظات الضحية.',
    },
  },
  total_without_number: {
    severity: 'error',
    title: { en: 'Total without a number', ar: 'إجمالي بلا عدد' },
    explanation: {
      en: 'The row states neither a lower nor an upper bound, so there is no total to keep. It was refused.',
      ar: 'لا يذكر الصف حدًا أدنى ولا أقصى، فلا إجمالي يُحفظ، ورُفض.',
    },
  },
  record_invalid: {
    severity: 'error',
    title: { en: 'Record out of shape', ar: 'سجل لا يوافق الشكل' },
    explanation: {
      en: 'The record does not have the shape of the register. It was refused.',
      ar: 'السجل لا يوافق شكل القيد في السجل العام، فرُفض.',
    },
  },
  import_collides_with_edit: {
    severity: 'warning',
    title: { en: 'Edited here meanwhile', ar: 'عُدّل هنا في الأثناء' },
    explanation: {
      en: 'The dataset changed a field that a person changed here. What the person wrote stays; the value says what the dataset has.',
      ar: 'غيّرت المجموعة حقلًا غيّره شخص هنا. يبقى ما كتبه الشخص، والقيمة تقول ما في المجموعة.',
    },
  },
  absent_kept: {
    severity: 'warning',
    title: { en: 'No longer in the dataset, kept', ar: 'لم يعد في المجموعة وأُبقي' },
    explanation: {
      en: 'The dataset no longer holds the record. It was kept: a person changed it, or far more vanished than a new edition takes away. `--complete` withdraws the latter.',
      ar: 'لم تعد المجموعة تحوي السجل. أُبقي لأن شخصًا غيّره، أو لأن ما اختفى أكثر بكثير مما تحذفه طبعة جديدة. الخيار ‎--complete يسحب هذا الأخير.',
    },
  },
} as const satisfies Readonly<Record<string, ImportFindingKind>>;
