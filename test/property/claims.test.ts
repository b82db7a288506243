import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimSchema } from '#claims/claim';
import { extractClaims } from '#claims/extract';
import { claimRules } from '#claims/rules';
import { arabicNumber, englishNumber } from './number-words.ts';

const words = (
  'قتل قتلى أصيب إصابة مقتل استشهاد جرحى مدنيين أطفال نساء بينهم منهم معظمهم و في قصف غارة على مدينة كبرى يوم الاثنين قال المرصد بحسب ' +
  'لم دون أي عدد ارتفع إلى من ما بين نحو أكثر عشرات مئات آخرون الشهيد محمد أحمد تركيا الجيش ، . : ( ) " - \n ' +
  'killed wounded injured dead people civilians children women including among mostly them and in the a of by strike on Kabra Monday ' +
  'said according to no not denied toll rose from to at least around dozens others several soldiers Ahmad , . ; 7 12 40 ٧ 1,200 34.502 % "'
).split(' ');
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u202e', '\u200f', '\u0640', '\u064b', '\ud800', '\udc00', '\u0000', '🚨'),
  },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

test('every claim of any text has the printed shape, slices to its span and names a rule', () => {
  fc.assert(
    fc.property(text, (written) => {
      const claims = extractClaims(written, { published: '2019-05-10' });
      for (const [index, claim] of claims.entries()) {
        expect(claimSchema.parse(claim)).toEqual(claim);
        expect(written.slice(claim.start, claim.end)).toBe(claim.span);
        expect(Object.keys(claimRules)).toContain(claim.rule);
        if (claim.min !== null && claim.max !== null) expect(claim.min).toBeLessThanOrEqual(claim.max);
        for (const position of [claim.partOf, claim.repeatOf]) {
          if (position === null) continue;
          expect(claims[position - 1]).toBeDefined();
          expect(position).not.toBe(index + 1);
        }
        for (const said of [
          claim.perpetrator,
          claim.place,
          claim.date,
          claim.claimant,
          ...claim.victimNames,
        ]) {
          if (said !== null) expect(written).toContain(said);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('the same text gives the same claims, whatever was read before', () => {
  fc.assert(
    fc.property(text, text, (written, other) => {
      const first = extractClaims(written);
      extractClaims(other);
      expect(extractClaims(written)).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('a claim does not depend on marks, stretching or controls inside its words', () => {
  const ornament = fc.constantFrom('\u064e', '\u0640', '\u200f', '\u200d', '\u202b');
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 10 }),
      fc.array(ornament, { minLength: 1, maxLength: 4 }),
      (n, ornaments) => {
        const plain = `قتل ${n} مدنيين في كبرى`;
        const dressed = `قتـ${ornaments.join('')}ل ${n} مدنيـ${ornaments.join('')}ين في كبرى`;
        const told = (written: string) =>
          extractClaims(written).map(({ min, max, outcome, group }) => [min, max, outcome, group]);
        expect(told(dressed)).toEqual(told(plain));
        expect(told(plain)).toEqual([[n, n, 'killed', 'civilian']]);
      },
    ),
  );
});

test('a number in words is the same claim as the number in digits', () => {
  const style = { counts: 'men', oblique: true, longHundred: false, apart: false, marks: false } as const;
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2_000_000 }), (n) => {
      for (const number of [String(n), englishNumber(n, { hyphen: true, and: true })]) {
        expect(extractClaims(`The raid killed ${number} people.`)).toMatchObject([
          { min: n, max: n, outcome: 'killed' },
        ]);
      }
      for (const number of [String(n), arabicNumber(n, style)]) {
        expect(extractClaims(`مقتل ${number} من المدنيين.`)).toMatchObject([
          { min: n, max: n, outcome: 'killed', group: 'civilian' },
        ]);
      }
    }),
  );
});
