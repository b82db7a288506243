import { describe, expect, it } from 'vitest';
import { definitionOf } from '#record/entity/index';
import type { Draft, Reading } from '#record/reading';
import { labelOf } from '#record/vocabulary';
import { testFile, workbook } from '../../../test/workbook.ts';
import { parseImportMap } from './import-map.ts';
import { tableReader } from './reader.ts';

const now = () => new Date('2024-01-01T00:00:00Z');

async function read(content: string | Buffer, map: object, parties: never[] = []): Promise<Reading[]> {
  const name = typeof content === 'string' ? 'table.csv' : 'table.xlsx';
  const path = await testFile(name, content);
  const whole = { format: 'sijill-import-map/1', dataset: 'test-raids', key: ['Code'], ...map };
  const readings: Reading[] = [];
  for await (const reading of tableReader(path, parseImportMap(JSON.stringify(whole)), {
    now,
    parties,
  }).read())
    readings.push(reading);
  for (const reading of readings) {
    if (reading.type !== 'draft') continue;
    const result = definitionOf(reading.kind)?.schema.safeParse({ ...reading.body, ...reading.provenance });
    expect(result?.error?.issues ?? [], `${reading.kind} ${JSON.stringify(reading.body)}`).toEqual([]);
  }
  return readings;
}

function drafts(readings: readonly Reading[], kind: Draft['kind']): Draft[] {
  return readings.filter((reading): reading is Draft => reading.type === 'draft' && reading.kind === kind);
}

const bodies = (readings: readonly Reading[], kind: Draft['kind']) =>
  drafts(readings, kind).map((draft) => draft.body);

function findings(readings: readonly Reading[]) {
  return readings.flatMap((reading) =>
    reading.type === 'finding' ? [[reading.rule, reading.row, reading.field, reading.value] as const] : [],
  );
}

const refusals = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.type === 'finding' && reading.refused ? [reading.rule] : []));

