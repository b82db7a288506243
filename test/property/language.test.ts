import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDateExpression } from '#language/calendar/date-expression';
import { resolveDate } from '#language/calendar/resolve-date';
import { westernDigits } from '#language/digit';
import { foldText, originalInterval } from '#language/folded-text';
import { readArabicNumber } from '#language/number/arabic-number';
import { readEnglishNumber } from '#language/number/english-number';
import { readNumeral } from '#language/numeral';
import { tokenise } from '#language/token';
import { addDays } from '#record/calendar-day';
import { arabicNumber, englishNumber } from './number-words.ts';

const most = 10_000_000;
/** As many small numbers as large ones. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: most }),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(100, 1000, 10_000)).map(([n, size]) => n * size),
);
const englishStyle = fc.record({ hyphen: fc.boolean(), and: fc.boolean() });
const arabicStyle = fc.record({
  counts: fc.constantFrom('men' as const, 'women' as const),
  oblique: fc.boolean(),
  longHundred: fc.boolean(),
  apart: fc.boolean(),
  marks: fc.boolean(),
});

/** The value that is read, and whether all words were. */
function english(words: string): [number | undefined, boolean] {
  const tokens = tokenise(words);
  const reading = readEnglishNumber(tokens, 0);
  return [reading?.value, reading?.to === tokens.length];
}

function arabic(words: string): [number | undefined, boolean] {
  const tokens = tokenise(words);
  const reading = readArabicNumber(tokens, 0);
  return [reading?.value, reading?.to === tokens.length];
}

describe('a number written in words reads back', () => {
  test('in English', () => {
    fc.assert(
      fc.property(number, englishStyle, (n, style) => {
        expect(english(englishNumber(n, style))).toEqual([n, true]);
      }),
      { numRuns: 3000 },
    );
  });

  test('in Arabic, in either gender and case', () => {
    fc.assert(
      fc.property(number, arabicStyle, (n, style) => {
        expect(arabic(arabicNumber(n, style))).toEqual([n, true]);
      }),
      { numRuns: 3000 },
    );
  });

  test('each of the first 10,000', () => {
    const plain = { hyphen: true, and: true };
    const men = { counts: 'men', oblique: false, longHundred: false, apart: false, marks: false } as const;
    for (let n = 0; n < 10_000; n++) {
      expect(english(englishNumber(n, plain))).toEqual([n, true]);
      expect(arabic(arabicNumber(n, men))).toEqual([n, true]);
    }
  });

  test('with a conjunction or a preposition written onto it', () => {
    fc.assert(
      fc.property(number, arabicStyle, fc.constantFrom('و', 'ف', 'ب', 'ل'), (n, style, letter) => {
        const reading = readArabicNumber(tokenise(letter + arabicNumber(n, style)), 0);
        expect(reading?.value).toBe(n);
      }),
    );
  });
});

test('a number in digits reads back with the thousands marks of every habit', () => {
  const marks = [',', '.', '٬', '،', ''];
  fc.assert(
    fc.property(number, fc.constantFrom(...marks), fc.constantFrom(0x30, 0x660, 0x6f0), (n, mark, zero) => {
      const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, mark);
      const written = grouped.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
      expect(readNumeral(written)?.value).toBe(n);
      expect(westernDigits(written)).toBe(grouped);
    }),
  );
});

/** Text of the kind that breaks readers: both scripts, marks, controls, lone surrogates, digits. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('قتل', 'إصابة', 'مدنيين', 'و58', 'killed', '3', '٣٤٬٥٠٢', ' ', '\n', '،', '.', '…'),
  fc.constantFrom(
    '\u064b',
    '\u0640',
    '\u200f',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '\ude00',
    '🚨',
    'ﷺ',
    'ﻻ',
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  test('folds to a text that folds to itself', () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = foldText(written).text;
        expect(foldText(folded).text).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps the place of each folded character: inside the text, in order, never empty', () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = foldText(written);
        let before = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = originalInterval(folded, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  // One character may fold to two tokens: ⑴ is (, 1 and ).
  test('is cut into tokens in order, none of them empty', () => {
    fc.assert(
      fc.property(text, (written) => {
        let before = 0;
        for (const token of tokenise(written)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(written.length);
          before = token.start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const levantine =
  'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'.split(',');
const gregorian = 'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'.split(',');
const englishMonths =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

test('a day written with the months of either calendar reads back, with its year or on or before publication', () => {
  const names = [
    ['ar', levantine],
    ['ar', gregorian],
    ['en', englishMonths],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 12_000 }),
      fc.constantFrom(...names),
      fc.boolean(),
      (back, since, [lang, months], withYear) => {
        const published = addDays('2000-03-01', since);
        const day = addDays(published, -back);
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const words = `${date} ${months[month - 1]}${withYear ? ` ${year}` : ''}`;
        const expression = readDateExpression(tokenise(words), 0, lang);
        expect(expression && resolveDate(expression, published)).toMatchObject({ type: 'date', date: day });
      },
    ),
    { numRuns: 1000 },
  );
});
