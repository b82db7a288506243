import { describe, expect, it } from 'vitest';
import { bodies, drafts, readTable, refusals } from '../../../test/table-reading.ts';

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
    const readings = await readTable(
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
    const readings = await readTable('war,who,low,high,by,note\nRiver War,all,,,,\nTotal,all,5,6,,\n', map);
    expect(refusals(readings)).toEqual(['total_without_number']);
    expect(drafts(readings, 'claim').length).toBe(1);
  });

  it('refuses a row of which nobody knows what it counts', async () => {
    const readings = await readTable('war,who,what,low\nRiver War,x,horses,5\nRiver War,y,Killed,5\n', {
      ...map,
      constants: {},
      columns: { war: 'scope.label', what: 'measure', low: 'range.min' },
    });
    expect(refusals(readings)).toEqual(['value_unmapped']);
    expect(bodies(readings, 'claim')[0]?.measure).toBe('killed');
  });
});
