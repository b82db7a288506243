import { isDay } from '#record/calendar-day';
import { isPoint } from '#record/coordinates';
import { scriptOf } from '#record/personal-name';
import type { RecordBody } from '#record/register';
import { isImplausible } from '#record/rules/plausible-date';
import type { UncertainDate } from '#record/uncertain-date';
import { numberOf } from '../cell-value.ts';
import { findingAt, type Place, type Report } from '../finding.ts';
import { sparse } from '../row-cells.ts';

/** The incident of one event. Sources and associations are bare numbers of Bellingcat's and go to the import notes. */
export function eventBody(
  key: string,
  fields: ReadonlyMap<string, string>,
  today: string,
  at: Place,
  report: Report,
): RecordBody {
  const notes: Record<string, string> = {};
  const note = (name: string) => {
    const text = fields.get(name) ?? '';
    if (text.trim() !== '' && text !== '[]') notes[name] = text;
  };
  for (const name of fields.keys()) if (!read.has(name)) note(name);
  const description = given(fields, 'description');
  const location = given(fields, 'location');
  const date = dateOf(fields.get('date') ?? '');
  if (date === null) {
    note('date');
    report(findingAt(at, 'date', fields.get('date') ?? '', 'date_invalid'));
  } else if (isImplausible(date, today))
    report(findingAt(at, 'date', fields.get('date') ?? '', 'date_implausible'));
  const time = given(fields, 'time');
  // Every event has the time 00:00: it stands for none.
  const isTime = time !== undefined && time !== '00:00' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isTime) note('time');
  const lat = numberOf(fields.get('latitude') ?? '');
  const lon = numberOf(fields.get('longitude') ?? '');
  const hasPoint = typeof lat === 'number' && typeof lon === 'number' && isPoint(lat, lon);
  if (!hasPoint && (lat !== null || lon !== null)) {
    note('latitude');
    note('longitude');
    const value = `${fields.get('latitude') ?? ''}, ${fields.get('longitude') ?? ''}`;
    report(findingAt(at, 'latitude, longitude', value, 'coordinate_out_of_range'));
  }
  return sparse({
    codes: [key],
    date: date ?? { type: 'unknown' },
    time: isTime ? { type: 'exact', time } : undefined,
    country: 'UA',
    locationName: location === undefined ? undefined : [{ lang: languageOf(location), value: location }],
    place: hasPoint
      ? {
          point: { lat, lon },
          precision: null,
          gazetteerId: null,
          mgrs: null,
          mgrsPrecisionM: null,
          origin: null,
        }
      : undefined,
    harmReported: 'yes',
    gradingNullReason: 'not_yet_assessed',
    narrative:
      description === undefined ? undefined : [{ lang: languageOf(description), value: description }],
    workflow: 'published',
    importNotes: Object.keys(notes).length > 0 ? notes : undefined,
  });
}

/** Fields that have one in the record; the rest are kept in the import notes. */
const read = new Set(['id', 'description', 'date', 'time', 'location', 'latitude', 'longitude']);

function given(fields: ReadonlyMap<string, string>, name: string): string | undefined {
  const text = fields.get(name) ?? '';
  return text.trim() === '' ? undefined : text;
}

/** '02/24/2022', '3/1/2022': month, day, year. Blank is unknown, null is no date. */
function dateOf(text: string): UncertainDate | null {
  if (text.trim() === '') return { type: 'unknown' };
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const day = parts
    ? `${parts[3]}-${(parts[1] as string).padStart(2, '0')}-${(parts[2] as string).padStart(2, '0')}`
    : '';
  return isDay(day) ? { type: 'date', date: day, approximate: false } : null;
}

function languageOf(text: string): string {
  return scriptOf(text) === 'Cyrl' ? 'uk' : 'en';
}
