import { claimMeasures } from '#record/entity/claim';
import { isValue, type ListName, type Value } from '#record/vocabulary';

/** How the text of a cell is read for a field. */
export type Reading =
  | 'text'
  | 'string'
  | 'codes'
  | 'date'
  | 'day'
  | 'year'
  | 'month'
  | 'dayOfMonth'
  | 'clock'
  | 'value'
  | 'values'
  | 'country'
  | 'countries'
  | 'latitude'
  | 'longitude'
  | 'point'
  | 'count'
  | 'range'
  | 'bound'
  | 'truth'
  | 'name'
  | 'age'
  | 'party'
  | 'parties'
  | 'named'
  | 'objects'
  | 'sources'
  | 'measure'
  | 'notes';

/** A field that a column may be mapped to, by its path. */
export interface Target {
  readonly path: string;
  readonly reading: Reading;
  /** Whose field it is. Victims in repeated columns have a number. */
  readonly of: 'incident' | 'victim' | 'total';
  readonly field: string;
  readonly list: ListName | null;
  readonly victim: number | null;
  readonly counted: Counted | null;
}

/** What a figure counts. Figures of incidents name a category of the record; others are claims only. */
export interface Counted {
  readonly measure: (typeof claimMeasures)[number];
  readonly category: Value<'casualty_category'> | null;
  readonly bound: 'min' | 'max' | null;
}

type Row = readonly [path: string, reading: Reading, list?: ListName];

const incidentFields: readonly Row[] = [
  ['codes', 'codes'],
  ['previousCodes', 'codes'],
  ['date', 'date'],
  ['date.from', 'day'],
  ['date.to', 'day'],
  ['date.year', 'year'],
  ['date.month', 'month'],
  ['date.day', 'dayOfMonth'],
  ['time', 'clock'],
  ['time.start', 'clock'],
  ['time.end', 'clock'],
  ['time.part', 'value', 'time_of_day'],
  ['country', 'country'],
  ['admin1', 'string'],
  ['admin2', 'string'],
  ['admin3', 'string'],
  ['locationName', 'text'],
  ['place.lat', 'latitude'],
  ['place.lon', 'longitude'],
  ['place.point', 'point'],
  ['place.precision', 'value', 'geolocation_accuracy'],
  ['strikeStatus', 'value', 'strike_status'],
  ['strikeTypes', 'values', 'strike_type'],
  ['totalStrikes', 'count'],
  ['parties', 'parties'],
  ['targets', 'parties'],
  ['munitions', 'named'],
  ['harmReported', 'value', 'civilian_harm_reported'],
  ['grading', 'value', 'civilian_harm_grading'],
  ['gradingReason', 'text'],
  ['causes', 'values', 'cause_of_harm'],
  ['infrastructure', 'objects', 'infrastructure'],
  ['destruction', 'values', 'infrastructure_destruction'],
  ['impacts', 'values', 'impact'],
  ['observations', 'values', 'observation'],
  ['narrative', 'text'],
  ['sources', 'sources'],
  ['firstReported.at', 'day'],
  ['firstReported.by', 'string'],
  ['firstReported.url', 'string'],
  ['url', 'string'],
  ['recorderStatus', 'string'],
  ['publishedAt', 'day'],
  ['workflow', 'value', 'workflow_state'],
  ['importNotes', 'notes'],
];

const victimFields: readonly Row[] = [
  ['name', 'name'],
  ['age', 'age'],
  ['ageGroup', 'value', 'age_group'],
  ['gender', 'value', 'gender'],
  ['pregnant', 'truth'],
  ['status', 'value', 'victim_status'],
  ['civilianStatus', 'value', 'civilian_status'],
  ['nationality', 'string'],
  ['occupation', 'string'],
  ['notes', 'text'],
  ['url', 'string'],
];

const totalFields: readonly Row[] = [
  ['claimant', 'party'],
  ['claimantText', 'string'],
  ['attributedTo', 'parties'],
  ['measure', 'measure'],
  ['category', 'value', 'casualty_category'],
  ['groupText', 'string'],
  ['quantifier', 'value', 'quantifier'],
  ['scope.label', 'text'],
  ['scope.countries', 'countries'],
  ['scope.place', 'text'],
  ['scope.period', 'date'],
  ['scope.period.from', 'day'],
  ['scope.period.to', 'day'],
  ['asOf', 'day'],
  ['quote', 'string'],
  ['note', 'text'],
  ['source', 'sources'],
  ['importNotes', 'notes'],
];

/** Every path that has no number or category in it, for the documentation and its test. */
export const targetPaths: Readonly<Record<'incident' | 'victim' | 'total', readonly string[]>> = {
  incident: incidentFields.map(([path]) => path),
  victim: victimFields.map(([path]) => `victim.${path}`),
  total: [...totalFields.map(([path]) => path), 'range', 'range.min', 'range.max'],
};

/** Kinds of tables: one incident a row, one victim a row, or one stated total a row. */
export type Records = 'incidents' | 'victims' | 'totals';

/** Victims that repeated columns of one row may hold. */
const mostVictims = 200;

/** The field that a path means in a table of such records; null where there is none. */
export function targetOf(path: string, records: Records): Target | null {
  if (records === 'totals') return totalTarget(path);
  const counted = countedOf(path);
  if (counted) {
    const reading = counted.bound === null ? 'range' : 'bound';
    return { path, reading, of: 'incident', field: path, list: null, victim: null, counted };
  }
  const repeated = /^victims\.([1-9]\d{0,2})\.(\w+)$/.exec(path);
  if (repeated && records === 'incidents' && Number(repeated[1]) <= mostVictims) {
    return found(victimFields, path, repeated[2] as string, 'victim', Number(repeated[1]));
  }
  if (path.startsWith('victim.') && records === 'victims') {
    return found(victimFields, path, path.slice('victim.'.length), 'victim', null);
  }
  return found(incidentFields, path, path, 'incident', null);
}

function totalTarget(path: string): Target | null {
  const bound = /^range(?:\.(min|max))?$/.exec(path);
  if (!bound) return found(totalFields, path, path, 'total', null);
  const end = (bound[1] ?? null) as 'min' | 'max' | null;
  return {
    path,
    reading: end === null ? 'range' : 'bound',
    of: 'total',
    field: path,
    list: null,
    victim: null,
    counted: { measure: 'killed', category: null, bound: end },
  };
}

function found(
  rows: readonly Row[],
  path: string,
  field: string,
  of: Target['of'],
  victim: number | null,
): Target | null {
  const row = rows.find(([name]) => name === field);
  return row ? { path, reading: row[1], of, field, list: row[2] ?? null, victim, counted: null } : null;
}

/** 'casualties.civilians.killed.min', 'claims.killed'. */
function countedOf(path: string): Counted | null {
  const parts = /^(?:casualties\.(\w+)|claims)\.(\w+)(?:\.(min|max))?$/.exec(path);
  if (!parts) return null;
  const [, category, measure, bound = null] = parts;
  if (!claimMeasures.some((known) => known === measure)) return null;
  if (category !== undefined) {
    if (!isValue('casualty_category', category) || (measure !== 'killed' && measure !== 'injured'))
      return null;
  }
  return {
    measure: measure as Counted['measure'],
    category: (category as Counted['category']) ?? null,
    bound: bound as Counted['bound'],
  };
}
