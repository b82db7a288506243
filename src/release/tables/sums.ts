import { toEdtf } from '#record/edtf';
import type { PublicConflict, PublicParty } from '#record/public/frame';
import type { CasualtyCategory, TallyKey, TallyRow } from '#record/tally';
import type { StatedTotal } from '../public-register.ts';
import { boolean, integer, joined, type Table, text } from './table.ts';
import { inLanguage, partyName } from './wording.ts';

/** A total that somebody states, in one conflict. */
export interface StatedTotalRow extends StatedTotal {
  readonly conflict: PublicConflict;
}

export const statedTotalsTable: Table<StatedTotalRow> = {
  name: 'stated-totals',
  title: { en: 'Stated totals', ar: 'المجاميع المعلنة' },
  doc: {
    en: 'One row per total that a party, a recorder or another body states, with its scope. Not sums of this register.',
    ar: 'صف لكل مجموع أعلنه طرف أو جهة توثيق أو غيرهما مع نطاقه. وليست مجاميع هذا السجل.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the claim', ar: 'معرّف القول' }, ({ claim }) => claim.id),
    text('conflict', { hxl: '#event+conflict', en: 'Short name of the conflict', ar: 'الاسم المختصر للنزاع' }, ({ conflict }) => conflict.slug),
    text('claimant', { hxl: '#org+name', en: 'Who says so', ar: 'القائل' }, ({ claimant, claim }) => partyName(claimant) ?? claim.claimantText),
    text('attributed_to', { hxl: '#group+name', en: 'Who is said to have done it', ar: 'المنسوب إليه الفعل' }, ({ attributedTo }) => joined(attributedTo.map((party) => partyName(party)))),
    text('measure', { hxl: '#indicator+type', en: 'What is counted', ar: 'ما يُحصى' }, ({ claim }) => claim.measure),
    text('category', { hxl: '#population+type', list: 'casualty_category', en: 'Which class of persons', ar: 'الفئة' }, ({ claim }) => claim.category),
    text('group_text', { hxl: '#population+text', en: 'Which persons, in words', ar: 'الأشخاص المعنيون بالكلمات' }, ({ claim }) => claim.groupText),
    integer('min', { hxl: '#affected+min', en: 'At least; empty is unknown', ar: 'الحد الأدنى؛ الفارغ غير معروف' }, ({ claim }) => claim.range?.min),
    integer('max', { hxl: '#affected+max', en: 'At most; empty is unknown or open', ar: 'الحد الأقصى؛ الفارغ غير معروف أو مفتوح' }, ({ claim }) => claim.range?.max),
    boolean('approximate', { hxl: '#indicator+approximate', en: 'Said as about or nearly', ar: 'قيل على وجه التقريب' }, ({ claim }) => claim.approximate),
    text('quantifier', { hxl: '#indicator+quantifier', list: 'quantifier', en: 'How the number was worded', ar: 'صيغة العدد' }, ({ claim }) => claim.quantifier),
    text('scope_en', { hxl: '#scope+en', en: 'Scope in words', ar: 'النطاق بالإنكليزية' }, ({ claim }) => inLanguage(claim.scope?.label, 'en')),
    text('scope_ar', { hxl: '#scope+ar', en: 'Scope in Arabic', ar: 'النطاق بالعربية' }, ({ claim }) => inLanguage(claim.scope?.label, 'ar')),
    text('countries', { hxl: '#country+code', en: 'Countries', ar: 'البلدان' }, ({ claim }) => joined(claim.scope?.countries)),
    text('place_en', { hxl: '#loc+name+en', en: 'Area in words', ar: 'المنطقة بالكلمات' }, ({ claim }) => inLanguage(claim.scope?.place, 'en')),
    text('period', { hxl: '#date+edtf', en: 'Period counted, EDTF', ar: 'الفترة بصيغة EDTF' }, ({ claim }) => claim.scope?.period && toEdtf(claim.scope.period)),
    boolean('period_open', { hxl: '#date+open', en: 'Whether it runs on', ar: 'هل الفترة مستمرة' }, ({ claim }) => claim.scope?.periodOpen),
    text('as_of', { hxl: '#date+asof', en: 'The day the total stood so', ar: 'تاريخ المجموع' }, ({ claim }) => claim.asOf),
    text('part_of', { hxl: '#meta+part', en: 'The total this one is a part of', ar: 'المجموع الذي يشمله' }, ({ claim }) => claim.partOf),
    text('source_url', { hxl: '#meta+url', en: 'Where it was said', ar: 'عنوان المصدر' }, ({ source }) => source?.url),
    text('source_title', { hxl: '#meta+title', en: 'Title of the source', ar: 'عنوان المادة' }, ({ source }) => source?.title?.[0]?.value),
    text('sha256', { hxl: '#meta+sha256', en: 'SHA-256 of the captured file', ar: 'بصمة SHA-256 للملف' }, ({ sha256 }) => sha256),
    text('note_en', { hxl: '#description+en', en: 'What a reader must know', ar: 'ملاحظة بالإنكليزية' }, ({ claim }) => inLanguage(claim.note, 'en')),
    text('note_ar', { hxl: '#description+ar', en: 'What a reader must know, in Arabic', ar: 'ملاحظة بالعربية' }, ({ claim }) => inLanguage(claim.note, 'ar')),
  ],
};

