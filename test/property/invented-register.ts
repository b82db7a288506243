import fc from 'fast-check';
import type { Change } from '#casework/ports';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { everything, type TallyQuery, tallyKeys } from '#record/tally';
import { valuesOf } from '#record/vocabulary';

/** Invented registers and questions to them, small enough that rows meet and days fall on the edges of months. */

export const partyIds = ['north', 'south', 'monitor'].map((name) => derivedId('party', name));
const incidentIds = Array.from({ length: 14 }, (_, at) => derivedId('incident', at));
const days = [
  '2017-01-01',
  '2017-01-31',
  '2017-02-01',
  '2017-02-14',
  '2017-02-28',
  '2017-03-31',
  '2018-02-28',
];
const category = fc.constantFrom('civilians', 'civilians', 'children', 'belligerents');
const grades = valuesOf('civilian_harm_grading').slice(0, 3);

const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const bound = fc.option(fc.nat({ max: 30 }), { freq: 3 });
const range = fc.record({ min: bound, max: bound });
const point = fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: -3, max: 3 }) });

const date = fc.oneof(
  fc.constantFrom(...days).map((day) => ({ type: 'date', date: day, approximate: false })),
  fc.constantFrom('2017-01', '2017-02').map((month) => ({ type: 'month', month, approximate: true })),
  fc
    .constantFrom(...days.slice(0, 5))
    .map((from) => ({ type: 'date_range', from, to: '2018-02-28', approximate: false })),
  fc.constant({ type: 'date_range', from: null, to: '2017-02-14', approximate: false }),
  fc.constant({ type: 'unknown' }),
);

/** Whole tokens, one of which begins another; a cell of an old table may hold two. */
export const codes = ['N1', 'n12', 'R7'];

/** What a record holds back: mostly nothing. */
const sealed = seldom(fc.constantFrom('public', 'internal', 'sealed'));
const held = (...fields: string[]) => ({
  sensitivity: sealed,
  fieldSensitivity: seldom(
    fc
      .subarray(fields, { minLength: 1 })
      .map((names) => Object.fromEntries(names.map((name) => [name, 'restricted']))),
  ),
});

const incident = fc
  .record({
    ...held(
      'codes',
      'date',
      'country',
      'admin1',
      'locationName',
      'place',
      'parties',
      'strikeStatus',
      'harmReported',
      'grading',
      'casualties',
    ),
    codes: maybe(fc.subarray([...codes, 'R7 N12'], { minLength: 1 })),
    previousCodes: maybe(fc.subarray(codes, { minLength: 1 })),
    date: maybe(date),
    country: maybe(fc.constantFrom('SY', 'IQ')),
    admin1: maybe(fc.constantFrom('North', 'الشمال')),
    locationName: maybe(
      fc.constantFrom(
        [
          { lang: 'en', value: 'Darmuna' },
          { lang: 'ar', value: 'درمونة' },
        ],
        [{ lang: 'ar', value: 'سمدان' }],
      ),
    ),
    place: maybe(point.map((at) => ({ ...unplaced, point: at }))),
    parties: maybe(fc.subarray(partyIds)),
    strikeStatus: maybe(fc.constantFrom('declared', 'likely')),
    harmReported: maybe(fc.constantFrom('yes', 'yes', 'no')),
    grading: maybe(fc.constantFrom(...grades)),
    casualties: maybe(
      fc.array(fc.record({ category, killed: maybe(range), injured: maybe(range) }), { maxLength: 3 }),
    ),
    workflow: fc.constantFrom('published', 'published', 'published', 'assessed', 'withdrawn'),
  })
  .map(known);

const unplaced = { precision: null, gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: null };

const victim = fc.record({
  ...held('names'),
  incident: fc.constantFrom(...incidentIds),
  names: maybe(
    fc.constantFrom(
      [],
      [
        {
          value: 'وعد الدرموني',
          script: 'Arab',
          lang: 'ar',
          kind: 'full',
          transliterationOf: null,
          source: null,
        },
      ],
      [
        {
          value: 'not known',
          script: 'Latn',
          lang: 'en',
          kind: 'none',
          transliterationOf: null,
          source: null,
        },
      ],
    ),
  ),
});

const row = fc.record({
  ...held('deathsConcededMin', 'party', 'injuriesConcededMin'),
  incident: fc.constantFrom(...incidentIds),
  party: maybe(fc.constantFrom(...partyIds)),
  position: fc.constantFrom('credible', 'credible', 'non_credible'),
  deathsConcededMin: maybe(fc.nat({ max: 9 })),
  deathsConcededMax: maybe(fc.nat({ max: 9 })),
  injuriesConcededMin: maybe(fc.nat({ max: 9 })),
});

/** A step of work: some records get a new body, null takes one away. */
export type Step = readonly {
  readonly kind: Change['kind'];
  readonly id: string;
  readonly body: RecordBody | null;
}[];

const record = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...incidentIds), incident)
      .map(([id, body]) => write('incident', id, body)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat({ max: 20 }), victim)
      .map(([at, body]) => write('victim', derivedId('victim', at), body)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat({ max: 8 }), row)
      .map(([at, body]) => write('belligerent_row', derivedId('row', at), body)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...incidentIds).map((id) => write('incident', id, null)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...partyIds), sealed)
      .map(([id, sensitivity]) => party(id, sensitivity)),
  },
  { weight: 1, arbitrary: fc.nat({ max: 20 }).map((at) => write('victim', derivedId('victim', at), null)) },
);

/** A party under its name, held back or not. */
export function party(id: string, sensitivity?: string): Step[number] {
  const at = partyIds.indexOf(id);
  const names = [{ lang: at === 1 ? 'ar' : 'en', value: ['North', 'الجنوب', 'Monitor'][at] }];
  return write('party', id, { kind: 'state', names, sensitivity });
}

function write(kind: Change['kind'], id: string, body: object | null): Step[number] {
  return { kind, id, body: body === null ? null : (known(body) as RecordBody) };
}

function known<T extends object>(body: T): T {
  return JSON.parse(JSON.stringify(body));
}

/** The work on one register, a step to a transaction. */
export const work: fc.Arbitrary<Step[]> = fc.array(fc.array(record, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 6,
});

const limits = {
  grades: fc.subarray([...grades], { minLength: 1 }),
  parties: fc.subarray(partyIds, { minLength: 1 }),
  countries: fc.constantFrom(['SY'], ['IQ', 'SY']),
  places: fc.constantFrom(['darmuna'], ['الشمال', 'سمدان']),
  area: fc.constantFrom({ south: -1, west: -3, north: 2, east: 1 }),
  from: fc.constantFrom('2017-01-01', '2017-01-02', '2017-02-14', '2017-03-01'),
  to: fc.constantFrom('2017-01-31', '2017-02-14', '2017-02-28', '2018-02-27'),
};
const limitNames = Object.keys(limits) as (keyof typeof limits)[];

/** Any question with three limits at most: with more of them hardly an incident would be left to count. */
export const query: fc.Arbitrary<TallyQuery> = fc
  .tuple(
    fc.record(limits),
    fc.subarray(limitNames, { maxLength: 3 }),
    fc.constantFrom(null, ...tallyKeys),
    category,
  )
  .map(([values, chosen, by, category]) => ({
    ...everything,
    ...Object.fromEntries(chosen.map((name) => [name, values[name]])),
    by,
    category,
  }));
