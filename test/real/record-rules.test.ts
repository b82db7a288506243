import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { distanceKm } from '#record/coordinates';
import { countryFromName } from '#record/country';
import { parseMgrs } from '#record/mgrs';
import { suffixRuns } from '#record/rules/archive-link';
import { headlineOf } from '#record/rules/headline';
import { checkIncident, rules } from '#record/rules/index';
import { concededTotal } from '#record/rules/totals';
import { allFromAirwars, fromAirwars, type ListName } from '#record/vocabulary';

const data = new URL('../../../shared/data/', import.meta.url);
type Row = Readonly<Record<string, string>>;
const tables = new Map<string, readonly Row[]>();

beforeEach(({ skip }) => {
  if (!existsSync(data)) skip('skipped: no shared data');
});

function table(path: string): readonly Row[] {
  let rows = tables.get(path);
  if (!rows) {
    const bytes = readFileSync(new URL(path, data));
    rows = parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true }) as Row[];
    tables.set(path, rows);
  }
  return rows;
}

const number = (text = '') => (text === '' ? null : Number(text));
const range = (row: Row, stem: string) => ({
  min: number(row[`${stem}_min`]),
  max: number(row[`${stem}_max`]),
});
const incidents = () => table('airwars_syria/incidents.csv.gz');
const assessments = () => table('airwars_syria/belligerent_assessments.csv.gz');
const grade = (row: Row) => fromAirwars('civilian_harm_grading', row.grading ?? '');

