import { isPoint } from '#record/coordinates';
import { countryFromName } from '#record/country';
import { codeTokens, parseCode, splitCodes } from '#record/incident-code';
import { scriptOf } from '#record/personal-name';
import type { Range } from '#record/range';
import type { CountedCategory } from '#record/rules/incident-facts';
import { fromAirwars } from '#record/vocabulary';
import type { RowCells } from '../row-cells.ts';
import { victimGroups } from './other-victim-groups.ts';

/** Category, prefix of its columns. */
const categories = [
  ['civilians', 'civ'],
  ['children', 'children'],
  ['women', 'women'],
  ['men', 'men'],
  ['belligerents', 'mil'],
] as const;

/** One range of an incident with the columns it was read from. */
export interface ReadRange {
  readonly category: CountedCategory['category'];
  readonly measure: 'killed' | 'injured';
  readonly range: Range;
  readonly columns: readonly string[];
}

/** Column of a figure in Airwars' table, for findings of rules: 'children.killed.min' is children_killed_min. */
export function columnOf(field: string | null): string | null {
  const [category, outcome, bound] = (field ?? '').split('.');
  const prefix = categories.find(([name]) => name === category)?.[1];
  if (prefix && outcome)
    return bound ? `${prefix}_${outcome}_${bound}` : `${prefix}_${outcome}_min, ${prefix}_${outcome}_max`;
  const columns: Readonly<Record<string, string>> = {
    strikeStatus: 'strike_status',
    'place.point': 'lat, lon',
    grading: 'grading',
  };
  return columns[field ?? ''] ?? field;
}

/** The ranges of an incident, class by class; a range of which nothing is known is left out. */
export function readRanges(cells: RowCells): ReadRange[] {
  const ranges: ReadRange[] = [];
  const add = (range: ReadRange) => {
    if (range.range.min !== null || range.range.max !== null) ranges.push(range);
  };
  for (const [category, prefix] of categories) {
    for (const measure of ['killed', 'injured'] as const) {
      const columns = [`${prefix}_${measure}_min`, `${prefix}_${measure}_max`] as const;
      add({
        category,
        measure,
        range: { min: cells.count(columns[0]), max: cells.count(columns[1]) },
        columns,
      });
    }
  }
  const groups = cells.given('other_victim_groups');
  if (groups === undefined) return ranges;
  cells.note('other_victim_groups');
  const read = victimGroups(groups);
  for (const line of read.unread) cells.found('other_victim_groups', 'text_unread', line);
  for (const { category, killed, injured } of read.groups) {
    add({ category, measure: 'killed', range: killed, columns: ['other_victim_groups'] });
    add({ category, measure: 'injured', range: injured, columns: ['other_victim_groups'] });
  }
  return ranges;
}

/** The casualties of an incident: one entry per class, without what is unknown. */
export function casualtiesOf(ranges: readonly ReadRange[]): Record<string, unknown>[] | undefined {
  const byCategory = new Map<string, Record<string, unknown>>();
  for (const { category, measure, range } of ranges) {
    const entry = byCategory.get(category) ?? { category };
    entry[measure] = range;
    byCategory.set(category, entry);
  }
  return byCategory.size > 0 ? [...byCategory.values()] : undefined;
}

/** Codes as tokens, and previous codes from the code history without repetition. */
export function codesOf(cells: RowCells, previous: readonly string[]) {
  const codes = splitCodes(cells.text('code'));
  const previousCodes = [...new Set(previous.flatMap(splitCodes))];
  return {
    codes: codes.length > 0 ? [...codes] : undefined,
    previousCodes: previousCodes.length > 0 ? previousCodes : undefined,
    tokens: codeTokens(codes),
  };
}

/** Country, districts, names of the place, point and what it stands for. */
export function placeFields(cells: RowCells): Record<string, unknown> {
  const countryText = cells.given('country');
  const country = countryText === undefined ? null : countryFromName(countryText);
  if (countryText !== undefined && country === null) cells.found('country', 'country_unmapped');
  const [admin1, ...others] = ['governorate', 'province', 'region'].filter(
    (column) => cells.given(column) !== undefined,
  );
  for (const column of others) if (cells.text(column) !== cells.text(admin1 as string)) cells.note(column);
  return {
    country: country ?? undefined,
    admin1: admin1 === undefined ? undefined : cells.text(admin1),
    admin2: cells.given('district'),
    locationName: locationName(cells),
    place: place(cells),
  };
}

function locationName(cells: RowCells) {
  const names = new Map<string, string>();
  const latin = cells.given('location_en');
  const arabic = cells.given('location_ar');
  if (latin !== undefined && scriptOf(latin) !== 'Arab') names.set('en', latin);
  if (arabic !== undefined) names.set(scriptOf(arabic) === 'Latn' ? 'ar-Latn' : 'ar', arabic);
  if (latin !== undefined && scriptOf(latin) === 'Arab' && latin !== arabic) {
    names.set(names.has('ar') ? 'und-Arab' : 'ar', latin);
  }
  return names.size > 0 ? [...names].map(([lang, value]) => ({ lang, value })) : undefined;
}

function place(cells: RowCells) {
  const lat = cells.number('lat');
  const lon = cells.number('lon');
  const precision = cells.value('geolocation_accuracy', 'geo_precision') ?? null;
  const hasPoint = lat !== null && lon !== null && isPoint(lat, lon);
  if (!hasPoint && (cells.given('lat') !== undefined || cells.given('lon') !== undefined)) {
    cells.note('lat');
    cells.note('lon');
    const isKnown = lat !== null && lon !== null;
    if (isKnown)
      cells.found('lat, lon', 'coordinate_out_of_range', `${cells.text('lat')}, ${cells.text('lon')}`);
  }
  if (!hasPoint && precision === null) return undefined;
  return {
    point: hasPoint ? { lat, lon } : null,
    precision,
    gazetteerId: null,
    mgrs: null,
    mgrsPrecisionM: null,
    origin: null,
  };
}

/**
 * The grade, or why there is none: nothing is alleged where harm is 'No' or a code is of the series NCS (domain.md 1.1),
 * else it is not yet assessed. Two grades at once are none, and nobody knows why.
 */
export function gradingFields(
  cells: RowCells,
  codes: readonly string[],
  harm: string,
): Record<string, unknown> {
  const text = cells.given('grading');
  if (text !== undefined) {
    const grades = text.split(',').map((word) => fromAirwars('civilian_harm_grading', word));
    if (grades.length > 1 && grades.every((grade) => grade !== null)) {
      cells.found('grading', 'grade_multiple');
      return {};
    }
    return { grading: cells.value('civilian_harm_grading', 'grading') };
  }
  const isWithoutAllegation = harm === 'no' || codes.some((code) => parseCode(code)?.prefix === 'NCS');
  return { gradingNullReason: isWithoutAllegation ? 'no_harm_alleged' : 'not_yet_assessed' };
}