describe('a table of incidents', () => {
  it('gives one incident a row, with what the mapping names and nothing else', async () => {
    const readings = await read(
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

  it('never takes what is unknown for zero', async () => {
    const readings = await read('Code,Min,Max\nA,,\nB,0,0\nC,unknown,2\nD,-1,2.5\nE,غير معروف,٧\n', {
      columns: { Min: 'casualties.civilians.killed.min', Max: 'casualties.civilians.killed.max' },
    });
    expect(bodies(readings, 'incident').map(({ casualties }) => casualties)).toEqual([
      undefined,
      [{ category: 'civilians', killed: { min: 0, max: 0 } }],
      [{ category: 'civilians', killed: { min: null, max: 2 } }],
      undefined,
      [{ category: 'civilians', killed: { min: null, max: 7 } }],
    ]);
    expect(drafts(readings, 'claim').length).toBe(3);
    expect(findings(readings)).toEqual([
      ['count_not_a_number', 4, 'Min', '-1'],
      ['count_not_a_number', 4, 'Max', '2.5'],
    ]);
    expect(bodies(readings, 'incident')[3]?.importNotes).toEqual({ Min: '-1', Max: '2.5', Code: 'D' });
  });

  it('keeps swapped bounds as they are and reports rule R1', async () => {
    const readings = await read('Code,Killed\nA,5-3\n', {
      columns: { Killed: 'casualties.civilians.killed' },
    });
    expect(bodies(readings, 'incident')[0]?.casualties).toEqual([
      { category: 'civilians', killed: { min: 5, max: 3 } },
    ]);
    expect(findings(readings)).toEqual([['R1', 1, 'Killed', '5–3']]);
  });

  it('translates words by a table; a word that is not in it is reported and kept', async () => {
    const readings = await read(
      'Code,Confirmed?,Target\nA,Confirmed,hospital\nB,Possible,Bakery\nC,Perhaps,—\nD,n/a,\n',
      {
        words: { status: { confirmed: 'declared', Possible: 'likely', 'n/a': null } },
        columns: {
          'Confirmed?': { to: 'strikeStatus', words: 'status' },
          Target: { to: 'infrastructure', words: { hospital: 'healthcare.hospital', Bakery: 'food' } },
        },
      },
    ).catch((thrown: Error) => thrown.message);
    expect(readings).toMatch(/'Bakery' cannot stand for 'food'/);
    const right = await read(
      `Code,Confirmed?\nA,CONFIRMED\nB,Possible\nC,Perhaps\nD,n/a\nE,${labelOf('strike_status', 'single_source_claim', 'ar')}\n`,
      {
        words: { status: { confirmed: 'declared', Possible: 'likely', 'n/a': null } },
        columns: { 'Confirmed?': { to: 'strikeStatus', words: 'status' } },
      },
    );
    expect(bodies(right, 'incident').map(({ strikeStatus }) => strikeStatus)).toEqual([
      'declared',
      'likely',
      undefined,
      undefined,
      'single_source_claim',
    ]);
    expect(findings(right)).toEqual([['value_unmapped', 3, 'Confirmed?', 'Perhaps']]);
    expect(bodies(right, 'incident')[2]?.importNotes).toMatchObject({ 'Confirmed?': 'Perhaps' });
    expect(bodies(right, 'incident')[3]?.importNotes).toMatchObject({ 'Confirmed?': 'n/a' });
  });

  it('makes a party of a name that nobody knows, and means the one that the register has', async () => {
    const known = [
      { id: '7000000000000000000000000A', names: [{ lang: 'en', value: 'Grey Brigade' }], aliases: ['GB'] },
    ];
    const readings = await read(
      'Code,By\nA,GB\nB,Somebody\nC,Unknown\n',
      { columns: { By: 'parties' } },
      known as never[],
    );
    const [made] = drafts(readings, 'party');
    expect(made?.body).toEqual({ names: [{ lang: 'en', value: 'Somebody' }], kind: 'unknown' });
    expect(bodies(readings, 'incident').map(({ parties }) => parties)).toEqual([
      [known[0]?.id],
      [made?.id],
      undefined,
    ]);
    expect(findings(readings)).toEqual([['party_unmapped', 2, 'By', 'Somebody']]);
  });

  it('reads a date from one column, two or three', async () => {
    const two = await read(
      'Code,From,To\nA,2017-03-05,2017-03-07\nB,2017-03-05,\nC,2017-03-07,2017-03-05\nD,,2017-03-05\n',
      {
        columns: { From: 'date.from', To: 'date.to' },
      },
    );
    expect(bodies(two, 'incident').map(({ date }) => date)).toEqual([
      { type: 'date_range', from: '2017-03-05', to: '2017-03-07', approximate: false },
      { type: 'date', date: '2017-03-05', approximate: false },
      { type: 'date_range', from: '2017-03-07', to: null, approximate: false },
      { type: 'date_range', from: null, to: '2017-03-05', approximate: false },
    ]);
    expect(findings(two)).toEqual([['date_inverted', 3, 'To', '2017-03-07 to 2017-03-05']]);
    const three = await read('Code,Y,M,D\nA,2017,3,5\nB,2017,آذار,\nC,2017,,\nD,2017,13,1\nE,,3,5\n', {
      columns: { Y: 'date.year', M: 'date.month', D: 'date.day' },
    });
    expect(bodies(three, 'incident').map(({ date }) => date)).toEqual([
      { type: 'date', date: '2017-03-05', approximate: false },
      { type: 'month', month: '2017-03', approximate: false },
      { type: 'date_range', from: '2017-01-01', to: '2017-12-31', approximate: false },
      { type: 'unknown' },
      { type: 'unknown' },
    ]);
    expect(findings(three)).toEqual([['date_invalid', 4, 'Y', '2017-13-1']]);
    expect(bodies(three, 'incident')[4]?.importNotes).toMatchObject({ M: '3', D: '5' });
  });

  it('leaves a date unknown that it cannot read, or that nothing can have', async () => {
    const readings = await read('Code,Day\nA,05/13/2017\nB,01/01/1970\nC,05/03/2017 14:30\nD,soon\n', {
      columns: { Day: { to: 'date', format: 'DD/MM/YYYY' } },
    });
    expect(bodies(readings, 'incident').map(({ date }) => (date as { type: string }).type)).toEqual([
      'unknown',
      'date',
      'date',
      'unknown',
    ]);
    expect(findings(readings)).toEqual([
      ['date_invalid', 1, 'Day', '05/13/2017'],
      ['date_implausible', 2, 'Day', '01/01/1970'],
      ['date_invalid', 4, 'Day', 'soon'],
    ]);
    expect(bodies(readings, 'incident')[2]?.importNotes).toMatchObject({ Day: '05/03/2017 14:30' });
  });

  it('keeps half a point, and one that is nowhere, in the notes', async () => {
    const readings = await read('Code,Lat,Lon\nA,33.5,\nB,4239.004,36\nC,x,36\nD,,\n', {
      columns: { Lat: 'place.lat', Lon: 'place.lon' },
    });
    expect(bodies(readings, 'incident').every((body) => body.place === undefined)).toBe(true);
    expect(findings(readings)).toEqual([
      ['coordinate_out_of_range', 2, 'Lat', '4239.004, 36'],
      ['number_invalid', 3, 'Lat', 'x'],
    ]);
    expect(bodies(readings, 'incident')[1]?.importNotes).toMatchObject({ Lat: '4239.004', Lon: '36' });
  });

  it('reads times of the clock in several writings, and parts of the day', async () => {
    const readings = await read(
      'Code,At,Part\nA,14:05,\nB,2:05 pm,night\nC,٢٢:١٠,\nD,25:00,evening\nE,9,\n',
      {
        columns: { At: 'time', Part: { to: 'time.part', words: { night: 'during_the_night' } } },
      },
    );
    expect(bodies(readings, 'incident').map(({ time }) => time)).toEqual([
      { type: 'exact', time: '14:05' },
      { type: 'exact', time: '14:05' },
      { type: 'exact', time: '22:10' },
      { type: 'time_of_day', part: 'evening' },
      undefined,
    ]);
    const hours = await read('Code,Hour\nA,9\nB,24\n', { columns: { Hour: { to: 'time', format: 'HH' } } });
    expect(bodies(hours, 'incident')[0]?.time).toEqual({ type: 'approximate', time: '09:00' });
    expect(findings(hours)).toEqual([['time_invalid', 2, 'Hour', '24']]);
  });

  it('has one source per page, and reports what is no address', async () => {
    const readings = await read(
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
    const readings = await read(
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
    const readings = await read(
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
    const readings = await read('Day,Place\n2017-03-05,Darmuna\n2017-03-05,Darmuna\n', {
      key: ['Day', 'Place'],
      numberRepeatedKeys: true,
      columns: { Day: 'date', Place: 'locationName' },
    });
    const ids = drafts(readings, 'incident').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(findings(readings)).toEqual([['row_repeated', 2, 'Day, Place', '2017-03-05, Darmuna']]);
    const one = await read('Day,Place\n2017-03-05,Darmuna\n', {
      key: ['Day', 'Place'],
      columns: { Day: 'date', Place: 'locationName' },
    });
    expect(drafts(one, 'incident')[0]?.id).toBe(ids[0]);
  });

  it('follows the links of a workbook, and keeps those of other columns', async () => {
    const readings = await read(
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
    await expect(read('Code,Day\nA,2017\n', { columns: { When: 'date' } })).rejects.toThrow(
      "has no column 'When'. Its columns are 'Code', 'Day'",
    );
  });
});

describe('a table of victims', () => {
  const map = {
    records: 'victims',
    key: ['Incident'],
    columns: {
      Incident: 'codes',
      Day: 'date',
      Place: 'locationName',
      Name: 'victim.name',
      Age: 'victim.age',
      Sex: { to: 'victim.gender', words: { ذكر: 'male', أنثى: 'female' } },
      Links: 'sources',
    },
    constants: { 'victim.status': 'killed' },
  };
  const head = 'Incident,Day,Place,Name,Age,Sex,Links,Remark\n';

  it('gives one incident for the rows of one key, and a victim for each', async () => {
    const readings = await read(
      `${head}I1,2017-03-05,Darmuna,سلمى مخترعة,٧,أنثى,,\nI2,2017-04-01,Tarfuna,Y Z,30,ذكر,,\nI1,2017-03-05,Darmuna,X Y,8,ذكر,,eldest\n`,
      map,
    );
    const [first, second] = drafts(readings, 'incident');
    expect(drafts(readings, 'incident').length).toBe(2);
    expect(
      drafts(readings, 'victim').map(({ parent, body }) => [parent, body.order, body.gender, body.status]),
    ).toEqual([
      [first?.id, 1, 'female', 'killed'],
      [first?.id, 2, 'male', 'killed'],
      [second?.id, 1, 'male', 'killed'],
    ]);
    expect(bodies(readings, 'victim')[1]?.importNotes).toEqual({ Remark: 'eldest' });
    expect(first?.body).not.toHaveProperty('importNotes');
  });

  it('reports what rows of one incident say differently, and keeps it', async () => {
    const readings = await read(`${head}I1,2017-03-05,Darmuna,A B,7,,,\nI1,2017-03-06,,C D,8,,,\n`, map);
    expect(bodies(readings, 'incident')[0]?.date).toEqual({
      type: 'date',
      date: '2017-03-05',
      approximate: false,
    });
    expect(findings(readings)).toEqual([['rows_disagree', 2, 'Day', '2017-03-06']]);
    expect(bodies(readings, 'victim')[1]?.importNotes).toEqual({ Day: '2017-03-06' });
  });

  it('keeps a row that stands twice, unless a key of victims says that it is one person', async () => {
    const twice = `${head}I1,2017-03-05,Darmuna,A B,7,,,\nI1,2017-03-05,Darmuna,A B,7,,,\n`;
    const kept = await read(twice, map);
    expect(drafts(kept, 'victim').length).toBe(2);
    expect(findings(kept)).toEqual([['row_repeated', 2, null, null]]);
    const keyed = await read(twice, { ...map, victimKey: ['Name'] });
    expect(drafts(keyed, 'victim').length).toBe(1);
    expect(refusals(keyed)).toEqual(['key_duplicate']);
  });
});

describe('a table of totals', () => {
  const map = {
    records: 'totals',
    key: ['war', 'who'],
    source: { title: { en: 'Invented totals' } },
    constants: { measure: 'killed' },
    columns: {
      war: 'scope.label',
      who: ['groupText', { to: 'category', words: { soldiers: 'belligerents', all: null } }],
      low: 'range.min',
      high: 'range.max',
      by: 'claimant',
      note: 'note',
    },
  };

  it('gives one stated total a row', async () => {
    const readings = await read(
      'war,who,low,high,by,note\nRiver War,civilians,100,,Harm Monitor,Counted by hand.\n',
      map,
    );
    const [party] = drafts(readings, 'party');
    const [source] = drafts(readings, 'source');
    expect(bodies(readings, 'claim')).toEqual([
      {
        extent: 'aggregate',
        claimant: party?.id,
        measure: 'killed',
        category: 'civilians',
        groupText: 'civilians',
        range: { min: 100, max: null },
        scope: { label: [{ lang: 'en', value: 'River War' }] },
        source: source?.id,
        note: [{ lang: 'en', value: 'Counted by hand.' }],
        importNotes: { by: 'Harm Monitor' },
      },
    ]);
    expect(drafts(readings, 'claim')[0]?.parent).toBeNull();
  });

  it('refuses a row without a number, and keeps rows named total', async () => {
    const readings = await read('war,who,low,high,by,note\nRiver War,all,,,,\nTotal,all,5,6,,\n', map);
    expect(refusals(readings)).toEqual(['total_without_number']);
    expect(drafts(readings, 'claim').length).toBe(1);
  });

  it('refuses a row of which nobody knows what it counts', async () => {
    const readings = await read('war,who,what,low\nRiver War,x,horses,5\nRiver War,y,Killed,5\n', {
      ...map,
      constants: {},
      columns: { war: 'scope.label', what: 'measure', low: 'range.min' },
    });
    expect(refusals(readings)).toEqual(['value_unmapped']);
    expect(bodies(readings, 'claim')[0]?.measure).toBe('killed');
  });
});