/** Findings over all Syrian incidents as they would be on new work, counted by rule, severity and kind of sum. */
function countFindings(): ReadonlyMap<string, number> {
  const byIncident = (rows: readonly Row[]) => Map.groupBy(rows, (row) => row.airwars_id);
  const victims = byIncident(table('airwars_syria/victims.csv.gz'));
  const positions = byIncident(assessments());
  const counts = new Map<string, number>();
  for (const row of incidents()) {
    const named = (victims.get(row.airwars_id) ?? []).filter(
      (victim) => victim.status === 'killed' && `${victim.name_ar}${victim.name_en}`.trim() !== '',
    );
    const findings = checkIncident(
      {
        entity: row.airwars_id ?? '',
        casualties: (
          [
            ['civilians', 'civ'],
            ['children', 'children'],
            ['women', 'women'],
            ['men', 'men'],
          ] as const
        ).map(([category, stem]) => ({
          category,
          killed: range(row, `${stem}_killed`),
          injured: range(row, `${stem}_injured`),
        })),
        namedKilled: named.length,
        contestedKilled: 0,
        contestedInjured: 0,
        grading: grade(row),
        gradingReason: null,
        strikeStatus: fromAirwars('strike_status', row.strike_status ?? ''),
        independentSources: null,
        belligerentRows: (positions.get(row.airwars_id) ?? []).map((assessment) => ({
          position:
            fromAirwars('belligerent_position', assessment.belligerent_assessment ?? '') ??
            'not_yet_assessed',
        })),
        lat: number(row.lat),
        lon: number(row.lon),
        country: countryFromName(row.country ?? ''),
      },
      'new',
    );
    for (const { rule, severity, field, message } of findings) {
      const key = [rule, severity, field, ...(message.includes('maxima') ? ['maxima'] : [])].join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

describe('Airwars’ Syria data', () => {
  test('breaks the rules as often as domain.md says', () => {
    const counts = countFindings();
    expect(counts.get('R2 error civilians.killed.max')).toBe(40);
    expect(counts.get('R3 error civilians.killed.max')).toBe(48);
    const aboveMinimum = counts.get('R3 warning civilians.killed.min') ?? 0;
    expect(aboveMinimum + (counts.get('R3 error civilians.killed.max') ?? 0)).toBe(558);
    expect(counts.get('R3 warning civilians.killed.max maxima')).toBe(172);
    expect(counts.get('R6 error grading')).toBe(19);
    expect(counts.get('R7 warning grading')).toBe(1);
    expect(counts.get('R16 error place.point')).toBe(1);
    expect(counts.get('R16 warning place.point')).toBe(3);
  });

  test.each([
    ['U.S.-led Coalition', 1207, 5642, 9548],
    ['Russian Military', 1381, 4431, 6522],
    ['Turkish Military', 632, 893, 1325],
  ])('gives the known headline of %s', (party, number_, min, max) => {
    const headline = headlineOf(
      incidents()
        .filter((row) => (row.belligerent ?? '').split(', ').includes(party))
        .map((row) => ({
          id: row.airwars_id ?? '',
          workflow: 'published',
          harmReported: fromAirwars('civilian_harm_reported', row.civ_harm_reported ?? '') ?? 'unknown',
          grading: grade(row),
          killed: range(row, 'civ_killed'),
        })),
    );
    expect(headline).toMatchObject({ incidents: number_, killed: { min, max } });
  });

  test('holds 195 concessions of the Coalition: 675 to 677 deaths, 215 injuries', () => {
    const own = assessments().filter((row) => row.belligerent === 'coalition');
    const conceded = concededTotal(
      own.map((row) => ({
        position: fromAirwars('belligerent_position', row.belligerent_assessment ?? '') ?? 'not_yet_assessed',
        deathsConceded: range(row, 'civilian_deaths_conceded'),
        injuriesConceded: range(row, 'civilian_injuries_conceded'),
      })),
    );
    expect(conceded).toMatchObject({
      rows: 195,
      killed: { min: 675, max: 677 },
      injured: { min: 215, max: 215 },
    });
  });

  const columns: readonly (readonly [string, ListName])[] = [
    ['date_type', 'date_type'],
    ['geo_precision', 'geolocation_accuracy'],
    ['geo_status', 'geolocation_status'],
    ['strike_status', 'strike_status'],
    ['civ_harm_reported', 'civilian_harm_reported'],
    ['grading', 'civilian_harm_grading'],
    ['incident_status', 'workflow_state'],
    ['damage', 'infrastructure_destruction'],
    ['strike_type', 'strike_type'],
    ['cause', 'cause_of_harm'],
    ['infrastructure', 'infrastructure'],
    ['impact', 'impact'],
    ['obs', 'observation'],
  ];
  test.each(columns)('has no word in %s that the vocabulary does not know', (column, list) => {
    const unmapped = new Set(incidents().flatMap((row) => allFromAirwars(list, row[column] ?? '').unmapped));
    expect([...unmapped]).toEqual([]);
  });

  test('prints grids of which nearly all can be read, near the place of the incident', () => {
    const places = new Map(incidents().map((row) => [row.airwars_id, row]));
    const grids = assessments()
      .filter((row) => row.belligerent_mgrs_coordinate !== '')
      .map((row) => ({
        place: places.get(row.airwars_id),
        grid: parseMgrs(row.belligerent_mgrs_coordinate ?? ''),
      }));
    expect(grids.filter(({ grid }) => grid.ok).length / grids.length).toBeGreaterThan(0.98);
    const distances = grids.flatMap(({ place, grid }) => {
      const [lat, lon] = [number(place?.lat), number(place?.lon)];
      return grid.ok && lat !== null && lon !== null ? [distanceKm(grid, { lat, lon })] : [];
    });
    expect(distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)]).toBeLessThan(0.1);
  });

  test('holds statement links that a spreadsheet filled down, and no such archive links of sources', () => {
    const statements = table('airwars_syria/official_civcas_statements.csv.gz').map((row) => row.url ?? '');
    const runs = suffixRuns(statements);
    expect(runs.map((run) => run.stem.slice(-4)).toSorted()).toEqual(['8F2m', 'PrPi']);
    const archived = table('airwars_syria/sources.csv.gz').map((row) => row.archive_url ?? '');
    expect(suffixRuns(archived)).toEqual([]);
  });
});

test('every country that UCDP names is known', () => {
  const names = new Set(table('events/ucdp_ged_176579x14.csv.gz').map((row) => row.country ?? ''));
  expect(names.size).toBe(121);
  expect([...names].filter((name) => countryFromName(name) === null)).toEqual([]);
});

test('Iraq Body Count has 18 rows whose maximum is below the minimum', () => {
  const bytes = gunzipSync(readFileSync(new URL('events/ibc_incidents_2003_2009.csv.gz', data)));
  const rows = parse(bytes, { columns: true, encoding: 'latin1', relax_column_count: true }) as Row[];
  const [min, max] = ['min', 'max'].map((bound) =>
    Object.keys(rows[0] ?? {}).find((column) => new RegExp(`${bound}`, 'i').test(column)),
  ) as [string, string];
  const found = rows.flatMap((row, index) =>
    rules.R1.check({
      entity: String(index),
      casualties: [
        {
          category: 'civilians',
          killed: { min: number(row[min]), max: number(row[max]) },
          injured: { min: null, max: null },
        },
      ],
    }),
  );
  expect(found).toHaveLength(18);
});

test('the Coalition’s releases fit their own arithmetic; August 2019 implies that an earlier figure was lowered', () => {
  const releases = table('cjtfoir/headers.csv').map((row) => ({
    month: row.data_month ?? '',
    figures: {
      carriedOver: number(row.carried_over),
      received: number(row.received),
      completed: number(row.completed),
      credible: number(row.credible),
      nonCredible: number(row.non_credible),
      duplicate: number(row.duplicate),
      openEnd: number(row.open_end),
      reopened: number(row.reopened_mentioned),
      killed: number(row.killed_this_report),
      cumulativeKilled: number(row.cum_killed),
      cumulativeEngagements: number(row.cum_engagements),
      cumulativeReports: number(row.cum_reports),
      cumulativeCredible: number(row.cum_credible),
      pctReports: number(row.pct_reports),
      pctCredible: number(row.pct_credible),
    },
  }));
  const findings = releases.flatMap(({ month, figures }, index) => {
    const before = releases[index - 1];
    const adjacent = before !== undefined && monthsBetween(before.month, month) === 1;
    return rules.R17.check({
      entity: month,
      figures,
      previous: before ? { figures: before.figures, adjacent } : null,
    }).map((finding) => `${month} ${finding.check} ${finding.reading}`);
  });
  expect(findings).toEqual(['2019-08 cumulative revised_down']);
});

function monthsBetween(earlier: string, later: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(later) - count(earlier);
}
