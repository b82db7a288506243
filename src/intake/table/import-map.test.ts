import { describe, expect, it } from 'vitest';
import { parseImportMap } from './import-map.ts';
import { planOf } from './plan.ts';

const whole = {
  format: 'sijill-import-map/1',
  dataset: 'test-raids',
  key: ['Code'],
  columns: { Code: 'codes' } as Record<string, unknown>,
};

const plan = (change: object) => planOf(parseImportMap(JSON.stringify({ ...whole, ...change })));
const columns = (more: Record<string, unknown>) => ({ columns: { Code: 'codes', ...more } });

describe('a mapping', () => {
  it('may be as short as a dataset, a key and a column', () => {
    const { map, entries } = plan({});
    expect(map.file).toEqual({
      headingRow: 1,
      headingRows: 1,
      merged: 'first',
      encoding: 'utf-8',
      delimiter: ',',
    });
    expect(entries.map(({ column, target }) => [column, target.path])).toEqual([['Code', 'codes']]);
  });

  it('may map one column to several fields, and several to one list', () => {
    const { entries } = plan(
      columns({
        Who: ['parties', 'importNotes'],
        'Link 1': 'sources',
        'Link 2': { to: 'sources', split: [';'] },
      }),
    );
    expect(entries.map(({ target }) => target.path)).toEqual([
      'codes',
      'parties',
      'importNotes',
      'sources',
      'sources',
    ]);
  });

  it.each([
    ['a field that does not exist', columns({ A: 'tolls' }), "there is no field 'tolls'"],
    [
      'a field of another kind of table',
      columns({ A: 'victim.name' }),
      "no field 'victim.name' in a table of incidents",
    ],
    ['a category that does not exist', columns({ A: 'casualties.cats.killed' }), 'no field'],
    ['a measure that casualties have not', columns({ A: 'casualties.civilians.missing' }), 'no field'],
    ['a victim too far', columns({ A: 'victims.201.name' }), 'no field'],
    ['a field of an object', columns({ A: 'constructor' }), 'no field'],
    ['a field filled twice', columns({ A: 'country', B: 'country' }), 'filled from two columns'],
    [
      'a text twice in one language',
      columns({ A: { to: 'narrative', lang: 'en' }, B: { to: 'narrative', lang: 'en' } }),
      'filled from two columns',
    ],
    [
      'a range as a whole and by a bound',
      columns({ A: 'casualties.civilians.killed', B: 'casualties.civilians.killed.min' }),
      'as a whole and by its bounds',
    ],
    ['a date in two ways', columns({ A: 'date', B: 'date.to' }), 'stands beside date.to'],
    ['a month without a year', columns({ A: 'date.month' }), 'date.year'],
    ['half a point', columns({ A: 'place.lat' }), 'go together'],
    ['a claim about nobody', columns({ A: 'claims.killed' }), "say in 'group'"],
    [
      'a format of a text',
      columns({ A: { to: 'admin1', format: 'YYYY' } }),
      "'format' means nothing for admin1",
    ],
    ['a language of a number', columns({ A: { to: 'totalStrikes', lang: 'ar' } }), "'lang' means nothing"],
    ['a format that is none', columns({ A: { to: 'date', format: 'whenever' } }), 'no format of dates'],
    [
      'a table of words that is not there',
      columns({ A: { to: 'strikeStatus', words: 'status' } }),
      "no table of words 'status'",
    ],
    [
      'a table of words named like a method',
      columns({ A: { to: 'strikeStatus', words: 'toString' } }),
      'no table of words',
    ],
    [
      'a word for what is no value',
      columns({ A: { to: 'grading', words: { good: 'great' } } }),
      "cannot stand for 'great'",
    ],
    [
      'a constant that cannot be read',
      { constants: { country: 'Atlantis' } },
      "'Atlantis' cannot stand there",
    ],
    ['a constant that is no count', { constants: { totalStrikes: 'many' } }, "'many' cannot stand there"],
    ['the name of another dataset', { dataset: 'airwars' }, 'a reader of its own'],
    ['a dataset with a name that is none', { dataset: 'Test Raids' }, 'small letters'],
    ['no key', { key: [] }, 'key'],
    ['a setting that does not exist', { drop: ['A'] }, 'drop'],
    ['a rule with a setting that does not exist', columns({ A: { to: 'codes', trim: true } }), 'columns.A'],
    ['a last row before the first', { file: { lastRow: 2, headingRow: 4 } }, 'before the rows of data'],
    [
      'two parties of one name',
      { parties: [{ names: { en: 'Army' } }, { names: { en: 'Guard' }, aliases: ['army'] }] },
      'stands for two',
    ],
    [
      'a country that does not exist',
      { conflict: { slug: 'x', title: { en: 'X' }, countries: ['QQ'] } },
      'no country',
    ],
    ['a later form', { format: 'sijill-import-map/2' }, 'format'],
    [
      'totals without a number',
      { records: 'totals', constants: { measure: 'killed' }, columns: { A: 'note' } },
      'a total is a number',
    ],
    ['totals of nobody knows what', { records: 'totals', columns: { A: 'range' } }, 'say what is counted'],
  ])('is refused with %s', (_what, change, message) => {
    expect(() => plan(change)).toThrow(message);
  });

  it('names every problem at once', () => {
    const call = () => plan(columns({ A: 'tolls', B: 'cats', C: { to: 'date', format: 'x' } }));
    expect(call).toThrow(/tolls.*cats.*format x/);
  });
});
