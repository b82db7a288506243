import { isPoint } from '#record/coordinates';
import { splitCodes } from '#record/incident-code';
import { scriptOf } from '#record/personal-name';
import type { LanguageText } from '#record/text';
import type { Value } from '#record/vocabulary';
import { westernDigits } from '../cell-value.ts';
import { sparse } from '../row-cells.ts';
import { casualtiesOf, type Figure, harmFrom } from './figures.ts';
import { incidentDate, incidentTime } from './incident-date.ts';
import type { MappedRow } from './mapped-row.ts';
import type { PartyTable } from './party-table.ts';
import { type Entry, fromCasualties } from './plan.ts';
import type { SourceTable } from './source-table.ts';

/** What incidents of a table have in common. */
export interface TableRecords {
  readonly parties: PartyTable;
  readonly sources: SourceTable;
  readonly today: string;
}

/** Entries by the path of their field. */
export type EntriesByPath = ReadonlyMap<string, readonly Entry[]>;

/** The incident of a row: what the mapping names, and nothing that the row does not say. */
export function incidentBody(
  row: MappedRow,
  entries: EntriesByPath,
  figures: readonly Figure[],
  records: TableRecords,
): Record<string, unknown> {
  const of = (path: string) => entries.get(path) ?? [];
  const one = <V>(path: string, read: (entry: Entry) => V): V | undefined => {
    const [entry] = of(path);
    return entry === undefined ? undefined : read(entry);
  };
  const string = (path: string) => one(path, (entry) => row.text(entry) || undefined);
  const values = (path: string) => some(of(path).flatMap((entry) => row.values(entry)));
  const firstReported = sparse({
    at: one('firstReported.at', (entry) => row.day(entry)) ?? undefined,
    by: string('firstReported.by'),
    url: string('firstReported.url'),
  });
  const harm = harmReported(row, of('harmReported'), figures);
  const grading = one('grading', (entry) => row.value<'civilian_harm_grading'>(entry));
  const isGraded = of('grading').some((entry) => row.text(entry) !== '');
  return sparse({
    codes: codes(row, of('codes')),
    previousCodes: codes(row, of('previousCodes')),
    date: incidentDate(row, entries, records.today),
    time: incidentTime(row, entries),
    firstReported: Object.keys(firstReported).length > 0 ? firstReported : undefined,
    country: one('country', (entry) => row.country(entry)),
    admin1: string('admin1'),
    admin2: string('admin2'),
    admin3: string('admin3'),
    locationName: texts(row, of('locationName')),
    place: place(row, entries),
    strikeStatus: one('strikeStatus', (entry) => row.value(entry)),
    strikeTypes: values('strikeTypes'),
    totalStrikes: one('totalStrikes', (entry) => row.count(entry)) ?? undefined,
    parties: parties(row, of('parties'), records.parties),
    targets: parties(row, of('targets'), records.parties),
    munitions: some(of('munitions').flatMap((entry) => row.parts(entry, []).map((name) => ({ name })))),
    harmReported: harm,
    grading,
    // A grade that could not be read is no missing one.
    gradingNullReason: isGraded ? undefined : harm === 'no' ? 'no_harm_alleged' : 'not_yet_assessed',
    gradingReason: texts(row, of('gradingReason')),
    causes: values('causes'),
    infrastructure: some(
      of('infrastructure').flatMap((entry) => row.values(entry).map((type) => ({ type }))),
    ),
    destruction: values('destruction'),
    impacts: values('impacts'),
    observations: values('observations'),
    casualties: casualtiesOf(figures),
    narrative: texts(row, of('narrative')),
    sources: citations(row, of('sources'), records.sources),
    url: string('url'),
    recorderStatus: string('recorderStatus'),
    publishedAt: one('publishedAt', (entry) => row.day(entry)) ?? undefined,
    workflow: one('workflow', (entry) => row.value(entry)) ?? 'monitored',
  });
}

