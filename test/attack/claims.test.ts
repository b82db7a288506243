import { describe, expect, it } from 'vitest';
import { claimSchema } from '#claims/claim';
import { extractClaims } from '#claims/extract';

const million = 1_000_000;
/** Texts that break readers, each of a size that can be chosen. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'digits alone': (size) => '7'.repeat(size),
  'digits with marks': (size) => '1,'.repeat(size / 2),
  'groups of digits': (size) => '123.456 '.repeat(size / 8),
  'combining marks on one letter': (size) => `ق${'\u064b'.repeat(size)}`,
  'combining accents': (size) => `e${'\u0301'.repeat(size)}`,
  'stretching strokes': (size) => `قت${'\u0640'.repeat(size)}ل`,
  'cut words': (size) => 'قـ.'.repeat(size / 3),
  'stars between letters': (size) => 'k*'.repeat(size / 2),
  'bidi controls': (size) => '\u202e3\u202c قتلى \u2067'.repeat(size / 11),
  'no letters': (size) => '.,;:!?()"- '.repeat(size / 11),
  'opening brackets': (size) => `قتل 3 ${'('.repeat(size / 2)} مدنيين${')'.repeat(size / 2)}`,
  'nested parts': (size) => '3 killed (2 '.repeat(size / 12),
  NUL: (size) => `3 killed\u0000`.repeat(size / 9),
  'lone surrogates': (size) => '\ud800\udc00\udfff 3 قتلى '.repeat(size / 11),
  'one word': (size) => 'و'.repeat(size),
  'prefixes without end': (size) => `${'وبال'.repeat(size / 4)}قتلى`,
  'one sentence without end': (size) => 'قتل 3 مدنيين وأصيب 5 بينهم طفل '.repeat(size / 31),
  'a list without end': (size) => `12 people were killed, including ${'a man, a woman, '.repeat(size / 16)}`,
  'attribution without end': (size) => 'he said that she said '.repeat(size / 22),
  'numbers that differ': (size) =>
    Array.from({ length: size / 16 }, (_, n) => `قتل ${n + 2} مدنيا.`).join('\n'),
  'line breaks': (size) => '\n'.repeat(size),
  'quotation marks': (size) => '"said" '.repeat(size / 7),
  'names without end': (size) => 'Ahmad Ali Hassan '.repeat(size / 17),
  'Arabic names without end': (size) => `الشهيد ${'محمد أحمد '.repeat(size / 10)}`,
  'dates without end': (size) => 'since 3 May 2017 and '.repeat(size / 21),
  'addresses on the web': (size) => `https://${'a.b/'.repeat(size / 4)}`,
};

function secondsFor(text: string): number {
  const start = process.cpuUsage();
  extractClaims(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('a hostile text of a million characters is read in a few seconds, in linear time', () => {
  it.each(Object.entries(hostile))('%s', (_name, make) => {
    const quarter = secondsFor(make(million / 4));
    const whole = secondsFor(make(million));
    // A quadratic reader would need sixteen times as long; small times are noise.
    expect(whole).toBeLessThan(Math.max(quarter * 9, 1));
    expect(whole).toBeLessThan(12);
  });
});

describe('a hostile text harms nothing', () => {
  it.each(Object.entries(hostile))('%s', (_name, make) => {
    const text = make(20_000);
    for (const claim of extractClaims(text)) {
      expect(claimSchema.safeParse(claim).success).toBe(true);
      expect(text.slice(claim.start, claim.end)).toBe(claim.span);
    }
  });

  it('five million digits are no number of people', () => {
    expect(extractClaims(`${'9'.repeat(5 * million)} قتيلا`)).toEqual([]);
  });

  it.each(['999999999999999 people were killed.', 'قتل 99999999999 مدنيا.'])(
    'more people than there are is no claim: %s',
    (text) => {
      expect(extractClaims(text)).toEqual([]);
    },
  );

  it('a claim after a million marks is still found, at its place', () => {
    const text = `ق${'\u064b'.repeat(million)} قتل 3 مدنيين`;
    const [claim] = extractClaims(text);
    expect(claim).toMatchObject({ min: 3, max: 3, start: million + 2, end: text.length });
  });
});
