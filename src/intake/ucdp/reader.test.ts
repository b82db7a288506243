import { expect, it } from 'vitest';
import { csv, folderWith, readWhole } from '../../../test/import-files.ts';
import { ucdpReader } from './reader.ts';

const now = () => new Date('2025-01-01T00:00:00Z');
const event = {
  ...{ id: '901', year: '2017', month: '7', day: '3', country: 'Yemen (North Yemen)' },
  ...{ type_of_violence: 'State-based violence', conflict_name: 'Vydumia: Government' },
  ...{
    side_a: 'Government of Vydumia',
    side_b: 'Army of Samdan, Vydumian Front',
    latitude: '15.3',
    longitude: '44.2',
  },
  ...{ low_death: '2', best_death: '3', high_death: '5' },
};

async function read(...events: Partial<typeof event>[]) {
  const rows = events.map((cells) => ({ ...event, ...cells }));
  const dir = await folderWith({ 'events.csv': csv(Object.keys(event), rows) });
  return readWhole(ucdpReader(`${dir}/events.csv`, { now }));
}

it('counts under undetermined, with the best estimate in the notes', async () => {
  const { of, rows, findings } = await read({});
  const names = new Map(
    of('party').map(({ id, body }) => [id, (body.names as { value: string }[])[0]?.value]),
  );
  const [incident] = of('incident');
  expect(incident?.body).toEqual({
    codes: ['901'],
    date: { type: 'date', date: '2017-07-03', approximate: false },
    country: 'YE',
    place: {
      ...{ point: { lat: 15.3, lon: 44.2 }, precision: null },
      ...{ gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: null },
    },
    parties: expect.anything(),
    harmReported: 'unknown',
    casualties: [{ category: 'undetermined', killed: { min: 2, max: 5 } }],
    workflow: 'published',
    importNotes: {
      type_of_violence: 'State-based violence',
      conflict_name: 'Vydumia: Government',
      best_death: '3',
    },
  });
  expect(((incident?.body.parties ?? []) as string[]).map((id) => names.get(id))).toEqual([
    'Government of Vydumia',
    'Army of Samdan',
    'Vydumian Front',
  ]);
  expect(of('claim')).toMatchObject([{ parent: incident?.id, body: { range: { min: 2, max: 5 } } }]);
  expect([rows, findings]).toEqual([{ events: 1 }, []]);
});

it('says that harm to civilians is reported only of one-sided violence, to which civilians are no party', async () => {
  const { of } = await read({ type_of_violence: 'One-sided violence', side_b: 'Civilians' });
  expect(of('incident')[0]?.body).toMatchObject({ harmReported: 'yes', parties: [expect.any(String)] });
});

it.each([
  [{ low_death: '9' }, ['R1 1 low_death, high_death 9–5'], { casualties: [{ killed: { min: 9, max: 5 } }] }],
  [
    { high_death: '-1' },
    ['count_not_a_number 1 high_death -1'],
    { casualties: [{ killed: { min: 2, max: null } }] },
  ],
  [{ day: '31', month: '6' }, ['date_invalid 1 year 2017'], { date: { type: 'unknown' } }],
  [{ country: 'Vydumia' }, ['country_unmapped 1 country Vydumia'], { importNotes: { country: 'Vydumia' } }],
  [
    { latitude: '95' },
    ['coordinate_out_of_range 1 latitude, longitude 95, 44.2'],
    { importNotes: { latitude: '95' } },
  ],
])('keeps what cannot be as it is: %o', async (cells, found, body) => {
  const whole = await read(cells);
  expect(whole.found()).toEqual(found);
  expect(whole.of('incident')[0]?.body).toMatchObject(body);
});

it('has no claim where nothing is counted, and no place without coordinates', async () => {
  const { of, findings } = await read({
    low_death: '',
    high_death: '',
    best_death: '',
    latitude: '',
    longitude: '',
  });
  expect(of('incident')[0]?.body).not.toHaveProperty('casualties');
  expect(of('incident')[0]?.body).not.toHaveProperty('place');
  expect([of('claim'), findings]).toEqual([[], []]);
});

it('refuses an event without an id', async () => {
  const { findings } = await read({ id: ' ' });
  expect(findings).toMatchObject([{ rule: 'key_missing', refused: true }]);
});