function harmReported(
  row: MappedRow,
  [entry]: readonly Entry[],
  figures: readonly Figure[],
): Value<'civilian_harm_reported'> {
  if (entry === undefined) return 'unknown';
  if (entry.column === null && entry.constant === fromCasualties) return harmFrom(figures);
  return row.value<'civilian_harm_reported'>(entry) ?? 'unknown';
}

function codes(row: MappedRow, entries: readonly Entry[]): string[] | undefined {
  const found = entries.flatMap((entry) =>
    entry.split === null ? splitCodes(row.text(entry)) : row.parts(entry, []),
  );
  return some([...new Set(found)]);
}

/** A text in the languages of its columns; where a column names none, its script says which. */
export function texts(row: MappedRow, entries: readonly Entry[]): LanguageText[] | undefined {
  const found = new Map<string, string>();
  for (const entry of entries) {
    const value = row.text(entry);
    const lang = entry.lang ?? languageOf(value);
    if (value === '') continue;
    if (found.has(lang)) row.note(entry);
    else found.set(lang, value);
  }
  return some([...found].map(([lang, value]) => ({ lang, value })));
}

const languages: Readonly<Record<string, string>> = {
  Arab: 'ar',
  Latn: 'en',
  Hebr: 'he',
  Cyrl: 'und-Cyrl',
};

function languageOf(text: string): string {
  return languages[scriptOf(text)] ?? 'und';
}

/** The ids of the parties that cells name; one that no table of aliases has is made, and reported. */
export function parties(row: MappedRow, entries: readonly Entry[], table: PartyTable): string[] | undefined {
  const ids: string[] = [];
  for (const entry of entries) {
    for (const name of row.parts(entry, [])) {
      const party = row.party(entry, name, table);
      if (party !== null && !ids.includes(party)) ids.push(party);
    }
  }
  return some(ids);
}

function place(row: MappedRow, entries: EntriesByPath): Record<string, unknown> | undefined {
  const [precisionEntry] = entries.get('place.precision') ?? [];
  const precision = precisionEntry === undefined ? null : (row.value(precisionEntry) ?? null);
  const point = pointOf(row, entries);
  if (point === null && precision === null) return undefined;
  return { point, precision, gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: null };
}

function pointOf(row: MappedRow, entries: EntriesByPath): { lat: number; lon: number } | null {
  const [pair] = entries.get('place.point') ?? [];
  if (pair !== undefined) return pointOfPair(row, pair);
  const [latEntry] = entries.get('place.lat') ?? [];
  const [lonEntry] = entries.get('place.lon') ?? [];
  if (latEntry === undefined || lonEntry === undefined) return null;
  const lat = row.number(latEntry);
  const lon = row.number(lonEntry);
  if (lat !== null && lon !== null && isPoint(lat, lon)) return { lat, lon };
  if (lat !== null && lon !== null) row.found(latEntry, 'coordinate_out_of_range', `${lat}, ${lon}`);
  // One half of a point is none; both halves are kept as they are.
  row.note(latEntry);
  row.note(lonEntry);
  return null;
}

/** '33.51, 36.29': latitude, then longitude. */
function pointOfPair(row: MappedRow, entry: Entry): { lat: number; lon: number } | null {
  const text = westernDigits(row.text(entry));
  if (text === '') return null;
  const parts = /^\(?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,;،\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*\)?$/.exec(text);
  const point = { lat: Number(parts?.[1]), lon: Number(parts?.[2]) };
  if (!parts) row.found(entry, 'number_invalid');
  else if (!isPoint(point.lat, point.lon)) row.found(entry, 'coordinate_out_of_range');
  else return point;
  return null;
}

function citations(
  row: MappedRow,
  entries: readonly Entry[],
  sources: SourceTable,
): Record<string, unknown>[] | undefined {
  const found = new Map<string, Record<string, unknown>>();
  for (const { source, citedAs } of entries.flatMap((entry) => row.sources(entry, sources))) {
    if (!found.has(source)) found.set(source, sparse({ source, order: found.size + 1, citedAs }));
  }
  return some([...found.values()]);
}

/** A list; undefined where it is empty. */
function some<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}
