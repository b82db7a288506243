import { expect, it } from 'vitest';
import type { UncertainDate } from '#record/uncertain-date';
import {
  formatClock,
  formatDay,
  formatInstant,
  formatMonth,
  formatUncertainDate,
  withDates,
} from './date.ts';

const span = (from: string | null, to: string | null): UncertainDate => ({
  type: 'date_range',
  from,
  to,
  approximate: false,
});

it('dates with their uncertainty', () => {
  const cases: [UncertainDate | undefined, string, string][] = [
    [{ type: 'date', date: '2017-03-05', approximate: false }, '5 March 2017', '٥ آذار/مارس ٢٠١٧'],
    [{ type: 'date', date: '2017-03-05', approximate: true }, 'about 5 March 2017', 'نحو ٥ آذار/مارس ٢٠١٧'],
    [{ type: 'month', month: '2017-03', approximate: false }, 'March 2017', 'آذار/مارس ٢٠١٧'],
    [span('2017-03-05', '2017-03-20'), '5–20 March 2017', '٥–٢٠ آذار/مارس ٢٠١٧'],
    [span('2017-05-28', '2017-06-03'), '28 May – 3 June 2017', '٢٨ أيار/مايو – ٣ حزيران/يونيو ٢٠١٧'],
    [
      span('2016-12-30', '2017-01-02'),
      '30 December 2016 – 2 January 2017',
      '٣٠ كانون الأول/ديسمبر ٢٠١٦ – ٢ كانون الثاني/يناير ٢٠١٧',
    ],
    [span('2014-09-01', null), 'from 1 September 2014', 'منذ ١ أيلول/سبتمبر ٢٠١٤'],
    [span(null, '2014-09-01'), 'until 1 September 2014', 'حتى ١ أيلول/سبتمبر ٢٠١٤'],
    [{ type: 'unknown' }, 'Date unknown', 'التاريخ غير معروف'],
    [undefined, 'Date unknown', 'التاريخ غير معروف'],
  ];
  for (const [date, en, ar] of cases) {
    expect(formatUncertainDate(date, 'en')).toBe(en);
    expect(formatUncertainDate(date, 'ar')).toBe(ar);
  }
});

it('days, months, instants and hours', () => {
  expect(formatDay('2019-05-31', 'en')).toBe('31 May 2019');
  expect(formatDay('2 مارس', 'en')).toBe('2 مارس');
  expect(formatMonth('2019-05', 'ar')).toBe('أيار/مايو ٢٠١٩');
  expect(formatInstant('2019-05-31T09:05:00Z', 'en')).toBe('31 May 2019, 09:05 UTC');
  expect(formatInstant('2019-05-31T09:05:00Z', 'ar')).toContain('٠٩:٠٥');
  expect(formatClock('14:05', 'ar')).toBe('١٤:٠٥');
});

it('ISO days within a text are put into words', () => {
  expect(withDates('منذ 2014-09-01', 'ar')).toBe('منذ ١ أيلول/سبتمبر ٢٠١٤');
  expect(withDates('2014-09-01 to 2019-05-31', 'en')).toBe('1 September 2014 to 31 May 2019');
});
