import { describe, expect, it } from 'vitest';
import { bodies, drafts, findings, readTable, refusals } from '../../../test/table-reading.ts';

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
    const readings = await readTable(
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
    const readings = await readTable(`${head}I1,2017-03-05,Darmuna,A B,7,,,\nI1,2017-03-06,,C D,8,,,\n`, map);
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
    const kept = await readTable(twice, map);
    expect(drafts(kept, 'victim').length).toBe(2);
    expect(findings(kept)).toEqual([['row_repeated', 2, null, null]]);
    const keyed = await readTable(twice, { ...map, victimKey: ['Name'] });
    expect(drafts(keyed, 'victim').length).toBe(1);
    expect(refusals(keyed)).toEqual(['key_duplicate']);
  });
});
