import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRange, plainCount } from '#intake/table/count-range';
import { dateReader } from '#intake/table/date-format';
import { uniqueHeadings } from '#intake/table/headings';
import { dayOfNumber } from '#record/calendar-day';

const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const count = fc.integer({ min: 0, max: 100_000_000 });
const day = fc.integer({ min: -20_000, max: 40_000 }).map(dayOfNumber);

describe('cells of tables', () => {
  test('two counts joined in any writing are the range of just these', () => {
    const joints = fc.constantFrom('-', '–', ' - ', ' to ', ' إلى ');
    fc.assert(
      fc.property(count, count, joints, fc.boolean(), (min, max, joint, isArabic) => {
        const text = `${min}${joint}${max}`;
        expect(countRange(isArabic ? arabic(text) : text)).toEqual({ min, max, approximate: false });
      }),
    );
  });

  test('a text without a digit is never a count, and nothing is zero that has no zero in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const range = countRange(text);
        const hasDigit = /[\d٠-٩۰-۹]/.test(text);
        if (!hasDigit) expect(range ?? null).toBeNull();
        const isZero = [range?.min, range?.max, plainCount(text)].includes(0);
        // '<1' is at most none.
        if (isZero) expect(text).toMatch(/[0٠۰1١۱]/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a day written by a format is read as that day', () => {
    const formats = fc.constantFrom(
      'DD/MM/YYYY',
      'MM/DD/YYYY',
      'YYYY/MM/DD',
      'DD.MM.YYYY',
      'YYYYMMDD',
      'MM-DD-YYYY',
    );
    fc.assert(
      fc.property(day, formats, fc.boolean(), (date, format, isArabic) => {
        const [year, month, dayOfMonth] = date.split('-') as [string, string, string];
        const text = format.replace('YYYY', year).replace('MM', month).replace('DD', dayOfMonth);
        expect(dateReader([format])(isArabic ? arabic(text) : text)?.date).toEqual({
          type: 'date',
          date,
          approximate: false,
        });
      }),
    );
  });

  test('no text makes a reader of dates fail, and what it reads is of the calendar', () => {
    const read = dateReader(['DD/MM/YYYY', 'D MMMM YYYY', 'MM/YYYY', 'YYYY', 'excel']);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d/ .-]{1,12}$/)),
        (text) => {
          const found = read(text);
          if (found?.date.type === 'date')
            expect(new Date(`${found.date.date}T00:00:00Z`).toISOString()).toContain(found.date.date);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('every column has a name of its own', () => {
    const heading = fc.oneof(fc.constantFrom('', 'Name', '#2', '#3', '__proto__', 'Name #2'), fc.string());
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 20 }), (headings) => {
        const names = uniqueHeadings(headings);
        expect(new Set(names).size).toBe(headings.length);
        expect(names).not.toContain('');
        expect(names).not.toContain('__proto__');
      }),
    );
  });
});
