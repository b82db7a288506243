import { describe, expect, test } from 'vitest';
import { parseEdtf, toEdtf } from './edtf.ts';
import { betweenDays, inMonth, onDay, unknownDate } from './uncertain-date.ts';

const read = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? result.date : result.why;
};

describe('EDTF', () => {
  test.each([
    ['2017-03-05', onDay('2017-03-05')],
    ['2017-03', inMonth('2017-03')],
    ['2017-03-XX', inMonth('2017-03')],
    ['2017-03-uu', inMonth('2017-03')],
    ['2017-03-01/2017-03-20', betweenDays('2017-03-01', '2017-03-20')],
    ['2017-02/2017-03-20', betweenDays('2017-02-01', '2017-03-20')],
    ['2016-11/2017-02', betweenDays('2016-11-01', '2017-02-28')],
    ['../2017', betweenDays(null, '2017-12-31')],
    ['2017-03-01/..', betweenDays('2017-03-01', null)],
    ['2017-03-01/', betweenDays('2017-03-01', null)],
    ['unknown/2017-03', betweenDays(null, '2017-03-31')],
    ['2017', betweenDays('2017-01-01', '2017-12-31')],
    ['2017-XX-XX', betweenDays('2017-01-01', '2017-12-31')],
    ['201X', betweenDays('2010-01-01', '2019-12-31')],
    ['XXXX', unknownDate],
    ['unknown', unknownDate],
    ['../..', unknownDate],
  ])('%s is understood', (text, date) => {
    expect(read(text)).toEqual(date);
  });

  test('a mark at the end says about', () => {
    for (const mark of ['~', '?', '%']) {
      expect(read(`2017-03-05${mark}`)).toEqual({ type: 'date', date: '2017-03-05', approximate: true });
    }
    expect(read('2017-03-01/2017-03-20~')).toMatchObject({ type: 'date_range', approximate: true });
  });

  test.each([
    '',
    '2017-02-29',
    '2017-13',
    '2017-3-5',
    '5 March 2017',
    '2017-21',
    '2017-03-05T10:00',
    '2017-03-20/2017-03-01',
    '2017/2018/2019',
    '2017-03-01/soon',
    '12017',
  ])('%j is refused with a reason', (text) => {
    expect(parseEdtf(text)).toEqual({ ok: false, why: expect.stringContaining(`"${text}"`) });
  });

  test('1970-01-01 is a day like any other: whether it is plausible is judged elsewhere', () => {
    expect(read('1970-01-01')).toEqual(onDay('1970-01-01'));
  });

  test('is written in its shortest exact form', () => {
    expect(toEdtf(onDay('2017-03-05'))).toBe('2017-03-05');
    expect(toEdtf({ type: 'month', month: '2017-03', approximate: true })).toBe('2017-03~');
    expect(toEdtf(betweenDays(null, '2017-12-31'))).toBe('../2017-12-31');
    expect(toEdtf(unknownDate)).toBe('XXXX');
  });
});
