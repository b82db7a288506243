import { describe, expect, test } from 'vitest';
import { countingRules, rangeOf } from './quantifier.ts';
import { cover } from './range.ts';
import { valuesOf } from './vocabulary.ts';

describe('counting rules', () => {
  test('there is one for every quantifier, in the order of the vocabulary', () => {
    expect(countingRules.map((rule) => rule.quantifier)).toEqual(valuesOf('quantifier'));
  });

  test.each([
    ['exact', { n: 23 }, 23, 23],
    ['at_least', { n: 12 }, 12, 12],
    ['at_least', { n: 12, highestOther: 471 }, 12, 471],
    ['at_least', { n: 12, highestOther: 5 }, 12, 12],
    ['up_to', { n: 5 }, 0, 5],
    ['approx', { n: 40 }, 40, 40],
    ['range', { min: 3, max: 5 }, 3, 5],
    ['plural', {}, 2, 2],
    ['many', {}, 2, 10],
    ['dozens', {}, 12, 24],
    ['children_of', {}, 2, 2],
    ['whole_family', {}, 2, 2],
    ['whole_family', { n: 14 }, 2, 14],
    ['maybe_one', {}, 0, 1],
    ['unquantified_large', {}, null, null],
  ] as const)('%s %j is %s to %s', (quantifier, numbers, min, max) => {
    expect(rangeOf(quantifier, numbers)).toEqual({ min, max });
  });

  test('a number that is missing is unknown, not zero', () => {
    expect(rangeOf('exact')).toEqual({ min: null, max: null });
    expect(rangeOf('up_to', { n: null })).toEqual({ min: null, max: null });
    expect(rangeOf('exact', { n: 0 })).toEqual({ min: 0, max: 0 });
  });

  test('a plural beside dozens is 2 to 24', () => {
    expect(cover(rangeOf('plural'), rangeOf('dozens'))).toEqual({ min: 2, max: 24 });
  });

  test('what a person should look at is flagged', () => {
    expect(countingRules.filter((rule) => rule.flagged).map((rule) => rule.quantifier)).toEqual([
      'approx',
      'unquantified_large',
    ]);
  });
});
