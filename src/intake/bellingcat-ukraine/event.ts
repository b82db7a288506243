import { isDay } from '#record/calendar-day';
import { isPoint, type Point } from '#record/coordinates';
import { scriptOf } from '#record/personal-name';
import type { RecordBody } from '#record/register';
import { isImplausible } from '#record/rules/plausible-date';
import type { TimeWindow, UncertainDate } from '#record/uncertain-date';
import { numberOf } from '../cell-value.ts';
import { findingAt, type Place, type Report } from '../finding.ts';
import { sparse } from '../row-cells.ts';
import { certainCountry } from './country.ts';

/**
 * The incident of one event. How many were harmed is not given and stays unknown. Sources and associations are numbers
 * that only Bellingcat can look up, and `graphic` warns of its pictures: they go to the import notes, as they are.
 */
export function eventBody(event: Event, today: string): RecordBody {
  const { key } = event;
  const description = event.given('description');
  const location = event.given('location');
  const point = pointOf(event);
  return sparse({
    codes: [key],
    date: dateOf(event, today),
    time: timeOf(event),
    country: certainCountry(location ?? '', point) ?? undefined,
    locationName: location === undefined ? undefined : [{ lang: languageOf(location), value: location }],
    place: point === null ? undefined : { ...placeOnly, point },
    harmReported: 'yes',
    gradingNullReason: 'not_yet_assessed',
    narrative:
      description === undefined ? undefined : [{ lang: languageOf(description), value: description }],
    workflow: 'published',
    importNotes: event.importNotes(),
  });
}

const placeOnly = { precision: null, gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: null };

/** Fields that have one in the record; the rest are kept in the import notes. */
const read = new Set(['id', 'description', 'date', 'time', 'location', 'latitude', 'longitude']);

/** The fields of one event as texts, and what of them goes to the import notes. */
export class Event {
  readonly key: string;
  readonly #fields: ReadonlyMap<string, string>;
  readonly #at: Place;
  readonly #report: Report;
  readonly #notes = new Map<string, string>();

  /** `damaged` has what could not be stored as it came, in escapes. */
  constructor(
    key: string,
    fields: ReadonlyMap<string, string>,
    damaged: ReadonlyMap<string, string>,
    at: Place,
    report: Report,
  ) {
    this.key = key;
    this.#fields = fields;
    this.#at = at;
    this.#report = report;
    for (const [name, escaped] of damaged) this.#notes.set(name, escaped);
    for (const name of fields.keys()) if (!read.has(name)) this.note(name);
  }

  text(name: string): string {
    return this.#fields.get(name) ?? '';
  }

  /** The text, undefined where it is blank. */
  given(name: string): string | undefined {
    const text = this.text(name).trim();
    return text === '' ? undefined : text;
  }

  note(name: string): void {
    const text = this.text(name);
    if (text.trim() !== '' && text !== '[]' && !this.#notes.has(name)) this.#notes.set(name, text);
  }

  /** Reports a field and keeps it as it is. */
  found(
    name: string,
    rule: 'date_invalid' | 'date_implausible' | 'time_invalid' | 'number_invalid' | 'coordinate_out_of_range',
    value = this.text(name),
  ): void {
    this.#report(findingAt(this.#at, name, value, rule));
    this.note(name);
  }

  importNotes(): Record<string, string> | undefined {
    return this.#notes.size > 0 ? Object.fromEntries(this.#notes) : undefined;
  }
}

/** '02/24/2022', '3/1/2022': month, day, year. */
function dateOf(event: Event, today: string): UncertainDate {
  const text = event.given('date');
  if (text === undefined) return { type: 'unknown' };
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [month, day] = [parts?.[1] ?? '', parts?.[2] ?? ''].map((part) => part.padStart(2, '0'));
  const date = `${parts?.[3]}-${month}-${day}`;
  if (!isDay(date)) {
    event.found('date', 'date_invalid');
    return { type: 'unknown' };
  }
  const known: UncertainDate = { type: 'date', date, approximate: false };
  if (isImplausible(known, today)) event.found('date', 'date_implausible');
  return known;
}

/** 00:00 stands for an unknown time: every event has it. It is kept in the import notes. */
function timeOf(event: Event): TimeWindow | undefined {
  const time = event.given('time');
  if (time === undefined) return undefined;
  if (time === '00:00') event.note('time');
  else if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { type: 'exact', time };
  else event.found('time', 'time_invalid');
  return undefined;
}

function pointOf(event: Event): Point | null {
  const lat = numberOf(event.text('latitude'));
  const lon = numberOf(event.text('longitude'));
  if (lat === null && lon === null) return null;
  if (typeof lat === 'number' && typeof lon === 'number' && isPoint(lat, lon)) return { lat, lon };
  const both = `${event.text('latitude')}, ${event.text('longitude')}`;
  const isNumber = lat !== undefined && lon !== undefined;
  event.found('latitude', isNumber ? 'coordinate_out_of_range' : 'number_invalid', both);
  event.note('longitude');
  return null;
}

/** English unless it is written in Cyrillic, of which script alone does not tell the language. */
function languageOf(text: string): string {
  return scriptOf(text) === 'Cyrl' ? 'und-Cyrl' : 'en';
}
