import { expect, it } from 'vitest';
import { folderWith, readWhole } from '../../../test/import-files.ts';
import { ibcReader } from './reader.ts';

const now = () => new Date('2025-01-01T00:00:00Z');
const header = 'col1,Code,Start,end,Min,Max,location,weapons,governorate,district,coalition';

async function read(...lines: (string | Buffer)[]) {
  const bytes = Buffer.concat([header, ...lines].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
  return readWhole(ibcReader(`${await folderWith({ 'ibc.csv': bytes })}/ibc.csv`, { now }));
}

it('counts under undetermined, never as civilians', async () => {
  const { of } = await read('7,k901,20-Mar-03,9-Apr-03,4,9,near Qasr Nuri,mortar,Anbar,Rutba,0');
  const [incident] = of('incident');
  expect(incident?.body).toEqual({
    codes: ['k901'],
    date: { type: 'date_range', from: '2003-03-20', to: '2003-04-09', approximate: false },
    country: 'IQ',
    admin1: 'Anbar',
    admin2: 'Rutba',
    locationName: [{ lang: 'en', value: 'near Qasr Nuri' }],
    harmReported: 'unknown',
    casualties: [{ category: 'undetermined', killed: { min: 4, max: 9 } }],
    workflow: 'published',
    importNotes: { col1: '7', weapons: 'mortar', coalition: '0' },
  });
  expect(of('claim')[0]).toMatchObject({
    parent: incident?.id,
    body: { measure: 'killed', category: 'undetermined', range: { min: 4, max: 9 } },
    provenance: { locator: { file: 'ibc.csv', row: 1, columns: ['Min', 'Max'] } },
  });
});

it('keeps a minimum above the maximum, and a blank one unknown', async () => {
  const { of, found } = await read('1,k1,1-Jan-05,,7,0,,,,,', '2,k2,1-Jan-05,,,3,,,,,');
  expect(of('incident').map((draft) => draft.body.casualties)).toEqual([
    [{ category: 'undetermined', killed: { min: 7, max: 0 } }],
    [{ category: 'undetermined', killed: { min: null, max: 3 } }],
  ]);
  expect(found('R1')).toEqual(['R1 1 Min, Max 7–0']);
});

it('keeps both incidents of a code that stands twice', async () => {
  const { of, found } = await read('1,k1,1-Jan-05,,1,1,,,,,', '2,k1,2-Jan-05,,2,2,,,,,');
  expect(new Set(of('incident').map((draft) => draft.id)).size).toBe(2);
  expect(found('code_duplicate')).toEqual(['code_duplicate 2 Code k1']);
});

it('reads bytes that are no UTF-8 as Windows-1252, and says where', async () => {
  const line = Buffer.concat([
    Buffer.from('1,k1,1-Jan-05,,1,1,Caf'),
    Buffer.from([0xe9]),
    Buffer.from(' Nuri,,,,'),
  ]);
  const { of, found } = await read(line);
  expect(of('incident')[0]?.body.locationName).toEqual([{ lang: 'en', value: 'Café Nuri' }]);
  expect(found('encoding_assumed')).toEqual(['encoding_assumed 1 location Café Nuri']);
});

it.each([
  ['31-Feb-05', ''],
  ['5-Jan-05', '4-Jan-05'],
])('reports dates that cannot be: %s to %s', async (start, end) => {
  const { of, findings } = await read(`1,k1,${start},${end},1,1,,,,,`);
  expect(of('incident')[0]?.body.importNotes).toMatchObject({ Start: start });
  expect(findings.map((finding) => finding.rule)).toContain(end === '' ? 'date_invalid' : 'date_inverted');
});

it('refuses a row without a code, and a file without the columns it needs', async () => {
  const { findings } = await read('1,,1-Jan-05,,1,1,,,,,');
  expect(findings.filter((finding) => finding.refused)).toMatchObject([{ rule: 'key_missing', row: 1 }]);
  const dir = await folderWith({ 'ibc.csv': 'Code,Min\nk1,1\n' });
  await expect(readWhole(ibcReader(`${dir}/ibc.csv`, { now }))).rejects.toThrow(/no column Max/);
});
