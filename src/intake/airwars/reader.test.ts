import { describe, expect, it } from 'vitest';
import type { AirwarsTable } from '#intake/airwars/tables';
import { definitionOf } from '#record/entity/index';
import { airwarsFiles, airwarsFolder, type Cells, incident } from '../../../test/airwars-folder.ts';
import { folderWith, readWhole } from '../../../test/import-files.ts';
import { airwarsReader } from './reader.ts';

const now = () => new Date('2025-01-01T00:00:00Z');
const id = { airwars_id: '9001', incident_code: 'CS9001' };

async function read(tables: Partial<Record<AirwarsTable, readonly Cells[]>>) {
  return readWhole(airwarsReader(await airwarsFolder({ incidents: [incident], ...tables }), { now }));
}

async function readIncident(cells: Cells) {
  const whole = await read({ incidents: [{ ...incident, ...cells }] });
  return { ...whole, body: whole.of('incident')[0]?.body ?? {} };
}

describe('an incident', () => {
  it('becomes a published record with what has no field in its notes', async () => {
    const { body, findings, drafts } = await readIncident({});
    const coalition = drafts.find((draft) =>
      JSON.stringify(draft.body.names)?.includes('U.S.-led Coalition'),
    );
    expect(body).toEqual({
      codes: ['CS9001'],
      date: { type: 'date', date: '2017-06-14', approximate: false },
      country: 'SY',
      admin1: 'Ar Raqqah',
      locationName: [
        { lang: 'en', value: 'Tell Sarmada' },
        { lang: 'ar', value: 'تل سرمادا' },
      ],
      place: {
        ...{ point: { lat: 35.95, lon: 39.01 }, precision: 'town' },
        ...{ gazetteerId: null, mgrs: null, mgrsPrecisionM: null, origin: null },
      },
      strikeStatus: 'declared',
      strikeTypes: ['airstrike'],
      parties: [coalition?.id],
      harmReported: 'yes',
      grading: 'fair',
      casualties: [{ category: 'civilians', killed: { min: 3, max: 5 } }],
      url: 'https://example.org/incidents/cs9001',
      recorderStatus: 'Researched',
      workflow: 'published',
      publishedAt: '2017-06-20',
      importNotes: { modified: '2024-12-15', region: 'Raqqa' },
    });
    expect(findings).toEqual([]);
  });

  it('has each range as a claim of the recorder, located at its row of a hashed file', async () => {
    const { of } = await readIncident({ children_injured_min: '0', children_injured_max: '' });
    const capture = of('capture').find((draft) => draft.file === 'incidents.csv');
    expect(capture?.body).toMatchObject({ state: 'full', files: [{ role: 'table', path: 'incidents.csv' }] });
    expect(of('claim').map(({ body, provenance }) => ({ ...body, ...provenance }))).toMatchObject([
      {
        ...{ extent: 'incident', measure: 'killed', category: 'civilians', range: { min: 3, max: 5 } },
        capture: capture?.id,
        locator: { file: 'incidents.csv', row: 1, columns: ['civ_killed_min', 'civ_killed_max'] },
      },
      { measure: 'injured', category: 'children', range: { min: 0, max: null } },
    ]);
  });

  it('keeps unknown and zero apart', async () => {
    const { body } = await readIncident({ civ_killed_min: '0', civ_killed_max: '', civ_injured_max: '2' });
    expect(body.casualties).toEqual([
      { category: 'civilians', killed: { min: 0, max: null }, injured: { min: null, max: 2 } },
    ]);
  });

  it.each(['-3', '2.5', 'many', '1e3', '999999999'])(
    'takes the count “%s” for unknown, and keeps it',
    async (count) => {
      const { body, found } = await readIncident({ civ_killed_min: count });
      expect(body.casualties).toEqual([{ category: 'civilians', killed: { min: null, max: 5 } }]);
      expect(body.importNotes).toMatchObject({ civ_killed_min: count });
      expect(found('count_not_a_number')).toEqual([`count_not_a_number 1 civ_killed_min ${count}`]);
    },
  );

  it('keeps a swapped range as it is', async () => {
    const { body, found } = await readIncident({ civ_killed_min: '7', civ_killed_max: '4' });
    expect(body.casualties).toEqual([{ category: 'civilians', killed: { min: 7, max: 4 } }]);
    expect(found('R1')).toEqual(['R1 1 civ_killed_min, civ_killed_max 7–4']);
  });

  it('is without a grade where there are two, and does not guess why', async () => {
    const { body, found } = await readIncident({ grading: 'Contested, Discounted' });
    expect([body.grading, body.gradingNullReason]).toEqual([undefined, undefined]);
    expect(body.importNotes).toMatchObject({ grading: 'Contested, Discounted' });
    expect(found()).toEqual(['grade_multiple 1 grading Contested, Discounted']);
  });

  it.each([
    [{ grading: '', civ_harm_reported: 'No' }, 'no', 'no_harm_alleged'],
    [{ grading: '', civ_harm_reported: '', code: 'NCS012' }, 'unknown', 'no_harm_alleged'],
    [{ grading: '', civ_harm_reported: '' }, 'unknown', 'not_yet_assessed'],
  ])('says why there is no grade: %o', async (cells, harmReported, gradingNullReason) => {
    expect((await readIncident(cells)).body).toMatchObject({ harmReported, gradingNullReason });
  });

  it.each([
    [{ date_type: 'date_range', date_end: '2017-06-16' }, { from: '2017-06-14', to: '2017-06-16' }, []],
    [{ date_type: 'date_range' }, { from: '2017-06-14', to: null }, ['date_end_missing 1 date_end ']],
    [
      { date_type: 'date_range', date_end: '2017-06-01' },
      { from: '2017-06-14', to: null },
      ['date_inverted 1 date_end 2017-06-14 to 2017-06-01'],
    ],
    [{ date_end: '2017-06-20' }, { date: '2017-06-14' }, ['date_end_unused 1 date_end 2017-06-20']],
    [{ date: '1970-01-01' }, { date: '1970-01-01' }, ['date_implausible 1 date 1970-01-01']],
    [{ date: '2017-02-30' }, { type: 'unknown' }, ['date_invalid 1 date 2017-02-30']],
    [{ date: '', date_type: '' }, { type: 'unknown' }, []],
  ])('with the dates %o has the date %o', async (cells, date, findings) => {
    const { body, found } = await readIncident(cells);
    expect(body.date).toMatchObject(date);
    expect(found()).toEqual(findings);
  });

  it.each([
    [{ time_local: 'around_dawn' }, { type: 'time_of_day', part: 'around_dawn' }],
    [{ time_local: '17:05:00' }, { type: 'exact', time: '17:05' }],
    [
      { time_start: '23:00:00', time_end: '01:30:00' },
      { type: 'window', start: '23:00', end: '01:30' },
    ],
    [{ time_local: '25:00:00' }, undefined],
  ])('with the times %o has the window %o', async (cells, time) => {
    expect((await readIncident(cells)).body.time).toEqual(time);
  });

  it('has no point where a coordinate is none, and keeps what stood there', async () => {
    const { body, found } = await readIncident({ lon: '4239.004' });
    expect(body.place).toMatchObject({ point: null, precision: 'town' });
    expect(body.importNotes).toMatchObject({ lat: '35.95', lon: '4239.004' });
    expect(found()).toEqual(['coordinate_out_of_range 1 lat, lon 35.95, 4239.004']);
  });

  it('outside its country is reported and left where it is', async () => {
    const { body, found } = await readIncident({ lon: '55.5' });
    expect(body.place).toMatchObject({ point: { lat: 35.95, lon: 55.5 } });
    expect(found()).toEqual(['R16 1 lat, lon 35.95, 55.5']);
  });

  it('reads lists whose words hold commas, and reports words it does not know', async () => {
    const { body, found } = await readIncident({
      cause: 'Chemical, Biological, Radiological, Nuclear (CBRN), Unknown',
      obs: 'Indoors, Teleportation',
      geo_precision: 'somewhere',
    });
    expect(body).toMatchObject({ causes: ['cbrn', 'unknown'], observations: ['indoors'] });
    expect(body.importNotes).toMatchObject({ obs: 'Indoors, Teleportation', geo_precision: 'somewhere' });
    expect(found().sort()).toEqual([
      'value_unmapped 1 geo_precision somewhere',
      'value_unmapped 1 obs Teleportation',
    ]);
  });

  it('is tagged with every party once; Unknown is none, and a name that is not known becomes a party', async () => {
    const { body, of, found } = await readIncident({
      belligerent: 'UK Military, Unknown, U.S.-led Coalition, Legion of Tarfuna, UK Military',
    });
    const named = of('party').map(({ id, body }) => [id, JSON.stringify(body.names)] as const);
    const idOf = (name: string) => named.find(([, names]) => names.includes(name))?.[0];
    const parties = ['UK Military', 'U.S.-led Coalition', 'Legion of Tarfuna'].map(idOf);
    expect(body.parties).toEqual(parties);
    expect(of('party').find((draft) => draft.id === parties[0])?.body.parent).toBe(parties[1]);
    expect(found()).toEqual(['party_unmapped 1 belligerent Legion of Tarfuna']);
  });

  it('has its other groups from Arabic prose, and the prose in its notes', async () => {
    const prose = 'صحفيون: قتلى أدنى 1، قتلى أقصى 1\nسطر آخر';
    const { body, found } = await readIncident({ other_victim_groups: prose });
    expect(body.casualties).toContainEqual({ category: 'journalists', killed: { min: 1, max: 1 } });
    expect(body.importNotes).toMatchObject({ other_victim_groups: prose });
    expect(found()).toEqual(['text_unread 1 other_victim_groups سطر آخر']);
  });

  it('has its codes apart, and the earlier ones from the code history', async () => {
    const whole = await read({
      incidents: [{ ...incident, code: 'CS9001 RS0908' }],
      previous_codes: [
        { ...id, previous_code: 'C12\u00a0' },
        { ...id, previous_code: 'C12' },
        { ...id, previous_code: 'R9' },
      ],
    });
    expect(whole.of('incident')[0]?.body).toMatchObject({
      codes: ['CS9001', 'RS0908'],
      previousCodes: ['C12', 'R9'],
    });
  });

  it('is refused without a key or with a key that stands twice; a code that stands twice is not', async () => {
    const whole = await read({
      incidents: [incident, { ...incident, airwars_id: '' }, incident, { ...incident, airwars_id: '9002' }],
    });
    expect(whole.of('incident')).toHaveLength(2);
    expect(whole.found()).toEqual([
      'key_missing 2 airwars_id',
      'key_duplicate 3 airwars_id 9001',
      'code_duplicate 4 code CS9001',
    ]);
    expect(whole.rows.incidents).toBe(4);
  });
});

