import { describe, expect, it } from 'vitest';
import { toEdtf } from '#record/edtf';
import { tokenise } from '../token.ts';
import { type Language, readDateExpression } from './date-expression.ts';
import { resolveDate } from './resolve-date.ts';

const published = '2019-05-10';

function day(words: string, lang: Language, seenFrom: string | null = published): string | null {
  const expression = readDateExpression(tokenise(words), 0, lang);
  return expression && toEdtf(resolveDate(expression, seenFrom));
}

describe('dates in words, seen from 10 May 2019, a Friday', () => {
  it.each([
    ['17 March 2017', '2017-03-17'],
    ['March 17, 2017', '2017-03-17'],
    ['17th of March', '2019-03-17'],
    ['June 2017', '2017-06'],
    ['yesterday', '2019-05-09'],
    ['Wednesday', '2019-05-08'],
    ['Friday', '2019-05-10'],
    ['since 30 April', '2019-04-30/..'],
    ['since 2011', '2011-01-01/..'],
    ['between 6 June and 17 October 2017', '2017-06-06/2017-10-17'],
    ['three days ago', '2019-05-07'],
    ['last month', '2019-04'],
    ['17/3/2017', '2017-03-17'],
    ['2017-03-17', '2017-03-17'],
  ])('%s', (words, date) => {
    expect(day(words, 'en')).toBe(date);
  });

  it.each([
    ['17 آذار 2017', '2017-03-17'],
    ['17 مارس 2017', '2017-03-17'],
    ['17 آذار/مارس 2017', '2017-03-17'],
    ['30 نيسان', '2019-04-30'],
    ['٣٠ أبريل', '2019-04-30'],
    ['منذ 30 نيسان', '2019-04-30/..'],
    ['منذ عام 2011', '2011-01-01/..'],
    ['حزيران 2017', '2017-06'],
    ['أمس', '2019-05-09'],
    ['يوم الأربعاء', '2019-05-08'],
    ['الأربعاء الماضي', '2019-05-08'],
    ['بين 6 حزيران و17 تشرين الأول 2017', '2017-06-06/2017-10-17'],
    ['17/3/2017', '2017-03-17'],
  ])('%s', (words, date) => {
    expect(day(words, 'ar')).toBe(date);
  });

  it('are unknown where the day of publication would be needed and is not', () => {
    expect(day('yesterday', 'en', null)).toBe('XXXX');
    expect(day('30 نيسان', 'ar', null)).toBe('XXXX');
    expect(day('17 March 2017', 'en', null)).toBe('2017-03-17');
  });

  it('read a range without years back from its end', () => {
    expect(day('from 28 December to 3 January', 'en', '2019-01-10')).toBe('2018-12-28/2019-01-03');
    expect(day('from 28 December to 3 January', 'en')).toBe('2018-12-28/2019-01-03');
  });

  it.each(['may', 'march', 'second'])('%s alone is none', (word) => {
    expect(day(word, 'en')).toBeNull();
  });

  it('are unknown where the calendar has no such day', () => {
    expect(day('31 February 2017', 'en')).toBe('XXXX');
  });
});
