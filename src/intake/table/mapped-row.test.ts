import { describe, expect, it } from 'vitest';
import { labelOf } from '#record/vocabulary';
import { bodies, drafts, findings, readTable } from '../../../test/table-reading.ts';

describe('the cells of a row', () => {
  it('never takes what is unknown for zero', async () => {
    const readings = await readTable('Code,Min,Max\nA,,\nB,0,0\nC,unknown,2\nD,-1,2.5\nE,غير معروف,٧\n', {
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
    const readings = await readTable('Code,Killed\nA,5-3\n', {
      columns: { Killed: 'casualties.civilians.killed' },
    });
    expect(bodies(readings, 'incident')[0]?.casualties).toEqual([
      { category: 'civilians', killed: { min: 5, max: 3 } },
    ]);
    expect(findings(readings)).toEqual([['R1', 1, 'Killed', '5–3']]);
  });

  it('translates words by a table; a word that is not in it is reported and kept', async () => {
    const readings = await readTable(
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
    const right = await readTable(
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
    const readings = await readTable(
      'Code,By\nA,GB\nB,Somebody\nC,Unknown\n',
      { columns: { By: 'parties' } },
      known,
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
    const two = await readTable(
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
    const three = await readTable('Code,Y,M,D\nA,2017,3,5\nB,2017,آذار,\nC,2017,,\nD,2017,13,1\nE,,3,5\n', {
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
    const readings = await readTable('Code,Day\nA,05/13/2017\nB,01/01/1970\nC,05/03/2017 14:30\nD,soon\n', {
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
    const readings = await readTable('Code,Lat,Lon\nA,33.5,\nB,4239.004,36\nC,x,36\nD,,\n', {
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
    const readings = await readTable(
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
    const hours = await readTable('Code,Hour\nA,9\nB,24\n', {
      columns: { Hour: { to: 'time', format: 'HH' } },
    });
    expect(bodies(hours, 'incident')[0]?.time).toEqual({ type: 'approximate', time: '09:00' });
    expect(findings(hours)).toEqual([['time_invalid', 2, 'Hour', '24']]);
  });
});
