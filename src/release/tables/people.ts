import type { Incident } from '#record/entity/incident';
import { hasName, nameIn } from '#record/personal-name';
import type { PublicVictim } from '#record/public/victim';
import type { IncidentRow } from './incidents.ts';
import { boolean, integer, joined, number, type Table, text } from './table.ts';
import { partyName } from './wording.ts';

/** One class of persons in one incident. */
export interface CasualtyRow {
  readonly row: IncidentRow;
  readonly casualty: NonNullable<Incident['casualties']>[number];
}

export const casualtiesTable: Table<CasualtyRow> = {
  name: 'casualties',
  title: { en: 'Casualties by class of persons', ar: 'الخسائر البشرية بحسب الفئة' },
  doc: {
    en: 'One row per incident and class of persons. Classes are not parts that add up: children, women and men need not sum to civilians.',
    ar: 'صف لكل حادثة وفئة. الفئات ليست أجزاء تُجمع: مجموع الأطفال والنساء والرجال لا يساوي بالضرورة عدد المدنيين.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('incident_id', { hxl: '#meta+id+incident', en: 'The incident', ar: 'الحادثة' }, ({ row }) => row.incident.id),
    text('codes', { hxl: '#meta+code', en: 'Its codes', ar: 'رموزها' }, ({ row }) => row.incident.codes?.join(' ')),
    text('category', { hxl: '#population+type', list: 'casualty_category', en: 'Class of persons', ar: 'الفئة' }, ({ casualty }) => casualty.category),
    integer('killed_min', { hxl: '#affected+killed+min', en: 'Killed, at least; empty is unknown', ar: 'قتلى، الحد الأدنى؛ الفارغ غير معروف' }, ({ casualty }) => casualty.killed?.min),
    integer('killed_max', { hxl: '#affected+killed+max', en: 'Killed, at most; empty is unknown', ar: 'قتلى، الحد الأقصى؛ الفارغ غير معروف' }, ({ casualty }) => casualty.killed?.max),
    integer('injured_min', { hxl: '#affected+injured+min', en: 'Injured, at least; empty is unknown', ar: 'جرحى، الحد الأدنى؛ الفارغ غير معروف' }, ({ casualty }) => casualty.injured?.min),
    integer('injured_max', { hxl: '#affected+injured+max', en: 'Injured, at most; empty is unknown', ar: 'جرحى، الحد الأقصى؛ الفارغ غير معروف' }, ({ casualty }) => casualty.injured?.max),
    text('affiliation', { hxl: '#group+affiliation', en: 'Whose forces', ar: 'القوة التي ينتمون إليها' }, ({ row, casualty }) => partyName(row.named.party(casualty.affiliation))),
    text('nationality', { hxl: '#population+nationality', en: 'Nationality', ar: 'الجنسية' }, ({ casualty }) => casualty.nationality),
    boolean('while_working', { hxl: '#indicator+working', en: 'Harmed at work', ar: 'أصيبوا أثناء العمل' }, ({ casualty }) => casualty.whileWorking),
  ],
};

/** One victim of one incident. */
export interface VictimRow {
  readonly row: IncidentRow;
  readonly victim: PublicVictim;
}

const nameOf = (victim: PublicVictim, lang: string, script: string) => {
  const names = (victim.names ?? []).filter((name) => name.script === script);
  return hasName(names) ? (nameIn(names, lang)?.value ?? null) : null;
};

export const victimsTable: Table<VictimRow> = {
  name: 'victims',
  title: { en: 'Victims', ar: 'الضحايا' },
  doc: {
    en: 'One row per victim listed on a published incident. Names appear as the conflict’s policy allows; the column naming says where one is withheld.',
    ar: 'صف لكل ضحية مدرجة في حادثة منشورة. تظهر الأسماء بحسب سياسة النشر في النزاع، ويبيّن العمود naming ما حُجب منها.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the victim’s record', ar: 'معرّف سجل الضحية' }, ({ victim }) => victim.id),
    text('incident_id', { hxl: '#meta+id+incident', en: 'The incident', ar: 'الحادثة' }, ({ row }) => row.incident.id),
    text('codes', { hxl: '#meta+code', en: 'Codes of the incident', ar: 'رموز الحادثة' }, ({ row }) => row.incident.codes?.join(' ')),
    text('naming', { hxl: '#status+naming', en: 'published, withheld, or not_known', ar: 'الاسم: منشور أو محجوب أو غير معروف' }, ({ victim }) => victim.naming),
    text('name_ar', { hxl: '#contact+name+ar', en: 'Name in Arabic script', ar: 'الاسم بالخط العربي' }, ({ victim }) => nameOf(victim, 'ar', 'Arab')),
    text('name_latin', { hxl: '#contact+name+latin', en: 'Name in Latin script', ar: 'الاسم بالخط اللاتيني' }, ({ victim }) => nameOf(victim, 'en', 'Latn')),
    text('other_names', { hxl: '#contact+name+alt', en: 'Every other spelling', ar: 'بقية صيغ الاسم' }, ({ victim }) => joined(otherNames(victim))),
    text('age_group', { hxl: '#population+age+group', list: 'age_group', en: 'Age class at the incident', ar: 'الفئة العمرية وقت الحادثة' }, ({ victim }) => victim.ageGroup),
    number('age_min', { hxl: '#population+age+min', en: 'Age in years, lower', ar: 'العمر بالسنوات، الأدنى' }, ({ victim }) => victim.ageMin),
    number('age_max', { hxl: '#population+age+max', en: 'Age in years, upper', ar: 'العمر بالسنوات، الأعلى' }, ({ victim }) => victim.ageMax),
    text('gender', { hxl: '#population+gender', list: 'gender', en: 'As identified', ar: 'النوع الاجتماعي' }, ({ victim }) => victim.gender),
    text('status', { hxl: '#affected+status', list: 'victim_status', en: 'Killed, injured, missing or unknown', ar: 'قُتل أو جُرح أو فُقد أو غير معروف' }, ({ victim }) => victim.status),
    text('civilian_status', { hxl: '#population+status', list: 'civilian_status', en: 'Status of the person', ar: 'صفة الشخص' }, ({ victim }) => victim.civilianStatus),
    text('identity_tier', { hxl: '#severity+identity', list: 'identity_tier', en: 'How well the identity is established', ar: 'درجة ثبوت الهوية' }, ({ victim }) => victim.identityTier),
    integer('site', { hxl: '#loc+site', en: 'Impact site of the incident, counted from 0', ar: 'موقع الإصابة ضمن الحادثة بدءًا من 0' }, ({ victim }) => victim.site),
    text('official_lists', { hxl: '#meta+list', en: 'Official lists the person was matched to', ar: 'القوائم الرسمية التي طوبق الاسم معها' }, ({ victim }) => joined(victim.officialMatches?.map((match) => joined([match.list, match.listVersion])))),
  ],
};

function otherNames(victim: PublicVictim): string[] {
  const shown = new Set([nameOf(victim, 'ar', 'Arab'), nameOf(victim, 'en', 'Latn')]);
  return (victim.names ?? [])
    .map((name) => name.value)
    .filter((value) => value.trim() !== '' && !shown.has(value));
}
