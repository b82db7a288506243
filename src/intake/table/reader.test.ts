import { describe, expect, it } from 'vitest';
import { bodies, drafts, findings, readTable, refusals } from '../../../test/table-reading.ts';
import { testFile, workbook } from '../../../test/workbook.ts';
import { parseImportMap } from './import-map.ts';
import { tableReader } from './reader.ts';

const now = () => new Date('2024-01-01T00:00:00Z');

describe('a table of incidents', () => {
  it('gives one incident a row, with what the mapping names and nothing else', async () => {
    const readings = await readTable(
      [
        'Code,Day,Place EN,Place AR,lat,lon,Killed,Dead civilians min,Dead civilians max,By,Report,Remarks',
        'DR-1,05/03/2017,Darmuna,درمونة,33.5,36.25,3-5,2,4,Coalition; Army,https://www.example.org/a/,"not, sure"',
      ].join('\n'),
      {
        recorder: { names: { en: 'Harm Monitor', ar: 'مرصد الأضرار' } },
        parties: [
          {
            names: { en: 'Meridian Coalition', ar: 'تحالف ميريديان' },
            kind: 'coalition',
            aliases: ['Coalition'],
          },
          { names: { en: 'Army of Tarfuna' }, kind: 'state', aliases: ['Army'] },
        ],
        constants: { country: 'سوريا', harmReported: 'from-casualties', workflow: 'published' },
        columns: {
          Code: 'codes',
          Day: { to: 'date', format: 'DD/MM/YYYY' },
          'Place EN': 'locationName',
          'Place AR': { to: 'locationName', lang: 'ar' },
          lat: 'place.lat',
          lon: 'place.lon',
          Killed: { to: 'claims.killed', group: 'all persons' },
          'Dead civilians min': 'casualties.civilians.killed.min',
          'Dead civilians max': 'casualties.civilians.killed.max',
          By: { to: 'parties', split: ';' },
          Report: 'sources',
        },
      },
    );
    const [incident] = drafts(readings, 'incident');
    const [source] = drafts(readings, 'source');
    const parties = drafts(readings, 'party');
    const [coalition, army] = ['Meridian Coalition', 'Army of Tarfuna'].map(
      (name) => parties.find(({ body }) => JSON.stringify(body.names).includes(name))?.id,
    );
    expect(incident?.body).toEqual({
      codes: ['DR-1'],
      date: { type: 'date', date: '2017-03-05', approximate: false },
      country: 'SY',
      locationName: [
        { lang: 'en', value: 'Darmuna' },
        { lang: 'ar', value: 'درمونة' },
      ],
      place: {
        point: { lat: 33.5, lon: 36.25 },
        precision: null,
        gazetteerId: null,
        mgrs: null,
        mgrsPrecisionM: null,
        origin: null,
      },
      parties: [coalition, army],
      harmReported: 'yes',
      gradingNullReason: 'not_yet_assessed',
      casualties: [{ category: 'civilians', killed: { min: 2, max: 4 } }],
      sources: [{ source: source?.id, order: 1 }],
      workflow: 'published',
      importNotes: { Remarks: 'not, sure' },
    });
    expect(source?.body).toMatchObject({
      url: 'https://www.example.org/a/',
      urlNormal: 'https://example.org/a',
    });
    const recorder = parties.find(({ body }) => body.kind === 'recorder')?.id;
    expect(bodies(readings, 'claim')).toEqual([
      {
        extent: 'incident',
        incident: incident?.id,
        claimant: recorder,
        measure: 'killed',
        groupText: 'all persons',
        range: { min: 3, max: 5 },
      },
      {
        extent: 'incident',
        incident: incident?.id,
        claimant: recorder,
        measure: 'killed',
        category: 'civilians',
        range: { min: 2, max: 4 },
      },
    ]);
    expect(drafts(readings, 'claim')[1]?.provenance?.locator).toEqual({
      file: 'table.csv',
      row: 1,
      columns: ['Dead civilians min', 'Dead civilians max'],
    });
    expect(findings(readings)).toEqual([['column_unknown', null, 'Remarks', null]]);
  });

  it('has one source per page, and reports what is no address', async () => {
    const readings = await readTable(
      'Code,Links\nA,https://example.org/p https://example.org/q\nB,http://www.example.org/p/\nC,see the news\n',
      { columns: { Links: 'sources' } },
    );
    expect(drafts(readings, 'source').length).toBe(2);
    const [first, second] = bodies(readings, 'incident')
      .slice(0, 2)
      .map(({ sources }) => (sources as { source: string }[]).map(({ source }) => source));
    expect(first?.length).toBe(2);
    expect(second).toEqual([first?.[0]]);
    // The same page at another address: that address is kept.
    expect(bodies(readings, 'incident')[1]?.importNotes).toMatchObject({
      Links: 'http://www.example.org/p/',
    });
    expect(findings(readings)).toEqual([['url_malformed', 3, 'Links', 'see the news']]);
  });

  it('takes victims from columns that repeat', async () => {
    const readings = await readTable(
      'Code,n1,ar1,age1,n2,age2\nA,Ahmad Invented,أحمد مخترع,6 months,,\nB,,,,wife of Salim,٣٠ سنة\nC,,,,,\n',
      {
        columns: {
          n1: 'victims.1.name',
          ar1: { to: 'victims.1.name', lang: 'ar' },
          age1: 'victims.1.age',
          n2: 'victims.2.name',
          age2: 'victims.2.age',
        },
        constants: { 'victims.1.status': 'killed', 'victims.2.status': 'killed' },
      },
    );
    const [incident] = drafts(readings, 'incident');
    expect(bodies(readings, 'victim')).toEqual([
      {
        incident: incident?.id,
        order: 1,
        names: [
          {
            value: 'أحمد مخترع',
            script: 'Arab',
            lang: 'ar',
            kind: 'full',
            transliterationOf: null,
            source: null,
          },
          {
            value: 'Ahmad Invented',
            script: 'Latn',
            lang: 'en',
            kind: 'full',
            transliterationOf: 'أحمد مخترع',
            source: null,
          },
        ],
        ageGroup: 'exact',
        ageMin: 0.5,
        ageMax: 0.5,
        ageText: '6 months',
        status: 'killed',
      },
      {
        incident: drafts(readings, 'incident')[1]?.id,
        order: 2,
        names: [
          {
            value: 'wife of Salim',
            script: 'Latn',
            lang: 'en',
            kind: 'description',
            transliterationOf: null,
            source: null,
          },
        ],
        ageGroup: 'exact',
        ageMin: 30,
        ageMax: 30,
        ageText: '٣٠ سنة',
        status: 'killed',
      },
    ]);
  });

  it('refuses rows without a key, with a key of another row, and rows that are no record', async () => {
    const readings = await readTable(
      'Code,Day,Killed\nA,2017-03-05,1\nA,2017-03-06,2\n,2017-03-07,3\nCode,Day,Killed\nTOTAL,,6\nSource: invented numbers,,\nالمجموع,,٦\n',
      { columns: { Day: 'date', Killed: 'casualties.civilians.killed' } },
    );
    expect(drafts(readings, 'incident').length).toBe(1);
    expect(refusals(readings)).toEqual([
      'key_duplicate',
      'key_missing',
      'row_not_record',
      'row_not_record',
      'row_not_record',
      'row_not_record',
    ]);
  });

  it('numbers rows of one key where the mapping says so', async () => {
    const readings = await readTable('Day,Place\n2017-03-05,Darmuna\n2017-03-05,Darmuna\n', {
      key: ['Day', 'Place'],
      numberRepeatedKeys: true,
      columns: { Day: 'date', Place: 'locationName' },
    });
    const ids = drafts(readings, 'incident').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(findings(readings)).toEqual([['row_repeated', 2, 'Day, Place', '2017-03-05, Darmuna']]);
    const one = await readTable('Day,Place\n2017-03-05,Darmuna\n', {
      key: ['Day', 'Place'],
      columns: { Day: 'date', Place: 'locationName' },
    });
    expect(drafts(one, 'incident')[0]?.id).toBe(ids[0]);
  });

  it('follows the links of a workbook, and keeps those of other columns', async () => {
    const readings = await readTable(
      workbook({
        rows: [
          ['Code', 'Report'],
          ['DR-1', 'Report of March'],
        ],
        links: { A2: 'https://example.org/dr-1', B2: 'https://example.org/march' },
        comments: { B2: 'Revised in April.' },
      }),
      { columns: { Report: 'sources' } },
    );
    const [source] = drafts(readings, 'source');
    expect(source?.body.url).toBe('https://example.org/march');
    expect(bodies(readings, 'incident')[0]).toMatchObject({
      sources: [{ source: source?.id, order: 1, citedAs: 'Report of March' }],
      importNotes: {
        Code: 'DR-1',
        'Code (link)': 'https://example.org/dr-1',
        'Report (comment)': 'Revised in April.',
      },
    });
  });

  it('reads Arabic Windows encoding, semicolons and a title where the mapping says so', async () => {
    const windows = Buffer.concat([
      Buffer.from('Raids\nCode;'),
      Buffer.from([0xc7, 0xe1, 0xe3, 0xe6, 0xde, 0xda]),
      Buffer.from('\nDR-1;'),
      Buffer.from([0xcf, 0xe3, 0xd4, 0xde]),
      Buffer.from('\n'),
    ]);
    const path = await testFile('table.csv', windows);
    const map = parseImportMap(
      JSON.stringify({
        format: 'sijill-import-map/1',
        dataset: 'test-raids',
        key: ['Code'],
        file: { encoding: 'windows-1256', delimiter: ';', headingRow: 2 },
        columns: { الموقع: 'locationName' },
      }),
    );
    const incidents: unknown[] = [];
    for await (const reading of tableReader(path, map, { now }).read())
      if (reading.type === 'draft' && reading.kind === 'incident') incidents.push(reading.body.locationName);
    expect(incidents).toEqual([[{ lang: 'ar', value: 'دمشق' }]]);
  });

  it('throws before anything is given where the table lacks a column of the mapping', async () => {
    await expect(readTable('Code,Day\nA,2017\n', { columns: { When: 'date' } })).rejects.toThrow(
      "has no column 'When'. Its columns are 'Code', 'Day'",
    );
  });
});
