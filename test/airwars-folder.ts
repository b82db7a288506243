import { type AirwarsTable, airwarsTables } from '#intake/airwars/tables';
import { csv, folderWith } from './import-files.ts';

export type Cells = Readonly<Record<string, string>>;

/** An invented incident of Airwars' table: a strike on the invented town of Tell Sarmada. */
export const incident: Cells = {
  sequence: '1',
  code: 'CS9001',
  airwars_id: '9001',
  url: 'https://example.org/incidents/cs9001',
  date_type: 'date',
  date: '2017-06-14',
  published: '2017-06-20',
  modified: '2024-12-15',
  country: 'سوريا',
  governorate: 'Ar Raqqah',
  region: 'Raqqa',
  location_en: 'Tell Sarmada',
  location_ar: 'تل سرمادا',
  lat: '35.95',
  lon: '39.01',
  geo_precision: 'town',
  belligerent: 'U.S.-led Coalition',
  strike_type: 'Airstrike',
  strike_status: 'Declared strike',
  civ_harm_reported: 'Yes',
  grading: 'Fair',
  incident_status: 'Researched',
  civ_killed_min: '3',
  civ_killed_max: '5',
};

/** The tables of a folder, with the columns that Airwars' have; tables that are not named hold no rows. */
export function airwarsFiles(
  tables: Partial<Record<AirwarsTable, readonly Cells[]>>,
): Record<string, string> {
  const names = Object.keys(airwarsTables) as AirwarsTable[];
  return Object.fromEntries(
    names.map((name) => [`${name}.csv`, csv(airwarsTables[name], tables[name] ?? [])]),
  );
}

/** A folder with all tables of the dataset, holding the given rows. */
export function airwarsFolder(tables: Partial<Record<AirwarsTable, readonly Cells[]>>): Promise<string> {
  return folderWith(airwarsFiles(tables));
}
