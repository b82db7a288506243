import { isDay } from '#record/calendar-day';
import { isPoint } from '#record/coordinates';
import { countryFromName } from '#record/country';
import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import { invertedRange } from '#record/rules/ranges';
import { captureDrafts, captureId } from '../capture-draft.ts';
import { countOf, numberOf } from '../cell-value.ts';
import { expectColumns } from '../expected-columns.ts';
import { inspectFile, type SourceFile } from '../file/source-file.ts';
import { openTable, type Row } from '../file/table.ts';
import { findingAt, refusalAt, ruleFindingAt } from '../finding.ts';
import { recorderDraft } from '../recorder.ts';
import { Sides } from './sides.ts';

const dataset = 'ucdp';

const columns = [
  ...['id', 'year', 'month', 'day', 'country', 'type_of_violence', 'conflict_name', 'side_a', 'side_b'],
  ...['latitude', 'longitude', 'low_death', 'best_death', 'high_death'],
] as const;

/**
 * Reads the Georeferenced Event Dataset of the Uppsala Conflict Data Program (14 columns). An event is known by its id.
 * It counts deaths of fighters and civilians together: the range low to high stands under `undetermined` and is never
 * added to civilians, the best estimate in the import notes.
 */
export function ucdpReader(path: string, effects: { readonly now: () => Date }): Reader {
  let expected: number | null = null;
  return {
    dataset,
    location: path,
    conflict: {
      slug: 'ucdp-ged',
      title: [
        { lang: 'en', value: 'UCDP Georeferenced Event Dataset' },
        { lang: 'ar', value: 'مجموعة بيانات أوبسالا للأحداث المحددة جغرافيًا' },
      ],
      namePolicy: 'adults',
    },
    completeFor: () => ['incident', 'claim'],
    expectedRecords: () => expected,
    async *read() {
      const file = await inspectFile(path);
      expected = Math.max(0, file.lines - 1) * 2;
      const recorder = recorderDraft(
        dataset,
        'Uppsala Conflict Data Program',
        'برنامج أوبسالا لبيانات النزاعات',
        ['UCDP', 'UCDP GED'],
        file.name,
      );
      yield* events(file, recorder.id, [
        ...captureDrafts(dataset, [file], effects.now().toISOString()),
        recorder,
      ]);
    },
  };
}

/** Gives the `heads` as soon as the table is known to be one, then its events. */
async function* events(file: SourceFile, recorder: string, heads: readonly Draft[]): AsyncGenerator<Reading> {
  const out: Reading[] = [];
  const report = (reading: Reading) => void out.push(reading);
  const table = await openTable(file, { report });
  const unknown = expectColumns(table, ['id', 'low_death', 'high_death'], columns, report);
  const reading: EventReading = {
    at: Object.fromEntries(columns.map((name) => [name, table.column(name)])) as EventReading['at'],
    unknown: unknown.map((name) => [name, table.column(name)] as const),
    recorder,
    capture: captureId(dataset, file),
    sides: new Sides(dataset, report),
    countries: new Map(),
    report,
  };
  yield* heads;
  for await (const batch of table.rows()) {
    for (const row of batch) readEvent(row, reading);
    yield* out.splice(0);
  }
  yield { type: 'rows', table: file.stem, count: table.rowsRead() };
  yield* out;
}

interface EventReading {
  readonly at: Readonly<Record<(typeof columns)[number], number>>;
  readonly unknown: readonly (readonly [string, number])[];
  readonly recorder: string;
  readonly capture: string;
  readonly sides: Sides;
  /** Codes of countries by their names here; null where a name is not known. */
  readonly countries: Map<string, string | null>;
  readonly report: (reading: Reading) => void;
}