/** One row of one tally. */
export interface TallyTableRow {
  readonly conflict: PublicConflict;
  readonly by: TallyKey | null;
  readonly grades: string | null;
  readonly category: CasualtyCategory;
  readonly row: TallyRow;
}

export const talliesTable: Table<TallyTableRow> = {
  name: 'tallies',
  title: { en: 'Tallies', ar: 'المجاميع' },
  doc: {
    en: 'Sums over distinct published incidents. Rows by belligerent overlap and must not be added up. The column grades says which grades are summed; empty is every grade and none.',
    ar: 'مجاميع على حوادث منشورة غير مكررة. صفوف الأطراف متداخلة ولا يجوز جمعها. ويبيّن العمود grades الدرجات المشمولة؛ والفارغ يعني جميع الدرجات وما لا درجة له.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('conflict', { hxl: '#event+conflict', en: 'Short name of the conflict', ar: 'الاسم المختصر للنزاع' }, ({ conflict }) => conflict.slug),
    text('by', { hxl: '#meta+by', en: 'What the rows stand for; empty for the whole', ar: 'أساس التجميع؛ الفارغ للمجموع الكلي' }, ({ by }) => by),
    text('key', { hxl: '#meta+key', en: 'The row', ar: 'الصف' }, ({ row }) => row.key),
    text('label_en', { hxl: '#meta+label+en', en: 'Its name in English', ar: 'اسمه بالإنكليزية' }, ({ row }) => row.label.en),
    text('label_ar', { hxl: '#meta+label+ar', en: 'Its name in Arabic', ar: 'اسمه بالعربية' }, ({ row }) => row.label.ar),
    text('category', { hxl: '#population+type', list: 'casualty_category', en: 'Class of persons', ar: 'الفئة' }, ({ category }) => category),
    text('grades', { hxl: '#severity+grading', list: 'civilian_harm_grading', en: 'Grades summed', ar: 'الدرجات المشمولة' }, ({ grades }) => grades),
    boolean('additive', { hxl: '#meta+additive', en: 'False where rows overlap', ar: 'خطأ حيث تتداخل الصفوف' }, ({ row }) => row.additive),
    integer('incidents', { hxl: '#event+num', en: 'Distinct incidents', ar: 'عدد الحوادث' }, ({ row }) => row.incidents),
    integer('killed_min', { hxl: '#affected+killed+min', en: 'Sum of known minima', ar: 'مجموع الحدود الدنيا المعروفة للقتلى' }, ({ row }) => row.killed.min),
    integer('killed_max', { hxl: '#affected+killed+max', en: 'Sum of known maxima', ar: 'مجموع الحدود القصوى المعروفة للقتلى' }, ({ row }) => row.killed.max),
    integer('killed_unknown_min', { hxl: '#event+unknown+killed+min', en: 'Incidents without a minimum', ar: 'حوادث بلا حد أدنى للقتلى' }, ({ row }) => row.killed.unknownMin),
    integer('killed_unknown_max', { hxl: '#event+unknown+killed+max', en: 'Incidents without a maximum', ar: 'حوادث بلا حد أقصى للقتلى' }, ({ row }) => row.killed.unknownMax),
    integer('injured_min', { hxl: '#affected+injured+min', en: 'Sum of known minima, injured', ar: 'مجموع الحدود الدنيا المعروفة للجرحى' }, ({ row }) => row.injured.min),
    integer('injured_max', { hxl: '#affected+injured+max', en: 'Sum of known maxima, injured', ar: 'مجموع الحدود القصوى المعروفة للجرحى' }, ({ row }) => row.injured.max),
    integer('injured_unknown_min', { hxl: '#event+unknown+injured+min', en: 'Incidents without a minimum, injured', ar: 'حوادث بلا حد أدنى للجرحى' }, ({ row }) => row.injured.unknownMin),
    integer('injured_unknown_max', { hxl: '#event+unknown+injured+max', en: 'Incidents without a maximum, injured', ar: 'حوادث بلا حد أقصى للجرحى' }, ({ row }) => row.injured.unknownMax),
    integer('conceded_rows', { hxl: '#event+conceded+num', en: 'Belligerents’ rows with position credible', ar: 'عدد إقرارات الأطراف' }, ({ row }) => row.conceded.rows),
    integer('conceded_killed_min', { hxl: '#affected+killed+conceded+min', en: 'Deaths conceded, at least', ar: 'الوفيات المُقرّ بها، الحد الأدنى' }, ({ row }) => row.conceded.killed.min),
    integer('conceded_killed_max', { hxl: '#affected+killed+conceded+max', en: 'Deaths conceded, at most', ar: 'الوفيات المُقرّ بها، الحد الأقصى' }, ({ row }) => row.conceded.killed.max),
    integer('conceded_injured_min', { hxl: '#affected+injured+conceded+min', en: 'Injuries conceded, at least', ar: 'الإصابات المُقرّ بها، الحد الأدنى' }, ({ row }) => row.conceded.injured.min),
    integer('conceded_injured_max', { hxl: '#affected+injured+conceded+max', en: 'Injuries conceded, at most', ar: 'الإصابات المُقرّ بها، الحد الأقصى' }, ({ row }) => row.conceded.injured.max),
    integer('named_victims', { hxl: '#affected+named', en: 'Victims whose names are known', ar: 'عدد الضحايا المعروفة أسماؤهم' }, ({ row }) => row.namedVictims),
  ],
};

export const partiesTable: Table<PublicParty> = {
  name: 'parties',
  title: { en: 'Parties', ar: 'الأطراف والجهات' },
  doc: {
    en: 'One row per party, recorder or other body that a public record names.',
    ar: 'صف لكل طرف أو جهة توثيق أو غيرهما يرد في السجل المنشور.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the party', ar: 'معرّف الجهة' }, (party) => party.id),
    text('name_en', { hxl: '#group+name+en', en: 'Name in English', ar: 'الاسم بالإنكليزية' }, (party) => inLanguage(party.names, 'en')),
    text('name_ar', { hxl: '#group+name+ar', en: 'Name in Arabic', ar: 'الاسم بالعربية' }, (party) => inLanguage(party.names, 'ar')),
    text('kind', { hxl: '#group+type', en: 'What it is', ar: 'نوعها' }, (party) => party.kind),
    text('parent_id', { hxl: '#group+id+parent', en: 'The coalition or state it belongs to', ar: 'التحالف أو الدولة التي تتبع لها' }, (party) => party.parent),
    text('aliases', { hxl: '#group+name+alt', en: 'Other names and codes', ar: 'أسماء ورموز أخرى' }, (party) => joined(party.aliases)),
  ],
};