describe('the folder', () => {
  it('gives the same drafts every time, each in the shape of the record', async () => {
    const dir = await airwarsFolder({
      incidents: [incident],
      victims: [{ ...id, order: '1', name_en: 'Rafid' }],
    });
    const first = await readWhole(airwarsReader(dir, { now }));
    expect(first.drafts).toEqual((await readWhole(airwarsReader(dir, { now }))).drafts);
    for (const { kind, body, provenance } of first.drafts) {
      const whole = { ...body, ...provenance };
      expect(definitionOf(kind)?.schema.parse(whole)).toEqual(whole);
    }
  });

  it('may hold files that are none of it, and lack tables', async () => {
    const files = { ...airwarsFiles({ incidents: [incident] }), 'notes.txt': 'x', 'sources.csv': undefined };
    const { 'sources.csv': _none, ...present } = files;
    const reader = airwarsReader(await folderWith(present), { now });
    const whole = await readWhole(reader);
    expect(whole.found('file_ignored', 'table_missing')).toEqual(['file_ignored', 'table_missing']);
    expect(whole.of('incident')[0]?.silentOn).toEqual(['sources']);
    expect(reader.completeFor()).toBeNull();
  });

  it('keeps columns that nobody knows, and says which are absent', async () => {
    const dir = await folderWith({
      'incidents.csv': 'airwars_id,code,weather,weather\n9001,CS9001,dust,storm\n',
    });
    const whole = await readWhole(airwarsReader(dir, { now }));
    expect(whole.of('incident')[0]?.body).toMatchObject({
      codes: ['CS9001'],
      importNotes: { weather: 'dust' },
    });
    expect(whole.found('column_unknown', 'column_duplicate')).toEqual([
      'column_duplicate weather',
      'column_unknown weather',
    ]);
    expect(whole.found('column_absent')).toHaveLength(59);
  });

  it.each([
    [{}, /holds no incidents/],
    [{ 'incidents.csv': '' }, /incidents.csv is empty/],
    [{ 'incidents.csv': 'code\nCS1\n' }, /no column airwars_id/],
  ])('that cannot be read is refused with words: %o', async (files, message) => {
    const dir = await folderWith(files);
    await expect(readWhole(airwarsReader(dir, { now }))).rejects.toThrow(message);
  });

  it('that is not there is refused with words', async () => {
    await expect(readWhole(airwarsReader('/nowhere/at/all', { now }))).rejects.toThrow(/not a folder/);
  });
});
