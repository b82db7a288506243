/**
 * Events in the columns that readers of UCDP GED and similar files know (domain.md 3.4). Only what the register knows is
 * given: low is the minimum, high the maximum, and best stays empty, because no range here has a best estimate.
 */

import { dayNumber } from '#record/calendar-day';
import { countryName } from '#record/country';
import { earliest, latest } from '#record/uncertain-date';
import type { Value } from '#record/vocabulary';
import type { IncidentRow } from './incidents.ts';
import { integer, number, type Table, text } from './table.ts';
import { inLanguage, partyNames } from './wording.ts';

export const eventsTable: Table<IncidentRow> = {
  name: 'events',
  title: { en: 'Events in UCDP-like columns', ar: 'الحوادث بأعمدة شبيهة بصيغة UCDP' },
  doc: {
    en: 'The same incidents for tools that read UCDP GED: low = minimum, high = maximum of civilians killed; best is always empty.',
    ar: 'الحوادث نفسها للأدوات التي تقرأ صيغة UCDP GED: العمود low هو الحد الأدنى وhigh الحد الأقصى للقتلى المدنيين، وbest فارغ دائمًا.',
  },
  // biome-ignore format: one column a line
  columns: [
    text('id', { hxl: '#meta+id', en: 'The id of the incident', ar: 'معرّف الحادثة' }, ({ incident }) => incident.id),
    text('relid', { hxl: '#meta+code', en: 'Codes', ar: 'الرموز' }, ({ incident }) => incident.codes?.join(' ')),
    integer('year', { hxl: '#date+year', en: 'Year of the first day', ar: 'سنة أول يوم' }, ({ incident }) => yearOf(incident)),
    text('date_start', { hxl: '#date+start', en: 'First day', ar: 'أول يوم' }, ({ incident }) => incident.date && earliest(incident.date)),
    text('date_end', { hxl: '#date+end', en: 'Last day', ar: 'آخر يوم' }, ({ incident }) => incident.date && latest(incident.date)),
    integer('date_prec', { hxl: '#date+precision', en: '1 exact day, 2 two to six days, 3 a week, 4 up to a month, 5 longer', ar: 'دقة التاريخ من 1 إلى 5' }, ({ incident }) => datePrecision(incident)),
    number('latitude', { hxl: '#geo+lat', en: 'Latitude', ar: 'خط العرض' }, ({ incident }) => incident.place?.point?.lat),
    number('longitude', { hxl: '#geo+lon', en: 'Longitude', ar: 'خط الطول' }, ({ incident }) => incident.place?.point?.lon),
    integer('where_prec', { hxl: '#geo+precision', en: '1 exact, 2 near, 3 district, 4 province, 6 country', ar: 'دقة المكان' }, ({ incident }) => placePrecision(incident)),
    text('where_description', { hxl: '#loc+name', en: 'Name of the place', ar: 'اسم المكان' }, ({ incident }) => inLanguage(incident.locationName, 'en') ?? incident.locationName?.[0]?.value),
    text('adm_1', { hxl: '#adm1+name', en: 'Governorate or province', ar: 'المحافظة' }, ({ incident }) => incident.admin1),
    text('country', { hxl: '#country+name', en: 'Country', ar: 'البلد' }, ({ incident }) => incident.country && countryName(incident.country, 'en')),
    text('parties', { hxl: '#group+name', en: 'Parties', ar: 'الأطراف' }, ({ named, incident }) => partyNames(named, incident.parties)),
    integer('number_of_sources', { hxl: '#meta+sources+num', en: 'Sources cited', ar: 'عدد المصادر' }, ({ sources }) => sources.length),
    integer('low', { hxl: '#affected+killed+low', en: 'Civilians killed, minimum', ar: 'القتلى المدنيون، الحد الأدنى' }, ({ facts }) => facts[0]?.killedMin),
    integer('best', { hxl: '#affected+killed+best', en: 'Always empty', ar: 'فارغ دائمًا' }, () => null),
    integer('high', { hxl: '#affected+killed+high', en: 'Civilians killed, maximum', ar: 'القتلى المدنيون، الحد الأقصى' }, ({ facts }) => facts[0]?.killedMax),
  ],
};

function yearOf({ date }: IncidentRow['incident']): number | null {
  const day = date && earliest(date);
  return day ? Number(day.slice(0, 4)) : null;
}

function datePrecision({ date }: IncidentRow['incident']): number | null {
  if (!date || date.type === 'unknown') return null;
  const [first, last] = [earliest(date), latest(date)];
  if (first === null || last === null) return 5;
  const days = dayNumber(last) - dayNumber(first) + 1;
  if (days === 1) return date.approximate ? 2 : 1;
  return days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5;
}

const precisions: Readonly<Record<Value<'geolocation_accuracy'>, number>> = {
  within_1m_belligerent: 1,
  exact_belligerent: 1,
  exact: 1,
  exact_other: 1,
  within_100m_belligerent: 1,
  nearby_landmark: 1,
  street: 1,
  neighbourhood: 1,
  village: 1,
  town: 1,
  city: 1,
  subdistrict: 2,
  district: 3,
  province: 4,
};

function placePrecision({ place }: IncidentRow['incident']): number | null {
  if (!place?.point) return null;
  return place.precision ? precisions[place.precision] : null;
}
