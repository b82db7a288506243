import { countryName } from '#record/country';
import { toEdtf } from '#record/edtf';
import { radiusOf } from '#record/place';
import type { PublicConflict } from '#record/public/frame';
import type { TallyFact } from '#record/tally-fact';
import { earliest, latest } from '#record/uncertain-date';
import type { IncidentDetail } from '../public-register.ts';
import { categoryColumns } from './category-columns.ts';
import { boolean, integer, joined, number, type Table, text } from './table.ts';
import { inLanguage, partyNames } from './wording.ts';

/** One row of the incidents file: an incident with what belongs to it. */
export interface IncidentRow extends IncidentDetail {
  readonly conflict: PublicConflict;
  /** What tallies take of it. */
  readonly facts: readonly TallyFact[];
}

export const incidentsTable: Table<IncidentRow> = {
  name: 'incidents',
  title: { en: 'Incidents', ar: 'الحوادث' },
  doc: {
    en: 'One row per published incident. The four main classes of persons have columns; every class is in the file casualties.',
    ar: 'صف لكل حادثة منشورة. للفئات الأربع الرئيسية أعمدة، وجميع الفئات في ملف casualties.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the incident; never changes', ar: 'معرّف الحادثة الدائم' }, (row) => row.incident.id),
    text('conflict', { hxl: '#event+conflict', en: 'Short name of the conflict', ar: 'الاسم المختصر للنزاع' }, (row) => row.conflict.slug),
    text('codes', { hxl: '#meta+code', en: 'Codes, separated by blanks', ar: 'الرموز مفصولة بمسافات' }, (row) => row.incident.codes?.join(' ')),
    text('previous_codes', { hxl: '#meta+code+previous', en: 'Codes it had before', ar: 'الرموز السابقة' }, (row) => row.incident.previousCodes?.join(' ')),
    text('date', { hxl: '#date+edtf', en: 'Date with its uncertainty, EDTF (ISO 8601-2)', ar: 'التاريخ مع درجة اليقين بصيغة EDTF' }, (row) => row.incident.date && toEdtf(row.incident.date)),
    text('date_type', { hxl: '#date+type', list: 'date_type', en: 'Form of the date', ar: 'صيغة التاريخ' }, (row) => row.incident.date?.type),
    text('date_from', { hxl: '#date+start', en: 'First day on which it may have happened', ar: 'أول يوم يحتمل وقوعها فيه' }, (row) => row.incident.date && earliest(row.incident.date)),
    text('date_to', { hxl: '#date+end', en: 'Last day on which it may have happened', ar: 'آخر يوم يحتمل وقوعها فيه' }, (row) => row.incident.date && latest(row.incident.date)),
    text('time', { hxl: '#date+time', en: 'Local time as far as it is known', ar: 'التوقيت المحلي بقدر ما هو معروف' }, (row) => timeText(row)),
    text('country', { hxl: '#country+code+iso2', en: 'Country, ISO 3166-1 alpha-2', ar: 'رمز البلد' }, (row) => row.incident.country),
    text('country_name', { hxl: '#country+name+en', en: 'Country in English', ar: 'اسم البلد بالإنكليزية' }, (row) => row.incident.country && countryName(row.incident.country, 'en')),
    text('admin1', { hxl: '#adm1+name', en: 'Governorate or province, as reported', ar: 'المحافظة كما وردت' }, (row) => row.incident.admin1),
    text('admin2', { hxl: '#adm2+name', en: 'District, as reported', ar: 'المنطقة كما وردت' }, (row) => row.incident.admin2),
    text('admin3', { hxl: '#adm3+name', en: 'Subdistrict, as reported', ar: 'الناحية كما وردت' }, (row) => row.incident.admin3),
    text('place_en', { hxl: '#loc+name+en', en: 'Name of the place in English', ar: 'اسم المكان بالإنكليزية' }, (row) => inLanguage(row.incident.locationName, 'en')),
    text('place_ar', { hxl: '#loc+name+ar', en: 'Name of the place in Arabic', ar: 'اسم المكان بالعربية' }, (row) => inLanguage(row.incident.locationName, 'ar')),
    number('latitude', { hxl: '#geo+lat', en: 'Latitude of the incident point, WGS 84', ar: 'خط العرض' }, (row) => row.incident.place?.point?.lat),
    number('longitude', { hxl: '#geo+lon', en: 'Longitude of the incident point, WGS 84', ar: 'خط الطول' }, (row) => row.incident.place?.point?.lon),
    text('precision', { hxl: '#geo+precision', list: 'geolocation_accuracy', en: 'What the coordinates stand for', ar: 'ما تمثله الإحداثيات' }, (row) => row.incident.place?.precision),
    integer('precision_radius_m', { hxl: '#geo+radius+m', en: 'Metres within which the true place may be expected, for that precision', ar: 'نصف القطر المتوقع بالأمتار لهذه الدقة' }, (row) => row.incident.place && radiusOf(row.incident.place)),
    text('mgrs', { hxl: '#geo+mgrs', en: 'Grid reference', ar: 'إحداثيات شبكية' }, (row) => row.incident.place?.mgrs),
    text('grid_origin', { hxl: '#geo+origin', list: 'grid_origin', en: 'Whose location the grid is', ar: 'مصدر الإحداثيات الشبكية' }, (row) => row.incident.place?.origin),
    boolean('multiple_locations', { hxl: '#indicator+multiple', en: 'Several impact points in one record', ar: 'عدة مواقع إصابة في سجل واحد' }, (row) => row.incident.multipleLocations),
    text('harm_reported', { hxl: '#indicator+harm', list: 'civilian_harm_reported', en: 'Whether any source alleges civilian harm', ar: 'هل يدّعي أي مصدر وقوع ضرر بمدنيين' }, (row) => row.incident.harmReported),
    text('grading', { hxl: '#severity+grading', list: 'civilian_harm_grading', en: 'How well the reporting supports the harm', ar: 'تصنيف الضرر' }, (row) => row.incident.grading),
    text('grading_null_reason', { hxl: '#severity+reason', list: 'grading_null_reason', en: 'Why there is no grade', ar: 'سبب عدم التصنيف' }, (row) => row.incident.gradingNullReason),
    text('previous_grading', { hxl: '#severity+previous', list: 'civilian_harm_grading', en: 'Grade before a belligerent conceded', ar: 'التصنيف قبل إقرار الطرف' }, (row) => row.incident.previousGrading?.grade),
    text('strike_status', { hxl: '#event+status', list: 'strike_status', en: 'How firmly the action is attributed', ar: 'مدى ثبوت نسبة الفعل' }, (row) => row.incident.strikeStatus),
    text('strike_types', { hxl: '#event+type', list: 'strike_type', en: 'Kinds of action', ar: 'أنواع الفعل' }, (row) => joined(row.incident.strikeTypes)),
    integer('strikes', { hxl: '#event+num', en: 'Strikes in this incident', ar: 'عدد الضربات' }, (row) => row.incident.totalStrikes),
    text('parties', { hxl: '#group+name', en: 'Parties the incident is tagged with', ar: 'الأطراف الموسومة بها الحادثة' }, (row) => partyNames(row.named, row.incident.parties)),
    text('party_ids', { hxl: '#group+id', en: 'Ids of these parties', ar: 'معرّفات هذه الأطراف' }, (row) => joined(row.incident.parties)),
    ...categoryColumns('civilians', 'civilians'),
    ...categoryColumns('children', 'children'),
    ...categoryColumns('women', 'women'),
    ...categoryColumns('men', 'men'),
    ...categoryColumns('belligerents', 'belligerents'),
    integer('victims', { hxl: '#affected+listed', en: 'Victims listed, named or not', ar: 'عدد الضحايا المدرجين' }, (row) => row.victims.length),
    integer('named_victims', { hxl: '#affected+named', en: 'Victims whose names are known, published or not', ar: 'عدد الضحايا المعروفة أسماؤهم' }, (row) => row.victims.filter((victim) => victim.naming !== 'not_known').length),
    integer('sources', { hxl: '#meta+sources+num', en: 'Sources cited', ar: 'عدد المصادر' }, (row) => row.sources.length),
    text('causes', { hxl: '#cause', list: 'cause_of_harm', en: 'What physically caused the harm', ar: 'السبب المباشر للضرر' }, (row) => joined(row.incident.causes)),
    text('infrastructure', { hxl: '#loc+infrastructure', list: 'infrastructure', en: 'Civilian objects affected', ar: 'الأعيان المدنية المتضررة' }, (row) => joined(row.incident.infrastructure?.map((object) => object.type))),
    text('impacts', { hxl: '#impact', list: 'impact', en: 'Services harmed', ar: 'الخدمات المتضررة' }, (row) => joined(row.incident.impacts)),
    text('narrative_en', { hxl: '#description+en', en: 'What is reported, in English', ar: 'ما ورد بالإنكليزية' }, (row) => inLanguage(row.incident.narrative, 'en')),
    text('narrative_ar', { hxl: '#description+ar', en: 'What is reported, in Arabic', ar: 'ما ورد بالعربية' }, (row) => inLanguage(row.incident.narrative, 'ar')),
    text('published_at', { hxl: '#date+published', en: 'When first public', ar: 'تاريخ النشر الأول' }, (row) => row.incident.publishedAt),
    text('updated_public_at', { hxl: '#date+updated', en: 'When a public figure or fact last changed', ar: 'تاريخ آخر تغيير في رقم أو حقيقة منشورة' }, (row) => row.incident.updatedPublicAt),
    text('recorder_status', { hxl: '#status+recorder', en: 'Status at the recorder it came from, in its words', ar: 'حالة السجل لدى الجهة الموثقة الأصلية' }, (row) => row.incident.recorderStatus),
    text('url', { hxl: '#meta+url', en: 'Page of this record at its recorder', ar: 'صفحة السجل لدى الجهة الموثقة الأصلية' }, (row) => row.incident.url),
    text('page', { hxl: '#meta+page', en: 'Page of the incident in this release', ar: 'صفحة الحادثة في هذا الإصدار' }, (row) => `en/incidents/${row.incident.id}/index.html`),
  ],
};

function timeText({ incident }: IncidentRow): string | null {
  const { time } = incident;
  if (!time || time.type === 'unknown') return null;
  switch (time.type) {
    case 'window':
      return `${time.start}/${time.end}`;
    case 'time_of_day':
      return time.part;
    case 'approximate':
      return `${time.time}~`;
    default:
      return time.time;
  }
}
