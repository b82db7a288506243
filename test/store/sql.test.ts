import { expect, it } from 'vitest';
import { everything, type TallyQuery, tallyKeys } from '#record/tally';
import { Parameters } from '#store/queryable';
import { type PastMoment, tallyStatement } from '#store/tally-statement';

/** The SQL of tallies is kept in the tree, so that a change of it is read in a diff. */
const questions: Record<string, [Partial<TallyQuery>, PastMoment | null]> = {
  ...Object.fromEntries(tallyKeys.map((by) => [`by-${by}`, [{ by }, null]])),
  all: [{}, null],
  'headline-of-one-party': [{ grades: ['fair', 'confirmed'], parties: ['PARTY'] }, null],
  'between-days': [{ from: '2017-06-06', to: '2017-10-17', countries: ['SY'] }, null],
  'within-a-month': [{ from: '2017-06-06', to: '2017-06-17' }, null],
  'several-parties': [{ parties: ['ONE', 'TWO', 'THREE'], from: '2016-02-01', by: 'month' }, null],
  'named-area': [{ area: { south: 35, west: 38, north: 36, east: 40 }, places: ['Raqqa'] }, null],
  'long-ago': [{ by: 'grade' }, { sequence: 11, last: 5000 }],
  'as-of': [{ by: 'belligerent' }, { sequence: 4711, last: 5000 }],
};

it.each(Object.entries(questions))('%s', async (name, [question, asOf]) => {
  const parameters = new Parameters();
  const text = tallyStatement({ ...everything, ...question }, asOf, parameters);
  const statement = text
    .replace(/\n\s*/g, '\n')
    .replace(/ (FROM|WHERE|UNION ALL|GROUP BY|HAVING) /g, '\n$1 ');
  const values = parameters.values.map((value, i) => `-- $${i + 1} = ${JSON.stringify(value)}`);
  await expect(`${statement}\n${values.join('\n')}\n`).toMatchFileSnapshot(`../golden/sql/tally-${name}.sql`);
});