function readEvent(row: Row, reading: EventReading): void {
  const { at, report } = reading;
  const cell = (index: number) => (index < 0 ? '' : (row.values[index] as string));
  const key = cell(at.id).trim();
  if (key === '') {
    report(refusalAt(row, 'id', null, 'key_missing'));
    return;
  }
  const notes: Record<string, string> = {};
  for (const name of ['type_of_violence', 'conflict_name', 'best_death'] as const) {
    const text = cell(at[name]);
    if (text !== '') notes[name] = text;
  }
  for (const [name, index] of reading.unknown) if (cell(index) !== '') notes[name] = cell(index);
  if (row.damaged !== null) Object.assign(notes, row.damaged);
  const keep = (
    name: keyof EventReading['at'],
    rule: 'count_not_a_number' | 'number_invalid' | 'date_invalid' | 'country_unmapped',
  ) => {
    notes[name] = cell(at[name]);
    report(findingAt(row, name, cell(at[name]), rule));
  };
  const bound = (name: 'low_death' | 'high_death') => {
    const count = countOf(cell(at[name]));
    if (count === undefined) keep(name, 'count_not_a_number');
    return count ?? null;
  };
  const range = { min: bound('low_death'), max: bound('high_death') };
  const best = countOf(cell(at.best_death));
  if (best === undefined) keep('best_death', 'count_not_a_number');
  for (const found of invertedRange(null, 'low_death, high_death', range)) {
    report(ruleFindingAt(row, { ...found, severity: 'warning' }));
  }
  const incident = derivedId(dataset, 'incident', key);
  const body: Record<string, unknown> = { codes: [key] };
  const day = `${cell(at.year).padStart(4, '0')}-${cell(at.month).padStart(2, '0')}-${cell(at.day).padStart(2, '0')}`;
  if (isDay(day)) body.date = { type: 'date', date: day, approximate: false };
  else {
    body.date = { type: 'unknown' };
    for (const name of ['month', 'day'] as const) if (cell(at[name]) !== '') notes[name] = cell(at[name]);
    if (cell(at.year) !== '') keep('year', 'date_invalid');
  }
  const country = countryOf(cell(at.country), reading);
  if (country !== null) body.country = country;
  else if (cell(at.country) !== '') keep('country', 'country_unmapped');
  const place = placeOf(cell(at.latitude), cell(at.longitude));
  if (place !== null) body.place = place;
  else if (cell(at.latitude) !== '' || cell(at.longitude) !== '') {
    notes.latitude = cell(at.latitude);
    notes.longitude = cell(at.longitude);
    report(
      findingAt(
        row,
        'latitude, longitude',
        `${notes.latitude}, ${notes.longitude}`,
        'coordinate_out_of_range',
      ),
    );
  }
  const parties = reading.sides.both(cell(at.side_a), cell(at.side_b), row.file);
  if (parties.length > 0) body.parties = parties;
  body.harmReported = notes.type_of_violence === 'One-sided violence' ? 'yes' : 'unknown';
  const isKnown = range.min !== null || range.max !== null;
  if (isKnown) body.casualties = [{ category: 'undetermined', killed: range }];
  body.workflow = 'published';
  if (Object.keys(notes).length > 0) body.importNotes = notes;
  report({ type: 'draft', kind: 'incident', id: incident, parent: null, body, file: row.file, row: row.row });
  if (isKnown) report(claimOf(key, incident, range, row, reading));
}

function claimOf(
  key: string,
  incident: string,
  range: object,
  row: Row,
  { recorder, capture }: EventReading,
): Draft {
  return {
    type: 'draft',
    kind: 'claim',
    id: derivedId(dataset, 'claim', key),
    parent: incident,
    body: {
      extent: 'incident',
      incident,
      claimant: recorder,
      measure: 'killed',
      category: 'undetermined',
      range,
    },
    provenance: { capture, locator: { file: row.file, row: row.row, columns: ['low_death', 'high_death'] } },
    file: row.file,
    row: row.row,
  };
}

function countryOf(name: string, { countries }: EventReading): string | null {
  let code = countries.get(name);
  if (code === undefined) {
    code = countryFromName(name);
    countries.set(name, code);
  }
  return code;
}

function placeOf(latitude: string, longitude: string) {
  const lat = numberOf(latitude);
  const lon = numberOf(longitude);
  if (typeof lat !== 'number' || typeof lon !== 'number' || !isPoint(lat, lon)) return null;
  return {
    point: { lat, lon },
    precision: null,
    gazetteerId: null,
    mgrs: null,
    mgrsPrecisionM: null,
    origin: null,
  };
}
