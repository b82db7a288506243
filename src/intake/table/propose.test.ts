import { describe, expect, it } from 'vitest';
import type { Reading } from '#record/reading';
import { testFile, workbook } from '../../../test/workbook.ts';
import { parseImportMap } from './import-map.ts';
import { proposeMap } from './propose.ts';
import { tableReader } from './reader.ts';

const now = () => new Date('2024-01-01T00:00:00Z');

interface Draft {
  readonly records: string;
  readonly key: string[];
  readonly file: object;
  readonly unknown: string[];
  readonly constants: object;
  readonly columns: Record<string, unknown>;
  readonly numberRepeatedKeys?: boolean;
  readonly proposal: {
    readonly columns: { column: string; to: string | null; confidence: number; reason: string }[];
    readonly unmapped: string[];
  };
}

async function propose(content: string | Buffer, name = 'raids.csv', sheet: string | null = null) {
  const path = await testFile(name, content);
  const { map, notes } = await proposeMap(path, sheet);
  return { path, map: map as unknown as Draft, notes };
}

describe('a drafted mapping', () => {
  it('knows headings in English, and fields by words in them', async () => {
    const { map } = await propose(
      [
        'Incident ID,Date of incident,Country,Governorate,Location,Latitude,Longitude,Minimum civilians killed,Maximum civilians killed,Children injured,People killed,Source URL,Remarks',
        'DR-1,25/03/2017,Syria,North,Darmuna,33.5,36.2,2,4,0-2,5,https://example.org/1,-',
        'DR-2,05/04/2017,Syria,North,unknown,33.6,36.3,0,unkn,1,1,https://example.org/2,seen',
      ].join('\n'),
    );
    expect(map.columns).toEqual({
      'Incident ID': 'codes',
      'Date of incident': { to: 'date', format: 'DD/MM/YYYY' },
      Country: 'country',
      Governorate: 'admin1',
      Location: 'locationName',
      Latitude: 'place.lat',
      Longitude: 'place.lon',
      'Minimum civilians killed': 'casualties.civilians.killed.min',
      'Maximum civilians killed': 'casualties.civilians.killed.max',
      'Children injured': 'casualties.children.injured',
      'People killed': { to: 'claims.killed', group: 'all persons' },
      'Source URL': 'sources',
    });
    expect(map.key).toEqual(['Incident ID']);
    expect(map.unknown).toEqual(['unknown', 'unkn']);
    expect(map.constants).toEqual({ workflow: 'monitored', harmReported: 'from-casualties' });
    expect(map.proposal.unmapped).toEqual(['Remarks']);
    for (const { to, confidence, reason } of map.proposal.columns) {
      expect(reason).not.toBe('');
      if (to !== null) expect(confidence).toBeGreaterThanOrEqual(0.5);
    }
  });

  it('knows headings in Arabic', async () => {
    const { map } = await propose(
      [
        'رقم الحادثة,التاريخ,المحافظة,الموقع,خط العرض,خط الطول,قتلى مدنيون (الحد الأدنى),قتلى مدنيون (الحد الأقصى),جرحى أطفال,الجهة المسؤولة,الرابط,ملاحظات',
        'د-١,٥ آذار ٢٠١٧,الشمال,درمونة,٣٣٫٥,٣٦٫٢,٢,٤,غير معروف,تحالف ميريديان,https://example.org/1,',
        'د-٢,٢ كانون الأول ٢٠١٧,الشمال,طرفونة,٣٣٫٦,٣٦٫٣,٠,٠,١,جيش طرفونة,https://example.org/2,',
      ].join('\n'),
    );
    expect(map.columns).toEqual({
      'رقم الحادثة': 'codes',
      التاريخ: { to: 'date', format: 'D MMMM YYYY' },
      المحافظة: 'admin1',
      الموقع: 'locationName',
      'خط العرض': 'place.lat',
      'خط الطول': 'place.lon',
      'قتلى مدنيون (الحد الأدنى)': 'casualties.civilians.killed.min',
      'قتلى مدنيون (الحد الأقصى)': 'casualties.civilians.killed.max',
      'جرحى أطفال': 'casualties.children.injured',
      'الجهة المسؤولة': 'parties',
      الرابط: 'sources',
    });
  });

  it('is accepted as it is, and reads the table', async () => {
    const { path, map } = await propose('ID,Date,Civilians killed\nA-1,2017-03-05,3\nA-2,2017-03-06,\n');
    const readings: Reading[] = [];
    for await (const reading of tableReader(path, parseImportMap(JSON.stringify(map)), { now }).read())
      readings.push(reading);
    const incidents = readings.filter((reading) => reading.type === 'draft' && reading.kind === 'incident');
    expect(incidents.length).toBe(2);
    expect(readings.filter((reading) => reading.type === 'finding')).toEqual([]);
  });

  it('says where days and months cannot be told apart', async () => {
    const { map, notes } = await propose('ID,Date\nA,05/03/2017\nB,06/04/2017\n');
    expect(map.proposal.columns[1]?.confidence).toBe(0.5);
    expect(notes.join('\n')).toContain('cannot be told');
  });

  it('does not take a column for what its values are not', async () => {
    const { map } = await propose(
      'ID,Date,Latitude,Longitude,Source\nA,soon,900,36,the radio\nB,later,901,37,a friend\n',
    );
    expect(map.columns).toEqual({ ID: 'codes' });
    expect(map.proposal.unmapped).toEqual(['Date', 'Latitude', 'Longitude', 'Source']);
  });

  it('tells rows apart by several columns, and numbers them where none do', async () => {
    const several = await propose(
      'Date,Location,Killed\n2017-03-05,Darmuna,1\n2017-03-05,Tarfuna,1\n2017-03-06,Darmuna,1\n',
    );
    expect(several.map.key).toEqual(['Date', 'Location']);
    expect(several.map.numberRepeatedKeys).toBeUndefined();
    const none = await propose('Date,Location\n2017-03-05,Darmuna\n2017-03-05,Darmuna\n');
    expect(none.map.numberRepeatedKeys).toBe(true);
  });

  it('takes a table of persons for victims, with words for their values', async () => {
    const { map } = await propose(
      'رقم الحادثة,الاسم,العمر,الجنس,الحالة\nد-١,سلمى مخترعة,٧,أنثى,شهيدة\nد-١,سالم مخترع,٣٠,ذكر,جريح\n',
    );
    expect(map.records).toBe('victims');
    expect(map.key).toEqual(['رقم الحادثة']);
    expect(map.columns).toEqual({
      'رقم الحادثة': 'codes',
      الاسم: 'victim.name',
      العمر: 'victim.age',
      الجنس: 'victim.gender',
      الحالة: { to: 'victim.status', words: { شهيدة: 'killed', جريح: 'injured' } },
    });
  });

  it('takes low and high without days or places for stated totals', async () => {
    const { map } = await propose(
      'war,category,low,high,notes\nRiver War,civilians,1,2,a\nHill War,soldiers,3,,b\n',
    );
    expect(map.records).toBe('totals');
    expect(map.columns).toMatchObject({ low: 'range.min', high: 'range.max', category: 'groupText' });
    expect(map.key).toEqual(['war']);
  });

  it('finds columns of repeated persons and of languages', async () => {
    const { map } = await propose(
      'ID,location_en,location_ar,victim1_name,victim1_age,victim2_name\nA,Darmuna,درمونة,X Y,7,Z W\nB,Tarfuna,طرفونة,,,\n',
    );
    expect(map.columns).toEqual({
      ID: 'codes',
      location_en: { to: 'locationName', lang: 'en' },
      location_ar: { to: 'locationName', lang: 'ar' },
      victim1_name: 'victims.1.name',
      victim1_age: 'victims.1.age',
      victim2_name: 'victims.2.name',
    });
  });

  it('finds separator, encoding and the line of the heading', async () => {
    const windows = Buffer.concat([
      Buffer.from('Raids of the year\nID;Location;Killed\n1;'),
      Buffer.from([0xcf, 0xe3, 0xd4, 0xde]),
      Buffer.from(';2\n2;'),
      Buffer.from([0xcd, 0xe1, 0xc8]),
      Buffer.from(';3\n'),
    ]);
    const { map, notes } = await propose(windows);
    expect(map.file).toEqual({ encoding: 'windows-1256', delimiter: ';', headingRow: 2 });
    expect(map.columns).toMatchObject({ ID: 'codes', Location: 'locationName' });
    expect(notes.join(' ')).toContain('windows-1256');
  });

  it('takes the fullest sheet of a workbook, finds its heading, and follows its links', async () => {
    const book = workbook(
      { name: 'Notes', rows: [['About these raids'], ['Source: invented']] },
      {
        name: 'All raids',
        rows: [
          ['Raids on Darmuna'],
          [],
          ['ID', 'Date', 'Strike link', 'Minimum strikes'],
          ['DR-1', { day: 42_799 }, 'first', 1],
          ['DR-2', { day: 42_800 }, 'second', 2],
        ],
        links: { C4: 'https://example.org/1', C5: 'https://example.org/2' },
      },
    );
    const { map } = await propose(book, 'raids.xlsx');
    expect(map.file).toEqual({ sheet: 'All raids', headingRow: 3 });
    expect(map.columns).toEqual({
      ID: 'codes',
      Date: 'date',
      'Strike link': 'sources',
      'Minimum strikes': { to: 'claims.strikes.min', group: 'strikes' },
    });
    const notes = await propose(book, 'raids.xlsx', 'Notes');
    expect(notes.map.file).toMatchObject({ sheet: 'Notes' });
    await expect(propose(book, 'raids.xlsx', 'None')).rejects.toThrow('has no sheet None');
  });
});
