import type { PublicBelligerentRow } from '#record/public/belligerent';
import type { IncidentRow } from './incidents.ts';
import { integer, joined, type Table, text } from './table.ts';
import { inLanguage, partyName } from './wording.ts';

/** One party on one incident. */
export interface BelligerentTableRow {
  readonly row: IncidentRow;
  readonly belligerent: PublicBelligerentRow;
}

export const belligerentsTable: Table<BelligerentTableRow> = {
  name: 'belligerents',
  title: { en: 'Belligerents and their positions', ar: 'الأطراف المتحاربة ومواقفها' },
  doc: {
    en: 'One row per party on an incident, with its own public answer. An empty conceded figure is no answer; 0 is a figure of zero.',
    ar: 'صف لكل طرف في حادثة مع جوابه العلني. الخانة الفارغة تعني عدم وجود جواب، والصفر رقم أُقرّ به.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the row', ar: 'معرّف الصف' }, ({ belligerent }) => belligerent.id),
    text('incident_id', { hxl: '#meta+id+incident', en: 'The incident', ar: 'الحادثة' }, ({ row }) => row.incident.id),
    text('codes', { hxl: '#meta+code', en: 'Codes of the incident', ar: 'رموز الحادثة' }, ({ row }) => row.incident.codes?.join(' ')),
    text('party_id', { hxl: '#group+id', en: 'The party; empty where unknown', ar: 'الطرف؛ الفارغ غير معروف' }, ({ belligerent }) => belligerent.party),
    text('party_en', { hxl: '#group+name+en', en: 'Its name in English', ar: 'اسمه بالإنكليزية' }, ({ row, belligerent }) => partyName(row.named.party(belligerent.party))),
    text('party_ar', { hxl: '#group+name+ar', en: 'Its name in Arabic', ar: 'اسمه بالعربية' }, ({ row, belligerent }) => inLanguage(row.named.party(belligerent.party)?.names, 'ar')),
    text('certainty', { hxl: '#status+certainty', list: 'belligerent_certainty', en: 'Known, suspected or mentioned', ar: 'معروف أو مشتبه به أو مذكور' }, ({ belligerent }) => belligerent.certainty),
    text('position', { hxl: '#status+position', list: 'belligerent_position', en: 'Its public answer', ar: 'جوابه العلني' }, ({ belligerent }) => belligerent.position),
    text('reasons_credible', { hxl: '#description+credible', list: 'reason_credible', en: 'Stated explanations', ar: 'التفسيرات المعلنة' }, ({ belligerent }) => joined(belligerent.reasonsCredible)),
    text('reasons_non_credible', { hxl: '#description+noncredible', list: 'reason_non_credible', en: 'Stated grounds', ar: 'الأسباب المعلنة' }, ({ belligerent }) => joined(belligerent.reasonsNonCredible)),
    integer('deaths_conceded_min', { hxl: '#affected+killed+conceded+min', en: 'Deaths it concedes, at least', ar: 'الوفيات التي يقرّ بها، الحد الأدنى' }, ({ belligerent }) => belligerent.deathsConcededMin),
    integer('deaths_conceded_max', { hxl: '#affected+killed+conceded+max', en: 'Deaths it concedes, at most', ar: 'الوفيات التي يقرّ بها، الحد الأقصى' }, ({ belligerent }) => belligerent.deathsConcededMax),
    integer('injuries_conceded_min', { hxl: '#affected+injured+conceded+min', en: 'Injuries it concedes, at least', ar: 'الإصابات التي يقرّ بها، الحد الأدنى' }, ({ belligerent }) => belligerent.injuriesConcededMin),
    integer('injuries_conceded_max', { hxl: '#affected+injured+conceded+max', en: 'Injuries it concedes, at most', ar: 'الإصابات التي يقرّ بها، الحد الأقصى' }, ({ belligerent }) => belligerent.injuriesConcededMax),
    text('stated_location', { hxl: '#loc+stated', en: 'Where it says it was', ar: 'الموقع بحسب قوله' }, ({ belligerent }) => belligerent.statedLocation),
    text('mgrs', { hxl: '#geo+mgrs', en: 'Grid it printed', ar: 'الإحداثيات الشبكية التي نشرها' }, ({ belligerent }) => belligerent.mgrs),
    integer('mgrs_accuracy_m', { hxl: '#geo+precision+m', en: 'Accuracy of that grid in metres', ar: 'دقة هذه الإحداثيات بالأمتار' }, ({ belligerent }) => belligerent.mgrsAccuracyM),
    text('mgrs_origin', { hxl: '#geo+origin', list: 'grid_origin', en: 'Whose location the grid is', ar: 'مصدر هذه الإحداثيات' }, ({ belligerent }) => belligerent.mgrsOrigin),
    text('statements', { hxl: '#description+statement', en: 'What it said about this incident, with dates and addresses', ar: 'ما قاله عن الحادثة مع التواريخ والعناوين' }, ({ belligerent }) => joined(belligerent.statements?.map((said) => [said.date, said.text, said.url].filter(Boolean).join(' ')))),
    text('strike_reports', { hxl: '#description+report', en: 'What it and its allies reported of strikes', ar: 'ما نشره وحلفاؤه عن الضربات' }, ({ belligerent }) => joined(belligerent.strikeReports?.map((said) => [said.date, said.text ?? said.textOriginal, said.url].filter(Boolean).join(' ')))),
  ],
};
