import { describe, expect, it } from 'vitest';
import { dateReader } from './date-format.ts';
import { excelDay } from './excel-day.ts';

const day = (date: string, approximate = false) => ({ type: 'date', date, approximate });

describe('a date by its format', () => {
  it.each([
    ['DD/MM/YYYY', '05/03/2017', day('2017-03-05')],
    ['DD/MM/YYYY', '٥/٣/٢٠١٧', day('2017-03-05')],
    ['MM/DD/YYYY', '03/05/2017', day('2017-03-05')],
    ['D.M.YYYY', '5.3.2017', day('2017-03-05')],
    ['YYYYMMDD', '20170305', day('2017-03-05')],
    ['D MMMM YYYY', '5 March 2017', day('2017-03-05')],
    ['D MMM YYYY', '5 Mar. 2017', day('2017-03-05')],
    ['D MMMM YYYY', '٥ آذار ٢٠١٧', day('2017-03-05')],
    ['D MMMM YYYY', '٢ كانون الأول ٢٠٢٠', day('2020-12-02')],
    ['MMMM D, YYYY', 'March 5, 2017', day('2017-03-05')],
    ['D-MMM-YY', '20-Mar-03', day('2003-03-20')],
    ['excel', '44197', day('2021-01-01')],
    ['excel-1904', '42735', day('2021-01-01')],
    ['MM/YYYY', '3/2017', { type: 'month', month: '2017-03', approximate: false }],
    ['YYYY', '2017', { type: 'date_range', from: '2017-01-01', to: '2017-12-31', approximate: false }],
    ['DD/MM/YYYY', '~05/03/2017', day('2017-03-05', true)],
    ['DD/MM/YYYY', 'حوالي 05/03/2017', day('2017-03-05', true)],
  ])('%s reads %s', (format, text, date) => {
    expect(dateReader([format])(text)).toEqual({ date, hasMore: false });
  });

  it('is understood in ISO form besides', () => {
    expect(dateReader(['DD/MM/YYYY'])('2017-03-05')?.date).toEqual(day('2017-03-05'));
    expect(dateReader([])('2017-03-05T00:00:00')).toEqual({ date: day('2017-03-05'), hasMore: false });
  });

  it('says that it says more where an hour stands with it', () => {
    expect(dateReader(['DD/MM/YYYY'])('05/03/2017 14:30')).toEqual({
      date: day('2017-03-05'),
      hasMore: true,
    });
    expect(dateReader([])('2017-03-05T14:30:00Z')?.hasMore).toBe(true);
    expect(dateReader(['excel'])('44197.75')?.hasMore).toBe(true);
  });

  it('may be a span of two days', () => {
    const span = { type: 'date_range', from: '2017-03-05', to: '2017-03-07', approximate: false };
    expect(dateReader(['DD/MM/YYYY'])('05/03/2017 - 07/03/2017')?.date).toEqual(span);
    expect(dateReader(['D MMMM YYYY'])('٥ آذار ٢٠١٧ إلى ٧ آذار ٢٠١٧')?.date).toEqual(span);
    expect(dateReader(['DD/MM/YYYY'])('07/03/2017 - 05/03/2017')).toBeUndefined();
  });

  it('is none where the calendar has no such day, or the text another form', () => {
    const read = dateReader(['DD/MM/YYYY']);
    for (const text of ['31/02/2017', '05/13/2017', '5 March 2017', '1/2/3/2017', 'soon', '2017'])
      expect(read(text)).toBeUndefined();
    expect(dateReader(['D MMMM YYYY'])('5 Marvel 2017')).toBeUndefined();
  });

  it('takes the first of several formats that reads it', () => {
    const read = dateReader(['DD/MM/YYYY', 'D MMMM YYYY', 'YYYY']);
    expect(read('05/03/2017')?.date).toEqual(day('2017-03-05'));
    expect(read('5 March 2017')?.date).toEqual(day('2017-03-05'));
  });

  it.each(['DD', 'foo', 'DD/DD/YYYY', 'YYYY-mm-dd', `${'D'.repeat(60)}YYYY`, '(a+)+YYYY'])(
    'cannot have the format %j',
    (format) => expect(() => dateReader([format])).toThrow('date format'),
  );

  it('is not read by two formats that contradict each other', () => {
    expect(() => dateReader(['DD/MM/YYYY', 'MM/DD/YYYY'])).toThrow('other days');
    expect(() => dateReader(['D-M-YYYY', 'YYYY', 'M-D-YYYY'])).toThrow('other days');
  });
});

describe('a serial number of a spreadsheet', () => {
  it.each([
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [44_197.999, '2021-01-01'],
  ])('%d is %s', (serial, expected) => expect(excelDay(serial)).toBe(expected));

  it('names no day before March 1900, after 9999, or where it is no number', () => {
    for (const serial of [0, 60, -5, 3e6, Number.NaN, Number.POSITIVE_INFINITY])
      expect(excelDay(serial)).toBeNull();
    expect(excelDay(0, 1904)).toBe('1904-01-01');
  });
});
