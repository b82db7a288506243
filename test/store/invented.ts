import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import type { Change } from '#record/register-change';

/** A conflict, a party and incidents that exist nowhere, for tests of the store. */
export const conflict = derivedId('test', 'conflict');
export const north = derivedId('test', 'north');
export const south = derivedId('test', 'south');

export const ground: Change[] = [
  change('conflict', conflict, { slug: 'test', title: [{ lang: 'en', value: 'A test' }], namePolicy: 'all' }),
  change('party', north, {
    names: [
      { lang: 'en', value: 'Northern Forces' },
      { lang: 'ar', value: 'القوات الشمالية' },
    ],
    kind: 'state',
  }),
  change('party', south, { names: [{ lang: 'en', value: 'Southern Forces' }], kind: 'armed_group' }),
];

export function change(
  kind: Change['kind'],
  id: string,
  body: RecordBody | null,
  from = 0,
  reason = 'for the test',
): Change {
  const parent = typeof body?.incident === 'string' ? body.incident : null;
  return { conflict, kind, id, parent, from, body, reason };
}

/** A published incident with harm reported; anything can be said differently. */
export function incident(different: RecordBody = {}): RecordBody {
  return {
    codes: ['N1'],
    date: { type: 'date', date: '2017-06-14', approximate: false },
    country: 'SY',
    locationName: [{ lang: 'en', value: 'Old Mill' }],
    parties: [north],
    harmReported: 'yes',
    grading: 'fair',
    workflow: 'published',
    casualties: [{ category: 'civilians', killed: { min: 2, max: 5 }, injured: { min: null, max: 3 } }],
    ...different,
  };
}
